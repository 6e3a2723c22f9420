import KvaomSource
import KvaomSyntax

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

  /// An expression at the top of `text`.
  init(text: CheckedText) { self.text = text }

  /// The expression with `id` of the context's text.
  subscript(id: ExpressionID) -> Expression { text.tree[id] }
}
