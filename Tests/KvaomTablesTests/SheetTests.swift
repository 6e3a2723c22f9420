import Testing

@testable import KvaomTables

/// What a sheet says of its figures by formats and hidden rows, and a text cannot.
struct SheetTests {
  /// A sheet of texts and numbers; `formats` by column for the rows below the first.
  private func sheet(_ rows: [[String]], formats: [Int: SourceNumberFormat] = [:], hidden: Range<Int>? = nil) -> Grid {
    var builder = GridBuilder(sheet: "Ark1")
    let styles = formats.keys.sorted()
    for column in styles {
      builder.styles.append(GridStyle(format: formats[column] ?? SourceNumberFormat(), isBold: false, indent: 0))
    }
    for (index, row) in rows.enumerated() {
      for (column, text) in row.enumerated() {
        let isNumber = !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
        let style = index > 0 ? (styles.firstIndex(of: column).map { $0 + 1 } ?? 0) : 0
        if text.isEmpty {
          builder.addEmpty()
        } else {
          builder.add(isNumber ? .number : .text, text: Array(text.utf8), style: style)
        }
      }
      builder.endRow()
    }
    if let hidden { builder.hide(rows: hidden) }
    return builder.finish()
  }

  private func body(_ reading: TableReading) -> [String] {
    let lines = reading.statement(named: "t", unit: "tkr", dash: nil).split(separator: "\n")
    return lines.dropFirst(2).dropLast().map { String($0) }
  }

  /// Letters that are numbers of a kind, but stand in no name: a search has found `l⓸n` offered as one.
  @Test(arguments: [
    ("L⓸n", "l"), ("Areal m² 2016", "areal"), ("Lønn og pensjon", "lønn"), ("²", "table_1"), ("٣ år", "table_1"),
    ("Sum_drift", "sum"),
  ])
  func aNameFromATitleCanBeWritten(title: String, name: String) {
    let grid = PastedText.grid("\(title)\t2016\nA\t1\nB\t2\n")
    #expect(TableReading(grid).suggestedName == name)
  }

  @Test func aFormatInKronerCounts() {
    var kroner = SourceNumberFormat(kind: .currency)
    kroner.unit = "kr"
    let grid = sheet([["Gebyr", "2024"], ["Vatn", "3450"], ["Avløp", "4210.5"]], formats: [1: kroner])
    #expect(TableReading(grid).unit?.unit == "kr")
    #expect(body(TableReading(grid, answers: ["unit": "tkr"])) == ["\"Vatn\"\t3.45", "\"Avløp\"\t4.2105"])
    // A title that says thousands is not contradicted by a format that many sheets have.
    let titled = sheet(
      [["Tal i 1000 kr"], ["Gebyr", "2024"], ["Vatn", "3450"], ["Avløp", "4210"]], formats: [1: kroner])
    #expect(body(TableReading(titled, answers: ["unit": "tkr"])) == ["\"Vatn\"\t3450", "\"Avløp\"\t4210"])
  }

  @Test func daysThatShowTheirYearAloneAreYears() {
    var builder = GridBuilder(sheet: "Ark1")
    var year = SourceNumberFormat(kind: .date)
    year.code = "[$-414]yyyy;@"
    builder.styles.append(GridStyle(format: year, isBold: false, indent: 0))
    builder.add(.text, text: Array("Post".utf8))
    for day in ["2024-01-01", "2025-01-01"] {
      builder.add(.date, text: Array("45292".utf8), value: Array(day.utf8), style: 1)
    }
    builder.endRow()
    builder.add(.text, text: Array("Skule".utf8))
    for figure in ["100", "110"] { builder.add(.number, text: Array(figure.utf8)) }
    builder.endRow()
    let reading = TableReading(builder.finish())
    #expect(reading.columns.map { $0.label } == ["2024", "2025"])
    #expect(reading.openQuestions.map { $0.id } == ["unit"])
  }

  /// LibreOffice writes what it shows beside the day itself.
  @Test func daysShownAsTheirYearAreYears() {
    var builder = GridBuilder(sheet: "Ark1")
    builder.add(.text, text: Array("Post".utf8))
    for (shown, day) in [("2024", "2024-01-01"), ("2025", "2026-01-01"), ("01.02.25", "2025-02-01")] {
      builder.add(.date, text: Array(shown.utf8), value: Array(day.utf8))
    }
    builder.endRow()
    builder.add(.text, text: Array("Skule".utf8))
    for figure in ["100", "110", "120"] { builder.add(.number, text: Array(figure.utf8)) }
    builder.endRow()
    #expect(TableReading(builder.finish()).columns.map { $0.label } == ["2024", "2026-01-01", "2025-02-01"])
  }

  /// A raised digit is a number and no part of a name: what is written must be read again.
  @Test func namesAreMadeOfWhatNamesMayHave() {
    let rows = [["Gebyr", "2024", "2025"], ["Vatn (kr/m³)", "14.2", "15.6"], ["½ plass", "10", "12"]]
    let reading = TableReading(sheet(rows), answers: ["unit": "kr"], form: .across)
    #expect(reading.quantityStatement(taken: { _ in false }, priced: { $0 }).names == ["vatn_kr_m", "plass"])
  }

  @Test func hiddenRowsAreAskedAboutWhereYearsAreTurned() {
    let rows = [
      ["Kommune", "År", "Beløp"], ["Klepp", "2023", "10"], ["Klepp", "2024", "11"], ["Time", "2023", "20"],
      ["Time", "2024", "21"],
    ]
    let part = TablePart(sheet(rows, hidden: 3..<5))
    #expect(part.settled([:]).questions.map { $0.id } == ["hidden"])
    let settled = part.settled(["hidden": "leave-out"])
    #expect(body(TableReading(settled.grid)) == ["\"Klepp\"\t10\t11"])
    #expect(settled.leftOut.map { $0.figures } == [2])
  }

  @Test func codesAndYearsInColumnsAreNoAmounts() {
    let rows = [
      ["Ansvar", "Art", "År", "Beløp"], ["1100", "10", "2023", "500.5"], ["1100", "99", "2023", "70"],
      ["1100", "10", "2024", "510"], ["1100", "99", "2024", "71"],
    ]
    let settled = TablePart(sheet(rows)).settled([:])
    #expect(settled.questions.isEmpty)
    #expect(body(TableReading(settled.grid)) == ["\"1100 10\"\t500.5\t510", "\"1100 99\"\t70\t71"])
    // A plan that names the columns of a list gets them as they are.
    #expect(TablePart(sheet(rows)).settled([:], asList: true).grid.columnCount == 4)
  }
}
