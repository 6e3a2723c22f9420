import KvaomEngine
import KvaomLibrary
import KvaomSession
public import KvaomSource
import KvaomSyntax
public import KvaomWords

/// Where names are defined and used, and how they get others.
extension OpenPlan {
  /// Where the name at a place is defined; the file that a `use` names.
  public func definition(at position: TextPosition) -> [FilePlace] {
    if let file = usedFile(at: position) {
      let start = TextPosition(line: 0, character: 0)
      return [FilePlace(file: file, range: TextRange(start: start, end: start))]
    }
    guard let symbol = occurrence(at: position)?.symbol else { return [] }
    switch symbol {
    case .library(let module, let name): return libraryPlace(of: name, in: module).map { [$0] } ?? []
    case .module(let module): return libraryPlace(of: nil, in: module).map { [$0] } ?? []
    default: break
    }
    let all = occurrences(of: symbol)
    let declared = all.filter { $0.isDeclaration }
    // A dimension that no `dim` declares is made by the first table over it.
    return (declared.isEmpty ? Array(all.prefix(1)) : declared).map { place(of: $0.span) }
  }

  /// All places of the name at a place; without where it is defined, if that is not asked for.
  public func references(at position: TextPosition, withDeclaration: Bool) -> [FilePlace] {
    guard let symbol = occurrence(at: position)?.symbol else { return [] }
    return references(of: symbol, withDeclaration: withDeclaration)
  }

  /// All places of a name that another plan has, too.
  public func references(of symbol: PlanSymbol, withDeclaration: Bool) -> [FilePlace] {
    occurrences(of: symbol).filter { withDeclaration || !$0.isDeclaration }.map { place(of: $0.span) }
  }

  /// The symbol at a place, for plans that use this one.
  public func symbol(at position: TextPosition) -> PlanSymbol? { occurrence(at: position)?.symbol }

  /// The range of the name at a place and what it is called, where it can have another name.
  public func renamable(at position: TextPosition) -> (range: TextRange, name: String)? {
    guard let found = occurrence(at: position), found.symbol.isOfPlan, !isYear(found.symbol) else { return nil }
    return (range(of: bare(found.span)), found.symbol.name)
  }

  /// The edits that give the name at a place another, in all texts of the plan; or why it cannot have it.
  public func renaming(at position: TextPosition, to name: String) -> Result<[FilePlace], RenameRefusal> {
    guard let found = occurrence(at: position), found.symbol.isOfPlan, !isYear(found.symbol) else {
      return .failure(RenameRefusal(words: LiveWords.notRenamable))
    }
    return renaming(of: found.symbol, to: name)
  }

  /// The same of a symbol that another plan found.
  public func renaming(of symbol: PlanSymbol, to name: String) -> Result<[FilePlace], RenameRefusal> {
    let all = occurrences(of: symbol)
    let isQuotable = if case .member = symbol { true } else { false }
    guard NameText.isName(name) || isQuotable && !name.isEmpty && !name.contains(where: { "\"\n\r".contains($0) })
    else {
      return .failure(RenameRefusal(words: LiveWords.notAName(name)))
    }
    let needsQuotes = !NameText.isName(name)
    let spans = all.map { $0.span }
    guard !needsQuotes || spans.allSatisfy({ bare($0) != $0 }) else {
      return .failure(RenameRefusal(words: LiveWords.notAName(name)))
    }
    if let refusal = refusal(ofRenaming: spans, to: name, from: symbol.name) { return .failure(refusal) }
    return .success(spans.map { place(of: bare($0)) })
  }

  /// Why a plan with the other name would not be the same plan: it has findings that it had not.
  private func refusal(ofRenaming spans: [SourceSpan], to name: String, from old: String) -> RenameRefusal? {
    var texts: [String: [UInt8]] = [:]
    for tree in session.asking.trees {
      let source = session.asking.sources[tree.source]
      var bytes = source.bytes
      let own = spans.filter { $0.source == tree.source }.map { bare($0) }.sorted { $0.start > $1.start }
      for span in own { bytes.replaceSubrange(Int(span.start)..<Int(span.end), with: Array(name.utf8)) }
      texts[source.name] = bytes
    }
    let readFile = engine.readFile
    let changed = texts
    let other = OpenPlan(
      SourceText(name: path, bytes: texts[path] ?? []), options: engine.options, library: engine.library,
      work: session.asking.work
    ) { request in changed[request.path].map { .bytes($0) } ?? readFile(request) }
    func codes(_ plan: OpenPlan) -> [String] { plan.session.diagnostics.map { $0.code.id }.sorted() }
    return codes(other) == codes(self) ? nil : RenameRefusal(words: LiveWords.changesPlan(old, name))
  }

  /// A span without the quotes around it.
  func bare(_ span: SourceSpan) -> SourceSpan {
    let bytes = session.asking.sources[span.source].bytes
    guard span.end - span.start > 1, bytes[Int(span.start)] == UInt8(ascii: "\"") else { return span }
    return SourceSpan(source: span.source, start: Int(span.start) + 1, end: Int(span.end) - 1)
  }

  private func isYear(_ symbol: PlanSymbol) -> Bool {
    switch symbol {
    case .member(of: "year", _), .dimension("year"): true
    default: false
    }
  }

  /// The file that the `use` at a place names, where it can be read.
  private func usedFile(at position: TextPosition) -> String? {
    let offset = offset(of: position)
    for statement in tree.statements {
      guard case .use(let name, _) = statement.kind, Int(statement.span.start) <= offset,
        offset <= Int(statement.span.end)
      else { continue }
      let file = PlanLoader.path(of: name, besides: path)
      return files.contains(file) ? file : nil
    }
    return nil
  }

  /// Where the library defines a name; the start of the module for nil.
  private func libraryPlace(of name: String?, in module: String) -> FilePlace? {
    let path = Library.path(ofModule: module)
    guard let bytes = session.asking.library.read(path) else { return nil }
    let text = SourceText(name: "stdlib/" + path, bytes: bytes)
    var store = SourceStore()
    let tree = parse(text, id: store.add(text))
    let start = tree.statements.lazy.compactMap { $0.definedName }.first { $0.text == name }
    let range = LineIndex(bytes).range(Int(start?.span.start ?? 0), Int(start?.span.end ?? 0))
    return FilePlace(file: text.name, range: range)
  }
}

/// Why a name cannot be another.
public struct RenameRefusal: Error {
  /// What there is to say.
  public let words: Phrase
}

extension Statement {
  /// The name a statement defines; nil where it defines none, or several.
  var definedName: Name? {
    switch kind {
    case .definition(let definition): definition.name
    case .function(let function): function.name
    case .dimension(let dimension): dimension.name
    case .indicator(let indicator): indicator.name
    case .measure(let layer), .scenario(let layer): layer.name
    case .table(let table): if case .named(let name, _, _) = table.form { name } else { nil }
    default: nil
    }
  }
}
