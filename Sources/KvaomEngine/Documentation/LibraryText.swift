/// The library's documentation in a terminal.
struct LibraryText {
  /// Columns a line may have.
  let width: Int

  /// The modules, one a line.
  func list(of modules: [LibraryModule]) -> String {
    columns(modules.map { ($0.name, "\($0.title) (\($0.entries.count))") })
      + "\nkvaom doc MODULE lists a module, kvaom doc MODULE.NAME explains one of its names, any other word is searched for.\n"
  }

  /// A module: its functions, then its rates.
  func text(of module: LibraryModule) -> String {
    "\(module.name): \(module.title)\n\n" + columns(module.entries.map { ($0.fullName, line($0)) })
  }

  /// What a search found.
  func found(_ entries: [LibraryEntry]) -> String { columns(entries.map { ($0.fullName, line($0)) }) }

  /// One entry.
  func text(of entry: LibraryEntry) -> String {
    var text = "\(entry.signature)\n\n"
    let terms = entry.comment.terms.filter { $0.text != entry.label }.map { "\($0.name) \($0.text)" }
    text += folded(([entry.label] + terms).joined(separator: " · "), indent: "  ") + "\n"
    text += folded(entry.comment.text, indent: "  ")
    if !entry.comment.parameters.isEmpty {
      text += "\n" + columns(entry.comment.parameters.map { ($0.name, $0.text) }, indent: "  ")
    }
    for example in entry.comment.examples {
      text += "\n" + example.plan.split(separator: "\n").map { "  >>> \($0)\n" }.joined()
      text += "  >>> \(example.expression)\n  \(example.result)\n"
    }
    for source in [entry.comment.source] + entry.sources where !source.isEmpty {
      text += "\n" + folded("Source: \(source)\(entry.isUnverified ? " (not checked)" : "")", indent: "  ")
    }
    return text
  }

  private func line(_ entry: LibraryEntry) -> String { "\(entry.label). \(entry.summary)" }

  /// Two columns, the second cut to the width.
  private func columns(_ rows: [(String, String)], indent: String = "") -> String {
    let first = rows.map(\.0.count).max() ?? 0
    return rows.map { row in
      let pad = String(repeating: " ", count: first - row.0.count + 2)
      let room = max(20, width - indent.count - first - 2)
      let text = row.1.count > room && indent.isEmpty ? row.1.prefix(room - 1) + "…" : row.1[...]
      return indent + row.0 + pad + text + "\n"
    }.joined()
  }

  /// Running text in lines of the width.
  private func folded(_ text: String, indent: String) -> String {
    var lines = [indent]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.count + word.count + 1 > width, last != indent {
        lines.append(indent + word)
      } else {
        lines[lines.count - 1] = last == indent ? indent + word : last + " " + word
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
