import ArgumentParser
import KvaomPlatform
import KvaomWords

/// The root of the command line: a file alone is run, a command's name does what it says.
struct Kvaom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kvaom",
    abstract: "Plans that calculate: budgets, staff, indicators and goals, and the scenarios that change them.",
    usage: """
      kvaom [-i FILE.kvaom ...]
      kvaom FILE.kvaom [options]
      kvaom COMMAND [arguments] [options]
      """,
    discussion: """
      Alone it is a shell in which plans are tried out; '-i FILE' runs a plan first, and stays.
      A file can be run by its name alone, by '#!/usr/bin/env kvaom' in its first line, or from standard input as '-'.
      Exit codes: 0 fine; 1 a check or the model failed; 2 wrong usage; 130 stopped by Ctrl-C.
      '--licences' prints the licences of Kvaom and of what is linked into it.
      """,
    version: Version.line,
    subcommands: [
      RunCommand.self, EvalCommand.self, CheckCommand.self, ReviewCommand.self, ReportCommand.self,
      DifferenceCommand.self, TestCommand.self, FormatCommand.self, ImportCommand.self, LockCommand.self,
      FreezeCommand.self, ExportCommand.self, AuditCommand.self, PlanCommand.self, GraphCommand.self,
      DocCommand.self, ExplainCommand.self, LanguageServerCommand.self,
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
      return Delivery.report(failure, CommandLineWords.locale(of: arguments))
    } catch {
      return report(error, arguments)
    }
  }

  /// Prints what argument-parser has to say: help and the version are results, all else is wrong usage.
  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    let isResult = Kvaom.exitCode(for: error).isSuccess
    if !isResult, let failure = failure(error, firstWord: arguments[0]) {
      return Delivery.report(failure, CommandLineWords.locale(of: arguments))
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
