/// A name for a part of a formula inside `{ }`.
public struct LocalDefinition: Sendable {
  /// The name.
  public let name: Name
  /// What it stands for.
  public let value: ExpressionID
  /// A local name.
  public init(name: Name, value: ExpressionID) {
    self.name = name
    self.value = value
  }
}
