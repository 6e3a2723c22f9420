import KvaomPictures
public import KvaomWords

/// The words and digits of a cell as a person reads them, the same in text, Markdown and HTML.
public struct CellText: Sendable {
  private let numbers: NumberText
  private let words: Words

  /// The texts of a language.
  public init(_ locale: Locale) {
    numbers = NumberText(locale)
    words = Words(locale)
  }

  /// The text of a cell without its footnotes, on one line.
  public func text(of cell: TableCell) -> String {
    switch cell.content {
    case .empty: ""
    case .number(let number): numbers.shown(number)
    case .text(let text): text.onOneLine
    case .missing: ".."
    case .notApplicable: "–"
    case .status(let status): Self.sign(of: status) + " " + words.name(of: status)
    case .outcome(let outcome): Self.sign(of: outcome) + " " + words.name(of: outcome)
    case .sourceMark(let mark): mark.rawValue
    case .picture(let picture): picture.signs
    }
  }

  /// Footnotes as raised letters: `ᵃ`, `ᵃᵇ`. Digits would be read as part of a number.
  public static func marks(_ marks: [Int]) -> String { marks.map { raised($0) }.joined() }

  /// An exponent: `³`.
  public static func exponent(_ number: Int) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue }.map { raised[$0] })
  }

  /// The letters of a footnote: `a` to `z`, then `aa`.
  static func letters(of mark: Int) -> String { spelled(mark, Array("abcdefghijklmnoprstuvwxyz")) }

  /// The line of a note with its sign or its word in front.
  public func line(of note: Note) -> String {
    let text = note.text.onOneLine
    return switch note.kind {
    case .failure: "✗ " + text
    case .footnote(let mark): Self.marks([mark]) + " " + text
    case .important: words.important(text)
    case .information: words.note(text)
    case .plain, .drawing, .source: text
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
  static func sign(of outcome: CheckOutcome) -> String {
    switch outcome {
    case .passed: "✓"
    case .failed: "✗"
    case .missing: "○"
    }
  }

  // There is no raised q.
  private static func raised(_ mark: Int) -> String { spelled(mark, Array("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")) }

  private static func spelled(_ mark: Int, _ letters: [Character]) -> String {
    let index = max(0, mark - 1)
    let last = String(letters[index % letters.count])
    return index < letters.count ? last : spelled(index / letters.count, letters) + last
  }
}

/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// The columns of a text: two for wide East Asian letters and emoji, none for combining marks.
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// Scalars that take no column, in ascending order.
  private static let empty: [ClosedRange<UInt32>] = [
    0x0000...0x001F, 0x007F...0x009F, 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD,
    0x0610...0x061A, 0x064B...0x065F, 0x0E31...0x0E31, 0x0E34...0x0E3A, 0x1AB0...0x1AFF,
    0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20FF,
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xE0100...0xE01EF,
  ]

  /// Scalars that take two columns, in ascending order.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F || value >= 0xA0 && value < 0x300 { return 1 }
    if value >= 0x2010 && value < 0x202A || value >= 0x2200 && value < 0x2E80 { return 1 }
    if empty.contains(where: { $0.contains(value) }) { return 0 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }
}

extension String {
  /// The text on one line: each run of line breaks, tabs and other control characters is one space. Nothing a planner
  /// wrote can then
  /// break a table or steer a terminal.
  public var onOneLine: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) || !unicodeScalars.contains(where: Self.isControl) { return self }
    var result = ""
    var isPending = false
    for scalar in unicodeScalars {
      if Self.isControl(scalar) {
        isPending = !result.isEmpty
        continue
      }
      if isPending && scalar != " " && result.unicodeScalars.last != " " { result.append(" ") }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || value >= 0x7F && value < 0xA0 || value == 0x2028 || value == 0x2029
      || value >= 0x202A && value <= 0x202E || value >= 0x2066 && value <= 0x2069
  }
}

/// Breaks texts into lines.
enum LineFolding {
  /// The text in lines of exactly what a column can hold: like `lines`, and a longer word is cut.
  static func pieces(of text: String, width: Int) -> [String] {
    if isOneLine(text), DisplayWidth.of(text) <= width { return [text] }
    return lines(of: text, width: width).flatMap { line in
      DisplayWidth.of(line) <= width ? [line] : cut(line, width: max(2, width))
    }
  }

  /// Whether `lines` would only put together again what it has taken apart: one space stands between all words.
  private static func isOneLine(_ text: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), before == byte { return false }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }

  private static func cut(_ word: String, width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in word {
      let length = DisplayWidth.of(String(character))
      if used + length > width && used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += length
    }
    return pieces
  }

  /// The text in lines of at most `width` columns, broken at spaces; a longer word stands alone. Never empty;
  /// no-break spaces hold.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = DisplayWidth.of(String(word))
      if !line.isEmpty && used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += length
    }
    lines.append(line)
    return lines
  }
}

extension TableRow {
  /// The labels for people: before that of a sum that the source prints stands the mark that it has in a plan.
  var shownLabels: [TableLabel] {
    guard role == .subtotal, let first = labels.first else { return labels }
    return [TableLabel("= \(first.text)", marks: first.marks)] + labels.dropFirst()
  }

  /// The labels as people get them, one for each label column: those that repeat the row above are left out, except
  /// in the last column.
  public func visibleLabels(below above: TableRow?, count: Int) -> [TableLabel] {
    let own = shownLabels
    var visible: [TableLabel] = []
    var repeats = above != nil && above?.role != .heading
    for index in 0..<count {
      guard own.indices.contains(index) else {
        visible.append(TableLabel(""))
        continue
      }
      let previous = above.flatMap { $0.labels.indices.contains(index) ? $0.labels[index].text : nil }
      repeats = repeats && index < count - 1 && previous == own[index].text
      visible.append(repeats ? TableLabel("") : own[index])
    }
    return visible
  }
}
