import ArgumentParser
import KvaomFormats

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
  /// What the help says of it.
  let help: String

  /// Those of the command of that name; of the program itself where it is no command.
  static func all(of command: String?) -> [DeclaredOption] {
    guard let declaration = try? JSONReader.read(Array(Kvaom._dumpHelp().utf8))["command"] else { return [] }
    let own = declaration["subcommands"]?.elements.first { $0["commandName"]?.string == command } ?? declaration
    return (own["arguments"]?.elements ?? []).map(DeclaredOption.init)
  }

  private init(_ argument: JSONNode) {
    names = (argument["names"]?.elements ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    value = argument["valueName"]?.string ?? ""
    choices = (argument["allValues"]?.elements ?? []).compactMap(\.string)
    fileEndings = argument["completionKind"]?["file"].map { ($0["extensions"]?.elements ?? []).compactMap(\.string) }
    isFlag = argument["kind"]?.string == "flag"
    help = argument["abstract"]?.string ?? ""
  }
}
