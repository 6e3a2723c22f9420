import KvaomEngine

/// What an entry of the shell gives.
public struct Reply: Sendable {
  /// Results, ready to print.
  public var output: String
  /// Diagnostics, ready to print.
  public var diagnostics: String
  /// Whether the entry was accepted and every check in it held.
  public var succeeded: Bool
  /// What was found wrong with the entry, where it could not be taken; it is not printed yet.
  var refusal: Workbench.Refusal?

  /// An entry that could not be taken.
  static func refused(_ refusal: Workbench.Refusal) -> Reply {
    var reply = Reply(succeeded: false)
    reply.refusal = refusal
    return reply
  }

  /// A reply.
  public init(output: String = "", diagnostics: String = "", succeeded: Bool = true) {
    self.output = output
    self.diagnostics = diagnostics
    self.succeeded = succeeded
  }
}

/// One accepted entry of a session, as `save` writes it.
public struct Step: Sendable {
  /// What it did.
  public enum Kind: Sendable {
    /// Added to the plan.
    case definition
    /// Changed what the plan says: answers given before it belong to another plan.
    case redefinition
    /// Asked something, of the draft as it was then.
    case question
  }
  /// What it did.
  let kind: Kind
  /// The entry as a file has it.
  let text: String
  /// The statements of the draft at that time.
  let draft: [String]
  /// What the draft lay on.
  let foundation: String?
}

/// A name that can be typed, with what a planner would want to know before choosing it.
public struct PlanName: Sendable {
  /// What it names.
  public enum Kind: Int, Sendable, CaseIterable {
    /// An assumption.
    case input
    /// A formula.
    case formula
    /// Figures of a table.
    case table
    /// An indicator.
    case indicator
    /// A scenario.
    case scenario
    /// A measure.
    case measure
    /// A dimension.
    case dimension
    /// A member of a dimension.
    case member
    /// A function of the language or of the plan.
    case function
    /// A unit.
    case unit
  }
  /// The name as typed.
  public let name: String
  /// What it names.
  public let kind: Kind
  /// The planner's label; empty without.
  public let label: String
  /// For a definition its dimensions, for a member the dimension it belongs to.
  public let dimensions: [String]

  /// A name.
  public init(name: String, kind: Kind, label: String = "", dimensions: [String] = []) {
    self.name = name
    self.kind = kind
    self.label = label
    self.dimensions = dimensions
  }
}
