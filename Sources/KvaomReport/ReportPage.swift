import KvaomRender
import KvaomWords

/// What a page has beside the report in it: what makes it live.
public struct PageAdditions: Sendable {
  /// What the page may do, instead of nothing, as a policy for its content.
  public var policy: String
  /// More about how it looks.
  public var style: String
  /// What stands above the report.
  public var panel: String
  /// What stands at the end.
  public var end: String

  /// Additions, in HTML.
  public init(policy: String, style: String, panel: String, end: String) {
    self.policy = policy
    self.style = style
    self.panel = panel
    self.end = end
  }
}

/// A report as one file of HTML: it needs no network and no script, reads on a phone and prints on A4.
struct ReportPage {
  /// The longest list of headings that is left out.
  private static let leastContents = 3

  /// The document that was run, its answers in the form that is asked for.
  let report: RunReport
  /// What all of it stands on.
  let grounds: String
  /// The language.
  let locale: Locale
  /// What makes it live; a page that is read alone has none, and its answers and numbers have no names.
  let additions: PageAdditions?

  /// What a page may do that is read alone.
  private static let strictPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  /// The file; `day` is the day its figures are of.
  func html(day: String?) -> String {
    var headings: [(id: String, level: Int, text: String)] = []
    let body = self.body(&headings)
    let title = HTMLText.escaped(report.title)
    var number = 0
    let heading = report.title(
      escaped: { HTMLText.escaped($0) },
      number: { text in
        defer { number += 1 }
        return additions == nil ? HTMLText.escaped(text) : self.number(text, number)
      })
    let basis = additions == nil ? grounds : "<div data-grounds>\n\(grounds)</div>\n"
    let date = day.map { "<p class=\"day\">\(HTMLText.escaped(ReportWords.figuresOf($0)[locale]))</p>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(locale.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(additions?.policy ?? Self.strictPolicy)">
      <title>\(title)</title>
      <style>
      \(HTMLText.style)
      \(Self.style)\(additions.map { "\n" + $0.style } ?? "")
      </style>
      </head>
      <body>
      \(additions?.panel ?? "")<main>
      <h1>\(heading)</h1>
      \(date)\(contents(headings))\(body)\(basis)</main>
      \(additions?.end ?? "")</body>
      </html>

      """
  }

  /// The same in Markdown, for whoever goes on writing it elsewhere.
  func markdown() -> String {
    func written(_ piece: ReportPiece) -> String {
      switch piece {
      case .title(let text), .heading(_, _, let text), .text(let text), .answers(let text, _): text
      case .listing(let source): "```\n\(source)\n```\n"
      }
    }
    let blocks = report.pieces { author, numbers in
      author.written(
        as: .markdown, numbers: numbers, answers: report.nested(in: author).map { $0.map { written($0) }.joined() },
        named: report.named(in: author))
    }.map { written($0) }
    return (blocks + [grounds]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The pieces in order; the title stands above them.
  private func body(_ headings: inout [(id: String, level: Int, text: String)]) -> String {
    var body = ""
    var place = 0
    let pieces = report.pieces { author, numbers in
      author.written(
        as: .html,
        numbers: numbers.map { text in
          defer { place += 1 }
          return number(text, place)
        }, answers: report.nested(in: author).map { $0.map { element(of: $0) }.joined() },
        named: report.named(in: author))
    }
    for piece in pieces {
      switch piece {
      case .title: break
      case .heading(let level, let title, let written):
        let id = identifier(of: title, headings.map { $0.id })
        headings.append((id, level, title))
        body += "<h\(level) id=\"\(id)\"" + written.dropFirst(3)
      case .text, .answers, .listing: body += element(of: piece)
      }
    }
    return body
  }

  /// What is no heading.
  private func element(of piece: ReportPiece) -> String {
    switch piece {
    case .title, .heading: ""
    case .text(let written), .answers(let written, nil): written
    case .answers(let written, let id?): "<div id=\"\(HTMLText.escaped(id))\">\n\(written)</div>\n"
    case .listing(let source): "<pre tabindex=\"0\"><code>\(HTMLText.escapedLines(source))</code></pre>\n"
    }
  }

  /// A number in a sentence; in a live page it has its place among all of them.
  private func number(_ text: String, _ place: Int) -> String {
    let name = additions == nil ? "" : " data-number=\"\(place)\""
    return "<span class=\"number\"\(name)>\(HTMLText.escaped(text))</span>"
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
    nav li { margin: .4em 0; }
    a { color: #0b4f9e; }
    p.conclusion { font-weight: 600; margin: .8em 0 .4em; }
    .number { font-variant-numeric: tabular-nums; }
    figure { margin: 0 0 1em; break-inside: avoid; }
    figure svg { max-width: 100%; height: auto; background: #fff; }
    figcaption { padding: .3em .6em; }
    caption .name, figcaption .name { font-weight: 600; }
    .wide { overflow-x: auto; max-width: 100%; }
    .wide:focus-visible, pre:focus-visible { outline: 3px solid #14507d; outline-offset: 2px; }
    pre { overflow-x: auto; background: #f2f2f2; color: #111; padding: .6em; }
    section { max-width: 100%; overflow-x: visible; break-inside: auto; }
    tr, caption { break-inside: avoid; }
    caption, thead, p.conclusion { break-after: avoid; }
    thead { display: table-header-group; }
    @media (prefers-color-scheme: dark) {
      body { background: #16181c; color: #eceff4; }
      a { color: #8ab8f0; } code { color: #c6ccd6; } pre { background: #24272e; color: #eceff4; }
      tr.sum th, tr.sum td { border-top-color: #eceff4; } .bar { border-left-color: #eceff4; }
      .wide:focus-visible, pre:focus-visible { outline-color: #8ab8f0; }
    }
    @media (max-width: 64em) { tbody th { white-space: normal; min-width: 11em; } }
    @media (max-width: 40em) {
      body { margin: 1em auto; } th, td { padding: .1em .35em; }
      figure .wide svg { max-width: none; }
      caption { max-width: 90vw; white-space: normal; }
      tbody th { min-width: 9.5em; max-width: 12em; overflow-wrap: anywhere; }
    }
    @media print {
      body { background: #fff; color: #000; } a { color: inherit; text-decoration: none; } main { max-width: none; }
      main > p, main > ul, main > ol, main > blockquote { max-width: none; }
      .wide { overflow: visible; break-inside: avoid; } tbody th, td.text { white-space: normal; }
    }
    @page { @bottom-right { content: counter(page); } }
    """
}
