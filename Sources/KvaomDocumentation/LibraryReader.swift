import KvaomEngine
public import KvaomLibrary
import KvaomSession
import KvaomSource
import KvaomSyntax
public import KvaomWords

/// Reads the library's texts for what they say of themselves, with its words for the languages; nothing is checked or
/// run.
public struct LibraryReader {
  private let loader: PlanLoader
  private let library: Library

  /// A reader of a library.
  public init(_ library: Library) {
    self.library = library
    loader = PlanLoader(readFile: { _ in nil }, library: library)
  }

  /// All modules, by name.
  public func modules() -> [LibraryModule] { library.moduleNames.map(module) }

  /// One module.
  public func module(_ name: String) -> LibraryModule {
    let trees = loader.loadModule(name)
    let words = LibraryWords(ofModule: name, in: library)
    let entries = trees.reversed().flatMap { tree in
      tree.statements.compactMap { entry($0, of: tree, in: name, words) }
    }
    return LibraryModule(name: name, title: words[trees.last.map { title(of: $0, name) } ?? ""], entries: entries)
  }

  /// What a text's first comment says behind the module's name.
  private func title(of tree: SyntaxTree, _ name: String) -> String {
    guard let comment = tree.comments.first else { return "" }
    let text = loader.sources.text(of: comment.span).drop { $0 == "#" || $0 == " " }
    return String(text.hasPrefix(name + ": ") ? text.dropFirst(name.count + 2) : text)
  }

  private func entry(
    _ statement: Statement, of tree: SyntaxTree, in module: String, _ words: LibraryWords
  ) -> LibraryEntry? {
    switch statement.kind {
    case .function(let function):
      let head = SourceSpan(
        source: tree.source, start: Int(function.name.span.start), end: Int(tree[function.body].span.start))
      return entry(
        .function, function.name, function.label, signature(head, function, module), statement, of: tree, in: module,
        words, parameters: function.parameters.map(\.name.text))
    case .table(let table):
      guard case .named(let name, let label, let dimensions) = table.form else { return nil }
      let unit = table.unit.map { " in " + loader.sources.text(of: $0.span) } ?? ""
      let by = dimensions.map { table.holdsFromYear && $0.text == "year" ? "from year" : $0.text }
        .joined(separator: ", ")
      return entry(
        .table, name, label, "\(module).\(name.text) by \(by)\(unit)", statement, of: tree, in: module, words,
        history: history(of: table, in: tree))
    case .definition(let definition):
      let value = loader.sources.text(of: tree[definition.value].span)
      return entry(
        .value, definition.name, definition.label, "\(module).\(definition.name.text) = \(value)", statement, of: tree,
        in: module, words)
    case .dimension(let dimension):
      let members = dimension.members.prefix(6).map(\.name.text).joined(separator: ", ")
      let rest = dimension.members.count > 6 ? ", … (\(dimension.members.count))" : ""
      return entry(
        .dimension, dimension.name, dimension.label, "\(module).\(dimension.name.text): \(members)\(rest)", statement,
        of: tree, in: module, words)
    default: return nil
    }
  }

  private func entry(
    _ kind: LibraryEntry.Kind, _ name: Name, _ label: String?, _ signature: String, _ statement: Statement,
    of tree: SyntaxTree, in module: String, _ words: LibraryWords, parameters: [String] = [],
    history: LibraryEntry.History? = nil
  ) -> LibraryEntry {
    let notes = statement.decorations.notes
    return LibraryEntry(
      kind: kind, module: module, name: name.text, label: words[label ?? name.text], signature: signature,
      comment: DocComment(statement.decorations.documentation, parameters: parameters), words: words,
      sources: sources(in: notes, of: tree), isUnverified: notes.contains { $0.name.text == "unverified" },
      history: history)
  }

  /// The texts of `@source` notes.
  private func sources(in notes: [Decorations.Note], of tree: SyntaxTree) -> [String] {
    notes.filter { $0.name.text == "source" }.flatMap(\.arguments).compactMap { argument in
      if case .text(let text) = tree[argument].kind { text } else { nil }
    }
  }

