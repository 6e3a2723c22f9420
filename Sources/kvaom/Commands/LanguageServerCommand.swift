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
    commandName: "lsp", abstract: "Serve an editor: the language server protocol over standard input and output.")

  @Option(help: "The language of what it says where the editor asks for none.")
  var locale: Locale?

  @Flag(help: "Accepted for editors that pass it; there is no other way.")
  var stdio = false

  func run() throws {
    let options = EngineOptions(locale: locale ?? .ofEnvironment)
    let library = Library.chosen
    let reader = Scripts.files.reader
    let code = DeepStack.run { LanguageServer(options: options, library: library, readFile: reader).run() }
    if code != 0 { throw ExitCode(code) }
  }
}
