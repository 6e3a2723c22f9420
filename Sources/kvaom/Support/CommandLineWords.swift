import ArgumentParser
import KvaomPlatform

/// The first word of a command line, which is a command's name or a script.
enum CommandLineWords {
  /// The names of the commands, in the order of the help.
  static var commandNames: [String] {
    Kvaom.configuration.subcommands.compactMap { $0.configuration.commandName }
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
