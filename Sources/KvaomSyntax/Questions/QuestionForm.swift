public import KvaomSource
public import KvaomWords

/// How a question is asked: what a verb takes, and what may stand after it.
public struct QuestionForm: Sendable {
  /// What stands after the verb.
  public enum Takes: Sendable {
    /// Nothing: the question is about the whole plan.
    case nothing
    /// Nothing, or anything.
    case anything
    /// One figure or more.
    case items
    /// One figure.
    case oneItem
    /// One condition.
    case oneCondition
    /// One input, which is looked for.
    case oneInput
    /// Two inputs.
    case twoInputs
    /// One figure or more, and in a clause one input or more that vary.
    case itemsAndInputs
    /// One claim that must hold.
    case claim
    /// Claims in braces, under a name.
    case claims
    /// A figure, or a budget and its accounts.
    case pairs
  }

  /// What a figure must be.
  public enum Needs: Sendable {
    /// Whatever has a value.
    case value
    /// A number, in as many cells as it has.
    case number
    /// A number in one cell.
    case numberInOneCell
    /// A number, or a condition whose chance is asked for.
    case numberOrTruth
  }

  /// The word it begins with.
  public let verb: Command.Verb
  /// What stands after the verb, as help shows it; optional parts in brackets.
  public let form: String
  /// What it answers, in a line of the help.
  public let summary: Phrase
  /// What it takes.
  public let takes: Takes
  /// What its figures must be.
  public let needs: Needs
  /// A line that can be typed, for a question that cannot be read.
  public let example: Fix
  /// The words that begin its clauses, each with a form that can be typed.
  public let clauses: [(word: String, form: Fix)]

  /// A question of the table.
  init(
    _ verb: Command.Verb, form: String, summary: Phrase, takes: Takes, needs: Needs = .value, example: Fix,
    clauses: [(word: String, form: Fix)]
  ) {
    self.verb = verb
    self.form = form
    self.summary = summary
    self.takes = takes
    self.needs = needs
    self.example = example
    self.clauses = clauses
  }

  /// The line of help: how it is asked, and what it answers.
  public func written(_ locale: Locale) -> String { "\(verb.rawValue) \(form)\n  \(summary[locale])\n" }

  /// Whether as many figures and inputs stand there as it takes.
  public func isComplete(items: Int, inputs: Int) -> Bool {
    switch takes {
    case .nothing, .anything, .claim, .claims, .pairs: true
    case .items: items > 0
    case .oneItem, .oneCondition: items == 1
    case .oneInput: inputs == 1
    case .twoInputs: inputs == 2
    case .itemsAndInputs: items > 0 && inputs > 0
    }
  }

  /// The entries by the number of their verb.
  private static let byVerb: [QuestionForm] = Command.Verb.allCases.map { verb in
    guard let form = all.first(where: { $0.verb == verb }) else {
      preconditionFailure("the table of questions lacks \(verb.rawValue)")
    }
    return form
  }

  /// The entry of a verb.
  static func of(_ verb: Command.Verb) -> QuestionForm { byVerb[verb.number] }
}

extension Command.Verb {
  /// How the question is asked.
  public var question: QuestionForm { QuestionForm.of(self) }

  /// Whether it can stand after `plot`: its answer is a picture as well as a table.
  public var canBeDrawn: Bool {
    switch self {
    case .tornado, .bridge, .simulate, .sweep: true
    default: false
    }
  }

  /// The words that begin the clauses of this verb.
  public var clauseWords: [String] { question.clauses.map { $0.word } }

  /// Its place among all verbs.
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
