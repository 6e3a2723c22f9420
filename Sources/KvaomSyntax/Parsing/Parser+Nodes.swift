import KvaomSource

/// Adding expressions to the tree, with an eye on its height.
extension Parser {
  /// A hole from `start` to the last consumed token.
  mutating func hole(from start: Int) -> ExpressionID {
    add(.hole, at: span(start, max(start, previousEnd)), height: 1)
  }

  /// Adds a leaf.
  mutating func leaf(_ kind: Expression.Kind, at span: SourceSpan) -> ExpressionID {
    add(kind, at: span, height: 1)
  }

  /// Adds an expression above one child.
  mutating func add(_ kind: Expression.Kind, at span: SourceSpan, above child: ExpressionID) -> ExpressionID {
    add(kind, at: span, height: Int(heights[Int(child.index)]) + 1)
  }

  /// Adds an expression above two children.
  mutating func add(
    _ kind: Expression.Kind, at span: SourceSpan, above first: ExpressionID, _ second: ExpressionID
  ) -> ExpressionID {
    let height = max(heights[Int(first.index)], heights[Int(second.index)])
    return add(kind, at: span, height: Int(height) + 1)
  }

  /// Adds an expression above all that were added since there were `count` of them.
  mutating func add(_ kind: Expression.Kind, at span: SourceSpan, aboveAllSince count: Int) -> ExpressionID {
    let height = heights[count...].max() ?? 0
    return add(kind, at: span, height: Int(height) + 1)
  }

  /// Adds an expression, or a hole where the tree would grow too high for the stages after.
  private mutating func add(_ kind: Expression.Kind, at span: SourceSpan, height: Int) -> ExpressionID {
    guard height <= Parser.highestTree else {
      report(.tooLong(limit: Parser.highestTree), at: span)
      heights.append(1)
      return tree.add(.hole, at: span)
    }
    heights.append(UInt16(height))
    return tree.add(kind, at: span)
  }

  /// Where an expression stands.
  func span(of id: ExpressionID) -> SourceSpan { tree[id].span }

  /// The first offset of an expression, its parentheses included: what is built on it starts there.
  func start(of id: ExpressionID) -> Int { parenthesisStarts[id] ?? Int(tree[id].span.start) }
}
