import KvaomDecimal
import KvaomSyntax

/// Comparisons as claims of a plan.
extension BinaryOperator {
  /// How far the left side of a comparison is from where it must be; zero or below where it is there.
  func lacking(_ left: Decimal, _ right: Decimal) -> Decimal {
    switch self {
    case .greater, .greaterOrEqual: right - left
    case .less, .lessOrEqual: left - right
    default: (left - right).magnitude
    }
  }

  /// The sign of a comparison as it is printed.
  var sign: String {
    switch self {
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .notEqual: "≠"
    default: "="
    }
  }
}
