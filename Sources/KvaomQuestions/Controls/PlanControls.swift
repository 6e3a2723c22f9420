import KvaomChecker
import KvaomDecimal
import KvaomRender
public import KvaomSession
import KvaomUnits

/// What a reader can move in a plan without writing anything: inputs within their ranges, the scenario, its measures.
/// Whatever shows them passes `statement`s and the name of a world on as `--with` and `--scenario` take them, and need
/// not know a number.
public struct PlanControls: Sendable {
  /// An input with a range, as a row of values to choose from.
  public struct Input: Sendable {
    /// One place of the slider.
    public struct Place: Sendable {
      /// What sets the input to it: `wage_growth = 3%`.
      public let statement: String
      /// What it is called: `3 %`.
      public let shown: String
    }
    /// What the plan calls it.
    public let name: String
    /// What output calls it.
    public let title: String
    /// From the lowest to the highest.
    public let places: [Place]
    /// The place it has in the world asked for; nil where the world takes it out of its range.
    public let current: Int?
  }

  /// A measure or a scenario.
  public struct Layer: Sendable {
    /// What the plan calls it.
    public let name: String
    /// What output calls it.
    public let title: String
    /// The measures it consists of.
    public let measures: [String]
  }

  /// The inputs, in the order written. One that has several values at once has no one place, and is not here.
  public let inputs: [Input]
  /// The measures, in the order written.
  public let measures: [Layer]
  /// The scenarios, in the order written.
  public let scenarios: [Layer]
  /// What output calls a world without scenario.
  public let base: String
}

extension Asking {
  /// What a reader can move, as it stands in the world that unmarked questions are asked in.
  public var controls: PlanControls {
    PlanControls(
      inputs: numberInputs.compactMap { control($0) }, measures: writtenLayers(.measure).map { control($0) },
      scenarios: scenarios.map { control($0) }, base: Words(locale).base)
  }

  private func control(_ layer: LayerID) -> PlanControls.Layer {
    let checked = plan.program[layer]
    let measures = checked.parts.filter { plan.program[$0].kind == .measure && $0 != layer }
    return PlanControls.Layer(
      name: checked.name, title: checked.label, measures: measures.map { plan.program[$0].name })
  }

  private func control(_ input: DefinitionID) -> PlanControls.Input? {
    let own = plan.program[input]
    guard let range = own.range, let world = try? standardWorld(),
      let present = try? current(input, variedCells(of: input), in: world), let value = present.single
    else { return nil }
    let values = SliderPlaces.values(from: range.low, to: range.high, in: own.unit.scale, with: value)
    let places = values.map { value in
      PlanControls.Input.Place(
        statement: "\(own.name) = \(own.unit.written(value))", shown: figureText.amount(of: value, unit: own.unit))
    }
    return PlanControls.Input(
      name: own.name, title: title(of: input), places: places, current: values.firstIndex(of: value))
  }
}

/// Which values of a range a slider stops at.
enum SliderPlaces {
  /// How many steps a slider has at most: a hand can tell them apart on a narrow screen.
  private static let limit = Decimal(100)

  /// Round values from `low` to `high`, both ends among them, and `value` where it lies between: steps of 1, 2 or 5
  /// times a power of ten of the unit that `scale` is the size of.
  static func values(from low: Decimal, to high: Decimal, in scale: Decimal, with value: Decimal) -> [Decimal] {
    let width = (high - low) / scale
    guard width > .zero else { return [low] }
    var step = Decimal.one
    // Down to the finest step that keeps within the limit, or up to the first.
    while width / step < limit / Decimal(10) { step = step / Decimal(10) }
    while width / step > limit { step = step * Decimal(10) }
    for part in [Decimal(5), Decimal(2)] where width * part / step <= limit {
      step = step / part
      break
    }
    var found: [Decimal] = []
    var next = low
    while next < high {
      if next > value, let last = found.last, last < value { found.append(value) }
      found.append(next)
      next = next + step * scale
    }
    if value > (found.last ?? low), value < high { found.append(value) }
    return found + [high]
  }
}
