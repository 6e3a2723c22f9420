import KvaomChecker
import KvaomCompiler
import KvaomEngine
public import KvaomLibrary
import KvaomQuestions
public import KvaomRender
public import KvaomSession
public import KvaomSource
import KvaomSyntax
public import KvaomWords

/// A plan that is open in an editor: its text as it is now, checked as a whole, and what can be asked of places in it.
/// It keeps no index: names are walked when somebody asks.
///
/// A class, since what is worked out for one question serves the next. It belongs to one thread.
public final class OpenPlan {
  /// The name its text was read under.
  public let path: String
  /// The plan, with all that a check finds.
  public let session: Session
  let engine: Engine
  private var walked: [SourceID: [Occurrence]] = [:]
  private var lines: [SourceID: LineIndex] = [:]

  /// More cells than a figure beside the text may need: an editor waits for no long calculation.
  private static let cellBudget = 1_000_000

  /// The plan in `text`, which reads others through `readFile`, as a part of `work`.
  public init(
    _ text: SourceText, options: EngineOptions, library: Library, work: Work, readFile: @escaping FileReader
  ) {
    path = text.name
    engine = Engine(options: options, library: library, work: work, readFile: readFile)
    session = engine.checkedSession(text)
    session.asking.evaluator.cellBudget = Self.cellBudget
  }

  /// The language of everything it says.
  public var locale: Locale { engine.locale }

  /// The text itself.
  public var text: SourceText { session.asking.sources.texts[0] }

  /// The files the plan consists of, its own first.
  public var files: [String] { session.asking.trees.map { session.asking.sources[$0.source].name } }

  /// What is wrong in it, or worth knowing, as `kvaom check` finds it; without edits, which take time.
  public var findings: [DiagnosticRecord] {
    session.diagnostics.map { DiagnosticRecord($0, in: session.asking.sources, locale) }
  }

  /// The findings that touch a range of its own text, with the edits of their fixes.
  public func fixes(in range: TextRange) -> [DiagnosticRecord] {
    var trial = FixTrial(session)
    return session.diagnostics.filter { finding in
      guard finding.span.source == tree.source, !finding.fixes.isEmpty else { return false }
      let own = self.range(of: finding.span)
      return own.start <= range.end && range.start <= own.end
    }.map { DiagnosticRecord($0, in: session.asking.sources, locale, edits: trial.edits(of: $0)) }
  }

  // MARK: Places

  /// The tree of the text itself.
  var tree: SyntaxTree { session.asking.trees[0] }

  /// The byte at a place of the text.
  func offset(of position: TextPosition) -> Int { index(of: tree.source).offset(of: position) }

  /// A span as editors count it.
  func range(of span: SourceSpan) -> TextRange {
    index(of: span.source).range(Int(span.start), Int(span.end))
  }

  private func index(of source: SourceID) -> LineIndex {
    if let known = lines[source] { return known }
    let index = LineIndex(session.asking.sources[source].bytes)
    lines[source] = index
    return index
  }

  /// A span with the file it is in.
  func place(of span: SourceSpan) -> FilePlace {
    FilePlace(file: session.asking.sources[span.source].name, range: range(of: span))
  }

  // MARK: Names

  /// The names of a text of the plan, in order of place.
  func occurrences(in tree: SyntaxTree) -> [Occurrence] {
    if let known = walked[tree.source] { return known }
    let names = KnownNames(session.asking.plan, session.asking.trees, modules: session.asking.library.moduleNames)
    let found = OccurrenceFinder.occurrences(in: tree, names)
    walked[tree.source] = found
    return found
  }

  /// The name at a place of the text; of two that meet there the one that begins.
  func occurrence(at position: TextPosition) -> Occurrence? {
    let offset = UInt32(offset(of: position))
    return occurrences(in: tree).last { $0.span.start <= offset && offset <= $0.span.end }
  }

  /// All places of a name in the plan's texts.
  func occurrences(of symbol: PlanSymbol) -> [Occurrence] {
    session.asking.trees.flatMap { tree in occurrences(in: tree).filter { $0.symbol == symbol } }
  }
}

/// A range in a file, by the name it was read under.
public struct FilePlace: Sendable, Hashable {
  /// The file; one of the library has `stdlib/` in front.
  public let file: String
  /// Where in it.
  public let range: TextRange

  /// A range in a file.
  public init(file: String, range: TextRange) {
    self.file = file
    self.range = range
  }
}
