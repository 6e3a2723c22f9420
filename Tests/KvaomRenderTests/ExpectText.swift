import Testing

/// Expects a text, line by line, no-break spaces read as spaces; reports the first line that differs and the whole
/// text.
func expectText(
  _ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let seen = String(actual.map { $0 == "\u{A0}" ? " " : $0 })
  let seenLines = seen.split(separator: "\n", omittingEmptySubsequences: false)
  let lines = (expected + "\n").split(separator: "\n", omittingEmptySubsequences: false)
  if seenLines == lines { return }
  let index =
    zip(seenLines, lines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    ?? min(seenLines.count, lines.count)
  let line = seenLines.indices.contains(index) ? String(seenLines[index]) : "(no line)"
  Issue.record("line \(index + 1) is: \(line)\n\(seen)", sourceLocation: sourceLocation)
}
