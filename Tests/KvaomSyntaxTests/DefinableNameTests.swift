import Testing

@testable import KvaomSyntax

/// Which words can name what is read from a file: the parser's own answer, held against what the words are.
struct DefinableNameTests {
  @Test func wordsOfExpressionsAreNoNames() {
    for word in Word.allCases where word.isReserved { #expect(!canNameDefinition(word.rawValue), "\(word)") }
  }

  /// With a label behind them these begin statements of their own; all others do not.
  @Test func fewWordsOfStatementsAreNoNames() {
    let others = Word.allCases.filter { !$0.isReserved && $0 != .other && $0 != .question }
    let found = others.filter { !canNameDefinition($0.rawValue) }.map { $0.rawValue }
    #expect(found == ["years", "use", "transfer"])
    for verb in Command.Verb.allCases { #expect(canNameDefinition(verb.rawValue), "\(verb)") }
  }

  @Test func textsThatAreNoWordsAreNoNames() {
    for text in ["", "a b", "1a", "a\"", "a = 3; b", "# a"] { #expect(!canNameDefinition(text), "\(text)") }
    for text in ["a", "budsjett_2026", "årsverk"] { #expect(canNameDefinition(text), "\(text)") }
  }
}
