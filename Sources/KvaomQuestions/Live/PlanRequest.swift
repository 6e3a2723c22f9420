import KvaomChecker
import KvaomLibrary
import KvaomRender
public import KvaomSession
public import KvaomSource
import KvaomSyntax
import KvaomWords

/// A plan that comes with all it needs and how it is asked, as a page sends it to the engine in it: the route of the
/// command line without a machine below it. There are no threads, and the only files are those that came along.
public struct PlanRequest: Sendable {
  /// The plan, its files, the options and what is asked.
  public let frames: Frames

  /// A request; what it does not say is as the command line has it.
  public init(_ frames: Frames) { self.frames = frames }

  /// The plan's own text.
  public var plan: SourceText { SourceText(name: frames.text("name") ?? "<plan>", bytes: frames.bytes("plan") ?? []) }

  /// How the run is asked for.
  public var options: EngineOptions {
    var options = EngineOptions(
      format: frames.text("format").flatMap { OutputFormat(rawValue: $0) } ?? .text,
      locale: frames.text("locale").flatMap { Locale(rawValue: $0) } ?? .nn, scenario: frames.text("scenario"),
      settings: frames.texts("set"), additions: frames.texts("with"))
    options.draft = frames.texts("draft")
    options.showsCodes = frames.text("codes") != nil
    options.width = frames.text("width").flatMap { Int($0) }
    return options
  }

  /// Finds a file that the plan names among those of the request: `file:PATH` is followed by its bytes.
  public var reader: FileReader {
    let files = frames.entries.filter { $0.name.hasPrefix("file:") }
    return { request in files.last { $0.name.dropFirst(5) == request.path }.map { FileAnswer.bytes($0.bytes) } }
  }

  /// The plan's own text without its questions, each line where it was.
  var definitions: [UInt8] {
    var store = SourceStore()
    var bytes = plan.bytes
    for statement in parse(plan, id: store.add(plan)).statements {
      guard case .command = statement.kind else { continue }
      for place in Int(statement.span.start)..<min(Int(statement.span.end), bytes.count)
      where bytes[place] != UInt8(ascii: "\n") {
        bytes[place] = UInt8(ascii: " ")
      }
    }
    return bytes
  }

  /// What a request that stands alone is answered with: `run` and `value` print as the commands of these names do,
  /// `check` only what is wrong, `names` what can be typed, one on a line, and `entry` is what somebody typed.
  public var answer: Frames {
    switch frames.text("ask") ?? "run" {
    case "run":
      let known = frames.text("known").flatMap { Int($0) } ?? 0
      return session().printedAnswers(of: plan.name, hints: known == 0, after: known).frames(
        whole: frames.text("part") == nil, options.writer)
    case "value":
      let expression = SourceText(name: "<eval>", bytes: frames.bytes("value") ?? [])
      return session(valuing: [expression]).printedValue().frames(
        whole: frames.text("part") == nil, options.writer)
    case "check":
      var answer = Frames()
      let session = session().checked
      answer.add("diagnostics", session.written)
      answer.add("exit", session.isRunnable ? "0" : "1")
      return answer
    case "entry": return answerToEntry
    case "names":
      var answer = Frames()
      answer.add("names", session().asking.typedNames.joined(separator: "\n"))
      return answer
    case let other:
      var answer = Frames()
      answer.add("diagnostics", "there is no question `\(other)`\n")
      answer.add("exit", "2")
      return answer
    }
  }

  /// What was typed is answered as what it is, told in `kind`: a `question` about the plan, a change of it for the
  /// `draft`, a `definition` to add to it, else an expression, whose `value` it is.
  private var answerToEntry: Frames {
    let entry = frames.text("entry") ?? ""
    var store = SourceStore()
    let text = SourceText(name: "<entry>", bytes: Array(entry.utf8))
    let tree = parse(text, id: store.add(text))
    var answer = Frames()
    if case .command? = tree.statements.first?.kind {
      answer = answered(after: entry)
      answer.add("kind", "question")
    } else if session(drafting: [entry]).isRunnable {
      var drafted = options
      drafted.draft.append(entry)
      answer = figure(changedBy: entry, plan, drafted)
      answer.add("kind", "draft")
    } else if tree.diagnostics.isFree, !tree.statements.isEmpty {
      let added = plan(with: entry)
      let isRight = Session(added, options: options, readFile: reader, library: .embedded).isRunnable
      answer = isRight ? figure(changedBy: entry, added, options) : answered(after: entry)
      if isRight { answer.add("kind", "definition") }
    } else {
      let expression = SourceText(name: "<eval>", bytes: text.bytes)
      answer = session(valuing: [expression]).printedValue().frames(whole: false, options.writer)
      answer.add("kind", "value")
    }
    return answer
  }

  /// What the plan without its questions answers where these lines are added.
  private func answered(after lines: String) -> Frames {
    let session = Session(plan(with: lines), options: options, readFile: reader, library: .embedded)
    return session.printedAnswers(of: plan.name, hints: false).frames(whole: false, options.writer)
  }

  /// The plan without its questions, with lines at its end.
  private func plan(with lines: String) -> SourceText {
    SourceText(name: plan.name, bytes: definitions + Array("\n\(lines)\n".utf8))
  }

  /// The figure that a change or a definition is of, as it is then.
  private func figure(changedBy entry: String, _ plan: SourceText, _ options: EngineOptions) -> Frames {
    let name = entry.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let expression = SourceText(name: "<eval>", bytes: Array(name.utf8))
    let session = Session(
      plan, expressions: name.isEmpty ? [] : [expression], options: options, readFile: reader, library: .embedded)
    return session.printedValue().frames(whole: false, options.writer)
  }

  /// The plan with one more change in its draft.
  private func session(drafting statements: [String]) -> Session {
    var options = options
    options.draft += statements
    return Session(plan, options: options, readFile: reader, library: .embedded)
  }

  /// The plan, loaded as the options say.
  private func session(valuing expressions: [SourceText] = []) -> Session {
    Session(plan, expressions: expressions, options: options, readFile: reader, library: .embedded)
  }
}

extension PrintedAnswers {
  /// The answers as a page takes them; not `whole`, they are without a page around them.
  func frames(whole: Bool, _ writer: DocumentWriter) -> Frames {
    var answer = Frames()
    let parts = writer.parts(of: documents)
    answer.add("output", whole ? output : parts.answers.joined() + parts.grounds)
    answer.add("diagnostics", diagnostics)
    answer.add("count", "\(count)")
    answer.add("exit", "\(exitCode)")
    return answer
  }
}

extension Asking {
  /// What can be typed about this plan: its names, those of its members, and the words questions begin with.
  fileprivate var typedNames: [String] {
    var names = Set(plan.definitionsByName.keys)
    names.formUnion(plan.layersByName.keys)
    for dimension in plan.program.dimensions { names.formUnion(dimension.members.map { $0.name }) }
    names.formUnion(Command.Verb.allCases.map { $0.rawValue })
    return names.sorted()
  }
}
