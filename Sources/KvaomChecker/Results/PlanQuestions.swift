public import KvaomSyntax

/// What is asked of a plan from outside its text: on the command line, later in the shell.
public struct PlanQuestions: Sendable {
  /// `--set`: statements that lie below all layers.
  public var settings: [(tree: SyntaxTree, statements: [LayerStatement])] = []
  /// `--scenario`: an expression `x in …` whose world is meant.
  public var scenario: (tree: SyntaxTree, reference: LayerReference)?
  /// `eval`: expressions to be valued.
  public var expressions: [(tree: SyntaxTree, expression: ExpressionID)] = []
  /// No questions.
  public init() {}
}
