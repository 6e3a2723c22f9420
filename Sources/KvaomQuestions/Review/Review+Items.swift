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
            finding: .doubt(
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

  /// Limits that are the same, so that nothing lies between them, or so far apart that hardly anything is beyond both.
  func limitFindings() -> [Found] {
    asking.plan.indicators.compactMap { indicator -> Found? in
      guard indicator.limitsAreStated else { return nil }
      let (low, high) = (indicator.limits.atRisk, indicator.limits.offTrack)
      let definition = program[indicator.definition]
      let unit = definition.unit.tag == .percent ? Unit.points : definition.unit
      let name = definition.label ?? definition.name
      let doubt: ReviewReport.Doubt
      if low == high {
        doubt = .sameLimits(name: name, limit: figures.amount(of: low, unit: unit))
      } else if .zero < low, low * Self.farLimits <= high {
        doubt = .limitsFar(
          name: name, low: figures.amount(of: low, unit: unit), high: figures.amount(of: high, unit: unit))
      } else {
        return nil
      }
      return Found(finding: .doubt(doubt), span: definition.span, answers: answers(definition.notes))
    }
  }

  /// How many times the first limit the second one hardly is.
  private static var farLimits: Decimal { 20 }

  /// The one result, or the one target, of another year than those of all other goals.
  func pointFindings() -> [Found] {
    let indicators = asking.plan.indicators
    let lists = [
      indicators.map { $0.result.map { [$0.year] } ?? [] },
      indicators.map { $0.targets.filter { $0.isBy }.map { $0.year } },
    ]
    return lists.flatMap { years -> [Found] in
      let single = years.indices.filter { years[$0].count == 1 }
      guard single.count > Self.someGoals else { return [] }
      let odd = single.filter { place in
        let others = single.filter { $0 != place }.map { years[$0][0] }
        return others.allSatisfy { $0 == others[0] } && others[0] != years[place][0]
      }
      guard odd.count == 1 else { return [] }
      let definition = program[indicators[odd[0]].definition]
      let other = single.first { $0 != odd[0] } ?? odd[0]
      return [
        Found(
          finding: .doubt(
            .pointApart(
              name: definition.label ?? definition.name, year: "\(years[odd[0]][0])", others: "\(years[other][0])")),
          span: definition.span, answers: answers(definition.notes))
      ]
    }
  }

  /// How many goals of one year make another one stand out.
  private static var someGoals: Int { 3 }
}
