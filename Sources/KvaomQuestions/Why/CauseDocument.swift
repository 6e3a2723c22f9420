import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of a difference split by cause. One cell: a column for each way to split. A row of cells: a section
/// for each way, the cells across. A page has the ways that tell something of their own: where every cause does the
/// same whatever comes before it, one is enough, and the mean over all orders is for who asks for it.
public struct CauseDocument {
  private let report: CauseReport
  private let grid: FigureGrid
  private let format: UnitFormat
  private let from: String
  private let to: String
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: CauseReport, _ locale: Locale) -> Document {
    var document = CauseDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: CauseReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
    grid = FigureGrid(report.figure)
    let cells = report.start + report.end + report.causes.flatMap { $0.inOrder }
    format = UnitFormat(report.figure.unit, cells: cells, decimals: report.decimals)
    from = report.from ?? composer.words.base
    to = Self.end(of: report, composer)
  }

  private static func end(of report: CauseReport, _ composer: Composer) -> String {
    let start = report.to ?? composer.words.base
    guard report.changes > 0 else { return start }
    return CompareWords.end(start: start, changes: report.changes)[composer.locale]
  }

  /// The document.
  mutating func build() -> Document {
    var tables: [Block] = []
    for row in 0..<grid.rowCount {
      tables.append(.table(grid.columnAxis == nil ? cellTable() : rowTable(row)))
    }
    addNotes()
    return composer.document(tables, conclusions: conclusion)
  }

  /// One cause needs no second split: alone and on average it does what it does in order.
  private var hasSplits: Bool { report.causes.count > 1 }

  private var hasAverage: Bool { hasSplits && report.causes.allSatisfy { $0.average != nil } }

  /// Whether each cause does alone what it does on top of those before it, in every cell.
  private var isOrderFree: Bool {
    hasSplits && report.causes.allSatisfy { $0.alone == $0.inOrder }
      && (report.interaction ?? []).allSatisfy { $0.isZero }
  }

  /// What a page leaves out: the splits that repeat the one there is; and, unless asked for, the mean.
  private var hidesAlone: Bool { isOrderFree && !report.isDeep }
  private var hidesAverage: Bool { !report.isDeep }
  private var hidesDifference: Bool { !report.isDeep && (!hasSplits || isOrderFree) }

  private func label(of cause: CauseReport.Cause) -> String {
    cause.isRemoved ? CauseWords.without(cause: cause.label)[locale] : cause.label
  }

  private func numbered(_ index: Int) -> String {
    let label = label(of: report.causes[index])
    return hasSplits && !hidesAlone ? "\(index + 1) \(label)" : label
  }

  private func headline(_ title: String, row: Int = 0) -> Headline {
    let details =
      [.text("\(from) → \(to)")] + composer.details(of: report.figure.unit, kind: report.figure.kind)
      + (format.isPercent ? [.text(BridgeWords.inPoints[locale])] : [])
      + SignLegend(of: report.figure, row: row, locale).headline
    return Headline(
      title: title, details: details, scenario: report.to ?? "", priceBasis: report.figure.unit.priceBasis,
      symbol: report.figure.unit.display)
  }

  /// The question, asked at the report's cell and at the members of a row.
  private func title(at members: [String] = []) -> String {
    let names = report.place.names + members
    guard let year = report.place.year else {
      return names.isEmpty
        ? CauseWords.title(label: report.title)[locale]
        : CauseWords.titleInCell(label: report.title, cell: names.joined(separator: ", "))[locale]
    }
    if names.isEmpty, year.kind == .plain { return CauseWords.titleInYear(label: report.title, year.year)[locale] }
    let spelled = [composer.words.name(of: year.kind), "\(year.year)"].filter { !$0.isEmpty }.joined(separator: " ")
    return CauseWords.titleInCell(label: report.title, cell: (names + [spelled]).joined(separator: ", "))[locale]
  }
}

// MARK: - One cell

extension CauseDocument {
  private mutating func cellTable() -> Table {
    let marks = hasAverage ? [composer.footer.mark(averageNote)] : []
    var columns = [TableColumn(header: CauseWords.inOrder[locale], name: "inOrder", role: .measure)]
    if hasSplits {
      columns.append(
        TableColumn(header: CauseWords.alone[locale], name: "alone", role: .measure, isOnRequest: hidesAlone))
    }
    if hasAverage {
      columns.append(
        TableColumn(
          header: CauseWords.average[locale], name: "average", role: .measure, marks: marks, isOnRequest: hidesAverage))
    }
    var rows = [
      row(.body, from, in: report.worlds.from, [composer.cell(format.value(first(report.start)), of: report.figure)])
    ]
    for (index, cause) in report.causes.enumerated() {
      var cells = [effect(cause.inOrder)]
      if hasSplits { cells.append(effect(cause.alone)) }
      if hasAverage { cells.append(effect(cause.average)) }
      rows.append(row(.effect, numbered(index), subject: cause.subject, cells))
    }
    if hasSplits {
      let cells =
        [composer.notApplicable(), effect(report.interaction)] + (hasAverage ? [composer.notApplicable()] : [])
      rows.append(row(.interaction, CauseWords.interaction[locale], cells))
      rows[rows.count - 1].isOnRequest = hidesAlone
    }
    rows.append(row(.body, to, [endCell()]))
    let whole = difference
    var cells = [effect(whole)]
    if hasSplits { cells.append(effect(whole)) }
    if hasAverage { cells.append(effect(whole)) }
    rows.append(row(.difference, composer.words.difference, cells))
    rows[rows.count - 1].isOnRequest = hidesDifference
    return Table(
      stubs: [TableStub(name: "label")], columns: columns,
      sections: [TableSection(headline: headline(title()), rows: rows)])
  }

