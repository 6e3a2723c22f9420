import KvaomDecimal
import KvaomFormats
import KvaomTables

@testable import KvaomWorkbook

/// Bytes as a formula of a workbook: what can be read is printed as a formula that is read as the same and computes the
/// same; what it computes is a value, wherever it stands.
@_cdecl("LLVMFuzzerTestOneInput")
public func testFormula(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = unsafe String(decoding: inputBytes(bytes, count), as: UTF8.self)
  guard let tree = FormulaParser.parse(text) else { return 0 }
  let printed = tree.text
  guard let again = FormulaParser.parse(printed) else {
    preconditionFailure("a printed formula is none: \(printed)")
  }
  precondition(again.text == printed, "a printed formula is printed as another: \(printed) \(again.text)")
  let calculator = FormulaCalculator(surroundings: FuzzedSheet(), place: (row: 3, column: 2))
  let (value, second) = (calculator.value(of: tree), calculator.value(of: again))
  precondition("\(value)" == "\(second)", "a printed formula computes another value: \(printed) \(value) \(second)")
  _ = tree.relative(to: ReadWorkbook.Place(row: 3, column: 2))
  _ = tree.parts
  trap(Array(text.utf8))
  return 0
}

/// A sheet with numbers, texts, truths, errors and empty cells.
private struct FuzzedSheet: FormulaSurroundings {
  func value(of cell: CellReference) -> FormulaValue {
    switch (cell.row &* 7 &+ cell.column) % 9 {
    case 0, 1, 2, 3: .number(Double(cell.row &- cell.column) / 4)
    case 4: .text("12")
    case 5: .text("Klepp")
    case 6: .truth(cell.row % 2 == 0)
    case 7: .blank
    default: .error(.division)
    }
  }

  func formula(named name: String) -> FormulaTree? { name.lowercased() == "sum" ? .number(Decimal(3)) : nil }

  func extent(of sheet: String?) -> (row: Int, column: Int) { (12, 8) }
}
