import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomSource
import KvaomWords

/// `kvaom lock PLAN`: notes down which files a plan's tables were read from.
struct LockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: Phrase(
      nn: "Skriv i ein plan kva filer tabellane er lesne frå: @read med dag og fingeravtrykk.",
      nb: "Skriv i en plan hvilke filer tabellene er lest fra: @read med dag og fingeravtrykk.",
      sv: "Skriv i en plan vilka filer tabellerna är lästa från: @read med dag och fingeravtryck.",
      en: "Note in a plan which files its tables were read from: @read with day and fingerprint.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Planen, som blir endra.", nb: "Planen, som blir endret.", sv: "Planen, som ändras.",
      en: "The plan, which is changed."), completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var display: DisplayOptions

  func run() throws { try FileTableRewriting.run(file, display) { $0.lock($1, on: $2) } }
}

/// `kvaom freeze PLAN`: puts the tables that a plan reads from files into its text.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: Phrase(
      nn: "Set kvar tabell som ein plan les frå ei fil, inn i teksten; lister blir summerte.",
      nb: "Sett hver tabell som en plan leser fra en fil, inn i teksten; lister blir summert.",
      sv: "Sätt in varje tabell som en plan läser från en fil i texten; listor summeras.",
      en: "Put every table that a plan reads from a file into its text; lists are summed.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Planen, som blir endra.", nb: "Planen, som blir endret.", sv: "Planen, som ändras.",
      en: "The plan, which is changed."), completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var display: DisplayOptions

  func run() throws { try FileTableRewriting.run(file, display) { $0.freeze($1, on: $2) } }
}

/// What both do: a plan is read, changed as the engine says, and written in its place.
private enum FileTableRewriting {
  static func run(
    _ file: String, _ display: DisplayOptions, _ rewrite: (Engine, SourceText, String) -> Engine.Rewriting
  ) throws {
    let result = rewrite(display.engine(), try Scripts.read(file), Calendar.today)
    if let text = result.text {
      if file == "-" {
        try Delivery.deliver(Outcome(output: String(decoding: text, as: UTF8.self)))
        return
      }
      try Scripts.write(text, to: file, over: .source)
    }
    try Delivery.deliver(result.outcome)
  }
}
