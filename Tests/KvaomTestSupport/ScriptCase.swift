public import Testing

/// A script of the test suite: its text, and how its first lines ask for it to be run.
///
/// Lines `#: name value` at the top are options of the command line, `--name value`, but for `#: exit 1`, the exit code
/// that is expected instead of 0.
public struct ScriptCase: Sendable, CustomTestStringConvertible {
  /// The path from the root of the project.
  public let path: String
  /// The options its first lines name, as arguments.
  public let options: [String]
  /// The exit code its first lines name.
  public let exitCode: Int32?

  /// The script at `path`.
  public init(path: String) {
    self.path = path
    let text = (try? Repository.text(path)) ?? ""
    let attributes = text.split(separator: "\n").prefix { $0.hasPrefix("#!") || $0.hasPrefix("#:") }
      .filter { $0.hasPrefix("#:") }
      .map { $0.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init) }
    options = attributes.filter { $0.first != "exit" && $0.count == 2 }.flatMap { ["--\($0[0])", $0[1]] }
    exitCode = attributes.first { $0.first == "exit" }.flatMap { $0.last }.flatMap { Int32($0) }
  }

  /// All scripts below `directory`, sorted by path.
  public static func all(below directory: String) -> [ScriptCase] {
    Repository.files(below: directory, suffix: ".kvaom").map { ScriptCase(path: $0) }
  }

  /// The file of the expected output, beside the script.
  public var expectedPath: String { path.dropLast(".kvaom".count) + ".expected" }
  /// The directory the script lies in.
  public var directory: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
  /// The name without directory.
  public var name: String { String(path.split(separator: "/").last ?? "") }
  /// What a test log calls it.
  public var testDescription: String { path }
}
