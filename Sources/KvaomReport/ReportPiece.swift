import KvaomSource

/// One piece of a report, from top to bottom, in the form it is written in.
enum ReportPiece {
  /// The heading of the whole.
  case title(String)
  /// A heading: its level, its text without marks, and the heading as it is written.
  case heading(level: Int, text: String, written: String)
  /// Paragraphs, lists, quotations.
  case text(String)
  /// The source of a piece of the plan, as it was typed.
  case listing(String)
  /// What its questions were answered with, under the name the paper refers to it by.
  case answers(String, id: String? = nil)
}

/// What a document has once it has been run, and how it stands together in any form.
struct RunReport {
  /// The document as it was read.
  let source: ReportSource
  /// What stands for each number in a sentence.
  let numbers: [String]
  /// The answers by line, in the form that is written.
  let answers: [(line: Int, text: String)]
  /// What the first table or chart of a question is called, by its line.
  let captions: [(line: Int, number: String)]

  /// The title: the heading the document begins with, or the name of its file.
  var title: String { title(escaped: { $0 }, number: { $0 }) }

  /// The title with its words `escaped`, and each number in it as `number` writes it.
  func title(escaped: (String) -> String, number: (String) -> String) -> String {
    if case .author(let author) = source.parts.first, let position = source.titleBlock,
      case .heading(_, let text) = author.blocks[position]
    {
      let own = author.numbers.prefix { $0.block <= position }.indices.map { number(numbers[$0]) }
      return said(text.map { escaped($0) }, own)
    }
    let file = source.text.name.split(separator: "/").last ?? ""
    return escaped(String(file.split(separator: ".").first ?? "Kvaom"))
  }

  /// What the blocks of a text are called that a paper refers to, by name.
  func named(in author: AuthorText) -> [String: String] {
    var named: [String: String] = [:]
    for fence in author.fences {
      guard let id = fence.id, named[id] == nil else { continue }
      named[id] = captions.first { fence.lines.contains($0.line) }?.number
    }
    return named
  }

  /// What the fences of a text that stand in its lists give, in order.
  func nested(in author: AuthorText) -> [[ReportPiece]] { author.nested.map { pieces(of: $0, author) } }

  private func pieces(of fence: AuthorText.Fence, _ author: AuthorText) -> [ReportPiece] {
    let answers = ReportPiece.answers(answered(on: fence.lines), id: fence.id)
    return fence.isShown ? [.listing(author.text(of: fence.lines)), answers] : [answers]
  }

  /// Its pieces in order: each answer where its question stands. `write` writes the blocks of an author's text, with
  /// what stands for their numbers; empty for pieces of a plan.
  func pieces(_ write: (AuthorText, [String]) -> [String]) -> [ReportPiece] {
    var pieces: [ReportPiece] = []
    var used = 0
    for (index, part) in source.parts.enumerated() {
      switch part {
      case .answers(let lines): pieces.append(.answers(answered(on: lines)))
      case .author(let author):
        let shown = Array(numbers[used..<used + author.numbers.count])
        used += author.numbers.count
        for (position, (block, written)) in zip(author.blocks, write(author, shown)).enumerated() {
          switch block {
          case .heading where index == 0 && position == source.titleBlock: pieces.append(.title(written))
          case .heading(let level, let text):
            let own = author.numbers.indices.filter { author.numbers[$0].block == position }.map { shown[$0] }
            pieces.append(.heading(level: level, text: said(text, own), written: written))
          case .text: pieces.append(.text(written))
          case .plan: pieces += author.fences.filter { $0.block == position }.flatMap { self.pieces(of: $0, author) }
          }
        }
      }
    }
    return pieces
  }

  private func answered(on lines: Range<Int>) -> String {
    answers.filter { lines.contains($0.line) }.map { $0.text }.joined()
  }

  /// The text of a heading with the numbers in it.
  private func said(_ text: [String], _ numbers: [String]) -> String {
    text.indices.map { text[$0] + (numbers.indices.contains($0) ? numbers[$0] : "") }.joined()
  }
}
