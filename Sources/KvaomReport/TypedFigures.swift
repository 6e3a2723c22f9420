import CMark
import KvaomDecimal
import KvaomQuestions
import KvaomRender
import KvaomSource

/// A figure that somebody typed into the text of a document.
struct TypedFigure: Sendable {
  /// As it is typed.
  let text: String
  /// What it says, without a sign.
  let value: Decimal
  /// How many decimals it is typed with.
  let decimals: Int
  /// Whether a percent sign, or the word, stands behind it.
  let isShare: Bool
  /// Its line, counted from 1.
  let line: Int

  /// The least number of digits that tell a figure from a count or a date: a share has fewer.
  private static let leastDigits = 3, leastDigitsOfShare = 2
  /// What is taken for a year where it has four digits and nothing else.
  private static let years: ClosedRange<Int64> = 1800...2199

  /// How near to an exact figure a typed one is taken to be the same, badly copied: half a percent.
  private static let nearness = Decimal(coefficient: 5, exponent: -3)

  /// How well a typed figure says a calculated one.
  enum Match: Sendable, Equatable {
    /// It is the same, rounded.
    case equal
    /// It is nearly the same.
    case near
  }

  /// How it says a calculated figure, in its unit or in thousands or millions of it; nil where it is another.
  func match(_ figure: NamedFigure) -> Match? {
    guard figure.isShare == isShare, !figure.value.isZero, !value.isZero else { return nil }
    var best: Match?
    let scales = isShare ? [0] : [0, -3, -6, 3]
    for scale in scales {
      let exact = figure.value.magnitude * Decimal(coefficient: 1, exponent: scale)
      let gap = (exact - value).magnitude
      if gap <= Decimal(coefficient: 5, exponent: -decimals - 1) { return .equal }
      if gap <= exact * Self.nearness { best = .near }
    }
    return best
  }

  /// The figures in a text, `line` being the number of its first line.
  static func all(in author: AuthorText, from line: Int) -> [TypedFigure] {
    var found: [TypedFigure] = []
    unsafe AuthorText.withTree(of: author.source) { root in
      unsafe AuthorText.forEach(CMARK_NODE_TEXT, in: root) { node in
        let place = Int(unsafe cmark_node_get_start_line(node)) + line - 1
        found += figures(in: unsafe AuthorText.string(cmark_node_get_literal(node)), line: place)
      }
    }
    return found
  }

  /// The figures in a piece of text: groups of three digits parted by a space, decimals behind a comma or a point;
  /// dates are none.
  static func figures(in text: String, line: Int) -> [TypedFigure] {
    let signs = Array(text)
    var found: [TypedFigure] = []
    var index = 0
    while index < signs.count {
      let before = index > 0 ? signs[index - 1] : " "
      guard signs[index].isDigit, !before.isLetter, !before.isDigit, before != "_", before != "." else {
        index += 1
        continue
      }
      guard let number = NumberInText(in: signs, at: index) else { break }
      let end = number.end
      let rest = String(signs[end...].drop { $0.isGap }.prefix(8)).lowercased()
      let isShare = ["%", "prosent", "procent", "percent"].contains { rest.hasPrefix($0) }
      let isWord = end < signs.count && (signs[end].isLetter || signs[end] == "_")
      if !isWord, let figure = TypedFigure(number, isShare: isShare, line: line) {
        found.append(figure)
      }
      index = max(end, index + 1)
    }
    return found
  }

  private init?(_ number: NumberInText, isShare: Bool, line: Int) {
    guard let value = number.value else { return nil }
    let digits = number.text.count { $0.isDigit }
    guard digits >= (isShare ? Self.leastDigitsOfShare : Self.leastDigits) else { return nil }
    if !isShare, number.decimals == 0, number.text.count == 4, Int64(number.text).map(Self.years.contains) ?? false {
      return nil
    }
    text = number.text + (isShare ? "\u{A0}%" : "")
    self.value = value
    decimals = number.decimals
    self.isShare = isShare
    self.line = line
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  /// A space within a number: of a keyboard, and those that do not break.
  fileprivate var isGap: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}

extension AnsweredDocument {
  /// What the text of a document has typed that its answers say: each figure once for each line.
  func typedLines(in source: ReportSource) -> [ReviewReport.Line] {
    let calculated = parts.flatMap { $0.documents }.flatMap { $0.namedFigures }
    var lines: [ReviewReport.Line] = []
    for case .author(let author) in source.parts {
      for typed in TypedFigure.all(in: author, from: author.firstLine) {
        let matches = calculated.map { ($0, typed.match($0)) }
        guard let found = matches.first(where: { $0.1 == .equal }) ?? matches.first(where: { $0.1 == .near }) else {
          continue
        }
        let figure = found.0
        lines.append(
          ReviewReport.Line(
            finding: .typedInText(
              written: typed.text, value: figure.text, name: figure.title, expression: figure.expression,
              isEqual: found.1 == .equal),
            place: "\(source.script.name):\(typed.line)"))
      }
    }
    return lines
  }
}
