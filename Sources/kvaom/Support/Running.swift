import ArgumentParser
import KvaomEngine
import KvaomLibrary
import KvaomPlatform
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords
import KvaomWorkbench

/// Why a command ended before the engine had anything to say about a plan.
struct CommandFailure: Error {
  /// The exit code of a plan that is wrong or a check that failed.
  static let modelFailed: Int32 = 1
  /// The exit code of a command line that cannot be followed.
  static let wrongUsage: Int32 = 2

  /// One sentence or two for standard error, without the program's name.
  let message: Phrase
  /// The code the program ends with.
  let exitCode: Int32

  /// A command line that cannot be followed.
  static func usage(_ message: Phrase) -> CommandFailure {
    CommandFailure(message: message, exitCode: wrongUsage)
  }
}

/// What the words of a command line mean before argument-parser sees them, and what to say of those it cannot place.
enum CommandLineWords {
  /// The names of the commands, in the order of the help.
  static var commandNames: [String] {
    Kvaom.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The command that the arguments ask for, its values read.
  ///
  /// A command is read by its own declarations alone where these can place every word. Argument-parser takes 15 million
  /// instructions to read those of all commands, an eighth of the Klepp plan, and they are needed for what only the
  /// whole knows: help, the version, and what is said of a command line that cannot be followed.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let words = normalized(arguments)
    if let first = words.first, let named = Kvaom.configuration.subcommands.first(where: { $0.isNamed(first) }),
      let command = try? named.parseAsRoot(Array(words.dropFirst())), type(of: command) == named
    {
      return command
    }
    return try Kvaom.parseAsRoot(words)
  }

  /// The arguments as argument-parser understands them: options written before the command (`--locale nn run …`) go
  /// behind it, and an expression that starts with a minus (`eval '-5 kr'`), which would be taken for options, behind
  /// `--`.
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
  static func messageForUnknown(_ word: String) -> Phrase {
    guard !word.contains(where: { $0 == "." || $0 == "/" }) else {
      return .verbatim("\(word): \(FileFault.notFound.words)")
    }
    return UsageWords.unknown(word, commandNames.joined(separator: ", "))
  }

  /// The words of a command line but for the option that names the language.
  static func withoutLocale(_ arguments: [String]) -> [String] {
    var rest: [String] = []
    for (index, word) in arguments.enumerated() {
      let isValue = index > 0 && arguments[index - 1] == "--locale"
      if word != "--locale", !isValue, !word.hasPrefix("--locale=") { rest.append(word) }
    }
    return rest
  }

  /// The language that a command line asks for, also where it cannot be followed; else that of the surroundings.
  static func locale(of arguments: [String]) -> Locale {
    value(of: "--locale", in: arguments).flatMap(Locale.init(rawValue:)) ?? .ofEnvironment
  }

  /// What a command line gives an option, also where it cannot be followed.
  static func value(of option: String, in arguments: [String]) -> String? {
    let start = option + "="
    let next = arguments.firstIndex(of: option).map { arguments.dropFirst($0 + 1).first } ?? nil
    return next ?? arguments.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }
}

extension ParsableCommand {
  /// Whether `word` is what the command is called.
  fileprivate static func isNamed(_ word: String) -> Bool { configuration.commandName == word }
}

/// Hands a command's outcome to the world: results to standard output, diagnostics to standard error.
enum Delivery {
  /// Prints `outcome`, each stream at once, and ends the command with its exit code.
  static func deliver(_ outcome: Outcome) throws {
    let written = print(VisibleText(colored: outcome.output), to: .output)
    print(VisibleText(colored: outcome.diagnostics), to: .errors)
    let code = written ? outcome.exitCode : max(outcome.exitCode, CommandFailure.modelFailed)
    if code != 0 { throw ExitCode(code) }
  }

  /// Prints why a command could not do its work, to a program too where the command line asks for JSON, and returns its
  /// exit code.
  static func report(_ failure: CommandFailure, of arguments: [String]) -> Int32 {
    let locale = CommandLineWords.locale(of: arguments)
    let message = failure.message[locale]
    if CommandLineWords.value(of: "--format", in: arguments) == OutputFormat.json.rawValue {
      print(VisibleText(FailureRecord(message, exitCode: failure.exitCode).json), to: .output)
    }
    print(VisibleText("kvaom: \(message)\n"), to: .errors)
    return failure.exitCode
  }

  /// Prints `text` and returns whether all of it could be written. Output that is lost is reported; for a lost report
  /// there is nowhere left to say so.
  @discardableResult
  static func print(_ text: VisibleText, to stream: StandardStream) -> Bool {
    do {
      try stream.write(text)
      return true
    } catch {
      let words = UsageWords.outputLost(error.words)[.ofEnvironment]
      if stream == .output { print(VisibleText("kvaom: \(words)\n"), to: .errors) }
      return false
    }
  }
}

