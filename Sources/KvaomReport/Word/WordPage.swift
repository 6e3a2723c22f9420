import KvaomWords

/// A report as a document of Word: the author's blocks with each answer where its question stands.
struct WordPage {
  /// The document that was run, its answers as paragraphs and tables.
  let report: RunReport
  /// The language.
  let locale: Locale

  /// The file: `day` is the day its figures are of, `grounds` what all of it stands on.
  func file(day: String?, grounds: String, pictures: [String]) -> WordFile {
    var author = WordAuthor()
    let body = report.pieces { author.blocks(of: $0, numbers: $1) }.map { piece in
      switch piece {
      // It has a style of its own above the rest.
      case .title: ""
      case .heading(_, _, let written), .text(let written), .answers(let written): written
      case .listing(let source):
        WordRun.paragraph(WordRun.text(source, WordRun.Look(isCode: true)), style: "CodeBlock")
      }
    }
    let dated = day.map { WordRun.paragraph(WordRun.text(ReportWords.figuresOf($0)[locale]), style: "BodyText") }
    return WordFile(
      title: report.title, locale: locale, body: (dated ?? "") + body.joined() + grounds, pictures: pictures,
      numberedLists: author.numberedLists)
  }
}
