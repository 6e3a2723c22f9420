/// One member of a dimension.
public struct FigureMember: Sendable, Equatable {
  /// The name as typed (`Klepp`, `B2017`).
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// True for a reference member: shown, never in a sum.
  public var isReference: Bool
  /// The year it stands for, on an axis of years.
  public var year: FigureYear?

  /// A member.
  public init(
    name: String, label: String? = nil, isReference: Bool = false, year: FigureYear? = nil
  ) {
    self.name = name
    self.label = label
    self.isReference = isReference
    self.year = year
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
}
