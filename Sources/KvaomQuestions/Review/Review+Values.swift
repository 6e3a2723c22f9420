import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in the values that definitions have, however they came to be.
extension ReviewQuestion {
  /// Typed cases that stand out from the years beside them, divisors below zero, inputs at the bottom of their range,
  /// results and targets far from what the plan computes, years behind the plan's last.
  func valueFindings() -> [Found] {
    ownDefinitions.flatMap { id, definition -> [Found] in
      guard definition.kind == .number else { return [] }
      let notes = answers(definition.notes)
      return
        (caseOutliers(id, definition) + caseSizes(id, definition) + divisorFindings(id, definition)
        + smallInRange(definition)
        + drawFindings(definition) + weightFindings(definition) + largeRateFindings(id, definition)).map {
          Found(finding: $0, span: definition.span, answers: notes)
        }
    } + asking.plan.indicators.flatMap { goalFindings($0) } + lateFindings() + negativeFindings() + perFindings()
      + sizeFindings()
  }

  // MARK: Cases over years

  /// Figures typed into the cases of a definition that stand out from its other years, typed or computed.
  private func caseOutliers(_ id: DefinitionID, _ definition: Definition) -> [ReviewReport.Finding] {
    guard case .cases(let cases, _) = program[definition.body].operation,
      let cube = try? asking.evaluator.value(of: id, in: asking.base), cube.shape.has(.year)
    else { return [] }
    let typed = cases.filter { isTyped($0.value) }
    guard !typed.isEmpty else { return [] }
    var lines: [[DimensionID: Int]: [(year: Int, value: Decimal)]] = [:]
    var order: [[DimensionID: Int]] = []
    for (index, value) in cube.cells.enumerated() {
      var members = cube.members(ofCell: index)
      guard let year = members.removeValue(forKey: .year) else { continue }
      if lines[members] == nil { order.append(members) }
      lines[members, default: []].append((year, value))
    }
    return order.flatMap { members -> [ReviewReport.Finding] in
      let line = lines[members] ?? []
      let cells = line.map { $0.value.isMissing ? nil : Decimal?.some($0.value) }
      return outliers(cells).compactMap { outlier in
        var place = members
        place[.year] = line[outlier.index].year
        guard typed.contains(where: { covers($0.region, place) }) else { return nil }
        func text(_ index: Int) -> String { figures.amount(of: line[index].value, unit: definition.unit) }
        let cell = name(definition, place)
        return outlier.isSign
          ? .sign(cell: cell, value: text(outlier.index))
          : .magnitude(
            cell: cell, value: text(outlier.index),
            neighbours: outlier.neighbours.map { text($0) }.joined(separator: ", "))
      }
    }
  }

  /// Cases over another dimension than years, one of which has amounts of another size: a table of it is in kr where
  /// the others are in tkr.
  func caseSizes(_ id: DefinitionID, _ definition: Definition) -> [ReviewReport.Finding] {
    guard case .cases(let cases, _) = program[definition.body].operation, cases.count > 1, isMoney(definition.unit),
      let cube = try? asking.evaluator.value(of: id, in: asking.base), cube.cells.count <= Self.mostCells
    else { return [] }
    let sizes = cases.map { own -> Decimal? in
      guard !own.region.isEmpty, !own.region.contains(where: { $0.dimension == .year }) else { return nil }
      let cells = cube.cells.indices.filter { covers(own.region, cube.members(ofCell: $0)) }.map {
        cube.cells[$0].magnitude
      }
      let known = cells.filter { !$0.isMissing && !$0.isZero }
      return known.isEmpty ? nil : known.reduce(.zero) { Decimal.maximum($0, $1) }
    }
    guard let first = sizes.first, let first, sizes.allSatisfy({ $0 != nil }) else { return [] }
    guard let other = sizes.compactMap({ $0 }).first(where: { first * 300 <= $0 || $0 * 300 <= first }) else {
      return []
    }
    return [
      .doubt(
        .amongMembers(
          cell: definition.label ?? definition.name, value: figures.amount(of: other, unit: definition.unit),
          others: figures.amount(of: first, unit: definition.unit)))
    ]
  }

  /// Larger definitions are not searched.
  private static let mostCells = 10_000

  private func covers(_ region: [AxisSelection], _ members: [DimensionID: Int]) -> Bool {
    region.allSatisfy { selection in members[selection.dimension].map { selection.members.contains($0) } ?? false }
  }

  /// Whether a value is a number that was typed in.
  func isTyped(_ core: CoreID) -> Bool {
    switch program[core].operation {
    case .constant(let number): !number.isMissing
    case .broadcast(let inner, _), .unary(.negate, let inner): isTyped(inner)
    default: false
    }
  }

