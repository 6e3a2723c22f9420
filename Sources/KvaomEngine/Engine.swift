import KvaomChecker
import KvaomCompiler
public import KvaomLibrary
import KvaomPlatform
import KvaomQuestions
public import KvaomRender
public import KvaomSession
public import KvaomSource
public import KvaomSyntax
public import KvaomWords

/// The whole route from text to output, one call a command of the command line. Reads files that `use` and `bridge`
/// name through `readFile`. Works on a deep stack, whoever calls.
public struct Engine: Sendable {
  /// How the run was asked for.
  public let options: EngineOptions
  /// Reads the files that plans name.
  public let readFile: FileReader
  /// The library that plans name modules of.
  public let library: Library
  /// What the caller waits for.
  private let watch: WatchedWork

  /// What its plans are part of; nil where the engine itself watches.
  private let work: Work?

  /// An engine; it keeps nothing between calls. Its plans are part of `work` where somebody else watches over them.
  public init(
    options: EngineOptions, library: Library = .embedded, work: Work? = nil, readFile: @escaping FileReader
  ) {
    self.options = options
    self.library = library
    self.readFile = readFile
    self.work = work
    watch = WatchedWork(threads: options.coreCount)
  }

  /// Does work somebody waits for on a deep stack; on a terminal it shows how far it has come. Stopped, it has no
  /// outcome.
  public func watched(_ body: @escaping @Sendable () -> Outcome) -> Outcome {
    watch.run(progress: progress, body) ?? Outcome(diagnostics: EngineWords.stopped[locale] + "\n", exitCode: 130)
  }

  /// The language of the output.
  public var locale: Locale { options.locale }

  /// The line that shows how far work has come, where somebody looks.
  public var progress: ProgressLine? { options.showsProgress ? ProgressLine(locale) : nil }

  /// Runs a script: its questions are answered in order. Where it `isLast`, the program ends with it, and neither the
  /// plan nor the answers are freed.
  public func run(_ text: SourceText, isLast: Bool = false) -> Outcome {
    watched { ran(text, hints: true, isLast: isLast) }
  }

  /// Runs a script; with `hints` one that asks nothing is told how to. Of what is printed the first `known` answers are
  /// left out: a page that goes on has its own prices, sources and remarks.
  public func ran(_ text: SourceText, hints: Bool, after known: Int = 0, isLast: Bool = false) -> Outcome {
    let session = session(text)
    let outcome = Outcome(session.printedAnswers(of: text.name, hints: hints, after: known))
    if isLast { Process.leaveToSystem((session, outcome.documents)) }
    return outcome
  }

  /// Checks scripts without running them: every error of each file.
  public func check(_ texts: [SourceText]) -> Outcome { watched { checked(texts) } }

  private func checked(_ texts: [SourceText]) -> Outcome {
    var outcome = Outcome()
    var records: [DiagnosticRecord] = []
    for text in texts {
      let session = checkedSession(text)
      outcome.diagnostics += written(session)
      if options.format == .json { records += session.records }
      if !session.isRunnable { outcome.exitCode = 1 }
    }
    if options.format == .json { outcome.output = DiagnosticRecord.listing(records) }
    return outcome
  }

  /// Evaluates one expression, with the definitions of `file` where one is given.
  public func evaluate(_ expression: String, file: SourceText?) -> Outcome {
    watched { evaluated(expression, file: file) }
  }

  private func evaluated(_ expression: String, file: SourceText?) -> Outcome {
    let text = file ?? SourceText(name: "<plan>", bytes: [])
    let written = SourceText(name: "<eval>", bytes: Array(expression.utf8))
    return Outcome(session(text, expressions: [written]).printedValue())
  }

  /// Formats a script. The formatted text is the output; a script with errors gives diagnostics and exit code 1.
  public func format(_ text: SourceText) -> Outcome { DeepStack.run { formatted(text) } }

  private func formatted(_ text: SourceText) -> Outcome {
    var loader = SourceStore()
    let tree = parsed(text, &loader)
    let errors = tree.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      return Outcome(diagnostics: diagnosticWriter.write(tree.diagnostics, in: loader), exitCode: 1)
    }
    return Outcome(output: KvaomSyntax.format(tree, of: text))
  }

  /// Prints the plan the machine runs.
  public func plan(_ text: SourceText) -> Outcome { DeepStack.run { planned(text) } }

  private func planned(_ text: SourceText) -> Outcome {
    let session = session(text)
    guard session.isRunnable else { return failed(session) }
    let output = options.format == .json ? Self.planJSON(session) : session.asking.planDump()
    return Outcome(output: output, diagnostics: written(session))
  }

  /// Explains a diagnostic's code.
  public func explain(_ code: String) -> Outcome {
    let wanted = code.uppercased()
    guard let known = DiagnosticCode.all.first(where: { $0.id == wanted }) else {
      let ids = DiagnosticCode.all.map(\.id)
      return Outcome(
        diagnostics: EngineWords.noCode(code, from: ids.first ?? "", to: ids.last ?? "")[locale] + "\n", exitCode: 2)
    }
    return Outcome(output: "\(known.id)  \(known.title[locale])\n\n\(known.explanation[locale])\n")
  }

  /// The plan in `text` with all that a check finds, the printed sums of its tables included.
  public func checkedSession(_ text: SourceText) -> Session { session(text).checked }

  /// The tree of a text alone, kept in `store`.
  public func parsed(_ text: SourceText, _ store: inout SourceStore) -> SyntaxTree { parse(text, id: store.add(text)) }

  /// The plan in `text`, loaded as this engine's options say; what is wrong with it is in the session's diagnostics.
  /// `expressions` are to be valued.
  public func session(_ text: SourceText, expressions: [SourceText] = []) -> Session {
    Session(
      text, expressions: expressions, options: options, readFile: readFile, library: library, work: work ?? watch.work)
  }

  /// Writes answers in the format, width and colour asked for; as text where the format has no name that is known.
  public var writer: DocumentWriter { options.writer }

  /// Writes what is wrong in the language and colour asked for.
  public var diagnosticWriter: DiagnosticWriter { options.diagnosticWriter }

  /// All diagnostics of a session as they are printed, each with its place in the sources.
  public func written(_ session: Session) -> String { session.written }

  /// The end of a run that could not answer: the diagnostics, nothing on standard output but JSON where that is asked
  /// for, exit code 1.
  public func failed(_ session: Session) -> Outcome {
    Outcome(output: session.written([]), diagnostics: written(session), exitCode: 1)
  }
}
