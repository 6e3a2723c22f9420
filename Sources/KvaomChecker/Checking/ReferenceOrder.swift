import KvaomSyntax

/// An order in which definitions can be checked without a deep stack: what a formula names comes before it, as far as
/// there is no circle. Found by an iterative depth-first walk over the names in the syntax.
struct ReferenceOrder {
  /// Definition entries, each once.
  let order: [Int]

  /// The order for everything the checker has collected.
  init(checker: Checker) {
    var order: [Int] = []
    var visited = Set<Scope.Symbol.Key>()
    for root in checker.entries.indices {
      var stack: [(key: Scope.Symbol.Key, leaving: Bool)] = [(.definition(root), false)]
      while let (key, leaving) = stack.popLast() {
        if leaving {
          if case .definition(let index) = key { order.append(index) }
          continue
        }
        guard visited.insert(key).inserted else { continue }
        stack.append((key, true))
        for next in Self.references(of: key, checker) where !visited.contains(next) { stack.append((next, false)) }
      }
    }
    self.order = order
  }

  private static func references(of key: Scope.Symbol.Key, _ checker: Checker) -> [Scope.Symbol.Key] {
    switch key {
    case .definition(let index):
      checker.entries[index].parts.flatMap { references(in: $0.statement.value, of: $0.text) }
    case .function(let index):
      references(in: checker.functions[index].statement.body, of: checker.functions[index].text)
    }
  }

  private static func references(in root: ExpressionID, of text: CheckedText) -> [Scope.Symbol.Key] {
    var found: [Scope.Symbol.Key] = []
    text.tree.forEachName(in: root) { name in
      switch text.scope.symbols[name] {
      case .definition(let index): found.append(.definition(index))
      case .function(let index): found.append(.function(index))
      case .layer, nil: break
      }
    }
    return found
  }
}

extension Scope.Symbol {
  /// What a symbol stands for, as a key of the walk.
  enum Key: Hashable {
    case definition(Int)
    case function(Int)
  }
}
