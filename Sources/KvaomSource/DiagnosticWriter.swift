/// Writes diagnostics as a planner reads them: code and headline, the line with the place marked, what was found, other
/// places, and what to write instead.
public struct DiagnosticWriter: Sendable {
  /// Whether codes and marks are coloured (ANSI).
  public let usesColor: Bool

  /// A writer.
  public init(usesColor: Bool) { self.usesColor = usesColor }

  /// All diagnostics, a blank line between them, with a final line break; empty for none.
  public func write(_ diagnostics: [Diagnostic], in sources: SourceStore) -> String {
    diagnostics.map { write($0, in: sources) }.joined(separator: "\n")
  }

  /// One diagnostic.
  public func write(_ diagnostic: Diagnostic, in sources: SourceStore) -> String {
    var lines = [headline(diagnostic, in: sources)]
    lines += excerpt(diagnostic.span, mark: "^", in: sources)
    lines.append("  " + diagnostic.message)
    for related in diagnostic.related {
      lines.append("  \(sources.place(of: related.span)): \(related.message)")
      lines += excerpt(related.span, mark: "-", in: sources)
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

  /// The line of a span with its number, and a line of marks under the place; long lines are cut around the place.
  private func excerpt(_ span: SourceSpan, mark: String, in sources: SourceStore) -> [String] {
    let source = sources[span.source]
    guard !source.bytes.isEmpty else { return [] }
    let number = source.line(at: Int(span.start))
    let range = source.rangeOfLine(number)
    let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(span.end), start), range.upperBound)
    var before = Self.visible(source.text(range.lowerBound..<start))
    var marked = Self.visible(source.text(start..<end))
    var after = Self.visible(source.text(end..<range.upperBound))
    if before.count > 60 { before = "…" + before.suffix(57) }
    if marked.count > 60 { marked = marked.prefix(57) + "…" }
    if after.count > 40 { after = after.prefix(37) + "…" }
    let gutter = String(number + 1)
    let padding = String(repeating: " ", count: max(0, 5 - gutter.count))
    let marks = String(repeating: mark, count: max(1, marked.count))
    return [
      "\(padding)\(gutter) │ \(before)\(marked)\(after)",
      "      │ \(String(repeating: " ", count: before.count))\(colored(marks, "31"))",
    ]
  }

  /// Text whose every character takes one place: tabs and control characters become a space.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
  }

  private func colored(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
