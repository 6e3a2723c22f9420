import KvaomPictures
import KvaomUnits
import KvaomWords

/// What people get of a run: each answer before its table, below a table at most two lines of its own, and what all of
/// it stands on once, as one numbered list at the end.
///
/// Documents in, documents out, so that text, Markdown and HTML have one page. Formats for machines do without it: they
/// have the whole of every document.
struct Page {
  /// How much of a page is wanted.
  struct Options: Sendable, Equatable {
    /// Whether the names that one would type are shown.
    var showsCodes = false
    /// Where what the answers stand on is listed.
    var grounds = GroundsPlace.end
    /// Whether tables and charts are numbered, as in a paper that refers to them.
    var isNumbered = false
  }

  /// What two lines on a narrow page have room for, with the word in front of it.
  private static let shortLine = 150
  /// Lines of its own that stand below a table.
  private static let mostLines = 2
  /// Figures that name a table without a name.
  private static let mostTitles = 3
  /// Assumptions that are named at the end.
  private static let mostNamed = 40

  private let words: Words
  private let locale: Locale
  private let options: Options
  private var works: [SourceWork]
  private var yearKinds: Set<YearKind> = []
  private var grounds = Grounds()
  private var remarks: [Note] = []
  /// Remarks of more than one table: a page says them once.
  private let repeated: [Note]
  /// Whether the list belongs to one answer.
  private let isSingle: Bool
  /// The prices of all amounts, where they are the same and would be said more than once.
  private let prices: PriceBasis?
  private var tableCount = 0
  private var pictureCount = 0

  /// The documents of a run, in one language, as they are printed.
  static func arranged(_ documents: [Document], _ options: Options) -> [Document] {
    guard let locale = documents.first?.locale else { return [] }
    var page = Page(documents, locale, options)
    let arranged = documents.map { page.arranged($0) }
    let list = page.list
    switch options.grounds {
    case .onRequest: return arranged
    case .end where list.isEmpty: return arranged
    // A single answer and what it stands on are one thing to read.
    case .end where page.isSingle: return [Document(locale: locale, blocks: arranged[0].blocks + list)]
    case .end: return arranged + [Document(locale: locale, blocks: list)]
    case .alone: return list.isEmpty ? [] : [Document(locale: locale, blocks: list)]
    }
  }

  private init(_ documents: [Document], _ locale: Locale, _ options: Options) {
    self.locale = locale
    self.options = options
    words = Words(locale)
    for block in documents.lazy.flatMap({ $0.blocks }) {
      if case .grounds(let more) = block { grounds.add(more) }
    }
    works = SourceWork.list(of: grounds.sources)
    isSingle = documents.count == 1 && options.grounds == .end
    var (once, often): ([Note], [Note]) = ([], [])
    for document in options.grounds == .onRequest ? [] : documents {
      var own: [Note] = []
      for case .notes(let notes) in document.blocks { own += notes.filter { !$0.isBound && !own.contains($0) } }
      for note in own {
        if !once.contains(note) { once.append(note) } else if !often.contains(note) { often.append(note) }
      }
    }
    repeated = often
    for case .table(let table) in documents.lazy.flatMap({ $0.blocks }) { yearKinds.formUnion(table.yearKinds) }
    let stated = documents.flatMap { $0.prices }
    prices = stated.count > 1 && Set(stated).count == 1 ? stated[0] : nil
  }

  // MARK: A document

  private mutating func arranged(_ document: Document) -> Document {
    var (answers, blocks): ([Block], [Block]) = ([], [])
    var own: [Note] = []
    var (lines, stands): ([Note], Grounds) = ([], Grounds())
    for block in document.blocks {
      switch block {
      case .paragraph where block.isConclusion: answers.append(block)
      case .notes(let notes): own += notes
      case .grounds(let more): stands.add(more)
      case .table(let table): blocks.append(.table(numbered(cleaned(table.onPage(locale)))))
      case .keyValues(let values): blocks.append(.keyValues(values.map { cleaned($0) }))
      case .picture(let picture): blocks.append(.picture(numbered(picture)))
      case .tree(let root) where !options.showsCodes: blocks.append(.tree(cleaned(root)))
      case .paragraph, .tree: blocks.append(block)
      }
    }
    let shown = blocks.reduce(into: Set<Int>()) { marks, block in
      if case .table(let table) = block { marks.formUnion(table.marks) }
    }
    let left = document.marks.subtracting(shown)
    own.removeAll { note in
      if case .footnote(let mark) = note.kind { left.contains(mark) } else { note.brief?.isEmpty ?? false }
    }
    lines = below(own, stands)
    // A heading stays over its answer.
    let start =
      blocks.firstIndex { if case .paragraph(let it) = $0 { it.role != .heading } else { true } } ?? blocks.count
    blocks.insert(contentsOf: answers, at: start)
    if !lines.isEmpty { blocks.append(.notes(lines)) }
    return Document(locale: document.locale, blocks: blocks)
  }

