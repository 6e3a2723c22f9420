import KvaomSource
import KvaomSyntax

/// A definition under check.
final class DefinitionEntry {
  /// How far its check has come.
  enum State {
    /// Not begun.
    case waiting
    /// On the stack; `type` is what is known so far.
    case underway(type: ProvisionalType?)
    /// In the program.
    case done
    /// A diagnostic was reported.
    case failed
  }
  /// One `name[cases] = value` of the text.
  struct Part {
    let text: CheckedText
    let statement: DefinitionStatement
    let decorations: Decorations
    let span: SourceSpan
  }
  /// The name.
  let name: String
  /// Where it was defined first.
  let span: SourceSpan
  /// Its id in the program, given before it is checked.
  let id: DefinitionID
  /// The statements that define it; empty for tables and indicators without a formula, which are in the program at once.
  var parts: [Part] = []
  /// How far its check has come.
  var state = State.waiting
  /// The columns beside the time axis, by label.
  var besideColumns: [String: DefinitionID] = [:]

  /// A definition that waits for its check.
  init(name: String, span: SourceSpan, id: DefinitionID) {
    self.name = name
    self.span = span
    self.id = id
  }
}
