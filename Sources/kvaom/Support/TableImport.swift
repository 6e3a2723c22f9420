import KvaomFormats
import KvaomRender
import KvaomTables
import KvaomWords

/// A table of a file on its way into a plan: which part of the file it is, how it was read, and what must be answered
/// before it can be written. Nothing is asked: an answer that is missing is said with the option that gives it.
struct TableImport {
  /// A question that has no answer.
  struct Question {
    /// What names it in `--answer`.
    let id: String
    /// What is asked.
    let text: Phrase
    /// The answers; empty where any text will do.
    let choices: [(id: String, meaning: Phrase)]
    /// What speaks for what.
    let evidence: [Phrase]
  }

  /// Where the table stands in the file: sheet and range.
  let place: String
  /// The table as it was read.
  let reading: TableReading
  /// The unit that was answered, read or declared; empty where there is none.
  private let unit: String
  /// What must be answered first.
  let questions: [Question]
  /// The answers, by question.
  let answers: [String: String]

  /// Reads a table of a file with the answers that are given; `isStrict` asks also what the evidence settles.
  init(_ part: FilePart, answers: [String: String], isStrict: Bool) {
    var questions = part.questions(answers)
    var grid = part.grid
    if answers["hidden"] == "leave-out" { grid = grid.withoutHidden }
    if let measure = answers["measure"] { grid = grid.only(measure) }
    let reading = TableReading(grid, answers: answers)
    let declared = grid.declaration?.measures.count == 1 ? grid.declaration?.measures[0].unit ?? "" : ""
    let unit = answers["unit"] ?? reading.unit?.unit ?? Self.unit(declared)
    if reading.fault == nil {
      if unit == nil {
        let evidence = declared.isEmpty ? [] : [ImportWords.sourceSays(declared)]
        questions.append(Question(id: "unit", text: ImportWords.unit, choices: [], evidence: evidence))
      }
      if let unit, answers["prices"] == nil, Self.isMoney(unit) {
        questions.append(
          Question(
            id: "prices", text: ImportWords.prices,
            choices: [
              ("nominal", ImportWords.nominal), ("2026", ImportWords.pricesOfYear), ("unknown", ImportWords.unknown),
            ],
            evidence: []))
      }
      for question in reading.questions where question.id != "unit" && question.id != "prices" {
        guard answers[question.id] == nil, isStrict || question.isOpen else { continue }
        questions.append(
          Question(
            id: question.id, text: question.text, choices: question.choices.map { ($0.id, $0.meaning) },
            evidence: question.evidence))
      }
    }
    self.place = part.place
    self.unit = unit ?? ""
    self.reading = reading
    self.questions = questions
    self.answers = answers
  }

  /// Whether a unit is an amount of money, whose prices must be said.
  private static func isMoney(_ unit: String) -> Bool { ["kr", "tkr", "mkr", "mrd"].contains(unit) }

  /// The unit of the language that a publisher's words stand for; nil where they stand for none.
  private static func unit(_ words: String) -> String? {
    let joined = words.replacing("1 000", with: "1000")
    let found = UnitWords.unit(for: joined)
    return UnitWords.all.contains { $0.unit == found } ? found : nil
  }

  /// The table as text of the language: what it needs of the plan, the notes, and the table itself. Only where every
  /// question has its answer.
  func text(source: String, notes: String) -> String {
    let prices = answers["prices"] ?? ""
    let isFixed = prices.first?.isNumber ?? false
    var text = notes
    if prices == "nominal" { text += "prices nominal\n" }
    if let years = reading.years { text += years + "\n" }
    let origin = place.isEmpty ? source : "\(source), \(place)"
    text += reading.source == nil ? "@source \"\(origin)\"\n" : "# \(origin)\n"
    let written = reading.statement(
      named: answers["name"] ?? reading.suggestedName, unit: unit + (isFixed ? "@\(prices)" : ""),
      dashIsZero: answers["dash"] == "0")
    return text + written
  }

