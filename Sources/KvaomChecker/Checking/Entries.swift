import KvaomSource
import KvaomSyntax
import KvaomUnits

/// A text under check: its tree and the names it can use.
final class CheckedText {
  /// The tree.
  let tree: SyntaxTree
  /// The names.
  let scope: Scope
  /// A text.
  init(tree: SyntaxTree, scope: Scope) {
    self.tree = tree
    self.scope = scope
  }
}

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

/// What is known of a definition while its own check is underway: enough for a recurrence to refer to itself.
struct ProvisionalType {
  var kind: ValueKind
  var unit: Unit
  var shape: Shape
}

/// A function of the text.
final class FunctionEntry {
  /// The name, with its module.
  let name: String
  /// The text it stands in.
  let text: CheckedText
  /// The declaration.
  let statement: FunctionStatement
  /// Its doc comment and notes.
  let decorations: Decorations
  /// The whole declaration.
  let span: SourceSpan

  /// A function.
  init(name: String, text: CheckedText, statement: FunctionStatement, decorations: Decorations, span: SourceSpan) {
    self.name = name
    self.text = text
    self.statement = statement
    self.decorations = decorations
    self.span = span
  }
}
