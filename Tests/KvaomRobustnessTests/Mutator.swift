/// Spoils plans the way hurried hands do: words lost, doubled, swapped, numbers and units changed, lines moved.
struct Mutator {
  private var generator: SeededGenerator
  /// What may be put in the place of a word.
  private static let words = [
    "0", "1", "-1", "2,33", "29 492", "1e6144", "1e-6000", "999999999999999999", "2017", "B2025", "R2015", "1900",
    "2199",
    "2016-09", "2016-13", "1%", "1 pp", "100%", "kr", "tkr", "kr/child", "position", "kr@2017", "years", "dim",
    "measure",
    "scenario", "include", "exclude", "extends", "transfer", "from", "until", "evenly", "in", "with", "without", "as",
    "over", "by", "if", "then", "else", "and", "or", "not", "is", "missing", "otherwise", "sum", "mean", "median",
    "quantile", "rank", "share", "allocate", "pooled", "prev", "cumulative", "change", "growth", "chain", "round",
    "in_force", "sqrt", "ln", "exp", "table", "across", "fn", "input", "stock", "show", "compare", "check", "goals",
    "solve",
    "sweep", "why", "bridge", "simulate", "tornado", "deviation", "sources", "test", "year", "base", "plan", "(", ")",
    "[",
    "]", "{", "}", "=", "==", "+=", "*=", "..", "->", "^", "*", "/", "+", "-", ",", ";", ":", "\"", "#", "@source",
    "\t", "=",
    "å", "–", "\u{A0}", "\u{0}", "~", "triangular", "over year", "[R]", "[B]", "[2017]", "^ 999999999", "* 0", "/ 0",
    "with { x = 1 }", "in plan",
  ]

  /// A mutator whose changes follow from `seed` alone.
  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// `text` with one to six changes.
  mutating func mutated(_ text: String) -> String {
    var result = text
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      result = Bool.random(using: &generator) ? changingLines(of: result) : changingWords(of: result)
    }
    return result
  }

  /// The text with a line lost, doubled, swapped or cut.
  private mutating func changingLines(of text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = Int.random(in: 0..<lines.count, using: &generator)
    let second = Int.random(in: 0..<lines.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: lines.remove(at: first)
    case 1: lines.insert(lines[first], at: second)
    case 2: lines.swapAt(first, second)
    case 3: lines[first] = String(lines[first].prefix(Int.random(in: 0...lines[first].count, using: &generator)))
    default: lines[first] = changingWords(of: lines[first])
    }
    return lines.joined(separator: "\n")
  }

  /// The text with a word lost, doubled, swapped or replaced.
  private mutating func changingWords(of text: String) -> String {
    var words = Self.words(of: text)
    guard !words.isEmpty else { return Self.words.randomElement(using: &generator) ?? "" }
    let first = Int.random(in: 0..<words.count, using: &generator)
    let second = Int.random(in: 0..<words.count, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: words.remove(at: first)
    case 1: words.insert(words[first], at: first)
    case 2: words.swapAt(first, second)
    case 3: words[first] = words[second]
    case 4: words.insert(Self.words.randomElement(using: &generator) ?? "", at: first)
    default: words[first] = Self.words.randomElement(using: &generator) ?? ""
    }
    return words.joined()
  }

  /// The text in runs of letters and digits, runs of spaces, and single signs.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var last = 0
    for character in text {
      let kind = character.isLetter || character.isNumber || character == "_" ? 1 : character == " " ? 2 : 0
      if kind != 0, kind == last { words[words.count - 1].append(character) } else { words.append(String(character)) }
      last = kind
    }
    return words
  }
}
