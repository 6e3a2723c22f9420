public import KvaomSource

/// The whole of one text as a tree: flat arrays, typed ids, exact ranges, holes where the text was wrong.
public struct SyntaxTree: Sendable {
  /// The text the tree was read from.
  public let source: SourceID
  /// All expressions of the text; children stand before their parents.
  public var expressions: [Expression] = []
  /// The statements of the text in the order written.
  public var statements: [Statement] = []
  /// Every comment, in order, for the formatter; doc comments (`##`) also stand in their statement's decorations.
  public var comments: [Comment] = []
  /// What the lexer and the parser found wrong.
  public var diagnostics: [Diagnostic] = []
  /// The rows with errors, as ranges of offsets: what else is wrong in them comes of that, most likely.
  public var brokenRows: [Range<Int>] = []
  /// The names that statements begin which could not be read: nobody should miss them.
  public var lostNames: Set<String> = []
  /// The plan on whose behalf the text was read, by the path under which a person named it; nil for what was typed.
  public var owner: String?

  /// An empty tree of `source`.
  public init(source: SourceID) { self.source = source }

  /// The expression with `id`.
  public subscript(id: ExpressionID) -> Expression { expressions[Int(id.index)] }

  /// Adds an expression and returns its id.
  public mutating func add(_ kind: Expression.Kind, at span: SourceSpan) -> ExpressionID {
    expressions.append(Expression(kind: kind, span: span))
    return ExpressionID(index: UInt32(expressions.count - 1))
  }

  /// Makes holes of the expressions of the last statement, which begins at `offset`: it was answered as a whole.
  mutating func forgetExpressions(from offset: Int) {
    for index in expressions.indices.reversed() {
      guard expressions[index].span.start >= offset else { return }
      expressions[index] = Expression(kind: .hole, span: expressions[index].span)
    }
  }

  /// Makes a hole of the last statement's expression at `place`, and of those it stands in, which come behind it.
  mutating func forgetExpression(_ place: Int) {
    let gone = expressions[place].span
    for index in place..<expressions.count
    where expressions[index].span.start <= gone.start && expressions[index].span.end >= gone.end {
      expressions[index] = Expression(kind: .hole, span: expressions[index].span)
    }
  }
}

/// Walking an expression.
extension SyntaxTree {
  /// Calls `body` with every name and called function in the expression, in no particular order, without recursion.
  public func forEachName(in root: ExpressionID, _ body: (String) -> Void) {
    var stack = [root]
    while let id = stack.popLast() {
      switch self[id].kind {
      case .name(let name): body(name.text)
      case .call(nil, let function, _): body(function.text)
      default: break
      }
      stack.append(contentsOf: children(of: id))
    }
  }

  /// The expressions directly inside one.
  public func children(of id: ExpressionID) -> [ExpressionID] {
    switch self[id].kind {
    case .hole, .number, .text, .date, .truth, .missing, .name: []
    case .unary(_, let operand), .isMissing(let operand, _), .convert(let operand, _): [operand]
    case .binary(_, let left, let right, _): [left, right]
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .block(let locals, let result): locals.map { $0.value } + [result]
    case .list(let items): items
    case .index(let base, let selectors): [base] + selectors.flatMap { $0.children }
    case .call(_, _, let arguments): arguments.flatMap { [$0.value] + ($0.by.map { [$0] } ?? []) }
    case .inLayer(let operand, let world): [operand] + world.suffixes.flatMap { $0.children }
    case .with(let operand, let suffixes): [operand] + suffixes.flatMap { $0.children }
    }
  }
}

extension Selector {
  /// The expressions in it.
  var children: [ExpressionID] {
    switch kind {
    case .item(let item), .from(let item), .until(let item), .not(let item): [item]
    case .range(let low, let high): [low, high]
    }
  }
}

/// A word of the text together with where it stands: a name, a label without quotes, a member.
public struct Name: Sendable {
  /// The word as written.
  public let text: String
  /// Where it stands.
  public let span: SourceSpan
  /// The word `text` at `span`.
  public init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A comment of the text, from its `#` to the end of its line.
public struct Comment: Sendable {
  /// The range, `#` included, line break excluded.
  public let span: SourceSpan
  /// Whether nothing but white space stands before it on its line.
  public let ownLine: Bool
  /// A comment at `span`.
  public init(span: SourceSpan, ownLine: Bool) {
    self.span = span
    self.ownLine = ownLine
  }
}
