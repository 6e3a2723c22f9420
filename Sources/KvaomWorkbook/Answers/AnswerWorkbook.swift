import KvaomDecimal
public import KvaomRender
import KvaomUnits
import KvaomWords

extension Workbook {
  /// Answers as a workbook: a sheet for each, its tables formatted, numbers as numbers with all their digits, remarks
  /// and sources below. Charts are left to the other forms.
  public init(answers documents: [Document], title: String, writer: DocumentWriter) {
    self.init(title: title)
    var names = SheetNameMaker()
    for document in writer.pages(of: documents) {
      var sheet = AnswerSheet(document)
      let made = sheet.write()
      if made.rows.isEmpty { continue }
      sheets.append(made.renamed(names.name(for: sheet.title, in: document.locale)))
    }
    if sheets.isEmpty { sheets.append(WorkbookSheet(name: names.name(for: title, in: .en))) }
  }
}

/// Names of sheets within the rules of Excel: at most 31 signs, none that it forbids, each once.
struct SheetNameMaker {
  private var used: Set<String> = []

  /// A name for a sheet of some title.
  mutating func name(for title: String, in locale: Locale) -> String {
    let kept = title.map { "[]:*?/\\\n\t".contains($0) ? " " : $0 }
    var name = String(kept.prefix(31)).split(separator: " ").joined(separator: " ")
    while name.hasPrefix("'") { name.removeFirst() }
    while name.hasSuffix("'") { name.removeLast() }
    if name.isEmpty { name = WorkbookWords.answer[locale] }
    var unique = name
    var number = 2
    while !used.insert(unique.lowercased()).inserted {
      let ending = " (\(number))"
      unique = String(name.prefix(31 - ending.count)) + ending
      number += 1
    }
    return unique
  }
}

extension WorkbookSheet {
  /// The same sheet under another name.
  fileprivate func renamed(_ name: String) -> WorkbookSheet {
    var sheet = WorkbookSheet(name: name)
    sheet.rows = rows
    sheet.widths = widths
    sheet.frozen = frozen
    return sheet
  }
}

/// Writes one answer into a sheet, block by block from above.
struct AnswerSheet {
  private let document: Document
  private let cells: CellText
  private var sheet = WorkbookSheet(name: "")
  private var row = 0
  /// The first title of a table or value, the first sentence, and the first label.
  private var (heading, sentence, label) = ("", "", "")
  /// What the answer is about.
  var title: String { heading.isEmpty ? label.isEmpty ? sentence : label : heading }

  private let bold = WorkbookStyle.with { $0.isBold = true }
  private let faint = WorkbookStyle.with { $0.isFaint = true }
  private let head = WorkbookStyle.with {
    $0.isBold = true
    $0.fill = .head
  }
  private let headRight = WorkbookStyle.with {
    $0.isBold = true
    $0.fill = .head
    $0.isRight = true
  }

  /// A writer of an answer.
  init(_ document: Document) {
    self.document = document
    cells = CellText(document.locale)
  }

  /// The sheet, without a name.
  mutating func write() -> WorkbookSheet {
    for block in document.blocks {
      switch block {
      case .table(let table): table.withoutPictures.map { write($0) }
      case .keyValues(let values): write(values)
      case .tree(let root): write(root)
      case .paragraph(let paragraph):
        line(paragraph.text, paragraph.role == .heading ? bold : .init())
        sentence = sentence.isEmpty ? paragraph.text : sentence
      case .notes(let notes):
        for note in notes where note.kind != .drawing { line(cells.line(of: note), faint) }
      case .picture, .grounds: continue
      }
      row += 1
    }
    return sheet
  }

  private mutating func line(_ text: String, _ style: WorkbookStyle) {
    sheet.set(row, 0, .text(text), style)
    row += 1
  }

  private mutating func write(_ table: Table) {
    for (index, section) in table.sections.enumerated() {
      if let headline = section.headline, !headline.isBlank {
        if heading.isEmpty { heading = headline.title }
        let details = headline.details.joined(document.locale)
        sheet.set(row, 0, .text(headline.title.isEmpty ? details : headline.title), bold)
        if !headline.title.isEmpty, !details.isEmpty {
          sheet.set(row, max(1, table.stubs.count), .text(details), faint)
        }
        row += 1
      } else if index > 0 {
        writeRows(section.rows, table)
        continue
      }
      for (column, stub) in table.stubs.enumerated() { sheet.set(row, column, .text(stub.title), head) }
      for (column, header) in table.columns.enumerated() {
        sheet.set(
          row, table.stubs.count + column, .text(header.header + CellText.marks(header.marks)),
          header.role == .text ? head : headRight)
      }
      row += 1
      writeRows(section.rows, table)
      row += 1
    }
    widen(table)
  }

