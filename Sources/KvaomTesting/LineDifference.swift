import KvaomEngine
public import KvaomWords

/// How two texts differ, line by line: `-` was expected, `+` was observed, two lines of what is common around them.
public enum LineDifference {
  /// The difference; empty when there is none.
  public static func describe(expected: String, observed: String, in locale: Locale = .en) -> String {
    guard expected != observed else { return "" }
    let endsAlike = expected.hasSuffix("\n") && observed.hasSuffix("\n")
    let (old, new) = (expected.split("\n"), observed.split("\n"))
    let lines = merged(endsAlike ? old.dropLast() : old, endsAlike ? new.dropLast() : new)
    let changes = lines.indices.filter { lines[$0].first != " " }
    guard !changes.isEmpty else { return onlyLineBreaks[locale] }
    let shown = lines.indices.filter { index in changes.contains { abs($0 - index) <= 2 } }
    return shown.map { lines[$0] }.joined(separator: "\n")
  }

  private static let onlyLineBreaks = Phrase(
    nn: "berre linjeskifta på slutten er ulike", nb: "bare linjeskiftene på slutten er ulike",
    sv: "bara radbrytningarna i slutet skiljer sig", en: "only the line breaks at the end differ")

  /// Both texts as one, each line marked.
  private static func merged(_ expected: [Substring], _ observed: [Substring]) -> [String] {
    let difference = observed.difference(from: expected)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return marked(expected, removed: removed, observed, inserted: inserted)
  }

  /// The lines in order: what went, what came, what stayed.
  private static func marked(
    _ expected: [Substring], removed: Set<Int>, _ observed: [Substring], inserted: Set<Int>
  ) -> [String] {
    var lines: [String] = []
    var (old, new) = (0, 0)
    while old < expected.count || new < observed.count {
      if removed.contains(old) {
        lines.append("- \(expected[old])")
        old += 1
      } else if inserted.contains(new) {
        lines.append("+ \(observed[new])")
        new += 1
      } else {
        lines.append("  \(expected[old])")
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines
  }
}

extension String {
  /// The pieces between `separator`, empty ones included.
  fileprivate func split(_ separator: Character) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
