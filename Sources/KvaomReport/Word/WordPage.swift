import KvaomWords

/// A report as a document of Word: the author's blocks with each answer where its question stands.
struct WordPage {
  /// The document that was run, its answers as paragraphs and tables.
  let report: RunReport
  /// The language.
  let locale: Locale
  /// What gives it its look; nil for a look of its own.
  let template: WordTemplate?

  /// The file: `day` is the day its figures are of, `grounds` what all of it stands on.
  func file(day: String?, grounds: String, drawings: WordDrawings) -> WordFile {
    var author = WordAuthor(after: template)
    let body = report.pieces { text, numbers in
      author.blocks(
        of: text, numbers: numbers, answers: report.nested(in: text).map { $0.map { Self.written($0) }.joined() },
        named: report.named(in: text))
    }.map { Self.written($0) }
    let dated = day.map { WordRun.paragraph(WordRun.text(ReportWords.figuresOf($0)[locale]), style: "BodyText") }
    return WordFile(
      title: report.title, locale: locale, body: (dated ?? "") + body.joined() + grounds, drawings: drawings,
      lists: author.allLists, template: template)
  }

  private static func written(_ piece: ReportPiece) -> String {
    switch piece {
    // It has a style of its own above the rest.
    case .title: ""
    case .heading(_, _, let written), .text(let written), .answers(let written, _): written
    case .listing(let source):
      WordRun.paragraph(WordRun.text(source, WordRun.Look(isCode: true)), style: "CodeBlock")
    }
  }
}
