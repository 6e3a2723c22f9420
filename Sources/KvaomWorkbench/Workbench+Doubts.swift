import KvaomSource
import KvaomSyntax
import KvaomWords

/// Slips in the shell: a new name that is hardly meant as one.
extension Workbench {
  /// What is asked before a new name is defined that is the label of another, or nearly its name; nil where there is no
  /// doubt. `define` means what it says. Names that come with the entry, `earlier`, count as known.
  func doubt(about tree: SyntaxTree, _ entry: SourceText, earlier: [String] = []) -> String? {
    guard tree.statements.count == 1, case .definition(let definition) = tree.statements[0].kind,
      definition.role == .formula, definition.label == nil, definition.annotation == nil
    else { return nil }
    let name = definition.name.text
    let known = names.filter { $0.kind.isDefinition }
    guard !names.contains(where: { $0.name == name }) else { return nil }
    let rest = entry.text(Int(definition.name.span.end)..<Int(tree.statements[0].span.end))
    let small = name.lowercased()
    // Which names and labels could be meant is told by their length and letters; only those are worth being measured.
    let near = Suggestions.nearest(to: name, among: (known.map(\.name) + earlier).filter { Self.isSlip(name, of: $0) })
      .first
    let labels = known.map { $0.label.lowercased() }
    let meantLabel =
      labels.contains(small)
      ? small : Suggestions.nearest(to: small, among: labels.filter { Self.isSlip(small, of: $0) }).first
    let labelled = meantLabel.flatMap { label in known.first { $0.label.lowercased() == label } }
    guard let meant = labelled?.name ?? near else { return nil }
    return LiveWords.isMeant(
      name, meant: meant, label: known.first { $0.name == meant }?.label ?? "", change: meant + rest,
      definition: "define " + name + rest)[locale]
  }

  /// Whether a name is another with a letter wrong, and not one of a series (`cost_2`, `cost_b`).
  private static func isSlip(_ name: String, of other: String) -> Bool {
    guard name.count > 4, other.count > 4, abs(name.count - other.count) <= 1 else { return false }
    let (short, long) = name.count <= other.count ? (name, other) : (other, name)
    if zip(long, short).allSatisfy({ $0 == $1 }) || name.dropLast() == other.dropLast() { return false }
    let series = { (text: String) in text.filter { !$0.isNumber } }
    return series(name) != series(other)
  }

  /// The name of an entry that only gives a number a new name: nothing can read it yet.
  func unreadNumber(_ tree: SyntaxTree) -> String? {
    guard tree.statements.count == 1, case .definition(let definition) = tree.statements[0].kind,
      definition.role == .formula, tree.isLiteral(definition.value)
    else { return nil }
    return definition.name.text
  }
}
