import KvaomSource

/// What stands between braces in a sentence: an expression of the language, and how its value is said.
///
///     {net_cost[2020] in plan}
///     {gap[2020] as mkr to 1 decimal}
///     {gap[2020] - gap[2017] rises "aukar med" falls "går ned med" same "er uendra"}
public struct SentenceNumber: Sendable {
  /// The words before a number by its sign: the number then stands without it.
  public struct Directions: Equatable, Sendable {
    /// More than nothing.
    public var rises: String
    /// Less than nothing.
    public var falls: String
    /// Nothing; without it the number is said.
    public var same: String?

    /// The words.
    public init(rises: String, falls: String, same: String?) {
      self.rises = rises
      self.falls = falls
      self.same = same
    }
  }

  /// All of it, as it is written.
  public let written: String
  /// The expression.
  public let expression: String
  /// Decimals asked for; nil for the unit's own.
  public private(set) var decimals: Int?
  /// The words of its sign; nil where the number stands as it is.
  public private(set) var directions: Directions?
  /// What is written with both words of its sign, where only one of them stands; nil where nothing is missing.
  public private(set) var completed: String?

  /// What is written between the braces.
  public init(_ text: String) {
    written = text
    var rest = Substring(text).trimmed
    var words: [String: String] = [:]
    for word in ["same", "falls", "rises"] {
      guard let (before, quoted) = Self.ending(rest, word) else { continue }
      words[word] = quoted
      rest = before
    }
    if let rises = words["rises"], let falls = words["falls"] {
      directions = Directions(rises: rises, falls: falls, same: words["same"])
    } else {
      if !words.isEmpty {
        let same = words["same"].map { " same \"\($0)\"" } ?? ""
        completed = "\(rest) rises \"\(words["rises"] ?? "…")\" falls \"\(words["falls"] ?? "…")\"\(same)"
      }
      rest = Substring(text).trimmed
    }
    let parts = rest.split(separator: " ")
    if parts.count > 3, parts[parts.count - 3] == "to", parts[parts.count - 1].hasPrefix("decimal"),
      let count = Int(parts[parts.count - 2]), 0...12 ~= count
    {
      decimals = count
      rest = Substring(parts.dropLast(3).joined(separator: " "))
    }
    expression = String(rest)
  }

  /// The text before `word "…"` at the end, and what stands in the quotes.
  private static func ending(_ text: Substring, _ word: String) -> (Substring, String)? {
    guard text.last == "\"" else { return nil }
    let inner = text.dropLast()
    guard let open = inner.lastIndex(of: "\"") else { return nil }
    let before = inner[..<open].trimmed
    guard before.hasSuffix(word) else { return nil }
    let left = before.dropLast(word.count)
    guard left.last?.isWhitespace ?? false else { return nil }
    return (left.trimmed, String(inner[inner.index(after: open)...]))
  }

  /// The expression as a text of its own, at the line and column, counted from 1, that its braces have in the document
  /// that is named `name`: what is wrong with it is said of its place there.
  func text(line: Int, column: Int, in name: String) -> SourceText {
    let lead = String(repeating: "\n", count: max(0, line - 1))
    // Behind the mark and the brace.
    let indent = String(repeating: " ", count: max(0, column + 1))
    return SourceText(name: name, bytes: Array((lead + indent + expression).utf8))
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: Substring {
    var text = self.drop { $0.isWhitespace }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return text
  }
}
