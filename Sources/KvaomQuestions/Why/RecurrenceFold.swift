import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomUnits

/// A recurrence of factors unfolded: the value it starts from, and the factor of each year after.
struct RecurrenceFold {
  /// The cell it starts from.
  let start: FormulaPlace
  /// The value there.
  let startValue: Decimal
  /// The factor of each year after.
  let factors: [Decimal]
  /// The parts of the last year's factor.
  let parts: [FormulaPlace]

  /// `714,72 × 1,027³`
  func arithmetic(_ unit: Unit) -> Arithmetic {
    var formula = Arithmetic.number(startValue, unit)
    var index = 0
    while index < factors.count {
      let run = factors[index...].prefix { $0 == factors[index] }.count
      let factor = Arithmetic.number(factors[index], Unit.one)
      formula = .binary(.multiply, formula, run > 1 ? .repeated(factor, count: run) : factor)
      index += max(1, run)
    }
    return formula
  }
}