  // MARK: Divisors and ranges

  /// A number below zero that other formulas divide by.
  private func divisorFindings(_ id: DefinitionID, _ definition: Definition) -> [ReviewReport.Finding] {
    guard isTyped(definition.body), let value = try? asking.evaluator.value(of: id, in: asking.base).cells.first,
      value.isNegative, !value.isZero, divisors.contains(id)
    else { return [] }
    return [
      .doubt(
        .negativeDivisor(
          name: definition.label ?? definition.name, value: figures.amount(of: value, unit: definition.unit)))
    ]
  }

  /// The names that stand below a line of division.
  private var divisors: Set<DefinitionID> {
    var found: Set<DefinitionID> = []
    for node in program.nodes {
      guard case .binary(.divide, _, var lower) = node.operation else { continue }
      if case .broadcast(let inner, _) = program[lower].operation { lower = inner }
      if case .reference(let id) = program[lower].operation { found.insert(id) }
    }
    return found
  }

  /// An input a thousandth of what its range allows, `400 kr in 0 tkr..1_200 tkr`, or one with an end of its range many
  /// times farther from it than the other, `600 tkr in 40 tkr..800 tkr`.
  private func smallInRange(_ definition: Definition) -> [ReviewReport.Finding] {
    guard let range = definition.range, isTyped(definition.body),
      case .constant(let value) = program[definition.body].operation, .zero < value, !isWide(range),
      value * 1000 <= range.high || isLopsided(range, value)
    else { return [] }
    return [
      .doubt(
        .smallInRange(
          name: definition.label ?? definition.name, value: figures.amount(of: value, unit: definition.unit),
          low: figures.amount(of: range.low, unit: definition.unit),
          high: figures.amount(of: range.high, unit: definition.unit)))
    ]
  }

  private func isLopsided(_ range: ClosedDecimalRange, _ value: Decimal) -> Bool {
    guard .zero < range.low else { return false }
    let (isLowFar, isHighFar) = (range.low * Self.far <= value, value * Self.far <= range.high)
    return isLowFar && range.high <= value * 2 || isHighFar && value <= range.low * 2
  }

  /// A value of an input's distribution that its range leaves out: it is never drawn.
  private func drawFindings(_ definition: Definition) -> [ReviewReport.Finding] {
    guard let range = definition.range, let ends = definition.distribution?.namedValues,
      let outside = ends.first(where: { range.excludes($0) })
    else { return [] }
    return [
      .doubt(
        .drawsOutside(
          name: definition.label ?? definition.name, value: figures.amount(of: outside, unit: definition.unit),
          low: figures.amount(of: range.low, unit: definition.unit),
          high: figures.amount(of: range.high, unit: definition.unit)))
    ]
  }

  /// Weights of draws, written as shares, that do not make a whole: one of them has lost a digit.
  private func weightFindings(_ definition: Definition) -> [ReviewReport.Finding] {
    guard case .discrete(_, let weights)? = definition.distribution, weights.count > 1,
      weights.allSatisfy({ !$0.isMissing })
    else { return [] }
    // Plain weights, `[1, 2, 1]`, need make nothing; one of them beside shares has lost its percent sign.
    let sum = weights.reduce(.zero, +)
    let isPlain = weights.contains(.one) || !weights.contains { .zero < $0 && $0 < .one }
    guard sum != .one, !isPlain else { return [] }
    return [
      .doubt(
        .weights(
          name: definition.label ?? definition.name, sum: figures.text(of: sum * 100, unit: .one) + "\u{A0}%"))
    ]
  }

  /// An amount for one of something, typed in thousands or millions, of ten million or more: `60_000 tkr/course`.
  private func largeRateFindings(_ id: DefinitionID, _ definition: Definition) -> [ReviewReport.Finding] {
    guard isTyped(definition.body) || definition.role == .table, definition.unit.unitClass == .moneyRate,
      Decimal.one < definition.unit.scale,
      let cells = try? asking.evaluator.value(of: id, in: asking.base).cells,
      let value = cells.first(where: { !$0.isMissing && Decimal(10_000_000) <= $0 })
    else { return [] }
    return [
      .doubt(
        .largeRate(
          name: definition.label ?? definition.name, value: figures.amount(of: value, unit: definition.unit),
          amount: figures.text(of: value / 1_000_000, unit: .one) + "\u{A0}mill.\u{A0}kr"))
    ]
  }

  // MARK: Goals

