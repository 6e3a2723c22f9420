import KvaomTables
import KvaomWords

/// The sheets of an OpenDocument workbook, taken in as the XML comes.
final class ODSContent: XMLReceiver {
  /// A cell that is being read.
  private struct Cell {
    var type = ""
    var value: [UInt8]?
    var formula: [UInt8]?
    var style = 0
    var repeats = 1
    var rows = 1
    var columns = 1
    var text: [UInt8] = []
    var paragraphs = 0
    var isError = false
  }

  private let styles: ODSStyles
  private let limits: ReadingLimits
  private(set) var grids: [Grid] = []
  private(set) var namedParts: [NamedPart] = []
  private var builder = GridBuilder(sheet: "")
  private var look: [GridStyle] = [GridStyle()]
  private var lookOf: [String: Int] = [:]
  private var tableDepth = 0
  private var column = 0
  private var columnStyles: [(end: Int, style: Int)] = []
  private var rowRepeats = 1
  private var rowIsHidden = false
  private var rowStyle = 0
  private var emptyRows = 0
  private var emptyCells = 0
  private var outline = 0
  private var cell: Cell?
  /// How deep the parser is within what hangs on a cell and is no part of its text: remarks, drawings.
  private var asideDepth = 0
  private var paragraphDepth = 0
  private var endsInBlank = true
  private var cellsBefore = 0

  init(styles: ODSStyles, limits: ReadingLimits) {
    self.styles = styles
    self.limits = limits
  }

