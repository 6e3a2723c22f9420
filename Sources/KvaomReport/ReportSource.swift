public import KvaomQuestions
public import KvaomSource
import KvaomSyntax
public import KvaomWords

/// A document as it was read: the plan in it, as a text that keeps every line where it was, and what stands around the
/// questions, in order.
public struct ReportSource: Sendable {
  /// One piece of a document.
  enum Part: Sendable {
    /// Blocks of an author's text.
    case author(AuthorText)
    /// The answers to the questions on these lines, counted from 1.
    case answers(lines: Range<Int>)
  }

  /// The plan: lines that belong to no question or definition are empty.
  public let script: SourceText
  /// The pieces, in order.
  private(set) var parts: [Part] = []
  /// The numbers in sentences, in order, each with its place.
  private(set) var numbers: [(number: AuthorText.Number, said: SentenceNumber)] = []
  /// Whether it is one document with one plan: the first piece of a plan in its Markdown says `report`. In others each
  /// block is a plan of its own.
  public private(set) var isDeclared = false
  /// The language it says it is in, behind the mark of its first piece of a plan: `report locale=nb`.
  public private(set) var locale: Locale?
  /// The position of the block in the first part that is its title: the heading of the first level that it begins with;
  /// nil where there is none.
  private(set) var titleBlock: Int?
  /// What is wrong with its form: what stands in it would not be run, or not be said. Their places are in `text`, the
  /// first of its store.
  private(set) var findings: [Diagnostic] = []
  /// The whole text as it was read.
  let text: SourceText

  /// The document in a file: Markdown by its name, else a plan.
  public init(_ text: SourceText) {
    self.text = text
    let name = text.name
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      let author = AuthorText(text.text(0..<text.bytes.count))
      script = Self.script(of: author, in: text)
      read(author)
    } else {
      script = text
      readPlan(text)
    }
  }

  /// The pieces of a plan in Markdown, the rest of the lines empty.
  private static func script(of author: AuthorText, in text: SourceText) -> SourceText {
    var kept = Set<Int>()
    for fence in author.fences where !fence.words.contains("only") { kept.formUnion(fence.lines) }
    var bytes: [UInt8] = []
    for line in text.lineStarts.indices {
      if line > 0 { bytes.append(UInt8(ascii: "\n")) }
      if kept.contains(line + 1) { bytes += text.bytes[text.rangeOfLine(line)] }
    }
    return SourceText(name: text.name, bytes: bytes)
  }

  private mutating func read(_ author: AuthorText) {
    add(author)
    let first = author.blocks.firstIndex { if case .plan = $0 { false } else { true } }
    if let first, case .heading(1, _) = author.blocks[first] { titleBlock = first }
    if let words = author.fences.first?.words {
      isDeclared = words.contains("report")
      locale = author.fences.first?.value(of: "locale").flatMap { Locale(rawValue: $0) }
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
      parts.append(.answers(lines: store.line(of: statement.span)..<last + 1))
    }
  }

  /// What it asks of its plan.
  public func questions(isFinal: Bool) -> DocumentQuestions {
    var hidden: Set<Int> = []
    for case .author(let author) in parts {
      for fence in author.fences where fence.words.contains("hide") { hidden.formUnion(fence.lines) }
    }
    let sentences = numbers.map { entry in
      DocumentQuestions.Sentence(said: entry.said, line: entry.number.line, column: entry.number.column)
    }
    var forms: [Int: StatutoryForm] = [:]
    for case .author(let author) in parts {
      for fence in author.fences {
        guard let form = fence.layout.flatMap({ StatutoryForm(rawValue: $0) }) else { continue }
        for line in fence.lines { forms[line] = form }
      }
    }
    return DocumentQuestions(sentences: sentences, hiddenLines: hidden, forms: forms, isFinal: isFinal)
  }

  private mutating func add(_ author: AuthorText) {
    for fence in author.misplaced {
      findings.append(
        Diagnostic(
          .badCommand, at: span(ofLine: fence.line), ReportWords.misplaced(fence.reason),
          fixes: [fence.reason == .isOpen ? Fix("```", remark: ReportWords.below) : .advice(ReportWords.moveOut)]))
    }
    for fence in author.fences {
      guard let layout = fence.layout, StatutoryForm(rawValue: layout) == nil else { continue }
      findings.append(
        Diagnostic(
          .badCommand, at: span(ofLine: fence.lines.lowerBound - 1 + author.firstLine - 1),
          ReportWords.unknownLayout(layout), fixes: StatutoryForm.allCases.map { Fix("layout=\($0.rawValue)") }))
    }
    let known = Set(author.fences.compactMap { $0.id })
    for reference in author.references where !known.contains(reference.id) {
      findings.append(
        Diagnostic(
          .badCommand, at: span(ofLine: reference.line), ReportWords.unknownReference(reference.id),
          fixes: [.advice(ReportWords.nameBlock(reference.id))]))
    }
    for number in author.numbers {
      let said = SentenceNumber(number.text)
      if let completed = said.completed {
        findings.append(
          Diagnostic(
            .badCommand, at: span(ofLine: number.line), ReportWords.halfDirected,
            fixes: ["`{\(completed)}`"]))
      }
      numbers.append((number, said))
    }
  }

  /// A line of the text, counted from 1, without the blanks before it.
  private func span(ofLine line: Int) -> SourceSpan {
    let range = text.rangeOfLine(line - 1)
    let blanks = text.bytes[range].prefix { $0 == UInt8(ascii: " ") }.count
    return SourceSpan(source: SourceID(index: 0), start: range.lowerBound + blanks, end: range.upperBound)
  }
}
