internal import KvaomDecimal

extension Decimal: Cell {
  init(_ decimal: Decimal) { self = decimal }
  var isOverflow: Bool { missingReason == MissingReason.overflow.rawValue }
}

extension Decimal {
  static func power(_ base: Decimal, _ exponent: Decimal) -> Decimal { base.power(exponent) }
  var logarithm: Decimal { naturalLogarithm }
}
