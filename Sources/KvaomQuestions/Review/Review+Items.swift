import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in questions: one item with other years than its neighbours have.
extension ReviewQuestion {
  /// Items of one question that are shown for a range of years, all the same but one.
  func itemFindings() -> [Found] {
    trees.flatMap { tree in
      tree.statements.flatMap { statement -> [Found] in
        guard case .command(let command) = statement.kind else { return [] }
        let ranges = command.items.compactMap { item -> (item: Command.Item, years: [Int])? in
          guard case .index(_, let selectors) = tree[item.expression].kind else { return nil }
          let years = selectors.flatMap { selector -> [Int] in
            if case .range = selector.kind { self.years(of: [selector], in: tree) } else { [] }
          }
          return years.count == 2 ? (item, years) : nil
        }
        guard ranges.count > 2 else { return [] }
        let odd = ranges.indices.filter { index in
          let others = ranges.indices.filter { $0 != index }.map { ranges[$0].years }
          return others.allSatisfy { $0 == others[0] } && others[0] != ranges[index].years
        }
        guard odd.count == 1 else { return [] }
        func text(_ years: [Int]) -> String { "\(years[0])–\(years[1])" }
        let other = ranges[odd[0] == 0 ? 1 : 0].years
        return [
          Found(
            finding: .conflict(
              .itemYears(
                item: baseName(ranges[odd[0]].item.expression, tree), years: text(ranges[odd[0]].years),
                others: text(other))),
            span: ranges[odd[0]].item.span, answers: answers(statement.decorations))
        ]
      }
    }
  }

  /// What the name before a selection is called.
  private func baseName(_ id: ExpressionID, _ tree: SyntaxTree) -> String {
    switch tree[id].kind {
    case .index(let inner, _): baseName(inner, tree)
    case .name(let name): ids[name.text].map { called($0) } ?? name.text
    default: asking.sources.text(of: tree[id].span)
    }
  }

  // MARK: Indicators

  /// Limits that are the same, so that nothing lies between them.
  func limitFindings() -> [Found] {
    asking.plan.indicators.compactMap { indicator -> Found? in
      guard indicator.limitsAreStated, indicator.limits.atRisk == indicator.limits.offTrack else { return nil }
      let definition = program[indicator.definition]
      let unit = definition.unit.tag == .percent ? Unit.points : definition.unit
      return Found(
        finding: .conflict(
          .sameLimits(
            name: definition.label ?? definition.name, limit: figures.amount(of: indicator.limits.atRisk, unit: unit))),
        span: definition.span, answers: answers(definition.notes))
    }
  }
}
