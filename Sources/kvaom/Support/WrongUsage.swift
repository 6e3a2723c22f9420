import ArgumentParser
import KvaomReport
import KvaomSource
import KvaomWords

/// What argument-parser found wrong with a command line. Its errors are its own types: their cases and what they carry
/// are looked up by reflection, and what is not known here is left to the words it has itself.
struct WrongUsage {
  private enum Kind {
    case unknownOption(String)
    case unknownShell
    case valueMissing(option: String)
    case valueNotTaken(option: String, value: String)
    case leftOver([String])
    case argumentMissing(String)
    case badValue(String, key: String)
  }

  private let kind: Kind
  /// The command and those it is part of, the outermost first.
  private let commands: [any ParsableCommand.Type]

  /// Nil where it is nothing that is known here.
  init?(_ error: any Error) {
    let parts = Parts(error)
    guard let commands = parts["commandStack"] as? [any ParsableCommand.Type], let wrong = parts["parserError"],
      let kind = Self.kind(wrong)
    else { return nil }
    (self.kind, self.commands) = (kind, commands)
  }

  /// A failure that `validate` of a command threw; nil where the error is none.
  static func failure(in error: any Error) -> CommandFailure? {
    guard let wrong = Parts(error)["parserError"], case (let name, let values) = Parts.enumCase(wrong),
      name == "userValidationError"
    else { return nil }
    return values.first as? CommandFailure
  }

  /// The command whose help was asked for, nil for the program itself; nil where the error is no such wish.
  static func wishForHelp(in error: any Error) -> String?? {
    let parts = Parts(error)
    guard let wish = parts["parserError"], Parts.enumCase(wish).name == "helpRequested" else { return nil }
    let commands = parts["commandStack"] as? [any ParsableCommand.Type] ?? []
    return .some(commands.count > 1 ? commands.last?.configuration.commandName : nil)
  }

  private static func kind(_ error: Any) -> Kind? {
    let (name, values) = Parts.enumCase(error)
    switch (name, values.count) {
    case ("unknownOption", 2): return Parts.option(values[1]).map { .unknownOption($0) }
    case ("unsupportedShell", _): return .unknownShell
    case ("missingValueOrUnknownCompositeOption", 3): return Parts.option(values[2]).map { .unknownOption($0) }
    case ("invalidOption", 1): return (values[0] as? String).map { .unknownOption($0) }
    case ("missingValueForOption", 2): return Parts.option(values[1]).map { .valueMissing(option: $0) }
    case ("unexpectedValueForOption", 3):
      guard let option = Parts.option(values[1]), let value = values[2] as? String else { return nil }
      return .valueNotTaken(option: option, value: value)
    case ("unexpectedExtraValues", 1):
      let words = Mirror(reflecting: values[0]).children.compactMap { Parts.values($0.value).last as? String }
      return words.isEmpty ? nil : .leftOver(words)
    case ("noValue", 1): return (Parts(values[0])["name"] as? String).map { .argumentMissing($0) }
    case ("unableToParseValue", 5):
      guard let value = values[2] as? String, let key = Parts(values[3])["name"] as? String else { return nil }
      return .badValue(value, key: key)
    default: return nil
    }
  }

  /// The message: what is wrong, how the command is used, and where there is more.
  var words: Phrase {
    let command = commands[commands.count - 1]
    let name = commands.compactMap { $0.configuration.commandName }.joined(separator: " ")
    func usage(_ locale: Locale) -> String { HelpPage(of: command.configuration.commandName, locale).usage }
    return Phrase(
      nn: "\(problem)\nBruk: \(usage(.nn))\n  Meir står i '\(name) --help'.",
      nb: "\(problem)\nBruk: \(usage(.nb))\n  Mer står i '\(name) --help'.",
      sv: "\(problem)\nAnvändning: \(usage(.sv))\n  Mer står i '\(name) --help'.",
      en: "\(problem)\nUsage: \(usage(.en))\n  There is more in '\(name) --help'.")
  }

