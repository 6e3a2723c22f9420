import ArgumentParser
import KvaomPlatform

/// What the words of a command line mean before argument-parser sees them, and what to say of those it cannot place.
enum CommandLineWords {
  /// The names of the commands, in the order of the help.
  static var commandNames: [String] {
    Kvaom.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The arguments as argument-parser understands them: options written before the command (`--locale nn run …`) go
  /// behind it, and an expression that starts with a minus (`eval '-5 kr'`), which would be taken for options, behind `--`.
  static func normalized(_ arguments: [String]) -> [String] {
    let arguments = withCommandFirst(arguments)
    guard arguments.count > 1, arguments[0] == EvalCommand.configuration.commandName else { return arguments }
    let expression = arguments[1]
    guard expression.hasPrefix("-"), !expression.hasPrefix("--"), expression != "-h" else { return arguments }
    return [arguments[0]] + arguments[2...] + ["--", expression]
  }

  /// The arguments with the command before the options that were written before it.
  private static func withCommandFirst(_ arguments: [String]) -> [String] {
    var place = 0
    while place < arguments.count, arguments[place].hasPrefix("--"), arguments[place] != "--" {
      place += arguments[place].contains("=") ? 1 : 2
    }
    guard place > 0, place < arguments.count, commandNames.contains(arguments[place]) else { return arguments }
    var words = Array(arguments[place...])
    words.insert(contentsOf: arguments[..<place], at: words.firstIndex(of: "--") ?? words.endIndex)
    return words
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
