public import KvaomEngine
public import KvaomRender
public import KvaomWords

/// One thing that was tested, and how it went.
public struct TestResult: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A file as a whole: that a plan has no errors, that a document can be read.
    case file
    /// A `check` of a plan, in a `test` or outside.
    case check
    /// An example of a doc comment.
    case example
    /// The whole output of a plan against the file beside it.
    case golden
    /// A fenced block of a document.
    case block
  }

  /// What it is.
  public let kind: Kind
  /// What reports call it: a check's message, an example's expression, a block's number and heading.
  public let name: String
  /// The line it stands on, from 1.
  public let line: Int
  /// How long it took.
  public var nanoseconds: UInt64
  /// What is wrong, in lines; nil where it passed.
  public var failure: String?
  /// What was found in the plan, where that is why it failed.
  public let finding: DiagnosticRecord?

  /// A result.
  init(
    _ kind: Kind, _ name: String, line: Int, nanoseconds: UInt64 = 0, failure: String? = nil,
    finding: DiagnosticRecord? = nil
  ) {
    self.finding = finding
    self.kind = kind
    self.name = name
    self.line = line
    self.nanoseconds = nanoseconds
    self.failure = failure
  }
}

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
  init(_ name: String) { self.name = name.visible }

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

/// How a test run went.
public struct TestReport: Sendable {
  /// The files, in the order they were named.
  public let files: [TestedFile]
  /// Paths under which there was nothing to test.
  public let emptyPaths: [String]
  /// Whether expected output was to be written anew: such a run is never green.
  public let updates: Bool
  /// The language of what it says.
  public let locale: Locale

  /// All results.
  public var results: [TestResult] { files.flatMap(\.results) }
  /// The files that an updating run is to write.
  public var rewrites: [TestedFile.Rewrite] { files.compactMap(\.rewrite) }

  /// 0 where everything passed, something was tested everywhere, and nothing was to be written anew.
  public var exitCode: Int32 {
    updates || !emptyPaths.isEmpty || results.contains { $0.failure != nil } ? 1 : 0
  }

  /// One line: how many passed and failed, in how many files, and what they are.
  public var summary: String {
    let results = results
    let failed = results.count { $0.failure != nil }
    let kinds = TestResult.Kind.allCases.compactMap { kind in
      let count = results.count { $0.kind == kind }
      return count == 0 ? nil : TestWords.count(count, of: kind)
    }
    return TestWords.summary(passed: results.count - failed, failed: failed, files: files.count, kinds: kinds)[locale]
  }

  /// The report for people, all of it on standard output: what is wrong file by file, and the summary last.
  public var outcome: Outcome { Outcome(output: details + summary + "\n", exitCode: exitCode) }

  /// The report for CI systems: JUnit's XML on standard output, the one for people on standard error.
  public var junitOutcome: Outcome {
    Outcome(output: JUnitWriter.write(self), diagnostics: details + summary + "\n", exitCode: exitCode)
  }

  /// The report for other programs: JSON on standard output, the one for people on standard error.
  public var jsonOutcome: Outcome {
    Outcome(output: TestListing.text(of: self), diagnostics: details + summary + "\n", exitCode: exitCode)
  }

  /// What is wrong, file by file, and what there is to say of the run as a whole.
  private var details: String { files.map { $0.output + $0.diagnostics }.joined() + remarks }

  /// What there is to say of the run as a whole.
  private var remarks: String {
    var lines = emptyPaths.map { TestWords.empty($0) }
    if updates {
      lines += rewrites.map { TestWords.rewrote($0.path) }
      lines.append(TestWords.updated(nothing: rewrites.isEmpty))
    }
    return lines.map { $0[locale] + "\n" }.joined()
  }
}
