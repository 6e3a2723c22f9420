import KvaomSource

extension SyntaxProblem {
  /// The entry of the catalogue it is a case of.
  var code: DiagnosticCode {
    switch self {
    case .notUTF8: .notUTF8
    case .strangeCharacter: .strangeCharacter
    case .openText: .openText
    case .unknownEscape: .unknownEscape
    case .decimalComma: .decimalComma
    case .numberTooLong, .badUnderscore: .malformedNumber
    case .noSuchDate, .dateForm: .impossibleDate
    case .letterBeforeYear, .wholeYear, .evenlyForm: .timeClause
    case .unexpected: .unexpected
    case .operandMissing: .operandMissing
    case .leftover, .splitNumber: .leftover
    case .unclosed: .unclosedBracket
    case .closesNothing: .bracketClosesNothing
    case .tooDeep, .tooLong: .tooDeep
    case .chainedComparison: .chainedComparison
    case .singleEqual: .singleEqual
    case .foreignOperator, .plusSign: .foreignOperator
    case .missingElse, .blockWithoutResult, .emptySelector: .incompleteExpression
    case .semicolonBetweenArguments: .argumentSeparator
    case .reservedWord: .reservedWord
    case .unitMissing, .unitNumber: .unreadableUnit
    case .basisMissing: .unreadableBasis
    case .notAStatement, .bareExpression: .bareExpression
    case .formulaWithoutName: .formulaWithoutName
    case .foreignWord: .foreignWord
    case .valueMissing: .valueMissing
    case .rangeForm: .rangeForm
    case .noteWithoutStatement: .noteWithoutStatement
    case .changeOutsideLayer: .changeOutsideLayer
    case .changeMissing, .transferForm, .includeInWith: .layerStatementForm
    case .yearInsteadOfLayer: .yearInsteadOfLayer
    case .solveForm: .solveForm
    case .unknownClause: .unknownClause
    case .indicatorAttribute, .indicatorHead, .indicatorColumn, .pointForm: .indicatorForm
    case .tableNeedsName, .dashForm: .tableHead
    case .labelWithoutQuotes: .labelWithoutQuotes
    case .rowWithoutName: .rowWithoutName
    case .unreadableCell: .unreadableCell
    case .ambiguousThousands: .ambiguousThousands
    }
  }
}
