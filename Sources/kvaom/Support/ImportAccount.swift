import KvaomTables
import KvaomWords

/// What `kvaom import` says of a table: what its rows and columns were taken for and why, and where every figure went.
struct ImportAccount {
  private let reading: TableReading
  private let locale: Locale

  /// The account of a reading in a language.
  init(_ reading: TableReading, _ locale: Locale) {
    self.reading = reading
    self.locale = locale
  }

  /// The account for a reader. A row of figures and a year that goes without saying have no line.
  var text: String {
    var text = block(reading.columns.filter { !$0.isData || $0.reason != nil }, ImportWords.columns)
    text += block(reading.rows.filter { !$0.isData || $0.role != reading.plainRow }, ImportWords.rows)
    if !reading.asides.isEmpty {
      text += ImportWords.asides[locale] + " " + reading.asides.joined(separator: " · ") + "\n"
    }
    let account = reading.account
    let count = ImportWords.figures(
      account.total, table: account.inTable, sums: account.inAggregates, rest: account.leftOutCount)
    return text + count[locale] + "\n"
  }

  private func block(_ findings: [TableReading.Finding], _ title: Phrase) -> String {
    guard !findings.isEmpty else { return "" }
    let lines = findings.map { finding in
      let reason = finding.reason.map { " (\($0[locale]))" } ?? ""
      return "  \(finding.label): \(finding.role[locale])\(reason)\n"
    }
    return title[locale] + "\n" + lines.joined()
  }

  /// Comments that stand above the table: what was left out, and the answers, which next month's file can use.
  func comments(_ answers: [String: String]) -> String {
    var text = ""
    for left in reading.account.leftOut {
      text += "# \(ImportWords.leftOut[locale]): \(left.label) (\(left.reason[locale]))\n"
    }
    let own = answers.filter { $0.key != "name" }.sorted { $0.key < $1.key }
    if !own.isEmpty {
      text += "# \(ImportWords.answers[locale]): " + own.map { "\($0.key)=\($0.value)" }.joined(separator: ", ") + "\n"
    }
    return text
  }
}
