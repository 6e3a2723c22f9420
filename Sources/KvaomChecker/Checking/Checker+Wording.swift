import KvaomDecimal
import KvaomSource
import KvaomUnits

/// How messages and fixes name what the planner wrote.
extension Checker {
  /// A value as it could be typed again: the name it is read by, or the figure; `…` for a longer formula.
  func typed(_ value: TypedNode) -> String {
    switch program[value.id].operation {
    case .reference(let definition), .ownDefinition(let definition): program[definition].name
    case .constant(let cell) where value.kind == .number && !cell.isMissing: written(cell, value.unit)
    case .constant(let cell) where value.kind == .truth: cell == .zero ? "false" : "true"
    default: "…"
    }
  }

  /// The subject of a sentence about a value: its name, its figure, or `this`.
  func subject(_ value: TypedNode) -> String {
    let text = typed(value)
    return text == "…" ? "this" : "`\(text)`"
  }

  /// A sentence's first letter made large.
  func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A canonical figure in its unit, as source has it: `2.7%`, `540000 kr`.
  func written(_ value: Decimal, _ unit: Unit) -> String {
    let number = (value / unit.scale).reduced.description
    return unit.tag == .percent ? number + "%" : unit.isPlain ? number : "\(number) \(unit.display.text)"
  }

  /// Members of a dimension as a case names them: `from 2019`, `2017..2018`, `Klepp, Time`.
  func caseText(_ members: [Int], of dimension: DimensionID) -> String {
    let all = program[dimension].members
    guard dimension == .year, let first = members.first, let last = members.last, last - first == members.count - 1 else {
      return members.map { all[$0].name }.joined(separator: ", ")
    }
    let ends = (all[first].year?.year ?? 0, all[last].year?.year ?? 0)
    if ends.0 == ends.1 { return String(ends.0) }
    if last == all.count - 1 { return "from \(ends.0)" }
    return first == 0 ? "until \(ends.1)" : "\(ends.0)..\(ends.1)"
  }

  /// Names in a row; of a long row the ends.
  static func chain(_ names: [String], by separator: String) -> String {
    names.count <= 9 ? names.joined(separator: separator)
      : (names.prefix(4) + ["…"] + names.suffix(4)).joined(separator: separator)
  }
}
