import KvaomSyntax
import KvaomUnits

/// What a parameter or a result may be, where that is no single unit.
enum ParameterClass {
  /// An amount of any currency and price basis.
  case money
  /// A date, a truth, a text, a plain or tagged number.
  case date, truth, text, number

  /// The class a unit's syntax names; nil for a unit.
  init?(_ syntax: UnitSyntax) {
    guard syntax.factors.count == 1, syntax.factors[0].exponent == 1 else { return nil }
    switch syntax.factors[0].name.text {
    case "money": self = .money
    case "date": self = .date
    case "truth": self = .truth
    case "text": self = .text
    case "number": self = .number
    default: return nil
    }
  }

  /// Whether a value is of the class.
  func accepts(_ value: TypedNode) -> Bool {
    if value.kind == .anything { return true }
    switch self {
    case .money: return value.kind == .number && (value.unit.dimension.currency != nil || value.fitsAnyUnit)
    case .date: return value.kind == .date
    case .truth: return value.kind == .truth
    case .text: return value.kind == .text
    case .number: return value.kind == .number && value.unit.dimension.isNone
    }
  }

  /// What messages call it.
  var description: String {
    switch self {
    case .money: "an amount of money"
    case .date: "a date"
    case .truth: "a truth"
    case .text: "a text"
    case .number: "a plain number"
    }
  }
}
