import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomWords

/// The form of the account, under the names `--account` takes.
enum AccountFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a reader.
  case text
  /// For a program.
  case json
}

/// The answers that a command line gives to the questions about a table.
struct ImportAnswers: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      nn: "Eit svar: column:Sum=leave-out. Kan gjentakast.", nb: "Et svar: column:Sum=leave-out. Kan gjentas.",
      sv: "Ett svar: column:Sum=leave-out. Kan upprepas.", en: "An answer: column:Sum=leave-out. May be repeated.",
      valueName: "question=answer"))
  var answer: [String] = []

  @Option(
    help: ArgumentHelp(
      nn: "Ei fil med svar, eitt på kvar linje.", nb: "En fil med svar, ett på hver linje.",
      sv: "En fil med svar, ett per rad.", en: "A file of answers, one a line.", valueName: "file"), completion: .file()
  )
  var answers: String?

  @Option(
    help: ArgumentHelp(
      nn: "Kva tabellen heiter i planen; kort for --answer name=….",
      nb: "Hva tabellen heter i planen; kort for --answer name=….",
      sv: "Vad tabellen heter i planen; kort för --answer name=….",
      en: "What the table is called in the plan; short for --answer name=…."))
  var name: String?

  @Option(
    help: ArgumentHelp(
      nn: "Eininga til tala; kort for --answer unit=….", nb: "Enheten til tallene; kort for --answer unit=….",
      sv: "Talens enhet; kort för --answer unit=….", en: "The unit of the figures; short for --answer unit=…."))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      nn: "Prisane beløpa står i: nominal, eit år, unknown; kort for --answer prices=….",
      nb: "Prisene beløpene står i: nominal, et år, unknown; kort for --answer prices=….",
      sv: "Priserna beloppen står i: nominal, ett år, unknown; kort för --answer prices=….",
      en: "The prices of the amounts: nominal, a year, unknown; short for --answer prices=…."))
  var prices: String?

  @Option(
    help: ArgumentHelp(
      nn: "Kva ein strek står for: 0 eller missing; kort for --answer dash=….",
      nb: "Hva en strek står for: 0 eller missing; kort for --answer dash=….",
      sv: "Vad ett streck står för: 0 eller missing; kort för --answer dash=….",
      en: "What a dash stands for: 0 or missing; short for --answer dash=…."))
  var dash: String?

  @Option(
    help: ArgumentHelp(
      nn: "Forteikna: as_printed, costs_positive, income_positive, reversed; kort for --answer sign=….",
      nb: "Fortegnene: as_printed, costs_positive, income_positive, reversed; kort for --answer sign=….",
      sv: "Tecknen: as_printed, costs_positive, income_positive, reversed; kort för --answer sign=….",
      en: "The signs: as_printed, costs_positive, income_positive, reversed; short for --answer sign=…."))
  var sign: String?

  @Option(
    help: ArgumentHelp(
      nn: "Forma på utgreiinga på standard feil.", nb: "Formen på redegjørelsen på standard feil.",
      sv: "Redogörelsens form på standard fel.", en: "The form of the account on standard error."))
  var account: AccountFormat = .text

  /// Every answer, by question; what is given later counts.
  func all() throws(CommandFailure) -> [String: String] {
    var given: [String: String] = [:]
    for line in try lines() + answer {
      guard let sign = line.firstIndex(of: "="), sign > line.startIndex else { throw .usage(ImportWords.noPair(line)) }
      let id = Self.trimmed(line[..<sign])
      let choice = Self.trimmed(line[line.index(after: sign)...])
      guard !id.isEmpty, !choice.isEmpty else { throw .usage(ImportWords.noPair(line)) }
      given[id] = choice
    }
    for (id, choice) in [("name", name), ("unit", unit), ("prices", prices), ("dash", dash), ("sign", sign)] {
      if let choice { given[id] = choice }
    }
    return given
  }

  private func lines() throws(CommandFailure) -> [String] {
    guard let answers else { return [] }
    let bytes: [UInt8]
    do throws(ReadRefusal) {
      bytes = try Scripts.files.read(answers)
    } catch {
      throw .usage(.verbatim("\(answers): \(error.words)"))
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { Self.trimmed($0) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
