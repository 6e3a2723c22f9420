public import KvaomWords

/// Writes diagnostics as a planner reads them: code and headline, the line with the place marked, what was found, other
/// places, and what to write instead.
public struct DiagnosticWriter: Sendable {
  /// Whether codes and marks are coloured (ANSI).
  public let usesColor: Bool
  private let locale: Locale

  /// A writer in a language.
  public init(usesColor: Bool, locale: Locale) {
    self.usesColor = usesColor
    self.locale = locale
  }

  /// How many diagnostics are written at most, and how many of one code for one line. A text that is no plan has as
  /// many mistakes as words.
  private static let limits = (all: 100, line: 5)

  /// The diagnostics, a blank line between them, with a final line break; empty for none. Of very many the first ones,
  /// and how many there are more.
  public func write(_ diagnostics: [Diagnostic], in sources: SourceStore) -> String {
    var written: [String] = []
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics where written.count < Self.limits.all {
      let place = "\(diagnostic.code.id) \(sources.place(of: diagnostic.span))"
      counts[place, default: 0] += 1
      if counts[place, default: 0] <= Self.limits.line { written.append(write(diagnostic, in: sources)) }
    }
    let rest = diagnostics.count - written.count
    if rest > 0 { written.append(DiagnosticWords.more(rest)[locale] + "\n") }
    return written.joined(separator: "\n")
  }

