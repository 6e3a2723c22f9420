/// One cell of a table.
public struct TableCell: Sendable {
  /// What stands in it.
  public enum Content: Sendable {
    /// Nothing: the row has no value here.
    case empty
    /// A number.
    case number(ShownNumber)
    /// Words.
    case text(String)
    /// No value where there could be one: `..`; with the reason where it is known.
    case missing(reason: String?)
    /// A value makes no sense here: `–`.
    case notApplicable
    /// How a goal stands.
    case status(GoalStatus)
    /// How a check went.
    case outcome(CheckReport.Outcome)
    /// How well a number is founded.
    case sourceMark(SourceMark)
  }

  /// What stands in it.
  public var content: Content
  /// Its footnotes.
  public var marks: [Int]

  /// A cell.
  public init(_ content: Content, marks: [Int] = []) {
    self.content = content
    self.marks = marks
  }

  /// A cell with nothing in it.
  public static let empty = TableCell(.empty)
}
