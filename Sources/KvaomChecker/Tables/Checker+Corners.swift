import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomUnits
import KvaomWords

/// Where the heads of a table begin: a word may stand in the corner, over the names of the rows.
extension Checker {
  /// What stands in the corner.
  enum Corner {
    /// Nothing.
    case empty
    /// Words that are no columns; the heads that are left.
    case words([Name], heads: [String])
    /// A word that can be a head as well: every row ends with an empty cell.
    case unclear(Name, heads: [String])
  }

  /// The table without the words in its corner, and without the empty cells that a spreadsheet leaves at the end of
  /// a row.
  static func settled(_ table: TableStatement) -> (table: TableStatement, corner: Corner) {
    let labels = labelCount(of: table)
    let corners = labels - min(labels, table.leadingTabs ?? 0)
    let heads = table.columns
    guard corners > 0, table.headerSpan != nil, heads.count > corners,
      heads.prefix(corners).allSatisfy({ $0.sum == nil })
    else { return (table, .empty) }
    let width = table.rows.map { filled($0.cells) }.max() ?? 0
    guard width < heads.count else { return (table, .empty) }
    let words = heads.prefix(corners).map { $0.name }
    let rest = heads.dropFirst(corners).map { $0.name.text }
    guard areCorners(words, rest, table) else {
      let endsEmpty = table.rows.contains { $0.cells.count == heads.count && filled($0.cells) < heads.count }
      let isYear = YearLabel(words[0].text) != nil
      return endsEmpty && width + corners == heads.count && !isYear
        ? (table, .unclear(words[0], heads: rest)) : (table, .empty)
    }
    let rows = table.rows.map { row in
      TableStatement.Row(
        role: row.role, labels: row.labels, title: row.title, unit: row.unit, terms: row.terms,
        cells: row.cells.first(max(rest.count, filled(row.cells))), decorations: row.decorations, span: row.span)
    }
    let settled = TableStatement(
      form: table.form, isStock: table.isStock, unit: table.unit, dashIsZero: table.dashIsZero,
      dashIsMissing: table.dashIsMissing, holdsFromYear: table.holdsFromYear,
      columns: Array(heads.dropFirst(corners)), headerSpan: table.headerSpan, leadingTabs: table.leadingTabs, rows: rows
    )
    return (settled, .words(words, heads: rest))
  }

  private static func labelCount(of table: TableStatement) -> Int {
    if case .named(_, _, let dimensions) = table.form { return max(0, dimensions.count - 1) }
    return 1
  }

  /// How many cells a row has up to the last that is not empty.
  private static func filled(_ cells: TableRun<TableStatement.Cell>) -> Int {
    var count = cells.count
    while count > 0, case .missing("") = cells[count - 1].value { count -= 1 }
    return count
  }

  /// Whether words stand in the corner: they are known as such, name the dimension of the rows, or are no years before
  /// heads that all are.
  private static func areCorners(_ words: [Name], _ rest: [String], _ table: TableStatement) -> Bool {
    let names: [Name] =
      switch table.form {
      case .named(_, _, let dimensions): dimensions
      case .across, .byColumn: rowDimensions(of: table)
      }
    let areYears = rest.allSatisfy { YearLabel($0) != nil }
    return words.allSatisfy { word in
      HeadWords.isCorner(word.text) || names.contains { $0.text.lowercased() == word.text.lowercased() }
        || areYears && YearLabel(word.text) == nil
    }
  }

