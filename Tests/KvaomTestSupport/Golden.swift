import Foundation
import KvaomTesting
public import Testing

/// Expected output kept in a file beside what produces it.
///
/// `KVAOM_UPDATE=1 swift test --disable-xctest` writes the observed text into every file that differs and records an
/// issue for each, so an updating run is never green: the diff of the files is what is to be reviewed.
public enum Golden {
  /// Whether this run rewrites expectations.
  public static let isUpdating = ProcessInfo.processInfo.environment["KVAOM_UPDATE"] == "1"

  /// Expects `observed` to be, byte for byte, the text of the file at `path` (from the root of the project).
  public static func expect(
    _ observed: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = try? Repository.text(path)
    if expected == observed { return }
    Attachment.record(observed, named: "\(URL(filePath: path).lastPathComponent).observed")
    if isUpdating {
      rewrite(path, observed, sourceLocation: sourceLocation)
    } else if let expected {
      Issue.record(
        "\(path) differs (-expected +observed):\n\(LineDifference.describe(expected: expected, observed: observed))",
        sourceLocation: sourceLocation)
    } else {
      Issue.record("\(path) is missing; the observed text is:\n\(observed)", sourceLocation: sourceLocation)
    }
  }

  /// Expects every file below `directory` that ends in `suffix` to have a script beside it.
  public static func expectNoOrphans(
    below directory: String, suffix: String = ".expected", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for golden in Repository.files(below: directory, suffix: suffix) {
      let script = golden.dropLast(suffix.count) + ".kvaom"
      if !FileManager.default.fileExists(atPath: Repository.url(String(script)).filePath) {
        Issue.record("\(golden) belongs to no script", sourceLocation: sourceLocation)
      }
    }
  }

  /// Writes `text` into the file at `path` and says so as an issue.
  public static func rewrite(
    _ path: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do {
      try Data(text.utf8).write(to: Repository.url(path))
      Issue.record("rewrote \(path)", sourceLocation: sourceLocation)
    } catch {
      Issue.record(error, "\(path) could not be rewritten", sourceLocation: sourceLocation)
    }
  }
}
