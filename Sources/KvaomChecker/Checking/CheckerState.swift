import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Why an expression has no typed node.
enum CheckFailure: Error {
  /// A diagnostic was reported; whoever depends on it stays silent.
  case reported
  /// It needs the kind and unit of a definition whose other cases must be checked first.
  case needsType(of: Int)
}

/// A text under check: its tree and the names it can use.
final class CheckedText {
  /// Where expressions are looked up.
  let tree: SyntaxTree
  /// What names mean in it.
  let scope: Scope
  /// A text of the plan or of a module.
  init(tree: SyntaxTree, scope: Scope) {
    self.tree = tree
    self.scope = scope
  }
}

/// Where an expression stands: the text, and the names that hold only there.
struct Context {
  /// A local name or a parameter, and how many `with` stood around it where it was bound.
  struct Local {
    let node: TypedNode
    let depth: Int
  }
  /// The text whose tree the expression belongs to.
  let text: CheckedText
  /// Local names and parameters.
  var locals: [String: Local] = [:]
  /// Dimensions bound by `population over d`.
  var dimensionParameters: [String: DimensionID] = [:]
  /// The definition whose formula is being read: it reads itself without the statements on it.
  var ownEntry: Int?
  /// In a layer's statement: the target, whose name means the value below.
  var below: (entry: Int, node: TypedNode, depth: Int)?
  /// How many `with` stand around the expression.
  var depth = 0
  /// The functions being inlined, outermost first, by entry.
  var callStack: [Int] = []
  /// Whether the expression stands inside `prev(…)`.
  var isUnderPrevious = false
  /// Whether the planner announced the dimensions, so that a product over all combinations is meant.
  var announcesDimensions = false

  /// Whether the expression stands inside `in_prices(…)`, which says what prices it is in.
  var isInPrices = false
  /// Whether a sum of percents is fine: in a check, and below a line.
  var allowsPercentSum = false

  /// An expression at the top of `text`.
  init(text: CheckedText) { self.text = text }

  /// The expression with `id` of the context's text.
  subscript(id: ExpressionID) -> Expression { text.tree[id] }
}

/// The names one body of text can use: the plan with the files it uses, or one module of the library.
final class Scope {
  /// What a name stands for.
  enum Symbol {
    /// An entry of the checker's definitions.
    case definition(Int)
    /// An entry of the checker's functions.
    case function(Int)
    /// An entry of the checker's layers.
    case layer(Int)
  }
  /// The module's name; nil for the plan.
  let module: String?
  /// What is announced so far, by name.
  var symbols: [String: Symbol] = [:]
  /// Where each name was defined first.
  var places: [String: SourceSpan] = [:]

  /// Nothing announced yet; `module` is nil for the plan.
  init(module: String?) { self.module = module }
}

/// What is known of a definition while its own check is underway: enough for a recurrence to refer to itself.
struct ProvisionalType {
  var kind: ValueKind
  var unit: Unit
  var shape: Shape
}

/// An expression, checked: its node and everything known of it before it runs.
struct TypedNode {
  /// Where its operation stands in the program.
  var id: CoreID
  /// What its cells are.
  var kind: ValueKind
  /// The unit of a number.
  var unit: Unit
  /// Its axes in the base.
  var shape: Shape
  /// The number, where it is a literal without a unit (negated literals included): `0` fits any unit, others only plain
  /// numbers.
  var literal: Decimal?
  /// Where it was written.
  var span: SourceSpan
  /// For a value that is parts of a whole, such as 4/12 of a year: the parts, which a product around it is made of and
  /// divides by the whole last. The node itself is rounded.
  var parts: Parts?

  /// Parts of a whole.
  struct Parts {
    /// The node with the parts.
    var id: CoreID
    /// How many parts are the whole.
    var whole: Decimal
  }

  /// Whether it fits any unit: `0` and `missing`.
  var fitsAnyUnit: Bool { kind == .anything || (kind == .number && literal.map { $0 == .zero } == true) }
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
  /// What the plan or the module calls it.
  let name: String
  /// Where it was defined first.
  let span: SourceSpan
  /// Its id in the program, given before it is checked.
  let id: DefinitionID
  /// The statements that define it; empty for tables and indicators without a formula, which are in the program at
  /// once.
  var parts: [Part] = []
  /// The figures it begins with, where it begins as a table and goes on as formulas; nil for any other definition.
  var table: (figures: TypedNode, definition: Definition)?
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

  /// The same definition, which waits for a check of its own.
  convenience init(waiting other: DefinitionEntry) {
    self.init(name: other.name, span: other.span, id: other.id)
    parts = other.parts
    table = other.table
    besideColumns = other.besideColumns
  }

  /// Whether its check has not begun.
  var isWaiting: Bool { if case .waiting = state { true } else { false } }
}

/// A function of the text.
final class FunctionEntry {
  /// The name, with its module.
  let name: String
  /// The text it stands in.
  let text: CheckedText
  /// Parameters, body and result as read.
  let statement: FunctionStatement
  /// Its doc comment and notes.
  let decorations: Decorations
  /// From its notes to the end of its body.
  let span: SourceSpan

  /// A function that can be called but has not been checked: that happens at each call.
  init(name: String, text: CheckedText, statement: FunctionStatement, decorations: Decorations, span: SourceSpan) {
    self.name = name
    self.text = text
    self.statement = statement
    self.decorations = decorations
    self.span = span
  }
}

/// A measure or scenario under check.
final class LayerEntry {
  let kind: CheckedLayer.Kind
  let text: CheckedText
  let declaration: LayerDeclaration
  let decorations: Decorations
  let span: SourceSpan
  /// Its id, given before it is checked.
  let id: LayerID
  /// Its parts, once resolved.
  var parts: [LayerID]?
  /// What it leaves out of any world, once resolved.
  var excluded: [LayerID] = []
  /// Whether its resolution is underway: a scenario that extends itself.
  var isResolving = false

  init(
    kind: CheckedLayer.Kind, text: CheckedText, declaration: LayerDeclaration, decorations: Decorations,
    span: SourceSpan, id: LayerID
  ) {
    self.kind = kind
    self.text = text
    self.declaration = declaration
    self.decorations = decorations
    self.span = span
    self.id = id
  }
}
