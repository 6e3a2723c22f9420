import KvaomChecker
import KvaomCompiler
import KvaomEngine
public import KvaomLibrary
import KvaomPictures
import KvaomPlatform
import KvaomQuestions
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomSyntax
public import KvaomWords

/// A plan that is being worked on: files, definitions typed since, and a draft of changes on top. It is a value:
/// whoever keeps an older one can go back to it. Every entry is checked against the whole plan, so it is always
/// consistent.
public struct Workbench: Sendable {
  /// How answers are printed.
  public var options: EngineOptions
  /// The files loaded, by path.
  public private(set) var paths: [String] = []
  /// Those, and what they use and read figures from.
  private var pathsOfFiles: [String] = []
  /// The statements of the draft, in order, as a file has them.
  public internal(set) var draft: [String] = []
  /// The scenario (or measure) the draft lies on; nil is the base.
  public internal(set) var foundation: String?
  /// The expressions that are watched.
  public internal(set) var watched: [String] = []
  /// The expressions shown last.
  public internal(set) var shown: [String] = []
  /// Accepted entries in order.
  public internal(set) var steps = GrowingList<Step>()
  /// The results that `_1`, `_2` … stand for.
  var results: [Result] = []
  /// Every name of the plan.
  public internal(set) var names: [PlanName] {
    get { nameList.names }
    set { nameList = NameList(newValue) }
  }
  var nameList = NameList([])
  /// Definitions, measures and scenarios typed since.
  private(set) var pieces = GrowingList<Piece>()
  /// How many entries have been read.
  var entryCount = 0
  var sources = SourceStore()
  /// The tables of the files that have their figures from other files.
  private var fileTables: [FileTable] = []
  /// The files and what they use, read.
  private(set) var files: [SyntaxTree] = []
  /// The library that plans name modules of.
  public let library: Library
  let readFile: FileReader
  /// What `plot` drew last.
  var drawn: Picture?
  /// What is being done with it.
  private(set) var work = Work()
  /// The files as they were read last.
  var read = ReadFiles()
  /// The plan below the draft, checked.
  private let ground = KeptGround()

  /// An answer that can be named later.
  struct Result: Sendable {
    /// The expression, as a file has it.
    let text: String
    /// The draft it was asked of.
    let draft: [String]
    /// What the draft lay on.
    let foundation: String?
    /// The world it was asked in, where it named one.
    let world: String?
  }

  /// A typed addition to the plan.
  struct Piece: Sendable, Equatable {
    /// What messages call it.
    let name: String
    /// The text, as typed.
    let text: String
    /// Whether what it defines takes the place of what was there.
    let replaces: Bool
  }

  /// An empty plan.
  public init(options: EngineOptions, library: Library, readFile: @escaping FileReader) {
    self.options = options
    foundation = options.scenario
    self.readFile = readFile
    self.library = library
    names = Self.names(of: session())
  }

  /// The language of the output.
  public var locale: Locale { options.locale }

  /// What questions call the draft.
  public var draftName: String { WorldWords.draftName[locale] }

  /// What the plan consists of besides the draft: files and typed definitions.
  public var isEmpty: Bool { paths.isEmpty && pieces.isEmpty }

  /// Whether the plan, the draft or what is watched is another than in `other`; questions do not count.
  public func differs(from other: Workbench) -> Bool {
    draft != other.draft || foundation != other.foundation || watched != other.watched || paths != other.paths
      || hasOtherPieces(than: other)
  }

  /// Whether the draft or what was defined since the files were read is another than in `other`.
  public func hasOtherWork(than other: Workbench) -> Bool {
    draft != other.draft || hasOtherPieces(than: other)
  }

  private func hasOtherPieces(than other: Workbench) -> Bool {
    // What both share is seen to be the same without being looked through.
    pieces != other.pieces && pieces.map(\.text) != other.pieces.map(\.text)
  }

  /// The empty plan that a session like this one begins with.
  public var emptied: Workbench { Workbench(options: options, library: library, readFile: readFile) }

  /// Says what moved between two states, as `undo` does.
  public func moved(since other: Workbench) -> Reply {
    var copy = self
    return copy.deep { $0.effect(since: other, of: nil) }
  }

  // MARK: Files

  /// Adds files to the plan, or reads them again, and answers the questions of the new ones.
  public mutating func load(_ newPaths: [String], answers: Bool = true) -> Reply {
    deep { $0.loaded(newPaths, answers: answers) }
  }

