import KvaomEngine
public import KvaomWords

/// The library's documentation in a terminal.
public struct LibraryText {
  /// Columns a line may have.
  public let width: Int
  /// The language of its words.
  public let locale: Locale

  /// The modules, one a line.
  public func list(of modules: [LibraryModule]) -> String {
    columns(modules.map { ($0.name, "\($0.title[locale]) (\($0.entries.count))") })
      + "\n\(LibraryTextWords.waysToAsk[locale])\n"
  }

  /// A module: its functions, then its rates.
  public func text(of module: LibraryModule) -> String {
    "\(module.name): \(module.title[locale])\n\n" + columns(module.entries.map { ($0.fullName, line($0)) })
  }

  /// What a search found.
  public func found(_ entries: [LibraryEntry]) -> String { columns(entries.map { ($0.fullName, line($0)) }) }

  /// One entry.
  public func text(of entry: LibraryEntry) -> String {
    var text = "\(entry.signature)\n\n"
    let own = entry.label[locale]
    let others = Locale.allCases.map { (name: $0.rawValue, text: entry.label[$0]) }.filter { $0.text != own }
    text += folded(([own] + others.map { "\($0.name) \($0.text)" }).joined(separator: " · "), indent: "  ") + "\n"
    text += folded(entry.text[locale], indent: "  ")
    if !entry.parameters.isEmpty {
      text += "\n" + columns(entry.parameters.map { ($0.name, $0.text[locale]) }, indent: "  ")
    }
    for example in entry.comment.examples {
      text += "\n" + example.plan.split(separator: "\n").map { "  >>> \($0)\n" }.joined()
      text += "  >>> \(example.expression)\n  \(entry.result(of: example)[locale])\n"
    }
    for origin in entry.origins {
      let source = "\(LibraryTextWords.source[locale]) \(origin[locale])"
      text += "\n" + folded(entry.isUnverified ? "\(source) \(notChecked)" : source, indent: "  ")
    }
    if let history = entry.history { text += "\n" + self.text(of: history) }
    return text
  }

  private var notChecked: String { "(\(LibraryTextWords.notChecked[locale]))" }

  /// The figures of each year, with their sources.
  private func text(of history: LibraryEntry.History) -> String {
    let heads = history.heads.isEmpty ? [] : [("", history.heads.joined(separator: "  "))]
    return columns(
      heads
        + history.rows.map { row in
          let source = row.source + (row.isUnverified ? " \(notChecked)" : "")
          return (row.label, row.figures.joined(separator: "  ") + "  " + source)
        }, indent: "  ")
  }

  private func line(_ entry: LibraryEntry) -> String { "\(entry.label[locale]). \(entry.summary(in: locale))" }

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

/// What stands around the library's own words.
enum LibraryTextWords {
  static let waysToAsk = Phrase(
    nn: "kvaom doc MODUL listar ein modul, kvaom doc MODUL.NAMN forklarer eit namn, alle andre ord blir leita opp.",
    nb: "kvaom doc MODUL lister en modul, kvaom doc MODUL.NAVN forklarer et navn, alle andre ord letes det etter.",
    sv: "kvaom doc MODUL listar en modul, kvaom doc MODUL.NAMN förklarar ett namn, alla andra ord söks.",
    en: "kvaom doc MODULE lists a module, kvaom doc MODULE.NAME explains a name, any other word is searched for.")
  static let source = Phrase(nn: "Kjelde:", nb: "Kilde:", sv: "Källa:", en: "Source:")
  static let notChecked = Phrase(
    nn: "ikkje kontrollert", nb: "ikke kontrollert", sv: "ej kontrollerad", en: "not checked")
}

/// The library's documentation as Markdown, for `docs/library`.
public enum LibraryPage {
  /// What every page begins with: it is not written by hand.
  private static let mark = "<!-- Made from stdlib/ by the tests (KVAOM_UPDATE=1); change it there. -->\n"

  /// The list of modules.
  public static func index(of modules: [LibraryModule], version: String) -> String {
    var text = "\(mark)\n# The municipal standard library\n\n"
    text +=
      """
      Version \(version): the year and the month in which a figure or a formula was last changed. `sources` prints it \
      where a plan uses the library.


      """
    text +=
      """
      A module is read when a plan first names it: `staff.labour_cost(540_000 kr, pension: 16%, zone: "I")` needs no \
      `use`.

      """
    text += "`kvaom doc` shows these pages in the terminal, in four languages, and finds the terms of each.\n\n"
    text += "| module | what | names |\n|---|---|---:|\n"
    for module in modules {
      text += "| [\(module.name)](\(module.name).md) | \(module.title[.en]) | \(module.entries.count) |\n"
    }
    text +=
      """

      Figures marked *not checked* are from memory: look them up before a decision rests on them. A plan that uses one \
      says so in

      """
    text += "its footnotes and in `sources`.\n"
    text +=
      """

      A rate is that of its year, each with a source of its own. What a law sets holds from its year until the next one
      known, `by from year`: where a plan goes beyond the last, the last is used, and a line below the answer says so.
      What is set anew for each year, as forecasts and PO-pålägg are, is missing in a year the library does not know,
      and a line says which: write `price.po_rate otherwise 46%`.

      """
    return text
  }

  /// A module.
  public static func page(of module: LibraryModule) -> String {
    var text = "\(mark)\n# \(module.name)\n\n\(capitalised(module.title[.en]))\n"
    text += "\n| name | term |\n|---|---|\n"
    for entry in module.entries { text += "| [`\(entry.fullName)`](#\(anchor(entry))) | \(entry.label[.en]) |\n" }
    for entry in module.entries { text += "\n" + section(entry) }
    return text
  }

  private static func section(_ entry: LibraryEntry) -> String {
    var text = "## \(entry.fullName)\n\n**\(entry.label[.en])**"
    for locale in Locale.allCases.dropLast() { text += " · \(locale.rawValue): \(entry.label[locale])" }
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
    for origin in entry.origins {
      text += "\nSource: \(origin[.en])\(entry.isUnverified ? " (*not checked*)" : "")\n"
    }
    if let history = entry.history { text += "\n" + table(of: history) }
    return text
  }

  /// The figures of each year, with their sources.
  private static func table(of history: LibraryEntry.History) -> String {
    let heads = history.heads.isEmpty ? [""] : history.heads
    var text = "| year | \(heads.joined(separator: " | ")) | source |\n"
    text += "|---|\(heads.map { _ in "---:|" }.joined())---|\n"
    for row in history.rows {
      let source = row.source + (row.isUnverified ? " (*not checked*)" : "")
      text += "| \(row.label) | \(row.figures.joined(separator: " | ")) | \(source) |\n"
    }
    return text
  }

  /// The anchor Markdown gives a heading.
  private static func anchor(_ entry: LibraryEntry) -> String { entry.fullName.filter { $0 != "." }.lowercased() }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
