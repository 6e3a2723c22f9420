/// A column of row labels.
public struct TableStub: Sendable, Equatable {
  /// What the labels are (`post`); printed only where a table has no other way to tell.
  public var title: String
  /// True for labels that stand next to the numbers (the scenario of a row).
  public var isTrailing: Bool

  /// A column of labels.
  public init(title: String, isTrailing: Bool = false) {
    self.title = title
    self.isTrailing = isTrailing
  }
}
