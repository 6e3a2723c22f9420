import KvaomSource
import KvaomSyntax
import KvaomWords

/// A document as it was read: the plan in it, as a text that keeps every line where it was, and what stands around the
/// questions, in order.
struct ReportSource: Sendable {
  /// One piece of a document.
  enum Part: Sendable {
    /// Blocks of an author's text.
    case author(AuthorText)
    /// The answers to the questions on these lines, counted from 1; with their source before them where it is shown.
    case answers(lines: Range<Int>, source: String?)
  }

  /// The plan: lines that belong to no question or definition are empty.
  let script: SourceText
  /// The pieces, in order.
  private(set) var parts: [Part] = []
  /// The numbers in sentences, in order, each with its place.
  private(set) var numbers: [(number: AuthorText.Number, said: SentenceNumber)] = []
  /// Whether its first piece of a plan says `report`.
  private(set) var isDeclared = false
  /// The language it says it is in.
  private(set) var locale: Locale?
  /// Its title: the first heading, or the name of the file.
  private(set) var title: String

  /// The document in a file: Markdown by its name, else a plan.
  init(_ text: SourceText) {
    let name = text.name
    title = String((name.split(separator: "/").last ?? "").split(separator: ".").first ?? "Kvaom")
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      self.script = Self.script(of: text)
      readMarkdown(text)
    } else {
      script = text
      readPlan(text)
    }
  }

  /// The pieces of a plan in Markdown, the rest of the lines empty.
  private static func script(of text: SourceText) -> SourceText {
    let author = AuthorText(text.text(0..<text.bytes.count))
    var kept = Set<Int>()
    for case .plan(let words, let lines) in author.blocks where !words.contains("only") { kept.formUnion(lines) }
    var bytes: [UInt8] = []
    for line in text.lineStarts.indices {
      if line > 0 { bytes.append(UInt8(ascii: "\n")) }
      if kept.contains(line + 1) { bytes += text.bytes[text.rangeOfLine(line)] }
    }
    return SourceText(name: text.name, bytes: bytes)
  }

  private mutating func readMarkdown(_ text: SourceText) {
    let author = AuthorText(text.text(0..<text.bytes.count))
    add(author)
    for case .heading(_, let heading) in author.blocks.prefix(1) { title = heading }
    for case .plan(let words, _) in author.blocks {
      isDeclared = words.contains("report")
      locale =
        words.lazy.compactMap { word in
          word.hasPrefix("locale=") ? Locale(rawValue: String(word.dropFirst("locale=".count))) : nil
        }.first
      break
    }
    parts = [.author(author)]
  }

  /// A plan: the doc comment before a question is its heading, and the text below it.
  private mutating func readPlan(_ text: SourceText) {
    var store = SourceStore()
    let tree = parse(text, id: store.add(text))
    for statement in tree.statements {
      guard case .command = statement.kind else { continue }
      let lines = statement.decorations.documentation
      if let heading = lines.first, !heading.isEmpty {
        let written = (["## " + heading, ""] + lines.dropFirst()).joined(separator: "\n")
        // The heading has an empty line below it that the comment has not.
        let start = store.line(of: statement.decorations.documentationSpan ?? statement.span)
        let author = AuthorText(written, from: start - 1)
        add(author)
        parts.append(.author(author))
      }
      let last = text.line(at: Int(statement.span.end)) + 1
      parts.append(.answers(lines: store.line(of: statement.span)..<last + 1, source: nil))
    }
  }

  /// Whether the answer to a question on a line is left out.
  func hides(line: Int) -> Bool {
    parts.contains { part in
      guard case .author(let author) = part else { return false }
      return author.blocks.contains { block in
        if case .plan(let words, let lines) = block { words.contains("hide") && lines.contains(line) } else { false }
      }
    }
  }

  private mutating func add(_ author: AuthorText) {
    for number in author.numbers { numbers.append((number, SentenceNumber(number.text))) }
  }
}
