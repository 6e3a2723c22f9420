import KvaomChecker
import KvaomSession
public import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomWords

/// Tables of a plan that are read from files: noted down (`lock`), and put into the text (`freeze`).
extension Engine {
  /// A plan with other notes or tables in it.
  public struct Rewriting: Sendable {
    /// The text of the plan; nil where it has errors, or nothing to change.
    public let text: [UInt8]?
    /// What there is to say.
    public let outcome: Outcome
  }

  /// The plan with `@read` before each table that is read from a file: the day, the file's fingerprint and the checksum
  /// of its cells.
  public func lock(_ text: SourceText, on day: String) -> Rewriting {
    rewritten(text, FileTableCommandWords.locked) { table, source in
      let note = Self.note(table, day)
      if let old = table.readNote { return [(Int(old.start)..<Int(old.end), note)] }
      let start = Int(table.statement.start)
      return [(start..<start, note + "\n" + Self.indentation(before: start, in: source))]
    }
  }

  /// The plan with the figures of its files in place of the files' names. The file is named as the table's source.
  public func freeze(_ text: SourceText, on day: String) -> Rewriting {
    rewritten(text, FileTableCommandWords.frozen) { table, source in
      let start = Int(table.statement.start)
      let indent = Self.indentation(before: start, in: source)
      let place = table.place.isEmpty ? "" : ", \(table.place)"
      let scalars = (table.path + place).unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "'" : $0 }
      let origin = String(String.UnicodeScalarView(scalars))
      var edits: [(range: Range<Int>, text: String)] = []
      var notes = table.isSourced ? "" : "@source \"\(origin)\"\n\(indent)"
      if let old = table.readNote {
        edits.append((Int(old.start)..<Int(old.end), Self.note(table, day)))
      } else {
        notes += Self.note(table, day) + "\n" + indent
      }
      edits.append((start..<start, notes))
      let lines = table.lines.map { indent + "  " + $0 + "\n" }.joined()
      edits.append((Int(table.clause.start)..<Int(table.clause.end), "{\n\(lines)\(indent)}"))
      return edits
    }
  }

  private func rewritten(
    _ text: SourceText, _ done: (Int) -> Phrase,
    _ edits: (FileTable, SourceText) -> [(range: Range<Int>, text: String)]
  ) -> Rewriting {
    let session = session(text)
    guard session.isRunnable else { return Rewriting(text: nil, outcome: failed(session)) }
    var outcome = Outcome(diagnostics: written(session))
    let own = session.asking.trees.first?.source
    let tables = session.asking.fileTables.filter { $0.statement.source == own }
    let others = session.asking.fileTables.filter { $0.statement.source != own }
    let elsewhere = Set(others.map { session.asking.sources[$0.statement.source].name }).sorted()
    if !elsewhere.isEmpty { outcome.diagnostics += FileTableCommandWords.elsewhere(elsewhere)[locale] + "\n" }
    guard !tables.isEmpty else {
      outcome.diagnostics += FileTableCommandWords.nothing(text.name.visible)[locale] + "\n"
      return Rewriting(text: nil, outcome: outcome)
    }
    var bytes = text.bytes
    let all = tables.flatMap { edits($0, text) }.sorted {
      ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in all { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    outcome.output += done(tables.count)[locale] + "\n"
    return Rewriting(text: bytes, outcome: outcome)
  }

  private static func note(_ table: FileTable, _ day: String) -> String { "@read \(day) \(table.edition.noteTexts)" }

  /// The blanks before a statement on its line.
  private static func indentation(before start: Int, in source: SourceText) -> String {
    var first = start
    while first > 0, source.bytes[first - 1] == UInt8(ascii: " ") { first -= 1 }
    return String(repeating: " ", count: start - first)
  }
}

/// What `lock` and `freeze` say.
private enum FileTableCommandWords {
  static func locked(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "tabell", other: "tabellar") låst til fila si.",
      nb: "\(count, one: "tabell", other: "tabeller") låst til filen sin.",
      sv: "\(count, one: "tabell", other: "tabeller") låst till sin fil.",
      en: "\(count, one: "table", other: "tables") locked to the file as it is.")
  }
  static func frozen(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "tabell", other: "tabellar") sett inn i planen.",
      nb: "\(count, one: "tabell", other: "tabeller") satt inn i planen.",
      sv: "\(count, one: "tabell", other: "tabeller") insatt i planen.",
      en: "\(count, one: "table", other: "tables") put into the plan.")
  }
  static func nothing(_ plan: String) -> Phrase {
    Phrase(
      nn: "\(plan) les ingen tabell frå ei fil.", nb: "\(plan) leser ingen tabell fra en fil.",
      sv: "\(plan) läser ingen tabell från en fil.", en: "\(plan) reads no table from a file.")
  }
  static func elsewhere(_ plans: [String]) -> Phrase {
    let list = plans.joined(separator: ", ")
    return Phrase(
      nn: "Filer som planen brukar, har òg slike tabellar, og er ikkje endra: \(list)",
      nb: "Filer som planen bruker, har også slike tabeller, og er ikke endret: \(list)",
      sv: "Filer som planen använder har också sådana tabeller, och är inte ändrade: \(list)",
      en: "Files that the plan uses have such tables, too, and were not changed: \(list)")
  }
}
