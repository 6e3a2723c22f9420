import KvaomSyntax

/// A text under check: its tree and the names it can use.
final class CheckedText {
  /// The tree.
  let tree: SyntaxTree
  /// The names.
  let scope: Scope
  /// A text.
  init(tree: SyntaxTree, scope: Scope) {
    self.tree = tree
    self.scope = scope
  }
}
