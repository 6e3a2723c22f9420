public import KvaomSource

/// The whole of one text as a tree: flat arrays, typed ids, exact ranges, holes where the text was wrong.
public struct SyntaxTree: Sendable {
  /// The text the tree was read from.
  public let source: SourceID
  /// All expressions of the text; children stand before their parents.
  public var expressions: [Expression] = []
  /// The statements of the text in the order written.
  public var statements: [Statement] = []
  /// Every comment, in order, for the formatter; doc comments (`##`) also stand in their statement's decorations.
  public var comments: [Comment] = []
  /// What the lexer and the parser found wrong.
  public var diagnostics: [Diagnostic] = []

  /// An empty tree of `source`.
  public init(source: SourceID) { self.source = source }

  /// The expression with `id`.
  public subscript(id: ExpressionID) -> Expression { expressions[Int(id.index)] }

  /// Adds an expression and returns its id.
  public mutating func add(_ kind: Expression.Kind, at span: SourceSpan) -> ExpressionID {
    expressions.append(Expression(kind: kind, span: span))
    return ExpressionID(index: UInt32(expressions.count - 1))
  }
}
