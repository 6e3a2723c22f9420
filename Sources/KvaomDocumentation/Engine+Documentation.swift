import KvaomChecker
public import KvaomEngine
import KvaomLibrary
import KvaomPlatform
import KvaomSession
public import KvaomSource
import KvaomSyntax
public import KvaomWords

/// What the library says of itself.
extension Engine {
  /// `kvaom doc`: the modules; `kvaom doc price`: one of them; `kvaom doc price.real`: one entry; any other word: what
  /// it is found in.
  public func documentation(of query: String?) -> Outcome {
    let reader = LibraryReader(library)
    let page = LibraryText(width: options.width ?? 100, locale: locale)
    guard let query else { return Outcome(output: page.list(of: reader.modules())) }
    if library.moduleNames.contains(query) { return Outcome(output: page.text(of: reader.module(query))) }
    let module = String(query.prefix { $0 != "." })
    if library.moduleNames.contains(module),
      let entry = reader.module(module).entries.first(where: { $0.fullName == query })
    {
      return Outcome(output: page.text(of: entry))
    }
    let modules = reader.modules()
    let entries = modules.flatMap(\.entries)
    let found = entries.filter { $0.searched.contains(query.lowercased()) }
    let named = found.filter { $0.name == query }
    if named.count == 1 { return Outcome(output: page.text(of: named[0])) }
    if !found.isEmpty { return Outcome(output: page.found(found)) }
    return Outcome(diagnostics: unknown(query, modules.map(\.name), entries), exitCode: 2)
  }

  private func unknown(_ query: String, _ modules: [String], _ entries: [LibraryEntry]) -> String {
    let names = modules + entries.flatMap { [$0.fullName, $0.name] + $0.terms }
    var nearest: [String] = []
    for name in Suggestions.nearest(to: query, among: names) {
      let entry = entries.first { $0.fullName != name && ($0.terms.contains(name) || $0.name == name) }
      let shown = entry?.fullName ?? name
      if !nearest.contains(shown) { nearest.append(shown) }
    }
    let near = nearest.joined(separator: ", ")
    let hint =
      nearest.isEmpty
      ? Phrase(
        nn: "`kvaom doc` listar modulane.", nb: "`kvaom doc` lister modulene.", sv: "`kvaom doc` listar modulerna.",
        en: "`kvaom doc` lists the modules.")
      : Phrase(nn: "Meinte du \(near)?", nb: "Mente du \(near)?", sv: "Menade du \(near)?", en: "Did you mean \(near)?")
    let none = Phrase(
      nn: "biblioteket har ikkje noko som heiter \(query.visible). \(hint)",
      nb: "biblioteket har ikke noe som heter \(query.visible). \(hint)",
      sv: "biblioteket har inget som heter \(query.visible). \(hint)",
      en: "the library has nothing called \(query.visible). \(hint)")
    return "kvaom: \(none[locale])\n"
  }

  /// The library's pages for `docs/library`, by file name.
  public func documentationPages() -> [(name: String, text: String)] {
    let modules = libraryModules()
    return [("README.md", LibraryPage.index(of: modules, version: library.version))]
      + modules.map { ("\($0.name).md", LibraryPage.page(of: $0)) }
  }

  /// The library's modules, by name.
  public func libraryModules() -> [LibraryModule] { LibraryReader(library).modules() }

  /// All examples of the library, each with the name it is for.
  public func libraryExamples() -> [(name: String, example: DocExample)] {
    libraryModules().flatMap(\.entries).flatMap { entry in
      entry.comment.examples.map { (entry.fullName, $0) }
    }
  }

  /// What is wrong with an example of the library; nil where its result is what it says.
  public func fault(of example: DocExample) -> Phrase? {
    ExampleRunner(library: library, readFile: readFile).fault(of: example)
  }

  /// One example of a script's doc comments, and how it went.
  public struct TriedExample {
    /// What was asked.
    public let expression: String
    /// The line of the definition it belongs to, from 1.
    public let line: Int
    /// How long it took.
    public let nanoseconds: UInt64
    /// What is wrong; nil where the result is what the example says.
    public let fault: Phrase?
  }

  /// Runs the examples of a script's doc comments. Those of a library's own text stand alone, as plans call it.
  public func examples(of text: SourceText) -> [TriedExample] {
    guard text.text(0..<text.bytes.count).contains(">>>") else { return [] }
    var store = SourceStore()
    let tree = parsed(text, &store)
    let isLibrary = library.paths.contains {
      (text.name == $0 || text.name.hasSuffix("/\($0)")) && library.read($0) == text.bytes
    }
    let runner = ExampleRunner(library: library, readFile: readFile)
    return tree.statements.flatMap { statement in
      DocComment(statement.decorations.documentation).examples.map { example in
        let start = MonotonicClock.nanoseconds
        let fault = runner.fault(of: example, in: isLibrary ? nil : text)
        return TriedExample(
          expression: example.expression, line: text.line(at: Int(statement.span.start)) + 1,
          nanoseconds: MonotonicClock.nanoseconds - start, fault: fault)
      }
    }
  }
}
