import KvaomRender
import KvaomChecker
import KvaomDecimal

/// An input that may be chosen, and the values it is tried at.
struct ChoiceInput {
  /// How many steps a range without a step is divided into.
  static let defaultSteps = 20
  /// How often a grid without a stated step is made ten times finer around the best point.
  static let refinements = 4

  /// What is chosen.
  let variable: CheckedVariable
  /// The values of the grid.
  let values: [Decimal]
  /// How far apart they are.
  let step: Decimal
  /// Whether the plan states the step, so that nothing lies between the values.
  let isStepped: Bool

  /// The grid of a variable with a range; nil where it has too many values.
  init?(_ variable: CheckedVariable) {
    self.variable = variable
    isStepped = variable.step != nil
    guard let range = variable.range else { return nil }
    step = variable.step ?? (range.high - range.low) / Decimal(Self.defaultSteps)
    guard step > .zero else {
      values = [range.low]
      return
    }
    guard let count = ((range.high - range.low) / step).floor.wholeValue, count < SweepAxis.most else { return nil }
    var values = (0...count).map { [step] in range.low + step * Decimal($0) }
    // Without a stated step both ends are tried.
    if !isStepped, let last = values.last, last < range.high { values.append(range.high) }
    self.values = values
  }

  /// The values around one of them, within the range, ten times closer to each other than `step`.
  func finer(around value: Decimal, step: Decimal) -> [Decimal] {
    guard let range = variable.range else { return [] }
    let fine = step / Decimal(10)
    return (-10...10).map { value + fine * Decimal($0) }.filter { $0 >= range.low && $0 <= range.high }
  }
}
