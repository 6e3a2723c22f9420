/// The units that stand over printed tables, as Kvaom writes them.
public enum UnitWords {
  /// A unit that was found in a text.
  public struct Found: Hashable, Sendable {
    /// As Kvaom writes it: `tkr`.
    public let unit: String
    /// As the source writes it: `Tal i heile tusen`.
    public let words: String
  }

  /// Units as a planner writes them, in small letters, longest first, and as Kvaom does.
  public static let all: [(words: String, unit: String)] = [
    ("tall i hele tusen", "tkr"), ("tal i heile tusen", "tkr"), ("i hele tusen", "tkr"), ("i heile tusen", "tkr"),
    ("heile 1000", "tkr"), ("hele 1000", "tkr"), ("heile 1 000", "tkr"), ("hele 1 000", "tkr"),
    ("heile tusen kroner", "tkr"), ("hele tusen kroner", "tkr"), ("tusen kroner", "tkr"), ("tusentals kronor", "tkr"),
    ("tusen kronor", "tkr"), ("tusen kr", "tkr"), ("1000 kroner", "tkr"), ("1 000 kroner", "tkr"),
    ("1000-tal kroner", "tkr"),
    ("i 1000 kr", "tkr"), ("i 1 000 kr", "tkr"), ("1000 kr", "tkr"), ("1 000 kr", "tkr"), ("1000-kr", "tkr"),
    ("1.000 kroner", "tkr"), ("1.000 kr", "tkr"), ("kr 1000", "tkr"), ("kr 1 000", "tkr"), ("kr 1.000", "tkr"),
    ("nok 1000", "tkr"), ("nok 1 000", "tkr"), ("beløp i 1000", "tkr"), ("beløp i 1 000", "tkr"),
    ("tall i 1000", "tkr"),
    ("tal i 1000", "tkr"), ("tall i tusen", "tkr"), ("tal i tusen", "tkr"), ("beløp i tusen", "tkr"),
    ("millionar kroner", "mkr"), ("millioner kroner", "mkr"), ("miljoner kronor", "mkr"), ("i millionar", "mkr"),
    ("i millioner", "mkr"), ("miljoner kr", "mkr"), ("heile mill", "mkr"), ("hele mill", "mkr"),
    ("mill. kroner", "mkr"),
    ("mill. kr", "mkr"), ("mill kr", "mkr"), ("mill.kr", "mkr"), ("milj. kr", "mkr"), ("mill.", "mkr"), ("mill", "mkr"),
    ("millionar", "mkr"), ("millioner", "mkr"), ("miljoner", "mkr"),
    ("tkr", "tkr"), ("kkr", "tkr"), ("tsek", "tkr"), ("ksek", "tkr"), ("tnok", "tkr"), ("knok", "tkr"),
    ("mnok", "mkr"), ("msek", "mkr"), ("mnkr", "mkr"), ("mkr", "mkr"), ("mdkr", "mrd"), ("mrd. kr", "mrd"),
    ("mrd kr", "mrd"),
    ("tusen", "tkr"), ("heile kroner", "kr"), ("hele kroner", "kr"), ("kroner", "kr"), ("kronor", "kr"), ("nok", "kr"),
    ("sek", "kr"), ("kr.", "kr"), ("kr", "kr"), ("årsverk", "positions"), ("årsarbetare", "positions"),
    ("årsarbeidarar", "positions"), ("stillingar", "positions"), ("stillinger", "positions"), ("prosent", "%"),
    ("procent", "%"), ("pst.", "%"), ("%", "%"),
  ]

  /// The unit that a planner's answer is, as Kvaom writes it; the answer itself where it is none of the list.
  public static func unit(for answer: String) -> String {
    let small = CellText.cleaned(answer).lowercased()
    return all.first { $0.words == small }?.unit ?? answer
  }

  /// The letters of each of them: most labels lack some, which is seen much sooner than that the words are not there.
  private static let allLetters = all.map { Letters($0.words) }

  /// Which ASCII characters a text has; in whatever form its other letters are written, these are its own.
  private struct Letters {
    private var low: UInt64 = 0, high: UInt64 = 0

    init(_ text: String) {
      for byte in text.utf8 where byte < 0x80 {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }

    /// Whether all of another text's are among them.
    func hold(_ other: Letters) -> Bool { other.low & ~low == 0 && other.high & ~high == 0 }
  }

