import KvaomWords
import Testing

/// Text that may be printed.
struct VisibleTextTests {
  @Test(arguments: [
    ("A\u{1B}[31mB", "A␛[31mB"), ("\u{7}", "␇"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("a\u{85}b", "a\u{FFFD}b"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("\u{202E}x\u{2066}y\u{2069}", "\u{FFFD}x\u{FFFD}y\u{FFFD}"), ("a\rb", "a␍b"),
    ("\u{61C}\u{200E}\u{200F}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("\u{2028}\u{2029}", "\u{FFFD}\u{FFFD}"),
    ("x\u{1B}", "x␛"), ("\u{1B}]52;c;aGVp\u{7}", "␛]52;c;aGVp␇"),
  ])
  func whatNobodySeesIsShown(text: String, shown: String) { #expect(VisibleText(text).description == shown) }

  @Test(arguments: [
    "", "blåbærsyltetøy äö – − · «» 1\u{A0}000 ½ € ✓ ␛ \u{FFFD}", "a\tb\nc\r\nd",
    "日本語 👩‍👩‍👧 e\u{301}", "\u{FEFF}a;b\r\n",
    "\u{2010}\u{2027}\u{202F}\u{2065}\u{206A}\u{610}\u{61B}\u{61D}",
  ])
  func whatCanBeSeenStays(text: String) {
    #expect(VisibleText(text).description == text)
    #expect(VisibleText.isVisible(Array(text.utf8)))
  }

  @Test func onlyKvaomsOwnColoursStay() {
    #expect(VisibleText(colored: "\u{1B}[1;36mA\u{1B}[0m").description == "\u{1B}[1;36mA\u{1B}[0m")
    #expect(VisibleText(colored: "\u{1B}[2J\u{1B}[31\u{1B}c").description == "␛[2J␛[31␛c")
  }

  @Test func everyScalarIsEitherPlainOrShown() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = VisibleText("a" + String(Character(scalar)) + "b").description
      #expect(VisibleText.isVisible(Array(text.utf8)), "U+\(String(value, radix: 16))")
      #expect(VisibleText(text).description == text)
    }
  }

  /// Eight bytes are looked at together: what cannot be seen is seen at each place among them, beside the first and the
  /// last byte that can.
  @Test(arguments: ["\u{0}", "\u{8}", "\u{B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{202E}"])
  func whatNobodySeesIsShownWhereverItStands(_ sign: String) {
    for place in 0..<24 {
      for around in [" ", "~", "\n"] {
        let before = String(repeating: around, count: place)
        let after = String(repeating: around, count: 23 - place)
        let text = VisibleText(before + sign + after).description
        #expect(text.hasPrefix(before) && text.hasSuffix(after) && !text.contains(sign), "at \(place)")
        #expect(VisibleText(before + "x" + after).description == before + "x" + after)
      }
    }
  }
}
