public import ArgumentParser
public import KvaomEngine
import KvaomPlatform
public import KvaomRender
import KvaomSource
import KvaomWords
import KvaomWorkbook

/// When output is coloured, under the names `--color` takes.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// In a terminal, unless `NO_COLOR` is set.
  case auto
  /// Also into a pipe or a file.
  case always
  /// Nowhere.
  case never

  /// Whether `stream` is coloured.
  func colors(_ stream: StandardStream) -> Bool {
    switch self {
    case .auto: Terminal.wantsColor(stream)
    case .always: true
    case .never: false
    }
  }
}

/// In which language and how wide answers are printed.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      nn: "Språket til tal og ord; er det ikkje gitt, avgjer LC_ALL, LC_NUMERIC og LANG.",
      nb: "Språket til tall og ord; er det ikke gitt, avgjør LC_ALL, LC_NUMERIC og LANG.",
      sv: "Språket för tal och ord; är det inte angivet avgör LC_ALL, LC_NUMERIC och LANG.",
      en: "The language of numbers and words; LC_ALL, LC_NUMERIC and LANG decide if it is not given."))
  var locale: Locale?

  @Option(
    help: ArgumentHelp(
      nn: "Bryt tabellar ved så mange teikn; breidda til terminalen om talet ikkje er gitt.",
      nb: "Bryt tabeller ved så mange tegn; bredden til terminalen om tallet ikke er gitt.",
      sv: "Bryt tabeller vid så många tecken; terminalens bredd om talet inte är angivet.",
      en: "Fold tables to this many columns; the terminal's width if not given.", valueName: "columns"))
  var width: Int?

  @Option(
    help: ArgumentHelp(
      nn: "Fargar: auto er på i ein terminal, om ikkje NO_COLOR er sett.",
      nb: "Farger: auto er på i en terminal, om ikke NO_COLOR er satt.",
      sv: "Färger: auto är på i en terminal, om inte NO_COLOR är satt.",
      en: "Colours: auto is on in a terminal, unless NO_COLOR is set."))
  var color: ColorChoice = .auto

  @Flag(
    help: ArgumentHelp(
      nn: "Vis namna ein ville skrive, ved sida av etikettane.",
      nb: "Vis navnene man ville skrive, ved siden av etikettene.",
      sv: "Visa namnen man skulle skriva bredvid etiketterna.",
      en: "Show the names that one would type beside the labels."))
  var codes = false

  func validate() throws {
    if let width, width < 1 { throw CommandFailure.usage(UsageWords.width(width)) }
  }

  /// The engine that prints `format` the way these options say, for the model that `model` asks for.
  func engine(format: OutputFormat = .text, with model: ModelOptions? = nil) -> Engine {
    engine(
      format: format, scenario: model?.scenario, settings: model?.settings ?? [], additions: model?.additions ?? [])
  }

  /// The same for a model whose settings and changes are written in a language, nil for that of the output.
  func engine(
    format: OutputFormat, scenario: String?, settings: [String], additions: [String], settingsLocale: Locale? = nil
  ) -> Engine {
    Engine.printing(
      format: format, locale: locale, width: width, color: color, codes: codes, scenario: scenario,
      settings: settings, additions: additions, settingsLocale: settingsLocale)
  }
}

/// What is asked of the model itself: under which scenario, with which settings.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      nn: "Svar i denne verda der eit spørsmål ikkje nemner noka: eit scenario, eller 'plan without m'.",
      nb: "Svar i denne verdenen der et spørsmål ikke nevner noen: et scenario, eller 'plan without m'.",
      sv: "Svara i den här världen där en fråga inte nämner någon: ett scenario, eller 'plan without m'.",
      en: "Answer in this world where a question names none: a scenario, or 'plan without m'.", valueName: "world"))
  var scenario: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      nn: "Endre ein føresetnad under alle scenario: --set 'wage_growth = 3%'. Kan gjentakast.",
      nb: "Endre en forutsetning under alle scenarioer: --set 'wage_growth = 3%'. Kan gjentas.",
      sv: "Ändra ett antagande under alla scenarier: --set 'wage_growth = 3%'. Kan upprepas.",
      en: "Change an input below all scenarios: --set 'wage_growth = 3%'. May be repeated.", valueName: "setting"))
  var settings: [String] = []

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      nn: "Endre ein verdi oppå kvart scenario: --with 'wage_growth = 3%'. Kan gjentakast.",
      nb: "Endre en verdi oppå hvert scenario: --with 'wage_growth = 3%'. Kan gjentas.",
      sv: "Ändra ett värde ovanpå varje scenario: --with 'wage_growth = 3%'. Kan upprepas.",
      en: "Change a value on top of every scenario: --with 'wage_growth = 3%'. May be repeated.", valueName: "change"))
  var additions: [String] = []
}

/// How answers are printed; the same for every command that answers questions.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      nn: "Forma på svaret.", nb: "Formen på svaret.", sv: "Svarets form.", en: "The form of the output."))
  var format: OutputFormat = .text

  @OptionGroup var display: DisplayOptions

  /// The engine that prints the way these options say, for the model that `model` asks for.
  func engine(with model: ModelOptions? = nil) -> Engine { display.engine(format: format, with: model) }
}

