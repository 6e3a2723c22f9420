extension Decimal: Hashable {
  /// Whether the numbers are equal in value (2.5 and 2.50 are, 0 and -0 too). Missing equals missing
  /// with the same reason, as hashing needs; a language's own `==` looks for missing first.
  @inlinable public static func == (left: Decimal, right: Decimal) -> Bool {
    if left.upper == right.upper { return left.lower == right.lower }
    return areEqual(left, right)
  }

  /// Equality of numbers whose bits differ; see `==`.
  @usableFromInline static func areEqual(_ left: Decimal, _ right: Decimal) -> Bool {
    if left.isMissing || right.isMissing { return false }
    return order(left, right) == 0
  }

  /// Whether the left number is less; false when either is missing.
  @inlinable public static func < (left: Decimal, right: Decimal) -> Bool {
    if left.upper == right.upper && left.upper & (Layout.signBit | 1 &<< 62) == 0 {
      return left.lower < right.lower
    }
    return order(left, right, ifMissing: 1) < 0
  }

  /// Whether the left number is greater; false when either is missing.
  @inlinable public static func > (left: Decimal, right: Decimal) -> Bool { right < left }

  /// Whether the left number is less or equal; false when either is missing.
  public static func <= (left: Decimal, right: Decimal) -> Bool {
    order(left, right, ifMissing: 1) <= 0
  }

  /// Whether the left number is greater or equal; false when either is missing.
  public static func >= (left: Decimal, right: Decimal) -> Bool {
    order(left, right, ifMissing: -1) >= 0
  }

  /// -1, 0 or 1 as the left number is less, equal or greater; a missing operand if there is one.
  public static func compare(_ left: Decimal, _ right: Decimal) -> Decimal {
    if let missing = firstMissing(left, right) { return missing }
    return Decimal(order(left, right))
  }

  /// The smaller number; of equal ones the first in the specification's total order (-0 before 0, then by
  /// exponent). A missing operand if there is one.
  public static func minimum(_ left: Decimal, _ right: Decimal) -> Decimal {
    if let missing = firstMissing(left, right) { return missing }
    return right.precedes(left) ? right : left
  }

  /// The larger number; of equal ones the last in the specification's total order. A missing operand if there is one.
  public static func maximum(_ left: Decimal, _ right: Decimal) -> Decimal {
    if let missing = firstMissing(left, right) { return missing }
    return left.precedes(right) ? right : left
  }

  /// Whether this number comes before the other in a total order fit for sorting: by value, equal values as
  /// the specification's compare-total (-0 before 0; of 2.50 and 2.5 the smaller exponent first when positive, last
  /// when negative); missing after all numbers, by reason.
  public func precedes(_ other: Decimal) -> Bool {
    if isMissing || other.isMissing {
      return isMissing ? other.isMissing && lower < other.lower : true
    }
    let order = Decimal.order(self, other)
    if order != 0 { return order < 0 }
    if isNegative != other.isNegative { return isNegative }
    return isNegative ? exponent > other.exponent : exponent < other.exponent
  }

  /// Feeds the value, so that equal numbers hash alike whatever their exponents.
  public func hash(into hasher: inout Hasher) {
    if isMissing {
      hasher.combine(upper)
      hasher.combine(lower)
      return
    }
    let (stripped, zeros) = Decimal.strippingZeros(coefficient, atMost: Layout.precision)
    hasher.combine(UInt64(truncatingIfNeeded: stripped))
    hasher.combine(UInt64(truncatingIfNeeded: stripped &>> 64))
    if stripped != 0 {
      hasher.combine(isNegative)
      hasher.combine(exponent + zeros)
    }
  }

  /// `order` of two numbers, or `unordered` when either is missing.
  @usableFromInline static func order(_ left: Decimal, _ right: Decimal, ifMissing unordered: Int) -> Int {
    left.isMissing || right.isMissing ? unordered : order(left, right)
  }

  /// -1, 0 or 1 as the left number is less, equal or greater.
  ///
  /// - Requires: neither is missing.
  static func order(_ left: Decimal, _ right: Decimal) -> Int {
    let leftZero = left.isZero
    let rightZero = right.isZero
    if leftZero || rightZero {
      if leftZero && rightZero { return 0 }
      return (leftZero ? !right.isNegative : left.isNegative) ? -1 : 1
    }
    if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
    let order = magnitudeOrder(left, right)
    return left.isNegative ? -order : order
  }

  /// -1, 0 or 1 as the left magnitude is less, equal or greater; neither number is zero or missing.
  private static func magnitudeOrder(_ left: Decimal, _ right: Decimal) -> Int {
    var leftCoefficient = left.coefficient
    var rightCoefficient = right.coefficient
    let shift = left.exponent - right.exponent
    if shift != 0 {
      let leftAdjusted = left.adjustedExponent
      let rightAdjusted = right.adjustedExponent
      if leftAdjusted != rightAdjusted { return leftAdjusted < rightAdjusted ? -1 : 1 }
      // The same first place: the aligned coefficients have the same number of digits, at most 34.
      if shift > 0 {
        leftCoefficient &*= PowersOfTen[shift]
      } else {
        rightCoefficient &*= PowersOfTen[-shift]
      }
    }
    return leftCoefficient == rightCoefficient ? 0 : leftCoefficient < rightCoefficient ? -1 : 1
  }
}
