public import KvaomSource
public import KvaomUnits
import KvaomWords

/// A dimension: declared, made by a table's labels, made by `indicators`, or nameless for lists.
public struct DimensionDeclaration: Sendable {
  /// One member.
  public struct Member: Sendable {
    /// The name as selected.
    public let name: String
    /// What output prints.
    public let label: String
    /// Shown and selectable, never in a sum or mean.
    public let isReference: Bool
    /// The year's letter and number, on the time axis.
    public let year: YearLabel?
    /// Its notes.
    public let notes: [CheckedNote]
    /// A member; `year` only for members of the year dimension.
    public init(
      name: String, label: String, isReference: Bool = false, year: YearLabel? = nil, notes: [CheckedNote] = []
    ) {
      self.name = name
      self.label = label
      self.isReference = isReference
      self.year = year
      self.notes = notes
    }
  }
  /// The name; lists have `item`.
  public let name: String
  /// What output prints.
  public let label: String
  /// The members in order; ascending by year on the time axis.
  public let members: [Member]
  /// Whether it is the dimension of a list.
  public let isNameless: Bool
  /// Whether it holds the lanes of an analysis: values beside each other, which spread through everything that needs
  /// them, whatever dimensions the plan announces.
  public let isLanes: Bool
  /// Where it was declared.
  public let span: SourceSpan?
  /// Each member's position by its name.
  public let positions: [String: Int]
  /// A dimension; `positions` is each member's position by its name, where the caller knows it already.
  public init(
    name: String, label: String, members: [Member], isNameless: Bool = false, isLanes: Bool = false, span: SourceSpan?,
    positions: [String: Int]? = nil
  ) {
    self.name = name
    self.label = label
    self.members = members
    self.isNameless = isNameless
    self.isLanes = isLanes
    self.span = span
    self.positions =
      positions ?? Dictionary(firstOf: members.enumerated().map { ($1.name, $0) })
  }
  /// On the time axis: the place of the calendar year before the one at `position`, or nil where the axis has none,
  /// because it begins here or leaves that year out.
  public func yearBefore(_ position: Int) -> Int? {
    guard position > 0, let year = members[position].year?.year, let before = members[position - 1].year?.year else {
      return nil
    }
    return before == year - 1 ? position - 1 : nil
  }
  /// On the time axis: the places of the years that follow a gap.
  public var yearsAfterGaps: [Int] { members.indices.dropFirst().filter { yearBefore($0) == nil } }
  /// The axis over all members, `dimension` being this one's id.
  public func fullAxis(_ dimension: DimensionID) -> Axis { Axis(dimension, .all(count: members.count)) }
}
