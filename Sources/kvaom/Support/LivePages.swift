import KvaomEngine
import KvaomLive
import KvaomPlatform
import KvaomQuestions
import KvaomReport
import KvaomSession
import KvaomSource
import KvaomWords

/// Where the engine for the browser lies, and pages made with it.
enum LivePages {
  /// The engine, packed: the file that `KVAOM_BROWSER` names, else `kvaom.wasm.gz` beside the program or below the
  /// `share/kvaom` of its installation; nil where there is none.
  static func engine() throws(CommandFailure) -> [UInt8] {
    let name = "kvaom.wasm.gz"
    var places: [String] = []
    if let named = Environment.value(of: "KVAOM_BROWSER") {
      places = [named]
    } else if let folder = Process.executable.map({
      $0.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    }) {
      places = [
        (folder + [name[...]]).joined(separator: "/"),
        (folder.dropLast() + ["share", "kvaom", name[...]]).joined(separator: "/"),
      ]
    }
    for place in places where Files.exists(place) {
      do throws(FileFault) {
        return try Files.read(place)
      } catch {
        throw CommandFailure(
          message: .verbatim("\(place): \(error.words)"), exitCode: CommandFailure.modelFailed)
      }
    }
    throw CommandFailure(message: UsageWords.noBrowserEngine(places.joined(separator: ", ")), exitCode: 1)
  }

  /// The report of a document as a page that a reader can move, and what is inside it. What `engine` reads is read
  /// below the document's folder: the page does not know where it lies.
  static func report(
    _ text: SourceText, by engine: Engine, options: Report.Options
  ) throws(CommandFailure) -> Outcome {
    let packed = try Self.engine()
    try check(text.bytes.count)
    let folder = SourceFiles.folder(of: text.name)
    let record = ReadingRecord()
    var printing = engine.options
    printing.namesFigures = true
    let engine = Engine(
      options: printing, library: engine.library, readFile: record.reading(below: folder, engine.readFile))
    let source = ReportSource(SourceText(name: SourceFiles.name(of: text.name), bytes: text.bytes))
    let plain = Report(source, engine: engine, options: options).written()
    if plain.output.isEmpty { return plain }
    guard !record.hasTables else { throw CommandFailure(message: UsageWords.tablesOfFiles, exitCode: 1) }
    let size = source.script.bytes.count + record.files.reduce(0) { $0 + $1.bytes.count }
    try check(size)
    let page = DeepStack.run { () -> LivePage? in
      let questions = source.questions(isFinal: options.isFinal)
      let session = engine.session(source.script, expressions: questions.expressions(in: source.script.name))
      return LivePage(session, questions, files: record.files, engine: packed)
    }
    guard let page else { throw CommandFailure(message: UsageWords.noPage, exitCode: 1) }
    var live = options
    live.additions = page.additions
    var outcome = Report(source, engine: engine, options: live).written()
    outcome.diagnostics = plain.diagnostics + page.inside[engine.locale] + "\n"
    return outcome
  }

  /// Refuses a plan that is too large to be sent.
  private static func check(_ size: Int) throws(CommandFailure) {
    if size <= LivePage.mostBytes { return }
    throw CommandFailure(message: UsageWords.tooLargeForPage(size, most: LivePage.mostBytes), exitCode: 1)
  }

  /// The shell as a page of its own.
  static func shell(_ locale: Locale) throws(CommandFailure) -> String {
    ShellPage(engine: try engine(), locale: locale).written
  }
}
