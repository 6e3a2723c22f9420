import KvaomDecimal
import KvaomUnits
import KvaomWords

/// Reads a table whose parts are found: decides its numbers, columns and rows, in this order, and writes down what
/// it found.
struct TableReader {
  /// What a column was taken for.
  enum ColumnRole {
    /// A year.
    case year(YearLabel)
    /// Figures that are no year.
    case member
    /// Made of other columns.
    case aggregate(ColumnRelations.Finding)
    /// Texts or days, in a list that keeps them.
    case text
    /// Left out.
    case leftOut(Phrase)
  }

  let shape: TableShape
  let answers: [String: String]
  /// Whether some answer is about a row: most tables have none, and need no ids to look them up by.
  let answersRows: Bool
  let form: TableForm
  let grid: Grid
  /// The head of every column.
  var heads: [String] = []
  /// The group that every column's head stands under.
  var headGroups: [String] = []
  /// The rows, turned where years run down.
  var rows: [TableShape.Row] = []
  /// The figures, by row and column; missing where there is none.
  var values: [[Decimal]] = []
  /// The figures as they will be written; nil where there is none.
  var texts: [[String?]] = []
  /// For each column whether nothing is printed in it.
  var areBlank: [Bool] = []
  var roles: [ColumnRole] = []
  var reasons: [Phrase?] = []
  var rowRoles: [RowRelations.Role] = []
  /// Rows that are called sums and are figures all the same: their parts stand elsewhere.
  var wholes: [Int] = []
  /// The rows that were left out, and why.
  var rowsLeftOut: [Int: Phrase] = [:]
  var questions = TableQuestions()
  var unit: PrintedUnits.Found?
  /// The groups of columns that became a dimension of their own; empty where there are none.
  var groups: [String] = []
  /// Whether the unit stands around the table, for all its figures.
  var isUnitAround = false
  /// Whether the source shows the figures in thousands, or millions, of what they are.
  var isScaled = false
  /// Words that stand in the place of figures, with their rows and columns.
  var wordsAmongFigures: [String] = []
  /// The rows of blocks that are the total of the other blocks.
  var blockTotals: Set<Int> = []
  /// Whether the last label of every row is its unit: `personar`, `kr`, `%`.
  var hasUnitLabels = false
  /// Whether income and costs are printed with one sign, and nobody said what to do with it.
  var mixesSigns = false

  init(_ grid: Grid, _ shape: TableShape, answers: [String: String], form: TableForm) {
    self.form = form
    self.grid = grid
    self.shape = shape
    self.answers = answers
    answersRows = answers.keys.contains { $0.hasPrefix("row:") }
  }

  /// Reads, and puts what it found into `reading`.
  mutating func read(into reading: inout TableReading) {
    readNumbers()
    turnWhereYearsRunDown()
    findBlankColumns()
    findUnit()
    convertUnits()
    readColumns()
    askAboutRowsOfWords()
    readRows()
    askAboutOddRows()
    askAboutWords()
    settleSigns()
    relateColumns()
    settleTwins()
    askBasics(reading)
    writeDown(in: &reading)
    if form.hasQuantities { writeQuantities(in: &reading) }
  }

  // MARK: Numbers

  /// Whether a row counts as one of figures: it has some, or signs in their place.
  static func counts(_ row: TableShape.Row) -> Bool {
    row.isOfWords
      || row.cells.contains { cell in
        if case .sign = cell.content { return true }
        return cell.isFigure
      }
  }

  private mutating func readNumbers() {
    rows = shape.rows.filter(Self.counts)
    heads = shape.columns.map { $0.head }
    headGroups = shape.columns.map { $0.group }
    let answer = answers["numbers"].map { $0 == "thousands" }
    let signs = DecimalSigns(rows.map { $0.cells }, columnCount: heads.count, answer: answer)
    texts = rows.map { row in row.cells.enumerated().map { signs.plainText($1, column: $0) } }
    values = texts.map { row in row.map { $0.flatMap { Decimal(parsing: $0) } ?? .missing(0) } }
    if let question = signs.question { questions.append(question) }
    if answers["sign"] == "reversed" { for row in texts.indices { reverseSigns(ofRow: row) } }
  }

  /// Turns the signs of a row's figures.
  mutating func reverseSigns(ofRow row: Int) {
    for column in texts[row].indices {
      guard let text = texts[row][column], !values[row][column].isZero else { continue }
      texts[row][column] = text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text
      values[row][column] = -values[row][column]
    }
  }

  /// Years that label the rows become columns, as a plan has them.
  private mutating func turnWhereYearsRunDown() {
    // The first label that is no year tells: there may be very many. A sum or an average of the years can stand below.
    let areYears = rows.allSatisfy { row in
      if case .year = HeadReading(row.label).meaning { return true }
      return row.position != rows.first?.position && Self.isOverRows(row.label)
    }
    let headYears = heads.count { if case .year = HeadReading($0).meaning { true } else { false } }
    guard areYears, rows.count > 1 || headYears == 0, headYears == 0, !heads.isEmpty else { return }
    let labels = rows.map { $0.label }
    let turned = heads.indices.map { column in
      TableShape.Row(
        position: column, labels: [heads[column]], cells: rows.map { $0.cells[column] }, indent: 0, isBold: false)
    }
    texts = heads.indices.map { column in texts.map { $0[column] } }
    values = heads.indices.map { column in values.map { $0[column] } }
    headGroups = labels.map { _ in "" }
    heads = labels
    rows = turned
  }

  /// Whether a label says that its row is a sum or an average of the others.
  private static func isOverRows(_ label: String) -> Bool {
    strength(of: label) == .strong || TextRules.words(label).first.map { HeadWords.averageRow.contains($0) } == true
  }

  // MARK: Questions

  /// What the planner answered to a question; nil where not asked or not answered.
  func answer(_ id: String) -> String? { answers[id] }

  /// Adds a question, once.
  mutating func ask(
    _ id: String, _ text: Phrase, _ choices: [TableQuestion.Choice], proposal: String?, _ evidence: [Phrase] = []
  ) {
    questions.append(TableQuestion(id: id, text: text, choices: choices, proposal: proposal, evidence: evidence))
  }

  private mutating func askBasics(_ reading: TableReading) {
    if shape.headsAreUnclear, answers["heads"] == nil {
      ask(
        "heads", ReadingWords.askHeads(shape.corners.first ?? ""),
        [.init("corner", ReadingWords.headsCorner), .init("moved", ReadingWords.headsMoved)], proposal: nil,
        [ReadingWords.headsEvidence])
    }
    ask(
      "unit", ReadingWords.askUnit, allPercent ? [.init("%", ReadingWords.foundUnit("%"))] : [], proposal: unit?.unit,
      (unit?.words ?? declaredUnit).map { [ReadingWords.foundUnit($0)] } ?? [])
  }
}
