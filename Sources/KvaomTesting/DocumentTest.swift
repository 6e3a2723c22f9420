import KvaomDocumentation
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomReport
import KvaomSession
import KvaomSource
import KvaomWords

/// Runs the blocks of one document and compares what they print with what the document shows.
///
/// - A `kvaom` block is a script and must run without error; with the word `error` it must end with exit code 1. It
///   lies in `plan.kvaom`, or in the file that `file=NAME` names, in a directory the whole document shares.
/// - With the word `written` it is only written, for blocks below; so is a block of any other language with
///   `file=NAME`.
/// - With the word `continue` it is appended to the script of the block before. Only what it adds is compared: the
///   output must begin with the output of the script before, and the rest is its own. `after=FILE` is an addition to a
///   file instead.
/// - `NAME.kvaom=FILE` is a file beside the document under another name, for this block and those below.
/// - Any other `name=value` is an option of the run: `locale=en`, `scenario=plan`.
/// - If the next block of the document is `text` or `output`, it is what the script prints: standard output, then
///   standard error. An `error` block must have one.
/// - `console` blocks and `session` blocks: see `DocumentTest+Terminal.swift`.
struct DocumentTest {
  /// The document.
  let document: MarkdownDocument
  /// Has the library and the files.
  let engine: Engine
  /// What terminals are run with, and whether blocks are written anew.
  let tools: TestTools
  /// The files its blocks have made so far.
  var files: [String: [UInt8]] = [:]
  /// The directory of its terminal; nil until there is one.
  var directory: ExampleDirectory?
  private let text: SourceText
  private var file: TestedFile
  /// The script of the last block, which the next may continue, and the name it lies under.
  private var script = (text: "", name: "plan.kvaom")
  /// How many answers that script printed, and what on standard error.
  private var printed = (answers: 0, errors: "")
  /// What the blocks that differ should hold, by their position.
  private var corrections: [Int: String] = [:]
  /// What is wrong with the block at hand.
  private var faults: [(line: Int, message: Phrase)] = []

  /// A test of a document.
  init(_ text: SourceText, tools: TestTools, engine: Engine) {
    self.text = text
    document = MarkdownDocument(text)
    self.tools = tools
    self.engine = engine
    file = TestedFile(text.name)
  }

  /// The directory the document lies in.
  var folder: String {
    document.name.lastIndex(of: "/").map { $0 == document.name.startIndex ? "/" : String(document.name[..<$0]) } ?? "."
  }

  /// Runs every block.
  mutating func run() -> TestedFile {
    if let line = document.unreadableLine {
      file.fail(.file, "UTF-8", line: line, DocumentWords.notUTF8[engine.locale])
    }
    let source = ReportSource(text)
    if source.isDeclared {
      test(source)
    } else {
      for index in document.fences.indices { test(at: index) }
    }
    if let line = document.unclosedLine {
      file.fail(
        .file, DocumentWords.fences[engine.locale], line: line, DocumentWords.unclosed[engine.locale])
    }
    if tools.updates, !corrections.isEmpty {
      file.rewrite = TestedFile.Rewrite(path: document.name, bytes: Array(document.replacing(corrections).text.utf8))
    }
    return file
  }

  /// Runs a document that is one plan with its text, as it would be handed over: no error, every check holds, no number
  /// is missing.
  private mutating func test(_ source: ReportSource) {
    let start = MonotonicClock.nanoseconds
    var options = EngineOptions()
    options.locale = source.locale ?? .nn
    options.format = .html
    let outcome = Report(source, engine: engineForBlocks(options), options: Report.Options(isFinal: true)).written()
    let name = DocumentWords.report[engine.locale]
    let nanoseconds = MonotonicClock.nanoseconds - start
    if outcome.exitCode == 0 { return file.pass(.file, name, line: 1, nanoseconds: nanoseconds) }
    file.diagnostics += outcome.diagnostics
    file.results.append(TestResult(.file, name, line: 1, nanoseconds: nanoseconds, failure: outcome.diagnostics))
  }

