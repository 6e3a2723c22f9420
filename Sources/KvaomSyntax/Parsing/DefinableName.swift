import KvaomSource

/// Whether a word can name a definition that has a label, as the tables and formulas of files do: `then` is a word of
/// formulas, and `use "Bruk"` another statement. The parser itself says so.
public func canNameDefinition(_ name: String) -> Bool {
  let text = SourceText(name: "", bytes: Array("\(name) \"a\" = table by a in kr {\n  a 1\n}\n".utf8))
  var sources = SourceStore()
  let tree = parse(text, id: sources.add(text))
  guard tree.diagnostics.isEmpty, tree.statements.count == 1, case .table(let table) = tree.statements[0].kind,
    case .named(let found, _, _) = table.form
  else { return false }
  return found.text == name
}
