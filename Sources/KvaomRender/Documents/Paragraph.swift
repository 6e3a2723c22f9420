/// A sentence on its own.
public struct Paragraph: Sendable, Equatable {
  /// What it is for.
  public enum Role: String, Sendable, Equatable {
    /// What one would say aloud, last in the document.
    case conclusion
    /// Nothing was found or asked for.
    case empty
    /// The name of what follows.
    case heading
  }

  /// What it is for.
  public var role: Role
  /// The sentence.
  public var text: String

  /// A sentence.
  public init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }
}
