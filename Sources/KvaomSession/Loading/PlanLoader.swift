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
  /// Files that could not be read, and what is to be said of those that were.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The tables that were read from files.
  public internal(set) var fileTables: [FileTable] = []
  /// Reads the files that plans name.
  public let readFile: FileReader
  /// Where modules come from.
  public let library: Library
  private let owner: String?
  private var known: Set<String> = []

  /// A loader that goes on after `sources`, of which the tables `fileTables` have their figures, reading files through
  /// `readFile`, and modules from `library`. What a plan uses is read on behalf of `owner`, another plan that names
  /// this one; nil for the plan itself.
  public init(
    after sources: SourceStore = SourceStore(), fileTables: [FileTable] = [], readFile: @escaping FileReader,
    library: Library, owner: String? = nil
  ) {
    self.sources = sources
    self.fileTables = fileTables
    self.owner = owner
    self.readFile = readFile
    self.library = library
  }

  /// A loader that goes on after a plan that is being asked: what it reads is added to a copy of that plan's texts.
  convenience init(after asking: Asking) {
    self.init(
      after: asking.sources, fileTables: asking.fileTables, readFile: asking.readFile, library: asking.library)
    librarySources = asking.librarySources
  }

  /// Reads a plan.
  public func load(_ text: SourceText) -> SyntaxTree {
    known.insert(text.name)
    var tree = read(text)
    tree.owner = owner ?? text.name
    loadUsed(of: tree, at: text.name, for: owner ?? text.name)
    return tree
  }

  /// Reads the text of a file, and tells where there is something in it that cannot be seen. A file in another encoding
  /// is full of that, and is told of once.
  private func read(_ text: SourceText) -> SyntaxTree {
    let text = text.withLineFeeds
    let id = sources.add(text)
    let tree = parse(text, id: id)
    guard !tree.diagnostics.contains(where: { $0.code == .notUTF8 }),
      let place = VisibleText.firstInvisible(text.bytes)
    else { return tree }
    diagnostics.append(
      Diagnostic(
        .invisibleCharacter, at: SourceSpan(source: id, start: place, end: place + 1),
        Phrase(
          nn: "Her står eit teikn som ingen ser. Det blir vist som eit synleg teikn.",
          nb: "Her står et tegn som ingen ser. Det vises som et synlig tegn.",
          sv: "Här står ett tecken som ingen ser. Det visas som ett synligt tecken.",
          en: "There is a character here that nobody sees. It is shown as a visible sign."),
        fixes: [
          .advice(
            Phrase(
              nn: "ta det bort; kvaom fmt skriv det som eit synleg teikn",
              nb: "ta det bort; kvaom fmt skriver det som et synlig tegn",
              sv: "ta bort det; kvaom fmt skriver det som ett synligt tecken",
              en: "remove it; kvaom fmt writes it as a visible sign"))
        ]))
    return tree
  }

  /// Adds a text that is no plan: an expression, a setting, a module of the library.
  public func add(_ text: SourceText) -> SourceID { sources.add(text) }

  /// The texts of a module of the library as they are written: those it uses, then its own; none where there is no such
  /// module.
  public func loadModule(_ name: String) -> [SyntaxTree] { loadLibraryText(Library.path(ofModule: name)) }

  /// The same with the labels of what plans can show in a language.
  func loadModule(_ name: String, in locale: Locale) -> [SyntaxTree] {
    let trees = loadModule(name)
    guard LibraryWords.languagesOfLabels.contains(locale) else { return trees }
    let words = LibraryWords(ofModule: name, in: library)
    return trees.map { $0.labelled { words[$0][locale] } }
  }

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

  private func loadUsed(of tree: SyntaxTree, at path: String, for plan: String) {
    for statement in tree.statements {
      guard case .use(let name, let span) = statement.kind else { continue }
      let target = Self.path(of: name, besides: path)
      guard known.insert(target).inserted else { continue }
      let answer = readFile(FileRequest(target, for: plan))
      guard let bytes = answer?.bytes else {
        let way = Fix(
          "use \"folder/file.kvaom\"",
          remark: Phrase(
            nn: "rekna frå mappa til denne fila", nb: "regnet fra mappen til denne filen",
            sv: "räknat från den här filens mapp", en: "a path relative to this file"))
        diagnostics.append(answer.refusal(of: target, at: span, way: way))
        continue
      }
      let text = SourceText(name: target, bytes: bytes)
      var other = read(text)
      other.owner = plan
      loadUsed(of: other, at: target, for: plan)
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

extension SourceText {
  /// The text as it is, or, where its lines end with a carriage return alone, as old programs write them, with line
  /// feeds in their place.
  fileprivate var withLineFeeds: SourceText {
    let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard bytes.contains(carriageReturn), !bytes.contains(feed) else { return self }
    return SourceText(name: name, bytes: bytes.map { $0 == carriageReturn ? feed : $0 })
  }
}
