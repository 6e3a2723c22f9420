import KvaomSyntax
public import KvaomWords

/// A function that is part of the language: all that is known of it, in one entry of `Builtin.all`. The checker finds
/// its rule here, the shell its help and what completion offers.
public struct Builtin: Sendable {
  /// Checks a call and says what it becomes. It must call `Checker.expect` before it reads an argument by position.
  typealias Rule = @Sendable (Checker) -> (CallArguments, Context) throws(CheckFailure) -> TypedNode

  /// What a call may or must give.
  struct Parameter: Sendable {
    /// How an argument is given.
    enum Role: Sendable {
      /// By position.
      case positional
      /// By position, with the dimensions it is taken over: `x over d`.
      case over
      /// So, or in groups: `x over d by m`.
      case grouped
      /// By name, where the rule asks for it.
      case named
    }
    /// What the argument is called.
    let name: String
    /// How it is given.
    let role: Role
    /// The words that may stand there, where it is a choice.
    let choices: [String]
    /// What help shows as its value; nil where help leaves it out.
    let sample: String?

    /// An argument without a name; every call gives it.
    static func value(_ name: String) -> Parameter {
      Parameter(name: name, role: .positional, choices: [], sample: name)
    }

    /// An argument without a name that goes along dimensions.
    static func over(_ name: String) -> Parameter {
      Parameter(name: name, role: .over, choices: [], sample: "\(name) over d")
    }

    /// An argument without a name that goes along dimensions, or along one in groups.
    static func grouped(_ name: String) -> Parameter {
      Parameter(name: name, role: .grouped, choices: [], sample: "\(name) over d")
    }

    /// An argument with a name; `sample` stands for its value in help, which leaves it out where there is none.
    static func named(_ name: String, _ sample: String? = nil, choices: [String] = []) -> Parameter {
      Parameter(name: name, role: .named, choices: choices, sample: sample.map { "\(name): \($0)" })
    }
  }

  /// A call and what it gives, in a plan of a few lines; a test holds it true.
  public struct Example: Sendable {
    /// The lines of the plan; empty for none.
    public let plan: String
    /// The call, in which every other name is of the plan.
    public let expression: String
    /// Its value, as an expression.
    public let result: String

    /// An example; both texts are expressions of the language.
    init(_ expression: String, _ result: String, in plan: String = "") {
      (self.plan, self.expression, self.result) = (plan, expression, result)
    }
  }

  /// What plans call it; in ASCII, words joined by `_`.
  public let name: String
  /// Whether the shell's lists and completion offer it; the others are for library functions or seldom needed.
  public let isListed: Bool
  /// A call and its value.
  public let example: Example
  /// What a call may give, in the order in which it gives it.
  let parameters: [Parameter]
  /// What a call means.
  let rule: Rule
  private let describe: @Sendable () -> Phrase

  /// An entry of the table. Its phrase is made when it is shown.
  init(
    _ name: String, _ parameters: [Parameter], isListed: Bool = true,
    _ summary: @autoclosure @escaping @Sendable () -> Phrase,
    example: Example, rule: @escaping Rule
  ) {
    self.name = name
    self.isListed = isListed
    self.example = example
    self.parameters = parameters
    self.rule = rule
    describe = summary
  }

  /// What it gives, in a few words.
  public var summary: Phrase { describe() }

  /// How it is called: `mean(x over d, weight: w, skip: missing)`.
  public var form: String { "\(name)(\(parameters.compactMap { $0.sample }.joined(separator: ", ")))" }

  /// The words that can stand in its brackets: `over`, `by`, `weight:`.
  public var argumentWords: [String] {
    parameters.flatMap { parameter in
      switch parameter.role {
      case .positional: [String]()
      case .over: ["over"]
      case .grouped: ["over", "by"]
      case .named: ["\(parameter.name):"]
      }
    }
  }

  /// How many arguments stand without a name.
  var positionalCount: Int { parameters.count { $0.role != .named } }

  /// The arguments with a name.
  var argumentNames: [String] { parameters.filter { $0.role == .named }.map { $0.name } }

  /// The function of a name; nil where the language has none.
  public static func named(_ name: String) -> Builtin? { byName[name].map { all[$0] } }

  /// All functions, in the order in which they are listed.
  public static let all: [Builtin] = alongDimensions + alongYears + cellByCell

  private static let byName = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })
}