  private var problem: Phrase {
    switch kind {
    case .unknownOption(let option):
      let near = Suggestions.nearest(to: option, among: declared.flatMap(\.names))
      return UsageWords.unknownOption(option, near.map { "'\($0)'" }.joined(separator: ", "))
    case .unknownShell: return UsageWords.unknownShell
    case .valueMissing(let option):
      let value = declared.first { $0.names.contains(option) }?.value
      return UsageWords.valueMissing(option, value.map { HelpWords.placeholder($0) })
    case .valueNotTaken(let option, let value): return UsageWords.valueNotTaken(option, value)
    case .leftOver(let words): return UsageWords.leftOver(words.map { "'\($0)'" }.joined(separator: ", "), words.count)
    case .argumentMissing(let key): return UsageWords.argumentMissing(.verbatim("<\(HelpWords.placeholder(key))>"))
    case .badValue(let value, let key):
      let option = declared.first { $0.value == key || $0.names.contains("--\(key)") }
      let name = option?.names.last.map { .verbatim("\($0)") } ?? Phrase.verbatim("<\(HelpWords.placeholder(key))>")
      return UsageWords.badValue(value, name, (option?.choices ?? []).joined(separator: ", "))
    }
  }

  /// The options and arguments of the command, as argument-parser declares them.
  private var declared: [DeclaredOption] { DeclaredOption.all(of: commands.last?.configuration.commandName) }
}

/// The parts of a value whose type is not known here.
private struct Parts {
  private let mirror: Mirror

  init(_ value: Any) { mirror = Mirror(reflecting: value) }

  /// The stored property of that name.
  subscript(_ name: String) -> Any? { mirror.children.first { $0.label == name }?.value }

  /// The name of an enumeration's case and what it carries.
  static func enumCase(_ value: Any) -> (name: String, values: [Any]) {
    guard let child = Mirror(reflecting: value).children.first else { return ("\(value)", []) }
    return (child.label ?? "", values(child.value))
  }

  /// The elements of a tuple; any other value is alone.
  static func values(_ value: Any) -> [Any] {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .tuple ? mirror.children.map(\.value) : [value]
  }

  /// An option as it is typed.
  static func option(_ name: Any) -> String? {
    let (form, values) = enumCase(name)
    guard let word = values.first else { return nil }
    return (form == "long" ? "--" : "-") + "\(word)"
  }
}

