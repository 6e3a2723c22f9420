import KvaomDecimal

/// Collects what must stand under a table, without repeats, and puts it in order of importance; and apart from it what
/// the table stands on.
public struct Footer: Sendable {
  /// The most values kept of numbers that do not add up as shown.
  private static let mostRounded = 4

  private let words: Words
  private var footnotes: [String] = []
  private var lines: [Note] = []
  /// What the figures stand on.
  public private(set) var grounds = Grounds()
  /// What was added last.
  private var last: (sources: [FigureSource], assumptions: [FigureAssumption]) = ([], [])

  /// An empty footer.
  public init(_ words: Words) {
    self.words = words
  }

  /// The mark of a footnote; the same text has the same mark.
  public mutating func mark(_ text: String) -> Int {
    if let index = footnotes.firstIndex(of: text) { return index + 1 }
    footnotes.append(text)
    return footnotes.count
  }

  /// Whether one more number that does not add up as shown is kept.
  var notesMoreRounding: Bool { grounds.rounded.count < Self.mostRounded }

  /// Numbers do not add up as shown; `shown` is what they give.
  public mutating func noteRounding(_ shown: String) {
    if !grounds.rounded.contains(shown) && notesMoreRounding { grounds.rounded.append(shown) }
  }

  /// Says once what a sign in the cells means.
  public mutating func explain(_ legend: String) {
    if !grounds.legends.contains(legend) { grounds.legends.append(legend) }
  }

  /// Adds a line, once; with what a page has of it.
  public mutating func add(_ kind: Note.Kind, _ text: String, brief: String? = nil) {
    add(Note(kind, text, brief: brief))
  }

  /// Adds what `say` makes of a list of names, once; nothing where there are none. A page has the first of a long list,
  /// by their short names where there are any.
  public mutating func add(
    _ kind: Note.Kind, names: [String], shortNames: [String]? = nil, _ say: (_ names: String) -> String
  ) {
    if names.isEmpty { return }
    let isLong = names.count > Words.mostListed
    add(
      Note(kind, say(names.joined(separator: "; ")), brief: isLong ? say(words.brief(shortNames ?? names)) : nil))
  }

  private mutating func add(_ note: Note) {
    if !lines.contains(note) { lines.append(note) }
  }

  /// Adds remarks.
  public mutating func add(_ notes: [FigureNote]) {
    for note in notes { add(note.weight == .important ? .important : .information, note.text) }
  }

  /// Adds sources and inputs without one.
  public mutating func add(sources: [FigureSource], assumptions: [FigureAssumption]) {
    // The figures of ten thousand scenarios stand on the same.
    if sources == last.sources, assumptions == last.assumptions { return }
    last = (sources, assumptions)
    var more = Grounds()
    (more.sources, more.assumptions) = (sources, assumptions)
    grounds.add(more)
  }

  /// Adds all that a figure carries, except its printed sums.
  public mutating func add(_ figure: Figure) {
    add(figure.notes)
    for item in figure.breaks {
      add(.important, words.seriesBreak(year: "\(item.year)", text: item.text))
    }
    add(sources: figure.sources, assumptions: figure.assumptions)
    if figure.isApproximate { explain(words.approximateLegend) }
  }

  /// The lines, most important first.
  public var notes: [Note] {
    let all = footnotes.enumerated().map { Note(.footnote($0 + 1), $1) } + lines
    return all.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map { $0.element }
  }

  private func rank(_ note: Note) -> Int {
    switch note.kind {
    case .failure: 0
    case .footnote: 1
    case .important: 2
    case .plain, .drawing: 3
    case .information: 4
    case .source: 5
    }
  }
}
