import KvaomWords

/// A report as a document of Word: the author's blocks with each answer where its question stands.
struct WordPage {
  /// The document as it was read.
  let source: ReportSource
  /// What stands for each number in a sentence.
  let numbers: [String]
  /// The answers by line, as paragraphs and tables.
  let answers: [(line: Int, text: String)]
  /// The language.
  let locale: Locale

  /// The file: `day` is the day its figures are of, `grounds` what all of it stands on.
  func file(day: String?, grounds: String, pictures: [String]) -> WordFile {
    var author = WordAuthor()
    var body =
      day.map {
        WordRun.paragraph(WordRun.text(ReportWords.figuresOf($0)[locale]), style: "BodyText")
      } ?? ""
    var used = 0
    for part in source.parts {
      switch part {
      case .answers(let lines, _): body += answered(on: lines)
      case .author(let text):
        let shown = Array(numbers.dropFirst(used).prefix(text.numbers.count))
        used += text.numbers.count
        for (index, (block, written)) in zip(text.blocks, author.blocks(of: text, numbers: shown)).enumerated() {
          switch block {
          // The title has a style of its own.
          case .heading(1, let title) where index == 0 && title == source.title: break
          case .heading, .text: body += written
          case .plan(let words, let lines):
            if words.contains("show") || words.contains("only") {
              body += WordRun.paragraph(
                WordRun.text(text.text(of: lines), WordRun.Look(isCode: true)), style: "CodeBlock")
            }
            body += answered(on: lines)
          }
        }
      }
    }
    return WordFile(
      title: source.title, locale: locale, body: body + grounds, pictures: pictures,
      numberedLists: author.numberedLists)
  }

  private func answered(on lines: Range<Int>) -> String {
    answers.filter { lines.contains($0.line) }.map { $0.text }.joined()
  }
}
