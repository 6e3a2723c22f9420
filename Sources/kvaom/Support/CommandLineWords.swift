import ArgumentParser
import KvaomPlatform

/// What the words of a command line mean before argument-parser sees them, and what to say of those it cannot place.
enum CommandLineWords {
  /// The names of the commands, in the order of the help.
  static var commandNames: [String] {
    Kvaom.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The arguments as argument-parser understands them: an expression that starts with a minus (`eval '-5 kr'`), which
  /// would be taken for options, goes behind `--`.
  static func normalized(_ arguments: [String]) -> [String] {
    guard arguments.count > 1, arguments[0] == EvalCommand.configuration.commandName else { return arguments }
    let expression = arguments[1]
    guard expression.hasPrefix("-"), !expression.hasPrefix("--"), expression != "-h" else { return arguments }
    return [arguments[0]] + arguments[2...] + ["--", expression]
  }

  /// Whether `word` stands where a command or a script should and is neither.
  static func isUnknown(_ word: String) -> Bool {
    !word.hasPrefix("-") && word != "help" && !commandNames.contains(word) && !Files.exists(word)
  }

  /// What there is to say about a word that is no file: a word without dot or slash may have been meant as a command.
  static func messageForUnknown(_ word: String) -> String {
    guard !word.contains(where: { $0 == "." || $0 == "/" }) else { return "\(word): \(FileFault.notFound)" }
    return "\(word): there is no such file and no such command; the commands are "
      + commandNames.joined(separator: ", ")
  }
}