  /// Which sheets are hidden.
  var remarks: [Phrase] {
    let hidden = grids.filter(\.isHidden).map(\.name)
    guard !hidden.isEmpty else { return [] }
    let names = hidden.joined(separator: ", ")
    return [
      Phrase(
        nn: "Gøymde ark: \(names).", nb: "Skjulte ark: \(names).", sv: "Dolda blad: \(names).",
        en: "Hidden sheets: \(names).")
    ]
  }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) throws(ReadingFault) {
    if asideDepth > 0 || name.equals("office:annotation") || (name.first == UInt8(ascii: "d") && name.second == 0x72) {
      asideDepth += 1
      return
    }
    switch name.first {
    case UInt8(ascii: "t"):
      if name.second == UInt8(ascii: "a") { try startTable(name, attributes) } else { startText(name, attributes) }
    case UInt8(ascii: "s"), UInt8(ascii: "n"): styles.start(name, attributes)
    default: break
    }
  }

  override func text(_ piece: borrowing RawSpan) {
    guard asideDepth == 0 else { return }
    guard paragraphDepth > 0, cell != nil else { return styles.text(piece) }
    // A run of blanks counts as one, as in every text of the format.
    for index in 0..<piece.byteCount {
      // SAFETY: the index is within the span.
      let byte = unsafe piece.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isBlank { cell?.text.append(byte) } else if !endsInBlank { cell?.text.append(0x20) }
      endsInBlank = isBlank
    }
  }

  override func end(_ name: XMLText) throws(ReadingFault) {
    guard asideDepth == 0 else {
      asideDepth -= 1
      return
    }
    if name.equals("text:p") || name.equals("text:h") {
      paragraphDepth -= 1
    } else if name.equals("table:table-cell") || name.equals("table:covered-table-cell") {
      if tableDepth == 1 { try endCell() }
    } else if name.equals("table:table-row") {
      if tableDepth == 1 { try endRow() }
    } else if name.equals("table:table-row-group") {
      outline -= 1
    } else if name.equals("table:table") {
      tableDepth -= 1
      if tableDepth == 0 { endTable() }
    } else {
      styles.end(name)
    }
  }

  // MARK: Tables and rows

  private func startTable(_ name: XMLText, _ attributes: XMLAttributes) throws(ReadingFault) {
    if name.equals("table:table-cell") || name.equals("table:covered-table-cell") {
      if tableDepth == 1 { startCell(attributes) }
    } else if name.equals("table:table-row") {
      guard tableDepth == 1 else { return }
      rowRepeats = attributes["table:number-rows-repeated"]?.number ?? 1
      rowIsHidden = Self.isHidden(attributes)
      rowStyle = attributes["table:default-cell-style-name"].map { style($0.string) } ?? 0
      emptyCells = 0
      column = 0
    } else if name.equals("table:table-column") {
      guard tableDepth == 1 else { return }
      let first = column
      column = min(column + (attributes["table:number-columns-repeated"]?.number ?? 1), 16384)
      if Self.isHidden(attributes), column > first { builder.hide(columns: first..<column) }
      columnStyles.append((column, attributes["table:default-cell-style-name"].map { style($0.string) } ?? 0))
    } else if name.equals("table:table-row-group") {
      outline += 1
    } else if name.equals("table:table") {
      tableDepth += 1
      if tableDepth == 1 { beginTable(attributes) }
    } else if name.equals("table:named-range"), let word = attributes["table:name"],
      let range = attributes["table:cell-range-address"]
    {
      let reference = range.string.replacing("$", with: "").replacing(":.", with: ":")
      let dot = reference.lastIndex(of: ".") ?? reference.startIndex
      if let part = NamedPart(
        name: word.string, reference: reference[..<dot] + "!" + reference[dot...].drop { $0 == "." })
      {
        namedParts.append(part)
      }
    }
  }

  private func beginTable(_ attributes: XMLAttributes) {
    builder = GridBuilder(sheet: attributes["table:name"]?.string ?? "")
    let styleName = attributes["table:style-name"]?.string ?? ""
    builder.isHidden = styles.hiddenTables.contains(styleName)
    columnStyles = []
    column = 0
    emptyRows = 0
    outline = 0
  }

  private func endTable() {
    cellsBefore += builder.cellCount
    builder.styles = look
    var finished = GridBuilder(sheet: "")
    swap(&finished, &builder)
    grids.append(finished.finish())
  }

  private func endRow() throws(ReadingFault) {
    let row = builder.rowCount + emptyRows
    if rowIsHidden, row < 1_048_576 { builder.hide(rows: row..<min(row + rowRepeats, 1_048_576)) }
    guard builder.columnInRow > 0 else {
      emptyRows += rowRepeats
      return
    }
    builder.endRow(outline: outline)
    guard builder.rowCount + rowRepeats <= 1_048_577 else { throw .tooManyCells(limit: limits.cells) }
    let width = builder.cellCount - countBeforeRow
    try checkRoom(for: width * (rowRepeats - 1))
    builder.repeatRow(count: rowRepeats - 1, outline: outline)
    countBeforeRow = builder.cellCount
  }

  /// How many cells the sheet had before the open row.
  private var countBeforeRow = 0

  private func checkRoom(for count: Int) throws(ReadingFault) {
    guard count >= 0, cellsBefore + builder.cellCount + count <= limits.cells else {
      throw .tooManyCells(limit: limits.cells)
    }
    guard builder.byteCount < limits.unpackedBytes else { throw .tooMuchUnpacked(limit: limits.unpackedBytes) }
  }

  // MARK: Cells

  private func startCell(_ attributes: XMLAttributes) {
    var cell = Cell()
    cell.repeats = attributes["table:number-columns-repeated"]?.number ?? 1
    cell.type = attributes["office:value-type"]?.string ?? ""
    cell.isError = attributes["calcext:value-type"]?.equals("error") ?? false
    cell.formula = attributes["table:formula"]?.bytes
    cell.rows = attributes["table:number-rows-spanned"]?.number ?? 1
    cell.columns = attributes["table:number-columns-spanned"]?.number ?? 1
    switch cell.type {
    case "float", "percentage", "currency": cell.value = attributes["office:value"]?.bytes
    case "date": cell.value = attributes["office:date-value"]?.bytes
    case "time": cell.value = attributes["office:time-value"]?.bytes
    case "boolean": cell.value = attributes["office:boolean-value"]?.bytes
    case "string": cell.value = attributes["office:string-value"]?.bytes
    default: break
    }
    if let word = attributes["table:style-name"] {
      cell.style = style(word.string)
    } else if rowStyle > 0 {
      cell.style = rowStyle
    } else {
      cell.style = columnStyles.first { column < $0.end }?.style ?? 0
    }
    self.cell = cell
  }

  private func startText(_ name: XMLText, _ attributes: XMLAttributes) {
    guard cell != nil else { return }
    if name.equals("text:p") || name.equals("text:h") {
      if paragraphDepth == 0 {
        if let count = cell?.paragraphs, count > 0 { cell?.text.append(0x0A) }
        cell?.paragraphs += 1
        endsInBlank = true
      }
      paragraphDepth += 1
    } else if name.equals("text:s") {
      let count = min(attributes["text:c"]?.number ?? 1, 32767)
      cell?.text.append(contentsOf: repeatElement(0x20, count: count))
      endsInBlank = false
    } else if name.equals("text:tab") {
      cell?.text.append(0x09)
      endsInBlank = false
    } else if name.equals("text:line-break") {
      cell?.text.append(0x0A)
      endsInBlank = false
    }
  }

  private func endCell() throws(ReadingFault) {
    guard let cell else { return }
    self.cell = nil
    column += cell.repeats
    guard !cell.type.isEmpty || !cell.text.isEmpty || cell.formula != nil else {
      emptyCells += cell.repeats
      return
    }
    let (rows, rowRest) = emptyRows.addingReportingOverflow(builder.rowCount)
    guard column <= 16384, !rowRest, rows <= 1_048_576 else { throw .tooManyCells(limit: limits.cells) }
    for _ in 0..<emptyRows { builder.endRow() }
    emptyRows = 0
    if builder.columnInRow == 0 { countBeforeRow = builder.cellCount }
    try checkRoom(for: emptyCells + cell.repeats)
    builder.addEmpty(count: emptyCells)
    emptyCells = 0
    if cell.rows > 1 || cell.columns > 1 {
      let row = builder.rowCount
      let first = builder.columnInRow
      builder.spans.append(GridSpan(rows: row..<(row + cell.rows), columns: first..<(first + cell.columns)))
    }
    add(cell)
    builder.repeatCell(count: cell.repeats - 1)
  }

  /// Adds a cell with its type, value and formula.
  private func add(_ cell: Cell) {
    let shown = String(decoding: cell.text.prefix(8), as: UTF8.self)
    if cell.isError || (cell.formula != nil && (shown.hasPrefix("#") || shown.hasPrefix("Err:"))) {
      builder.add(.error, text: cell.text, style: cell.style)
    } else {
      switch cell.type {
      case "float", "percentage", "currency":
        let number = cell.value.flatMap { StoredNumber.decimal($0) }
        if let number {
          let isPercent = cell.type == "percentage"
          let style = isPercent ? percentStyle(cell.style) : cell.style
          builder.add(.number, text: cell.text.isEmpty ? number : cell.text, value: number, style: style)
        } else {
          builder.add(.text, text: cell.text, style: cell.style)
        }
      case "date": builder.add(.date, text: cell.text, value: cell.value ?? [], style: cell.style)
      case "time": builder.add(.duration, text: cell.text, value: cell.value ?? [], style: cell.style)
      case "boolean": builder.add(.truth, text: cell.text, value: cell.value ?? [], style: cell.style)
      case "" where cell.formula != nil && cell.text.isEmpty: builder.add(.uncalculated, text: [], style: cell.style)
      default: builder.add(.text, text: cell.value ?? cell.text, style: cell.style)
      }
    }
    // `of:=SUM([.B2:.B9])`: what stands before the equals sign is the language of the formula.
    if let formula = cell.formula {
      let equals = formula.firstIndex(of: UInt8(ascii: "=")).map { $0 + 1 } ?? 0
      builder.setFormula(formula[equals...])
    }
  }

  /// The style of a cell whose type says that it is a percent, also where its style does not.
  private func percentStyle(_ style: Int) -> Int {
    guard look[style].format.kind == .general else { return style }
    var percent = look[style]
    percent.format.kind = .percent
    if let known = look.firstIndex(of: percent) { return known }
    look.append(percent)
    return look.count - 1
  }

  /// The position of the style of that name.
  private func style(_ name: String) -> Int {
    if let position = lookOf[name] { return position }
    look.append(styles.look(name))
    lookOf[name] = look.count - 1
    return look.count - 1
  }

  private static func isHidden(_ attributes: XMLAttributes) -> Bool {
    attributes["table:visibility"].map { $0.equals("collapse") || $0.equals("filter") } ?? false
  }
}
