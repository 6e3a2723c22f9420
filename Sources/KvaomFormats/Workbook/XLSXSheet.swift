import KvaomTables
import KvaomWords

/// A sheet of a workbook of Excel, taken in as its XML comes.
struct SheetPart: XMLHandler, ~Copyable {
  /// What the text that comes belongs to.
  private enum Content {
    case nothing, value, formula, inline, lowLimit, highLimit
  }

  /// How a cell's value is to be read.
  private enum CellType {
    case number, shared, inline, formulaText, truth, error, date
  }

  private let name: String
  private var builder: GridBuilder
  private let counts1904: Bool
  private let strings: SharedStrings
  private let styles: [GridStyle]
  private var keptStrings: [GridText?]
  private let limits: ReadingLimits

  private var content = Content.nothing
  private var row = -1
  private var rowOutline = 0
  private var position = (row: 0, column: 0)
  private var type = CellType.number
  private var style = 0
  private var value: [UInt8] = []
  private var hasValue = false
  private var formula: [UInt8] = []
  private var hasFormula = false
  private var sharedIndex: Int?
  private var shared: [Int: (formula: [UInt8], row: Int, column: Int)] = [:]
  private var aidDepth = 0
  private var limited: [NamedPart] = []
  private var low: [UInt8] = []
  private var high: [UInt8] = []
  /// Cells that one array formula fills.
  private(set) var arrays: [NamedPart] = []
  /// What numbers cells may hold.
  private(set) var cellLimits: [WorkbookFacts.Limits] = []

  init(
    name: String, isHidden: Bool, counts1904: Bool, strings: SharedStrings, styles: [GridStyle],
    limits: ReadingLimits
  ) {
    self.name = name
    builder = GridBuilder(sheet: name)
    builder.isHidden = isHidden
    if !styles.isEmpty { builder.styles = styles }
    self.counts1904 = counts1904
    self.strings = strings
    self.styles = styles
    self.limits = limits
    keptStrings = Array(repeating: nil, count: strings.count)
  }

  /// How many cells the sheet has so far.
  var cellCount: Int { builder.cellCount }

  /// The sheet, when all of it has come.
  consuming func finish() -> Grid {
    if row >= 0, builder.columnInRow > 0 { builder.endRow(outline: rowOutline) }
    return builder.finish()
  }

  mutating func start(_ name: XMLText, _ attributes: XMLAttributes) throws(ReadingFault) {
    let element = name.local
    if element.second == 0 {
      switch element.first {
      case UInt8(ascii: "c"): startCell(attributes)
      case UInt8(ascii: "v"): content = .value
      case UInt8(ascii: "f"): startFormula(attributes)
      case UInt8(ascii: "t"): if type == .inline, aidDepth == 0 { content = .inline }
      default: break
      }
    } else if element.equals("row") {
      startRow(attributes)
    } else if element.equals("is") {
      hasValue = true
    } else if element.equals("rPh") {
      aidDepth += 1
    } else if element.equals("col") {
      let first = attributes["min"]?.number ?? 0
      let last = min(attributes["max"]?.number ?? 0, 16384)
      // Nor is a column that is not as wide as a point.
      let isFlat = attributes["width"].map { $0.first == UInt8(ascii: "0") && Double($0.string) ?? 1 < 0.2 } ?? false
      let isHidden = isFlat || attributes["hidden"]?.isTrue ?? false
      if isHidden, first > 0, last >= first { builder.hide(columns: (first - 1)..<last) }
    } else if element.equals("mergeCell"),
      let span = attributes["ref"].flatMap({ NamedPart(name: "", reference: $0.string) })
    {
      builder.spans.append(GridSpan(rows: span.rows, columns: span.columns))
    } else if element.equals("dataValidation") {
      startLimits(attributes)
    } else if element.equals("formula1"), !limited.isEmpty {
      content = .lowLimit
    } else if element.equals("formula2"), !limited.isEmpty {
      content = .highLimit
    }
  }

