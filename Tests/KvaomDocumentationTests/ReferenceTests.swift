import Foundation
import KvaomTestSupport
import Testing

/// Files and modules that documents name exist.
struct ReferenceTests {
  /// Names with `nnn`, `*`, `<` or `…` in them are patterns.
  @Test(arguments: ExampleTests.documents)
  func namedFilesExist(path: String) throws {
    let text = try Repository.text(path)
    let named = text.matches(of: /`((?:Sources|Tests|docs|scripts|scenarios|stdlib|\.ci)\/[^`\s*<…]*)`/).map { String($0.1) }
    for name in named where !name.contains("nnn") && !exists(Repository.url(name)) {
      Issue.record("\(path) names \(name), which is not there")
    }
  }

  @Test(arguments: ExampleTests.documents)
  func linkedFilesExist(path: String) throws {
    let place = Repository.url(path).deletingLastPathComponent()
    let links = try Repository.text(path).matches(of: /\]\(([^)#\s]+)(?:#[^)]*)?\)/).map { String($0.1) }
    for link in links where !link.contains("://") && !exists(place.appending(path: link)) {
      Issue.record("\(path) links to \(link), which is not there")
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
    let modules = try FileManager.default.contentsOfDirectory(atPath: Repository.url("Sources").path())
    for module in modules where !text.contains("`\(module)`") {
      Issue.record("docs/architecture.md does not say what \(module) is for")
    }
  }

  /// Whether there is such a file or directory.
  private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path()) }
}
