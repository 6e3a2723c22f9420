public import KvaomSource

/// One change in a measure, a scenario or a `with`.
public struct LayerStatement: Sendable {
  /// What the change does.
  public enum Kind: Sendable {
    /// `target[selectors] = value`, `+=`, `-=`, `*=`.
    case assign(target: Name, selectors: [Selector], operation: Assignment, value: ExpressionID)
    /// `transfer amount of target[selectors] from -> to`.
    case transfer(amount: ExpressionID, target: Name, selectors: [Selector], from: Name, to: Name)
    /// Could not be read.
    case hole
  }
  /// How a statement combines the value below with its own.
  public enum Assignment: String, Sendable {
    /// The value itself.
    case set = "="
    /// The value below plus it.
    case add = "+="
    /// The value below minus it.
    case subtract = "-="
    /// The value below times it.
    case multiply = "*="
  }
  /// What it does.
  public let kind: Kind
  /// Whether it is marked as an effect of its measure, which `at 50%` scales.
  public let isEffect: Bool
  /// When it is in force; nil is always.
  public let period: Period?
  /// `@source`, `@note` … before the statement.
  public let decorations: Decorations
  /// The whole statement, its period included.
  public let span: SourceSpan
  /// A change of a layer.
  public init(kind: Kind, isEffect: Bool = false, period: Period?, decorations: Decorations, span: SourceSpan) {
    self.isEffect = isEffect
    self.kind = kind
    self.period = period
    self.decorations = decorations
    self.span = span
  }
}
