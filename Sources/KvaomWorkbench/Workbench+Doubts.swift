import KvaomSource
import KvaomSyntax
import KvaomWords

/// Slips in the shell: a new name that is hardly meant as one.
extension Workbench {
  /// What new names can be slips for: the names of definitions, and their labels.
  struct Meant {
    /// Every name of the plan.
    fileprivate let taken: Set<String>
    /// The names of definitions.
    fileprivate var names: Slips
    /// Their labels in small letters, with the first definition that has each.
    fileprivate let labels: Slips
    fileprivate let labelled: [String: PlanName]
    fileprivate let labelOfName: [String: String]

    /// The names of a plan.
    init(_ all: [PlanName]) {
      let known = all.filter { $0.kind.isDefinition }
      taken = Set(all.map(\.name))
      names = Slips(known.map(\.name))
      labelled = Dictionary(known.map { ($0.label.lowercased(), $0) }) { first, _ in first }
      labels = Slips(labelled.keys)
      labelOfName = Dictionary(known.map { ($0.name, $0.label) }) { first, _ in first }
    }

    /// A name that came with an entry counts as known.
    mutating func add(_ name: String) {
      names.add(name)
    }
  }

  /// What is asked before a new name is defined that is the label of another, or nearly its name; nil where there is no
  /// doubt. `define` means what it says.
  func doubt(about tree: SyntaxTree, _ entry: SourceText) -> String? {
    // Most entries change what is there: nobody looks for another name then.
    guard let definition = Self.bareDefinition(tree), !names.contains(where: { $0.name == definition.name.text })
    else { return nil }
    return doubt(about: tree, entry, Meant(names))
  }

  /// The same of one of many entries, with the names that those before it brought.
  func doubt(about tree: SyntaxTree, _ entry: SourceText, _ meant: Meant) -> String? {
    guard let definition = Self.bareDefinition(tree) else { return nil }
    let name = definition.name.text
    guard !meant.taken.contains(name) else { return nil }
    let rest = entry.text(Int(definition.name.span.end)..<Int(tree.statements[0].span.end))
    let small = name.lowercased()
    let label = meant.labels.contains(small) ? small : meant.labels.nearest(to: small)
    guard let other = label.flatMap({ meant.labelled[$0]?.name }) ?? meant.names.nearest(to: name) else { return nil }
    return LiveWords.isMeant(
      name, meant: other, label: meant.labelOfName[other] ?? "", change: other + rest,
      definition: "define " + name + rest)[locale]
  }

  /// The definition that an entry is, where it is a formula alone, without a label.
  private static func bareDefinition(_ tree: SyntaxTree) -> DefinitionStatement? {
    guard tree.statements.count == 1, case .definition(let definition) = tree.statements[0].kind,
      definition.role == .formula, definition.label == nil, definition.annotation == nil
    else { return nil }
    return definition
  }

  /// The name of an entry that only gives a number a new name: nothing can read it yet.
  func unreadNumber(_ tree: SyntaxTree) -> String? {
    guard tree.statements.count == 1, case .definition(let definition) = tree.statements[0].kind,
      definition.role == .formula, tree.isLiteral(definition.value)
    else { return nil }
    return definition.name.text
  }
}
