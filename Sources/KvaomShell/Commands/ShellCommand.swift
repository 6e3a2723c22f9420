import KvaomEngine

/// A command of the shell, beside those of the language.
struct ShellCommand: Sendable {
  /// The words it is called by; the first is the one that help and completion show.
  let words: [String]
  /// What is written after it, for help.
  let form: String
  /// What it does, in a few words.
  let summary: Phrase
  /// Does it, with what stands after the word.
  let run: @Sendable (Shell, String) -> Reply

  /// The command an entry begins with, and the rest of the entry; nil where it is a text of the language.
  static func find(in entry: String) -> (command: ShellCommand, rest: String)? {
    let word = String(entry.prefix { $0.isLetter || $0 == "?" })
    guard let command = all.first(where: { $0.words.contains(word) }) else { return nil }
    let rest = String(entry.dropFirst(word.count)).trimmed
    // `watch = 3` defines: the words of commands are not reserved, nor is `watch * 2` one.
    let definesName = ["=", "+", "-", "*", "/", "^", "<", ">", "[", ":", "."].contains { rest.hasPrefix($0) }
    let isOneWord = entry.dropFirst(word.count).first.map(\.isWhitespace) ?? true
    return definesName || !isOneWord ? nil : (command, rest)
  }
}