extension Engine {
  /// The program's engine: the environment decides what is not given. From now on Ctrl-C ends the program with a word
  /// in the language of the answers.
  static func printing(
    format: OutputFormat = .text, locale: Locale? = nil, width: Int? = nil, color: ColorChoice = .auto,
    codes: Bool = false, scenario: String? = nil, settings: [String] = [], additions: [String] = [],
    settingsLocale: Locale? = nil
  ) -> Engine {
    let locale = locale ?? .ofEnvironment
    Process.endAtInterrupt(saying: EngineWords.stopped[locale])
    var options = EngineOptions(
      format: format, locale: locale, width: width ?? Terminal.width(of: .output),
      colorsOutput: color.colors(.output), colorsDiagnostics: color.colors(.errors), scenario: scenario,
      settings: settings, additions: additions, showsProgress: true)
    options.showsCodes = codes
    options.settingsLocale = settingsLocale
    return Engine(options: options, library: .chosen, readFile: Scripts.files.reader)
  }
}

extension Library {
  /// The library built into the program, or for those who write it, the one in the directory that `KVAOM_STDLIB` names.
  static var chosen: Library {
    guard let directory = Environment.value(of: "KVAOM_STDLIB") else { return .embedded }
    let found = (try? Files.search(directory, suffix: suffix).paths) ?? []
    let start = directory.hasSuffix("/") ? directory : directory + "/"
    return Library(paths: found.map { $0.hasPrefix(start) ? String($0.dropFirst(start.count)) : $0 }) {
      try? Files.read(start + $0)
    }
  }
}

/// The files a command line names.
enum Scripts {
  /// What messages call standard input.
  static let standardInputName = "<stdin>"
  /// What this run of the program reads and writes.
  static let files = SessionFiles()
  /// How the names of scripts end.
  static let suffix = ".kvaom"

  /// The script at `path`; `-` is standard input.
  static func read(_ path: String) throws(CommandFailure) -> SourceText {
    do throws(ReadRefusal) {
      return try load(path)
    } catch {
      throw failure(error, path: path)
    }
  }

  /// The same, with the bare reason where it cannot be read.
  static func load(_ path: String) throws(ReadRefusal) -> SourceText {
    SourceText(name: path == "-" ? standardInputName : path, bytes: try loadBytes(path))
  }

  /// The bytes of a file that is no text.
  static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(FileFault) {
      return try Files.read(path)
    } catch {
      throw CommandFailure(message: .verbatim("\(path): \(error.words)"), exitCode: CommandFailure.modelFailed)
    }
  }

  /// The bytes of the file at `path`; `-` is standard input.
  static func loadBytes(_ path: String, limit: Int = Files.sizeLimit) throws(ReadRefusal) -> [UInt8] {
    if path != "-" { return try files.read(path, limit: limit) }
    do throws(FileFault) {
      return try StandardInput.readAll()
    } catch {
      throw .fault(error)
    }
  }

  /// Writes a file that the command line names, whole or not at all (`SessionFiles`). `--force` is the option that lets
  /// it write over a file that is there: pass `.anything` where it was given, `.ownWork` where not.
  static func write(
    _ bytes: [UInt8], to path: String, over overwriting: SessionFiles.Overwriting
  ) throws(CommandFailure) {
    do throws(WriteRefusal) {
      try files.write(bytes, to: path, over: overwriting)
    } catch {
      let words = error.words(for: path, forcing: "--force")
      throw CommandFailure(message: words, exitCode: CommandFailure.modelFailed)
    }
  }

  /// The scripts that `path` stands for: itself, or those below it when it is a directory. What is below a directory
  /// and cannot be read is told and keeps nobody from the others.
  static func scripts(
    at path: String, _ locale: Locale
  ) throws(CommandFailure) -> (scripts: [SourceText], faults: Outcome) {
    guard Files.isDirectory(path) else { return ([try read(path)], Outcome()) }
    let found = try search(path, suffix: suffix)
    if found.paths.isEmpty, found.faults.isEmpty {
      throw .usage(UsageWords.nothing(below: path, suffix))
    }
    var faults = Outcome()
    for (place, fault) in found.faults { faults.add(unread(place, .fault(fault), locale)) }
    var scripts: [SourceText] = []
    for file in found.paths {
      do throws(ReadRefusal) {
        scripts.append(try load(file))
      } catch {
        faults.add(unread(file, error, locale))
      }
    }
    return (scripts, faults)
  }

  /// What lies below a directory that the command line names.
  static func search(_ directory: String, suffix: String) throws(CommandFailure) -> Files.FoundFiles {
    do throws(ReadRefusal) {
      try files.checkReading(directory)
      do throws(FileFault) {
        return try Files.search(directory, suffix: suffix)
      } catch {
        throw .fault(error)
      }
    } catch {
      throw .usage(.verbatim("\(directory): \(error.words)"))
    }
  }

  /// What is said of a file or directory that could not be read, where others go on.
  private static func unread(_ path: String, _ refusal: ReadRefusal, _ locale: Locale) -> Outcome {
    Outcome(
      diagnostics: "kvaom: \(path): \(refusal.words[locale])\n", exitCode: CommandFailure.modelFailed)
  }

  /// What is wrong with `path`, and what the user may have meant.
  static func failure(_ refusal: ReadRefusal, path: String) -> CommandFailure {
    if refusal == .fault(.notFound) { return .usage(CommandLineWords.messageForUnknown(path)) }
    return .usage(.verbatim("\(path): \(refusal.words)"))
  }
}