  private mutating func loaded(_ newPaths: [String], answers: Bool) -> Reply {
    let before = self
    let added = newPaths.filter { !paths.contains($0) }
    paths += added
    let findings = readFiles()
    if let missing = paths.first(where: { bytes(of: $0) == nil }) {
      self = before
      return Reply(diagnostics: LiveWords.unreadable(missing)[locale] + "\n", succeeded: false)
    }
    // A file that is not there explains every name that is missing.
    if findings.contains(where: { $0.severity == .error }) {
      let reply = Reply(diagnostics: written(findings, in: sources), succeeded: false)
      self = before
      return reply
    }
    let checked = session().finding(findings)
    guard checked.isRunnable else {
      let reply = failure(checked)
      self = before
      return reply
    }
    names = Self.names(of: checked)
    let tables = fileTables.map { PlanLoader.path(of: $0.path, besides: sources[$0.name.source].name) }
    var known: Set<String> = []
    pathsOfFiles = (sources.texts.map(\.name) + tables).filter { known.insert($0).inserted }
    var reply = Reply(diagnostics: written(checked.finding(checked.asking.publishedSumFaults)))
    guard answers else { return reply }
    for (path, tree) in zip(paths, mainTrees) where newPaths.contains(path) {
      let others = files.filter { $0.source != tree.source }
      let session = Session(
        tree, using: others, loader: goingOn,
        options: sessionOptions, work: work)
      let answered = session.answers()
      reply.output += answered.documents.isEmpty ? "" : writer.write(answered.documents)
      reply.succeeded = reply.succeeded && answered.checksHold
    }
    return reply
  }

  private var mainTrees: [SyntaxTree] { Array(files.suffix(paths.count)) }

  /// Reads all files anew, and returns what was found on the way: files that they name and that cannot be read.
  private mutating func readFiles() -> [Diagnostic] {
    let loader = PlanLoader(readFile: readFile, library: library)
    let trees = paths.map { loader.load(SourceText(name: $0, bytes: bytes(of: $0) ?? [])) }
    // Their figures are those of this moment: a file that is written later is another plan.
    files = (loader.used + trees).map { loader.withFigures($0) }
    sources = loader.sources
    fileTables = loader.fileTables
    read = ReadFiles()
    return loader.diagnostics
  }

  /// The text of a file that the person named.
  func bytes(of path: String) -> [UInt8]? { readFile(FileRequest(path, for: nil))?.bytes }

  /// The files loaded, and what they and typed tables use and read figures from.
  public var readPaths: [String] {
    var known = Set(pathsOfFiles)
    return pathsOfFiles + read.paths.filter { known.insert($0).inserted }
  }

  /// Whether the files were read when those of another state were: one that went on since is older than they are.
  public func isOfOneReading(with other: Workbench) -> Bool { read.isOfOneReading(with: other.read) }

  /// Takes in what was typed. What it reads is read now.
  mutating func add(_ piece: Piece) {
    pieces.append(piece)
    read = read.next
  }

  // MARK: Checking

  /// The whole plan, checked, with `entry` as its questions and `expressions` to be valued. What only asks, or changes
  /// the draft, costs no new check of the plan; where every value of it is looked at (`valued`), the draft costs what
  /// it reaches.
  func session(entry: SourceText? = nil, expressions: [String] = [], valued: Bool = false) -> Session {
    let results = resultPieces(for: [entry.map { $0.text(0..<$0.bytes.count) } ?? ""] + expressions)
    let values = expressions.map { SourceText(name: "<\(entryCount)>", bytes: Array($0.utf8)) }
    // Earlier answers are definitions of their own, each with what it was asked on.
    if !results.isEmpty {
      let loader = goingOn
      let trees = trees(with: results, loader)
      return Session(
        tree(of: entry, loader), using: trees, loader: loader, expressions: values, options: sessionOptions,
        work: work)
    }
    let key = KeptGround.Key(
      files: read, pieces: pieces, foundation: foundation, locale: locale, settings: options.settings,
      settingsLocale: options.settingsLocale, additions: options.additions)
    let kept = ground.plan(key, valued: valued, work: work) {
      let loader = goingOn
      var options = sessionOptions
      options.draft = []
      let trees = trees(with: [], loader)
      return KeptPlan(tree(of: nil, loader), using: trees, loader: loader, options: options, work: work)
    }
    return kept.session(
      entry: entry.map { entry in { tree(of: entry, $0) } }, expressions: values, options: sessionOptions, work: work)
  }