  /// Results far from what the plan has for the same year, and targets far from the results they start from.
  private func goalFindings(_ indicator: CheckedIndicator) -> [Found] {
    guard let result = indicator.result, !result.value.isZero, !result.value.isMissing else { return [] }
    let definition = program[indicator.definition]
    let name = definition.label ?? definition.name
    func text(_ value: Decimal) -> String { figures.amount(of: value, unit: definition.unit) }
    func found(_ doubt: ReviewReport.Doubt) -> Found {
      Found(finding: .doubt(doubt), span: definition.span, answers: answers(definition.notes))
    }
    // A target that is worse than the result is said to be that.
    let ahead = indicator.targets.filter { !isBehind($0, result, indicator.direction) }
    var findings = ahead.filter { isFar($0.value, result.value) }.map { target in
      found(
        .targetFar(
          name: name, target: "\(target.year): \(text(target.value))", result: "\(result.year): \(text(result.value))"))
    }
    findings += indicator.actuals.filter { isFar($0.value, result.value) }.map { actual in
      found(
        .actualFar(
          name: name, actual: "\(actual.year): \(text(actual.value))", result: "\(result.year): \(text(result.value))"))
    }
    if let value = baseValue(of: indicator.definition, in: result.year), differs(value, from: result.value) {
      findings.append(
        found(.resultApart(name: name, year: "\(result.year)", result: text(result.value), value: text(value))))
    }
    if let range = indicator.range {
      let ends = [range.low, range.high].map { figures.text(of: $0, unit: definition.unit) }.joined(separator: "–")
      for point in [result] + indicator.actuals where range.excludes(point.value) {
        findings.append(found(.resultOutside(name: name, result: "\(point.year): \(text(point.value))", range: ends)))
      }
    }
    return findings
  }

  /// Whether one of two numbers is many times the other; of zero nothing can be said.
  private func isFar(_ one: Decimal, _ other: Decimal) -> Bool {
    guard !one.isMissing, !other.isMissing, !one.isZero, !other.isZero else { return false }
    return other.magnitude * Self.far <= one.magnitude || one.magnitude * Self.far <= other.magnitude
  }

  /// Whether the plan's value of a year is another than what was measured in it, by more than both are rounded.
  private func differs(_ value: Decimal, from result: Decimal) -> Bool {
    !value.isMissing && !result.isMissing && result.magnitude * Self.rounding < (value - result).magnitude
  }

  /// What part of a result rounding may change: a result of 1,1 % is one of 1,05 to 1,15 %.
  private static let rounding = Decimal(coefficient: 5, exponent: -2)

  private func baseValue(of id: DefinitionID, in year: Int) -> Decimal? {
    guard let cube = try? asking.evaluator.value(of: id, in: asking.base) else { return nil }
    guard cube.shape.has(.year) else { return cube.cells.count == 1 ? cube.cells[0] : nil }
    guard cube.shape.axes.count == 1 else { return nil }
    return cube.cells.indices.first {
      cube.members(ofCell: $0)[.year].map { program[.year].members[$0].year?.year == year } ?? false
    }.map { cube.cells[$0] }
  }

  // MARK: Years

  /// Statements that are complete, and targets that are due, after the plan's last year.
  private func lateFindings() -> [Found] {
    guard let last = program[.year].members.last?.year?.year else { return [] }
    let late = program.layers.filter { $0.standsFor == nil }.flatMap { layer in
      layer.statements.compactMap { id -> Found? in
        let statement = program[id]
        guard case .evenly(_, let until)? = statement.form?.period, until.year > last else { return nil }
        return Found(
          finding: .doubt(.afterPlan(name: layer.label, year: "\(until.year)", last: "\(last)")), span: statement.span,
          answers: answers(statement.notes) + answers(layer.notes))
      }
    }
    return late
      + asking.plan.indicators.flatMap { indicator -> [Found] in
        let definition = program[indicator.definition]
        return indicator.targets.filter { $0.year > last }.map { target in
          Found(
            finding: .doubt(
              .afterPlan(name: definition.label ?? definition.name, year: "\(target.year)", last: "\(last)")),
            span: definition.span, answers: answers(definition.notes))
        }
      }
  }
}

extension Distribution {
  /// The values that a distribution names as its ends, its peak or all there are; none where it has no ends.
  fileprivate var namedValues: [Decimal] {
    switch self {
    case .uniform(let low, let high): [low, high]
    case .triangular(let low, let mode, let high), .pert(let low, let mode, let high): [low, mode, high]
    case .discrete(let values, _): values
    case .between(let low, let high): [low, high]
    case .normal, .lognormal, .beta, .poisson: []
    }
  }
}
