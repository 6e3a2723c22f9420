import KvaomDecimal

/// One line of the vectors that `generate-vectors.py` writes: an operation, its operands, and the result wanted.
struct Vector: CustomStringConvertible {
  /// The fields, the operation first and the result last.
  let fields: [String]

  /// The vector on this line, or nil when there is too little on it.
  init?(line: Substring) {
    fields = line.split(separator: "\t").map(String.init)
    if fields.count < 3 { return nil }
  }

  /// The line, with spaces.
  var description: String { fields.joined(separator: " ") }

  /// What went wrong, or nil when the result is the one wanted, digit for digit and in the exponent.
  var failure: String? {
    let wanted = fields[fields.count - 1]
    guard let found = result else { return "\(self): not understood" }
    // A power that is no exact whole power may show zeros that Python does not: the value must agree.
    if fields[0] == "power", let expected = Decimal(parsing: wanted), let value = Decimal(parsing: found),
      expected == value
    {
      return nil
    }
    return found == wanted ? nil : "\(self): found \(found)"
  }

  /// The operand in this field.
  private func operand(_ index: Int) -> Decimal? { Decimal(parsing: fields[index]) }

  /// The rounding mode in this field.
  private func mode(_ index: Int) -> RoundingMode? {
    switch fields[index] {
    case "halfEven": .halfEven
    case "halfUp": .halfUp
    case "halfDown": .halfDown
    case "down": .down
    case "up": .up
    case "floor": .floor
    case "ceiling": .ceiling
    default: nil
    }
  }

  /// The result of the operation, as text.
  private var result: String? {
    guard let first = operand(1) else { return nil }
    if let unary = unaryResult(first) { return unary }
    switch fields[0] {
    case "quantize":
      guard let exponent = Int(fields[2]), let mode = mode(3) else { return nil }
      return first.quantized(exponent: exponent, rounding: mode).scientificDescription
    case "tointegral":
      guard let mode = mode(2) else { return nil }
      return first.roundedToWhole(mode).scientificDescription
    default: break
    }
    guard let second = operand(2) else { return nil }
    return binaryResult(first, second)?.scientificDescription
  }

  /// The result of an operation with one operand, or nil for the others.
  private func unaryResult(_ number: Decimal) -> String? {
    switch fields[0] {
    case "plus": (+number).scientificDescription
    case "minus": (-number).scientificDescription
    case "abs": number.magnitude.scientificDescription
    case "reduce": number.reduced.scientificDescription
    case "squareroot": number.squareRoot.scientificDescription
    case "ln": number.naturalLogarithm.scientificDescription
    case "log10": number.commonLogarithm.scientificDescription
    case "exp": number.exponential.scientificDescription
    case "parse": number.scientificDescription
    case "double": Double(fields[2]) == number.doubleValue ? fields[2] : "\(number.doubleValue)"
    default: nil
    }
  }

  /// The result of an operation with two operands.
  private func binaryResult(_ left: Decimal, _ right: Decimal) -> Decimal? {
    switch fields[0] {
    case "add": left + right
    case "subtract": left - right
    case "multiply": left * right
    case "divide": left / right
    case "remainder": Decimal.remainder(left, right)
    case "remaindernear": Decimal.remainderNear(left, right)
    case "divideint": Decimal.wholeQuotient(left, right)
    case "compare": Decimal.compare(left, right)
    case "min": Decimal.minimum(left, right)
    case "max": Decimal.maximum(left, right)
    case "multiple": left.rounded(toMultipleOf: right, halfEven: fields[3] == "halfEven")
    case "power": left.power(right)
    default: nil
    }
  }
}
