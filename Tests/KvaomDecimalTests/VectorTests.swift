import Foundation
import Testing

/// Decimal against Python's `decimal`: the committed vectors, and fresh ones where Python is at hand.
@Suite struct VectorTests {
  /// The folder of the generator and the vectors.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The Python interpreter on the search path, if there is one.
  static let python: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent("python3") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// Checks every line of `text` and reports the first failures; returns how many lines there were.
  static func check(_ text: String) -> Int {
    var count = 0
    var failures: [String] = []
    for line in text.split(separator: "\n") {
      count += 1
      let failure = Vector(line: line).map(\.failure) ?? "\(line): too short"
      if let failure { failures.append(failure) }
    }
    if !failures.isEmpty {
      Issue.record("\(failures.count) of \(count) differ:\n\(failures.prefix(30).joined(separator: "\n"))")
    }
    return count
  }

  @Test func committedVectors() throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("vectors.tsv"), encoding: .utf8)
    #expect(Self.check(text) > 4_000)
  }

  @Test(.enabled(if: VectorTests.python != nil), arguments: [20_150, 20_260])
  func freshVectors(seed: Int) throws {
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Self.folder.appendingPathComponent("generate-vectors.py").path, "--seed", "\(seed)", "--count", "500",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(Self.check(String(decoding: data, as: UTF8.self)) > 15_000)
  }
}
