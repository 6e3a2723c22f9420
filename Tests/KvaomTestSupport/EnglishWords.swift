/// Words that are English and neither Norwegian nor Swedish, and that few English sentences are without.
public enum EnglishWords {
  private static let all: Set<Substring> = [
    "the", "and", "of", "are", "not", "with", "which", "cannot", "this", "that", "there", "from", "has", "have", "is",
    "be", "was", "it", "or", "than", "only", "each", "must", "needs", "write", "expected", "found", "unit",
    "member", "members", "value", "figure", "figures", "measure", "row", "column", "year", "years", "what", "where",
    "when", "how", "they", "its", "into", "more", "less", "you", "your", "does", "every", "nothing", "something",
    "between", "because", "until", "before", "after", "without", "these", "those", "been", "were", "would", "could",
    "should",
  ]

  /// Those of a text, without what stands between backticks.
  public static func found(in text: String) -> [Substring] {
    let prose = text.replacing(#/`[^`\n]*`/#, with: "`").lowercased()
    return prose.split { !$0.isLetter && $0 != "_" }.map { Substring($0) }.filter { all.contains($0) }
  }
}
