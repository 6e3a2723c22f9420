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
