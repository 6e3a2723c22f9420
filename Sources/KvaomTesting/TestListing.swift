import KvaomRender
import KvaomWords

/// A test report for other programs, schema `kvaom-test/1`:
///
///     { "schema", "passed", "failed", "results": [ { "file", "line", "kind", "name", "outcome", "nanoseconds",
///       "message"? } ], "diagnostics": [ DiagnosticRecord ] }
///
/// Lines count from 0 as in the diagnostics; `outcome` is `passed` or `failed`.
enum TestListing {
  /// The text of a report.
  static func text(of report: TestReport) -> String {
    let results = report.files.flatMap { file in file.results.map { record(of: $0, in: file.name) } }
    let failed = report.results.count { $0.failure != nil }
    return JSONValue.object([
      ("schema", .string("kvaom-test/1")), ("passed", .integer(report.results.count - failed)),
      ("failed", .integer(failed)), ("results", .list(results)),
      ("diagnostics", .list(report.results.compactMap { $0.finding?.json })),
    ]).written
  }

  private static func record(of result: TestResult, in file: String) -> JSONValue {
    .record([
      ("file", .string(file)), ("line", .integer(result.line - 1)), ("kind", .string(result.kind.rawValue)),
      ("name", .string(result.name.visible)), ("outcome", .string(result.failure == nil ? "passed" : "failed")),
      ("nanoseconds", .integer(Int(clamping: result.nanoseconds))),
      ("message", result.failure.map { .string($0.visible) }),
    ])
  }
}
