import KvaomChecker
import KvaomCompiler
public import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomWords

/// What a run prints, and whether all is well: the same wherever it runs, since whoever runs it only passes the bytes
/// on. Nothing has been printed yet.
public struct PrintedAnswers: Sendable {
  /// What goes to standard output.
  public var output = ""
  /// What goes to standard error: diagnostics, already written out.
  public var diagnostics = ""
  /// Whether the plan is right, every question was answered and every check held.
  public var holds = false
  /// How many answers there are, printed or not.
  public var count = 0
  /// The answers behind `output`, for those who give them another form.
  public var documents: [Document] = []

  /// The exit code of the run: 0 fine, 1 a check or the model failed.
  public var exitCode: Int32 { holds ? 0 : 1 }
}

extension Session {
  /// Answers the questions of the plan, which people know as `name`, and prints them as its options say; with `hints`
  /// a plan that asks nothing is told how to. Of what is printed the first `known` answers are left out: a page that
  /// goes on has its own prices, sources and remarks. `numbers` are those that have been computed, by the number of the
  /// question.
  public func printedAnswers(
    of name: String, hints: Bool, after known: Int = 0, knowing numbers: [Int: SharedValues] = [:]
  ) -> PrintedAnswers {
    guard isRunnable else { return failed }
    let answers = answers(knowing: numbers)
    let asked = answers.session.finding(asking.publishedSumFaults)
    let documents = Array(answers.documents.dropFirst(known))
    return PrintedAnswers(
      output: asked.written(documents), diagnostics: asked.written + (hints ? hint(name) : ""),
      holds: answers.checksHold && asked.isRunnable, count: answers.documents.count, documents: documents)
  }

  /// Values the expression that the plan was loaded with, and prints it as its options say.
  public func printedValue() -> PrintedAnswers {
    guard isRunnable, let item = asking.plan.items.first else { return failed }
    do throws(EvaluationFault) {
      let world = try asking.standardWorld()
      var figure = try asking.figure(
        item, in: world, scenario: asking.standardLabel, named: asking.standardName)
      figure.notes += asking.unreachedChanges(of: [item.node], in: [nil]).map { FigureNote(.important, $0) }
      let document = ShowDocument.document(ShowRequest(figures: [figure]), asking.locale)
      return PrintedAnswers(
        output: written([document]), diagnostics: written, holds: true, count: 1, documents: [document])
    } catch {
      return finding([asking.diagnostic(for: error, at: item.span)]).failed
    }
  }

  /// The end of a run that could not answer: the diagnostics, nothing on standard output but JSON where that is asked
  /// for.
  private var failed: PrintedAnswers { PrintedAnswers(output: written([]), diagnostics: written) }

  /// What to do with a plan that asks nothing: a run that prints nothing should say why.
  private func hint(_ file: String) -> String {
    guard asking.plan.commands.isEmpty else { return "" }
    guard !isBlank, let name = asking.plan.definitionsByName.keys.min() else {
      return HintWords.empty(file.visible)[asking.locale] + "\n"
    }
    return HintWords.asksNothing(file.visible, name)[asking.locale] + "\n"
  }
}

/// What is said of a plan that prints nothing.
private enum HintWords {
  /// Of a file with nothing in it.
  static func empty(_ file: String) -> Phrase {
    Phrase(
      nn: "\(file) definerer ingenting og spør ikkje om noko. Skriv eit spørsmål i fila, til dømes `show 1 + 1`.",
      nb: "\(file) definerer ingenting og spør ikke om noe. Skriv et spørsmål i filen, for eksempel `show 1 + 1`.",
      sv: "\(file) definierar inget och frågar inget. Skriv en fråga i filen, till exempel `show 1 + 1`.",
      en: "\(file) defines nothing and asks nothing. Write something to ask in it, such as `show 1 + 1`.")
  }

  /// Of a plan without a question, with a name that could be asked for.
  static func asksNothing(_ file: String, _ name: String) -> Phrase {
    Phrase(
      nn: "\(file) stiller ingen spørsmål, så det er ingenting å vise. Skriv eit i fila, til dømes `show \(name)`.",
      nb: "\(file) stiller ingen spørsmål, så det er ingenting å vise. Skriv et i filen, for eksempel `show \(name)`.",
      sv: "\(file) ställer inga frågor, så det finns inget att visa. Skriv en i filen, till exempel `show \(name)`.",
      en: "\(file) asks no questions, so there is nothing to print. Ask one in the file, such as `show \(name)`.")
  }
}
