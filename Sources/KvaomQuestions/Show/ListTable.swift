import KvaomDecimal
public import KvaomRender

/// Figures of one dimension with words or dates among them, as a plan lists its measures: a row for each member, a
/// column for each figure. Words and dates side by side are read along the member they belong to.
public struct ListTable {
  /// The composer, with what the cells added to the footer.
  private(set) var composer: Composer
  private let figures: [Figure]
  private let axis: FigureAxis
  private let decimals: Int?

  /// The list of the figures of a request; nil where they are no list: one figure alone, no words or dates, years,
  /// several dimensions or scenarios, or a sum or a change asked for.
  public init?(_ figures: [Figure], _ request: ShowRequest, composer: Composer) {
    guard let first = figures.first, figures.count > 1, let axis = first.axes.first, !axis.isYears,
      figures.contains(where: { $0.kind.isWord }),
      figures.allSatisfy({ $0.axes == [axis] && $0.scenario == first.scenario }),
      request.totals.isEmpty, !request.withChange
    else { return nil }
    self.figures = figures
    self.axis = axis
    self.composer = composer
    decimals = request.decimals
  }

  /// The table.
  public mutating func build() -> Table {
    // The unit of a column stands in its head; the prices of the amounts, once, in the headline.
    var prices: [Detail] = []
    let columns = figures.map { figure in
      let details = composer.details(of: figure.unit, kind: figure.kind)
      for detail in details.dropFirst() where !prices.contains(detail) { prices.append(detail) }
      return TableColumn(
        header: [figure.title, details.first?.text(composer.locale) ?? ""].filter { !$0.isEmpty }
          .joined(separator: ", "),
        name: figure.name,
        role: figure.kind.isNumber ? .measure : .text)
    }
    let scenario = figures[0].scenario ?? ""
    let headline = Headline(title: scenario, details: prices, scenario: scenario)
    let section = TableSection(headline: headline.isBlank ? nil : headline, rows: rows())
    return Table(stubs: [TableStub(name: axis.name, title: axis.label ?? "")], columns: columns, sections: [section])
  }

  private mutating func rows() -> [TableRow] {
    var cells = axis.members.map { _ in [TableCell]() }
    for figure in figures {
      let format = UnitFormat(
        figure.unit, cells: figure.cells, decimals: decimals, isApproximate: figure.isApproximate)
      for (index, cell) in figure.cells.enumerated() where cells.indices.contains(index) {
        cells[index].append(composer.cell(cell, of: figure, format))
      }
    }
    return zip(axis.members, cells).map { member, cells in
      TableRow(
        role: .body, labels: [TableLabel(member.title)], scenario: figures[0].world,
        coordinates: [Coordinate(axis: axis.name, member: member.name)], cells: cells)
    }
  }
}
