import KvaomDecimal
import KvaomSyntax
import KvaomUnits

/// What the clauses of a command say.
struct CommandDraft {
  var worlds: [CheckedWorld] = []
  var statements: [StatementID] = []
  var unit: Unit?
  var decimals: Int?
  var showsChange = false
  var totals: [DimensionID] = []
  var condition: CheckedItem?
  var year: Int?
  var within: ExpressionID?
  var message: String?
  var inAllWorlds = false
  var variables: [CheckedVariable] = []
  var targets: [ExpressionID] = []
  var against: CheckedWorld?
  var fromTo: (from: Int, to: Int)?
  var file: String?
  var draws: Int?
  var seed: Int?
  var settings: [String: Decimal] = [:]
  var words: [String: String] = [:]
}

extension Command.Clause {
  /// Whether the clause can stand after a verb.
  func fits(_ verb: Command.Verb) -> Bool {
    switch (verb, self) {
    case (.show, .inWorlds), (.show, .with), (.show, .withChange), (.show, .unit), (.show, .decimals), (.show, .total),
      (.show, .condition), (.compare, .inWorlds), (.compare, .with), (.compare, .unit), (.compare, .decimals),
      (.check, .inWorlds), (.check, .within), (.check, .message), (.goals, .inWorlds), (.goals, .inYear),
      (.deviation, .inYear), (.deviation, .unit), (.deviation, .decimals):
      return true
    case (.solve, .inWorlds), (.solve, .with), (.solve, .forItems), (.when, .inWorlds), (.when, .with),
      (.sweep, .inWorlds), (.sweep, .withRange), (.sweep, .unit), (.sweep, .decimals), (.tornado, .inWorlds),
      (.tornado, .with), (.tornado, .unit), (.tornado, .decimals), (.optimise, .inWorlds), (.optimise, .withRange),
      (.optimise, .forItems), (.optimise, .unit):
      return true
    case (.optimise, .named(let name, _)): return name.text == "choose"
    case (.solve, _), (.when, _), (.sweep, _), (.tornado, _), (.optimise, _): return false
    case (.show, _), (.compare, _), (.check, _), (.goals, _), (.deviation, _), (.sources, _), (.test, _): return false
    default: return true
    }
  }
}

extension BinaryOperator {
  /// Whether the operator compares.
  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}
