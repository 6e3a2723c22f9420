/// The words and digits of a cell as a person reads them, the same in text, Markdown and HTML.
struct CellText: Sendable {
  private let numbers: NumberText
  private let words: Words

  /// The texts of a language.
  init(_ locale: Locale) {
    numbers = NumberText(locale)
    words = Words(locale)
  }

  /// The text of a cell without its footnotes, on one line.
  func text(of cell: TableCell) -> String {
    switch cell.content {
    case .empty: ""
    case .number(let number): numbers.shown(number)
    case .text(let text): text.onOneLine
    case .missing: ".."
    case .notApplicable: "–"
    case .status(let status): Self.sign(of: status) + " " + words.name(of: status)
    case .outcome(let outcome): Self.sign(of: outcome) + " " + words.name(of: outcome)
    case .sourceMark(let mark): mark.rawValue
    }
  }

  /// Footnotes as raised digits: `¹`, `¹²` (two of them are separated by a thin mark: `¹ʼ²`).
  static func marks(_ marks: [Int]) -> String {
    marks.map { String($0).map { raised($0) }.joined() }.joined(separator: "ʼ")
  }

  /// The line of a note with its sign in front.
  static func line(of note: Note) -> String {
    let text = note.text.onOneLine
    return switch note.kind {
    case .failure: "✗ " + text
    case .footnote(let mark): marks([mark]) + " " + text
    case .important: "! " + text
    case .information: "i " + text
    case .plain, .source: text
    }
  }

  /// The sign of a status, which stands with its word wherever there is colour.
  static func sign(of status: GoalStatus) -> String {
    switch status {
    case .onTrack: "●"
    case .atRisk: "▲"
    case .offTrack: "■"
    case .missing: "○"
    case .notJudged: "◇"
    }
  }

  /// The sign of an outcome.
  static func sign(of outcome: CheckReport.Outcome) -> String {
    switch outcome {
    case .passed: "✓"
    case .failed: "✗"
    case .missing: "○"
    }
  }

  private static func raised(_ digit: Character) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    guard let value = digit.wholeNumberValue, raised.indices.contains(value) else { return "" }
    return String(raised[value])
  }
}
