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
    case .unary(_, let operand), .isMissing(let operand, _), .convert(let operand, _), .inLayer(let operand, _): [operand]
    case .binary(_, let left, let right, _): [left, right]
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .block(let locals, let result): locals.map(\.value) + [result]
    case .list(let items): items
    case .index(let base, let selectors): [base] + selectors.flatMap(Self.children)
    case .call(_, _, let arguments): arguments.flatMap { [$0.value] + ($0.by.map { [$0] } ?? []) }
    case .with(let operand, let statements): [operand] + statements.flatMap(Self.children)
    }
  }

  private static func children(of selector: Selector) -> [ExpressionID] {
    switch selector.kind {
    case .item(let item), .from(let item), .until(let item), .not(let item): [item]
    case .range(let low, let high): [low, high]
    }
  }

  private static func children(of statement: LayerStatement) -> [ExpressionID] {
    switch statement.kind {
    case .assign(_, let selectors, _, let value): selectors.flatMap(children) + [value]
    case .transfer(let amount, _, let selectors, _, _): selectors.flatMap(children) + [amount]
    case .hole: []
    }
  }
}
