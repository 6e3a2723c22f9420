import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What a formula says as it is written, held against the words around it and against the other formulas.
extension ReviewQuestion {
  /// One name of the plan as it is written: all its statements, where it is defined by cases.
  struct Written {
    let tree: SyntaxTree
    let id: DefinitionID
    let label: ReviewText
    /// The doc comment and the notes.
    let prose: ReviewText
    let statements: [DefinitionStatement]
    let answers: [SourceSpan]
    let span: SourceSpan
  }

  /// The names that are defined by formulas and numbers, in the order written.
  var writtenDefinitions: [Written] {
    trees.flatMap { tree -> [Written] in
      var statements: [DefinitionID: [DefinitionStatement]] = [:]
      var order: [DefinitionID] = []
      for statement in tree.statements {
        guard case .definition(let own) = statement.kind, let id = ids[own.name.text],
          program[id].span.source == tree.source
        else { continue }
        if statements[id] == nil { order.append(id) }
        statements[id, default: []].append(own)
      }
      return order.map { id in
        let definition = program[id]
        return Written(
          tree: tree, id: id, label: ReviewText(definition.label ?? ""),
          prose: ReviewText.joined(definition.documentation + texts(definition.notes)),
          statements: statements[id] ?? [], answers: answers(definition.notes), span: definition.span)
      }
    }
  }

  /// The findings about formulas as they are written.
  func writtenFindings() -> [Found] {
    let all = writtenDefinitions
    let starts = startYears(all)
    return all.flatMap { own -> [Found] in
      let doubts =
        yearDoubts(own) + growthDoubts(own) + sumDoubts(own) + figureDoubts(own) + unitDoubts(own)
        + startDoubts(own, starts) + valueDoubts(own)
      return doubts.map { Found(finding: .doubt($0), span: own.span, answers: own.answers) }
    } + divisorFindings(all) + itemFindings() + limitFindings() + pointFindings() + countedFindings()
      + operatorFindings(all) + percentFindings(all) + lostFindings()
  }

  /// All expressions below some, themselves included.
  func expressions(of own: Written) -> [ExpressionID] {
    var found: [ExpressionID] = []
    var stack = own.statements.map { $0.value }
    while let id = stack.popLast() {
      found.append(id)
      stack += own.tree.children(of: id)
    }
    return found
  }

  // MARK: Years

  /// A calendar year as a selection, an argument or a date has it.
  func year(_ id: ExpressionID, in tree: SyntaxTree) -> Int? {
    switch tree[id].kind {
    case .number(let number, unit: nil):
      guard number.isWhole, Decimal(1900) <= number, number <= Decimal(2199) else { return nil }
      return Int(exactly: number)
    case .date(let date): return date.year
    case .name(let name): return YearLabel(name.text)?.year
    default: return nil
    }
  }

  /// The years of selections: single ones, and the ends of ranges, in pairs where there are two.
  func years(of selectors: [Selector], in tree: SyntaxTree) -> [Int] {
    selectors.flatMap { selector -> [Int] in
      switch selector.kind {
      case .item(let id), .from(let id), .until(let id): [id].compactMap { year($0, in: tree) }
      case .range(let low, let high): [low, high].compactMap { year($0, in: tree) }
      case .not: []
      }
    }
  }

  /// A year that stands in the words, and not in the formula, which has another one.
  private func yearDoubts(_ own: Written) -> [ReviewReport.Doubt] {
    var read: [Int] = []
    for statement in own.statements { read += years(of: statement.selectors, in: own.tree) }
    for id in expressions(of: own) {
      switch own.tree[id].kind {
      case .index(_, let selectors): read += years(of: selectors, in: own.tree)
      case .number, .date: read += [year(id, in: own.tree)].compactMap { $0 }
      default: break
      }
    }
    let named = Set(read)
    guard !named.isEmpty else { return [] }
    let (label, prose) = (own.label.years, own.prose.years)
    let said = label.isEmpty ? prose : label
    // Prose may speak of many years; a label of one, or of two ends.
    let isApart = said.count == 1 && !named.contains(said[0])
    let isOtherRange =
      label.count == 2 && named.count == 2 && named.count(where: { label.contains($0) }) == 1
    guard isApart || isOtherRange else { return [] }
    return [
      .yearInWords(
        name: called(own.id), said: said.map { "\($0)" }.joined(separator: "–"),
        read: named.sorted().map { "\($0)" }.joined(separator: ", "))
    ]
  }

  // MARK: Where years are counted from

  /// The years in which something of the plan begins: its first one, those before a growth, of selections, results and
  /// agreements.
  private func startYears(_ all: [Written]) -> Set<Int> {
    var found: Set<Int> = []
    let members = program[.year].members
    if let first = members.first?.year?.year { found.insert(first) }
    if let last = members.last(where: { $0.year?.kind == .accounts })?.year?.year { found.insert(last) }
    for indicator in asking.plan.indicators { if let year = indicator.result?.year { found.insert(year) } }
    for own in all {
      for statement in own.statements {
        for selector in statement.selectors {
          switch selector.kind {
          case .item(let id), .until(let id): if let year = year(id, in: own.tree) { found.insert(year) }
          case .range(let low, _): if let year = year(low, in: own.tree) { found.insert(year) }
          case .from, .not: break
          }
        }
      }
      for id in expressions(of: own) {
        switch own.tree[id].kind {
        case .index(_, let selectors):
          for case .range(let low, _) in selectors.map({ $0.kind }) {
            if let year = year(low, in: own.tree) { found.insert(year) }
          }
        case .call(nil, let function, let arguments) where function.text == "in_force":
          for argument in arguments { if let year = year(argument.value, in: own.tree) { found.insert(year) } }
        default: break
        }
      }
    }
    return found
  }

