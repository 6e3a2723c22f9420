/// Arithmetic on runs of neighbouring cells.
///
/// The cells of a plan's column nearly always have one exponent and coefficients of one word: a column of whole
/// numbers, all scaled alike. A run of such cells is computed as that, sums in 64 bits and products in 128, without a
/// look at the form of each number. Every function here writes the bits that the operator of its name gives, or returns
/// false: where the exponents of a run differ, a cell is missing or a result may not fit, its caller goes cell by cell,
/// and what was written does not count. An operand of one cell lends it to all.
///
/// In instructions a cell, in runs and cell by cell: products 20 and 52, amounts rounded to a power of ten 29 and 63,
/// the sum of a column 8 and 36, sums of numbers with two exponents 23 and 121.
extension Decimal {
  /// Writes the products of `range`.
  public static func multiplyRun(
    _ left: Span<Decimal>, _ right: Span<Decimal>, to results: inout MutableSpan<Decimal>, _ range: Range<Int>
  ) -> Bool {
    guard let first = RunForm(left, range), let second = RunForm(right, range) else { return false }
    let exponent = first.exponent &+ second.exponent
    guard exponent >= Layout.minimumExponent, exponent <= Layout.maximumExponent else { return false }
    let field = Layout.exponentField(exponent)
    var highs: UInt64 = 0
    RunForm.combine(left, right, to: &results, range) { x, y in
      let product = x.lower.multipliedFullWidth(by: y.lower)
      highs |= product.high
      return Decimal(upper: (x.upper ^ y.upper) & Layout.signBit | field | product.high, lower: product.low)
    }
    return highs < Layout.upperLimit
  }

  /// Writes the sums of `range`, or the differences, of columns that have one sign each and two exponents. (Of numbers
  /// with the same exponent the operator is quicker, with 24 instructions a cell.)
  public static func addRun(
    _ left: Span<Decimal>, _ right: Span<Decimal>, to results: inout MutableSpan<Decimal>, _ range: Range<Int>,
    subtracting: Bool
  ) -> Bool {
    guard RunForm.exponent(left, range) != RunForm.exponent(right, range), let first = RunForm(left, range),
      let second = RunForm(right, range),
      let sign = first.sign, let otherSign = second.sign.map({ subtracting ? $0 ^ Layout.signBit : $0 })
    else { return false }
    let exponent = min(first.exponent, second.exponent)
    guard let scale = first.scale(to: exponent, sign), let otherScale = second.scale(to: exponent, otherSign) else {
      return false
    }
    // Where both are below zero their sum is, and -0 where both are -0.
    let upper = Layout.exponentField(exponent) | sign & otherSign
    RunForm.combine(left, right, to: &results, range) { x, y in
      let sum = Int64(bitPattern: x.lower &* scale &+ y.lower &* otherScale)
      return Decimal(upper: upper | UInt64(bitPattern: sum) & Layout.signBit, lower: sum.magnitude)
    }
    return true
  }

  /// Writes the multiples that are nearest to the numbers of `range`; the step is one for all, and a power of ten.
  public static func roundRun(
    _ numbers: Span<Decimal>, toMultipleOf steps: Span<Decimal>, halfEven: Bool,
    to results: inout MutableSpan<Decimal>, _ range: Range<Int>
  ) -> Bool {
    guard steps.count == 1, let form = RunForm(numbers, range) else { return false }
    let step = steps[0]
    let drop = step.exponent &- form.exponent
    guard step.lower == 1, step.isSmall, drop > 0, drop < 20 else { return false }
    let unit = UInt64(truncatingIfNeeded: PowersOfTen[drop])
    let field = Layout.exponentField(step.exponent)
    RunForm.combine(numbers, steps, to: &results, range) { number, _ in
      let (multiple, rest) = number.lower.quotientAndRemainder(dividingBy: unit)
      // A tie goes up, or to the even multiple.
      let tie = halfEven ? multiple & 1 : 1
      let up: UInt64 = rest &+ tie > unit &- rest ? 1 : 0
      return Decimal(upper: number.upper & Layout.signBit | field, lower: multiple &+ up)
    }
    return true
  }

