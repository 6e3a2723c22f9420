extension FixedPoint {
  /// e^x for a number from 0 to 3: the Taylor series of x / 4096, squared twelve times.
  var exponential: FixedPoint {
    let small = shiftedRight(by: 12)
    var sum = FixedPoint(1) + small
    var term = small
    var divisor: UInt64 = 1
    while true {
      divisor += 1
      term = (term * small).divided(by: divisor)
      if term.isZero { break }
      sum = sum + term
    }
    for _ in 0..<12 { sum = sum * sum }
    return sum
  }

  /// The whole part of x × 10^`places`.
  ///
  /// - Requires: a result below 10^76.
  func scaled(places: Int) -> UInt256 {
    var result = UInt256(low: UInt128(whole))
    var fraction = self
    var left = places
    while left > 0 {
      let step = min(left, 19)
      let factor = PowersOfTen[step]
      fraction.words[5] = 0
      fraction = fraction.multiplied(by: UInt64(factor))
      let high = UInt256(high: result.high &* factor, low: 0)
      result =
        UInt256(multiplying: result.low, by: factor) &+ high
        &+ UInt256(low: UInt128(fraction.whole))
      left -= step
    }
    return result
  }

  /// An estimate of the exponent of the first decimal digit, at most one too small or too large; the number is not 0.
  var approximateAdjustedExponent: Int {
    var index = 5
    while index > 0 && words[index] == 0 { index -= 1 }
    let bits = 64 * (index - 5) + 63 - words[index].leadingZeroBitCount
    return (bits * 1233) >> 12
  }
}