  private mutating func writeRows(_ rows: [TableRow], _ table: Table) {
    for (index, line) in rows.enumerated() {
      let isBold = [.sum, .subtotal, .heading].contains(line.role)
      if label.isEmpty { label = line.figure.isEmpty ? line.labels.first?.text ?? "" : line.figure }
      let above = index > 0 ? rows[index - 1] : nil
      for (column, label) in line.labels.prefix(table.stubs.count).enumerated() {
        // A label that goes on from the row above is said once.
        let isRepeated =
          above.map { before in
            before.labels.count > column
              && before.labels[...column].map { $0.text } == line.labels[...column].map { $0.text }
              && column < line.labels.count - 1
          } ?? false
        if isRepeated, line.role != .heading { continue }
        let style = WorkbookStyle.with {
          $0.isBold = isBold
          $0.hasRule = line.role == .sum
          $0.indent = column == 0 ? line.indent : 0
        }
        sheet.set(row, column, .text(label.text + CellText.marks(label.marks)), style)
      }
      for column in table.columns.indices where line.cells.indices.contains(column) {
        put(line.cells[column], table.stubs.count + column) {
          $0.isBold = isBold
          $0.hasRule = line.role == .sum
          $0.isRight = table.columns[column].role != .text
        }
      }
      row += 1
    }
  }

  /// A cell: a number as one, anything else in words.
  private mutating func put(_ cell: TableCell, _ column: Int, _ look: (inout WorkbookStyle) -> Void) {
    var style = WorkbookStyle.with(look)
    if case .number(let number) = cell.content, !number.value.isMissing {
      let isPercent = number.format.suffix == .percent
      style.format = Self.format(of: number.format) + (cell.marks.isEmpty ? "" : "\"\(CellText.marks(cell.marks))\"")
      style.isRight = false
      sheet.set(row, column, .number(isPercent ? number.value / 100 : number.value), style)
      return
    }
    let text = cells.text(of: cell) + CellText.marks(cell.marks)
    if text.isEmpty, !style.hasRule { return }
    sheet.set(row, column, text.isEmpty ? .empty : .text(text), style)
  }

  /// The format of numbers as a workbook has it.
  private static func format(of format: NumberFormat) -> String {
    var digits = "#,##0" + (format.decimals > 0 ? "." + String(repeating: "0", count: format.decimals) : "")
    switch format.suffix {
    case .none: break
    case .percent: digits += "%"
    case .points: digits += "\" pp\""
    }
    if format.isApproximate { digits = "\"≈ \"" + digits }
    return format.showsSign ? "+\(digits);-\(digits);\(digits)" : digits
  }

  private mutating func write(_ values: [KeyValue]) {
    for value in values {
      if heading.isEmpty { heading = value.label }
      sheet.set(row, 0, .text(value.label.isEmpty ? value.name : value.label))
      put(value.value, 1) { $0.isBold = true }
      let rest = [value.unit, value.precise, value.details.joined(document.locale)].filter { !$0.isEmpty }
      if !rest.isEmpty { sheet.set(row, 2, .text(rest.joined(separator: " · ")), faint) }
      row += 1
    }
    sheet.widths = Self.wider(sheet.widths, [38, 16, 30])
  }

  private mutating func write(_ root: TreeNode) {
    if heading.isEmpty { heading = root.label }
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      sheet.set(
        row, 0, .text(next.node.label),
        .with {
          $0.indent = next.depth
          $0.isBold = next.depth == 0
        })
      put(next.node.value, 1) { $0.isBold = next.depth == 0 }
      if !next.node.detail.isEmpty { sheet.set(row, 2, .text(next.node.detail), faint) }
      row += 1
      open += next.node.children.reversed().map { (next.depth + 1, $0) }
    }
    sheet.widths = Self.wider(sheet.widths, [48, 16, 60])
  }

  private mutating func widen(_ table: Table) {
    let stubs = table.stubs.indices.map { $0 == 0 ? 38.0 : 20.0 }
    let columns = table.columns.map { column in
      column.role == .text ? 28.0 : Double(min(32, max(12, column.header.count + 2)))
    }
    sheet.widths = Self.wider(sheet.widths, stubs + columns)
  }

  private static func wider(_ one: [Double], _ other: [Double]) -> [Double] {
    (0..<max(one.count, other.count)).map { index in
      max(index < one.count ? one[index] : 0, index < other.count ? other[index] : 0)
    }
  }
}
