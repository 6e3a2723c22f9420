/// What a statistical format says of a table in so many words, so that nothing of it has to be guessed: which columns
/// hold labels, what runs across, the units, and where it comes from.
public struct GridDeclaration: Hashable, Sendable {
  /// What the table is called; empty where it is not.
  public var title = ""
  /// Who publishes it; empty where that is not said.
  public var source = ""
  /// When the publisher last changed it, as the format writes it; empty where that is not said.
  public var updated = ""
  /// How many rows from the grid's first are headings.
  public var headerRows = 1
  /// The dimensions of the leading columns, one a column, from the left.
  public var down: [GridDimension] = []
  /// The dimensions of the headings, one a heading row, from above.
  public var across: [GridDimension] = []
  /// What is measured: one for each member of the dimension whose role is `.measure`, in its order, or a single one for
  /// the whole table where there is no such dimension.
  public var measures: [GridMeasure] = []
  /// Notes of the publisher.
  public var notes: [String] = []
  /// The form of reported accounts that the rows are posts of; nil where they are none.
  public var accounts: KOSTRAForm?

  /// A declaration that says nothing yet.
  public init() {}
}

/// A dimension that a format declares.
public struct GridDimension: Hashable, Sendable {
  /// What part the dimension plays.
  public enum Role: String, Hashable, Sendable {
    /// Years or other periods.
    case time
    /// Places.
    case place
    /// What is measured.
    case measure
    /// Anything else.
    case plain
  }

  /// The name it is shown by.
  public var name: String
  /// The format's own code for it; the name again where it has none.
  public var code: String
  /// What part it plays.
  public var role: Role
  /// Its members, in the table's order: the code and the label of each, which stands in the grid.
  public var members: [(code: String, label: String)] { zip(codes, labels).map { ($0, $1) } }
  /// The codes of the members.
  public var codes: [String]
  /// The labels of the members, one a code.
  public var labels: [String]
  /// Whether the members may be added up; false where the publisher says they may not.
  public var isAdditive = true

  /// A dimension with its members.
  public init(name: String, code: String, role: Role, codes: [String], labels: [String]) {
    self.name = name
    self.code = code
    self.role = role
    self.codes = codes
    self.labels = labels
  }
}

/// What a format says of the figures of one measure.
public struct GridMeasure: Hashable, Sendable {
  /// Whether the figures are amounts over a time, a state at a time, or an average over one.
  public enum Timing: String, Hashable, Sendable {
    /// What happened in the period.
    case flow
    /// What was at a time.
    case stock
    /// The mean of the period.
    case average
  }

  /// Its label.
  public var name = ""
  /// The unit as the publisher writes it, such as `1 000 kr`; empty where none is given.
  public var unit = ""
  /// How many decimals the publisher prints; nil where that is not said.
  public var decimals: Int?
  /// Prices of the year or of a fixed one, as the publisher's word says; empty where that is not said.
  public var prices = ""
  /// The year or period whose prices they are; empty where none is given.
  public var basePeriod = ""
  /// What the time of the figures means; nil where that is not said.
  public var timing: Timing?
  /// Whether figures may be added up; false where the publisher says they may not: means, shares, medians.
  public var isAdditive = true

  /// A measure of which nothing is said yet.
  public init() {}
}
