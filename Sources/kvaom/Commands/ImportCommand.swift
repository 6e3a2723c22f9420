import ArgumentParser
import KvaomEngine
import KvaomFormats
import KvaomPlatform
import KvaomSession
import KvaomSource
import KvaomTables
import KvaomWords
import KvaomWorkbench
import KvaomWorkbook

/// How the cells of a file are printed, under the names `--cells` takes.
enum CellFormat: String, CaseIterable, ExpressibleByArgument {
  /// A list of objects, one cell a line.
  case json
}

/// How a table is written, under the names `--as` takes.
enum FormName: String, CaseIterable, ExpressibleByArgument {
  /// One definition, by labels and years.
  case by
  /// A definition for each row.
  case across
  /// A definition for each column.
  case list
  /// A measure for each row.
  case measures

  /// The form.
  var form: TableForm {
    switch self {
    case .by: .by
    case .across: .across
    case .list: .list
    case .measures: .measures
    }
  }
}

/// `kvaom import FILE`: a table of a file as text of the language.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      nn: "Skriv ein tabell i ei fil (CSV, XLSX, ODS, JSON-stat, PX og fleire) som plan.",
      nb: "Skriv en tabell i en fil (CSV, XLSX, ODS, JSON-stat, PX og flere) som plan.",
      sv: "Skriv en tabell i en fil (CSV, XLSX, ODS, JSON-stat, PX med flera) som plan.",
      en: "Write a table of a file (CSV, XLSX, ODS, JSON-stat, PX and others) as a plan.")[.ofHelp],
    discussion: Phrase(
      nn: """
        Ingenting blir spurt om: det fila lèt stå ope, blir sagt saman med valet som svarar på det, og sluttkoden er \
        1. Kva kvar rad og kolonne er teken for, og kvar kvart tal vart av, står på standard feil.
        """,
      nb: """
        Ingenting blir spurt om: det filen lar stå åpent, blir sagt sammen med valget som svarer på det, og \
        sluttkoden er 1. Hva hver rad og kolonne er tatt for, og hvor hvert tall ble av, står på standard feil.
        """,
      sv: """
        Inget frågas: det som filen lämnar öppet sägs tillsammans med flaggan som svarar på det, och slutkoden är 1. \
        Vad varje rad och kolumn togs för, och var varje tal hamnade, står på standard fel.
        """,
      en: """
        Nothing is asked: what the file leaves open is said with the option that answers it, and the exit code is 1. \
        What every row and column was taken for, and where every figure went, goes to standard error.
        """)[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Fila; '-' les standard inn. Kva slag ho er, seier innhaldet, ikkje namnet.",
      nb: "Filen; '-' leser standard inn. Hva slags fil det er, sier innholdet, ikke navnet.",
      sv: "Filen; '-' läser standard in. Vilket slag den är säger innehållet, inte namnet.",
      en: "The file; '-' reads standard input. What it is its contents say, not its name."),
    completion: .file(extensions: ["csv", "txt", "xlsx", "xlsm", "ods", "json", "px", "se", "si", "sie"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      nn: "Skriv ut cellene akkurat slik dei vart lesne, og ikkje noko meir.",
      nb: "Skriv ut cellene akkurat slik de ble lest, og ikke noe mer.",
      sv: "Skriv ut cellerna precis som de lästes, och inget mer.",
      en: "Print the cells exactly as they were read, and nothing more."))
  var cells: CellFormat?

  @Option(
    help: ArgumentHelp(
      nn: "Arket tabellen står på.", nb: "Arket tabellen står på.", sv: "Bladet tabellen står på.",
      en: "The sheet the table is on."))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      nn: "Cella han byrjar i; han sluttar ved første tomme rad.",
      nb: "Cellen den begynner i; den slutter ved første tomme rad.",
      sv: "Cellen den börjar i; den slutar vid första tomma raden.",
      en: "The cell it begins in; it ends at the first empty row.", valueName: "cell"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      nn: "Namnet på ein tabell eller eit område, eller kva for ein av tabellane på arket.",
      nb: "Navnet på en tabell eller et område, eller hvilken av tabellene på arket.",
      sv: "Namnet på en tabell eller ett område, eller vilken av bladets tabeller.",
      en: "The name of a table or a range, or which of a sheet's tables.", valueName: "table"))
  var table: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      nn:
        "Korleis han blir skriven: éin tabell; ein definisjon for kvar rad eller kolonne; eitt tiltak for kvar rad.",
      nb:
        "Hvordan den blir skrevet: én tabell; en definisjon for hver rad eller kolonne; ett tiltak for hver rad.",
      sv: "Hur den skrivs: en tabell; en definition för varje rad eller kolumn; en åtgärd för varje rad.",
      en: "How it is written: one table; a definition for each row or column; a measure for each row."))
  var form: FormName = .by

  @Option(
    help: ArgumentHelp(
      nn: "Definisjonen som tiltaka legg til.", nb: "Definisjonen som tiltakene legger til.",
      sv: "Definitionen som åtgärderna lägger till.", en: "The definition that measures add to.", valueName: "name"))
  var adds: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      nn: "Skriv til denne fila; '-', eller ingenting, er standard ut.",
      nb: "Skriv til denne filen; '-', eller ingenting, er standard ut.",
      sv: "Skriv till den här filen; '-', eller inget, är standard ut.",
      en: "Write to this file; '-', and nothing given, is standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(
    help: ArgumentHelp(
      nn: "Skriv ei heil arbeidsbok som ein plan, formlane som formlar, og hald kvar celle opp mot arbeidsboka si.",
      nb: "Skriv en hel arbeidsbok som en plan, formlene som formler, og hold hver celle opp mot arbeidsbokens.",
      sv: "Skriv en hel arbetsbok som en plan, formlerna som formler, och jämför varje cell med arbetsbokens.",
      en: "Write a whole workbook as a plan, its formulas as formulas, and hold every cell against the workbook's."))
  var formulas = false

  @Flag(
    help: ArgumentHelp(
      nn: "Skriv over ei fil som finst frå før.", nb: "Skriv over en fil som finnes fra før.",
      sv: "Skriv över en fil som redan finns.", en: "Write over a file that is there already."))
  var force = false

  @Option(
    help: ArgumentHelp(
      nn: "Forma på det som blir skrive ut; json har rekneskapen over tala og det som blir skrive.",
      nb: "Formen på det som skrives ut; json har regnskapet for tallene og det som skrives.",
      sv: "Formen på det som skrivs ut; json har redovisningen av talen och det som skrivs.",
      en: "The form of what is printed; json holds the account and what is written."))
  var format: AccountFormat = .text

  @Flag(
    help: ArgumentHelp(
      nn: "Be om svar også der det som står, er nok.", nb: "Be om svar også der det som står, er nok.",
      sv: "Be om svar även där det som står räcker.", en: "Ask for an answer also where the evidence is enough."))
  var strict = false

  @OptionGroup var answers: ImportAnswers

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let (source, fingerprint) = try SourceFiles.read(file)
    if cells != nil { return try write(CellListing.text(of: source)) }
    if formulas { return try writeFormulas(of: source) }
    if form == .measures, adds == nil { throw CommandFailure.usage(ImportWords.addsWhat) }
    let locale = display.locale ?? .ofEnvironment
    let given = try answers.all()
    let read = "@read \(Calendar.today) \"\(fingerprint.short)\""
    let found = try intake(of: source, given, read: read)
    let questions = found.open(isStrict: strict)
    let account = ImportAccount(found, remarks: source.remarks, questions: questions, locale)
    if format == .text {
      Delivery.print(VisibleText(answers.account == .json ? account.json : account.text), to: .errors)
    }
    guard questions.isEmpty else {
      if format == .json { Delivery.print(VisibleText(account.json(with: nil)), to: .output) }
      throw ExitCode(CommandFailure.modelFailed)
    }
    let text = try written(found, locale, read: read)
    guard format == .json else { return try write(text) }
    if output != "-" { try write(text) }
    let answer = VisibleText(account.json(with: output == "-" ? text : nil))
    if !Delivery.print(answer, to: .output) { throw ExitCode(CommandFailure.modelFailed) }
  }

  /// What the table is as text of the language, in the form that was asked for.
  private func written(_ found: TableIntake, _ locale: Locale, read: String) throws(CommandFailure) -> String {
    let origin = SourceFiles.name(of: file)
    guard form == .measures, let adds else { return found.text(in: plan, locale, origin: origin, read: read) }
    guard let measures = found.measures(adding: adds, in: plan, locale, origin: origin, read: read) else {
      throw CommandFailure(
        message: .verbatim("\(file): \(ImportWords.noYears)"), exitCode: CommandFailure.modelFailed)
    }
    return measures
  }

  /// The workbook as a plan.
  private func writeFormulas(of source: SourceFile) throws {
    let form: FormulaAccountForm =
      format == .json ? .answer(withPlan: output == "-") : answers.account == .json ? .json : .text
    let outcome = display.engine().importFormulas(source, name: SourceFiles.name(of: file), form: form)
    if let bytes = outcome.file, format != .json || output != "-" { try write(String(decoding: bytes, as: UTF8.self)) }
    try Delivery.deliver(outcome)
  }

  /// The plan that is written: an empty one.
  private var plan: ReceivingPlan {
    let options = EngineOptions(locale: display.locale ?? .ofEnvironment)
    return Workbench(options: options, library: .chosen, readFile: Scripts.files.reader).receivingPlan
  }

  /// The table as it is read with the answers; what is no answer, and what is no table, ends the command.
  private func intake(
    of source: SourceFile, _ given: [String: String], read: String
  ) throws(CommandFailure) -> TableIntake {
    var wish = TablePart.Wish()
    (wish.sheet, wish.start, wish.table) = (sheet, from, table)
    let found: TableIntake
    do throws(TablePart.Fault) {
      found = try TableSource(source, wish, named: SourceFiles.name(of: file), read: read).intake(
        given, into: plan, as: form.form)
    } catch {
      throw .usage(.verbatim("\(file): \(error.message)"))
    }
    if let fault = found.reading.fault, found.open().isEmpty {
      throw CommandFailure(message: .verbatim("\(file): \(fault.phrase)"), exitCode: CommandFailure.modelFailed)
    }
    if let (id, answer) = found.refused.first {
      let question = found.questions.first { $0.id == id }
      throw .usage(
        question.map { ImportWords.noAnswer(id, answer, $0.help) }
          ?? ImportWords.noQuestion(id, found.questions.map { $0.id }))
    }
    return found
  }

  private func write(_ text: String) throws {
    if output == "-" {
      if !Delivery.print(VisibleText(text), to: .output) { throw ExitCode(CommandFailure.modelFailed) }
    } else {
      try Scripts.write(Array(text.utf8), to: output, over: force ? .anything : .ownWork)
    }
  }
}

