import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRuntime
import KvaomSession
import KvaomSource
import KvaomTables

/// A part as it was read: its header, and where in its text the numbers of each question stand. The numbers are read
/// when the plan is known that they belong to.
struct Part: Sendable {
  /// Where it stands among the texts.
  let source: SourceID
  /// What it says of itself.
  let header: PartHeader
  /// The numbers of the lines that begin a question, by the question.
  let questions: [Int: Int]
  private let text: SourceText
  private let lines: [PartHeader.Line: Int]

  /// The part in a text; nil where it is none, or not whole.
  init?(_ text: SourceText, _ source: SourceID) {
    self.text = text
    self.source = source
    let count = text.lineStarts.count
    // A whole part ends with a line break, and so with an empty line.
    guard count > 2, text.rangeOfLine(count - 1).isEmpty else { return nil }
    let end = text.rangeOfLine(count - 2)
    let print = Fingerprint(Array(text.bytes[..<end.lowerBound])).hexadecimal
    guard Self.words(end, text) == [Substring(PartText.end), Substring(print)] else { return nil }
    var (header, places): ([(line: PartHeader.Line, value: String)], [PartHeader.Line: Int]) = ([], [:])
    var next = 0
    while next < count - 2 {
      let words = String(decoding: text.bytes[text.rangeOfLine(next)], as: UTF8.self)
        .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard let line = PartHeader.Line(rawValue: String(words[0])) else { break }
      header.append((line, words.count > 1 ? PartText.plain(words[1]) : ""))
      places[line] = places[line] ?? next
      next += 1
    }
    guard header.first?.line == .format, header.first?.value == PartHeader.format, let own = PartHeader(header) else {
      return nil
    }
    (self.header, lines) = (own, places)
    var questions: [Int: Int] = [:]
    let start = Array("\(PartText.question) ".utf8)
    for line in next..<(count - 2) where text.bytes[text.rangeOfLine(line)].starts(with: start) {
      let words = Self.words(text.rangeOfLine(line), text)
      guard words.count > 2, let number = Int(words[1]), questions.updateValue(line, forKey: number) == nil else {
        return nil
      }
    }
    self.questions = questions
  }

  /// Where a line of the header stands; that of the plan where there is none.
  func span(of line: PartHeader.Line) -> SourceSpan {
    let range = text.rangeOfLine(lines[line] ?? lines[.plan] ?? 0)
    return SourceSpan(source: source, start: range.lowerBound, end: range.upperBound)
  }

  /// What the part has of a question of a program: `.some(nil)` where it could not compute it, nil where its text is no
  /// such numbers.
  func values(of question: Int, in program: CheckedProgram) -> SharedValues?? {
    guard let first = questions[question] else { return nil }
    let words = Self.words(text.rangeOfLine(first), text)
    guard let kind = PartText.Kind(rawValue: String(words[2])) else { return nil }
    if kind == .nothing { return words.count == 3 ? .some(nil) : nil }
    guard words.count == 7 || words.count == 8, let total = Int(words[3]), let low = Int(words[4]),
      let high = Int(words[5]), let count = Int(words[6]), 0 <= low, low <= high, high <= total, count >= 0,
      high - low <= text.lineStarts.count, count <= text.bytes.count
    else { return nil }
    var rows = PartRows(text, after: first, program)
    let found: SharedValues.Rows? =
      switch kind {
      case .sweep: rows.lanes(count, high - low)
      case .simulate: rows.draws(count, high - low)
      case .compare: rows.worlds(count, high - low)
      case .nothing: nil
      }
    guard let found, rows.isAtEnd else { return nil }
    return SharedValues(
      total: total, range: low..<high, stream: words.count == 8 ? String(words[7]) : "", rows: found)
  }

  private static func words(_ range: Range<Int>, _ text: SourceText) -> [Substring] {
    String(decoding: text.bytes[range], as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
  }
}

/// The rows of numbers below a question, read one after the other.
private struct PartRows {
  private let text: SourceText
  private let program: CheckedProgram
  private var line: Int

