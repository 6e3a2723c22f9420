public import KvaomRender
public import KvaomWords

/// The document of `review`: a row for each finding with its place and how to answer it.
public struct ReviewDocument {
  private let report: ReviewReport
  private let composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: ReviewReport, _ locale: Locale) -> Document {
    ReviewDocument(report, locale: locale).build()
  }

  /// The document of one report, not written yet.
  init(_ report: ReviewReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
  }

  /// The document.
  func build() -> Document {
    var notes: [Note] = []
    if report.reviewedCount > 0 {
      notes.append(Note(.information, ReviewWords.reviewed(report.reviewedCount)[locale]))
    }
    if !report.idleNotes.isEmpty {
      notes.append(Note(.important, ReviewWords.idle(places: report.idleNotes.joined(separator: ", "))[locale]))
    }
    let noted: [Block] = notes.isEmpty ? [] : [.notes(notes)]
    if report.lines.isEmpty {
      return composer.document(
        [.paragraph(Paragraph(.empty, ReviewWords.nothing(title: report.title)[locale]))] + noted)
    }
    let rows = report.lines.map { line in
      TableRow(
        role: .body, labels: [TableLabel(line.place)], subject: Coordinate(axis: "code", member: line.finding.code),
        cells: [
          TableCell(.text(ReviewWords.text(of: line.finding)[locale])),
          TableCell(.text(ReviewWords.answer(to: line.finding)[locale])),
        ])
    }
    let table = Table(
      stubs: [TableStub(name: "place", title: CheckWords.place[locale])],
      columns: [
        TableColumn(header: ReviewWords.finding[locale], name: "finding", role: .text),
        TableColumn(header: ReviewWords.answer[locale], name: "answer", role: .text),
      ],
      sections: [
        TableSection(headline: Headline(title: ReviewWords.title(title: report.title)[locale], details: []), rows: rows)
      ])
    return composer.document(
      [.table(table)] + noted, conclusions: [ReviewWords.count(report.lines.count)[locale]])
  }
}
