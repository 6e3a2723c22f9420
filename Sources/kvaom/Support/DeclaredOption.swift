import ArgumentParser
import KvaomFormats
import KvaomWords

/// An option or an argument of a command, as argument-parser declares it.
struct DeclaredOption {
  /// `--locale`, `-i`; none for an argument.
  let names: [String]
  /// What its value is called.
  let value: String
  /// The values it can have, where they are few.
  let choices: [String]
  /// How the names of the files end that it names; nil where it names none.
  let fileEndings: [String]?
  /// Whether it is said without a value.
  let isFlag: Bool
  /// Whether it can be left out.
  let isOptional: Bool
  /// Whether it can be said more than once.
  let isRepeating: Bool
  /// Whether the help shows it.
  let isShown: Bool
  /// The value it has where it is not given; nil where it has none.
  let standard: String?
  /// What the help says of it, in the language of the help.
  let help: String

  /// Those of the command of that name; of the program itself where it is no command.
  static func all(of command: String?) -> [DeclaredOption] {
    all(in: root["subcommands"]?.elements.first { $0["commandName"]?.string == command } ?? root)
  }

  /// Those of a command in argument-parser's account of it.
  static func all(in declaration: JSONNode) -> [DeclaredOption] {
    (declaration["arguments"]?.elements ?? []).map(DeclaredOption.init)
  }

  /// Argument-parser's account of the program, its commands and their options.
  static var root: JSONNode { (try? JSONReader.read(Array(Kvaom._dumpHelp().utf8))["command"]) ?? .null }

  /// The commands in that account, with what the help says of them.
  static func commands(in root: JSONNode) -> [(name: String, help: String)] {
    (root["subcommands"]?.elements ?? []).compactMap { command in
      guard let name = command["commandName"]?.string else { return nil }
      return (name: name, help: name == "help" ? HelpWords.help[.ofHelp] : command["abstract"]?.string ?? "")
    }
  }

  private init(_ argument: JSONNode) {
    names = (argument["names"]?.elements ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    value = argument["valueName"]?.string ?? ""
    choices = (argument["allValues"]?.elements ?? []).compactMap(\.string)
    fileEndings = argument["completionKind"]?["file"].map { ($0["extensions"]?.elements ?? []).compactMap(\.string) }
    isFlag = argument["kind"]?.string == "flag"
    isOptional = argument["isOptional"]?.truth ?? false
    isRepeating = argument["isRepeating"]?.truth ?? false
    isShown = argument["shouldDisplay"]?.truth ?? true
    standard = argument["defaultValue"]?.string
    help = argument["abstract"]?.string ?? ""
  }
}
