public import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// A list of amounts, such as the ledger's posts, summed over the codes that a plan names. No row is lost: each is in a
/// sum, kept out by a filter, a printed total, or an error.
public struct ListReading: Sendable {
  /// How many rows are in a part of the list, and what their amounts come to.
  public struct Part: Sendable {
    /// The rows.
    public internal(set) var rows = 0
    /// Their amounts, as they are printed.
    public internal(set) var sum = Decimal.zero
  }
  /// A code that a map lacks.
  public struct Unmatched: Sendable {
    /// The column it stands in.
    public let head: String
    /// The code.
    public let code: String
    /// Its rows and their amounts.
    public internal(set) var part: Part
    /// Where it stands first.
    public let place: GridPlace
  }
  /// A sum of the list: the members it belongs to, and the rows it is made of.
  public struct Cell: Sendable {
    /// The members, in the order of the dimensions.
    public let members: [String]
    /// The sum, signs turned as the plan says.
    public internal(set) var sum: Decimal
    /// How many rows it is made of.
    public internal(set) var rows: Int
    /// The first of them.
    public let first: GridPlace
    /// The last of them.
    public internal(set) var last: GridPlace
  }

  /// Why the list cannot be read; nil where it can.
  public private(set) var fault: Phrase?
  /// What must be answered first.
  public private(set) var questions: [TableQuestion] = []
  /// All rows with an amount, printed totals left out.
  public private(set) var read = Part()
  /// Those that are in a sum.
  public private(set) var kept = Part()
  /// Those that a filter keeps out.
  public private(set) var filtered = Part()
  /// Rows that the list prints as totals of itself.
  public private(set) var totals = Part()
  /// Codes that a map lacks.
  public private(set) var unmatched: [Unmatched] = []
  /// The sums.
  public private(set) var cells: [Cell] = []
  /// The members of each dimension, in the order of the table.
  public private(set) var members: [[String]] = []

  private let grid: Grid
  private let rules: ListRules

  /// Reads a list. `answers` are those given so far.
  public init(_ grid: Grid, _ rules: ListRules, answers: [String: String]) {
    self.grid = grid
    self.rules = rules
    let wanted = rules.dimensions.map { $0.head } + rules.filters.map { $0.head } + [rules.value]
    guard let heads = Self.heads(of: grid, wanted) else {
      let first = (0..<min(20, grid.rowCount)).first { grid.cellCount(inRow: $0) > 1 && !grid.isEmpty(row: $0) } ?? 0
      let found = (0..<(grid.rowCount > first ? grid.columnCount : 0)).map { TextRules.label(grid[first, $0].text) }
      let missing = wanted.first { !found.contains($0) } ?? wanted[0]
      fault = ListWords.noColumn(missing, found.filter { !$0.isEmpty })
      return
    }
    // Which of two columns of one name is meant, nobody can say.
    let names = (0..<grid.cellCount(inRow: heads.row)).map { TextRules.label(grid[heads.row, $0].text) }
    if let twice = wanted.first(where: { head in names.count { $0 == head } > 1 }) {
      fault = ListWords.severalColumns(twice)
      return
    }
    sum(below: heads.row, heads.columns, answers)
    orderMembers()
  }

  /// A code as it is compared: the text without blanks around it; of a number its digits.
  static func code(_ cell: GridCell) -> String {
    if case .number(let digits) = cell.value { return ExactText.shortened(digits) }
    return TextRules.label(cell.text)
  }

  /// The row that has all the heads, and the column of each.
  private static func heads(of grid: Grid, _ wanted: [String]) -> (row: Int, columns: [String: Int])? {
    for row in 0..<min(20, grid.rowCount) {
      var columns: [String: Int] = [:]
      for column in 0..<grid.cellCount(inRow: row) {
        let text = TextRules.label(grid[row, column].text)
        if columns[text] == nil { columns[text] = column }
      }
      if wanted.allSatisfy({ columns[$0] != nil }) { return (row, columns) }
    }
    return nil
  }

  // MARK: Summing

