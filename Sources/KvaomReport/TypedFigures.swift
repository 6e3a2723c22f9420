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

  /// The figures in a piece of text: groups of three digits parted by a space, decimals behind a comma or a point.
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
      var end = index
      var digits = ""
      while end < signs.count {
        if signs[end].isDigit {
          digits.append(signs[end])
          end += 1
        } else if signs[end].isGap, signs.hasGroup(at: end + 1) {
          end += 1
        } else {
          break
        }
      }
      var decimals = 0
      if end + 1 < signs.count, signs[end] == "," || signs[end] == ".", signs[end + 1].isDigit {
        end += 1
        while end < signs.count, signs[end].isDigit {
          digits.append(signs[end])
          decimals += 1
          end += 1
        }
      }
      let rest = String(signs[end...].drop { $0.isGap }.prefix(8)).lowercased()
      let isShare = ["%", "prosent", "procent", "percent"].contains { rest.hasPrefix($0) }
      let isWord = end < signs.count && (signs[end].isLetter || signs[end] == "_")
      if !isWord, let whole = Int128(digits),
        let figure = TypedFigure(String(signs[index..<end]), whole, decimals, isShare: isShare, line: line)
      {
        found.append(figure)
      }
      index = max(end, index + 1)
    }
    return found
  }

  private init?(_ text: String, _ coefficient: Int128, _ decimals: Int, isShare: Bool, line: Int) {
    let digits = "\(coefficient)".count
    guard digits >= (isShare ? Self.leastDigitsOfShare : Self.leastDigits) else { return nil }
    if !isShare, decimals == 0, text.count == 4, Self.years.contains(Int64(coefficient)) { return nil }
    self.text = text + (isShare ? "\u{A0}%" : "")
    value = Decimal(coefficient: coefficient, exponent: -decimals)
    self.decimals = decimals
    self.isShare = isShare
    self.line = line
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  /// A space within a number: of a keyboard, and those that do not break.
  fileprivate var isGap: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}

extension [Character] {
  /// Whether three digits stand at a place, and no more.
  fileprivate func hasGroup(at place: Int) -> Bool {
    place + 3 <= count && self[place..<place + 3].allSatisfy { $0.isDigit }
      && (place + 3 == count || !self[place + 3].isDigit)
  }
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
