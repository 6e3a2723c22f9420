import KvaomTables
import KvaomWords
import Testing

@testable import KvaomFormats

/// Workbooks: values as stored, percents and dates by style, errors as errors, formulas kept.
@Suite struct WorkbookTests {
  @Test func theTrapsOfReadersAreReadRight() throws {
    let file = try Fixture.read("reader-traps.xlsx")
    let grid = file.grids[0]
    #expect(file.remarks.map { $0[.nn] } == ["Gøymde ark: Skjult."])
    #expect(grid[4, 4].text == "0.07000000000000001")
    #expect(grid[4, 4].value == .number("0.07"))
    #expect(grid[4, 4].style.format.kind == .percent)
    #expect(grid[5, 1].formula == "SUM(B3:B4)")
    #expect(grid[5, 3].value == .error("#DIV/0!"))
    #expect(grid[6, 1].value == .number("30376123"))
    #expect(grid[6, 1].style.format.thousands == 1)
    #expect(grid[7, 1].value == .date("2026-06-30"))
    #expect(grid[10, 1].value == .truth(true))
    #expect(grid[12, 0].text == "Fet og vanleg")
    #expect(grid.isHidden(row: 9))
    #expect(grid.spans.contains(GridSpan(rows: 0..<1, columns: 1..<3)))
    #expect(file.grids[1].isHidden)
  }

  @Test func aWorkbookWithoutStylesIsRead() throws {
    #expect(try Fixture.read("minimal-nostyles.xlsx").grids[0][3, 1].formula == "SUM(B2:B3)")
  }

  /// White letters on white, or of any colour on the same, are not seen; on another ground they are.
  @Test func lettersInTheColourOfTheirGroundAreNotSeen() throws {
    let styles = """
      <fonts><font><color theme="1"/></font><font><color rgb="FFFFFFFF"/></font>\
      <font><color theme="0"/></font><font><color rgb="FF1F4E79"/></font><font/></fonts>\
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>\
      <cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="0"/>\
      <xf fontId="1" fillId="2"/><xf fontId="3" fillId="2"/><xf fontId="1" fillId="1"/><xf fontId="4" fillId="2"/>\
      </cellXfs>
      """
    let cells = (0..<7).map { "<c s=\"\($0)\"><v>1</v></c>" }.joined()
    let grid = try SourceReader.read(workbook("<row>\(cells)</row>", styles: styles)).grids[0]
    #expect((0..<7).map { grid[0, $0].style.isInvisible } == [false, true, true, false, true, false, false])
  }