  /// `calendar_year() - 2018` where nothing else begins in 2018; a line from the value of 2016 that starts in 2017.
  private func startDoubts(_ own: Written, _ starts: Set<Int>) -> [ReviewReport.Doubt] {
    expressions(of: own).flatMap { id -> [ReviewReport.Doubt] in
      switch own.tree[id].kind {
      case .binary(.subtract, let left, let right, _):
        guard isCalendarYear(left, own.tree), let year = year(right, in: own.tree), !starts.contains(year),
          !starts.isEmpty
        else { return [] }
        let near = starts.sorted().map { "\($0)" }.joined(separator: ", ")
        return [.countsFrom(name: called(own.id), year: "\(year)", others: near)]
      case .call(_, _, let arguments):
        return lineDoubt(arguments.map { $0.value }, own).map { [$0] } ?? []
      default: return []
      }
    }
  }

  /// `x *= 1 / 2 ^ (calendar_year() - 2015) from 2017`: a change that counts years from neither its first nor the one
  /// before.
  private func countedFindings() -> [Found] {
    trees.flatMap { tree in
      tree.statements.flatMap { statement -> [Found] in
        let layer: LayerDeclaration
        switch statement.kind {
        case .measure(let own), .scenario(let own): layer = own
        default: return []
        }
        return layer.statements.compactMap { own -> Found? in
          guard case .assign(let target, _, _, let value) = own.kind, case .from(let date)? = own.period?.kind,
            let year = countedFrom(value, tree), year != date.year, year != date.year - 1
          else { return nil }
          return Found(
            finding: .doubt(
              .countsFrom(
                name: ids[target.text].map { called($0) } ?? target.text, year: "\(year)", others: "\(date.year)")),
            span: own.span, answers: answers(own.decorations) + answers(statement.decorations))
        }
      }
    }
  }

  /// The year of `calendar_year() - 2015` in an expression.
  private func countedFrom(_ root: ExpressionID, _ tree: SyntaxTree) -> Int? {
    var stack = [root]
    while let id = stack.popLast() {
      if case .binary(.subtract, let left, let right, _) = tree[id].kind, isCalendarYear(left, tree) {
        return year(right, in: tree)
      }
      stack += tree.children(of: id)
    }
    return nil
  }

  private func isCalendarYear(_ id: ExpressionID, _ tree: SyntaxTree) -> Bool {
    if case .call(nil, let function, _) = tree[id].kind { function.text == "calendar_year" } else { false }
  }

  /// `linear(x[2016], 100%, 2017, 2020, calendar_year())`: what a line begins with is of the year it begins in, and the
  /// result of a goal is of its year.
  private func lineDoubt(_ arguments: [ExpressionID], _ own: Written) -> ReviewReport.Doubt? {
    guard arguments.count == 5, isCalendarYear(arguments[4], own.tree), let start = year(arguments[2], in: own.tree),
      let end = year(arguments[3], in: own.tree)
    else { return nil }
    if case .index(_, let selectors) = own.tree[arguments[0]].kind {
      let read = years(of: selectors, in: own.tree)
      guard read.count == 1 else { return nil }
      guard read[0] == start else { return .countsFrom(name: called(own.id), year: "\(start)", others: "\(read[0])") }
      // Where all goals that are to get as far get there in one year, the line does.
      guard let high = share(arguments[1], own.tree) else { return nil }
      let ends = Set(
        asking.plan.indicators.flatMap { $0.targets }.filter { $0.isBy && $0.value == high }.map { $0.year })
      guard ends.count == 1, let other = ends.first, other != end else { return nil }
      return .countsFrom(name: called(own.id), year: "\(end)", others: "\(other)")
    }
    guard let low = share(arguments[0], own.tree), let high = share(arguments[1], own.tree) else { return nil }
    for indicator in asking.plan.indicators {
      guard let result = indicator.result, result.value == low,
        let target = indicator.targets.first(where: { $0.value == high })
      else { continue }
      if result.year != start, target.year == end {
        return .countsFrom(name: called(own.id), year: "\(start)", others: "\(result.year)")
      }
      if result.year == start, target.year != end {
        return .countsFrom(name: called(own.id), year: "\(end)", others: "\(target.year)")
      }
    }
    return nil
  }

  /// A number in percent, as a share.
  private func share(_ id: ExpressionID, _ tree: SyntaxTree) -> Decimal? {
    guard case .number(let number, let unit?) = tree[id].kind, unit.factors.count == 1, unit.factors[0].name.text == "%"
    else { return nil }
    return number / 100
  }
}
