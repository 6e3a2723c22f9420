import ArgumentParser
import KvaomDocumentation
import KvaomEngine
import KvaomWords

/// `kvaom doc [NAME]`: what the library offers.
struct DocCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc",
    abstract: Phrase(
      nn: "Vis standardbiblioteket: modulane, eitt av namna, eller det eit ord finst i.",
      nb: "Vis standardbiblioteket: modulene, ett av navnene, eller det et ord finnes i.",
      sv: "Visa standardbiblioteket: modulerna, ett av namnen, eller det ett ord finns i.",
      en: "Show the standard library: its modules, one of its names, or what a word is found in.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Ein modul (price), eit namn (price.real) eller eit norsk, svensk eller engelsk ord (sjølvkost).",
      nb: "En modul (price), et navn (price.real) eller et norsk, svensk eller engelsk ord (selvkost).",
      sv: "En modul (price), ett namn (price.real) eller ett norskt, svenskt eller engelskt ord (självkost).",
      en: "A module (price), a name (price.real) or a Norwegian, Swedish or English word (sjølvkost)."))
  var name: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try Delivery.deliver(output.engine().documentation(of: name))
  }
}

/// `kvaom explain CODE`: what a diagnostic means and what to do about it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Phrase(
      nn: "Forklar koden til ein feil, til dømes KV012.", nb: "Forklar koden til en feil, for eksempel KV012.",
      sv: "Förklara koden för ett fel, till exempel KV012.", en: "Explain the code of an error, such as KV012.")[
        .ofHelp])

  @Argument(help: ArgumentHelp(nn: "Koden.", nb: "Koden.", sv: "Koden.", en: "The code."))
  var code: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    try Delivery.deliver(output.engine().explain(code))
  }
}
