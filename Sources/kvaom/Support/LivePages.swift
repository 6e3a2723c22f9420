import KvaomEngine
import KvaomLive
import KvaomPlatform
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

  /// A printed page of a plan with the engine inside. `engine` has printed it, reading through `record`.
  static func page(
    _ printed: String, of plan: SourceText, by engine: Engine, _ record: ReadingRecord
  ) throws(CommandFailure) -> (text: String, inside: Phrase) {
    let request = Frames(plan, files: record.files, options: engine.options)
    let page = LivePage(
      printed, request: request, engine: try Self.engine(), scenario: engine.options.scenario, locale: engine.locale)
    guard page.size <= LivePage.mostBytes else {
      throw CommandFailure(
        message: UsageWords.tooLargeForPage(page.size, most: LivePage.mostBytes), exitCode: CommandFailure.modelFailed)
    }
    guard let written = page.written else {
      throw CommandFailure(message: UsageWords.noPage, exitCode: CommandFailure.modelFailed)
    }
    return (written, page.inside)
  }
}