/// Files with tables that a command line names.
enum SourceFiles {
  /// The tables of the file at `path`, and what tells this edition of it from others; `-` is standard input. A file
  /// that cannot be read is a wrong command line, said in one sentence.
  static func read(
    _ path: String, limits: ReadingLimits = ReadingLimits()
  ) throws(CommandFailure) -> (file: SourceFile, fingerprint: Fingerprint) {
    do throws(ReadingFault) {
      // Nothing is read of a file that is too large.
      let size = Files.stamp(of: path)?[2] ?? 0
      guard size <= limits.fileBytes else { throw .tooLarge(size, limit: limits.fileBytes) }
    } catch {
      throw .reading(error, of: path)
    }
    let bytes: [UInt8]
    do throws(ReadRefusal) {
      bytes = try Scripts.loadBytes(path, limit: limits.fileBytes)
    } catch {
      throw .usage(.verbatim("\(path): \(error.words)"))
    }
    do throws(ReadingFault) {
      return (try SourceReader.read(bytes, named: path, limits: limits), Fingerprint(bytes))
    } catch {
      throw .reading(error, of: path)
    }
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

  /// What stands before the last part of a path, with its slash; empty where nothing does.
  static func folder(of path: String) -> String { String(path.dropLast(name(of: path).count)) }
}

extension CommandFailure {
  /// What keeps the file at `path` from being read as tables, and what helps.
  static func reading(_ fault: ReadingFault, of path: String) -> CommandFailure {
    let help = fault.help.map { .verbatim(" \($0)") } ?? Phrase.verbatim("")
    return .usage(.verbatim("\(path): \(fault.message).\(help)"))
  }
}