/// What is said of a command line that cannot be followed.
enum UsageWords {
  /// A workbook that has nowhere to go.
  static let workbookNeedsFile = Phrase(
    nn: "Ei arbeidsbok må skrivast til ei fil: -o svar.xlsx.",
    nb: "En arbeidsbok må skrives til en fil: -o svar.xlsx.",
    sv: "En arbetsbok måste skrivas till en fil: -o svar.xlsx.",
    en: "A workbook must be written to a file: -o answers.xlsx.")
  /// A file for answers where there are none: questions such as `correlate` have no answer of their own.
  static func nothingWritten(_ path: String) -> Phrase {
    Phrase(
      nn: "Her er ingen svar; \(path) er ikkje skriven.", nb: "Her er ingen svar; \(path) er ikke skrevet.",
      sv: "Här finns inga svar; \(path) är inte skriven.", en: "There are no answers; \(path) is not written.")
  }
  /// A document of Word that has nowhere to go.
  static let documentNeedsFile = Phrase(
    nn: "Eit Word-dokument må skrivast til ei fil: -o sak.docx.",
    nb: "Et Word-dokument må skrives til en fil: -o sak.docx.",
    sv: "Ett Word-dokument måste skrivas till en fil: -o arende.docx.",
    en: "A document of Word must be written to a file: -o paper.docx.")
  /// Of an option that there is not, with those that are spelt like it.
  static func unknownOption(_ option: String, _ near: String) -> Phrase {
    let meant =
      near.isEmpty
      ? .verbatim("")
      : Phrase(
        nn: " Meinte du \(near)?", nb: " Mente du \(near)?", sv: " Menade du \(near)?", en: " Did you mean \(near)?")
    return Phrase(
      nn: "det finst ikkje noko val '\(option)'.\(meant)", nb: "det finnes ikke noe valg '\(option)'.\(meant)",
      sv: "det finns ingen flagga '\(option)'.\(meant)", en: "there is no option '\(option)'.\(meant)")
  }
  /// Of a shell that there are no completions for.
  static let unknownShell = Phrase(
    nn: "'--generate-completion-script' treng eit skal: bash, zsh eller fish.",
    nb: "'--generate-completion-script' trenger et skall: bash, zsh eller fish.",
    sv: "'--generate-completion-script' behöver ett skal: bash, zsh eller fish.",
    en: "'--generate-completion-script' needs a shell: bash, zsh or fish.")
  /// Of an option without its value.
  static func valueMissing(_ option: String, _ value: Phrase?) -> Phrase {
    let form = value.map { .verbatim("\(option) <\($0)>") } ?? Phrase.verbatim("\(option)")
    return Phrase(
      nn: "det manglar ein verdi etter '\(option)': '\(form)'.",
      nb: "det mangler en verdi etter '\(option)': '\(form)'.",
      sv: "ett värde saknas efter '\(option)': '\(form)'.", en: "a value is missing after '\(option)': '\(form)'.")
  }
  /// Of an option that takes no value and has one.
  static func valueNotTaken(_ option: String, _ value: String) -> Phrase {
    Phrase(
      nn: "'\(option)' tek ingen verdi, og fekk '\(value)'.", nb: "'\(option)' tar ingen verdi, og fikk '\(value)'.",
      sv: "'\(option)' tar inget värde, och fick '\(value)'.",
      en: "'\(option)' takes no value, and was given '\(value)'.")
  }
  /// Of words that nothing is left to take.
  static func leftOver(_ words: String, _ count: Int) -> Phrase {
    Phrase(
      nn: "kommandoen tek ikkje imot \(words).", nb: "kommandoen tar ikke imot \(words).",
      sv: "kommandot tar inte emot \(words).",
      en: "the command does not take \(choosing: count, one: "the argument", other: "the arguments") \(words).")
  }
  /// Of a command that needs more.
  static func argumentMissing(_ argument: Phrase) -> Phrase {
    Phrase(
      nn: "det manglar eit argument: \(argument).", nb: "det mangler et argument: \(argument).",
      sv: "ett argument saknas: \(argument).", en: "an argument is missing: \(argument).")
  }
  /// Of a value that an option cannot have, with those it can.
  static func badValue(_ value: String, _ option: Phrase, _ choices: String) -> Phrase {
    let way =
      choices.isEmpty
      ? .verbatim("")
      : Phrase(
        nn: " Vel mellom \(choices).", nb: " Velg mellom \(choices).", sv: " Välj mellan \(choices).",
        en: " Choose one of \(choices).")
    return Phrase(
      nn: "'\(option)' kan ikkje vere '\(value)'.\(way)", nb: "'\(option)' kan ikke være '\(value)'.\(way)",
      sv: "'\(option)' kan inte vara '\(value)'.\(way)", en: "'\(option)' cannot be '\(value)'.\(way)")
  }
  /// Of a live page where the engine for it is not installed, with where it was looked for.
  static func noBrowserEngine(_ places: String) -> Phrase {
    Phrase(
      nn: """
        motoren for nettlesaren er ikkje installert (\(places)). Bygg han med 'make browser', eller pek på han med \
        KVAOM_BROWSER.
        """,
      nb: """
        motoren for nettleseren er ikke installert (\(places)). Bygg den med 'make browser', eller pek på den med \
        KVAOM_BROWSER.
        """,
      sv: """
        motorn för webbläsaren är inte installerad (\(places)). Bygg den med 'make browser', eller peka på den med \
        KVAOM_BROWSER.
        """,
      en: """
        the engine for the browser is not installed (\(places)). Build it by 'make browser', or name it by \
        KVAOM_BROWSER.
        """)
  }
  /// Of a plan that is too large to be sent in a page, with its size and the most there may be, in bytes.
  static func tooLargeForPage(_ size: Int, most: Int) -> Phrase {
    Phrase(
      nn: "planen og filene han les, har \(number: size) byte, og ei levande side tek \(number: most).",
      nb: "planen og filene den leser, har \(number: size) byte, og en levende side tar \(number: most).",
      sv: "planen och filerna den läser har \(number: size) byte, och en levande sida tar \(number: most).",
      en: "the plan and the files it reads have \(number: size) bytes, and a live page takes \(number: most).")
  }
  /// Of a plan that gives something else where it stands alone, and so cannot be made live.
  static let noPage = Phrase(
    nn: "planen kan ikkje reisast med sida: utan det som ligg rundt han, gir han andre svar.",
    nb: "planen kan ikke følge med siden: uten det som ligger rundt den, gir den andre svar.",
    sv: "planen kan inte följa med sidan: utan det som ligger runt den ger den andra svar.",
    en: "the plan cannot travel in the page: without what lies around it, it gives other answers.")
  /// Of a plan whose figures stand in files that no page reads.
  static let tablesOfFiles = Phrase(
    nn:
      "planen les tabellar frå filer, og det kan ei levande side ikkje: set dei inn med 'kvaom freeze' først.",
    nb:
      "planen leser tabeller fra filer, og det kan en levende side ikke: sett dem inn med 'kvaom freeze' først.",
    sv:
      "planen läser tabeller från filer, och det kan en levande sida inte: sätt in dem med 'kvaom freeze' först.",
    en: "the plan reads tables from files, which a live page cannot: put them into the plan by 'kvaom freeze' first.")
  /// Of a report without a document, or a shell with one.
  static let reportNeedsFile = Phrase(
    nn: "'report' treng eitt dokument; '--shell' og '--layout' tek ingen, og '--shell' står ikkje saman med dei andre.",
    nb:
      "'report' trenger ett dokument; '--shell' og '--layout' tar ingen, og '--shell' står ikke sammen med de andre.",
    sv:
      "'report' behöver ett dokument; '--shell' och '--layout' tar inget, och '--shell' står inte ihop med de andra.",
    en:
      "'report' needs one document; '--shell' and '--layout' take none, and '--shell' stands with neither of the rest."
  )
  /// Of a template for what is no document of Word.
  static let templateIsForWord = Phrase(
    nn: "'--template' er for Word: -o sak.docx.", nb: "'--template' er for Word: -o sak.docx.",
    sv: "'--template' är för Word: -o arende.docx.", en: "'--template' is for Word: -o paper.docx.")
  /// Of a template that cannot be one.
  static func noTemplate(_ path: String, _ fault: WordTemplate.Fault) -> Phrase {
    switch fault {
    case .isNoDocument:
      Phrase(
        nn: "\(path) er ikkje eit Word-dokument (.docx eller .dotx).",
        nb: "\(path) er ikke et Word-dokument (.docx eller .dotx).",
        sv: "\(path) är inget Word-dokument (.docx eller .dotx).",
        en: "\(path) is no Word document (.docx or .dotx).")
    case .hasMacros:
      Phrase(
        nn: "\(path) har makroar; lagre malen som .docx eller .dotx utan dei.",
        nb: "\(path) har makroer; lagre malen som .docx eller .dotx uten dem.",
        sv: "\(path) har makron; spara mallen som .docx eller .dotx utan dem.",
        en: "\(path) has macros; save the template as .docx or .dotx without them.")
    }
  }
  /// Of a layout that there is none of.
  static func noLayout(_ name: String, _ known: String) -> Phrase {
    Phrase(
      nn: "oppsettet '\(name)' finst ikkje: \(known).", nb: "oppsettet '\(name)' finnes ikke: \(known).",
      sv: "uppställningen '\(name)' finns inte: \(known).", en: "there is no layout '\(name)': \(known).")
  }
  /// Of a share that is none.
  static func shard(_ text: String, most: Int) -> Phrase {
    Phrase(
      nn: "'--shard \(text)': ein del er eit nummer av eit tal, frå 1/1 til \(most)/\(most), til dømes 3/8.",
      nb: "'--shard \(text)': en del er et nummer av et antall, fra 1/1 til \(most)/\(most), for eksempel 3/8.",
      sv: "'--shard \(text)': en del är ett nummer av ett antal, från 1/1 till \(most)/\(most), till exempel 3/8.",
      en: "'--shard \(text)': a share is a number out of a count, from 1/1 to \(most)/\(most), such as 3/8.")
  }
  /// Of a share in a form that is for answers.
  static let shardHasNoFormat = Phrase(
    nn: "ein del har si eiga form: '--format' høyrer til 'kvaom merge'.",
    nb: "en del har sin egen form: '--format' hører til 'kvaom merge'.",
    sv: "en del har sin egen form: '--format' hör till 'kvaom merge'.",
    en: "a part has a form of its own: '--format' belongs to 'kvaom merge'.")
  /// Of a live page in a form that is none.
  static let liveIsPage = Phrase(
    nn: "'--live' gir ei side: -o side.html.", nb: "'--live' gir en side: -o side.html.",
    sv: "'--live' ger en sida: -o sida.html.", en: "'--live' makes a page: -o page.html.")
  /// Of a width that holds nothing.
  static func width(_ width: Int) -> Phrase {
    Phrase(
      nn: "'--width \(width)': ei breidd er 1 kolonne eller meir.",
      nb: "'--width \(width)': en bredde er 1 kolonne eller mer.",
      sv: "'--width \(width)': en bredd är 1 kolumn eller mer.", en: "'--width \(width)': a width is 1 or more columns."
    )
  }
  /// Of a word that is no file and no command.
  static func unknown(_ word: String, _ commands: String) -> Phrase {
    Phrase(
      nn: "\(word): det finst inga slik fil og ingen slik kommando; kommandoane er \(commands)",
      nb: "\(word): det finnes ingen slik fil og ingen slik kommando; kommandoene er \(commands)",
      sv: "\(word): det finns ingen sådan fil och inget sådant kommando; kommandona är \(commands)",
      en: "\(word): there is no such file and no such command; the commands are \(commands)")
  }
  /// Of a directory without plans; without documents either, where they were asked for.
  static func nothing(below directory: String, _ suffix: String, or other: String? = nil) -> Phrase {
    guard let other else {
      return Phrase(
        nn: "\(directory): det finst inga *\(suffix)-fil i eller under denne mappa",
        nb: "\(directory): det finnes ingen *\(suffix)-fil i eller under denne mappen",
        sv: "\(directory): det finns ingen *\(suffix)-fil i eller under den här mappen",
        en: "\(directory): there is no *\(suffix) file in this directory or below it")
    }
    return Phrase(
      nn: "\(directory): det finst inga *\(suffix)-fil og inga *\(other)-fil i eller under denne mappa",
      nb: "\(directory): det finnes ingen *\(suffix)-fil og ingen *\(other)-fil i eller under denne mappen",
      sv: "\(directory): det finns ingen *\(suffix)-fil och ingen *\(other)-fil i eller under den här mappen",
      en: "\(directory): there is no *\(suffix) file and no *\(other) file in this directory or below it")
  }
  /// Of results that nobody takes.
  static func outputLost(_ reason: Phrase) -> Phrase {
    Phrase(
      nn: "resultatet kunne ikkje skrivast: \(reason)", nb: "resultatet kunne ikke skrives: \(reason)",
      sv: "resultatet kunde inte skrivas: \(reason)", en: "the output could not be written: \(reason)")
  }
}
