public import KvaomUnits
public import KvaomWords

/// What stands behind a title, or behind a value.
public enum Detail: Sendable, Equatable {
  /// A unit, a sign's meaning, a method.
  case text(String)
  /// The prices of the amounts. A page says them once where they are the same all through.
  case prices(PriceBasis)

  /// Its words in a language; empty for an empty text.
  public func text(_ locale: Locale) -> String {
    switch self {
    case .text(let text): text
    case .prices(let basis): Words(locale).name(of: basis)
    }
  }
}

extension [Detail] {
  /// The words of all that say something, joined by ` · `.
  public func joined(_ locale: Locale) -> String {
    map { $0.text(locale).onOneLine }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

/// What the figures of a document stand on, and what is true of many documents alike. A page says it once, at its end;
/// formats for machines have it with each document.
public struct Grounds: Sendable, Equatable {
  /// Where the figures come from, in the order of the page.
  public var sources: [FigureSource] = []
  /// The inputs that lack a source, or have one nobody has checked.
  public var assumptions: [FigureAssumption] = []
  /// What figures as shown add up to where that is not what is shown; a few of them.
  public var rounded: [String] = []
  /// What signs in cells mean: `.. = manglar`.
  public var legends: [String] = []

  /// Nothing yet.
  public init() {}

  /// Whether there is nothing to say.
  public var isEmpty: Bool { sources.isEmpty && assumptions.isEmpty && rounded.isEmpty && legends.isEmpty }

  /// Adds what is not there yet.
  public mutating func add(_ other: Grounds) {
    sources.add(distinct: other.sources)
    assumptions.add(distinct: other.assumptions)
    for text in other.rounded where !rounded.contains(text) { rounded.append(text) }
    for legend in other.legends where !legends.contains(legend) { legends.append(legend) }
  }

  /// The inputs without a source.
  var unfounded: [FigureAssumption] { assumptions.filter { !$0.isUnverified } }

  /// The inputs whose source nobody has checked.
  var unchecked: [FigureAssumption] { assumptions.filter { $0.isUnverified } }

  /// All of it in lines, for machines: nothing is left out.
  func notes(_ words: Words) -> [Note] {
    var notes: [Note] = []
    if !rounded.isEmpty { notes.append(Note(.plain, words.roundedApart(values: words.list(rounded)))) }
    if !unfounded.isEmpty {
      let names = unfounded.map { $0.title }.joined(separator: ", ")
      notes.append(Note(.important, words.assumptions(unfounded.count, names: names)))
    }
    if !unchecked.isEmpty {
      notes.append(Note(.important, words.unverified(names: unchecked.map { $0.title }.joined(separator: ", "))))
    }
    notes += legends.map { Note(.plain, $0) }
    if !sources.isEmpty {
      let texts = sources.map { $0.isVerified ? $0.text : "\($0.text) (\(words.unverifiedSource))" }
      notes.append(Note(.source, words.sources(texts.joined(separator: "; "), count: texts.count)))
    }
    return notes
  }
}

/// Works, each with the parts of it that are used: what a list of sources has a line for.
struct SourceWork: Equatable {
  /// The work; nil for a source that names no part of one.
  let work: String?
  /// Its parts, or the whole source alone.
  var parts: [String]
  /// Whether somebody has checked it.
  let isVerified: Bool

  /// Where in a list of works that each of some sources belongs to stands, from 0; those of no work are passed over.
  static func places(of sources: [FigureSource], in works: [SourceWork]) -> [Int] {
    var places: [FigureSource: Int] = [:]
    for (place, work) in works.enumerated() {
      places[FigureSource(work.parts[0], of: work.work, isVerified: work.isVerified).whole] = place
    }
    return sources.compactMap { places[$0.whole] }
  }

  /// Its line.
  func text(_ words: Words) -> String {
    let list = parts.joined(separator: ", ")
    let text = work.map { "\($0): \(list)" } ?? list
    return isVerified ? text : "\(text) (\(words.unverifiedSource))"
  }

  /// The works of some sources, in the order of their first part.
  static func list(of sources: [FigureSource]) -> [SourceWork] {
    var works: [SourceWork] = []
    // A source that names no part of a work is a work of its own.
    var places: [FigureSource: Int] = [:]
    var known: Set<FigureSource> = []
    for source in sources where known.insert(source).inserted {
      if let place = places[source.whole] {
        works[place].parts.append(source.part)
      } else {
        places[source.whole] = works.count
        works.append(SourceWork(work: source.work, parts: [source.part], isVerified: source.isVerified))
      }
    }
    return works
  }
}

extension FigureSource {
  /// The work it is a part of; itself where it names none.
  fileprivate var whole: FigureSource { work == nil ? self : FigureSource("", of: work, isVerified: isVerified) }
}
