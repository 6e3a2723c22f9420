public import KvaomWords

/// A table as it was read: what each column and row was taken for and why, and where every figure went.
public struct TableScreen {
  private let reading: TableReading
  private let locale: Locale
  /// The most rows and columns that are told of one by one.
  private static let most = 40

  /// The screen of a reading in a language.
  public init(_ reading: TableReading, _ locale: Locale) {
    self.reading = reading
    self.locale = locale
  }

  /// The whole screen.
  public var text: String {
    var text = TakingWords.size(reading.rows.count, reading.columns.count)[locale] + "\n"
    // A column whose head is the year it was taken for needs no line, nor does a row of figures.
    text += block(reading.columns.filter { !$0.isData || $0.reason != nil }, TakingWords.columns[locale])
    let rows = reading.rows.filter { !$0.isData || $0.role != reading.plainRow || $0.reason != nil }
    text += block(rows, TakingWords.rows[locale])
    if !reading.asides.isEmpty {
      text += TakingWords.asides(reading.asides.joined(separator: " · "))[locale] + "\n"
    }
    if !reading.wordsAsMissing.isEmpty {
      text += TakingWords.wordsAsMissing(reading.wordsAsMissing.joined(separator: " · "))[locale] + "\n"
    }
    if !reading.controls.isEmpty {
      let broken = reading.controls.filter { !$0.holds }
      text += ControlWords.account(reading.controls.count, reading.controls.count - broken.count)[locale] + "\n"
      for control in broken { text += "  \(ControlWords.broken[locale]): \(control.said(in: locale))\n" }
    }
    if reading.mixesSigns { text += TakingWords.mixedSigns[locale] + "\n" }
    let account = reading.account
    text +=
      TakingWords.account(account.total, account.inTable, account.inAggregates, account.leftOutCount)[locale] + "\n"
    return text
  }

  private func block(_ findings: [TableReading.Finding], _ title: String) -> String {
    guard !findings.isEmpty else { return "" }
    let width = min(40, findings.prefix(Self.most).map { $0.label.count }.max() ?? 0)
    let lines = findings.prefix(Self.most).map { finding in
      let gap = String(repeating: " ", count: max(1, width - finding.label.count + 2))
      return "  \(finding.label)\(gap)\(said(finding))\n"
    }
    let rest = findings.count > Self.most ? "  … +\(findings.count - Self.most)\n" : ""
    return title + "\n" + lines.joined() + rest
  }

  private func said(_ finding: TableReading.Finding) -> String {
    guard let reason = finding.reason else { return finding.role[locale] }
    return "\(finding.role[locale]) (\(reason[locale]))"
  }

  /// Comments for the plan: what was left out, with its reason, and the answers that were not asked of every table.
  public func comments(_ answers: [String: String]) -> String {
    var text = ""
    for left in reading.account.leftOut {
      text += "# \(TakingWords.notTakenAlong[locale]): \(left.label[locale]) (\(left.reason[locale]))\n"
    }
    let own = answers.filter { !["name", "unit", "prices", "dash"].contains($0.key) }.sorted { $0.key < $1.key }
    if !own.isEmpty {
      text += "# \(TakingWords.answers[locale]): " + own.map { "\($0.key)=\($0.value)" }.joined(separator: " ") + "\n"
    }
    return text
  }
}
