/// A source a figure stands on.
public struct FigureSource: Sendable, Equatable {
  /// The text of `@source`.
  public var text: String
  /// False where it is marked `@unverified`.
  public var isVerified: Bool

  /// A source.
  public init(_ text: String, isVerified: Bool = true) {
    self.text = text
    self.isVerified = isVerified
  }
}
