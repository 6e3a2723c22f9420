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
