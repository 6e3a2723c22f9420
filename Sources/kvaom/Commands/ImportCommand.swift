import ArgumentParser
import KvaomEngine
import KvaomFormats
import KvaomPlatform
import KvaomTables
import KvaomWords

/// How the cells of a file are printed, under the names `--cells` takes.
enum CellFormat: String, CaseIterable, ExpressibleByArgument {
  /// A list of objects, one cell a line.
  case json
}

/// The form of the account, under the names `--account` takes.
enum AccountFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a reader.
  case text
  /// For a program.
  case json
}

/// How a table is written, under the names `--as` takes.
enum TableForm: String, CaseIterable, ExpressibleByArgument {
  /// Years across, whatever lies down.
  case by
  /// Years down, as the source has them.
  case across
  /// Rows of a ledger.
  case list
  /// A measure a row.
  case measures
}

/// `kvaom import FILE`: a table of a file as text of the language.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Write a table of a file (CSV, XLSX, ODS, JSON-stat, PX and others) as a plan.",
    discussion: """
      Nothing is asked: what the file leaves open is said with the option that answers it, and the exit code is 1. \
      What every row and column was taken for, and where every figure went, goes to standard error.
      """)

  @Argument(
    help: "The file; '-' reads standard input. What it is its contents say, not its name.",
    completion: .file(extensions: ["csv", "txt", "xlsx", "xlsm", "ods", "json", "px", "se", "si", "sie"]))
  var file: String

  @Option(help: "Print the cells exactly as they were read, and nothing more.")
  var cells: CellFormat?

  @Option(help: "The sheet the table is on.")
  var sheet: String?

  @Option(help: ArgumentHelp("The cell it begins in; it ends at the first empty row.", valueName: "cell"))
  var from: String?

  @Option(help: ArgumentHelp("The name of a table or a range, or which of a sheet's tables.", valueName: "table"))
  var table: String?

  @Option(name: .customLong("as"), help: "How the table is written.")
  var form: TableForm = .by

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Write to this file; '-', and nothing given, is standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @Flag(help: "Ask for an answer also where the evidence is enough.")
  var strict = false

  @OptionGroup var answers: ImportAnswers

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let locale = display.locale ?? .ofEnvironment
    let source = try SourceFiles.read(file, locale: locale)
    if cells != nil { return try write(CellListing.text(of: source), locale) }
    if form == .list || form == .measures {
      throw CommandFailure.usage(ImportWords.notYet("--as \(form.rawValue)")[locale])
    }
    var given = try answers.all(locale)
    if let sheet { given["sheet"] = sheet }
    let part: FilePart
    do throws(CommandFailure.Words) {
      part = try FilePart(source, sheet: given["sheet"], from: from, table: table)
    } catch {
      throw CommandFailure.usage("\(file): \(error.phrase[locale])")
    }
    let found = TableImport(part, answers: given, isStrict: strict)
    if let fault = found.reading.fault {
      throw CommandFailure(message: "\(file): \(fault.phrase[locale])", exitCode: CommandFailure.modelFailed)
    }
    account(for: found, remarks: source.remarks, locale)
    guard found.questions.isEmpty else { throw ExitCode(CommandFailure.modelFailed) }
    let notes = ImportAccount(found.reading, locale).comments(given)
    try write(found.text(source: Self.name(of: file), notes: notes), locale)
  }

  /// Says how the table was read, and what must be answered.
  private func account(for found: TableImport, remarks: [Phrase], _ locale: Locale) {
    if answers.account == .json {
      Delivery.print(found.account(locale), to: .errors)
      return
    }
    var text = remarks.map { $0[locale] + "\n" }.joined()
    text += ImportAccount(found.reading, locale).text
    if !found.questions.isEmpty { text += "\n" + ImportWords.needsAnswers[locale] + "\n" }
    for question in found.questions {
      let evidence = question.evidence.map { $0[locale] }.joined(separator: "; ")
      text += "\n\(question.text[locale])?" + (evidence.isEmpty ? "" : " (\(evidence))") + "\n"
      for choice in question.choices {
        text += "  --answer \(quoted(question.id, choice.id))  \(choice.meaning[locale])\n"
      }
      if question.choices.isEmpty { text += "  --answer \(quoted(question.id, "…"))\n" }
    }
    Delivery.print(text, to: .errors)
  }

  /// An answer as a shell takes it.
  private func quoted(_ id: String, _ choice: String) -> String {
    let text = "\(id)=\(choice)"
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "=-_:.%/…".contains($0) }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  private func write(_ text: String, _ locale: Locale) throws {
    if output == "-" {
      if !Delivery.print(text, to: .output) { throw ExitCode(CommandFailure.modelFailed) }
    } else {
      try Scripts.write(Array(text.utf8), to: output, over: force ? .anything : .ownWork, locale: locale)
    }
  }

  /// The last part of a path.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}

