import KvaomEngine
import KvaomLive
import KvaomPlatform
import KvaomQuestions
import KvaomReport
import KvaomSession
import KvaomSource
import KvaomWords
import Synchronization

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
    for place in places where Files.exists(place) { return try Scripts.bytes(place) }
    throw CommandFailure(message: UsageWords.noBrowserEngine(places.joined(separator: ", ")), exitCode: 1)
  }

  /// The report of a document as a page that a reader can move, and what is inside it. What `engine` reads is read
  /// below the document's folder: the page does not know where it lies.
  static func report(
    _ text: SourceText, by engine: Engine, options: Report.Options
  ) throws(CommandFailure) -> Outcome {
    let packed = try Self.engine()
    if let tooLarge = refusal(text.bytes.count) { throw tooLarge }
    let folder = SourceFiles.folder(of: text.name)
    let record = ReadingRecord()
    var printing = engine.options
    printing.namesFigures = true
    let engine = Engine(
      options: printing, library: engine.library, readFile: record.reading(below: folder, engine.readFile))
    let source = ReportSource(SourceText(name: SourceFiles.name(of: text.name), bytes: text.bytes))
    // What hinders the page is known inside the work that is watched.
    let hindrance = Mutex<CommandFailure?>(nil)
    let outcome = Report(source, engine: engine, options: options).writtenLive { answered, questions in
      func refused(_ failure: CommandFailure) -> (PageAdditions, told: String)? {
        hindrance.withLock { $0 = failure }
        return nil
      }
      if record.hasTables { return refused(CommandFailure(message: UsageWords.tablesOfFiles, exitCode: 1)) }
      let size = source.script.bytes.count + record.files.reduce(0) { $0 + $1.bytes.count }
      if let tooLarge = Self.refusal(size) { return refused(tooLarge) }
      guard let page = LivePage(answered, questions, files: record.files, engine: packed) else {
        return refused(CommandFailure(message: UsageWords.noPage, exitCode: 1))
      }
      return (page.additions, page.inside[engine.locale] + "\n")
    }
    if let failure = hindrance.withLock({ $0 }) { throw failure }
    return outcome
  }

  /// What is said of a plan that is too large to be sent; nil where it is not.
  private static func refusal(_ size: Int) -> CommandFailure? {
    if size <= LivePage.mostBytes { return nil }
    return CommandFailure(message: UsageWords.tooLargeForPage(size, most: LivePage.mostBytes), exitCode: 1)
  }

  /// The shell as a page of its own.
  static func shell(_ locale: Locale) throws(CommandFailure) -> String {
    ShellPage(engine: try engine(), locale: locale).written
  }
}
