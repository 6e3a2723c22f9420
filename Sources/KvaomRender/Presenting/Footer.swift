import KvaomDecimal

/// Collects what must stand under a table, without repeats, and puts it in order of importance.
struct Footer: Sendable {
  /// A footnote; the one about rounding is written when all its values are known.
  private enum Footnote: Equatable {
    case text(String)
    case rounding
  }

  /// The most inputs without a source that a page names where there are more, and how many it names of them then.
  private static let mostNamed = 7, namedOfMany = 5
  /// The most values the footnote about rounding lists.
  private static let mostRounded = 4

  private let words: Words
  private var footnotes: [Footnote] = []
  private var rounded: [String] = []
  private var lines: [Note] = []
  private var assumptions: [FigureAssumption] = []
  private var sources: [FigureSource] = []

  /// An empty footer.
  init(_ words: Words) {
    self.words = words
  }

  /// The mark of a footnote; the same text has the same mark.
  mutating func mark(_ text: String) -> Int { mark(.text(text)) }

  /// The mark of the footnote about numbers that do not add up as shown; `shown` is what they give.
  mutating func markRounding(_ shown: String) -> Int {
    if !rounded.contains(shown) && rounded.count <= Self.mostRounded { rounded.append(shown) }
    return mark(.rounding)
  }

  /// Adds a line, once; `brief` is what a page has of it.
  mutating func add(_ kind: Note.Kind, _ text: String, brief: String? = nil) {
    let note = Note(kind, text, brief: brief)
    if !lines.contains(note) { lines.append(note) }
  }

  /// Adds remarks.
  mutating func add(_ notes: [FigureNote]) {
    for note in notes { add(note.weight == .important ? .important : .information, note.text) }
  }

  /// Adds sources and inputs without one.
  mutating func add(sources: [FigureSource], assumptions: [FigureAssumption]) {
    for source in sources where !self.sources.contains(source) { self.sources.append(source) }
    for assumption in assumptions where !self.assumptions.contains(assumption) {
      self.assumptions.append(assumption)
    }
  }

  /// Adds all that a figure carries, except its printed sums.
  mutating func add(_ figure: Figure) {
    add(figure.notes)
    for item in figure.breaks {
      add(.important, words.seriesBreak.filled(["year": "\(item.year)", "text": item.text]))
    }
    add(sources: figure.sources, assumptions: figure.assumptions)
    if figure.isApproximate { add(.plain, words.approximateLegend) }
  }

  /// The lines, most important first.
  var notes: [Note] {
    let all = footnoteLines + assumptionLines + lines + sourceLine
    return all.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
  }

  private mutating func mark(_ footnote: Footnote) -> Int {
    if let index = footnotes.firstIndex(of: footnote) { return index + 1 }
    footnotes.append(footnote)
    return footnotes.count
  }

  private func rank(_ note: Note) -> Int {
    switch note.kind {
    case .failure: 0
    case .footnote: 1
    case .important: 2
    case .plain: 3
    case .information: 4
    case .source: 5
    }
  }

  private var footnoteLines: [Note] {
    footnotes.enumerated().map { index, footnote in
      switch footnote {
      case .text(let text): Note(.footnote(index + 1), text)
      case .rounding: Note(.footnote(index + 1), roundingText)
      }
    }
  }

  private var roundingText: String {
    if rounded.count > Self.mostRounded { return words.roundedApartOften }
    return words.roundedApart.filled(["values": words.list(rounded)])
  }

  private var assumptionLines: [Note] {
    let without = assumptions.filter { !$0.isUnverified }.map(\.title)
    let unverified = assumptions.filter(\.isUnverified).map(\.title)
    var notes: [Note] = []
    if !without.isEmpty {
      let template = without.count == 1 ? words.oneAssumption : words.assumptions
      let values: KeyValuePairs = [
        "count": "\(without.count)", "names": without.joined(separator: ", "),
      ]
      notes.append(Note(.important, template.filled(values), brief: brief(without)))
    }
    if !unverified.isEmpty {
      let names = unverified.joined(separator: ", ")
      // The line of sources says so too.
      let isTold = sources.contains { !$0.isVerified }
      notes.append(Note(.important, words.unverified.filled(["names": names]), brief: isTold ? "" : nil))
    }
    return notes
  }

  /// The line where there are more inputs than anybody reads; nil where there are not.
  private func brief(_ names: [String]) -> String? {
    guard names.count > Self.mostNamed else { return nil }
    return words.manyAssumptions.filled([
      "count": "\(names.count)", "names": words.list(Array(names.prefix(Self.namedOfMany))),
    ])
  }

  private var sourceLine: [Note] {
    if sources.isEmpty { return [] }
    let texts = sources.map { $0.isVerified ? $0.text : "\($0.text) (\(words.unverifiedSource))" }
    let template = texts.count == 1 ? words.source : words.sources
    return [Note(.source, template.filled(["list": texts.joined(separator: "; ")]))]
  }
}
