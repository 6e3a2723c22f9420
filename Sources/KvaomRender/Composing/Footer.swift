import KvaomDecimal

/// Collects what must stand under a table, without repeats, and puts it in order of importance.
public struct Footer: Sendable {
  /// A footnote; the one about rounding is written when all its values are known.
  private enum Footnote: Equatable {
    case text(String)
    case rounding
  }

  /// The most values the footnote about rounding lists.
  private static let mostRounded = 4

  private let words: Words
  private var footnotes: [Footnote] = []
  private var rounded: [String] = []
  private var lines: [Note] = []
  private var assumptions: [FigureAssumption] = []
  private var sources: [FigureSource] = []

  /// An empty footer.
  public init(_ words: Words) {
    self.words = words
  }

  /// The mark of a footnote; the same text has the same mark.
  public mutating func mark(_ text: String) -> Int { mark(.text(text)) }

  /// The mark of the footnote about numbers that do not add up as shown; `shown` is what they give.
  public mutating func markRounding(_ shown: String) -> Int {
    if !rounded.contains(shown) && rounded.count <= Self.mostRounded { rounded.append(shown) }
    return mark(.rounding)
  }

  /// Adds a line, once.
  public mutating func add(_ kind: Note.Kind, _ text: String) { add(Note(kind, text)) }

  /// Adds what `say` makes of a list of names, once; nothing where there are none. A page has the first of a long list,
  /// by their short names where there are any.
  public mutating func add(
    _ kind: Note.Kind, names: [String], shortNames: [String]? = nil, _ say: (_ names: String) -> String
  ) {
    if !names.isEmpty { add(note(kind, names, shortNames: shortNames, say)) }
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
    for source in sources where !self.sources.contains(source) { self.sources.append(source) }
    for assumption in assumptions where !self.assumptions.contains(assumption) {
      self.assumptions.append(assumption)
    }
  }

  /// Adds all that a figure carries, except its printed sums.
  public mutating func add(_ figure: Figure) {
    add(figure.notes)
    for item in figure.breaks {
      add(.important, words.seriesBreak(year: "\(item.year)", text: item.text))
    }
    add(sources: figure.sources, assumptions: figure.assumptions)
    if figure.isApproximate { add(.plain, words.approximateLegend) }
  }

  /// The lines, most important first.
  public var notes: [Note] {
    let all = footnoteLines + assumptionLines + lines + sourceLine
    return all.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map { $0.element }
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
    return words.roundedApart(values: words.list(rounded))
  }

  private var assumptionLines: [Note] {
    let without = assumptions.filter { !$0.isUnverified }.map { $0.title }
    let unverified = assumptions.filter { $0.isUnverified }.map { $0.title }
    var notes: [Note] = []
    if !without.isEmpty {
      notes.append(note(.important, without) { words.assumptions(without.count, names: $0) })
    }
    if !unverified.isEmpty {
      var line = note(.important, unverified) { words.unverified(names: $0) }
      // The line of sources says so too.
      if workLines.prefix(Words.mostListed).contains(where: { !$0.isVerified }) { line.brief = "" }
      notes.append(line)
    }
    return notes
  }

  /// A line about names, brief where there are many.
  private func note(
    _ kind: Note.Kind, _ names: [String], shortNames: [String]? = nil, _ say: (_ names: String) -> String
  ) -> Note {
    let isLong = names.count > Words.mostListed
    return Note(
      kind, say(names.joined(separator: ", ")), brief: isLong ? say(words.brief(shortNames ?? names)) : nil)
  }

  private var sourceLine: [Note] {
    if sources.isEmpty { return [] }
    let texts = sources.map { $0.isVerified ? $0.text : $0.text + unverifiedMark }
    return [
      Note(
        .source, words.sources(texts.joined(separator: "; "), count: texts.count),
        brief: words.sources(words.brief(sourcesByWork, separator: "; "), count: texts.count))
    ]
  }

  /// The sources, the parts of one work together: `Økonomiplan: Nøkkeltal, Mål` for `Økonomiplan: Nøkkeltal` and
  /// `Økonomiplan: Mål`.
  private var sourcesByWork: [String] { workLines.map { $0.isVerified ? $0.text : $0.text + unverifiedMark } }

  private var workLines: [(text: String, isVerified: Bool)] {
    let parted = sources.map { source in
      (work: source.work.map { $0 + ": " } ?? "", part: source.part, isVerified: source.isVerified)
    }
    return parted.grouped { $0.isVerified ? $0.work : $0.work + unverifiedMark }.flatMap { group in
      if group[0].work.isEmpty { return group.map { (text: $0.part, isVerified: $0.isVerified) } }
      return [(text: group[0].work + words.brief(group.map { $0.part }), isVerified: group[0].isVerified)]
    }
  }

  private var unverifiedMark: String { " (\(words.unverifiedSource))" }
}