  /// One diagnostic.
  public func write(_ diagnostic: Diagnostic, in sources: SourceStore) -> String {
    var lines = [headline(diagnostic, in: sources)]
    let excerpt = Excerpt(of: diagnostic.span, in: sources)
    lines += marked(excerpt, by: "^")
    let beside = diagnostic.related.filter { excerpt?.column(of: $0.span) != nil }
    if let excerpt { lines += labels(beside.map { (excerpt.column(of: $0.span) ?? 0, $0.message[locale]) }) }
    lines.append("  " + diagnostic.message[locale])
    for related in diagnostic.related where excerpt?.column(of: related.span) == nil {
      lines.append("  \(sources.place(of: related.span)): \(related.message[locale])")
      lines += marked(Excerpt(of: related.span, in: sources), by: "-")
    }
    if !diagnostic.fixes.isEmpty {
      lines.append("  " + (diagnostic.fixes.count == 1 ? DiagnosticWords.write : DiagnosticWords.writeOneOf)[locale])
      lines += diagnostic.fixes.prefix(8).map { "    " + $0[locale] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ diagnostic: Diagnostic, in sources: SourceStore) -> String {
    let severity: Phrase? =
      switch diagnostic.severity {
      case .error: nil
      case .warning: DiagnosticWords.warning
      case .note: DiagnosticWords.note
      }
    let mark = severity.map { $0[locale] + ": " } ?? ""
    let title = "\(diagnostic.code.id)  \(mark)\(diagnostic.code.title[locale])"
    let place = sources.place(of: diagnostic.span)
    let gap = String(repeating: " ", count: max(2, 78 - title.count - place.count))
    let color =
      switch diagnostic.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return colored(title, "1;" + color) + gap + place
  }

  /// The line of an excerpt with its number, and a line of marks under the place.
  private func marked(_ excerpt: Excerpt?, by mark: String) -> [String] {
    guard let excerpt else { return [] }
    let gutter = String(excerpt.line + 1)
    let padding = String(repeating: " ", count: max(0, 5 - gutter.count))
    let marks = String(repeating: mark, count: max(1, excerpt.marked.count))
    return [
      "\(padding)\(gutter) │ \(excerpt.before)\(excerpt.marked)\(excerpt.after)",
      "      │ \(String(repeating: " ", count: excerpt.before.count))\(colored(marks, "31"))",
    ]
  }

  /// Words under their columns, on one line as far as they leave a gap.
  private func labels(_ labels: [(column: Int, text: String)]) -> [String] {
    var lines: [String] = []
    for label in labels.sorted(by: { $0.column < $1.column }) {
      if let last = lines.last, last.count + 2 <= label.column {
        lines[lines.count - 1] += String(repeating: " ", count: label.column - last.count) + label.text
      } else {
        lines.append(String(repeating: " ", count: label.column) + label.text)
      }
    }
    return lines.map { "      │ " + $0 }
  }

  private func colored(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// What the writer says itself.
enum DiagnosticWords {
  /// Before the name of a warning.
  static let warning = Phrase(nn: "åtvaring", nb: "advarsel", sv: "varning", en: "warning")
  /// Before the name of a note.
  static let note = Phrase(nn: "merknad", nb: "merknad", sv: "anmärkning", en: "note")
  /// Before the only way out.
  static let write = Phrase(nn: "Skriv:", nb: "Skriv:", sv: "Skriv:", en: "Write:")
  /// Before several ways out.
  static let writeOneOf = Phrase(
    nn: "Skriv eitt av desse:", nb: "Skriv ett av disse:", sv: "Skriv ett av följande:", en: "Write one of:")
  /// After the most that are shown.
  static func more(_ count: Int) -> Phrase {
    Phrase(
      nn: "Det er \(count) til.", nb: "Det er \(count) til.", sv: "Det finns \(count) till.",
      en: "There are \(count) more.")
  }
}

/// The line a span begins on, in three parts around the place; long lines are cut.
struct Excerpt {
  /// The line, counted from 0.
  let line: Int
  /// What stands before the place, the place, and what stands after it.
  private(set) var before: String
  private(set) var marked: String
  private(set) var after: String
  private let source: SourceText
  private let span: SourceSpan
  private let range: Range<Int>
  private var isWhole = true

  /// The line of `span`; nil in an empty text.
  init?(of span: SourceSpan, in sources: SourceStore) {
    source = sources[span.source]
    guard !source.bytes.isEmpty else { return nil }
    self.span = span
    line = source.line(at: Int(span.start))
    range = source.rangeOfLine(line)
    let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(span.end), start), range.upperBound)
    // A line may be a whole file: what is far from the place is not looked at.
    let parts = [
      max(range.lowerBound, start - Self.reach)..<start, start..<min(end, start + Self.reach),
      end..<min(range.upperBound, end + Self.reach),
    ]
    before = Self.visible(source.wholeText(parts[0]))
    marked = Self.visible(source.wholeText(parts[1]))
    after = Self.visible(source.wholeText(parts[2]))
    isWhole = parts[0].lowerBound == range.lowerBound && parts[1].upperBound == end
    cut()
  }

  /// How many bytes of a line are looked at on each side of a place.
  private static let reach = 4096
  /// How much of a line fits beside its number on a page of 80 columns.
  private static let room = 70

  /// Shortens a line that is too long for a page: first what stands after the place, but for a few words, then what
  /// stands before it, and the place itself where it alone is too long.
  private mutating func cut() {
    guard before.count + marked.count + after.count > Self.room else { return }
    let few = min(after.count, 15)
    let whole = (before.count, marked.count)
    marked = Self.start(of: marked, Self.room - 20)
    before = Self.end(of: before, Self.room - marked.count - few)
    isWhole = isWhole && (before.count, marked.count) == whole
    after = Self.start(of: after, Self.room - marked.count - before.count)
  }

  /// The first `length` characters, the last of them a sign for the rest.
  private static func start(of text: String, _ length: Int) -> String {
    text.count <= length ? text : text.prefix(max(0, length - 1)) + "…"
  }

  /// The last `length` characters, the first of them a sign for the rest.
  private static func end(of text: String, _ length: Int) -> String {
    text.count <= length ? text : "…" + text.suffix(max(0, length - 1))
  }

  /// The column, counted from 0, at which a span within this one begins; nil elsewhere, on another line, and in a line
  /// that is cut.
  func column(of other: SourceSpan) -> Int? {
    guard isWhole, other.source == span.source, span.start <= other.start, other.end <= span.end,
      Int(other.end) <= range.upperBound
    else { return nil }
    return Self.visible(source.wholeText(range.lowerBound..<Int(other.start))).count
  }

  /// Text whose every character takes one place: what cannot be seen is its sign already, a tab becomes a space.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
  }
}

extension SourceText {
  /// The text of a range, its start moved back and its end moved on so that no letter is cut in two.
  fileprivate func wholeText(_ range: Range<Int>) -> String {
    text(startOfLetter(at: range.lowerBound)..<startOfLetter(at: range.upperBound))
  }

  /// The first offset from `offset` on at which no letter goes on.
  private func startOfLetter(at offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