  /// The end, marked where the start and the effects as shown give another number.
  private mutating func endCell() -> TableCell {
    let parts = [first(report.start)] + report.causes.map { first($0.inOrder) }
    return composer.markedCell(
      format.value(first(report.end)), shownParts: composer.shownSum(parts, format), of: report.figure)
  }

  private func first(_ cells: [Decimal]) -> Decimal { cells.first ?? .missing(.blank) }

  private mutating func effect(_ cells: [Decimal]?) -> TableCell {
    guard let cells else { return composer.notApplicable() }
    return composer.cell(format.difference(first(cells)), of: report.figure)
  }

  private func row(
    _ role: TableRow.Role, _ label: String, in world: String? = nil, subject: Coordinate? = nil, _ cells: [TableCell]
  ) -> TableRow {
    TableRow(
      role: role, labels: [TableLabel(label)], figure: report.figure.title, name: report.figure.name,
      scenario: world ?? report.worlds.to, subject: subject,
      symbol: symbol(role), indent: role == .effect || role == .interaction ? 1 : 0, cells: cells)
  }

  private func symbol(_ role: TableRow.Role) -> UnitDisplay {
    format.isPercent && role != .body ? .points : report.figure.unit.display
  }
}

// MARK: - A row of cells

extension CauseDocument {
  private mutating func rowTable(_ row: Int) -> Table {
    let plan = ColumnPlan.adding(report.figure, words: composer.words)
    let members = grid.members(ofRow: row).map { $0.title }
    let title = title(at: members)
    var main = [line(.body, from, in: report.worlds.from, report.start, row, plan)]
    for index in report.causes.indices {
      let cause = report.causes[index]
      main.append(line(.effect, numbered(index), subject: cause.subject, cause.inOrder, row, plan))
    }
    main.append(endLine(row, plan))
    main.append(line(.difference, composer.words.difference, difference, row, plan))
    main[main.count - 1].isOnRequest = hidesDifference
    var sections = [TableSection(headline: headline(title, row: row), rows: main)]
    if hasSplits {
      sections.append(
        section(
          CauseWords.alone[locale], report.causes.map { $0.alone }, report.interaction, row, plan,
          isOnRequest: hidesAlone))
    }
    if hasAverage {
      composer.footer.add(.plain, averageNote, brief: hidesAverage ? "" : nil)
      sections.append(
        section(
          CauseWords.average[locale], report.causes.map { $0.average }, nil, row, plan, isOnRequest: hidesAverage))
    }
    return Table(stubs: [TableStub(name: "label")], columns: plan.columns, sections: sections)
  }

  /// The causes in one of the splits beside the order.
  private mutating func section(
    _ title: String, _ effects: [[Decimal]?], _ interaction: [Decimal]?, _ row: Int, _ plan: ColumnPlan,
    isOnRequest: Bool
  ) -> TableSection {
    var rows: [TableRow] = []
    for (index, effect) in effects.enumerated() {
      rows.append(line(.effect, numbered(index), subject: report.causes[index].subject, effect, row, plan))
    }
    if title == CauseWords.alone[locale] {
      rows.append(line(.interaction, CauseWords.interaction[locale], interaction, row, plan))
    }
    for index in rows.indices {
      // A spreadsheet has no headlines: the figure's name says which split it is.
      rows[index].figure += " · " + title
      rows[index].isOnRequest = isOnRequest
    }
    return TableSection(
      headline: Headline(
        title: title, details: [], scenario: report.to ?? "", priceBasis: report.figure.unit.priceBasis,
        symbol: report.figure.unit.display), rows: rows)
  }

  private mutating func line(
    _ role: TableRow.Role, _ label: String, in world: String? = nil, subject: Coordinate? = nil, _ cells: [Decimal]?,
    _ row: Int, _ plan: ColumnPlan
  ) -> TableRow {
    var line = self.row(role, label, in: world, subject: subject, [])
    line.coordinates = grid.coordinates(ofRow: row)
    if let cells {
      line.cells = composer.valueCells(
        ofRow(row, cells), of: report.figure, format, plan, isDifference: role != .body)
    } else {
      line.cells = plan.columns.map { _ in composer.notApplicable() }
    }
    return line
  }

