import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords

/// `kvaom merge PART…`: the answers of a plan, of what several machines have computed.
struct MergeCommand: ParsableCommand {
  /// How large a part may be, in bytes: as many draws as one question may have.
  private static let sizeLimit = 512 << 20

  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Phrase(
      nn: "Set saman delane frå 'run --shard' til svara på ein plan.",
      nb: "Sett sammen delene fra 'run --shard' til svarene på en plan.",
      sv: "Sätt ihop delarna från 'run --shard' till svaren på en plan.",
      en: "Put the parts of 'run --shard' together into the answers of a plan.")[.ofHelp],
    discussion: Phrase(
      nn: """
        Svara er dei same som frå 'kvaom run PLAN', teikn for teikn. Planen må vere den same som då delane vart rekna, \
        og alle delane må vere der.
        """,
      nb: """
        Svarene er de samme som fra 'kvaom run PLAN', tegn for tegn. Planen må være den samme som da delene ble \
        regnet, og alle delene må være der.
        """,
      sv: """
        Svaren är desamma som från 'kvaom run PLAN', tecken för tecken. Planen måste vara densamma som när delarna \
        beräknades, och alla delar måste finnas.
        """,
      en: """
        The answers are those of 'kvaom run PLAN', character for character. The plan must be what it was when the \
        parts were computed, and all parts must be there.
        """)[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Delane, i kva rekkjefølgje som helst.", nb: "Delene, i hvilken rekkefølge som helst.",
      sv: "Delarna, i vilken ordning som helst.", en: "The parts, in any order."),
    completion: .file())
  var parts: [String]

  @Option(
    help: ArgumentHelp(
      nn: "Planen, om han ligg ein annan stad enn då delane vart rekna; '-' les standard inn.",
      nb: "Planen, om den ligger et annet sted enn da delene ble regnet; '-' leser standard inn.",
      sv: "Planen, om den ligger på ett annat ställe än när delarna beräknades; '-' läser standard in.",
      en: "The plan, if it lies elsewhere than when the parts were computed; '-' reads standard input.",
      valueName: "script"),
    completion: .file(extensions: ["kvaom"]))
  var plan: String?

  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let texts = try parts.map { (path) throws(CommandFailure) in try Self.part(path) }
    let set: PartSet
    do throws(PartSet.Refusal) {
      set = try PartSet(texts)
    } catch {
      return try Delivery.deliver(answers.engine().refused(error))
    }
    let name = set.header.plan
    let path = plan ?? (name == Scripts.standardInputName ? "-" : name)
    let script = try Scripts.read(path)
    let engine = answers.engine(of: set.header)
    try answers.deliver(engine.merge(set, of: script, by: Version.line), of: path, by: engine)
  }

  private static func part(_ path: String) throws(CommandFailure) -> SourceText {
    do throws(ReadRefusal) {
      return SourceText(name: path, bytes: try Scripts.loadBytes(path, limit: sizeLimit))
    } catch {
      throw .usage(.verbatim("\(path): \(error.words)"))
    }
  }
}

extension AnswerOptions {
  /// The engine that prints as these options say, for the model that parts are of.
  fileprivate func engine(of header: PartHeader) -> Engine {
    display.engine(
      format: format.written, scenario: header.scenario, settings: header.settings, additions: header.additions,
      settingsLocale: header.language)
  }
}
