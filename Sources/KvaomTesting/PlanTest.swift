import KvaomChecker
import KvaomCompiler
import KvaomDocumentation
import KvaomEngine
import KvaomPlatform
import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords

/// Tests one plan: that it has no errors, its checks, the examples of its doc comments, and its output as a whole.
///
/// A plan whose first lines expect exit code 1 is tested by its output alone: what is wrong with it is meant.
struct PlanTest {
  /// Prints tables of failing checks, and has the library and the files.
  let engine: Engine
  /// The plan.
  let text: SourceText
  /// The output expected of it.
  let golden: TestSubject.Golden?
  /// Whether expected output that differs is written anew.
  let updates: Bool
  private var file: TestedFile
  private let attributes: RunAttributes

  /// A test of a plan.
  init(_ text: SourceText, golden: TestSubject.Golden?, updates: Bool, engine: Engine) {
    self.engine = engine
    self.text = text
    self.golden = golden
    self.updates = updates
    file = TestedFile(text.name)
    attributes = RunAttributes(of: text)
  }

  /// Runs it.
  mutating func run() -> TestedFile {
    for fault in attributes.faults {
      file.fail(.file, TestWords.firstLines[engine.locale], line: fault.line, fault.message[engine.locale])
    }
    if golden == nil || attributes.exitCode == 0 {
      testChecks()
      testExamples()
    }
    if let golden { test(golden) }
    return file
  }

  /// An engine with the plan's own scenario and settings, which prints for people as `options` say.
  private func engine(_ options: EngineOptions) -> Engine {
    var options = options
    options.format = .text
    options.scenario = attributes.options.scenario
    options.settings = attributes.options.settings
    return Engine(options: options, library: engine.library, readFile: engine.readFile)
  }
}

// MARK: - Checks

extension PlanTest {
  /// Every check is a result, and every error of the plan is one.
  private mutating func testChecks() {
    let engine = engine(engine.options)
    var session = engine.session(text)
    var failing: [CheckReport.Group] = []
    if session.isRunnable {
      for command in session.asking.plan.commands {
        let start = MonotonicClock.nanoseconds
        do throws(EvaluationFault) {
          guard let group = try session.checkGroup(command) else { continue }
          record(group, nanoseconds: MonotonicClock.nanoseconds - start, engine, session.asking.figureText)
          if group.checks.contains(where: { $0.outcome != .passed }) { failing.append(group) }
        } catch {
          session = session.finding([session.asking.diagnostic(for: error, at: command.span)])
        }
      }
      session = session.finding(session.asking.publishedSumFaults)
    }
    if !failing.isEmpty {
      let count = file.results.count { $0.kind == .check } - failing.reduce(0) { $0 + $1.checks.count }
      let report = CheckReport(groups: failing, unlistedCount: count)
      file.output += engine.writer.write(CheckDocument.document(report, engine.locale))
    }
    record(session.diagnostics.filter { $0.severity == .error }, of: session, engine)
  }

  private mutating func record(
    _ group: CheckReport.Group, nanoseconds: UInt64, _ engine: Engine, _ figureText: FigureText
  ) {
    for check in group.checks {
      let name = (group.title.map { "\($0): " } ?? "") + check.title
      let report = CheckReport(groups: [CheckReport.Group(title: group.title, checks: [check])])
      let failure =
        check.outcome == .passed ? nil : DocumentWriter(.text).write(CheckDocument.document(report, engine.locale))
      let share = nanoseconds / UInt64(group.checks.count)
      file.results.append(TestResult(.check, name, line: check.line, nanoseconds: share, failure: failure))
    }
  }

  private mutating func record(_ errors: [Diagnostic], of session: Session, _ engine: Engine) {
    guard !errors.isEmpty else { return }
    var trial = FixTrial(session)
    for error in errors {
      let finding = DiagnosticRecord(
        error, in: session.asking.sources, engine.locale,
        edits: self.engine.options.format == .json ? trial.edits(of: error) : [])
      let text = DiagnosticWriter(usesColor: false, locale: engine.locale).write([error], in: session.asking.sources)
      let source = session.asking.sources[error.span.source]
      let line = session.asking.sources.line(of: error.span)
      let place = source.name == file.name ? "" : " (\(session.asking.sources.place(of: error.span)))"
      file.results.append(
        TestResult(
          .file, "\(error.code.id) \(error.code.title[engine.locale])\(place)",
          line: source.name == file.name ? line : 1,
          failure: text, finding: finding))
    }
    file.diagnostics += engine.diagnosticWriter.write(errors, in: session.asking.sources)
  }
}

// MARK: - Examples and output

extension PlanTest {
  private mutating func testExamples() {
    for example in engine.examples(of: text) {
      if let fault = example.fault {
        file.fail(
          .example, example.expression, line: example.line, "\(example.expression): \(fault[engine.locale])",
          nanoseconds: example.nanoseconds)
      } else {
        file.pass(.example, example.expression, line: example.line, nanoseconds: example.nanoseconds)
      }
    }
  }

  /// Compares what a run prints on standard output with the file beside the plan.
  private mutating func test(_ golden: TestSubject.Golden) {
    let start = MonotonicClock.nanoseconds
    let outcome = Engine(options: attributes.options, library: engine.library, readFile: engine.readFile).run(text)
    let nanoseconds = MonotonicClock.nanoseconds - start
    let name = TestWords.output(asIn: golden.path)[engine.locale]
    guard outcome.exitCode == attributes.exitCode else {
      let said = outcome.diagnostics.isEmpty ? outcome.output : outcome.diagnostics
      let message = TestWords.exitCode(golden.path, outcome.exitCode, not: attributes.exitCode, said)
      return file.fail(.golden, name, line: 1, message[engine.locale], nanoseconds: nanoseconds)
    }
    let observed = Array(outcome.output.utf8)
    guard observed != golden.bytes else { return file.pass(.golden, name, line: 1, nanoseconds: nanoseconds) }
    if updates { file.rewrite = TestedFile.Rewrite(path: golden.path, bytes: observed) }
    guard let expected = golden.bytes.map({ String(decoding: $0, as: UTF8.self) }) else {
      return file.fail(.golden, name, line: 1, TestWords.isNew(golden.path)[engine.locale], nanoseconds: nanoseconds)
    }
    let difference = LineDifference.describe(expected: expected, observed: outcome.output, in: engine.locale)
    file.fail(
      .golden, name, line: 1, TestWords.differs(golden.path, difference)[engine.locale], nanoseconds: nanoseconds)
  }
}
