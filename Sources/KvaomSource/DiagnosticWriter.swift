/// Writes diagnostics as a planner reads them: code and headline, the line with the place marked, what was found, other
/// places, and what to write instead.
public struct DiagnosticWriter: Sendable {
  /// Whether codes and marks are coloured (ANSI).
  public let usesColor: Bool

  /// A writer.
  public init(usesColor: Bool) { self.usesColor = usesColor }

  /// How many diagnostics are written at most, and how many of one code for one line. A text that is no plan has as many
  /// mistakes as words.
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
    if rest > 0 { written.append("There are \(rest) more.\n") }
    return written.joined(separator: "\n")
  }

  /// One diagnostic.
  public func write(_ diagnostic: Diagnostic, in sources: SourceStore) -> String {
    var lines = [headline(diagnostic, in: sources)]
    let excerpt = Excerpt(of: diagnostic.span, in: sources)
    lines += marked(excerpt, by: "^")
    let beside = diagnostic.related.filter { excerpt?.column(of: $0.span) != nil }
    if let excerpt { lines += labels(beside.map { (excerpt.column(of: $0.span) ?? 0, $0.message) }) }
    lines.append("  " + diagnostic.message)
    for related in diagnostic.related where excerpt?.column(of: related.span) == nil {
      lines.append("  \(sources.place(of: related.span)): \(related.message)")
      lines += marked(Excerpt(of: related.span, in: sources), by: "-")
    }
    if !diagnostic.fixes.isEmpty {
      lines.append(diagnostic.fixes.count == 1 ? "  Write:" : "  Write one of:")
      lines += diagnostic.fixes.prefix(8).map { "    " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ diagnostic: Diagnostic, in sources: SourceStore) -> String {
    let severity =
      switch diagnostic.severity {
      case .error: ""
      case .warning: "warning: "
      case .note: "note: "
      }
    let title = "\(diagnostic.code.id)  \(severity)\(diagnostic.code.title)"
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