  @Test func lettersOfAnOpenDocumentAreNotSeenEither() throws {
    func content(_ ground: String) -> String {
      """
      <office:document-content><office:automatic-styles><style:style style:name="a" style:family="table-cell">\
      <style:table-cell-properties fo:background-color="\(ground)"/><style:text-properties fo:color="#FFFFFF"/>\
      </style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="T">\
      <table:table-row><table:table-cell table:style-name="a" office:value-type="float" office:value="1"/>\
      </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
      """
    }
    for (ground, isUnseen) in [("transparent", true), ("#ffffff", true), ("#1f4e79", false)] {
      let parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content(ground))]
      #expect(try SourceReader.read(archive(parts)).grids[0][0, 0].style.isInvisible == isUnseen)
    }
  }

  @Test func daysOf1904AndFormulasWithoutAValue() throws {
    let grid = try Fixture.read("epoch1904-nocache.xlsx").grids[0]
    #expect(grid[0, 0].value == .date("2026-06-30"))
    #expect(grid[1, 0].value == .uncalculated)
    #expect(grid[1, 0].formula == "1+1")
  }

  @Test func sharedFormulasMove() throws {
    let rows = """
      <row r="2"><c r="C2"><f t="shared" si="0">SUM(A2:$B$2)*LOG10(A$1)&amp;"A2"&amp;'A 2'!A2</f><v>1</v></c></row>
      <row r="4"><c r="D4"><f t="shared" si="0"/><v>2</v></c></row>
      """
    let grid = try SourceReader.read(workbook(rows)).grids[0]
    #expect(grid[3, 3].formula == "SUM(B4:$B$2)*LOG10(B$1)&\"A2\"&'A 2'!B4")
    #expect(grid[2, 3].isEmpty)
    #expect(grid.rowCount == 4)
  }

  @Test func stringsAreWhole() throws {
    let strings = "<si><t>a_x000D_b</t></si><si><r><t>Rik </t></r><r><t>tekst</t></r><rPh><t>x</t></rPh></si>"
    let rows = """
      <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t> i </t></is></c>\
      <c t="str"><f>""</f><v></v></c><c t="b"><v>0</v></c><c t="d"><v>2026-01-31</v></c></row>
      """
    let grid = try SourceReader.read(workbook(rows, strings: strings)).grids[0]
    #expect(grid.texts == [["a\rb", "Rik tekst", " i ", "", "0", "2026-01-31"]])
    #expect(grid.values(row: 0)[3...] == [.text, .truth(false), .date("2026-01-31")])
  }

  @Test(arguments: [
    ("General", SourceNumberFormat.Kind.general), ("0.0 %", .percent), ("#,##0", .number), ("yyyy\\-mm\\-dd", .date),
    ("d.m.yyyy h:mm", .dateTime), ("h:mm AM/PM", .time), ("[h]:mm:ss", .duration), ("@", .text),
    ("#,##0.00\\ \"kr\"", .currency), ("[$kr-414] #,##0", .currency), ("0.00E+00", .scientific), ("# ?/?", .fraction),
    ("#,##0;[Red]-#,##0", .number), ("mmm-yy", .date), ("mm:ss", .time), ("\"dag \"0", .number),
  ])
  func codesSayWhatIsShown(code: String, kind: SourceNumberFormat.Kind) {
    #expect(FormatCode.format(code).kind == kind)
  }

  /// A number format that shows thousands or millions leaves the value as it is: the unit around it is not the value's.
  @Test(arguments: [("Beløp i mill. kr", "#,##0.0,,"), ("Tal i heile tusen", "#,##0,"), ("Post", "#,##0,")])
  func whatIsShownInThousandsIsInKroner(corner: String, code: String) throws {
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode="\(code)"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs>
      """
    let rows = """
      <row><c t="inlineStr"><is><t>\(corner)</t></is></c><c t="inlineStr"><is><t>B2026</t></is></c></row>\
      <row><c t="inlineStr"><is><t>Skule</t></is></c><c s="1"><v>123456789</v></c></row>\
      <row><c t="inlineStr"><is><t>Helse</t></is></c><c s="1"><v>234000000</v></c></row>
      """
    let grid = try SourceReader.read(workbook(rows, styles: styles)).grids[0]
    let reading = TableReading(grid)
    #expect(reading.unit?.unit == "kr")
    #expect(reading.statement(named: "t", unit: "kr", dash: nil).contains("123456789"))
    // Whoever says that they are in thousands is asked which of the two is meant.
    #expect(TableReading(grid, answers: ["unit": "tkr"]).openQuestions.map { $0.id } == ["source-unit"])
    let converted = TableReading(grid, answers: ["unit": "tkr", "source-unit": "convert"])
    #expect(converted.statement(named: "t", unit: "tkr", dash: nil).contains("123456.789"))
  }

  /// A sheet whose figures all were typed as texts has no others.
  @Test func figuresTypedAsTextsAreFigures() throws {
    let styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs>"#
    let rows = """
      <row><c t="inlineStr"><is><t>tkr</t></is></c><c><v>2025</v></c><c><v>2026</v></c></row>\
      <row><c t="inlineStr"><is><t>A</t></is></c><c s="1" t="inlineStr"><is><t>1 230</t></is></c>\
      <c s="1" t="inlineStr"><is><t>14,5</t></is></c></row>
      """
    let reading = TableReading(try SourceReader.read(workbook(rows, styles: styles)).grids[0])
    #expect(reading.statement(named: "t", unit: "tkr", dash: nil).contains("\"A\"\t1230\t14.5"))
  }

  @Test func codesSayHowNumbersAreShown() {
    let format = FormatCode.format("#,##0.0,,\" mill. kr\"")
    #expect(format.decimals == 1)
    #expect(format.groupsThousands)
    #expect(format.thousands == 2)
    #expect(format.unit == "mill. kr")
  }

  @Test(arguments: [
    ("0.07000000000000001", "0.07"), ("1E-3", "0.001"), ("-1.5e3", "-1500"), ("999999999999999.9", "1000000000000000"),
    ("0", "0"), ("-0", "0"), ("100", "100"), ("30376.250000000004", "30376.25"), ("0.1", "0.1"),
  ])
  func storedNumbersAreRoundedTo15Digits(text: String, meant: String) {
    #expect(StoredNumber.decimal(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == meant)
  }

  @Test(arguments: ["", "x", "1e", "--1", "1.2.3", ".", "1 2"])
  func whatIsNoNumberIsNone(text: String) { #expect(StoredNumber.decimal(Array(text.utf8)) == nil) }

  @Test(arguments: [
    ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, "1900-02-29"), ("61", false, "1900-03-01"),
    ("46203", false, "2026-06-30"), ("0", true, "1904-01-01"), ("46203.75", false, "2026-06-30T18:00:00"),
  ])
  func daysAreCountedAsExcelDoes(serial: String, counts1904: Bool, day: String) {
    let text = DaySerial.text(Array(serial.utf8), counts1904: counts1904, kind: .date)
    #expect(text.map { String(decoding: $0, as: UTF8.self) } == day)
  }

  @Test func openDocumentsAreReadWithTheirRepetitions() throws {
    let grid = try Fixture.read("minimal.ods").grids[0]
    #expect(grid.texts[0] == ["Post", "B2026"])
    #expect(grid[1, 1].text == "30 376")
    #expect(grid[1, 1].value == .number("30376"))
    #expect(grid[4, 1].value == .number("0.027"))
    #expect(grid[5, 1].formula == "SUM([.B2:.B2])")
    #expect(grid.rowCount == 6)
  }

  @Test func repeatedCellsAndRowsAreWrittenOutAndEmptyOnesAreNot() throws {
    let content = """
      <office:document-content><office:body><office:spreadsheet><table:table table:name="T">
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="1.50">\
      <text:p>1,5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16379"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048574">\
      <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>
      """
    let parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)]
    let grid = try SourceReader.read(archive(parts)).grids[0]
    #expect(grid.texts == Array(repeating: ["", "", "1,5", "1,5", "1,5"], count: 2))
    #expect(grid[1, 4].value == .number("1.5"))
  }
}
