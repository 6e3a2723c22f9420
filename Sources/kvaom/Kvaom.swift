import ArgumentParser

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
      """,
    version: "kvaom \(Version.current)",
    subcommands: [
      RunCommand.self, EvalCommand.self, CheckCommand.self, DifferenceCommand.self, TestCommand.self, FormatCommand.self,
      PlanCommand.self, DocCommand.self, ExplainCommand.self,
    ],
    defaultSubcommand: RunCommand.self)
}