  /// Runs the block at `index`, if it is one that can be run, and notes how it went.
  private mutating func test(at index: Int) {
    let fence = document.fences[index]
    let start = MonotonicClock.nanoseconds
    faults = []
    guard writeNamed(in: fence) else { return record(index, nanoseconds: 0) }
    switch fence.language {
    case "kvaom" where !fence.says("written"): testScript(at: index)
    case "console": testConsole(at: index)
    case "session": testSession(at: index)
    default:
      guard let name = fence.value(of: "file"), !fence.isOutput else { return }
      guard write(name, document.text(of: fence), fence.line) else { break }
      return
    }
    record(index, nanoseconds: MonotonicClock.nanoseconds - start)
  }

  /// Notes how the block at `index` went.
  private mutating func record(_ index: Int, nanoseconds: UInt64) {
    let fence = document.fences[index]
    let name = DocumentWords.block(index + 1, fence.language, fence.heading)[engine.locale]
    if faults.isEmpty { return file.pass(.block, name, line: fence.line, nanoseconds: nanoseconds) }
    for fault in faults {
      file.diagnostics += "\(document.name.visible):\(fault.line): \(fault.message[engine.locale])\n"
    }
    let failure = faults.map { DocumentWords.atLine($0.line, $0.message) }.joined(separator: "\n")[engine.locale]
    file.results.append(TestResult(.block, name, line: fence.line, nanoseconds: nanoseconds, failure: failure))
  }

  /// Notes what is wrong with the block at hand.
  mutating func fault(_ line: Int, _ message: Phrase) { faults.append((line, message)) }

  /// Notes that the block at `index` should hold `observed`, if it does not. A page shows neither byte-order marks nor
  /// how lines are broken, which files for spreadsheets have their own way of.
  mutating func compare(_ printed: String, withBlockAt index: Int) {
    let fence = document.fences[index]
    var observed = printed.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    observed.unicodeScalars.removeAll { $0 == "\u{FEFF}" }
    let shown = document.text(of: fence)
    guard shown != observed else { return }
    corrections[index] = observed
    let difference = LineDifference.describe(expected: shown, observed: observed, in: engine.locale)
    fault(fence.line, DocumentWords.differs(difference))
  }

  /// Writes the files that a fence names as `NAME.kvaom=FILE`; false where one is not there.
  private mutating func writeNamed(in fence: MarkdownFence) -> Bool {
    for (name, path) in fence.assignments where MarkdownFence.isFile(name) {
      guard let text = readFile(path, fence.line), write(name, text, fence.line) else { return false }
    }
    return true
  }

  /// The text of a file the document names; nil where there is none.
  private mutating func readFile(_ path: String, _ line: Int) -> String? {
    let answer = engineForBlocks(EngineOptions()).readFile(FileRequest(path, for: document.name))
    if let bytes = answer?.bytes { return String(decoding: bytes, as: UTF8.self) }
    if case .outside = answer {
      fault(line, DocumentWords.outsideOfReading(path))
    } else {
      fault(line, DocumentWords.unreadable(path))
    }
    return nil
  }

  /// Writes a file of the document; false where it may not.
  private mutating func write(_ name: String, _ text: String, _ line: Int) -> Bool {
    guard mayWrite(name, line) else { return false }
    files[name] = Array(text.utf8)
    try? directory?.write(name, Array(text.utf8))
    return true
  }

  /// Whether a block may make a file of that name.
  mutating func mayWrite(_ name: String, _ line: Int) -> Bool {
    if ExampleDirectory.isInside(name) { return true }
    fault(line, DocumentWords.outside(name))
    return false
  }
}

// MARK: - Scripts

