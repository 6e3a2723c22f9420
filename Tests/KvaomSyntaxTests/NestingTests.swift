import KvaomSource
import Testing

@testable import KvaomSyntax

@Suite struct NestingTests {
  /// `open`, 10 000 times, then `middle`, then `close` as often.
  private func nest(_ open: String, _ middle: String, _ close: String) -> Reading {
    Reading(
      "x = " + String(repeating: open, count: 10_000) + middle + String(repeating: close, count: 10_000) + "\ny = 1\n")
  }

  @Test(arguments: [
    ("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("x[", "]"), ("-", ""), ("not ", ""), ("if a then ", " else b"),
    ("if a then b else ", ""), ("a ^ ", ""), ("{ a = ", "; a }"), ("y with { a = ", " }"), ("(", ""), ("[(", ""),
    ("x[{", ""),
    ("", ")"), ("", "]"), ("a = ", ""), ("1 + ", ""), ("1 as kr as ", ""),
  ])
  func deepTextsAreReported(_ brackets: (open: String, close: String)) {
    let reading = nest(brackets.open, "1", brackets.close)
    #expect(!reading.codes.isEmpty)
    #expect(reading.codes.count < 500)
    reading.expectPlacesInside()
  }

  @Test func afterADeepTextReadingGoesOn() {
    let reading = nest("(", "1", ")")
    #expect(reading.codes == ["KV014"])
    #expect(reading.dump.hasSuffix("(define y 1)"))
  }

  @Test func whatAPersonWritesIsNotTooDeep() {
    let deep = String(repeating: "(", count: 190) + "1" + String(repeating: ")", count: 190)
    #expect(Reading("x = \(deep)").codes == [])
    let long = Array(repeating: "a", count: 900).joined(separator: " + ")
    #expect(Reading("x = \(long)").codes == [])
  }

  @Test(arguments: [
    "x = 1\n", "(", "a [\n", "x = (\n", "\"", "\"\n", "#", "@a\n", "a.b", "table by a {\n", "scenario a {\n",
    "t = table by a {\n", "a b ", "\u{E6}", "}", "x = {", "1 ", "x = HVIS(1; ", "x = “a ", "1,5 ",
  ])
  func millionsOfBytesAreRead(_ part: String) {
    let reading = Reading(String(repeating: part, count: 1_000_000 / part.utf8.count))
    #expect(Int(reading.tree.statements.last?.span.end ?? 0) <= reading.text.bytes.count)
  }

  @Test func tenMegabytes() {
    // Long labels: debug builds read ten million bytes in seconds, two million cells in a minute.
    let row = "  \"\(String(repeating: "Helse og velferd ", count: 60))\" 30376 29278 29492 29492 29492 29492\n"
    let table =
      "t = table by post, year {\n 2015 2016 2017 2018 2019 2020\n" + String(repeating: row, count: 10_000)
      + "}\nx = 1\n"
    let reading = Reading(table)
    #expect(reading.codes == [])
    #expect(reading.tree.statements.count == 2)
  }
}
