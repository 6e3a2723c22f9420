import KvaomDecimal
import KvaomFormats
import Testing

@testable import KvaomWorkbook

/// A sheet that is audited, for tests.
enum AuditedSheet {
  /// The audit of a sheet of rows of cells: numbers, texts, and formulas after an equals sign with their values as they
  /// should be, unless the file is to have none. A number with a percent sign behind it is shown as one, a text after
  /// an apostrophe is a text whatever it looks like.
  static func audit(
    _ rows: [[String]], hasValues: Bool = true, change: (inout WorkbookSheet) -> Void = { _ in }
  ) throws -> WorkbookAudit {
    var sheet = WorkbookSheet(name: "Ark1")
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        if text.hasPrefix("=") {
          let tree = try #require(FormulaParser.parse(String(text.dropFirst())))
          sheet.set(row, column, .formula(tree, .number(.zero)))
        } else if text.hasPrefix("'") {
          sheet.set(row, column, .text(String(text.dropFirst())))
        } else if text.hasSuffix("%"), let number = Decimal(parsing: String(text.dropLast())) {
          sheet.set(row, column, .number(number / 100), .with { $0.format = "0.0%" })
        } else if let number = Decimal(parsing: text) {
          sheet.set(row, column, .number(number))
        } else {
          sheet.set(row, column, .text(text))
        }
      }
    }
    var workbook = Workbook(title: "t")
    workbook.sheets = [sheet]
    let calculator = WorkbookCalculator(workbook)
    for (row, cells) in sheet.rows {
      for (column, cell) in cells.cells {
        guard case .formula(let tree, _) = cell.content else { continue }
        let value = calculator.value(of: CellReference(sheet: "Ark1", row: row, column: column))
        sheet.set(row, column, .formula(tree, CachedValue(value)), cell.style)
      }
    }
    change(&sheet)
    workbook.sheets = [sheet]
    var read = ReadWorkbook(try SourceReader.read(workbook.file(), limits: ReadingLimits()))
    if !hasValues { for place in read.sheets[0].formulas { read.sheets[0].cells[place]?.value = nil } }
    return WorkbookAudit(read)
  }
}
