import KvaomDecimal

extension FormulaTranslator {
  /// Functions that never give the same twice, or reach cells that no formula names.
  private static let restless: Set<String> = [
    "TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO",
  ]

  /// A function of its arguments; those that decide what is computed come first.
  mutating func call(_ name: String, _ arguments: [FormulaTree?]) throws(ImportRefusal)
    -> SymbolicMatrix
  {
    if Self.restless.contains(name) { throw ImportRefusal(.restless(name)) }
    switch name {
    case "IF": return try choice(arguments)
    case "IFERROR", "IFNA": return try caught(arguments)
    case "CHOOSE": return SymbolicMatrix(try chosen(arguments))
    case "SUMIF", "SUMIFS", "COUNTIF", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS":
      return SymbolicMatrix(try conditional(name, arguments))
    default: break
    }
    let takesMany = ["SUMPRODUCT", "LOOKUP", "MMULT", "INDEX", "MATCH"].contains(name)
    arrayDepth += takesMany ? 1 : 0
    defer { arrayDepth -= takesMany ? 1 : 0 }
    var values: [SymbolicMatrix?] = []
    for argument in arguments {
      guard let argument else {
        values.append(nil)
        continue
      }
      values.append(try matrix(argument))
    }
    let given = SymbolicArguments(values: values, place: (key.place.row, key.place.column))
    if let result = try aggregate(name, given) { return SymbolicMatrix(result) }
    if let result = try lookup(name, given) { return result }
    if let result = try Self.byValue(name, given) { return result }
    if let result = try Self.finance(name, given) { return SymbolicMatrix(result) }
    throw ImportRefusal(.function(name))
  }

  private mutating func argument(_ arguments: [FormulaTree?], _ place: Int) throws(ImportRefusal)
    -> SymbolicMatrix?
  {
    guard place < arguments.count else { return nil }
    guard let tree = arguments[place] else { return SymbolicMatrix(.number(.zero)) }
    return try matrix(tree)
  }

  private mutating func choice(_ arguments: [FormulaTree?]) throws(ImportRefusal) -> SymbolicMatrix {
    guard let condition = try argument(arguments, 0) else { return SymbolicMatrix(.nothing) }
    if !condition.isSingle, !condition.isReference {
      let yes = try argument(arguments, 1) ?? SymbolicMatrix(.truth(.truth(true)))
      // Among many values a FALSE for none is passed over.
      let no = try argument(arguments, 2) ?? SymbolicMatrix(.text(""))
      var values: [SymbolicValue] = []
      for row in 0..<condition.rows {
        for column in 0..<condition.columns {
          values.append(
            try SymbolicValue.either(
              condition.value(row, column).asTruth(), yes.value(row, column), no.value(row, column),
              preferring: kind))
        }
      }
      return SymbolicMatrix(rows: condition.rows, columns: condition.columns, values: values)
    }
    let test = try single(condition).asTruth()
    // What a certain condition leaves out need not be understood.
    if test == .truth(true) {
      return try argument(arguments, 1) ?? SymbolicMatrix(.truth(.truth(true)))
    }
    if test == .truth(false) {
      return try argument(arguments, 2) ?? SymbolicMatrix(.truth(.truth(false)))
    }
    let yes = single(try argument(arguments, 1) ?? SymbolicMatrix(.truth(.truth(true))))
    let no = single(try argument(arguments, 2) ?? SymbolicMatrix(.truth(.truth(false))))
    return SymbolicMatrix(try SymbolicValue.either(test, yes, no, preferring: kind))
  }

  private mutating func caught(_ arguments: [FormulaTree?]) throws(ImportRefusal) -> SymbolicMatrix {
    let first = try argument(arguments, 0) ?? SymbolicMatrix(.blank)
    let second = try argument(arguments, 1) ?? SymbolicMatrix(.blank)
    return try SymbolicMatrix.zip(
      first.isReference ? SymbolicMatrix(single(first)) : first,
      second.isReference ? SymbolicMatrix(single(second)) : second
    ) { [kind] (value, other) throws(ImportRefusal) in
      if value.expression == .missing, value.kind == .nothing, !value.mayBeEmpty { return other }
      let (found, both) = try SymbolicValue.unified([value, other], preferring: kind)
      if case .number = both[0] { return value }
      var result = SymbolicValue(
        expression: both[1] == .missing ? both[0] : .binary(.otherwise, both[0], both[1]),
        kind: found)
      result.mayBeEmpty = value.mayBeEmpty || other.mayBeEmpty
      return result
    }
  }

  private mutating func chosen(_ arguments: [FormulaTree?]) throws(ImportRefusal) -> SymbolicValue {
    guard let first = try argument(arguments, 0) else { return .nothing }
    let which = single(first)
    if let number = which.fixedNumber {
      guard let place = number.truncated.wholeNumber, place >= 1, place < arguments.count else {
        return .nothing
      }
      return single(try argument(arguments, Int(place)) ?? SymbolicMatrix(.blank))
    }
    var values: [SymbolicValue] = []
    for place in arguments.indices.dropFirst() {
      values.append(single(try argument(arguments, place) ?? SymbolicMatrix(.blank)))
    }
    return try pick(which.asNumber(), among: values)
  }

