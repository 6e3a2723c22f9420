import ArgumentParser
import KvaomDocumentation
import KvaomEngine
import KvaomLibrary
import KvaomSource
import KvaomWords

/// What the shells offer where a word of a command line is being typed. Their scripts (`completions/`) ask `kvaom
/// --complete WORD…` at every Tab, so that what is offered is what this program takes. The answer has a line for each
/// word, with a tab before what it means, and, where files can stand, `:files` and the endings of their names.
struct TabCompletion {
  /// The options that stand before a command and are in no declaration.
  private static let ofTheProgram: [(word: String, help: Phrase)] = [
    ("-i", HelpWords.stay), ("--interactive", HelpWords.stay), ("--locale", HelpWords.locale),
    ("--help", HelpWords.showHelp), ("--version", HelpWords.version), ("--licences", HelpWords.licences),
  ]
  private static let plans = [String(Scripts.suffix.dropFirst())]

  private let partial: String
  private var words: [(word: String, help: String)] = []
  private var fileEndings: [String]?

  /// What can stand in the place of the last of `given`, which are the words behind `kvaom` up to the cursor.
  init(of given: [String]) {
    // Some shells hand over `--locale=nn` as three words.
    let given = given.enumerated().filter { $0.element != "=" || $0.offset == given.count - 1 }.map(\.element)
    partial = given.last.map { $0 == "=" ? "" : $0 } ?? ""
    let before = Array(given.dropLast())
    let line = CommandWords(before)
    let options = DeclaredOption.all(of: line.command)
    if let open = line.openOption(in: options) {
      offer(valuesOf: open)
    } else if let equals = partial.firstIndex(of: "="), partial.hasPrefix("--") {
      let name = String(partial[..<equals])
      guard let option = options.first(where: { $0.names.contains(name) }) else { return }
      words = option.choices.map { (word: "\(name)=\($0)", help: "") }
    } else if partial.hasPrefix("-") {
      offer(optionsOf: line, options)
    } else {
      offer(argumentsOf: line, options)
    }
  }

  /// The answer.
  var lines: String {
    let fitting = words.filter { $0.word.hasPrefix(partial) }
    let files = fileEndings.map { ([":files"] + $0).joined(separator: " ") + "\n" } ?? ""
    return fitting.map { $0.help.isEmpty ? "\($0.word)\n" : "\($0.word)\t\($0.help)\n" }.joined() + files
  }

  private mutating func offer(valuesOf option: DeclaredOption) {
    words = option.choices.map { (word: $0, help: "") }
    fileEndings = option.fileEndings ?? (option.names == ["-o"] ? [] : nil)
  }

  private mutating func offer(optionsOf line: CommandWords, _ options: [DeclaredOption]) {
    switch line.form {
    case .start:
      words = Self.ofTheProgram.map { (word: $0.word, help: $0.help[.ofHelp]) }
    case .shell:
      words = [("--locale", HelpWords.locale[.ofHelp])]
    case .help: break
    case .command:
      words = options.flatMap { option in
        option.names.filter { $0.hasPrefix("--") || option.names.count == 1 }.map {
          (word: $0, help: Self.line(HelpWords.ofTheParser(option.names)?[.ofHelp] ?? option.help))
        }
      }
    }
  }

  private mutating func offer(argumentsOf line: CommandWords, _ options: [DeclaredOption]) {
    switch line.form {
    case .start:
      words = Self.commands + [(word: "help", help: HelpWords.help[.ofHelp])]
      fileEndings = Self.plans
    case .shell:
      fileEndings = Self.plans
    case .help:
      if line.arguments(among: options).isEmpty { words = Self.commands }
    case .command:
      let before = line.arguments(among: options).count
      switch line.command {
      case "explain" where before == 0: words = DiagnosticCode.all.map { (word: $0.id, help: $0.title[.ofEnvironment]) }
      case "doc" where before == 0: words = names()
      default:
        let places = options.filter(\.names.isEmpty)
        if before < places.count || Self.takesMany(line.command) { fileEndings = places.last?.fileEndings }
      }
    }
  }

  /// The modules of the library; behind a module's name and a dot, what is in it.
  private func names() -> [(word: String, help: String)] {
    let reader = LibraryReader(Library.chosen)
    guard let dot = partial.firstIndex(of: ".") else {
      return Library.chosen.moduleNames.map { (word: $0, help: Self.line(reader.module($0).title[.ofEnvironment])) }
    }
    let module = String(partial[..<dot])
    guard Library.chosen.moduleNames.contains(module) else { return [] }
    return reader.module(module).entries.map { (word: $0.fullName, help: "") }
  }

  private static var commands: [(word: String, help: String)] {
    Kvaom.configuration.subcommands.map {
      (word: $0.configuration.commandName ?? "", help: line($0.configuration.abstract))
    }
  }

  private static func takesMany(_ command: String) -> Bool { ["check", "test", "fmt", "merge"].contains(command) }

  /// A text on one line: the shells read lines.
  private static func line(_ text: String) -> String { String(text.prefix { !$0.isNewline }) }
}

/// The words of a command line before the one that is being typed.
struct CommandWords {
  /// What kind of command line it is.
  enum Form {
    /// Nothing is said yet but options that can stand first.
    case start
    /// `kvaom -i …`.
    case shell
    /// `kvaom help …`.
    case help
    /// A command, or a file that is run.
    case command
  }

  /// What kind of command line it is.
  let form: Form
  /// The command; `run` where a file stands in its place and where nothing is said yet.
  let command: String
  /// The words behind the command, options among them.
  private let rest: [String]

  /// Finds the command among `words`.
  init(_ words: [String]) {
    var place = 0
    while place < words.count, words[place].hasPrefix("--"), words[place] != "--", words[place] != "--interactive" {
      place += words[place].contains("=") ? 1 : 2
    }
    // An option whose value is being typed.
    guard place < words.count else {
      (form, command, rest) = (.start, "run", words)
      return
    }
    let isCommand = CommandLineWords.commandNames.contains(words[place])
    command = isCommand ? words[place] : "run"
    form =
      switch words[place] {
      case "-i", "--interactive": .shell
      case "help": .help
      default: .command
      }
    // A file in the place of the command is an argument.
    let isArgument = !isCommand && form == .command
    rest = Array(words[..<place]) + Array(words[(isArgument ? place : place + 1)...])
  }

  /// The words behind the command that are neither options nor their values.
  func arguments(among options: [DeclaredOption]) -> [String] {
    var found: [String] = []
    var isValue = false
    for word in rest {
      if !isValue, !word.hasPrefix("-") { found.append(word) }
      isValue = !isValue && options.contains { $0.names.contains(word) && !$0.isFlag }
    }
    return found
  }

  /// The option that the last word is, where it waits for its value.
  func openOption(in options: [DeclaredOption]) -> DeclaredOption? {
    guard let last = rest.last else { return nil }
    return options.first { $0.names.contains(last) && !$0.isFlag }
  }
}