  /// The figures of a table whose rows have sources of their own; nil for any other.
  private func history(of table: TableStatement, in tree: SyntaxTree) -> LibraryEntry.History? {
    guard table.rows.contains(where: { !$0.decorations.notes.isEmpty }) else { return nil }
    return LibraryEntry.History(
      heads: table.columns.map(\.name.text),
      rows: table.rows.map { row in
        LibraryEntry.History.Row(
          label: row.labels.map(\.text).joined(separator: " "),
          figures: row.cells.map { loader.sources.text(of: $0.span) },
          source: sources(in: row.decorations.notes, of: tree).joined(separator: "; "),
          isUnverified: row.decorations.notes.contains { $0.name.text == "unverified" })
      })
  }

  /// The function's head as written, without its label, the `=` and its line breaks.
  private func signature(_ head: SourceSpan, _ function: FunctionStatement, _ module: String) -> String {
    var text = loader.sources.text(of: head)
    // A label may have parentheses of its own.
    let label = function.label.flatMap { text.firstRange(of: "\"\($0)\"") }
    if let open = text[(label?.upperBound ?? text.startIndex)...].firstIndex(of: "(") {
      text = function.name.text + text[open...]
    }
    let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)
    let written = words.last == "=" ? words.dropLast() : words[...]
    return module + "." + written.joined(separator: " ")
  }
}

/// Something a module of the library offers.
public struct LibraryEntry: Sendable {
  /// What it is.
  public enum Kind: String, Sendable {
    /// A function.
    case function
    /// A table of rates.
    case table
    /// A single rate.
    case value
    /// A dimension.
    case dimension
  }
  /// What it is.
  public let kind: Kind
  /// The module.
  public let module: String
  /// Its own name.
  public let name: String
  /// The term planners use for it: its label.
  public let label: Phrase
  /// How it is written: `price.real(nominal: money, index: number, base)`.
  public let signature: String
  /// What its doc comment says, as it is written.
  public let comment: DocComment
  /// The words of its module.
  let words: LibraryWords
  /// The texts of its `@source` notes.
  public let sources: [String]
  /// Whether it is `@unverified`.
  public let isUnverified: Bool
  /// The figures of a table whose years have sources of their own.
  public let history: History?

  /// The figures of a table, each year with its source.
  public struct History: Sendable {
    /// One year.
    public struct Row: Sendable {
      /// The year.
      public let label: String
      /// Its figures, as written.
      public let figures: [String]
      /// Where they come from.
      public let source: String
      /// Whether nobody has checked them.
      public let isUnverified: Bool
    }
    /// What the figures of a row are called; none where a row has one.
    public let heads: [String]
    /// The years, in the order written.
    public let rows: [Row]
  }

  /// The name plans use.
  public var fullName: String { "\(module).\(name)" }

  /// What it says.
  public var text: Phrase { words[comment.text] }

  /// Its parameters, in the order written, each with what it is.
  public var parameters: [(name: String, text: Phrase)] { comment.parameters.map { ($0.name, words[$0.text]) } }

  /// Where it is from: what the doc comment says, then the `@source` notes, which name what has been read.
  public var origins: [Phrase] {
    (comment.source.isEmpty ? [] : [words[comment.source]]) + sources.map { Phrase.verbatim("\($0)") }
  }

  /// The result of an example as it is shown. A message is told in its language where the library has it whole; where
  /// the language itself says it, the example shows that there is one.
  func result(of example: DocExample) -> Phrase {
    guard let error = example.error else { return .verbatim("\(example.result)") }
    let whole = words.languages.keys.filter { $0.hasPrefix(error) }.min()
    let message = whole.map { words[$0] }
    return Phrase(
      nn: "feil\(message.map { ": \($0[.nn])" } ?? "")", nb: "feil\(message.map { ": \($0[.nb])" } ?? "")",
      sv: "fel\(message.map { ": \($0[.sv])" } ?? "")", en: "\(example.result)")
  }

  /// The first sentence of what it says.
  public func summary(in locale: Locale) -> String {
    let text = text[locale]
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      if text[end] == ".", next == text.endIndex || text[next] == " " { return String(text[...end]) }
      end = next
    }
    return text
  }

  /// Everything it can be found by, in small letters.
  public var searched: String {
    ([fullName] + terms + Locale.allCases.map { text[$0] }).joined(separator: "\n").lowercased()
  }

  /// Its terms in all languages.
  public var terms: [String] { Locale.allCases.map { label[$0] } }
}

/// A module of the library, as its readers see it.
public struct LibraryModule: Sendable {
  /// The name.
  public let name: String
  /// What it is about: the first comment of its text.
  public let title: Phrase
  /// What it offers: its functions, then its rates, each in the order written.
  public let entries: [LibraryEntry]
}