  /// The lines below a table: what belongs to its cells, the first of its remarks, and where the rest stands.
  private mutating func below(_ notes: [Note], _ stands: Grounds) -> [Note] {
    let bound = notes.filter { $0.isBound }
    var later = notes.filter { repeated.contains($0) }.map { remarkNumber($0) }
    let free = notes.filter { !$0.isBound && !repeated.contains($0) }
    // One line more takes no more room than saying where it stands.
    let kept = free.count <= Self.mostLines + (later.isEmpty ? 1 : 0) ? free.count : Self.mostLines
    later += free.dropFirst(kept).map { remarkNumber($0) }
    // Where one answer is all, the list follows at once and says it.
    if isSingle { return (bound + free.prefix(kept)).map { Note($0.kind, $0.brief ?? $0.text) } }
    var sentences: [String] = []
    if !stands.unfounded.isEmpty { sentences.append(words.lackSource(stands.unfounded.count)) }
    if options.grounds != .onRequest {
      let numbers = SourceWork.places(of: stands.sources, in: works).map { $0 + 1 } + later
      if !numbers.isEmpty { sentences.append(words.groundNumbers(ranges(numbers))) }
    } else if !stands.sources.isEmpty || !later.isEmpty {
      sentences.append(words.groundsApart(sources: SourceWork.list(of: stands.sources).count, remarks: later.count))
    }
    let last = sentences.isEmpty ? [] : [Note(.source, sentences.joined(separator: " "))]
    let own = bound + free.prefix(kept)
    return joined(own.map { Note($0.kind, $0.brief ?? $0.text) } + last)
  }

