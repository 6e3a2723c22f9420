import ArgumentParser

/// The forms of a test report, under the names `--format` takes.
enum TestReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// JUnit's XML, for CI systems.
  case junit
}
