import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomWords
import Testing

/// A chart among the blocks of a document, in every format.
struct ChartBlockTests {
  private static var document: Document {
    let writing = AxisWriting(number: { value, _ in value.description }, cut: { $0 })
    let bars = [BarChart.Bar(label: "Need <1>", amount: 3, text: "3,0")].compactMap { $0 }
    let picture = Picture(title: "Need", unit: "mkr", kind: .bars(BarChart(bars, writing: writing)))
    return Document(locale: .nn, blocks: [.paragraph(Paragraph(.conclusion, "Before.")), .picture(picture)])
  }

  @Test func textDrawsItInCharacters() {
    let drawing = """
      Before.

      Need   mkr
        Need <1> │██████████████████████  3,0

      """
    #expect(DocumentWriter(.text, width: 40).write(Self.document) == drawing)
  }

  @Test func markdownQuotesTheDrawing() {
    let lines = DocumentWriter(.markdown).write(Self.document).split(separator: "\n")
    #expect(lines.count == 3 && lines.dropFirst().allSatisfy { $0.hasPrefix("    ") }, "\(lines)")
    #expect(lines.last?.hasPrefix("      Need <1> │███") == true)
  }

  @Test func aPageHoldsTheDrawnPicture() {
    let page = DocumentWriter(.html).write(Self.document)
    #expect(page.contains("<figure>\n<svg ") && page.contains("</svg>\n</figure>"))
    #expect(page.contains(">Need &lt;1&gt;</text>"))
  }

  @Test func formatsForMachinesLeaveItOut() {
    #expect(DocumentWriter(.csv).write(Self.document) == DocumentWriter(.csv).write(Document(locale: .nn, blocks: [])))
    #expect(!DocumentWriter(.json).write(Self.document).contains("Need"))
  }
}