  /// A loader that goes on after the files.
  private var goingOn: PlanLoader {
    PlanLoader(after: sources, fileTables: fileTables, readFile: read.keeping(readFile), library: library)
  }

  /// The texts of the plan: its files, then what was typed, then `results`.
  private func trees(with results: [Piece], _ loader: PlanLoader) -> [SyntaxTree] {
    var trees = files
    for piece in Array(pieces) + results {
      let text = SourceText(name: piece.name, bytes: Array(piece.text.utf8), isTyped: true)
      let tree = parse(text, id: loader.add(text), dialect: options.dialect)
      if piece.replaces { trees = trees.map { Replacement.removing(what: tree, redefinesIn: $0) } }
      trees.append(tree)
    }
    return trees
  }

  /// The text with the questions.
  private func tree(of entry: SourceText?, _ loader: PlanLoader) -> SyntaxTree {
    let main = entry ?? SourceText(name: "<\(entryCount)>", bytes: [])
    return parse(main, id: loader.add(main), dialect: options.dialect, known: definedNames)
  }

  /// The names of the plan's definitions: what is typed as such a name is that, and no word of the trade.
  var definedNames: Set<String> { Set(names.lazy.filter { $0.kind.isDefinition }.map { $0.name }) }

  /// The options of a check: unmarked questions are asked of the world that is worked on, with the draft.
  private var sessionOptions: EngineOptions {
    var options = options
    options.scenario = foundation
    options.draft = draft
    return options
  }

  /// The draft as a scenario of any name, on the world it lies on; nil where no scenario is the same as that world.
  func scenarioText(name: String, label: String, draft: [String]? = nil, on foundation: String?? = nil) -> String? {
    let ground = foundation ?? self.foundation
    guard let lines = Foundation(ground, names: names) else { return nil }
    let statements = (lines.statements + (draft ?? self.draft)).map { "  \($0)\n" }.joined()
    let parent = lines.parent.map { " extends \($0)" } ?? ""
    let includes = lines.includes.map { "  \($0)\n" }.joined()
    return "scenario \(name) \"\(label)\"\(parent) {\n\(includes)\(statements)}\n"
  }

  // MARK: Printing

  var writer: DocumentWriter {
    DocumentWriter(
      options.format, width: options.width, usesColor: options.colorsOutput, showsCodes: options.showsCodes,
      grounds: options.grounds)
  }

  /// All findings of a check.
  func written(_ session: Session) -> String { written(session.diagnostics, in: session.asking.sources) }

  private func written(_ findings: [Diagnostic], in sources: SourceStore) -> String {
    DiagnosticWriter(usesColor: options.colorsDiagnostics, locale: locale).write(findings, in: sources)
  }

  /// The errors of a check, and its notes about the text called `name`: those of files were read when they were loaded.
  func written(_ session: Session, about name: String) -> String {
    let own = session.diagnostics.filter {
      $0.severity == .error || session.asking.sources[$0.span.source].name == name
    }
    return DiagnosticWriter(usesColor: options.colorsDiagnostics, locale: locale).write(own, in: session.asking.sources)
  }

  func failure(_ session: Session) -> Reply {
    var reply = Reply(diagnostics: written(session, about: ""), succeeded: false)
    let errors = session.diagnostics.filter { $0.severity == .error }
    reply.refusal = Refusal(findings: errors, sources: session.asking.sources)
    return reply
  }

  /// Does work on a deep stack, which the checker needs; it cannot be stopped.
  mutating func deep<Result: Sendable>(_ work: @escaping @Sendable (inout Workbench) -> Result) -> Result {
    let bench = self
    let (next, result) = DeepStack.run {
      var copy = bench
      let result = work(&copy)
      return (copy, result)
    }
    self = next
    return result
  }

  /// The same for what somebody waits for. Ctrl-C stops it: then the workbench is as it was, and the reply says so.
  mutating func deep(_ body: @escaping @Sendable (inout Workbench) -> Reply) -> Reply {
    let bench = self
    let watch = Interruption.work
    let progress = options.showsProgress ? ProgressLine(locale) : nil
    let done = watch.run(progress: progress) {
      var copy = bench
      copy.work = watch.work
      let reply = body(&copy)
      return (copy, reply)
    }
    guard let done else { return .refused(LiveWords.entryStopped[locale]) }
    self = done.0
    return done.1
  }
}
