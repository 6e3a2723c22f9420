import Foundation
import KvaomTestSupport
import Testing

/// Files and modules that documents name exist.
struct ReferenceTests {
  /// Names with `nnn`, `*`, `<` or `…` in them are patterns.
  @Test(arguments: ExampleTests.documents)
  func namedFilesExist(path: String) throws {
    let text = try Repository.text(path)
    let named = text.matches(of: /`((?:Sources|Tests|docs|scripts|scenarios|stdlib|\.ci)\/[^`\s*<…]*)`/).map {
      String($0.1)
    }
    for name in named where !name.contains("nnn") && !exists(Repository.url(name)) {
      Issue.record("\(path) names \(name), which is not there")
    }
  }

  @Test(arguments: ExampleTests.documents)
  func linkedPlacesExist(path: String) throws {
    let place = Repository.url(path).deletingLastPathComponent()
    // What stands as code is no link.
    let text = try Repository.text(path).replacing(/`[^`\n]*`/, with: "")
    for link in text.matches(of: /\]\(([^)#\s]*)(?:#([^)\s]*))?\)/) where !link.1.contains("://") {
      let file = link.1.isEmpty ? Repository.url(path) : place.appending(path: String(link.1))
      guard exists(file) else {
        Issue.record("\(path) links to \(link.1), which is not there")
        continue
      }
      guard let anchor = link.2, file.pathExtension == "md" else { continue }
      let anchors = Self.anchors(of: try String(contentsOf: file, encoding: .utf8))
      #expect(anchors.contains(String(anchor)), "\(path) links to \(link.1)#\(anchor), and there is no such heading")
    }
  }

  /// The anchors of a document's headings, as Markdown readers make them: small letters, spaces as hyphens, no other
  /// signs.
  private static func anchors(of text: String) -> Set<String> {
    Set(
      text.matches(of: /(?m)^#+ +(.+)$/).map { heading in
        heading.1.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }.replacing(
          " ", with: "-")
      })
  }

  @Test func theIndexLeadsToEveryPage() throws {
    let index = try Repository.text("docs/index.md")
    let tutorial = try Repository.text("docs/guide/tutorial/README.md")
    for page in Repository.files(below: "docs/guide", suffix: ".md")
      + Repository.files(below: "docs/language", suffix: ".md")
    {
      let isLinked =
        index.contains("](\(page.dropFirst("docs/".count)))")
        || tutorial.contains("](\(page.dropFirst("docs/guide/tutorial/".count)))")
      #expect(isLinked, "no link leads to \(page)")
    }
  }

  @Test(arguments: ExampleTests.documents)
  func namedModulesExist(path: String) throws {
    let names = Set(try Repository.text(path).matches(of: /`(C?Kvaom[A-Z][A-Za-z]*)`/).map { String($0.1) })
    for name in names where !exists(Repository.url("Sources/\(name)")) && !exists(Repository.url("Tests/\(name)")) {
      Issue.record("\(path) names the module \(name), which is not there")
    }
  }

  @Test func theArchitectureNamesEveryModule() throws {
    let text = try Repository.text("docs/architecture.md")
    let modules = try FileManager.default.contentsOfDirectory(atPath: Repository.url("Sources").filePath)
    for module in modules where !text.contains("`\(module)`") {
      Issue.record("docs/architecture.md does not say what \(module) is for")
    }
  }

  /// What the architecture says a new thing touches is what the page on it names: the steps and, once more, the list of
  /// files at its end.
  @Test func theTableOfWhatIsTouchedIsThatOfTheHowTos() throws {
    let table = try Repository.text("docs/architecture.md")
    let rows = table.matches(of: /\| \[[^\]]+\]\((how-to\/[^)]+)\) \| (\d+) \| (\d+) \|/)
    #expect(rows.count == 7)
    for row in rows {
      let page = "docs/\(row.1)"
      let text = try Repository.text(page)
      let list = try #require(text.firstMatch(of: /\nFiles: ([^;]*?)[.;]\s/)?.1, "\(page) has no list of files")
      let files = list.matches(of: /`(Sources\/[^`]+)`/).map { String($0.1) }
      let new = list.firstMatch(of: /and (\d+) new/).flatMap { Int($0.1) } ?? 0
      #expect(Int(row.2) == files.count + new && Int(row.3) == new, "\(page) names other files than the table says")
      for file in files {
        #expect(exists(Repository.url(file)) && text.components(separatedBy: "`\(file)`").count > 2, "\(page): \(file)")
      }
    }
  }

  /// Whether there is such a file or directory.
  private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.filePath) }
}