  /// Words that a label of counts begins with.
  public static let counts = [
    "antall", "antal", "tal på", "talet på", "tallet på", "number of", "folketal", "folketall", "folkmängd",
    "innbyggjarar", "innbyggere", "innbyggjartal", "innbyggertall", "invånare", "invånarantal",
  ]

  /// Whether a label says that its figures count something: `Antall barn`.
  static func countsSomething(_ label: String) -> Bool {
    let small = label.lowercased()
    return counts.contains { small == $0 || small.hasPrefix($0 + " ") || small.hasPrefix($0 + ",") }
  }

  /// Whether a label says that its figures are percents of something: `Resultat i % av inntektene`. A percent with a
  /// number before it (`50 % stilling`) says something else.
  static func isShare(_ label: String) -> Bool {
    var last = ""
    for word in CellText.words(label.map { $0 == "%" ? " % " : String($0) }.joined()) {
      if ["%", "prosent", "procent", "percent", "pst"].contains(word), last.first?.isNumber != true { return true }
      last = word
    }
    return false
  }

  /// Whether a word in small letters can be a part of a unit's name.
  static func isUnitWord(_ word: String) -> Bool {
    [
      "kr", "tkr", "kkr", "mkr", "mnkr", "msek", "tsek", "nok", "sek", "kroner", "kronor", "mill", "tusen", "heile",
      "hele", "i",
    ]
    .contains(word)
  }

  /// The unit that a title, a corner or a head gives; nil where it gives none. An amount per something (`kr per
  /// elev`) is
  /// found as no amount of kroner: its unit is for the planner to say.
  static func find(in text: String) -> Found? {
    let small = text.lowercased()
    guard !isPerSomething(small) else { return nil }
    let letters = Letters(small)
    for (place, (words, unit)) in all.enumerated() where letters.hold(allLetters[place]) && holds(small, words) {
      // A bare word among others (`Mill stad skule`, `Tusen takk`) is no unit: it stands alone, in brackets or after
      // `i`.
      let isShort = ["mill", "tusen", "nok", "sek", "%", "kr", "kroner", "stillingar", "stillinger", "prosent"]
        .contains(words)
      if isShort, !standsApart(small, words) { continue }
      if words.first?.isLetter == true, followsNumber(small, words) { continue }
      return Found(unit: unit, words: words)
    }
    return nil
  }

  /// Whether a number stands before the words, so that they are an amount: `over 5 mill. kr`.
  private static func followsNumber(_ text: String, _ words: String) -> Bool {
    guard let range = range(of: words, in: text) else { return false }
    return CellText.cleaned(String(text[..<range.lowerBound])).last?.isNumber == true
  }

  private static func isPerSomething(_ text: String) -> Bool {
    let words = CellText.words(text)
    for (index, word) in words.enumerated() where word == "per" || word == "pr" {
      if index > 0, index + 1 < words.count, words[index + 1].first?.isLetter == true, isUnitWord(words[index - 1]) {
        return true
      }
    }
    return CellText.holds(text, "kr/") || CellText.holds(text, "kroner/")
  }

  /// Whether `words` stand in `text` as whole words.
  private static func holds(_ text: String, _ words: String) -> Bool { range(of: words, in: text) != nil }

  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(words) {
        let end = text.index(start, offsetBy: words.count)
        let before = start > text.startIndex ? text[text.index(before: start)] : " "
        let after = end < text.endIndex ? text[end] : " "
        if !before.isLetter, !before.isNumber || words.first?.isLetter == true, !after.isLetter, !after.isNumber {
          return start..<end
        }
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// Whether the words are the whole text, stand in brackets, after a comma or after `i`.
  private static func standsApart(_ text: String, _ words: String) -> Bool {
    guard let range = range(of: words, in: text) else { return false }
    let before = CellText.cleaned(String(text[..<range.lowerBound]))
    let after = CellText.cleaned(String(text[range.upperBound...]))
    let isOpen =
      before.isEmpty || before.hasSuffix("(") || before.hasSuffix(",") || before.hasSuffix(" i")
      || before == "i" || before.hasSuffix("beløp i") || before.hasSuffix("[") || before.hasSuffix(":")
    let isClosed =
      after.isEmpty || after.hasPrefix(")") || after.hasPrefix("]") || after.hasPrefix(",") || after.hasPrefix(".")
    return isOpen && isClosed
  }
}
