import KvaomQuestions
import Testing

@testable import KvaomReport

struct AuthorTextTests {
  @Test func blocksAndNumbersHaveTheirPlaces() {
    let text = AuthorText(
      """
      # Sak

      Det kostar `{need[2020]}`, ikkje `need`.

      ```kvaom hide
      use "plan.kvaom"
      ```

      ```
      berre tekst
      ```
      """)
    #expect(text.blocks.count == 4)
    guard case .heading(1, ["Sak"]) = text.blocks[0], case .plan(["hide"], 6..<7) = text.blocks[2],
      case .text = text.blocks[3]
    else {
      Issue.record("\(text.blocks)")
      return
    }
    #expect(text.numbers.map { $0.text } == ["need[2020]"])
    #expect(text.numbers.map { $0.line } == [3])
  }

  @Test func numbersStandInTheirSentencesAndHTMLOfTheAuthorIsLeftOut() {
    let text = AuthorText("Frå `{a}` til `{b}` <script>alert(1)</script> [her](javascript:alert(1))")
    let html = text.written(as: .html, numbers: ["<b>1</b>", "<b>2</b>"]).joined()
    #expect(html.contains("Frå <b>1</b> til <b>2</b>"))
    #expect(!html.contains("<script") && !html.contains("javascript:"), "\(html)")
  }

  @Test(arguments: ["", "`{`", "`{}`", "```kvaom", "```kvaom\n", "- ```kvaom\n  show a\n  ```", "`{a", "[`{a}`](x)"])
  func oddTextsAreRead(source: String) {
    let text = AuthorText(source)
    #expect(text.written(as: .html, numbers: text.numbers.map { _ in "1" }).count == text.blocks.count)
  }
}

struct SentenceNumberTests {
  @Test func directionsAndDecimalsAreReadFromTheEnd() {
    let number = SentenceNumber(
      "gap[2020] as mkr to 1 decimal rises \"aukar med\" falls \"går ned med\" same \"er uendra\"")
    #expect(number.expression == "gap[2020] as mkr")
    #expect(number.decimals == 1)
    #expect(number.directions == .init(rises: "aukar med", falls: "går ned med", same: "er uendra"))
  }

  @Test(arguments: ["need[2020] in plan", "if a > b then \"har\" else \"manglar\"", "a rises \"opp\"", "to 3 decimals"])
  func whatIsNoFormOfASentenceIsTheExpression(text: String) {
    let number = SentenceNumber(text)
    #expect(number.expression == text)
    #expect(number.directions == nil && number.decimals == nil)
  }
}
