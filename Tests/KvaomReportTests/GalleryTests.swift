import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

@testable import KvaomReport

/// The pictures that `docs/guide/gallery.md` shows are what its questions draw.
struct GalleryTests {
  private static let page = "docs/guide/gallery.md"

  /// What the page asks, and the picture it shows below.
  private struct Entry {
    let question: String
    let text: String
    let picture: String
  }

  private static func plan(_ page: String) -> String? {
    page.firstMatch(of: /(?s)```kvaom written file=gallery\.kvaom\n(.*?)```/).map { String($0.1) }
  }

  private static func entries(_ page: String) -> [Entry] {
    page.matches(of: /```kvaom\n([^`]*)```\n\n!\[(.*?)\]\((pictures\/[a-z]+\.svg)\)/).map { found in
      Entry(question: String(found.1), text: String(found.2), picture: "docs/guide/\(found.3)")
    }
  }

  @Test func thePicturesAreThoseOfTheQuestions() throws {
    let page = try Repository.text(Self.page)
    let plan = try #require(Self.plan(page))
    let entries = Self.entries(page)
    #expect(entries.count == page.split(separator: "![").count - 1 && entries.count >= 6)
    for entry in entries {
      let engine = Engine(options: EngineOptions(format: .html, locale: .en)) { request in
        request.path == "gallery.kvaom" ? .bytes(Array(plan.utf8)) : nil
      }
      let text = "```kvaom report\n\(entry.question)```\n"
      let outcome = Report(ReportSource(SourceText(name: "sak.md", bytes: Array(text.utf8))), engine: engine).written()
      let svg = try #require(outcome.output.firstMatch(of: /(?s)<svg.*?<\/svg>\n/), "\(outcome.diagnostics)")
      Golden.expect(String(svg.0), matches: entry.picture)
      #expect(entry.text.count > 20, "\(entry.picture) needs a text for those who cannot see it")
    }
  }

  @Test func noPictureIsLeftOver() throws {
    let shown = Self.entries(try Repository.text(Self.page)).map { $0.picture }
    #expect(Repository.files(below: "docs/guide/pictures", suffix: ".svg").sorted() == shown.sorted())
  }
}