/// The forms of an answer, under the names `--format` takes: every form that is text, and a workbook.
enum AnswerFormat: Equatable, CaseIterable, ExpressibleByArgument {
  /// A form that is text.
  case text(OutputFormat)
  /// A workbook of Excel with a formatted sheet for each answer, written to the file of `-o`.
  case workbook

  static var allCases: [AnswerFormat] { OutputFormat.allCases.map { .text($0) } + [.workbook] }
  static var allValueStrings: [String] { allCases.map(\.defaultValueDescription) }

  init?(argument: String) {
    guard let format = Self.allCases.first(where: { $0.defaultValueDescription == argument }) else { return nil }
    self = format
  }

  var defaultValueDescription: String {
    switch self {
    case .text(let format): format.rawValue
    case .workbook: "xlsx"
    }
  }

  /// The form of the text that is made in any case.
  var written: OutputFormat {
    switch self {
    case .text(let format): format
    case .workbook: .text
    }
  }
}

/// How answers are printed, or written to a file.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      nn: "Forma på svara; xlsx går til fila i -o.", nb: "Formen på svarene; xlsx går til filen i -o.",
      sv: "Svarens form; xlsx går till filen i -o.", en: "The form of the answers; xlsx goes to the file of -o."))
  var format: AnswerFormat = .text(.text)

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      nn: "Skriv svara til denne fila; standard ut om ho ikkje er gitt.",
      nb: "Skriv svarene til denne filen; standard ut om den ikke er gitt.",
      sv: "Skriv svaren till den här filen; standard ut om den inte är angiven.",
      en: "Write the answers to this file; standard output if not given.", valueName: "file"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      nn: "Skriv over ei fil som finst frå før.", nb: "Skriv over en fil som finnes fra før.",
      sv: "Skriv över en fil som redan finns.", en: "Write over a file that is there already."))
  var force = false

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if format == .workbook, output == nil || output == "-" { throw CommandFailure.usage(UsageWords.workbookNeedsFile) }
  }

  /// The engine that prints the way these options say, for the model that `model` asks for.
  func engine(with model: ModelOptions? = nil) -> Engine { display.engine(format: format.written, with: model) }

  /// Prints an outcome, or writes its answers to the file that was named.
  func deliver(_ outcome: Outcome, of title: String, by engine: Engine) throws {
    guard let output, output != "-" else { return try Delivery.deliver(outcome) }
    var rest = outcome
    rest.output = ""
    if !outcome.documents.isEmpty {
      let bytes =
        format == .workbook
        ? Workbook(answers: outcome.documents, title: title, writer: engine.writer).file() : Array(outcome.output.utf8)
      try Scripts.write(bytes, to: output, over: force ? .anything : .ownWork)
    } else if outcome.exitCode == 0 {
      rest.diagnostics += UsageWords.nothingWritten(output)[engine.locale] + "\n"
    }
    try Delivery.deliver(rest)
  }

  /// Prints a part of the answers, or writes it to the file that was named; where there is none, what kept it from
  /// being made.
  func deliver(part outcome: Outcome) throws {
    var rest = outcome
    if let bytes = outcome.file {
      if let output, output != "-" {
        try Scripts.write(bytes, to: output, over: force ? .anything : .ownWork)
      } else {
        rest.output = String(decoding: bytes, as: UTF8.self)
      }
    }
    try Delivery.deliver(rest)
  }
}

/// The scripts of a command that takes many; a directory stands for every script below it.
struct PathArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      nn: "Skript; ei mappe står for alle *.kvaom-filer under seg, og '-' for standard inn.",
      nb: "Skript; en mappe står for alle *.kvaom-filer under seg, og '-' for standard inn.",
      sv: "Skript; en mapp står för alla *.kvaom-filer under sig, och '-' för standard in.",
      en: "Scripts; a directory stands for every *.kvaom file below it, and '-' for standard input."),
    completion: .file(extensions: ["kvaom"]))
  var paths: [String]

  /// The scripts, in the order they were named, those of a directory by path, and what to say of those below
  /// directories that cannot be read, in a language.
  func scripts(_ locale: Locale) throws(CommandFailure) -> (scripts: [SourceText], faults: Outcome) {
    var (scripts, faults): ([SourceText], Outcome) = ([], Outcome())
    for path in paths {
      let found = try Scripts.scripts(at: path, locale)
      scripts += found.scripts
      faults.add(found.faults)
    }
    return (scripts, faults)
  }
}

extension OutputFormat: ExpressibleByArgument {}

extension GraphFormat: ExpressibleByArgument {}

extension Locale: ExpressibleByArgument {
  /// The language the environment asks for; nynorsk where it asks for none that Kvaom speaks.
  static var ofEnvironment: Locale { Environment.languageCode.flatMap(Locale.init(rawValue:)) ?? .nn }
}

/// What the environment says of the shell's output.
enum ShellSettings {
  /// That of the surroundings, for what is said before a plan is read.
  static var locale: Locale { .ofEnvironment }
  /// The terminal's width; nil in a pipe.
  static var width: Int? { Terminal.width(of: .output) }
  /// Whether output is coloured.
  static var usesColor: Bool { Terminal.wantsColor(.output) }
}
