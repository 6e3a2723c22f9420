import KvaomLibrary
import KvaomQuestions
import KvaomRender
import KvaomRuntime
import KvaomSession
import KvaomSource
import KvaomWords

/// Bytes as a plan that is run: whatever it says, the answer is findings or documents, the documents can be written in
/// every form of output, and a second run says the same, byte for byte.
@_cdecl("LLVMFuzzerTestOneInput")
public func testPlan(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = unsafe SourceText(name: "plan.kvaom", bytes: Array(UnsafeBufferPointer(start: bytes, count: count)))
  let first = FuzzedPlan.run(text)
  precondition(first == FuzzedPlan.run(text), "two runs of a plan differ")
  return 0
}

private enum FuzzedPlan {
  /// How often a run may ask whether it should stop before it is told so: plans that take long are not what is sought.
  private static let patience = 20_000

  /// All that is said of a plan. A run that lost patience says nothing: where it stops depends on nothing but the plan,
  /// but what it had said until then is of no use.
  static func run(_ text: SourceText) -> String {
    let asked = Counter()
    let work = Work(interrupt: Interrupt { asked.count() > patience })
    let options = EngineOptions(locale: .nb)
    let session = Session(text, options: options, readFile: { _ in nil }, library: .embedded, work: work)
    let findings = DiagnosticWriter(usesColor: false, locale: .sv).write(
      session.diagnostics, in: session.asking.sources)
    guard session.isRunnable else { return findings }
    let answers = session.answers()
    if asked.isSpent(patience) { return "" }
    return OutputFormat.allCases.reduce(findings) { $0 + DocumentWriter($1, width: 80).write(answers.documents) }
  }
}

/// Counts questions. One thread asks.
private final class Counter: @unchecked Sendable {
  private var asked = 0

  func count() -> Int {
    asked += 1
    return asked
  }

  func isSpent(_ patience: Int) -> Bool { asked > patience }
}
