import KvaomDecimal
import KvaomFormats

/// Writes one sheet's part.
struct SheetWriter {
  private let sheet: WorkbookSheet
  private let valuesOnly: Bool
  private var text = XMLWriter.head
  /// The most signs that Excel takes in the message of a validation.
  private static let longestMessage = 220

  /// A writer of a sheet; with `valuesOnly` formulas leave what they are worth.
  init(_ sheet: WorkbookSheet, valuesOnly: Bool) {
    self.sheet = sheet
    self.valuesOnly = valuesOnly
  }

  /// The part, with the styles it uses numbered in `styles`.
  mutating func part(_ styles: inout StyleSheet, isFirst: Bool) -> String {
    text += "<worksheet xmlns=\"\(XMLWriter.sheetNames)\" xmlns:r=\"\(XMLWriter.relationNames)\">"
    text += "<sheetPr>" + (sheet.hasInputs ? "<tabColor rgb=\"FFFFD966\"/>" : "")
    text += "<outlinePr summaryBelow=\"0\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    text += "<sheetViews><sheetView showGridLines=\"0\"\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    writePane()
    text += "</sheetView></sheetViews>"
    let hasFolds = sheet.rows.values.contains { $0.isFolded }
    text += "<sheetFormatPr defaultRowHeight=\"15\"\(hasFolds ? " outlineLevelRow=\"1\"" : "")/>"
    if !sheet.widths.isEmpty {
      text += "<cols>"
      for (index, width) in sheet.widths.enumerated() {
        let shown = FormulaNumber.text(of: Decimal(width))
        text += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(shown)\" customWidth=\"1\"/>"
      }
      text += "</cols>"
    }
    text += "<sheetData>"
    for row in sheet.rows.keys.sorted() { write(row, &styles) }
    text += "</sheetData>"
    writeAlarms()
    writeValidations()
    writeLinks()
    text += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    text += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
    text += "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
    return text
  }

  private mutating func writePane() {
    let (rows, columns) = sheet.frozen
    guard rows > 0 || columns > 0 else { return }
    let corner = CellReference(row: rows, column: columns).text
    let pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight"
    text += "<pane" + (columns > 0 ? " xSplit=\"\(columns)\"" : "") + (rows > 0 ? " ySplit=\"\(rows)\"" : "")
    text += " topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/>"
    text += "<selection pane=\"\(pane)\" activeCell=\"\(corner)\" sqref=\"\(corner)\"/>"
  }

  private mutating func write(_ number: Int, _ styles: inout StyleSheet) {
    guard let row = sheet.rows[number] else { return }
    text += "<row r=\"\(number + 1)\"" + (row.isFolded ? " hidden=\"1\" outlineLevel=\"1\"" : "") + ">"
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
      let start = "<c r=\"\(CellReference(row: number, column: column).text)\" s=\"\(styles.number(of: cell.style))\""
      switch cell.content {
      case .empty: text += start + "/>"
      case .number(let value): text += start + "><v>\(FormulaNumber.text(of: value))</v></c>"
      case .text(let value):
        text += start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLWriter.escaped(value))</t></is></c>"
      case .formula(let tree, let cached):
        let formula = valuesOnly ? "" : "<f>\(XMLWriter.escaped(tree.text))</f>"
        switch cached {
        case .number(let value): text += start + ">\(formula)<v>\(FormulaNumber.text(of: value))</v></c>"
        case .text(let value): text += start + " t=\"str\">\(formula)<v>\(XMLWriter.escaped(value))</v></c>"
        case .truth(let value): text += start + " t=\"b\">\(formula)<v>\(value ? 1 : 0)</v></c>"
        case .error(let value): text += start + " t=\"e\">\(formula)<v>\(value.rawValue)</v></c>"
        }
      }
    }
    text += "</row>"
  }

  /// FALSE and errors among checks stand out.
  private mutating func writeAlarms() {
    for (index, area) in sheet.alarms.enumerated() {
      let first = area.first.text
      text += "<conditionalFormatting sqref=\"\(first):\(area.last.text)\"><cfRule type=\"expression\" dxfId=\"0\" "
      text += "priority=\"\(index + 1)\"><formula>IF(ISERROR(\(first)),TRUE,NOT(\(first)))</formula></cfRule>"
      text += "</conditionalFormatting>"
    }
  }

  private mutating func writeValidations() {
    if sheet.validations.isEmpty { return }
    text += "<dataValidations count=\"\(sheet.validations.count)\">"
    for validation in sheet.validations {
      let area = validation.area.first.text + ":" + validation.area.last.text
      let words = XMLWriter.escaped(String(validation.message.prefix(Self.longestMessage)))
      let message = " allowBlank=\"1\" showErrorMessage=\"1\" error=\"\(words)\" sqref=\"\(area)\">"
      switch validation.rule {
      case .between(let low, let high):
        text += "<dataValidation type=\"decimal\" operator=\"between\" errorStyle=\"warning\"" + message
        text +=
          "<formula1>\(FormulaNumber.text(of: low))</formula1><formula2>\(FormulaNumber.text(of: high))</formula2>"
      case .list(let list):
        text += "<dataValidation type=\"list\"" + message
        text += "<formula1>\(XMLWriter.escaped(FormulaTree.area(list).text))</formula1>"
      case .switchable:
        text += "<dataValidation type=\"whole\" operator=\"between\"" + message
        text += "<formula1>0</formula1><formula2>1</formula2>"
      }
      text += "</dataValidation>"
    }
    text += "</dataValidations>"
  }

  private mutating func writeLinks() {
    if sheet.links.isEmpty { return }
    text += "<hyperlinks>"
    for link in sheet.links {
      let target = XMLWriter.escaped(CellReference.prefix(of: link.target.sheet) + link.target.text)
      text +=
        "<hyperlink ref=\"\(link.cell.text)\" location=\"\(target)\" display=\"\(XMLWriter.escaped(link.hint))\"/>"
    }
    text += "</hyperlinks>"
  }
}
