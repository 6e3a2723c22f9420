import KvaomRender
import KvaomWords

/// A report as one file of HTML: it needs no network and no script, reads on a phone and prints on A4.
struct ReportPage {
  /// The longest list of headings that is left out.
  private static let leastContents = 3

  private let source: ReportSource
  private let numbers: [String]
  private let answers: [(line: Int, text: String)]
  private let grounds: String
  private let locale: Locale

  /// The page of a document: what stands for its numbers, and what its questions were answered with, by line.
  init(
    source: ReportSource, numbers: [String], answers: [(line: Int, text: String)], grounds: String, locale: Locale
  ) {
    self.source = source
    self.numbers = numbers
    self.answers = answers
    self.grounds = grounds
    self.locale = locale
  }

  /// The file; `day` is the day its figures are of.
  func html(day: String?) -> String {
    var headings: [(id: String, level: Int, text: String)] = []
    let body = self.body(&headings)
    let title = HTMLText.escaped(source.title)
    let date = day.map { "<p class=\"day\">\(HTMLText.escaped(ReportWords.figuresOf($0)[locale]))</p>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(locale.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <title>\(title)</title>
      <style>
      \(HTMLText.style)
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(date)\(contents(headings))\(body)\(grounds)</main>
      </body>
      </html>

      """
  }

  /// The same in Markdown, for whoever goes on writing it elsewhere.
  func markdown() -> String {
    var blocks: [String] = []
    var used = 0
    for part in source.parts {
      switch part {
      case .answers(let lines, _): blocks.append(answered(on: lines))
      case .author(let author):
        let shown = numbers.dropFirst(used).prefix(author.numbers.count)
        used += author.numbers.count
        for (block, text) in zip(author.blocks, author.written(as: .markdown, numbers: Array(shown))) {
          guard case .plan(let words, let lines) = block else {
            blocks.append(text)
            continue
          }
          if words.contains("show") || words.contains("only") {
            blocks.append("```\n\(author.text(of: lines))\n```\n")
          }
          blocks.append(answered(on: lines))
        }
      }
    }
    return (blocks + [grounds]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The pieces in order: each answer where its question stands.
  private func body(_ headings: inout [(id: String, level: Int, text: String)]) -> String {
    var text = ""
    var used = 0
    for part in source.parts {
      switch part {
      case .answers(let lines, _): text += answered(on: lines)
      case .author(let author):
        let shown = numbers.dropFirst(used).prefix(author.numbers.count)
        used += author.numbers.count
        let written = author.written(
          as: .html, numbers: shown.map { "<span class=\"number\">\(HTMLText.escaped($0))</span>" })
        for (block, html) in zip(author.blocks, written) {
          switch block {
          case .heading(1, let title) where title == source.title && headings.isEmpty: break
          case .heading(let level, let title):
            let id = identifier(of: title, headings.map { $0.id })
            headings.append((id, level, title))
            text += "<h\(level) id=\"\(id)\"" + html.dropFirst(3)
          case .text: text += html
          case .plan(let words, let lines):
            if words.contains("show") || words.contains("only") { text += listing(of: author, lines) }
            text += answered(on: lines)
          }
        }
      }
    }
    return text
  }

  private func answered(on lines: Range<Int>) -> String {
    answers.filter { lines.contains($0.line) }.map { $0.text }.joined()
  }

  private func listing(of author: AuthorText, _ lines: Range<Int>) -> String {
    "<pre tabindex=\"0\"><code>\(HTMLText.escapedLines(author.text(of: lines)))</code></pre>\n"
  }

  /// The list of headings, where there are enough of them.
  private func contents(_ headings: [(id: String, level: Int, text: String)]) -> String {
    let listed = headings.filter { $0.level == 2 }
    if listed.count < Self.leastContents { return "" }
    let items = listed.map { "<li><a href=\"#\($0.id)\">\(HTMLText.escaped($0.text))</a></li>\n" }.joined()
    let name = HTMLText.escaped(ReportWords.contents[locale])
    return "<nav aria-label=\"\(name)\">\n<ol>\n\(items)</ol>\n</nav>\n"
  }

  /// A name of a heading in links: its letters and digits, told apart from those before it.
  private func identifier(of title: String, _ known: [String]) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    let base = words.isEmpty ? "del" : words
    var name = base
    var count = 2
    while known.contains(name) {
      name = "\(base)-\(count)"
      count += 1
    }
    return name
  }

  /// What a report has beyond a page of answers: running text of a readable width, dark screens, numbered pages on
  /// paper, and no table row on two of them.
  private static let style = """
    main { max-width: 60em; margin: 0 auto; }
    main > p, main > ul, main > ol, main > blockquote { max-width: 44em; }
    h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .5em; }
    h2 { font-size: 1.3em; margin: 1.6em 0 .5em; break-after: avoid; }
    h3 { font-size: 1.1em; break-after: avoid; }
    nav ol { margin: 1em 0 2em; padding-left: 1.5em; }
    a { color: #0b4f9e; }
    p.conclusion { font-weight: 600; margin: .8em 0 .4em; }
    .number { font-variant-numeric: tabular-nums; }
    figure { margin: 0 0 .5em; }
    figure svg { max-width: 100%; height: auto; background: #fff; }
    pre { overflow-x: auto; background: #f2f2f2; color: #111; padding: .6em; }
    section { max-width: 100%; }
    tr { break-inside: avoid; }
    thead { display: table-header-group; }
    @media (prefers-color-scheme: dark) {
      body { background: #16181c; color: #eceff4; }
      a { color: #8ab8f0; } code { color: #c6ccd6; } pre { background: #24272e; color: #eceff4; }
      tr.sum th, tr.sum td { border-top-color: #eceff4; } .bar { border-left-color: #eceff4; }
    }
    @media (max-width: 40em) { body { margin: 1em auto; } th, td { padding: .1em .35em; } }
    @media print {
      body { background: #fff; color: #000; } a { color: inherit; text-decoration: none; } main { max-width: none; }
    }
    @page { @bottom-right { content: counter(page); } }
    """
}