  private mutating func sum(below head: Int, _ columns: [String: Int], _ answers: [String: String]) {
    let valueColumn = columns[rules.value] ?? 0
    let rows = Array((head + 1)..<max(head + 1, grid.rowCount))
    let amounts = rows.map { ReadCell(grid[$0, valueColumn]) }
    let signs = DecimalSigns(
      amounts.map { [$0] }, columnCount: 1, answer: answers["numbers"].map { $0 == "thousands" })
    if answers["numbers"] == nil, let question = signs.question { questions.append(question) }
    let keys = rules.dimensions.map { columns[$0.head] ?? 0 }
    let filters = rules.filters.map { (filter: $0, column: columns[$0.head] ?? 0) }
    var known: [[String]: Int] = [:]
    var sinceTotal = Part()
    for (index, row) in rows.enumerated() {
      guard amounts[index].isFigure else {
        let text = amounts[index].text
        if !text.isEmpty, amounts[index].isText, fault == nil {
          fault = ListWords.noAmount(text, amounts[index].place.phrase)
        }
        continue
      }
      guard let text = signs.plainText(amounts[index], column: 0), let amount = Decimal(parsing: text) else { continue }
      let codes = keys.enumerated().map { position, column in
        let code = Self.code(grid[row, column])
        return rules.dimensions[position].first.map { String(code.prefix($0)) } ?? code
      }
      // A row without any code is no post: a total where it says so, or is the sum of all above it.
      let isAll = codes.allSatisfy { $0.isEmpty } && (amount == read.sum || isTotal(row))
      // A subtotal can have the code of its rows beside it (`1100`, `Sum 1100`): the figures tell.
      if isAll || (amount == sinceTotal.sum && sinceTotal.rows > 0 || amount == read.sum) && isTotal(row) {
        totals.add(amount)
        sinceTotal = Part()
        continue
      }
      read.add(amount)
      sinceTotal.add(amount)
      let isCoded = codes.contains { !$0.isEmpty }
      guard !isCoded || filters.allSatisfy({ $0.filter.keeps(Self.code(grid[row, $0.column])) }) else {
        filtered.add(amount)
        continue
      }
      guard let members = members(of: codes, amount, grid[row, valueColumn].place) else { continue }
      kept.add(amount)
      let signed = rules.isReversed ? -amount : amount
      let place = grid[row, valueColumn].place
      if let cell = known[members] {
        cells[cell].sum = cells[cell].sum + signed
        cells[cell].rows += 1
        cells[cell].last = place
      } else {
        known[members] = cells.count
        cells.append(Cell(members: members, sum: signed, rows: 1, first: place, last: place))
      }
    }
    if fault == nil, cells.isEmpty, unmatched.isEmpty { fault = ListWords.nothingKept(read.rows) }
  }

  /// The members that codes stand for; nil, and noted down, where a map lacks one.
  private mutating func members(of codes: [String], _ amount: Decimal, _ place: GridPlace) -> [String]? {
    var found: [String] = []
    for (position, code) in codes.enumerated() {
      let rule = rules.dimensions[position]
      if !code.isEmpty, let member = rule.map.map({ $0.member(of: code) }) ?? code {
        found.append(member)
        continue
      }
      if let index = unmatched.firstIndex(where: { $0.head == rule.head && $0.code == code }) {
        unmatched[index].part.add(amount)
      } else {
        var part = Part()
        part.add(amount)
        unmatched.append(Unmatched(head: rule.head, code: code, part: part, place: place))
      }
      return nil
    }
    return found
  }

  /// Whether a row says of itself that it is a total.
  private func isTotal(_ row: Int) -> Bool {
    (0..<grid.cellCount(inRow: row)).contains { column in
      TableReader.strength(of: TextRules.label(grid[row, column].text)) == .strong
    }
  }

  // MARK: Members

  /// The members in use: those of a map in its order, others rising.
  private mutating func orderMembers() {
    members = rules.dimensions.indices.map { position in
      let used = Set(cells.map { $0.members[position] })
      if let map = rules.dimensions[position].map { return map.order.filter { used.contains($0) } }
      return used.sorted()
    }
    if rules.isOverYears, let years = members.last, let odd = years.first(where: { YearLabel($0) == nil }), fault == nil
    {
      fault = ListWords.noYear(odd)
    }
  }
}

extension ListReading.Part {
  mutating func add(_ amount: Decimal) {
    rows += 1
    sum = sum + amount
  }
}
