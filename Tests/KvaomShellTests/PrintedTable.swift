import Foundation
import KvaomTestSupport
import Testing

/// A case of `Tests/Cases/tables/printed`: a table as planners copy it, or a plan with one, what is right, and what is
/// asked of it. Lines that begin with `# ` and a word come first:
///
/// | line | says |
/// |--|--|
/// | `# Right:` | what is right, for a reader |
/// | `# With:` | the answers by name |
/// | `# Asks:` | an answer without which the table is not taken: nothing is guessed |
/// | `# Yes:` | a question whose answer is yes |
/// | `# Says:` | what the screen or the plan holds |
/// | `# Lacks:` | what neither holds |
/// | `# Finds:` | the code that a plan with the table ends with: its own sums do not add up |
/// | `# Plan:` | that the rest is a plan, and its exit code |
struct PrintedTable: Sendable, CustomTestStringConvertible {
  let name: String
  private let head: [String]
  /// The table or the plan.
  let body: Data

  var testDescription: String { name }

  private init(_ url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    var rest = try Data(contentsOf: url)
    var head: [String] = []
    while rest.starts(with: Data("# ".utf8)), let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      head.append(String(decoding: rest[rest.startIndex..<end].dropFirst(2), as: UTF8.self))
      rest = rest[rest.index(after: end)...]
    }
    self.head = head
    body = Data(rest)
  }

  private func lines(_ word: String) -> [String] {
    head.filter { $0.hasPrefix(word + ": ") }.map { String($0.dropFirst(word.count + 2)) }
  }

  /// What is right.
  var right: String { lines("Right").first ?? "" }
  /// The options that answer.
  var options: [String] { lines("With").flatMap { $0.split(separator: " ").map(String.init) } }
  /// The answers that must be given besides.
  var asked: [String] { lines("Asks") }
  /// The questions whose answer is yes.
  var questions: [String] { lines("Yes") }
  /// What is said.
  var says: [String] { lines("Says") }
  /// What is not.
  var lacks: [String] { lines("Lacks") }
  /// What is found wrong in the table itself, whenever the plan runs.
  var found: [String] { lines("Finds") }
  /// The exit code of the plan; nil for a table.
  var exitCode: Int32? { lines("Plan").first.flatMap { Int32($0) } }

  private static let all: [PrintedTable] = {
    let folder = Repository.url("Tests/Cases/tables/printed")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "case" }.sorted { $0.filePath < $1.filePath }.compactMap {
      try? PrintedTable($0)
    }
  }()

  /// The tables.
  static var tables: [PrintedTable] { all.filter { $0.exitCode == nil } }
  /// The plans.
  static var plans: [PrintedTable] { all.filter { $0.exitCode != nil } }
}
