import KvaomLibrary
import KvaomPlatform
import KvaomQuestions
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

@testable import KvaomLive

/// Pages with the engine inside, and what travels in them.
struct LivePageTests {
  private static let page = """
    <!DOCTYPE html>
    <html lang="nn">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <style>
    p { margin: 0; }
    </style>
    </head>
    <body>
    <section class="kvaom">&lt;/body&gt;</section>
    </body>
    </html>

    """

  private func live(_ page: String = page, scenario: String? = nil) -> String? {
    LivePage(page, request: Frames(), engine: Array("engine".utf8), scenario: scenario, locale: .nn).written
  }

  @Test func thePageStaysWhatItWas() throws {
    let text = try #require(live())
    #expect(text.contains("<section class=\"kvaom\">&lt;/body&gt;</section>"))
    #expect(text.hasSuffix("</body>\n</html>\n"))
    #expect(text.contains("<form id=\"kvaom-live\" hidden"), "nothing is seen of the panel without scripts")
  }

  @Test func onePolicyHoldsAndItIsStrict() throws {
    let text = try #require(live())
    #expect(text.split(separator: "Content-Security-Policy").count == 2)
    #expect(text.contains("default-src 'none'; script-src 'sha256-"))
    #expect(!text.contains("'unsafe-eval'") && !text.contains("script-src 'unsafe-inline'"))
  }

  @Test func aScenarioCannotLeaveItsAttribute() throws {
    let text = try #require(live(scenario: "\"><script>alert(1)</script>"))
    #expect(text.contains("data-scenario=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""))
  }

  @Test func whatIsNoPageIsNotMadeLive() { #expect(live("a,b\n1,2\n") == nil) }

  @Test func commentsDoNotTravel() {
    let plan = SourceText(
      name: "a.kvaom", bytes: Array("## Kept\na = 1 kr # secret\n# more of it\nb \"# no comment\" = 2 kr\n".utf8))
    let request = Frames(plan, files: [], options: EngineOptions())
    #expect(request.text("plan") == "## Kept\na = 1 kr \n\nb \"# no comment\" = 2 kr\n")
  }

  @Test func textsComeBackAsTheyWere() throws {
    var sent = Frames()
    sent.add("with", "a = 3\u{A0}%\n")
    sent.add("with", "")
    sent.add("file:x y.plan".split(separator: " ")[0].description, bytes: [0, 255, 10])
    let read = try #require(Frames(sent.written))
    #expect(read.texts("with") == ["a = 3\u{A0}%\n", ""])
    #expect(read.bytes("file:x") == [0, 255, 10])
    #expect(Frames(Array("with 9\nabc".utf8)) == nil, "what is cut is refused")
    #expect(Frames(Array("with -1\n".utf8)) == nil)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theHashIsTheStandards(_ message: String, _ wanted: String) {
    let digits = Array("0123456789abcdef")
    let found = ContentHash.sha256(Array(message.utf8)).map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }
    #expect(found.joined() == wanted)
  }
}
