public import KvaomDecimal
public import KvaomUnits

/// The columns of a table of figures: the members across with bars between accounts and budget, and a sum where one
/// is wanted.
public struct ColumnPlan: Sendable {
  /// The members across; empty where there is one column without a header.
  public let members: [FigureMember]
  /// The dimension across.
  public let axis: FigureAxis?
  /// The positions that go into the sum column; nil where there is none.
  public let summed: [Int]?
  /// True where the planner asked for the sum: figures that cannot be added up then say so.
  public let isSumRequested: Bool
  private let words: Words

  /// The columns of a layout. Over years only budget and forecast years are added up, or accounts where there are no
  /// others and the sum is asked for; over other dimensions all but reference members.
  public init(_ grid: FigureGrid, withSum: Bool, isSumRequested: Bool = false, words: Words) {
    members = grid.columns
    axis = grid.columnAxis
    self.words = words
    self.isSumRequested = isSumRequested
    summed = withSum ? Self.summed(members, isYears: axis?.isYears ?? false, isRequested: isSumRequested) : nil
  }

  /// The columns of a figure, with a sum where its years add up; one year is its own sum.
  public static func adding(_ figure: Figure, words: Words) -> ColumnPlan {
    let grid = FigureGrid(figure)
    let hasSum = grid.columnAxis.map { $0.isYears && figure.adds(over: $0) } ?? false
    let plan = ColumnPlan(grid, withSum: hasSum, words: words)
    return plan.summed?.count == 1 ? ColumnPlan(grid, withSum: false, words: words) : plan
  }

  /// The columns as the table shows them.
  public var columns: [TableColumn] {
    if axis == nil { return [TableColumn(header: "", name: "value", role: .member)] }
    var columns: [TableColumn] = []
    for (index, member) in members.enumerated() {
      let hasBar = index > 0 && Self.leavesAccounts(members[index - 1], member)
      columns.append(
        TableColumn(
          header: member.label(besideSum: summed != nil), name: member.name, role: .member,
          year: member.year, hasBarBefore: hasBar))
    }
    if summed != nil {
      columns.append(TableColumn(header: sumHeader, name: "sum", role: .sum, hasBarBefore: true))
    }
    return columns
  }

  /// Whether the sum is one budget year beside accounts, which are not added to it.
  public var leavesOneOfSeveral: Bool { axis?.isYears == true && members.count > 1 && summed?.count == 1 }

  /// The calendar years of the sum, `2017–2020`; nil without a sum of years.
  public var summedYears: (first: Int, last: Int)? {
    let years = (summed ?? []).compactMap { members[$0].year?.year }
    guard let first = years.min(), let last = years.max() else { return nil }
    return (first, last)
  }

  /// The sum of a row's cells; nil without a sum column.
  public func sum(_ cells: [Decimal]) -> Decimal? {
    summed?.reduce(Decimal.zero) { $0 + (cells.indices.contains($1) ? cells[$1] : .missing(.blank)) }
  }

  /// The position of the year before, preferably of the same kind; nil for the first year or where it is not shown.
  public func previous(of column: Int) -> Int? {
    guard members.indices.contains(column), let year = members[column].year else { return nil }
    let candidates = members.indices.filter { members[$0].year?.year == year.year - 1 }
    return candidates.last { members[$0].year?.kind == year.kind } ?? candidates.last
  }

  /// The kinds a change goes from and to, where they differ between accounts and anything else.
  public func kindsOfChange(to column: Int) -> (from: YearKind, to: YearKind)? {
    guard let previous = previous(of: column), let from = members[previous].year?.kind,
      let to = members[column].year?.kind, from != to, from == .accounts || to == .accounts, from != .plain,
      to != .plain
    else { return nil }
    return (from, to)
  }

  private var sumHeader: String {
    guard let years = summedYears else { return words.sum }
    return words.sumOfYears(first: Self.twoDigits(years.first), last: Self.twoDigits(years.last))
  }

  private static func twoDigits(_ year: Int) -> String {
    let rest = Int((year.magnitude % 100))
    return rest < 10 ? "0\(rest)" : "\(rest)"
  }

  private static func summed(_ members: [FigureMember], isYears: Bool, isRequested: Bool) -> [Int]? {
    let chosen = members.indices.filter { index in
      guard isYears else { return !members[index].isReference }
      let kind = members[index].year?.kind
      return kind == .plain || kind == .budget || kind == .forecast
    }
    // Accounts alone are added up where the planner asks for it.
    if chosen.isEmpty && isRequested { return members.isEmpty ? nil : Array(members.indices) }
    return chosen.isEmpty ? nil : Array(chosen)
  }

  private static func leavesAccounts(_ left: FigureMember, _ right: FigureMember) -> Bool {
    guard left.year?.kind == .accounts, let kind = right.year?.kind else { return false }
    return kind != .accounts && kind != .plain
  }
}