  /// The end row: each column is the start and the effects, as shown, or says that it is not.
  private mutating func endLine(_ row: Int, _ plan: ColumnPlan) -> TableRow {
    var line = line(.body, to, report.end, row, plan)
    let end = ofRow(row, report.end)
    let parts = ([report.start] + report.causes.map { $0.inOrder }).map { ofRow(row, $0) }
    for column in end.indices {
      line.cells[column] = composer.markedCell(
        format.value(end[column]), shownParts: composer.shownSum(parts.map { $0[column] }, format), of: report.figure)
    }
    return line
  }

  /// The cells of a row, in column order.
  private func ofRow(_ row: Int, _ cells: [Decimal]) -> [Decimal] {
    var figure = report.figure
    figure.cells = cells
    return FigureGrid(figure).cells(ofRow: row)
  }
}

// MARK: - Below

extension CauseDocument {
  private var difference: [Decimal] { zip(report.end, report.start).map { $0 - $1 } }

  private var averageNote: String {
    if report.isByOperation { return CauseWords.operationNote[locale] }
    guard let sample = report.sample else { return CauseWords.averageNote[locale] }
    let error = composer.amount(
      format.difference(sample.error).withTwoDigits, unit: report.figure.unit, isDifference: true)
    return CauseWords.sampleNote(orders: "\(sample.orders)", seed: "\(sample.seed)", error: error)[locale]
  }

  private mutating func addNotes() {
    for cause in report.causes {
      if !cause.isReached {
        composer.footer.add(
          .information, CauseWords.notReached(cause: label(of: cause), label: report.title)[locale])
      }
      if hasSplits && cause.alone == nil {
        composer.footer.add(.important, CauseWords.notAlone(cause: label(of: cause))[locale])
      }
    }
    if isOrderFree { composer.footer.add(.plain, CauseWords.orderFree[locale]) }
    composer.footer.add(report.notes)
    composer.footer.add(report.figure)
  }

  /// The cause that does most on average, in the sum or the last column; where a cause does one thing in order and the
  /// opposite alone, that.
  private var conclusion: [String] {
    guard hasSplits, grid.rowCount == 1 else { return [] }
    let plan = ColumnPlan.adding(report.figure, words: composer.words)
    func figure(_ cells: [Decimal]) -> Decimal {
      let row = ofRow(0, cells)
      return plan.sum(row) ?? row.last ?? .missing(.blank)
    }
    let total = figure(difference)
    let inOrder = report.causes.map { figure($0.inOrder) }
    // A page without the mean says what its columns show.
    let effects = hasAverage && report.isDeep ? report.causes.map { figure($0.average ?? $0.inOrder) } : inOrder
    guard !(effects + inOrder).contains(where: { $0.isMissing }), !total.isMissing, !total.isZero else { return [] }
    if let tangled = tangled(inOrder, report.causes.map { $0.alone.map(figure) }) { return [tangled] }
    // Only what pulls the way of the whole can be the most of it; of two alike neither is.
    let ranked = effects.indices.filter { effects[$0].isNegative == total.isNegative && !effects[$0].isZero }
      .sorted { effects[$0].magnitude > effects[$1].magnitude }
    guard let most = ranked.first, ranked.count < 2 || effects[ranked[1]] != effects[most] else { return [] }
    let period = plan.spokenSum ?? plan.spokenEnd
    let isAverage = signed(effects[most]) != signed(inOrder[most])
    let amount = signed(effects[most], withUnit: false) + (isAverage ? " (\(CauseWords.average[locale]))" : "")
    let (cause, periodWords) = (label(of: report.causes[most]), period?.phrase[locale] ?? "")
    // More than all is no part of it.
    let isBeyond = signed(effects[most]) != signed(total) && effects[most].magnitude > total.magnitude
    return [
      isBeyond
        ? CauseWords.mostAgainst(cause: cause, amount: amount, total: signed(total), period: periodWords)[locale]
        : CauseWords.most(
          cause: cause, isMajority: effects[most].magnitude * 2 > total.magnitude, amount: amount,
          total: signed(total), period: periodWords)[locale]
    ]
  }

  /// The cause whose two splits differ most, of those that have opposite signs.
  private func tangled(_ inOrder: [Decimal], _ alone: [Decimal?]) -> String? {
    let opposite = inOrder.indices.compactMap { index -> (index: Int, alone: Decimal)? in
      guard let alone = alone[index], !alone.isMissing, (alone * inOrder[index]).isNegative else { return nil }
      return (index, alone)
    }
    let most = opposite.max {
      (inOrder[$0.index] - $0.alone).magnitude < (inOrder[$1.index] - $1.alone).magnitude
    }
    return most.map {
      CauseWords.tangled(
        cause: label(of: report.causes[$0.index]), inOrder: signed(inOrder[$0.index]), alone: signed($0.alone))[locale]
    }
  }

  private func signed(_ canonical: Decimal, withUnit: Bool = true) -> String {
    var number = format.difference(canonical)
    if format.isPercent { number.format.suffix = .points }
    let name = format.isPercent || !withUnit ? "" : composer.unitWords.name(of: report.figure.unit)
    let text = composer.numbers.shown(number)
    return name.isEmpty ? text : text + " " + name
  }
}