  /// The value whose place, from 1, a number says.
  func pick(_ which: PlanExpression, among values: [SymbolicValue]) throws(ImportRefusal)
    -> SymbolicValue
  {
    let (found, expressions) = try SymbolicValue.unified(values, preferring: kind)
    guard values.count <= Self.mostChoices else { throw ImportRefusal(.tooLarge) }
    var result = PlanExpression.missing
    if let tree = which.fixedChoice {
      result = tree.leaves { number in
        guard let place = number.wholeNumber, place >= 1, place <= expressions.count else {
          return .missing
        }
        return expressions[Int(place) - 1]
      }
    } else {
      for (place, expression) in expressions.enumerated().reversed() {
        result = .choice(
          PlanExpression.compared(.equal, which, .number(Decimal(place + 1))), expression, result)
      }
    }
    return SymbolicValue(
      expression: result, kind: found, mayBeEmpty: values.contains { $0.mayBeEmpty })
  }
}

/// What a function is given.
struct SymbolicArguments {
  /// The arguments; nil where one is left out between commas.
  let values: [SymbolicMatrix?]
  /// Where the formula stands.
  let place: (row: Int, column: Int)

  /// Whether an argument is there.
  func has(_ index: Int) -> Bool { index < values.count && values[index] != nil }

  /// The values of an argument; none where there is no such argument.
  func matrix(_ index: Int) -> SymbolicMatrix? { index < values.count ? values[index] : nil }

  /// An argument as one value.
  func value(_ index: Int) -> SymbolicValue {
    guard let matrix = matrix(index) else { return .blank }
    if !matrix.isSingle, matrix.isReference, let origin = matrix.origin {
      if matrix.columns == 1 { return matrix.value(place.row - origin.row, 0) }
      if matrix.rows == 1 { return matrix.value(0, place.column - origin.column) }
    }
    return matrix.values.first ?? .nothing
  }

  /// An argument as a number.
  func number(_ index: Int) throws(ImportRefusal) -> PlanExpression { try value(index).asNumber() }

  /// An argument as a number that is there before anything is computed.
  func fixed(_ index: Int, of name: String, otherwise: Decimal? = nil) throws(ImportRefusal)
    -> Decimal
  {
    if !has(index), let otherwise { return otherwise }
    guard let number = value(index).fixedNumber else { throw ImportRefusal(.notFixed(name)) }
    return number
  }
}

extension SymbolicValue {
  /// One of two values.
  static func either(
    _ condition: PlanExpression, _ yes: SymbolicValue, _ no: SymbolicValue,
    preferring preferred: ImportLayout.Kind
  ) throws(ImportRefusal) -> SymbolicValue {
    if condition == .truth(true) { return yes }
    if condition == .truth(false) { return no }
    let (kind, both) = try unified([yes, no], preferring: preferred)
    return SymbolicValue(
      expression: PlanExpression.chosen(condition, both[0], both[1]), kind: kind,
      mayBeEmpty: yes.mayBeEmpty || no.mayBeEmpty || isMixed([yes, no]))
  }

  private static func isMixed(_ values: [SymbolicValue]) -> Bool {
    values.contains { $0.kind == .text }
      && values.contains { $0.kind == .number || $0.kind == .truth }
  }

  /// Values of one kind, so that any of them may be the answer: an empty cell is 0 beside numbers. Where texts stand
  /// beside numbers those of the kind that is preferred are kept, and the others are no value.
  static func unified(
    _ values: [SymbolicValue], preferring preferred: ImportLayout.Kind
  ) throws(ImportRefusal) -> (kind: Kind, expressions: [PlanExpression]) {
    let kinds = Set(values.map { $0.kind })
    var expressions: [PlanExpression] = []
    if kinds.contains(.text), preferred == .text || !isMixed(values) {
      for value in values {
        switch value.kind {
        case .text: expressions.append(value.expression)
        case .blank: expressions.append(.text(""))
        default:
          expressions.append(value.kind == .nothing && value.mayBeEmpty ? .text("") : .missing)
        }
      }
      return (.text, expressions)
    }
    if kinds.isSubset(of: [.truth, .nothing]), kinds.contains(.truth) {
      for value in values { expressions.append(try value.asTruth()) }
      return (.truth, expressions)
    }
    if kinds == [.nothing] { return (.nothing, values.map { $0.expression }) }
    for value in values {
      expressions.append(value.kind == .text ? .missing : try value.asNumber())
    }
    return (.number, expressions)
  }
}

extension PlanExpression {
  /// A choice between numbers with something else in their places.
  func leaves(_ body: (Decimal) -> PlanExpression) -> PlanExpression {
    switch self {
    case .number(let number): body(number)
    case .choice(let condition, let yes, let no):
      .choice(condition, yes.leaves(body), no.leaves(body))
    default: self
    }
  }
}