  /// Says which words were taken for the corner; an unclear one is an error.
  func report(_ corner: Corner, of table: TableStatement) throws(CheckFailure) {
    let tabs = String(repeating: "\t", count: Self.labelCount(of: table))
    switch corner {
    case .empty: break
    case .words(let words, let heads):
      guard collected?.module == nil, let first = words.first, let last = words.last else { return }
      let text = words.map { $0.text }.joined(separator: ", ")
      report(
        .cornerWord, at: first.span.joined(with: last.span),
        Phrase(
          nn: "`\(text)` står over namna på radene; kolonnane er \(heads.prefix(6).joined(separator: ", ")).",
          nb: "`\(text)` står over navnene på radene; kolonnene er \(heads.prefix(6).joined(separator: ", ")).",
          sv: "`\(text)` står över radernas namn; kolumnerna är \(heads.prefix(6).joined(separator: ", ")).",
          en: "`\(text)` stands over the names of the rows; the columns are \(heads.prefix(6).joined(separator: ", "))."
        ),
        fixes: [Fix(heads.joined(separator: "  "), remark: Self.withoutCorner)])
    case .unclear(let word, let heads):
      throw failure(
        .cellCount, at: word.span,
        Phrase(
          nn:
            "`\(word.text)` kan stå over namna på radene eller over dei første tala: kvar rad endar med ei tom celle.",
          nb:
            """
            `\(word.text)` kan stå over navnene på radene eller over de første tallene: hver rad slutter \
            med en tom celle.
            """,
          sv: "`\(word.text)` kan stå över radernas namn eller över de första talen: varje rad slutar med en tom cell.",
          en:
            """
            `\(word.text)` can stand over the names of the rows or over the first figures: every row \
            ends with an empty cell.
            """
        ),
        fixes: [
          Fix(tabs + heads.joined(separator: "\t"), remark: Self.withoutCorner),
          Fix(
            tabs + ([word.text] + heads).joined(separator: "\t"),
            remark: Phrase(
              nn: "med ein tabulator først, der ordet er ein kolonne",
              nb: "med en tabulator først, der ordet er en kolonne",
              sv: "med en tabb först, där ordet är en kolumn", en: "with a tab first, where the word is a column")),
        ])
    }
  }

  private static let withoutCorner = Phrase(
    nn: "utan ordet i hjørnet", nb: "uten ordet i hjørnet", sv: "utan ordet i hörnet",
    en: "without the word in the corner")

  /// Reports heads in two lines: words of accounts and budgets over years.
  func refuseSplitHead(_ table: TableStatement) throws(CheckFailure) {
    guard let first = table.rows.first, first.role == .data, let span = table.headerSpan else { return }
    let kinds = table.columns.map { HeadWords.kind($0.name.text) }
    guard !kinds.isEmpty, kinds.allSatisfy({ $0 != nil }), table.columns.allSatisfy({ YearLabel($0.name.text) == nil })
    else {
      return
    }
    var labels: [String] = []
    // The tab before the first year is no cell: the year stands where a label does.
    if let label = first.labels.last, let year = YearLabel(label.text), year.kind == .plain {
      labels.append(YearLabel(kind: kinds[0] ?? .plain, year: year.year).text)
    }
    for cell in first.cells {
      guard case .number(let value, false) = cell.value, let year = value.wholeNumber, (1900...2199).contains(year)
      else { return }
      let kind = kinds[min(labels.count, kinds.count - 1)] ?? .plain
      labels.append(YearLabel(kind: kind, year: Int(year)).text)
    }
    guard labels.count >= kinds.count else { return }
    throw failure(
      .splitHead, at: span.joined(with: first.span),
      Phrase(
        nn: "Hovudet står på to linjer: kva slags tal, og år.",
        nb: "Hodet står på to linjer: hva slags tall, og år.",
        sv: "Huvudet står på två rader: vilka slags tal, och år.",
        en: "The heads stand in two lines: kinds of figures, and years."),
      fixes: [Fix(labels.joined(separator: "  "))])
  }

  /// Reports a part of a row whose member counts elsewhere.
  func reportCountedPart(at span: SourceSpan) {
    report(
      .partIsCounted, at: span,
      Phrase(
        nn: "Denne rada er ein del av ei anna i éin tabell, og tel for seg i ein annan.",
        nb: "Denne raden er en del av en annen i én tabell, og teller for seg i en annen.",
        sv: "Den här raden är en del av en annan i en tabell, och räknas för sig i en annan.",
        en: "This row is a part of another in one table, and counts by itself in another."),
      fixes: [
        .advice(
          Phrase(
            nn: "gi rada eit anna namn i den eine tabellen", nb: "gi raden et annet navn i den ene tabellen",
            sv: "ge raden ett annat namn i den ena tabellen", en: "another name for the row in one of the tables"))
      ])
  }

  /// Reports parts of rows whose member a declared dimension counts.
  func refuseCountedParts(_ table: TableStatement, _ dimensions: [DimensionID]) {
    for row in table.rows where row.role == .part {
      let counts = zip(row.labels, dimensions).allSatisfy { label, dimension in
        position(of: label.text, in: dimension).map { !program[dimension].members[$0].isReference } ?? true
      }
      if counts, !(row.labels.isEmpty) { reportCountedPart(at: row.span) }
    }
  }
}