extension DocumentTest {
  /// Runs the script at `index` and compares its output with the block that follows.
  private mutating func testScript(at index: Int) {
    let fence = document.fences[index]
    guard let options = options(of: fence) else { return }
    script.name = fence.value(of: "file") ?? (fence.says("continue") ? script.name : "plan.kvaom")
    if let start = fence.value(of: "after"), !begin(with: start, options, fence.line) { return }
    let continues = fence.says("continue") || fence.value(of: "after") != nil
    script.text = (continues ? script.text : "") + document.text(of: fence)
    guard write(script.name, script.text, fence.line) else { return }
    let outcome = runScript(options, fence, after: continues ? printed.answers : 0)
    let observed = continues ? added(by: outcome, fence) : outcome.output + outcome.diagnostics
    printed = (outcome.answerCount, outcome.diagnostics)
    checkExitCode(outcome, fence)
    let next = index + 1
    if next < document.fences.count, document.fences[next].isOutput {
      compare(observed, withBlockAt: next)
    } else if fence.says("error") {
      fault(fence.line, DocumentWords.outputMissing)
    }
  }

  /// The options the block names; nil where they make no sense.
  private mutating func options(of fence: MarkdownFence) -> EngineOptions? {
    var attributes = RunAttributes()
    for option in fence.assignments
    where !["file", "after"].contains(option.name) && !MarkdownFence.isFile(option.name) {
      guard let message = attributes.set(option.name, to: option.value) else { continue }
      fault(fence.line, message)
      return nil
    }
    return attributes.options
  }

  /// Takes the text of a file as the script so far; false where there is no such file.
  private mutating func begin(with path: String, _ options: EngineOptions, _ line: Int) -> Bool {
    guard let text = readFile(path, line) else { return false }
    script.text = text
    let outcome = engineForBlocks(options).ran(SourceText(name: script.name, bytes: Array(text.utf8)), hints: false)
    printed = (outcome.answerCount, outcome.diagnostics)
    return true
  }

  /// Runs the script so far, with the examples in it; what it answered before is left out.
  private mutating func runScript(_ options: EngineOptions, _ fence: MarkdownFence, after known: Int) -> Outcome {
    let text = SourceText(name: script.name, bytes: Array(script.text.utf8))
    let engine = engineForBlocks(options)
    for example in engine.examples(of: text) {
      if let wrong = example.fault { fault(fence.line, .verbatim("\(example.expression): \(wrong)")) }
    }
    return engine.ran(text, hints: false, after: known)
  }

  /// An engine that finds the files of the blocks, then those beside the document, then those where the test was
  /// started.
  private func engineForBlocks(_ options: EngineOptions) -> Engine {
    let (own, folder, outer) = (files, folder, engine.readFile)
    let name = document.name
    return Engine(options: options, library: engine.library) { request in
      if let bytes = own[request.path] {
        return request.content == .tables ? FileAnswer(tablesOf: bytes, named: request.path) : .bytes(bytes)
      }
      let path = "\(folder)/\(request.path)"
      let beside = folder == "." ? nil : outer(FileRequest(path, for: name, content: request.content))
      return beside ?? outer(FileRequest(request.path, for: name, content: request.content))
    }
  }

  /// What the script prints beyond what it printed before it was continued, which it must answer as before.
  private mutating func added(by outcome: Outcome, _ fence: MarkdownFence) -> String {
    guard outcome.answerCount >= printed.answers, outcome.diagnostics.hasPrefix(printed.errors) else {
      fault(fence.line, DocumentWords.printsOtherwise)
      return outcome.output + outcome.diagnostics
    }
    return outcome.output + outcome.diagnostics.dropFirst(printed.errors.count)
  }

  /// Notes an exit code that is not the one the block announces.
  private mutating func checkExitCode(_ outcome: Outcome, _ fence: MarkdownFence) {
    let expected: Int32 = fence.says("error") ? 1 : 0
    guard outcome.exitCode != expected else { return }
    fault(fence.line, DocumentWords.exitCode(outcome.exitCode, not: expected, outcome.output + outcome.diagnostics))
  }
}
