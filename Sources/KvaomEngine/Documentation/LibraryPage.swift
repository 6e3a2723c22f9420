/// The library's documentation as Markdown, for `docs/library`.
enum LibraryPage {
  /// What every page begins with: it is not written by hand.
  private static let mark = "<!-- Made from stdlib/ by the tests (KVAOM_UPDATE=1); change it there. -->\n"

  /// The list of modules.
  static func index(of modules: [LibraryModule]) -> String {
    var text = "\(mark)\n# The municipal standard library\n\n"
    text +=
      "A module is read when a plan first names it: `staff.labour_cost(540_000 kr, pension: 16%, zone: \"I\")` needs no `use`.\n"
    text += "`kvaom doc` shows these pages in the terminal and finds Norwegian and Swedish terms.\n\n"
    text += "| module | what | names |\n|---|---|---:|\n"
    for module in modules {
      text += "| [\(module.name)](\(module.name).md) | \(module.title) | \(module.entries.count) |\n"
    }
    text +=
      "\nFigures marked *not checked* are from memory: look them up before a decision rests on them. A plan that uses one says so in\n"
    text += "its footnotes and in `sources`.\n"
    return text
  }

  /// A module.
  static func page(of module: LibraryModule) -> String {
    var text = "\(mark)\n# \(module.name)\n\n\(capitalised(module.title))\n"
    text += "\n| name | term |\n|---|---|\n"
    for entry in module.entries { text += "| [`\(entry.fullName)`](#\(anchor(entry))) | \(entry.label) |\n" }
    for entry in module.entries { text += "\n" + section(entry) }
    return text
  }

  private static func section(_ entry: LibraryEntry) -> String {
    var text = "## \(entry.fullName)\n\n**\(entry.label)**"
    for term in entry.comment.terms { text += " · \(term.name): \(term.text)" }
    text += "\n\n```\n\(entry.signature)\n```\n\n\(entry.comment.text)\n"
    if !entry.comment.parameters.isEmpty { text += "\n" }
    for parameter in entry.comment.parameters { text += "- `\(parameter.name)`: \(parameter.text)\n" }
    if !entry.comment.examples.isEmpty {
      text += "\n```\n"
      for example in entry.comment.examples {
        text += example.plan.split(separator: "\n").map { ">>> \($0)\n" }.joined()
        text += ">>> \(example.expression)\n\(example.result)\n"
      }
      text += "```\n"
    }
    for source in [entry.comment.source] + entry.sources where !source.isEmpty {
      text += "\nSource: \(source)\(entry.isUnverified ? " (*not checked*)" : "")\n"
    }
    return text
  }

  /// The anchor Markdown gives a heading.
  private static func anchor(_ entry: LibraryEntry) -> String { entry.fullName.filter { $0 != "." }.lowercased() }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
