import ArgumentParser
import KvaomEngine
import KvaomLanguageServer
import KvaomLibrary
import KvaomPlatform
import KvaomSession
import KvaomWords

/// `kvaom lsp`: serves an editor over standard input and output.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: Phrase(
      nn: "Ten eit skriveprogram: språktenarprotokollen (LSP) over standard inn og ut.",
      nb: "Tjen et skriveprogram: språktjenerprotokollen (LSP) over standard inn og ut.",
      sv: "Betjäna en redigerare: språkserverprotokollet (LSP) över standard in och ut.",
      en: "Serve an editor: the language server protocol over standard input and output.")[.ofHelp])

  @Option(
    help: ArgumentHelp(
      nn: "Språket på det som blir sagt, der skriveprogrammet ikkje ber om noko.",
      nb: "Språket på det som blir sagt, der skriveprogrammet ikke ber om noe.",
      sv: "Språket i det som sägs, där redigeraren inte ber om något.",
      en: "The language of what it says where the editor asks for none."))
  var locale: Locale?

  @Flag(
    help: ArgumentHelp(
      nn: "Godteke for skriveprogram som sender det; det finst ingen annan måte.",
      nb: "Godtatt for skriveprogrammer som sender det; det finnes ingen annen måte.",
      sv: "Godtas för redigerare som skickar den; det finns inget annat sätt.",
      en: "Accepted for editors that pass it; there is no other way."))
  var stdio = false

  func run() throws {
    let options = EngineOptions(locale: locale ?? .ofEnvironment)
    let library = Library.chosen
    let reader = Scripts.files.reader
    let code = DeepStack.run { LanguageServer(options: options, library: library, readFile: reader).run() }
    if code != 0 { throw ExitCode(code) }
  }
}
