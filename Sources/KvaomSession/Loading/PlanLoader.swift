public import KvaomLibrary
public import KvaomSource
public import KvaomSyntax
import KvaomWords

/// Reads a plan, the files it uses and the modules of the library it names, each once, in the order they are needed. A
/// class: the checker asks for modules while it works, and every text goes into the one store.
public final class PlanLoader {
  /// All texts, the plan's own first.
  public private(set) var sources = SourceStore()
  /// The files it uses, those without needs first.
  public private(set) var used: [SyntaxTree] = []
  /// Which of the texts are the library's.
  public private(set) var librarySources: Set<SourceID> = []
  /// Files that could not be read.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Reads a file's bytes by its path.
  public let readFile: @Sendable (String) -> [UInt8]?
  /// Where modules come from.
  public let library: Library
  private var known: Set<String> = []

  /// A loader that goes on after `sources`, reading files through `readFile`, and modules from `library`.
  public init(
    after sources: SourceStore = SourceStore(), readFile: @escaping @Sendable (String) -> [UInt8]?, library: Library
  ) {
    self.sources = sources
    self.readFile = readFile
    self.library = library
  }

  /// Reads a plan.
  public func load(_ text: SourceText) -> SyntaxTree {
    known.insert(text.name)
    let id = sources.add(text)
    let tree = parse(text, id: id)
    loadUsed(of: tree, at: text.name)
    return tree
  }

  /// Adds a text that is no plan: an expression, a setting, a module of the library.
  public func add(_ text: SourceText) -> SourceID { sources.add(text) }

  /// The texts of a module of the library: those it uses, then its own; none where there is no such module.
  public func loadModule(_ name: String) -> [SyntaxTree] { loadLibraryText(Library.path(ofModule: name)) }

  private func loadLibraryText(_ path: String) -> [SyntaxTree] {
    guard let bytes = library.read(path) else { return [] }
    let text = SourceText(name: "stdlib/" + path, bytes: bytes)
    let id = sources.add(text)
    librarySources.insert(id)
    let tree = parse(text, id: id)
    let used = tree.statements.flatMap { statement in
      if case .use(let name, _) = statement.kind {
        loadLibraryText(Self.path(of: name, besides: path))
      } else {
        [SyntaxTree]()
      }
    }
    return used + [tree]
  }

  private func loadUsed(of tree: SyntaxTree, at path: String) {
    for statement in tree.statements {
      guard case .use(let name, let span) = statement.kind else { continue }
      let target = Self.path(of: name, besides: path)
      guard known.insert(target).inserted else { continue }
      guard let bytes = readFile(target) else {
        diagnostics.append(
          Diagnostic(
            .unreadableFile, at: span,
            Phrase(
              nn: "Fila `\(target)` kan ikkje lesast.", nb: "Filen `\(target)` kan ikke leses.",
              sv: "Filen `\(target)` kan inte läsas.", en: "The file `\(target)` cannot be read."),
            fixes: [
              .advice(
                Phrase(
                  nn: "ein sti ut frå denne fila: use \"folder/file.kvaom\"",
                  nb: "en sti ut fra denne filen: use \"folder/file.kvaom\"",
                  sv: "en sökväg utifrån den här filen: use \"folder/file.kvaom\"",
                  en: "a path relative to this file: use \"folder/file.kvaom\""))
            ]))
        continue
      }
      let text = SourceText(name: target, bytes: bytes)
      let other = parse(text, id: sources.add(text))
      loadUsed(of: other, at: target)
      used.append(other)
    }
  }

  /// The path of a used file: relative to the file that uses it.
  public static func path(of name: String, besides path: String) -> String {
    if name.hasPrefix("/") { return name }
    guard let slash = path.lastIndex(of: "/") else { return name }
    var folders = path[..<slash].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var parts = name.split(separator: "/").map(String.init)
    while let first = parts.first,
      first == "." || (first == ".." && folders.last.map { $0 != ".." && !$0.isEmpty } == true)
    {
      if first == ".." { folders.removeLast() }
      parts.removeFirst()
    }
    return (folders + parts).joined(separator: "/")
  }
}
