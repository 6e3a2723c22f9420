/// The labels of a text of the library in the language of the pages that show them. The text itself has them in one.
extension SyntaxTree {
  /// The tree with what `words` say for the labels of dimensions, their members and figures. A function keeps its own:
  /// no page shows it, a plan names its figures itself.
  public func labelled(by words: (String) -> String) -> SyntaxTree {
    var tree = self
    tree.statements = statements.map { statement in
      guard let kind = statement.kind.labelled(by: words) else { return statement }
      return Statement(kind: kind, decorations: statement.decorations, span: statement.span)
    }
    return tree
  }
}

extension Statement.Kind {
  /// The same with other labels; nil for what shows none.
  fileprivate func labelled(by words: (String) -> String) -> Statement.Kind? {
    switch self {
    case .dimension(let own):
      let members = own.members.map { member in
        DimensionStatement.Member(
          name: member.name, label: member.label.map(words), isReference: member.isReference, notes: member.notes)
      }
      return .dimension(DimensionStatement(name: own.name, label: own.label.map(words), members: members))
    case .definition(var own):
      own.label = own.label.map(words)
      return .definition(own)
    case .table(var own):
      guard case .named(let name, let label?, let dimensions) = own.form else { return nil }
      own.form = .named(name: name, label: words(label), dimensions: dimensions)
      return .table(own)
    default: return nil
    }
  }
}
