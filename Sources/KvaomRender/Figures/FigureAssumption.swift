/// An input without a source, or with one nobody has checked, that a figure depends on.
public struct FigureAssumption: Sendable, Hashable {
  /// The input's name.
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// True where there is a source, marked `@unverified`; false where there is none.
  public var isUnverified: Bool

  /// An assumption.
  public init(name: String, label: String? = nil, isUnverified: Bool = false) {
    self.name = name
    self.label = label
    self.isUnverified = isUnverified
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
}
