import KvaomLibrary
import KvaomQuestions
import KvaomRender
import KvaomReport
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

@testable import KvaomLive

/// Pages with the engine inside, and what travels in them.
struct LivePageTests {
  private static let plan = """
    years B2018..B2019
    # SECRET comment
    input growth "Vekst </script><script>alert(1)</script>" = 2% in 0%..6%
    unused "UNSEEN" = 12 kr
    need "Behov ]]> ' &" [B2018] = 100 kr
    need[B2019] = prev(need) * (1 + growth)
    measure more "Meir" { need += 10 kr }
    measure hidden "HIDDEN" { unused += 10 kr }
    scenario plan "Plan" { include more }
    scenario other "OTHER" { include hidden }
    show need in plan
    """

  private func session(_ plan: String = plan, scenario: String? = nil) -> Session {
    var options = EngineOptions(format: .html, locale: .nn, scenario: scenario)
    options.namesFigures = true
    return Session(
      SourceText(name: "a.kvaom", bytes: Array(plan.utf8)), options: options, readFile: { _ in nil }, library: .embedded
    )
  }

  private func page(_ plan: String = plan, scenario: String? = nil) -> LivePage? {
    let questions = DocumentQuestions()
    return LivePage(
      session(plan, scenario: scenario).answered(questions), questions, files: [], engine: Array("engine".utf8))
  }

  @Test func thePanelIsHiddenWithoutScripts() throws {
    let additions = try #require(page()).additions
    #expect(additions.panel.contains("<form id=\"kvaom-live\" hidden"))
  }

  @Test func thePolicyIsStrict() throws {
    let policy = try #require(page()).additions.policy
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(!policy.contains("'unsafe-eval'") && !policy.contains("script-src 'unsafe-inline'"))
  }

  @Test func onlyOneScriptCanRun() throws {
    let additions = try #require(page()).additions
    let scripts = additions.end.split(separator: "<script").filter { !$0.contains("application/octet-stream") }
    #expect(scripts.count == 1, "a label of the plan has become a script")
  }

  @Test func theEngineStandsInLettersThatEndNoElement() {
    #expect(PackedText.letters.count == 91)
    let text = String(decoding: PackedText.letters, as: UTF8.self)
    #expect(text.allSatisfy { !"<&\\ ".contains($0) })
    #expect(LiveText.codec.contains(#"!"&<\\".includes"#), "the script reads other letters")
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 97 + 250) }
      let packed = Array(PackedText.text(bytes).utf8)
      let rest = count * 8 % 13
      #expect(packed.count == count * 8 / 13 * 2 + (rest == 0 ? 0 : rest > 6 ? 2 : 1))
      #expect(Self.unpacked(packed) == bytes)
    }
    #expect(PackedText.text([255, 255, 255, 255]) == #""~"~c"#)
  }

  /// What the script of a page does.
  private static func unpacked(_ text: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    for start in stride(from: 0, to: text.count, by: 2) {
      let pair = text[start..<min(start + 2, text.count)].map { PackedText.letters.firstIndex(of: $0) ?? 0 }
      let value = pair[0] + 91 * (pair.count > 1 ? pair[1] : 0)
      bits += (0..<(pair.count > 1 ? 13 : 6)).map { value >> $0 & 1 == 1 }
    }
    return stride(from: 0, to: bits.count - 7, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { $0 | (bits[start + $1] ? 1 << UInt8($1) : 0) }
    }
  }

  @Test func whatIsNotShownDoesNotTravel() {
    let inside = TravellingPlan(session(), DocumentQuestions(), files: [], isWhole: false)
    let text = inside.request.text("plan") ?? ""
    #expect(text.contains("need") && text.contains("growth") && text.contains("Meir"))
    for word in ["SECRET", "UNSEEN", "HIDDEN", "OTHER"] { #expect(!text.contains(word)) }
    #expect(inside.definitions == ["growth", "need"] && inside.layers == ["Meir", "Plan"] && inside.leftCount == 3)
  }

  @Test func aWholePlanHasAllButItsComments() {
    let text = TravellingPlan(session(), DocumentQuestions(), files: [], isWhole: true).request.text("plan") ?? ""
    #expect(text.contains("UNSEEN") && text.contains("OTHER") && !text.contains("SECRET"))
  }

  @Test func aTextInQuotesIsNoComment() {
    let plan = "a \"# no comment\" = 1 kr # secret\nshow a\n"
    let inside = TravellingPlan(session(plan), DocumentQuestions(), files: [], isWhole: false)
    #expect(inside.request.text("plan") == "a \"# no comment\" = 1 kr \nshow a\n")
  }

  @Test func textsComeBackAsTheyWere() throws {
    var sent = Frames()
    sent.add("with", "a = 3\u{A0}%\n")
    sent.add("with", "")
    sent.add("file:a b.plan", bytes: [0, 255, 10])
    let read = try #require(Frames(sent.written))
    #expect(read.texts("with") == ["a = 3\u{A0}%\n", ""])
    #expect(read.bytes("file:a b.plan") == [0, 255, 10])
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
