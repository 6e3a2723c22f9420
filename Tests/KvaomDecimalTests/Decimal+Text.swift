import KvaomDecimal

extension Decimal {
  /// The number written in a test; a mistake in it is a mistake of the test.
  static func text(_ text: String) -> Decimal {
    guard let number = Decimal(parsing: text) else { preconditionFailure("no number: \(text)") }
    return number
  }
}
