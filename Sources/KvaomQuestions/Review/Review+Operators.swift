import KvaomChecker
import KvaomSession
import KvaomSource
import KvaomSyntax

/// Operators that do another thing than what stands beside them asks for: a sum of two worlds, a sum against a
/// difference, weights beyond a whole, a debt that grows by what is paid, an index that divides once.
extension ReviewQuestion {
  /// The doubts about operators of all formulas.
  func operatorFindings(_ all: [Written]) -> [Found] {
    all.flatMap { own in
      (worldsAdded(own) + slopeMixed(own) + notComplement(own) + paymentAdded(own)).map {
        Found(finding: .doubt($0), span: own.span, answers: own.answers)
      }
    } + indexFindings(all)
  }

  // MARK: Sums

  /// `(given in base) + given`.
  private func worldsAdded(_ own: Written) -> [ReviewReport.Doubt] {
    expressions(of: own).compactMap { id -> ReviewReport.Doubt? in
      guard case .binary(.add, let left, let right, _) = own.tree[id].kind,
        let first = inWorld(left, own.tree), let second = inWorld(right, own.tree), first.id == second.id,
        first.isElsewhere != second.isElsewhere
      else { return nil }
      return .worldsAdded(name: called(own.id), figure: called(first.id))
    }
  }

  /// A name, and whether it is asked in a world of its own.
  private func inWorld(_ id: ExpressionID, _ tree: SyntaxTree) -> (id: DefinitionID, isElsewhere: Bool)? {
    switch tree[id].kind {
    case .inLayer(let inner, _), .with(let inner, _): definition(inner, tree).map { ($0, true) }
    default: definition(id, tree).map { ($0, false) }
    }
  }

  /// `(y[a] + y[b]) / (x[a] - x[b])`: how much the one changes with the other is a quotient of differences.
  private func slopeMixed(_ own: Written) -> [ReviewReport.Doubt] {
    expressions(of: own).compactMap { id -> ReviewReport.Doubt? in
      guard case .binary(.divide, let upper, let lower, _) = own.tree[id].kind,
        let above = selections(upper, own.tree), let below = selections(lower, own.tree), above.isSum != below.isSum
      else { return nil }
      let texts = [upper, lower].map { asking.sources.text(of: own.tree[$0].span) }
      return .slopeMixed(
        name: called(own.id), sum: above.isSum ? texts[0] : texts[1], difference: above.isSum ? texts[1] : texts[0])
    }
  }

  /// Two selections of one name, added or taken from each other.
  private func selections(_ id: ExpressionID, _ tree: SyntaxTree) -> (isSum: Bool, id: DefinitionID)? {
    guard case .binary(let kind, let left, let right, _) = tree[id].kind, kind == .add || kind == .subtract,
      case .index = tree[left].kind, case .index = tree[right].kind, let first = definition(left, tree),
      first == definition(right, tree)
    else { return nil }
    return (kind == .add, first)
  }

  /// `share * x + (1 + share) * y`.
  private func notComplement(_ own: Written) -> [ReviewReport.Doubt] {
    expressions(of: own).compactMap { id -> ReviewReport.Doubt? in
      guard case .binary(.add, let left, let right, _) = own.tree[id].kind else { return nil }
      let (first, second) = (factors(of: left, own.tree), factors(of: right, own.tree))
      for (plain, other) in [(first, second), (second, first)] where plain.count > 1 && other.count > 1 {
        let shares = plain.compactMap { definition($0, own.tree) }.filter { isRate($0) }
        let more = other.compactMap { rate(in: $0, .add, own.tree) }
        if let share = shares.first(where: more.contains) {
          return .notComplement(name: called(own.id), share: called(share))
        }
      }
      return nil
    }
  }

  private static let paymentWords = [
    "avdrag", "nedbetal", "amorter", "instalment", "installment", "repay", "tilbakebet",
  ]

  /// `prev(debt) + new_loans + instalments`.
  private func paymentAdded(_ own: Written) -> [ReviewReport.Doubt] {
    guard isCalled(own.id, Self.debtWords) else { return [] }
    return expressions(of: own).compactMap { id -> ReviewReport.Doubt? in
      guard case .binary(.add, let left, let right, _) = own.tree[id].kind, previous(left, own.tree),
        let payment = definition(right, own.tree), isCalled(payment, Self.paymentWords)
      else { return nil }
      return .paymentAdded(name: called(own.id), payment: called(payment))
    }
  }

  // MARK: Indices

  private static let indexWords = ["index", "indeks"]

  /// Names called an index that multiply in at least two formulas, and divide in one only.
  private func indexFindings(_ all: [Written]) -> [Found] {
    struct Use {
      let name: String
      let isDivisor: Bool
      let span: SourceSpan
      let answers: [SourceSpan]
    }
    var uses: [DefinitionID: [Use]] = [:]
    var order: [DefinitionID] = []
    func note(_ root: ExpressionID, _ tree: SyntaxTree, _ name: String, _ span: SourceSpan, _ answers: [SourceSpan]) {
      var stack = [root]
      while let id = stack.popLast() {
        if case .binary(let kind, let left, let right, _) = tree[id].kind, kind == .multiply || kind == .divide {
          for (side, isDivisor) in [(left, false), (right, kind == .divide)] {
            guard let index = definition(side, tree), isCalled(index, Self.indexWords) else { continue }
            if uses[index] == nil { order.append(index) }
            uses[index, default: []].append(Use(name: name, isDivisor: isDivisor, span: span, answers: answers))
          }
        }
        stack += tree.children(of: id)
      }
    }
    for own in all {
      for statement in own.statements { note(statement.value, own.tree, called(own.id), own.span, own.answers) }
    }
    for tree in trees {
      for statement in tree.statements {
        let layer: LayerDeclaration
        switch statement.kind {
        case .measure(let own), .scenario(let own): layer = own
        default: continue
        }
        for own in layer.statements {
          guard case .assign(let target, _, _, let value) = own.kind else { continue }
          let name = ids[target.text].map { called($0) } ?? target.text
          note(value, tree, name, own.span, answers(own.decorations) + answers(statement.decorations))
        }
      }
    }
    return order.compactMap { index -> Found? in
      let own = uses[index] ?? []
      let divided = own.filter { $0.isDivisor }
      guard divided.count == 1, own.count > 2 else { return nil }
      return Found(
        finding: .doubt(.otherWay(name: divided[0].name, index: called(index))), span: divided[0].span,
        answers: divided[0].answers)
    }
  }
}