/// The answers that a command line gives.
struct ImportAnswers: ParsableArguments {
  @Option(help: ArgumentHelp("An answer: column:Sum=leave-out. May be repeated.", valueName: "question=answer"))
  var answer: [String] = []

  @Option(help: ArgumentHelp("A file of answers, one a line.", valueName: "file"), completion: .file())
  var answers: String?

  @Option(help: "What the table is called in the plan; short for --answer name=….")
  var name: String?

  @Option(help: "The unit of the figures; short for --answer unit=….")
  var unit: String?

  @Option(help: "The prices of the amounts: nominal, a year, unknown; short for --answer prices=….")
  var prices: String?

  @Option(help: "What a dash stands for: 0 or missing; short for --answer dash=….")
  var dash: String?

  @Option(help: "The signs: as_printed, costs_positive, income_positive, reversed; short for --answer sign=….")
  var sign: String?

  @Option(help: "The form of the account on standard error.")
  var account: AccountFormat = .text

  /// Every answer, by question; what is given later counts.
  func all(_ locale: Locale) throws(CommandFailure) -> [String: String] {
    var given: [String: String] = [:]
    for line in try lines(locale) + answer {
      guard let sign = line.firstIndex(of: "="), sign > line.startIndex else {
        throw .usage(ImportWords.noAnswer(line)[locale])
      }
      let id = Self.trimmed(line[..<sign])
      let choice = Self.trimmed(line[line.index(after: sign)...])
      guard !choice.isEmpty else { throw .usage(ImportWords.noAnswer(line)[locale]) }
      given[id] = choice
    }
    let short = [("name", name), ("unit", unit), ("prices", prices), ("dash", dash), ("sign", sign)]
    for (id, choice) in short { if let choice { given[id] = choice } }
    if let unit = given["unit"] { given["unit"] = UnitWords.unit(for: unit) }
    return given
  }

  private func lines(_ locale: Locale) throws(CommandFailure) -> [String] {
    guard let answers else { return [] }
    do throws(FileFault) {
      let text = String(decoding: try Scripts.files.read(answers), as: UTF8.self)
      return text.split(whereSeparator: \.isNewline).map { Self.trimmed($0) }
        .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    } catch {
      throw .usage("\(answers): \(error.words[locale])")
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}

/// Files with tables that a command line names.
enum SourceFiles {
  /// The tables of the file at `path`; `-` is standard input. A file that cannot be read is a wrong command line, said
  /// in one sentence.
  static func read(_ path: String, locale: Locale) throws(CommandFailure) -> SourceFile {
    let limits = ReadingLimits()
    do throws(ReadingFault) {
      // Nothing is read of a file that is too large.
      let size = Files.stamp(of: path)?[2] ?? 0
      guard size <= limits.fileBytes else { throw .tooLarge(size, limit: limits.fileBytes) }
    } catch {
      throw .reading(error, of: path, locale: locale)
    }
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = path == "-" ? try StandardInput.readAll() : try Scripts.files.read(path)
    } catch {
      throw .usage("\(path): \(error.words[locale])")
    }
    do throws(ReadingFault) {
      return try SourceReader.read(bytes, limits: limits)
    } catch {
      throw .reading(error, of: path, locale: locale)
    }
  }
}

extension CommandFailure {
  /// What keeps the file at `path` from being read as tables, and what helps.
  static func reading(_ fault: ReadingFault, of path: String, locale: Locale) -> CommandFailure {
    let help = fault.help.map { " " + $0[locale] } ?? ""
    return .usage("\(path): \(fault.message[locale]).\(help)")
  }

  /// A failure whose words are still to be put in a language.
  struct Words: Error {
    /// The words.
    let phrase: Phrase

    init(_ phrase: Phrase) { self.phrase = phrase }
  }
}
