import KvaomSource
import Testing

@testable import KvaomSyntax

@Suite struct LexerTests {
  /// The tokens of `source`: kinds and texts.
  private func tokens(_ source: String, dialect: Dialect = .file) -> [String] {
    let bytes = Array(source.utf8)
    var lexer = Lexer(bytes: bytes, source: SourceID(index: 0), dialect: dialect)
    var result: [String] = []
    while true {
      let token = lexer.next()
      if token.kind == .endOfText { return result }
      let text = token.kind == .lineBreak ? "" : String(decoding: bytes[token.start..<token.end], as: UTF8.self)
      result.append("\(token.kind)\(text.isEmpty ? "" : " " + text)")
    }
  }

  @Test func namesHoldLettersOfEveryLanguage() {
    #expect(tokens("Hå ö_2 _ años x9") == ["name Hå", "name ö_2", "name _", "name años", "name x9"])
  }

  @Test func numbersAndWhatLooksLikeThem() {
    #expect(
      tokens("2.33 29_492 1e6 1.5e-3 3.x") == [
        "number 2.33", "number 29_492", "number 1e6", "number 1.5e-3", "number 3", "dot .", "name x",
      ])
    #expect(tokens("2016..2018") == ["number 2016", "dotDot ..", "number 2018"])
    #expect(
      tokens("2,33 2, 33 1,2,3") == ["commaNumber 2,33", "number 2", "comma ,", "number 33", "commaNumber 1,2,3"])
    #expect(tokens("450kr 3e") == ["number 450", "name kr", "number 3", "name e"])
  }

  @Test func datesAreGlued() {
    #expect(tokens("2016-09 2016-09-01 2016-13") == ["date 2016-09", "date 2016-09-01", "date 2016-13"])
    #expect(tokens("1899-09") == ["number 1899", "minus -", "number 09"])
    #expect(
      tokens("2016-091 2016-9 2016-09x") == [
        "number 2016", "minus -", "number 091", "number 2016", "minus -", "number 9", "number 2016", "minus -",
        "number 09", "name x",
      ])
    #expect(tokens("2016 - 09") == ["number 2016", "minus -", "number 09"])
  }

  @Test func noBreakSpacesAreWhiteSpace() {
    #expect(tokens("a\u{A0}+\u{202F}b") == ["name a", "plus +", "name b"])
    #expect(tokens("29\u{A0}492") == ["number 29", "number 492"])
    #expect(tokens("29\u{A0}492", dialect: .shell(decimalComma: true)) == ["number 29\u{A0}492"])
    #expect(tokens("29\u{A0}4920", dialect: .shell(decimalComma: true)) == ["number 29", "number 4920"])
  }

  @Test func textsEndWithTheirLine() {
    #expect(tokens("\"a \\\" b\" \"c\n\"") == ["text \"a \\\" b\"", "openText \"c", "lineBreak", "openText \""])
  }

  @Test func commentsAreKeptApart() {
    var lexer = Lexer(bytes: Array("a # one\r\n  # two\n## three\nb".utf8), source: SourceID(index: 0), dialect: .file)
    while lexer.next().kind != .endOfText {}
    #expect(lexer.comments.map(\.ownLine) == [false, true, true])
    #expect(lexer.comments.map { $0.span.end - $0.span.start } == [5, 5, 8])
  }

  @Test func lineEndsOfEverySystem() {
    #expect(tokens("a\r\nb\n\n\nc") == ["name a", "lineBreak", "name b", "lineBreak", "name c"])
  }

  @Test func markAndFirstLineAreSkipped() {
    #expect(tokens("\u{FEFF}#!/usr/bin/env kvaom\na") == ["lineBreak", "name a"])
    #expect(tokens("\u{FEFF}a") == ["name a"])
  }

  @Test func minusOfTypographers() {
    #expect(tokens("a \u{2212} b – c") == ["name a", "minus \u{2212}", "name b", "strange –", "name c"])
  }

  @Test func everyWordOfTheLanguageIsFound() {
    for word in Word.allCases where word != .other && word != .question {
      #expect(Word.spelled(by: Array(word.rawValue.utf8)[...]) == word)
    }
    #expect(Word.spelled(by: Array("wage".utf8)[...]) == .other)
    #expect(Word.spelled(by: Array("deviationx".utf8)[...]) == .other)
  }

  /// What follows from them would hide the one message that helps.
  @Test func badBytesAreReportedAndNothingIsRead() {
    let reading = Reading(bytes: Array("a = 3 ".utf8) + [0xE6, 0xF8] + Array("\nb = 4\n".utf8))
    #expect(reading.codes == ["KV001"])
    #expect(reading.dump == "")
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8(_ bytes: [UInt8]) {
    #expect(UTF8Check.badRuns(in: [0x61] + bytes + [0x62]).first?.lowerBound == 1)
    #expect(Reading(bytes: bytes).codes == ["KV001"])
  }
}
