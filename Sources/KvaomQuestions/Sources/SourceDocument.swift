public import KvaomRender
public import KvaomWords

/// The document of `sources`: a row for each table and input with its mark, and what the marks mean.
public struct SourceDocument {
  /// The most figures named of those that share a source.
  private static let mostTitles = 3

  private let report: SourceReport
  private let composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: SourceReport, _ locale: Locale) -> Document {
    let document = SourceDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: SourceReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
  }

  /// The document.
  func build() -> Document {
    let count = SourceWords.sourceCount(report.count, sourced: report.sourcedCount)[locale]
    let day = report.day.map { SourceWords.asOf(day: $0)[locale] }
    let library = report.library.map { SourceWords.library($0)[locale] }
    let details = [count, day, library].compactMap { $0.map { Detail.text($0) } }
    let headline = Headline(title: SourceWords.sourcesOf(title: report.title)[locale], details: details)
    let section = TableSection(headline: headline, rows: report.rows.map { row($0) })
    let columns = ["mark", "source", "remark"].map { TableColumn(header: "", name: $0, role: .text) }
    let stubs = [TableStub(name: "label")]
    var blocks: [Block] = [.table(Table(stubs: stubs, columns: columns, sections: [section]))]
    if !legend.isEmpty { blocks.append(.notes([Note(.plain, legend)])) }
    return composer.document(blocks, conclusions: report.conclusion.map { [$0] } ?? [])
  }

  private func row(_ row: SourceReport.Row) -> TableRow {
    let source = row.source.isEmpty && row.mark == .absent ? SourceWords.noSource[locale] : row.source
    let shown = row.titles.prefix(Self.mostTitles).joined(separator: ", ")
    let titles = row.titles.count > Self.mostTitles ? "\(shown), … (\(row.titles.count))" : shown
    return TableRow(
      role: .body, labels: [TableLabel(titles)], name: row.names.joined(separator: ", "),
      cells: [TableCell(.sourceMark(row.mark)), TableCell(.text(source)), TableCell(.text(row.remark))])
  }

  /// What the marks in use mean.
  private var legend: String {
    let meanings: [(SourceMark, String)] = [
      (.sourced, SourceWords.sourcedMark[locale]),
      (.assumed, SourceWords.assumedMark[locale]), (.unverified, SourceWords.unverifiedMark[locale]),
      (.absent, SourceWords.absentMark[locale]),
    ]
    return meanings.filter { mark, _ in report.rows.contains { $0.mark == mark } }.map { $0.1 }
      .joined(separator: ", ")
  }
}
