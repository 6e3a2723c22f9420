internal import KvaomLibrary
internal import KvaomQuestions
internal import KvaomRender
internal import KvaomSession
internal import KvaomSource
internal import KvaomWords

/// What the page asks of the engine, and the answer: the route of the command line without a machine below it. There
/// are no threads, and the only files are those that came with the request.
struct Request {
  /// The plan, the options and what is asked.
  let frames: Frames

  /// What the request is answered with: `run` and `value` print as the commands of these names do, `controls` tells
  /// what can be moved, `live` does both `run` and `controls`.
  var answer: Frames {
    switch frames.text("ask") ?? "run" {
    case "run": return printed(session().printedAnswers(of: plan.name, hints: true))
    case "value":
      let expression = SourceText(name: "<eval>", bytes: frames.bytes("value") ?? [])
      return printed(session(valuing: [expression]).printedValue())
    case "controls": return controls(of: session())
    case "live":
      let session = session()
      var answer = printed(session.printedAnswers(of: plan.name, hints: true))
      answer.add(controls(of: session))
      return answer
    case let other: return refusal("there is no question `\(other)`")
    }
  }

  /// The plan's own text.
  private var plan: SourceText {
    SourceText(name: frames.text("name") ?? "<plan>", bytes: frames.bytes("plan") ?? [])
  }

  /// How the run is asked for.
  private var options: EngineOptions {
    var options = EngineOptions(
      format: frames.text("format").flatMap { OutputFormat(rawValue: $0) } ?? .text,
      locale: frames.text("locale").flatMap { Locale(rawValue: $0) } ?? .nn, scenario: frames.text("scenario"),
      settings: frames.texts("set"), additions: frames.texts("with"))
    options.showsCodes = frames.text("codes") != nil
    options.width = frames.text("width").flatMap { Int($0) }
    return options
  }

  /// The plan, loaded as the options say.
  private func session(valuing expressions: [SourceText] = []) -> Session {
    Session(plan, expressions: expressions, options: options, readFile: reader, library: .embedded)
  }

  /// Finds a file that a plan names among those of the request: `file PATH` is followed by its bytes.
  private var reader: FileReader {
    let files = frames.entries.filter { $0.name.hasPrefix("file:") }
    return { request in files.last { $0.name.dropFirst(5) == request.path }.map { FileAnswer.bytes($0.bytes) } }
  }

  private func printed(_ answers: PrintedAnswers) -> Frames {
    var answer = Frames()
    answer.add("output", answers.output)
    answer.add("diagnostics", answers.diagnostics)
    answer.add("exit", "\(answers.exitCode)")
    return answer
  }

  /// What a reader can move in the plan, for the page: a `base`, an `input` of lines NAME, TITLE, place now, then
  /// STATEMENT and what it is called for each place, a `measure` of lines NAME, TITLE, and a `scenario` of lines NAME,
  /// TITLE, then its measures.
  private func controls(of session: Session) -> Frames {
    var answer = Frames()
    guard session.isRunnable else { return refusal(session.written) }
    let controls = session.asking.controls
    answer.add("base", controls.base.onOneLine)
    for input in controls.inputs {
      let places = input.places.flatMap { [$0.statement, $0.shown] }
      answer.add("input", lines([input.name, input.title, input.current.map { "\($0)" } ?? ""] + places))
    }
    for measure in controls.measures { answer.add("measure", lines([measure.name, measure.title])) }
    for scenario in controls.scenarios {
      answer.add("scenario", lines([scenario.name, scenario.title] + scenario.measures))
    }
    return answer
  }

  private func lines(_ texts: [String]) -> String { texts.map { $0.onOneLine }.joined(separator: "\n") }

  private func refusal(_ words: String) -> Frames {
    var answer = Frames()
    answer.add("diagnostics", words)
    answer.add("exit", "1")
    return answer
  }
}