  /// The lines with what is short and says one thing more put behind the line before it.
  private func joined(_ lines: [Note]) -> [Note] {
    var joined: [Note] = []
    for line in lines {
      if let before = joined.last, line.kind.isPlain, before.kind != .failure, before.text.isSentence,
        before.text.count + line.text.count < Self.shortLine || joined.count == Self.mostLines
      {
        joined[joined.count - 1].text += " " + line.text
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// The number in the list of a remark that found no room below its table.
  private mutating func remarkNumber(_ note: Note) -> Int {
    if let index = remarks.firstIndex(of: note) { return works.count + index + 1 }
    remarks.append(note)
    return works.count + remarks.count
  }

  private func cleaned(_ table: Table) -> Table {
    var table = table
    for section in table.sections.indices {
      guard var headline = table.sections[section].headline else { continue }
      headline.details = cleaned(headline.details)
      if !options.showsCodes, headline.isSaid || !headline.title.isEmpty || section > 0 { headline.name = "" }
      table.sections[section].headline = headline
    }
    table.moveUnit(locale)
    return table
  }

  private mutating func numbered(_ table: Table) -> Table {
    guard options.isNumbered else { return table }
    var table = table
    tableCount += 1
    table.number = words.tableNumber(tableCount)
    guard !table.sections.isEmpty, table.sections[0].headline?.title.isEmpty ?? true else { return table }
    // A number alone says little in a list of tables: the figures name what has no name.
    var figures: [String] = []
    for row in table.sections.lazy.flatMap({ $0.rows }) where !row.figure.isEmpty && !figures.contains(row.figure) {
      figures.append(row.figure)
    }
    let shown = figures.prefix(Self.mostTitles).joined(separator: "; ")
    let more = figures.count - Self.mostTitles
    table.sections[0].headline = Headline(
      title: more > 0 ? "\(shown) \(words.andMore(more))" : shown, details: table.sections[0].headline?.details ?? [])
    return table
  }

  private mutating func numbered(_ picture: Picture) -> Picture {
    guard options.isNumbered else { return picture }
    var picture = picture
    pictureCount += 1
    picture.number = words.pictureNumber(pictureCount)
    return picture
  }

  /// A tree in words.
  private func cleaned(_ node: TreeNode) -> TreeNode {
    var node = node
    node.detail = node.words
    node.children = node.children.map { cleaned($0) }
    return node
  }

  private func cleaned(_ value: KeyValue) -> KeyValue {
    var value = value
    value.details = cleaned(value.details)
    if !options.showsCodes, !value.label.isEmpty { value.name = "" }
    return value
  }

  private func cleaned(_ details: [Detail]) -> [Detail] {
    guard options.grounds == .end, let prices else { return details }
    return details.filter { $0 != .prices(prices) }
  }

  // MARK: The list

  /// What stands at the end of the page.
  private var list: [Block] {
    var lines: [Note] = []
    for (index, work) in works.enumerated() { lines.append(Note(.source, "\(index + 1). \(work.text(words))")) }
    for (index, note) in remarks.enumerated() {
      let text = note.brief ?? note.text
      let said = note.kind == .important ? words.important(text) : text
      lines.append(Note(.source, "\(works.count + index + 1). \(said)"))
    }
    let doubtful = [
      grounds.unfounded.isEmpty ? nil : words.withoutSource(names(grounds.unfounded)),
      grounds.unchecked.isEmpty ? nil : words.unverified(names: names(grounds.unchecked)),
    ].compactMap { $0 }
    if !doubtful.isEmpty { lines.append(Note(.source, doubtful.joined(separator: " "))) }
    // What the letters of years mean is no reason for a list, and a single answer needs no dictionary.
    let isBare = isSingle || lines.isEmpty && prices == nil && grounds.rounded.isEmpty && grounds.legends.isEmpty
    let legends = [kinds].filter { !$0.isEmpty && !isBare } + grounds.legends
    let general = [
      prices.map { words.allPrices($0) }, grounds.rounded.isEmpty ? nil : words.roundedEach,
      legends.isEmpty ? nil : legends.joined(separator: "; "),
    ].compactMap { $0 }
    let said = general.joined(separator: " ") + (general.count > 1 && !legends.isEmpty ? "." : "")
    if !said.isEmpty { lines.append(Note(.source, said)) }
    if lines.isEmpty { return [] }
    let hasHeading = !works.isEmpty || !remarks.isEmpty || !grounds.unfounded.isEmpty && !isSingle
    let heading = hasHeading ? [Block.paragraph(Paragraph(.heading, words.groundsHeading))] : []
    return heading + [.notes(lines)]
  }

  /// What the letters before years mean: `R = rekneskap, B = budsjett`.
  private var kinds: String {
    YearKind.allCases.filter { $0 != .plain && yearKinds.contains($0) }
      .map { "\($0.rawValue) = \(words.name(of: $0))" }.joined(separator: ", ")
  }

  /// The names of assumptions; of very many the first, since `sources` lists them all.
  private func names(_ assumptions: [FigureAssumption]) -> String {
    let titles = assumptions.map { $0.title }
    let shown = titles.prefix(Self.mostNamed).joined(separator: "; ")
    return titles.count > Self.mostNamed ? "\(shown) \(words.andMore(titles.count - Self.mostNamed))" : shown
  }

  /// Numbers in a sentence: `1–4, 7`.
  private func ranges(_ numbers: [Int]) -> String {
    var parts: [(first: Int, last: Int)] = []
    for number in Set(numbers).sorted() {
      if let last = parts.indices.last, parts[last].last + 1 == number {
        parts[last].last = number
      } else {
        parts.append((number, number))
      }
    }
    return parts.map { part in
      switch part.last - part.first {
      case 0: "\(part.first)"
      case 1: "\(part.first), \(part.last)"
      default: "\(part.first)–\(part.last)"
      }
    }.joined(separator: ", ")
  }
}

extension Block {
  fileprivate var isConclusion: Bool {
    if case .paragraph(let paragraph) = self { paragraph.role == .conclusion } else { false }
  }
}

extension Note.Kind {
  /// Whether it stands without a sign or a word of its own in front.
  fileprivate var isPlain: Bool { self == .plain || self == .source }
}

extension String {
  /// Whether more can follow on the line.
  fileprivate var isSentence: Bool { utf8.last == UInt8(ascii: ".") }
}

extension Note {
  /// Whether a page would be wrong without it.
  fileprivate var isBound: Bool {
    switch kind {
    case .failure, .footnote: true
    case .important, .plain, .drawing, .information, .source: false
    }
  }
}

extension Document {
  /// The footnotes its tables refer to.
  fileprivate var marks: Set<Int> {
    blocks.reduce(into: []) { marks, block in
      if case .table(let table) = block { marks.formUnion(table.marks) }
    }
  }

  /// The prices its amounts are in, wherever they are said.
  fileprivate var prices: [PriceBasis] {
    let details = blocks.flatMap { block -> [Detail] in
      switch block {
      case .table(let table): table.sections.flatMap { $0.headline?.details ?? [] }
      case .keyValues(let values): values.flatMap { $0.details }
      case .tree, .paragraph, .picture, .notes, .grounds: []
      }
    }
    return details.compactMap { if case .prices(let basis) = $0 { basis } else { nil } }
  }
}

/// Where a page lists what its answers stand on.
public enum GroundsPlace: Sendable {
  /// Once, behind all answers.
  case end
  /// Not at all: a line says by which word it is asked for.
  case onRequest
  /// Without the answers: it was asked for.
  case alone
}