  init(_ text: SourceText, after line: Int, _ program: CheckedProgram) {
    self.text = text
    self.program = program
    self.line = line + 1
  }

  /// Whether the next line begins another question, or ends the part.
  var isAtEnd: Bool {
    let first = text.bytes[text.rangeOfLine(line)].prefix { $0 != UInt8(ascii: " ") }
    return first.elementsEqual(PartText.question.utf8) || first.elementsEqual(PartText.end.utf8)
  }

  /// Values of inputs along `lanes`.
  mutating func lanes(_ count: Int, _ lanes: Int) -> SharedValues.Rows? {
    var values: [LaneValues] = []
    for _ in 0..<count {
      let words = self.words()
      guard words.count == 3, words[0] == PartText.value, let shape = PartText.shape(words[1], in: program),
        words[2] == PartText.varies || words[2] == PartText.fixed
      else { return nil }
      let varies = words[2] == PartText.varies
      let rowCount = varies ? lanes : 1
      var rows: [[Decimal]] = []
      for _ in 0..<rowCount {
        guard let row = decimals(), row.count == shape.cellCount else { return nil }
        rows.append(row)
      }
      let cells = (0..<shape.cellCount).flatMap { cell in rows.map { $0[cell] } }
      values.append(LaneValues(shape: shape, varies: varies, laneCount: lanes, cells: cells))
    }
    return .lanes(values)
  }

  /// Columns of draws.
  mutating func draws(_ count: Int, _ draws: Int) -> SharedValues.Rows? {
    var columns = [[Double]](repeating: [], count: count)
    for _ in 0..<(count == 0 ? 0 : draws) {
      let words = self.words()
      guard words.count == count else { return nil }
      for (cell, word) in words.enumerated() {
        guard let draw = Double(word) else { return nil }
        columns[cell].append(draw)
      }
    }
    return .draws(columns)
  }

  /// Values in `worlds`, each over its own axes.
  mutating func worlds(_ count: Int, _ worlds: Int) -> SharedValues.Rows? {
    var items: [[Cube]] = []
    for _ in 0..<count {
      guard words() == [Substring(PartText.value)] else { return nil }
      var cubes: [Cube] = []
      var shape: Shape?
      for _ in 0..<worlds {
        if text.bytes[text.rangeOfLine(line)].starts(with: PartText.axesWord.utf8) {
          let words = self.words()
          guard words.count == 2 else { return nil }
          shape = PartText.shape(words[1], in: program)
        }
        guard let shape, let cells = decimals(), cells.count == shape.cellCount,
          cells.allSatisfy({ isKnown($0.missingReason) })
        else { return nil }
        cubes.append(Cube(shape: shape, cells: cells))
      }
      items.append(cubes)
    }
    return .worlds(items)
  }

  /// Whether a reason that a cell is missing for is one of the program's.
  private func isKnown(_ reason: UInt32?) -> Bool {
    guard let reason, let core = CellReason.core(of: reason) else { return true }
    return core < program.nodes.count
  }

  private mutating func words() -> [Substring] {
    let range = text.rangeOfLine(line)
    if line + 2 < text.lineStarts.count { line += 1 }
    return String(decoding: text.bytes[range], as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
  }

  /// The decimals of the next line, missing ones among them; nil where something else stands there.
  private mutating func decimals() -> [Decimal]? {
    let range = text.rangeOfLine(line)
    if line + 2 < text.lineStarts.count { line += 1 }
    var found: [Decimal] = []
    for word in text.bytes[range].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      if let number = Decimal(parsing: word), !number.isMissing {
        found.append(number)
      } else if word.starts(with: Self.missing), word.last == UInt8(ascii: ")"),
        let reason = UInt32(String(decoding: word.dropFirst(Self.missing.count).dropLast(), as: UTF8.self))
      {
        found.append(.missing(reason))
      } else {
        return nil
      }
    }
    return found
  }

  private static let missing = Array("missing(".utf8)
}
