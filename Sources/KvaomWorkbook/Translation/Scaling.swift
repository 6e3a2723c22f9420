import KvaomDecimal

extension FormulaTree {
  /// The formula times a factor above zero, the factor where it is least in the way: `(A1*1000+B1*1000)` by 1/1000 is
  /// `A1+B1`. Cells of a workbook hold what is shown (thousands), plans compute with the whole amount.
  func scaled(by factor: Decimal) -> FormulaTree {
    if factor == .one { return self }
    switch self {
    case .number(let value): return .number((value * factor).reduced)
    case .prefix(.minus, let operand) where operand.takesFactor: return .prefix(.minus, operand.scaled(by: factor))
    case .binary(.multiply, let left, .number(let value)):
      let product = (value * factor).reduced
      return product == .one ? left : .binary(.multiply, left, .number(product))
    case .binary(.multiply, let left, let right) where right.takesFactor:
      // An amount rather than a bare number: `7*(A1*1000)` is `7*A1`.
      return .binary(.multiply, left, right.scaled(by: factor))
    case .binary(.multiply, let left, let right) where left.takesFactor:
      return .binary(.multiply, left.scaled(by: factor), right)
    case .binary(.divide, let left, let right) where left.takesFactor:
      return .binary(.divide, left.scaled(by: factor), right)
    case .binary(let sign, let left, let right) where (sign == .add || sign == .subtract) && takesFactor:
      return .binary(sign, left.scaled(by: factor), right.scaled(by: factor))
    case .call("NA", _): return self
    case .call("IF", let arguments) where takesFactor && arguments.count == 3:
      return .call("IF", [arguments[0], arguments[1]?.scaled(by: factor), arguments[2]?.scaled(by: factor)])
    case .call(let name, let arguments) where Self.homogeneous.contains(name) && takesFactor:
      return .call(name, arguments.map { $0?.scaled(by: factor) })
    case .call("ROUND", let arguments):
      if let value = arguments[0], case .number(let places)?? = arguments.last, factor.coefficientIsOne {
        return .call("ROUND", [value.scaled(by: factor), .number(places - Decimal(factor.reduced.exponent))])
      }
      return times(factor)
    default: return times(factor)
    }
  }

  /// Functions whose value grows with their arguments.
  private static let homogeneous: Set<String> = ["SUM", "MIN", "MAX"]

  private func times(_ factor: Decimal) -> FormulaTree {
    // A whole divisor is exact where its inverse, as a double, is not.
    let inverse = (Decimal.one / factor).reduced
    if factor < .one, inverse.isWhole { return .binary(.divide, self, .number(inverse)) }
    return .binary(.multiply, self, .number(factor.reduced))
  }

  /// Whether a factor can be taken in without a new operation.
  var takesFactor: Bool {
    switch self {
    case .number, .call("NA", _): true
    case .prefix(.minus, let operand): operand.takesFactor
    case .binary(.multiply, let left, let right):
      if case .number = right { true } else { left.takesFactor || right.takesFactor }
    case .binary(.divide, let left, _): left.takesFactor
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      left.takesFactor && right.takesFactor
    case .call("IF", let arguments):
      arguments.count == 3 && (arguments[1]?.takesFactor ?? false) && (arguments[2]?.takesFactor ?? false)
    case .call(let name, let arguments):
      Self.homogeneous.contains(name) && arguments.allSatisfy { $0?.takesFactor ?? false }
        || name == "ROUND" && (arguments[0]?.takesFactor ?? false)
    default: false
    }
  }
}

extension Decimal {
  /// Whether it is a power of ten.
  fileprivate var coefficientIsOne: Bool { reduced.coefficient == 1 && !isNegative }
}
