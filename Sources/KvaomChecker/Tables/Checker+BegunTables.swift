import KvaomSource
import KvaomSyntax
import KvaomWords

/// Tables that go on as formulas: `income = table by year … {R2025, B2026}` and `income[from 2027] = …`.
extension Checker {
  /// Takes a case of a definition that begins as a table: it is checked anew, with this as its first formula.
  func goesOnAsFormula(_ part: DefinitionEntry.Part) -> Bool {
    guard case .definition(let index) = part.text.scope.symbols[part.statement.name.text], entries[index].table != nil,
      case .done = entries[index].state, !part.statement.selectors.isEmpty
    else { return false }
    entries[index].parts = [part]
    entries[index].state = .waiting
    return true
  }

  /// The figures that a definition begins with, and the years they are for, as the first of its cases; nothing where it
  /// begins as no table.
  func begin(
    _ entry: DefinitionEntry, _ regions: [[AxisSelection]]
  ) throws(CheckFailure) -> (values: [TypedNode], regions: [[AxisSelection]]) {
    guard !entry.parts.isEmpty, let table = entry.table?.figures else { return ([], []) }
    let years = Self.yearsOf(table)
    try refuseSecondFigures(entry, regions, years)
    entry.state = .underway(type: try provisional(table, regions + [years]))
    return ([table], [years])
  }

  /// The years that a table has figures for.
  private static func yearsOf(_ table: TypedNode) -> [AxisSelection] {
    table.shape.axis(over: .year).map { axis in
      [AxisSelection(dimension: .year, members: Array(axis.members.positions), dropsAxis: false)]
    } ?? []
  }

  /// Reports formulas for years that the table has figures for.
  private func refuseSecondFigures(
    _ entry: DefinitionEntry, _ regions: [[AxisSelection]], _ table: [AxisSelection]
  ) throws(CheckFailure) {
    let years = Set(table.first?.members ?? [])
    for (part, region) in zip(entry.parts, regions) {
      let members = region.first { $0.dimension == .year }?.members
      guard table.isEmpty || members == nil || members?.contains(where: { years.contains($0) }) == true else {
        continue
      }
      let last = years.max().map { program[.year].members[$0].name } ?? ""
      throw failure(
        .overlappingCases, at: part.span,
        Phrase(
          nn: "Tabellen `\(entry.name)` har tal for nokre av desse åra.",
          nb: "Tabellen `\(entry.name)` har tall for noen av disse årene.",
          sv: "Tabellen `\(entry.name)` har tal för några av de här åren.",
          en: "The table `\(entry.name)` has figures for some of these years."),
        related: [.init(span: entry.span, message: TableWords.theFirst)],
        fixes: last.isEmpty
          ? []
          : [
            Fix(
              "\(entry.name)[from …] = …",
              remark: Phrase(
                nn: "frå året etter \(last)", nb: "fra året etter \(last)", sv: "från året efter \(last)",
                en: "from the year after \(last)"))
          ])
    }
  }
}