  /// The account for a program.
  func account(_ locale: Locale) -> String {
    func finding(_ finding: TableReading.Finding) -> JSONValue {
      .record([
        ("label", .string(finding.label)), ("role", .string(finding.role[locale])),
        ("reason", finding.reason.map { .string($0[locale]) }), ("figures", .bool(finding.isData)),
      ])
    }
    let account = reading.account
    let value = JSONValue.object([
      ("place", .string(place)), ("figures", .integer(account.total)), ("in_table", .integer(account.inTable)),
      ("in_sums", .integer(account.inAggregates)),
      (
        "left_out",
        .list(
          account.leftOut.map {
            .record([
              ("label", .string($0.label)), ("reason", .string($0.reason[locale])), ("figures", .integer($0.figures)),
            ])
          })
      ),
      ("columns", .list(reading.columns.map(finding))), ("rows", .list(reading.rows.map(finding))),
      (
        "questions",
        .list(
          questions.map { question in
            .record([
              ("id", .string(question.id)), ("text", .string(question.text[locale])),
              ("choices", .row(question.choices.map { .string($0.id) })),
              ("evidence", .row(question.evidence.map { .string($0[locale]) })),
            ])
          })
      ),
      ("answers", .record(answers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
    ])
    var text = ""
    value.write(to: &text)
    return text + "\n"
  }
}

/// The part of a file that a table is read from.
struct FilePart {
  /// The cells.
  let grid: Grid
  /// Sheet and range, as `Ark1!A5:H20`; empty where the source is one of lines.
  let place: String
  /// The sheets to choose from, where none was chosen and there are several.
  let sheets: [String]

  /// What of a file the options name: the sheet, the cell it begins in, a table by its name or its number.
  init(_ file: SourceFile, sheet: String?, from start: String?, table: String?) throws(CommandFailure.Words) {
    let shown = file.grids.filter { grid in
      !grid.isHidden && (0..<grid.rowCount).contains { !grid.isEmpty(row: $0) }
    }
    if let table, let part = file.namedParts.first(where: { $0.name.lowercased() == table.lowercased() }),
      let grid = file.grids.first(where: { $0.name == part.sheet })
    {
      self.init(grid.subgrid(rows: part.rows, columns: part.columns))
      return
    }
    let named = sheet.map { sheet in file.grids.filter { $0.name.lowercased() == sheet.lowercased() } }
    if let sheet, named?.isEmpty ?? false {
      throw CommandFailure.Words(ImportWords.noSheet(sheet, file.grids.map(\.name)))
    }
    var candidates = named ?? shown
    if candidates.isEmpty { candidates = file.grids }
    guard var grid = candidates.first else { throw CommandFailure.Words(ImportWords.nothing) }
    if let start {
      guard let cell = GridPlace.position(ofCell: start.utf8) else {
        throw CommandFailure.Words(ImportWords.noCell(start))
      }
      grid = grid.subgrid(rows: cell.row..<grid.rowCount, columns: cell.column..<max(cell.column, grid.columnCount))
      let end = (0..<grid.rowCount).first { grid.isEmpty(row: $0) } ?? grid.rowCount
      grid = grid.subgrid(rows: 0..<end, columns: 0..<grid.columnCount)
    }
    if let table {
      let blocks = Self.blocks(of: grid)
      guard let number = Int(table), blocks.indices.contains(number - 1) else {
        throw CommandFailure.Words(
          ImportWords.noTable(table, count: blocks.count, names: file.namedParts.map(\.name)))
      }
      grid = grid.subgrid(rows: blocks[number - 1], columns: 0..<grid.columnCount)
    }
    self.init(grid, sheets: candidates.count > 1 ? candidates.map(\.name) : [])
  }

  private init(_ grid: Grid, sheets: [String] = []) {
    self.grid = grid
    self.sheets = sheets
    guard grid.isSheet, grid.rowCount > 0, grid.columnCount > 0 else {
      place = grid.name
      return
    }
    let range = "\(grid[0, 0].place.cell):\(grid[grid.rowCount - 1, grid.columnCount - 1].place.cell)"
    place = grid.name.isEmpty ? range : "\(grid.name)!\(range)"
  }

  /// The runs of rows in which something stands, of two rows or more.
  private static func blocks(of grid: Grid) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start: Int?
    for row in 0...grid.rowCount {
      if row < grid.rowCount, !grid.isEmpty(row: row) {
        start = start ?? row
      } else if let first = start {
        if row - first > 1 { blocks.append(first..<row) }
        start = nil
      }
    }
    return blocks
  }

  /// What the file itself leaves open.
  func questions(_ answers: [String: String]) -> [TableImport.Question] {
    var questions: [TableImport.Question] = []
    if !sheets.isEmpty, answers["sheet"] == nil {
      let choices = sheets.map { ($0, Phrase.verbatim("")) }
      questions.append(TableImport.Question(id: "sheet", text: ImportWords.sheet, choices: choices, evidence: []))
    }
    if let measures = grid.declaration?.measures.map(\.name), measures.count > 1, answers["measure"] == nil {
      let choices = measures.map { ($0, Phrase.verbatim("")) }
      questions.append(TableImport.Question(id: "measure", text: ImportWords.measure, choices: choices, evidence: []))
    }
    let hidden = hiddenRows + hiddenColumns
    if !hidden.isEmpty, answers["hidden"] == nil {
      questions.append(
        TableImport.Question(
          id: "hidden", text: ImportWords.hidden,
          choices: [("keep", ImportWords.keepHidden), ("leave-out", ImportWords.leaveHidden)],
          evidence: [.verbatim("\(hidden.prefix(6).joined(separator: ", "))")]))
    }
    let bad = faultyCells
    if !bad.isEmpty, answers["errors"] == nil {
      questions.append(
        TableImport.Question(
          id: "errors", text: ImportWords.errors, choices: [("missing", ImportWords.errorsMissing)],
          evidence: [.verbatim("\(bad.prefix(6).joined(separator: ", "))")]))
    }
    return questions
  }

  /// The numbers of the rows that the source hides and that hold something.
  private var hiddenRows: [String] {
    (0..<grid.rowCount).filter { grid.isHidden(row: $0) && !grid.isEmpty(row: $0) }
      .map { "\(grid[$0, 0].place.row + 1)" }
  }

  /// The letters of the columns that the source hides and that hold something.
  private var hiddenColumns: [String] {
    (0..<grid.columnCount).filter { column in
      grid.isHidden(column: column) && (0..<grid.rowCount).contains { !grid[$0, column].isEmpty }
    }.map { GridPlace.letters(ofColumn: grid[0, $0].place.column) }
  }

  /// The cells that are errors, or formulas without their value.
  private var faultyCells: [String] {
    var found: [String] = []
    for row in 0..<grid.rowCount {
      for column in 0..<grid.cellCount(inRow: row) {
        let cell = grid[row, column]
        switch cell.value {
        case .error(let text): found.append("\(cell.place.cell) \(text)")
        case .uncalculated: found.append("\(cell.place.cell) =\(cell.formula ?? "")")
        default: break
        }
      }
    }
    return found
  }
}

extension Grid {
  /// The rows of one of the declared measures, without the column that names it; the grid itself where it has none of
  /// that name. Places are those of the new grid.
  func only(_ measure: String) -> Grid {
    guard var declaration, let column = declaration.down.firstIndex(where: { $0.role == .measure }),
      let found = declaration.measures.first(where: { $0.name.lowercased() == measure.lowercased() })
    else { return self }
    declaration.down.remove(at: column)
    declaration.measures = [found]
    var builder = GridBuilder(sheet: name)
    builder.declaration = declaration
    for row in 0..<rowCount where row < declaration.headerRows || self[row, column].text == found.name {
      for place in 0..<columnCount where place != column { builder.add(self[row, place]) }
      builder.endRow()
    }
    return builder.finish()
  }

  /// The grid without the rows and columns that its source hides. Places are those of the new grid.
  var withoutHidden: Grid {
    let columns = (0..<columnCount).filter { !isHidden(column: $0) }
    var builder = GridBuilder(sheet: name)
    for row in 0..<rowCount where !isHidden(row: row) {
      for column in columns { builder.add(self[row, column]) }
      builder.endRow()
    }
    return builder.finish()
  }
}
