import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// Recurrences unfolded.
extension WhyTree {
  /// The fold of a definition that is the year before times something; nil where it is not.
  func fold(_ id: DefinitionID, _ own: FormulaPlace) -> RecurrenceFold? {
    var place = own
    var factors: [Decimal] = []
    var parts: [FormulaPlace] = []
    var start: FormulaPlace?
    while let year = place.cell[.year], let step = step(id, place, year) {
      factors.append(step.factor)
      if parts.isEmpty { parts = step.parts }
      start = step.before
      place.cell[.year] = year - 1
    }
    guard let start else { return nil }
    return RecurrenceFold(start: start, startValue: reader.value(start), factors: factors.reversed(), parts: parts)
  }

  /// One year of a recurrence of factors; nil where the year is no such product.
  func step(
    _ id: DefinitionID, _ place: FormulaPlace, _ year: Int
  ) -> (before: FormulaPlace, factor: Decimal, parts: [FormulaPlace])? {
    let factors = reader.factors(place)
    guard factors.count > 1 else { return nil }
    let own = factors.indices.filter { reader.definition(factors[$0]) == id && factors[$0].cell[.year] == year - 1 }
    guard own.count == 1 else { return nil }
    let others = factors.indices.filter { $0 != own[0] }.map { factors[$0] }
    let factor = others.reduce(Decimal.one) { $0 * reader.value($1) }
    return (factors[own[0]], factor, others.flatMap { reader.references($0) })
  }

  /// The value a recurrence starts from, and what its factors stand on.
  mutating func children(of fold: RecurrenceFold, _ id: DefinitionID, depth: Int) -> [WhyNode] {
    let definition = program[id]
    let own = FormulaPlace(core: definition.body, cell: fold.start.cell, world: fold.start.world)
    var first = WhyNode(
      label: definition.label ?? definition.name,
      cell: name(of: fold.start.cell.filter { $0.key == .year }, isRoot: false),
      value: fold.startValue, kind: asking.figureKind(definition.kind), unit: units.shown(definition.unit))
    first.name = definition.name
    fill(&first, definition, id, own, depth: depth, isKnown: false)
    return [first] + children(fold.parts, of: id, depth: depth)
  }
}

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