  var takesText: Bool { content != .nothing }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    switch content {
    case .nothing: return
    case .value, .inline: unsafe value.append(contentsOf: piece)
    case .formula: unsafe formula.append(contentsOf: piece)
    case .lowLimit: unsafe low.append(contentsOf: piece)
    case .highLimit: unsafe high.append(contentsOf: piece)
    }
  }

  mutating func end(_ name: XMLText) throws(ReadingFault) {
    let element = name.local
    if element.second == 0 {
      switch element.first {
      case UInt8(ascii: "c"): try endCell()
      case UInt8(ascii: "v"):
        content = .nothing
        hasValue = true
      case UInt8(ascii: "f"), UInt8(ascii: "t"): content = .nothing
      default: break
      }
    } else if element.equals("rPh") {
      aidDepth -= 1
    } else if element.equals("formula1") || element.equals("formula2") {
      content = .nothing
    } else if element.equals("dataValidation") {
      endLimits()
    }
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    if row >= 0, builder.rowCount <= row, builder.columnInRow > 0 { closeRow() }
    row = attributes["r"]?.number.map { $0 - 1 } ?? row + 1
    rowOutline = attributes["outlineLevel"]?.number ?? 0
    position = (row, -1)
    // A row that is not as high as a point is not seen either.
    let isFlat = attributes["ht"].map { $0.first == UInt8(ascii: "0") } ?? false
    let isHidden = isFlat || attributes["hidden"]?.isTrue ?? false
    if isHidden, row >= 0, row < 1_048_576 { builder.hide(rows: row..<(row + 1)) }
  }

  private mutating func closeRow() { builder.endRow(outline: rowOutline) }

  private mutating func startCell(_ attributes: XMLAttributes) {
    position = attributes["r"]?.position ?? (row, position.column + 1)
    type = attributes["t"].map(Self.type) ?? .number
    style = attributes["s"]?.number ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasValue = false
    hasFormula = false
    sharedIndex = nil
  }

  private mutating func startFormula(_ attributes: XMLAttributes) {
    content = .formula
    hasFormula = true
    if attributes["t"]?.equals("shared") ?? false { sharedIndex = attributes["si"]?.number }
    if attributes["t"]?.equals("array") ?? false, let area = attributes["ref"],
      let part = NamedPart(name: name, reference: area.string)
    {
      arrays.append(NamedPart(name: "", sheet: name, rows: part.rows, columns: part.columns, isTable: false))
    }
  }

  /// Numbers between two ends: what else may be said of cells says nothing of their range.
  private mutating func startLimits(_ attributes: XMLAttributes) {
    guard let kind = attributes["type"], kind.equals("decimal") || kind.equals("whole"),
      attributes["operator"]?.equals("between") ?? true, let cells = attributes["sqref"]
    else { return }
    limited = cells.string.split(separator: " ").compactMap { NamedPart(name: "", reference: String($0)) }
  }

  private mutating func endLimits() {
    if let low = StoredNumber.decimal(low), let high = StoredNumber.decimal(high) {
      for part in limited {
        let cells = NamedPart(name: "", sheet: name, rows: part.rows, columns: part.columns, isTable: false)
        cellLimits.append(
          WorkbookFacts.Limits(
            cells: cells, low: String(decoding: low, as: UTF8.self), high: String(decoding: high, as: UTF8.self)))
      }
    }
    (limited, low, high) = ([], [], [])
  }

  private static func type(_ word: XMLText) -> CellType {
    switch word.first {
    case UInt8(ascii: "s"): word.equals("s") ? .shared : .formulaText
    case UInt8(ascii: "i"): .inline
    case UInt8(ascii: "b"): .truth
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .date
    default: .number
    }
  }

  private mutating func endCell() throws(ReadingFault) {
    guard hasFormula || (hasValue && (!value.isEmpty || type == .formulaText || type == .inline)) else { return }
    let rowGap = position.row - builder.rowCount
    guard rowGap >= 0, position.row < 1_048_576, position.column < 16384 else { throw Self.outOfOrder(position) }
    // The rows before it that have no cells, and the cells of its row that are not there.
    if rowGap > 0, builder.columnInRow > 0 { closeRow() }
    for _ in builder.rowCount..<max(builder.rowCount, position.row) { builder.endRow() }
    let gap = position.column - builder.columnInRow
    guard gap >= 0 else { throw Self.outOfOrder(position) }
    guard builder.cellCount + gap < limits.cells else { throw .tooManyCells(limit: limits.cells) }
    guard builder.byteCount < limits.unpackedBytes else { throw .tooMuchUnpacked(limit: limits.unpackedBytes) }
    builder.addEmpty(count: gap)
    addCell()
    addFormula()
  }

  /// What to say of a cell that stands before one it should follow, or beyond the edge of a sheet.
  private static func outOfOrder(_ position: (row: Int, column: Int)) -> ReadingFault {
    let cell = GridPlace(sheet: "", row: position.row, column: position.column, line: nil).cell
    return .malformed(
      Phrase(
        nn: "fila er øydelagd: cella \(cell) står ikkje der ho skal",
        nb: "filen er ødelagt: cellen \(cell) står ikke der den skal",
        sv: "filen är skadad: cellen \(cell) står inte där den ska",
        en: "the file is damaged: cell \(cell) is out of its place"))
  }

  /// Adds the cell with its type and value.
  private mutating func addCell() {
    let look = styles.indices.contains(style) ? style : 0
    // A formula without a value was saved by a program that does not calculate.
    if !hasValue || (hasFormula && value.isEmpty && type != .formulaText && type != .inline) {
      builder.add(.uncalculated, text: [], style: look)
      return
    }
    switch type {
    case .shared:
      builder.add(.text, text: sharedText(), style: look)
    case .inline, .formulaText:
      EscapedText.undo(in: &value, from: 0)
      builder.add(.text, text: value, style: look)
    case .truth: builder.add(.truth, text: value, value: Array((value == [0x31] ? "true" : "false").utf8), style: look)
    case .error: builder.add(.error, text: value, style: look)
    case .date: builder.add(.date, text: value, style: look)
    case .number: addNumber(look)
    }
  }

  /// The shared text that the cell refers to, kept once however many cells do.
  private mutating func sharedText() -> GridText {
    let number = Int(String(decoding: value, as: UTF8.self)) ?? -1
    guard keptStrings.indices.contains(number) else { return builder.keep([]) }
    if let kept = keptStrings[number] { return kept }
    let text = builder.keep(strings[number] ?? [])
    keptStrings[number] = text
    return text
  }

  /// Adds a number, or the day or length of time that its style makes of it.
  private mutating func addNumber(_ look: Int) {
    guard let number = StoredNumber.decimal(value) else {
      builder.add(.text, text: value, style: look)
      return
    }
    switch styles.isEmpty ? .general : styles[look].format.kind {
    case .date, .time, .dateTime:
      let kind = styles[look].format.kind
      let shown: DaySerial.DayKind = kind == .date ? .date : kind == .time ? .time : .dateTime
      if let day = DaySerial.text(number, counts1904: counts1904, kind: shown) {
        builder.add(.date, text: value, value: day, style: look)
        return
      }
    case .duration:
      if let length = DaySerial.duration(number) {
        builder.add(.duration, text: value, value: length, style: look)
        return
      }
    default: break
    }
    builder.add(.number, text: value, value: number == value ? nil : number, style: look)
  }

  private mutating func addFormula() {
    guard hasFormula else { return }
    var text = formula
    if let sharedIndex {
      if formula.isEmpty, let first = shared[sharedIndex] {
        text = SharedFormula.moved(
          first.formula, rows: position.row - first.row, columns: position.column - first.column)
      } else {
        shared[sharedIndex] = (formula, position.row, position.column)
      }
    }
    builder.setFormula(text)
  }
}
