import ArgumentParser
import KvaomFormats
import KvaomPlatform
import KvaomRender
import KvaomWords

/// The help of a command, or of the program, in one language, made of what argument-parser knows of its options.
struct HelpPage {
  /// How far in what is said of an option begins.
  private static let indent = 26
  /// Of more options than these a usage line names only what must be given.
  private static let usageLimit = 12

  private let declaration: JSONNode
  private let options: [DeclaredOption]
  private let command: String?
  private let locale: Locale

  /// The page of the command of that name; of the program itself where it is no command.
  init(of command: String?, _ locale: Locale) {
    let root = DeclaredOption.root
    let own = root["subcommands"]?.elements.first { $0["commandName"]?.string == command }
    self.declaration = own ?? root
    self.command = own == nil ? nil : command
    self.options = DeclaredOption.all(in: declaration).filter(\.isShown)
    self.locale = locale
  }

  /// The whole page, folded to `width` columns.
  func text(width: Int) -> String {
    let width = max(width, Self.indent + 20)
    let about = [declaration["abstract"], declaration["discussion"]].compactMap { $0?.string }.filter { !$0.isEmpty }
    let arguments = options.filter(\.names.isEmpty)
    let named = options.filter { !$0.names.isEmpty }
    let commands = command == nil ? DeclaredOption.commands(in: declaration) : []
    var parts = about.map { TerminalText.folded($0, width: width) }
    parts.append("\(HelpWords.usage[locale]) \(hanging(usage, after: HelpWords.usage[locale]))")
    parts.append(list(HelpWords.arguments, arguments.map { ("<\(word(for: $0))>", said(of: $0)) }, width))
    parts.append(list(HelpWords.options, named.map { (form(of: $0), said(of: $0)) }, width))
    parts.append(list(HelpWords.commands, commands.map { ($0.name, $0.help) }, width))
    if command == nil { parts.append(HelpWords.more[locale]) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// How the command is typed: a line, or the lines the program has.
  var usage: String {
    guard let command else { return Kvaom.usage[locale] }
    let named = options.count > Self.usageLimit ? options.filter { $0.names.isEmpty || !$0.isOptional } : options
    let isShort = named.count < options.count
    let words = named.filter { HelpWords.ofTheParser($0.names) == nil }.map(synopsis)
    return (["kvaom", command] + (isShort ? ["[\(HelpWords.someOptions[locale])]"] : []) + words)
      .joined(separator: " ")
  }

  private func synopsis(_ option: DeclaredOption) -> String {
    let form = option.names.isEmpty ? "<\(word(for: option))>" : form(of: option)
    let repeated = option.isRepeating ? form + " ..." : form
    return option.isOptional ? "[\(repeated)]" : repeated
  }

  /// `--width <columns>`, `-h, --help`.
  private func form(of option: DeclaredOption) -> String {
    let names = option.names.joined(separator: ", ")
    return option.isFlag ? names : "\(names) <\(word(for: option))>"
  }

  private func word(for option: DeclaredOption) -> String { HelpWords.placeholder(option.value)[locale] }

  /// What an option does, then what it can be and what it is where it is not given.
  private func said(of option: DeclaredOption) -> String {
    let help = HelpWords.ofTheParser(option.names)?[locale] ?? option.help
    var facts: [String] = []
    if !option.choices.isEmpty { facts.append(HelpWords.values(option.choices.joined(separator: ", "))[locale]) }
    if let value = option.standard, !option.isFlag { facts.append(HelpWords.standard(value)[locale]) }
    return facts.isEmpty ? help : "\(help) (\(facts.joined(separator: "; ")))"
  }

  /// Lines of names and what is said of them below a head; empty where there are none.
  private func list(_ head: Phrase, _ rows: [(name: String, text: String)], _ width: Int) -> String {
    guard !rows.isEmpty else { return "" }
    let margin = String(repeating: " ", count: Self.indent)
    let lines = rows.map { name, text in
      let folded = TerminalText.folded(text, width: width - Self.indent).split(separator: "\n")
      let rest = folded.map { margin + $0 }.joined(separator: "\n")
      let gap = Self.indent - 2 - name.count
      return gap < 1 ? "  \(name)\n\(rest)" : "  \(name)" + rest.dropFirst(Self.indent - gap)
    }
    return "\(head[locale])\n" + lines.joined(separator: "\n")
  }

  /// Lines of which all but the first are moved in below the end of `start`.
  private func hanging(_ lines: String, after start: String) -> String {
    lines.replacing("\n", with: "\n" + String(repeating: " ", count: start.count + 1))
  }
}

extension Locale {
  /// The language that help is made in: the one the command line asks for, else that of the surroundings. What is
  /// declared of a command and its options is text when argument-parser reads it.
  static let ofHelp = CommandLineWords.locale(of: Process.takeArguments())
}

extension ArgumentHelp {
  /// What the help says of an option in every language; of these it holds that of the help.
  init(
    nn: Wording, nb: Wording, sv: Wording, en: Wording, valueName: String? = nil,
    visibility: ArgumentVisibility = .default
  ) {
    self.init(Phrase(nn: nn, nb: nb, sv: sv, en: en)[.ofHelp], valueName: valueName, visibility: visibility)
  }
}

/// What help pages say besides what commands say of themselves.
enum HelpWords {
  /// Before the line of how a command is typed.
  static let usage = Phrase(nn: "BRUK:", nb: "BRUK:", sv: "ANVÄNDNING:", en: "USAGE:")
  /// Over what stands behind a command.
  static let arguments = Phrase(nn: "ARGUMENT:", nb: "ARGUMENTER:", sv: "ARGUMENT:", en: "ARGUMENTS:")
  /// Over the options.
  static let options = Phrase(nn: "VAL:", nb: "VALG:", sv: "FLAGGOR:", en: "OPTIONS:")
  /// Over the commands.
  static let commands = Phrase(nn: "KOMMANDOAR:", nb: "KOMMANDOER:", sv: "KOMMANDON:", en: "COMMANDS:")
  /// In place of options that are too many to be named.
  static let someOptions = Phrase(nn: "val", nb: "valg", sv: "flaggor", en: "options")
  /// Where there is more.
  static let more = Phrase(
    nn: "Meir om kvar kommando: 'kvaom help KOMMANDO'.", nb: "Mer om hver kommando: 'kvaom help KOMMANDO'.",
    sv: "Mer om varje kommando: 'kvaom help KOMMANDO'.", en: "More of each command: 'kvaom help COMMAND'.")
  /// The values that an option can have.
  static func values(_ list: String) -> Phrase {
    Phrase(nn: "verdiar: \(list)", nb: "verdier: \(list)", sv: "värden: \(list)", en: "values: \(list)")
  }
  /// The value of an option that is not given.
  static func standard(_ value: String) -> Phrase {
    Phrase(nn: "elles: \(value)", nb: "ellers: \(value)", sv: "annars: \(value)", en: "default: \(value)")
  }
  /// Of the command that shows the help.
  static let help = Phrase(
    nn: "Vis hjelpa til ein kommando.", nb: "Vis hjelpen til en kommando.", sv: "Visa hjälpen för ett kommando.",
    en: "Show the help of a command.")
  /// Of the option for files that the shell opens.
  static let stay = Phrase(
    nn: "Køyr filer og bli verande i skalet.", nb: "Kjør filer og bli værende i skallet.",
    sv: "Kör filer och stanna kvar i skalet.", en: "Run files and stay in the shell.")
  /// Of the option for the language, where it stands before everything else.
  static let locale = Phrase(
    nn: "Språket til tal og ord.", nb: "Språket til tall og ord.", sv: "Språket för tal och ord.",
    en: "The language of numbers and words.")
  /// Of the option for the licences.
  static let licences = Phrase(
    nn: "Vis lisensane til Kvaom og til det som er lenkja inn.",
    nb: "Vis lisensene til Kvaom og til det som er lenket inn.",
    sv: "Visa licenserna för Kvaom och för det som är inlänkat.",
    en: "Show the licences of Kvaom and of what is linked into it.")
  /// Of the option for the version.
  static let version = Phrase(
    nn: "Vis versjonen.", nb: "Vis versjonen.", sv: "Visa versionen.", en: "Show the version.")
  /// Of the option for help.
  static let showHelp = Phrase(
    nn: "Vis denne hjelpa.", nb: "Vis denne hjelpen.", sv: "Visa den här hjälpen.", en: "Show this help.")

  /// What is said of the two options that argument-parser adds by itself; nil of any other.
  static func ofTheParser(_ names: [String]) -> Phrase? {
    names.contains("--help") ? showHelp : names.contains("--version") ? version : nil
  }

  /// What stands in angle brackets for a value, by the name it is declared with; the name itself where it is none of
  /// these.
  static func placeholder(_ name: String) -> Phrase {
    switch name {
    case "account", "as", "format": Phrase(nn: "form", nb: "form", sv: "form", en: "form")
    case "cell": Phrase(nn: "celle", nb: "celle", sv: "cell", en: "cell")
    case "cells": Phrase(nn: "form", nb: "form", sv: "form", en: "form")
    case "change": Phrase(nn: "endring", nb: "endring", sv: "ändring", en: "change")
    case "code": Phrase(nn: "kode", nb: "kode", sv: "kod", en: "code")
    case "color": Phrase(nn: "fargar", nb: "farger", sv: "färger", en: "colours")
    case "columns": Phrase(nn: "teikn", nb: "tegn", sv: "tecken", en: "columns")
    case "dash": Phrase(nn: "strek", nb: "strek", sv: "streck", en: "dash")
    case "expression": Phrase(nn: "uttrykk", nb: "uttrykk", sv: "uttryck", en: "expression")
    case "file": Phrase(nn: "fil", nb: "fil", sv: "fil", en: "file")
    case "locale": Phrase(nn: "språk", nb: "språk", sv: "språk", en: "language")
    case "name": Phrase(nn: "namn", nb: "navn", sv: "namn", en: "name")
    case "new": Phrase(nn: "ny", nb: "ny", sv: "ny", en: "new")
    case "old": Phrase(nn: "gammal", nb: "gammel", sv: "gammal", en: "old")
    case "parts": Phrase(nn: "delar", nb: "deler", sv: "delar", en: "parts")
    case "paths": Phrase(nn: "stader", nb: "steder", sv: "platser", en: "paths")
    case "prices": Phrase(nn: "prisar", nb: "priser", sv: "priser", en: "prices")
    case "question=answer": Phrase(nn: "spørsmål=svar", nb: "spørsmål=svar", sv: "fråga=svar", en: "question=answer")
    case "script": Phrase(nn: "skript", nb: "skript", sv: "skript", en: "script")
    case "setting": Phrase(nn: "endring", nb: "endring", sv: "ändring", en: "setting")
    case "share": Phrase(nn: "del", nb: "del", sv: "del", en: "share")
    case "sheet": Phrase(nn: "ark", nb: "ark", sv: "blad", en: "sheet")
    case "sign": Phrase(nn: "forteikn", nb: "fortegn", sv: "tecken", en: "sign")
    case "subcommands": Phrase(nn: "kommando", nb: "kommando", sv: "kommando", en: "command")
    case "table": Phrase(nn: "tabell", nb: "tabell", sv: "tabell", en: "table")
    case "unit": Phrase(nn: "eining", nb: "enhet", sv: "enhet", en: "unit")
    case "world": Phrase(nn: "verd", nb: "verden", sv: "värld", en: "world")
    default: .verbatim("\(name)")
    }
  }
}
