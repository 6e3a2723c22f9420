import Foundation
import FoundationXML
import KvaomPictures
import Testing

/// Charts as SVG.
struct VectorTests {
  /// What an XML parser found in a picture.
  private final class Elements: NSObject, XMLParserDelegate {
    /// How many of each element.
    private(set) var counts: [String: Int] = [:]
    /// The texts, in order, the title first.
    private(set) var texts: [String] = []
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      counts[name, default: 0] += 1
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      if name == "text" || name == "title" { texts.append(text) }
    }
  }

  /// Reads a picture as XML; a fault is a failed test.
  private func read(_ picture: Picture) -> Elements {
    let elements = Elements()
    let parser = XMLParser(data: Data(picture.vector.utf8))
    parser.delegate = elements
    #expect(parser.parse(), "\(String(describing: parser.parserError)): \(picture.vector)")
    return elements
  }

  @Test func linesHaveTheirNamesInALegend() {
    let elements = read(Samples.lines)
    // Two lines without a gap, and three in the legend.
    #expect(elements.counts["polyline"] == 5)
    #expect(elements.texts[0] == "Need, Need <plan> & \"more\", Frame")
    #expect(elements.texts.suffix(4) == ["Need", "Need <plan> & \"more\"", "Frame", "The axis starts at 10."])
  }

  @Test func barsHaveTheNumbersOfTheTable() {
    let elements = read(Samples.effects)
    #expect(elements.counts["rect"] == 5, "two bars with two ends, and the page")
    #expect(elements.texts.contains("-20  +10") && elements.texts.contains("Need · mkr"))
    #expect(elements.texts.last == "□ low, ■ high")
    #expect(read(Samples.amounts).texts[0] == "A, B")
  }

  @Test func aBridgeHasAStepForEachChange() throws {
    let elements = read(try #require(Samples.bridge))
    #expect(elements.counts["rect"] == 5)
    #expect(elements.texts.contains("growth") && !elements.texts.contains("nothing"))
  }

  @Test func drawsHaveTheirMarks() throws {
    let elements = read(try #require(Samples.draws))
    #expect(elements.counts["rect"] == 5)
    #expect(elements.texts.suffix(5) == ["≈ 0", "≈ 8", "plan 3", "middle 4", "share"])
  }

  @Test func aMapHasACellForEachValue() {
    let elements = read(Samples.map)
    #expect(elements.counts["rect"] == 4, "three values, and the page")
    #expect(elements.texts.last == "1 … 3")
  }

  /// What XML cannot hold, even written out, is left away.
  @Test func noTextBreaksAPicture() {
    var picture = Samples.effects
    picture.title = "a\u{0}b\u{1B}[1m<script>&amp;\u{FFFE}"
    #expect(read(picture).texts[0] == "a␀b␛[1m<script>&amp; ")
  }

  @Test func theSmallestPictureReadsWell() {
    let source = """
      <svg xmlns="http://www.w3.org/2000/svg" width="800" height="160" viewBox="0 0 800 160" font-family="sans-serif" \
      font-size="13" role="img">
      <title>A, B</title>
      <rect width="100%" height="100%" fill="white"/>
      <text x="12" y="22" font-weight="bold">mkr</text>
      <line x1="290" y1="40" x2="290" y2="110" stroke="#ddd"/>
      <text x="290" y="126" text-anchor="middle">-1</text>
      <line x1="387.5" y1="40" x2="387.5" y2="110" stroke="#000"/>
      <text x="387.5" y="126" text-anchor="middle">0</text>
      <line x1="485" y1="40" x2="485" y2="110" stroke="#ddd"/>
      <text x="485" y="126" text-anchor="middle">1</text>
      <line x1="582.5" y1="40" x2="582.5" y2="110" stroke="#ddd"/>
      <text x="582.5" y="126" text-anchor="middle">2</text>
      <line x1="680" y1="40" x2="680" y2="110" stroke="#ddd"/>
      <text x="680" y="126" text-anchor="middle">3</text>
      <text x="278" y="64" text-anchor="end">A</text>
      <rect x="387.5" y="50" width="292.5" height="18" fill="#0072b2"/>
      <text x="692" y="64">3,0</text>
      <text x="278" y="94" text-anchor="end">B</text>
      <rect x="290" y="80" width="97.5" height="18" fill="#0072b2"/>
      <text x="692" y="94">-1,0</text>
      </svg>

      """
    #expect(Samples.amounts.vector == source)
  }
}
