import KvaomChecker
public import KvaomQuestions
public import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// What of a plan goes into a page that is made of it: what the page's questions and sentences reach, and what a reader
/// can move of that. Comments, notes nobody shows, definitions nothing asks for and the place on the disk stay behind.
public struct TravellingPlan: Sendable {
  /// The plan as the engine in the page takes it.
  public let request: Frames
  /// The names of the definitions inside, sorted.
  public let definitions: [String]
  /// The measures and scenarios inside, by what output calls them, sorted.
  public let layers: [String]
  /// How many definitions, measures and scenarios stay behind.
  public let leftCount: Int

  /// One statement of a text.
  private struct Piece {
    /// Its bytes in its text, with what stands before it.
    let range: Range<Int>
    /// What it defines.
    var defined: Set<String>
    /// The words in it that may be names.
    let mentioned: Set<String>
    /// Whether the page has it whatever it asks: axes, units, prices, what is used.
    let isGround: Bool
    /// Whether it asks.
    let isQuestion: Bool
  }

  /// The plan of a document that `session` has answered; `files` are those that were read for it. `isWhole` keeps all
  /// that is no comment.
  public init(
    _ session: Session, _ questions: DocumentQuestions, files: [(path: String, bytes: [UInt8])], isWhole: Bool
  ) {
    let asking = session.asking
    let main = asking.sources[SourceID(index: 0)]
    let texts = [main] + files.map { SourceText(name: $0.path, bytes: $0.bytes) }
    let names = Self.definedNames(asking)
    let pieces = texts.map { text in Self.pieces(of: text, names[text.name] ?? []) }
    var wanted = Set(questions.sentences.flatMap { Self.words(of: $0.said.expression) })
    let asked =
      Array((asking.options.scenario ?? "").utf8) + Array(asking.options.additions.joined(separator: " ").utf8)
    wanted.formUnion(Self.words(of: String(decoding: asked, as: UTF8.self)))
    for setting in asking.options.settings { wanted.formUnion(Self.words(of: setting)) }
    for piece in pieces.joined() where piece.isQuestion || piece.isGround { wanted.formUnion(piece.mentioned) }
    var kept = Set<Int>()
    let all = Array(pieces.joined())
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (index, piece) in all.enumerated() where !kept.contains(index) {
        guard isWhole || piece.isGround || piece.isQuestion || !piece.defined.isDisjoint(with: wanted) else { continue }
        kept.insert(index)
        wanted.formUnion(piece.mentioned)
        isGrowing = true
      }
    }
    var request = Frames()
    request.add("name", main.name)
    var offset = 0
    for (text, own) in zip(texts, pieces) {
      let ranges = own.indices.filter { !kept.contains(offset + $0) }.map { own[$0].range }
      offset += own.count
      let frame = text.name == main.name ? "plan" : "file:\(text.name)"
      request.add(frame, bytes: Self.bytes(of: text, without: ranges))
    }
    request.add("locale", asking.locale.rawValue)
    for setting in asking.options.settings { request.add("set", setting) }
    for addition in asking.options.additions { request.add("with", addition) }
    if let scenario = asking.options.scenario { request.add("scenario", scenario) }
    if asking.options.showsCodes { request.add("codes", "") }
    for sentence in questions.sentences {
      request.add("sentence", "\(sentence.line) \(sentence.column) \(sentence.said.written)")
    }
    request.add("hide", questions.hiddenLines.sorted().map { "\($0)" }.joined(separator: " "))
    for (line, form) in questions.forms.sorted(by: { $0.key < $1.key }) {
      request.add("form", "\(line) \(form.rawValue)")
    }
    self.request = request
    let inside = Set(all.indices.filter { kept.contains($0) }.flatMap { all[$0].defined })
    let known = Set(names.values.joined())
    definitions = asking.plan.definitionsByName.keys.filter { inside.contains($0) }.sorted()
    layers = asking.plan.layersByName.filter { inside.contains($0.key) }.map { asking.plan.program[$0.value].label }
      .sorted()
    leftCount = known.count { !inside.contains($0) }
  }

  /// The names that a plan defines, by the text that has them, each with its place.
  private static func definedNames(_ asking: Asking) -> [String: [String]] {
    var names: [String: [String]] = [:]
    for (name, id) in asking.plan.definitionsByName {
      names[asking.sources[asking.plan.program[id].span.source].name, default: []].append(name)
    }
    for (name, id) in asking.plan.layersByName {
      names[asking.sources[asking.plan.program[id].span.source].name, default: []].append(name)
    }
    return names
  }

  private static func pieces(of text: SourceText, _ names: [String]) -> [Piece] {
    var store = SourceStore()
    let tree = parse(text, id: store.add(text))
    let names = Set(names)
    return tree.statements.map { statement in
      let own = Int(statement.span.start)..<min(Int(statement.span.end), text.bytes.count)
      let before =
        [statement.decorations.documentationSpan].compactMap { $0 } + statement.decorations.notes.map { $0.span }
      let decorated = before.map { Int($0.start) }.min() ?? own.lowerBound
      let words = Self.words(of: text.text(own))
      var piece = Piece(
        range: min(decorated, own.lowerBound)..<own.upperBound, defined: [], mentioned: words,
        isGround: false, isQuestion: false)
      switch statement.kind {
      case .command: piece = Piece(range: piece.range, defined: [], mentioned: words, isGround: false, isQuestion: true)
      case .function(let function): piece.defined = [function.name.text]
      case .measure(let layer), .scenario(let layer): piece.defined = [layer.name.text]
      case .definition(let definition): piece.defined = [definition.name.text]
      // A table may define a name for each of its rows or columns: those of the plan that stand in it.
      case .table: piece.defined = words.intersection(names)
      // What else a plan says, of itself or of its years, dimensions, units and indicators, everything stands on.
      default: piece = Piece(range: piece.range, defined: [], mentioned: words, isGround: true, isQuestion: false)
      }
      return piece
    }
  }

  /// What may be a name in a text: its words, also those in quotes.
  private static func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    let source = SourceText(name: "", bytes: Array(text.utf8))
    for part in highlights(of: source) where part.kind != .comment {
      let written = source.text(part.range)
      words.insert(written)
      if written.hasPrefix("\"") { words.insert(String(written.dropFirst().dropLast())) }
    }
    // `finance.npv` and the like: each part of it.
    for word in words { words.formUnion(word.split { $0 == "." || $0 == "@" }.map { String($0) }) }
    return words
  }

  /// The bytes of a text without its comments and some of its pieces, each thing on the line where it stood.
  private static func bytes(of text: SourceText, without ranges: [Range<Int>]) -> [UInt8] {
    var store = SourceStore()
    let tree = parse(text, id: store.add(text))
    var isKept = [Bool](repeating: true, count: text.bytes.count)
    for comment in tree.comments {
      let place = Int(comment.span.start)..<min(Int(comment.span.end), text.bytes.count)
      for index in place { isKept[index] = false }
    }
    for index in ranges.joined() { isKept[index] = false }
    return text.bytes.indices.filter { isKept[$0] || text.bytes[$0] == UInt8(ascii: "\n") }.map { text.bytes[$0] }
  }

  /// How many bytes the plan and its files have.
  public var size: Int { request.entries.reduce(0) { $0 + $1.bytes.count } }
}
