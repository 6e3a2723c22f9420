import KvaomEngine
import KvaomFormats
import KvaomLibrary
import KvaomQuestions
import KvaomRender
import KvaomRuntime
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Bytes as a plan that is run: whatever it says, the answer is findings or documents; the documents can be written in
/// every form of output, JSON is JSON; a second run says the same, byte for byte, on two threads too; and formatting
/// the plan changes no figure.
@_cdecl("LLVMFuzzerTestOneInput")
public func testPlan(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = unsafe SourceText(name: "plan.kvaom", bytes: inputBytes(bytes, count))
  let first = FuzzedPlan.run(text, .alone)
  guard !first.isLate else { return 0 }
  // Threads are for few questions, and making them costs more than most plans: one input in four is tried with two.
  let second = FuzzedPlan.run(text, count % 4 == 0 ? .threads(2) : .alone)
  precondition(second.isLate || first.all == second.all, "two runs of a plan differ")
  guard let figures = first.figures else { return 0 }
  precondition((try? JSONReader.read(Array(first.json.utf8))) != nil, "JSON that is none")
  var sources = SourceStore()
  let tree = parse(text, id: sources.add(text))
  let formatted = SourceText(name: "plan.kvaom", bytes: Array(format(tree, of: text).utf8))
  let third = FuzzedPlan.run(formatted, .alone)
  precondition(third.isLate || third.figures == figures, "a formatted plan answers otherwise")
  trap(text.bytes)
  return 0
}

private enum FuzzedPlan {
  /// All that was said of a plan.
  struct Answer {
    /// In every form, findings first.
    var all = ""
    /// As JSON.
    var json = ""
    /// Figures alone, which do not tell lines of the plan; nil for a plan that cannot be run.
    var figures: String?
    /// Whether it was stopped: where, depends on nothing but the plan, but what it had said till then is of no use.
    var isLate = false
  }

  static func run(_ text: SourceText, _ workers: Workers) -> Answer {
    let asked = Asked(20_000)
    let work = Work(interrupt: Interrupt { asked.isTooMuch() }, workers: workers)
    let options = EngineOptions(locale: .nb)
    let session = Session(text, options: options, readFile: { _ in nil }, library: .embedded, work: work)
    var answer = Answer()
    answer.all = DiagnosticWriter(usesColor: false, locale: .sv).write(
      session.diagnostics, in: session.asking.sources)
    guard session.isRunnable else { return answer }
    let answers = session.answers()
    answer.isLate = asked.isSpent
    if answer.isLate { return answer }
    for format in OutputFormat.allCases {
      let written = DocumentWriter(format, width: 80).write(answers.documents)
      answer.all += written
      if format == .json { answer.json = written }
      // Other cells name an expression as it is written, and its line.
      if format == .csv {
        let cells = written.split { $0 == ";" || $0.isNewline }
        answer.figures = cells.filter { $0.utf8.allSatisfy { "0123456789,-".utf8.contains($0) } }.joined(separator: ";")
      }
    }
    return answer
  }
}
