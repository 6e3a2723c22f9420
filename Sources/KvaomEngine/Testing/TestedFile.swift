/// A file that was tested.
public struct TestedFile: Sendable {
  /// The path as the user gave it.
  public let name: String
  /// What was tested in it, in order.
  public internal(set) var results: [TestResult] = []
  /// Tables of the checks that failed.
  var output = ""
  /// What else is wrong, with its place.
  var diagnostics = ""
  /// What an updating run writes, and where; nil where everything is as it was.
  public internal(set) var rewrite: Rewrite?

  /// A file that is to be written anew.
  public struct Rewrite: Sendable {
    /// Where.
    public let path: String
    /// The whole file.
    public let bytes: [UInt8]
  }

  /// A file of which nothing has been tested.
  init(_ name: String) { self.name = name }

  /// How many of its results are failures.
  var failureCount: Int { results.count { $0.failure != nil } }

  /// Adds a failure that has a place in the file, and says so.
  mutating func fail(_ kind: TestResult.Kind, _ name: String, line: Int, _ message: String, nanoseconds: UInt64 = 0) {
    results.append(TestResult(kind, name, line: line, nanoseconds: nanoseconds, failure: message))
    diagnostics += "\(self.name):\(line): \(message)\n"
  }

  /// Adds what passed.
  mutating func pass(_ kind: TestResult.Kind, _ name: String, line: Int, nanoseconds: UInt64 = 0) {
    results.append(TestResult(kind, name, line: line, nanoseconds: nanoseconds))
  }
}
