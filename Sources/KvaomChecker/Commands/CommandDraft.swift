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
  var showsSparklines = false
  var totals: [DimensionID] = []
  var condition: CheckedItem?
  var year: Int?
  var within: ExpressionID?
  var message: String?
  var inAllWorlds = false
  var variables: [CheckedVariable] = []
  var range: (low: ExpressionID, high: ExpressionID)?
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
  /// What two clauses that cannot stand together share; nil for those of which there may be many.
  var onceKey: String? {
    switch self {
    case .withRange, .message: nil
    case .inYear: "in year"
    case .range: "in range"
    case .withChange: "with change"
    case .withSparklines: "with sparklines"
    default: word
    }
  }

  /// Whether the clause can stand after a verb.
  func fits(_ verb: Command.Verb) -> Bool {
    guard let word else { return verb == .check }
    guard verb.clauseWords.contains(word) else { return false }
    switch self {
    case .inYear: return verb == .goals || verb == .deviation || verb == .measures || verb == .bridge
    case .inWorlds: return verb != .deviation
    case .range: return verb == .solve
    case .withChange, .withSparklines: return verb == .show
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