  /// The sum of the numbers of `range`, in order; nil where it has to be taken cell by cell.
  public static func sumRun(_ numbers: Span<Decimal>, _ range: Range<Int>) -> Decimal? {
    guard let form = RunForm(numbers, range) else { return nil }
    let (most, overflows) = form.bits.multipliedReportingOverflow(by: UInt64(range.count))
    if overflows || most >= Layout.signBit { return nil }
    let field = Layout.exponentField(form.exponent)
    if let sign = form.sign {
      var sum: UInt64 = 0
      for index in range { sum &+= numbers[index].lower }
      return Decimal(upper: sign | field, lower: sum)
    }
    // Signs that differ: at least one of the cells is not below zero, so that a sum of zero has no minus.
    var sum: Int64 = 0
    for index in range {
      let mask = Int64(bitPattern: numbers[index].upper) &>> 63
      sum &+= (Int64(bitPattern: numbers[index].lower) ^ mask) &- mask
    }
    return Decimal(upper: UInt64(bitPattern: sum) & Layout.signBit | field, lower: sum.magnitude)
  }
}

/// What the cells of a run have in common.
private struct RunForm {
  /// Their exponent.
  let exponent: Int
  /// Their sign bit; nil where it differs.
  let sign: UInt64?
  /// All bits that any of their coefficients has: no coefficient is larger.
  let bits: UInt64

  /// The form of a run; nil where exponents differ, a coefficient needs more than a word, a cell is missing, or there
  /// is none.
  @inline(__always) init?(_ cells: Span<Decimal>, _ range: Range<Int>) {
    if range.isEmpty { return nil }
    let range = cells.count == 1 ? 0..<1 : range
    let first = cells[range.lowerBound]
    var differences: UInt64 = 0
    var bits: UInt64 = 0
    for index in range {
      differences |= cells[index].upper ^ first.upper
      bits |= cells[index].lower
    }
    // Of a missing number, too, some bits lie where the coefficient's upper part is.
    if (differences | first.upper & Layout.coefficientMask) & ~Layout.signBit != 0 { return nil }
    exponent = first.exponent
    sign = differences == 0 ? first.upper & Layout.signBit : nil
    self.bits = bits
  }

  /// The exponent of the first cell of a run that is not empty.
  static func exponent(_ cells: Span<Decimal>, _ range: Range<Int>) -> Int {
    cells[cells.count == 1 ? 0 : range.lowerBound].exponent
  }

  /// What the coefficients are multiplied by to have a smaller exponent and a sign, as a word of two's complement; nil
  /// where they would no longer be so small that two of them can be added in a word.
  func scale(to smaller: Int, _ sign: UInt64) -> UInt64? {
    let shift = exponent &- smaller
    guard shift < 19 else { return nil }
    let scale = UInt64(truncatingIfNeeded: PowersOfTen[shift])
    let (most, overflows) = bits.multipliedReportingOverflow(by: scale)
    if overflows || most >= 1 &<< 62 { return nil }
    return sign == 0 ? scale : 0 &- scale
  }

  /// Writes what `body` makes of the cells of each place.
  @inline(__always) static func combine(
    _ left: Span<Decimal>, _ right: Span<Decimal>, to results: inout MutableSpan<Decimal>, _ range: Range<Int>,
    _ body: (Decimal, Decimal) -> Decimal
  ) {
    if right.count == 1, left.count > 1 {
      let other = right[0]
      for index in range { results[index] = body(left[index], other) }
    } else if left.count > 1 {
      for index in range { results[index] = body(left[index], right[index]) }
    } else {
      let (step, otherStep) = (left.count == 1 ? 0 : 1, right.count == 1 ? 0 : 1)
      for index in range { results[index] = body(left[index &* step], right[index &* otherStep]) }
    }
  }
}
