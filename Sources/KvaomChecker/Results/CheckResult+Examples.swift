import KvaomDecimal
public import KvaomSource
import KvaomUnits

extension CheckResult {
  /// The names that lines offered to the planner have: of what one would ask first. Amounts of money go before other
  /// formulas, formulas before tables; percents before other assumptions, as it is they that are tried out.
  public var exampleNames: ExampleNames {
    let own = program.definitions.filter { definitionsByName[$0.name] != nil }
    let figures = own.filter { $0.kind == .number && !$0.isInput }
    let formulas = figures.filter { $0.role == .formula }
    let inputs = own.filter { $0.isInput && $0.kind == .number }
    let input = inputs.first { $0.unit.tag != .none } ?? inputs.first
    let scenarios = program.layers.filter { $0.kind == .scenario && $0.standsFor == nil }.map { $0.name }
    var names = ExampleNames()
    names.scenarios = Set(scenarios)
    names.scenario = scenarios.first
    names.input = input?.name
    names.change = input.map { $0.unit.tag != .none ? "\($0.name) += 1 pp" : "\($0.name) *= 1.01" }
    names.range = input.flatMap { range(of: $0) }
    if inputs.count > 1 { names.inputs = "\(inputs[0].name), \(inputs[1].name)" }
    let money = formulas.filter { $0.unit.dimension.currency != nil && $0.unit.dimension.factors.count == 1 }
    let asked = money.first ?? formulas.first ?? figures.first
    if let figure = asked {
      names.figure = figure.name
      names.cell = cell(of: figure)
      names.zero = figure.unit.isPlain ? "0" : figure.unit.tag != .none ? "0%" : "0 \(figure.unit.display.text)"
    }
    // A sum over what a table has besides years, else over the years.
    let wide = figures.first { figure in figure.shape.axes.contains { $0.dimension != .year } }
    let choices = asked.map { [$0] + figures } ?? figures
    if let summed = wide ?? choices.first(where: { !$0.shape.axes.isEmpty }) {
      let axis = summed.shape.axes.first { $0.dimension != .year } ?? summed.shape.axes[0]
      names.sum = "sum(\(summed.name) over \(program[axis.dimension].name))"
    }
    return names
  }

  /// The values of an input from one end of its range to the other, in tenths of it; nil where it has none, or the
  /// ends are no short numbers.
  private func range(of input: Definition) -> String? {
    guard let range = input.range, range.low < range.high else { return nil }
    let percent = input.unit.tag != .none
    let unit = percent ? "%" : input.unit.isPlain ? "" : " \(input.unit.display.text)"
    let ends = [range.low, range.high].map { ($0 / input.unit.scale).reduced }
    let texts = (ends + [((ends[1] - ends[0]) / 10).reduced]).map { "\($0)" }
    guard texts.allSatisfy({ $0.count < 10 }) else { return nil }
    return "\(input.name) = \(texts[0])\(unit)..\(texts[1])\(unit) step \(texts[2])\(unit)"
  }

  /// A figure in its last year; the figure itself where it is the same in all or has more dimensions.
  private func cell(of figure: Definition) -> String? {
    guard figure.shape.axes.allSatisfy({ $0.dimension == .year }) else { return nil }
    guard !figure.shape.axes.isEmpty, let year = program[.year].members.last else { return figure.name }
    return "\(figure.name)[\(year.name.drop { $0.isLetter })]"
  }
}
