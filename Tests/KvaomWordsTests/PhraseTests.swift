import KvaomDecimal
import KvaomWords
import Testing

/// Phrases in their languages, and what their places take.
@Suite("Phrases")
struct PhraseTests {
  private let empty = Phrase(nn: "Ingenting", nb: "Ingenting", sv: "Inget", en: "Nothing")

  private func texts(_ phrase: Phrase) -> [String] { Locale.allCases.map { phrase[$0] } }

  @Test("a phrase has a text in each language")
  func languages() {
    #expect(texts(empty) == ["Ingenting", "Ingenting", "Inget", "Nothing"])
  }

  @Test("a place takes a text as it stands, braces and percent signs included")
  func placesTakeTexts() {
    let name = "{a} %1"
    let phrase = Phrase(nn: "\(name) manglar", nb: "\(name) mangler", sv: "\(name) saknas", en: "no \(name)")
    #expect(texts(phrase) == ["{a} %1 manglar", "{a} %1 mangler", "{a} %1 saknas", "no {a} %1"])
  }

  @Test("a place takes a phrase, in the language around it")
  func placesTakePhrases() {
    #expect(
      texts(Phrase(nn: "<\(empty)>", nb: "(\(empty))", sv: "[\(empty)]", en: "{\(empty)}"))
        == ["<Ingenting>", "(Ingenting)", "[Inget]", "{Nothing}"])
    #expect(texts(.verbatim("a: \(empty), \(empty).")) == texts(empty).map { "a: \($0), \($0)." })
  }

  @Test("a text that waits for its translation is English all through")
  func englishEverywhere() {
    #expect(
      texts(.english("\(empty) at \(number: Decimal(coefficient: 15, exponent: -1))"))
        == Array(repeating: "Nothing at 1.5", count: 4))
  }

  @Test("a count takes one of two forms", arguments: [(0, "0 saker"), (1, "1 sak"), (2, "2 saker"), (-1, "−1 saker")])
  func counts(count: Int, expected: String) {
    #expect(Phrase.verbatim("\(count, one: "sak", other: "saker")")[.nn] == expected)
  }

  @Test("a form can stand without its count")
  func formsAlone() {
    func isOrAre(_ count: Int) -> Phrase { .verbatim("\(choosing: count, one: "is", other: "are")") }
    #expect(isOrAre(1)[.en] == "is")
    #expect(isOrAre(2)[.en] == "are")
  }

  @Test("numbers are written as the language does, years never in groups")
  func numbers() {
    let fraction = Decimal(coefficient: -123450, exponent: -2)
    let quarter = Decimal(coefficient: 25, exponent: -2)
    let phrase = Phrase.verbatim("\(number: 1_234_567) \(number: fraction) \(number: quarter) \(2017)")
    #expect(phrase[.nn] == "1\u{A0}234\u{A0}567 \u{2212}1\u{A0}234,5 0,25 2017")
    #expect(phrase[.en] == "1\u{A0}234\u{A0}567 \u{2212}1\u{A0}234.5 0.25 2017")
    #expect(Phrase.verbatim("\(1000, one: "sak", other: "saker")")[.sv] == "1\u{A0}000 saker")
    #expect(Phrase.verbatim("<\(number: Decimal.missing(.blank))>")[.nb] == "<>")
    #expect(Phrase.verbatim("\(number: Int.min)")[.nb].hasPrefix("\u{2212}9\u{A0}223"))
  }

  @Test("phrases can be joined")
  func joining() {
    let joined = [empty, .verbatim("b"), empty].joined(separator: ", ")
    #expect(
      texts(joined) == ["Ingenting, b, Ingenting", "Ingenting, b, Ingenting", "Inget, b, Inget", "Nothing, b, Nothing"])
    #expect([Phrase]().joined(separator: ", ")[.nn].isEmpty)
  }
}
