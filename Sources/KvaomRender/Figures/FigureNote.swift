/// A remark that belongs under the figure.
public struct FigureNote: Sendable, Equatable {
  /// How important it is: `!` before `i`.
  public enum Weight: Sendable, Equatable {
    /// Changes how the figure must be read: `!`.
    case important
    /// Worth knowing: `i`.
    case information
  }

  /// How important it is.
  public var weight: Weight
  /// The remark, in the planner's language.
  public var text: String

  /// A remark.
  public init(_ weight: Weight, _ text: String) {
    self.weight = weight
    self.text = text
  }
}
