import ArgumentParser
import KvaomPlatform
import KvaomWords

/// The root of the command line: a file alone is run, a command's name does what it says.
struct Kvaom: ParsableCommand {
  /// The ways to type it.
  static let usage = Phrase(
    nn: "kvaom [-i FIL.kvaom ...]\nkvaom FIL.kvaom [val]\nkvaom KOMMANDO [argument] [val]",
    nb: "kvaom [-i FIL.kvaom ...]\nkvaom FIL.kvaom [valg]\nkvaom KOMMANDO [argumenter] [valg]",
    sv: "kvaom [-i FIL.kvaom ...]\nkvaom FIL.kvaom [flaggor]\nkvaom KOMMANDO [argument] [flaggor]",
    en: "kvaom [-i FILE.kvaom ...]\nkvaom FILE.kvaom [options]\nkvaom COMMAND [arguments] [options]")

  static let configuration = CommandConfiguration(
    commandName: "kvaom",
    abstract: Phrase(
      nn: "Planar som reknar: budsjett, årsverk, indikatorar og mål, og scenarioa som endrar dei.",
      nb: "Planer som regner: budsjetter, årsverk, indikatorer og mål, og scenarioene som endrer dem.",
      sv: "Planer som räknar: budgetar, årsarbetare, indikatorer och mål, och scenarierna som ändrar dem.",
      en: "Plans that calculate: budgets, staff, indicators and goals, and the scenarios that change them.")[.ofHelp],
    discussion: Phrase(
      nn: """
        Åleine er det eit skal der ein prøver ut planar; '-i FIL' køyrer ein plan først og blir verande.
        Ei fil kan køyrast med namnet åleine, med '#!/usr/bin/env kvaom' i første linje, eller frå standard inn som '-'.
        Sluttkodar: 0 i orden; 1 ein kontroll eller modellen svikta; 2 feil bruk; 130 stoppa med Ctrl-C.
        '--licences' skriv ut lisensane til Kvaom og til det som er lenkja inn.
        """,
      nb: """
        Alene er det et skall der man prøver ut planer; '-i FIL' kjører en plan først og blir værende.
        En fil kan kjøres med navnet alene, med '#!/usr/bin/env kvaom' i første linje, eller fra standard inn som '-'.
        Sluttkoder: 0 i orden; 1 en kontroll eller modellen sviktet; 2 feil bruk; 130 stoppet med Ctrl-C.
        '--licences' skriver ut lisensene til Kvaom og til det som er lenket inn.
        """,
      sv: """
        Ensamt är det ett skal där man prövar planer; '-i FIL' kör en plan först och stannar kvar.
        En fil kan köras med bara sitt namn, med '#!/usr/bin/env kvaom' på första raden, eller från standard in som '-'.
        Slutkoder: 0 i ordning; 1 en kontroll eller modellen föll; 2 fel användning; 130 stoppat med Ctrl-C.
        '--licences' skriver ut licenserna för Kvaom och för det som är inlänkat.
        """,
      en: """
        Alone it is a shell in which plans are tried out; '-i FILE' runs a plan first, and stays.
        A file can be run by its name alone, by '#!/usr/bin/env kvaom' in its first line, or from standard input as '-'.
        Exit codes: 0 fine; 1 a check or the model failed; 2 wrong usage; 130 stopped by Ctrl-C.
        '--licences' prints the licences of Kvaom and of what is linked into it.
        """)[.ofHelp],
    version: Version.line,
    subcommands: [
      RunCommand.self, MergeCommand.self, EvalCommand.self, CheckCommand.self, ReviewCommand.self,
      ReportCommand.self, DifferenceCommand.self, TestCommand.self, FormatCommand.self, ImportCommand.self,
      LockCommand.self, FreezeCommand.self, ExportCommand.self, AuditCommand.self, PlanCommand.self,
      GraphCommand.self, DocCommand.self, ExplainCommand.self, LanguageServerCommand.self,
    ],
    defaultSubcommand: RunCommand.self)
}

/// The program: reads the command line, runs the command it names and ends with its exit code.
@main
enum Main {
  static func main() {
    Process.keepMemory()
    Process.ignoreBrokenPipes()
    Process.exit(run(Array(Process.takeArguments().dropFirst())))
  }

  /// Runs the command that `arguments` ask for and returns the exit code.
  private static func run(_ arguments: [String]) -> Int32 {
    if let shell = ShellEntry(arguments) { return shell.run() }
    if let text = PackagedEntry(arguments) { return text.run() }
    do {
      if let plain = PlainEntry(arguments) {
        try plain()
        return 0
      }
      var command = try CommandLineWords.command(arguments)
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let failure as CommandFailure {
      return Delivery.report(failure, of: arguments)
    } catch {
      return report(error, arguments)
    }
  }

  /// Prints what argument-parser has to say: help and the version are results, all else is wrong usage.
  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    if let command = WrongUsage.wishForHelp(in: error) {
      // Help with nothing but a language beside it is the program's own: the parser takes it for that of `run`.
      let isAlone = CommandLineWords.withoutLocale(arguments).allSatisfy { ["--help", "-h", "help"].contains($0) }
      let page = HelpPage(of: isAlone ? nil : command, .ofHelp).text(width: Terminal.width(of: .output) ?? 80)
      return Delivery.print(VisibleText(page), to: .output) ? 0 : CommandFailure.modelFailed
    }
    let isResult = Kvaom.exitCode(for: error).isSuccess
    if !isResult, let failure = failure(error, firstWord: arguments[0]) {
      return Delivery.report(failure, of: arguments)
    }
    let isWritten = Delivery.print(VisibleText(Kvaom.fullMessage(for: error) + "\n"), to: isResult ? .output : .errors)
    guard isResult else { return CommandFailure.wrongUsage }
    return isWritten ? 0 : CommandFailure.modelFailed
  }

  /// What is wrong with the command line; nil where only argument-parser has words for it.
  private static func failure(_ error: any Error, firstWord: String) -> CommandFailure? {
    if CommandLineWords.isUnknown(firstWord) { return .usage(CommandLineWords.messageForUnknown(firstWord)) }
    return WrongUsage.failure(in: error) ?? WrongUsage(error).map { .usage($0.words) }
  }
}

/// Which Kvaom this is; the only place that says so.
enum Version {
  /// The number of the release.
  static let current = "0.1.0"
  /// The number; in a release, with its commit and the date of that: `kvaom 0.1.0 (19d74ba0f2c1, 2026-11-29)`.
  static var line: String { "kvaom \(current)" + (PackagedText.stamp.isEmpty ? "" : " (\(PackagedText.stamp))") }
}
