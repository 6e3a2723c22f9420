/// What a plan says of a list: the columns that fill its dimensions, the one with the amounts, and the rows that count.
public struct ListRules: Sendable {
  /// A column, and what its cells are turned into.
  public struct Column: Sendable {
    /// The head.
    public let head: String
    /// How many characters count, from the first; nil for all.
    public let first: Int?
    /// The member of each code, in the order of the map; nil where the codes are the members.
    public let map: CodeMap?

    /// A column by its head.
    public init(head: String, first: Int? = nil, map: CodeMap? = nil) {
      self.head = head
      self.first = first
      self.map = map
    }
  }

  /// Which rows count by the cells of a column.
  public struct Filter: Sendable {
    /// The head of the column.
    public let head: String
    /// The least value.
    public let low: String?
    /// The greatest value.
    public let high: String?
    /// The values; empty where the ends say it.
    public let texts: [String]
    /// How many characters count, from the first.
    public let first: Int?

    /// A filter of a column.
    public init(head: String, low: String?, high: String?, texts: [String], first: Int?) {
      (self.head, self.low, self.high, self.texts, self.first) = (head, low, high, texts, first)
    }

    /// Whether a row with this cell counts.
    func keeps(_ text: String) -> Bool {
      let text = first.map { String(text.prefix($0)) } ?? text
      if !texts.isEmpty { return texts.contains(text) }
      if let low, Self.isBelow(text, low) { return false }
      if let high, Self.isBelow(high, text) { return false }
      return !text.isEmpty
    }

    /// Codes of digits compare as numbers, all others as texts.
    private static func isBelow(_ left: String, _ right: String) -> Bool {
      if let one = Int(left), let other = Int(right) { return one < other }
      return left < right
    }
  }

  /// The dimensions, in the plan's order, the columns' last.
  public let dimensions: [Column]
  /// The column of the amounts.
  public let value: String
  /// Whether their signs are turned.
  public let isReversed: Bool
  /// Which rows count: all that every filter keeps.
  public let filters: [Filter]
  /// Whether the last dimension is that of the years.
  public let isOverYears: Bool

  /// The rules of a list.
  public init(dimensions: [Column], value: String, isReversed: Bool, filters: [Filter], isOverYears: Bool) {
    self.dimensions = dimensions
    self.value = value
    self.isReversed = isReversed
    self.filters = filters
    self.isOverYears = isOverYears
  }
}

/// What codes stand for, read from a table of two columns or more.
public struct CodeMap: Sendable {
  /// The member of each code.
  private let members: [String: String]
  /// The members in the order of the map, each once.
  let order: [String]

  /// The map in a grid: codes in its first column, members under the head `labels`, or in its second column; nil where
  /// there is no such column.
  public init?(_ grid: Grid, labels: String?) {
    var members: [String: String] = [:]
    var order: [String] = []
    var column = 1
    var start = 0
    if let labels {
      let head = (0..<min(20, grid.rowCount)).lazy.compactMap { row -> (row: Int, column: Int)? in
        let found = (0..<grid.columnCount).first { TextRules.label(grid[row, $0].text) == labels }
        return found.map { (row, $0) }
      }.first
      guard let head else { return nil }
      (column, start) = (head.column, head.row + 1)
    }
    guard grid.columnCount > column else { return nil }
    for row in start..<max(start, grid.rowCount) {
      let code = ListReading.code(grid[row, 0])
      let member = TextRules.label(grid[row, column].text)
      guard !code.isEmpty, !member.isEmpty, members[code] == nil else { continue }
      if !order.contains(member) { order.append(member) }
      members[code] = member
    }
    guard !members.isEmpty else { return nil }
    self.members = members
    self.order = order
  }

  /// The member of a code; nil where the map lacks it.
  func member(of code: String) -> String? { members[code] }
}
