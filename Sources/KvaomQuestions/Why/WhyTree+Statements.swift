import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// Definitions that statements of layers change.
extension WhyTree {
  /// The statements that change a definition at a cell, from the bottom up.
  func statements(on id: DefinitionID, at place: FormulaPlace) -> [TouchingStatement] {
    let parts = asking.evaluator.parts(on: id, in: place.world)
    var found: [TouchingStatement] = []
    for (level, part) in parts.enumerated() {
      guard let weight = weight(of: program[part.statement].value, at: place.cell), !weight.isZero,
        let below = cell(of: id, level, place), let value = cell(of: id, level + 1, place)
      else { continue }
      found.append(
        TouchingStatement(
          id: part.statement, layer: part.layer, below: below, value: value, share: weight == .one ? nil : weight))
    }
    return found
  }

  /// A definition with its first statements at a cell.
  func cell(of id: DefinitionID, _ level: Int, _ place: FormulaPlace) -> Decimal? {
    try? asking.evaluator.value(of: id, withFirst: level, in: place.world).cell(at: place.cell)
  }

  /// The weight of a statement at a cell; nil where it does not touch it.
  func weight(of value: CoreID, at cell: [DimensionID: Int]) -> Decimal? {
    guard case .blend(let below, _, let region, let weights) = program[value].operation else { return nil }
    if FormulaReader.covers(cell, region) {
      guard let weights else { return .one }
      return cell[.year].flatMap { weights.parts.indices.contains($0) ? weights[$0] : nil }
    }
    return weight(of: below, at: cell)
  }
}

/// A statement in force at a cell.
struct TouchingStatement {
  /// The statement and its layer.
  let id: StatementID, layer: LayerID?
  /// The value below it and with it.
  let below: Decimal, value: Decimal
  /// The share of the year, where it is not the whole.
  let share: Decimal?
}
