/// One dimension of a figure.
public struct FigureAxis: Sendable, Equatable {
  /// The dimension's name in the plan (`year`, `post`).
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// The members, in the plan's order.
  public var members: [FigureMember]

  /// A dimension.
  public init(name: String, label: String? = nil, members: [FigureMember]) {
    self.name = name
    self.label = label
    self.members = members
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
  /// True where the members are years: such an axis runs across the page.
  public var isYears: Bool { members.contains { $0.year != nil } }
}
