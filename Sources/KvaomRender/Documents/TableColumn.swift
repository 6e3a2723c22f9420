/// A column of values.
public struct TableColumn: Sendable, Equatable {
  /// What the column is.
  public enum Role: String, Sendable, Equatable {
    /// A member of the dimension that runs across.
    case member
    /// A sum over other columns.
    case sum
    /// A measure of its own, with its own format.
    case measure
    /// Words.
    case text
    /// Bars or shades drawn with characters: for the eye, left out by the formats for machines.
    case picture
  }

  /// What stands over it.
  public var header: String
  /// The member it stands for, in the plan's own name; empty for other columns.
  public var name: String
  /// What it is.
  public var role: Role
  /// The year it stands for, where it does.
  public var year: FigureYear?
  /// True where a bar separates it from the column before.
  public var hasBarBefore: Bool
  /// Footnotes of the header.
  public var marks: [Int]

  /// A column.
  public init(
    header: String, name: String = "", role: Role, year: FigureYear? = nil, hasBarBefore: Bool = false,
    marks: [Int] = []
  ) {
    self.header = header
    self.name = name
    self.role = role
    self.year = year
    self.hasBarBefore = hasBarBefore
    self.marks = marks
  }
}
