import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Figures typed into formulas, against the words around them, against what there is of days and hours, and against the
/// same figure in other formulas.
extension ReviewQuestion {
  // MARK: Words

  /// A number of which the words have the same digits in another order, or ten times as much, or a tenth.
  func figureDoubts(_ own: Written) -> [ReviewReport.Doubt] {
    let said = own.label.figures + own.prose.figures
    guard !said.isEmpty else { return [] }
    let typed = expressions(of: own).compactMap { id -> Decimal? in
      if case .number(let number, unit: _) = own.tree[id].kind, !number.isMissing { number } else { nil }
    }
    for number in typed where !said.contains(number) && number.reduced.digits > 1 {
      let open = said.filter { $0.reduced.digits > 1 && !typed.contains($0) }
      let turned = Self.turned(number)
      guard let match = open.first(where: { turned.contains($0) || number == $0 * 10 || number * 10 == $0 }) else {
        continue
      }
      return [
        .figureInWords(
          name: called(own.id), figure: figures.text(of: number, unit: .one), said: figures.text(of: match, unit: .one))
      ]
    }
    return []
  }

  // MARK: Units

  /// Persons, positions and hours below zero; more hours than a day has, or than a year has.
  func unitDoubts(_ own: Written) -> [ReviewReport.Doubt] {
    let definition = program[own.id]
    return own.statements.flatMap { statement -> [ReviewReport.Doubt] in
      var found: [ReviewReport.Doubt] = []
      var stack: [(id: ExpressionID, isNegative: Bool)] = [(statement.value, false)]
      while let (id, isNegative) = stack.popLast() {
        switch own.tree[id].kind {
        case .number(let number, let unit?):
          let text = asking.sources.text(of: own.tree[id].span)
          if let ends = Self.prices(unit, of: own.label), number < ends.low || ends.high < number, !number.isZero {
            found.append(.rateOutside(name: called(own.id), value: text))
          }
          if let most = Self.most(unit), most < number {
            found.append(.moreThanThereIs(name: called(own.id), number: text))
          }
          // A change in a count may be below zero; what one of something takes may not.
          if isNegative, Self.isCounted(unit), id != statement.value || unit.factors.count > 1 {
            found.append(.negativeCount(name: called(own.id), number: "−" + text))
          }
        case .unary(.minus, let inner):
          // What is wholly typed is asked about as a figure; a change may be below zero.
          let isWhole = id == statement.value
          var isRate = false
          if isWhole, case .number(_, let unit?) = own.tree[inner].kind { isRate = unit.factors.count > 1 }
          stack.append((inner, (!isWhole || isRate) && definition.role != .input))
          continue
        case .binary(.subtract, let left, let right, _):
          if case .number(let whole, let unit?) = own.tree[left].kind, unit.factors.count == 1,
            unit.factors[0].name.text == "%", Decimal(100) < whole,
            self.definition(right, own.tree).map(isRate) ?? false
          {
            found.append(
              .moreThanThereIs(name: called(own.id), number: asking.sources.text(of: own.tree[left].span)))
          }
        default: break
        }
        for child in own.tree.children(of: id) { stack.append((child, false)) }
      }
      return found
    }
  }

  /// How many there are at most of what a unit counts for each of another: hours of a day, days and hours of a year.
  private static func most(_ unit: UnitSyntax) -> Decimal? {
    guard unit.factors.count == 2, unit.factors[0].exponent == 1, unit.factors[1].exponent == -1,
      unit.factors[1].per == 1
    else { return nil }
    return switch (unit.factors[0].name.text, unit.factors[1].name.text) {
    case ("hour", "day"), ("hours", "day"): 24
    case ("hour", "position"), ("hours", "position"): 8784
    case ("day", "position"), ("days", "position"): 366
    case ("hour", "week"), ("hours", "week"): 168
    default: nil
    }
  }

  /// Between which amounts an hour and a position cost something, in the unit as it is written.
  private static func prices(_ unit: UnitSyntax, of label: ReviewText) -> (low: Decimal, high: Decimal)? {
    guard unit.factors.count == 2, unit.factors[0].exponent == 1, unit.factors[1].exponent == -1,
      unit.factors[1].per == 1
    else { return nil }
    let scale: Decimal
    switch unit.factors[0].name.text {
    case "kr", "sek": scale = 1
    case "tkr", "tsek": scale = 1000
    case "mkr", "msek": scale = 1_000_000
    default: return nil
    }
    // What is called the cost or the wage of it is the whole of it; else it may be a part, as for a desk.
    let isWhole = label.hasWord(beginning: wageWords)
    return switch unit.factors[1].name.text {
    case "position": ((isWhole ? 200_000 : 50_000) / scale, 10_000_000 / scale)
    case "hour": ((isWhole ? 60 : 10) / scale, 20_000 / scale)
    default: nil
    }
  }

  private static let wageWords = [
    "kostnad", "cost", "løn", "lön", "wage", "salary", "årslø", "årslö", "timeløn", "timlön", "personalkost",
    "lønskost",
  ]

  private static func isCounted(_ unit: UnitSyntax) -> Bool {
    (unit.factors.count == 1 || unit.factors.count == 2 && unit.factors[1].exponent < 0)
      && ["position", "positions", "person", "persons", "child", "children", "hour", "hours"].contains(
        unit.factors[0].name.text)
  }

  // MARK: Values

  /// A growth that starts below zero, and an input far from what it is drawn as.
  func valueDoubts(_ own: Written) -> [ReviewReport.Doubt] {
    let definition = program[own.id]
    var found: [ReviewReport.Doubt] = []
    if own.statements.count > 1,
      own.statements.contains(where: { statement in isGrowth(statement.value, own.tree) }),
      let start = own.statements.lazy.compactMap({ negativeNumber($0.value, own.tree) }).first
    {
      found.append(
        .growsFromNegative(name: called(own.id), value: "−" + start))
    }
    if own.statements.count == 1, definition.kind == .number, definition.role == .formula {
      let leaves = expressions(of: own).map { own.tree[$0].kind }
      let isTyped = leaves.allSatisfy { kind in
        switch kind {
        case .number, .binary(.add, _, _, _), .binary(.subtract, _, _, _), .binary(.multiply, _, _, _), .convert,
          .unary(.minus, _):
          true
        default: false
        }
      }
      if isTyped, leaves.count > 2, case .convert = leaves[0] { return found + nothingLeft(own) }
      if isTyped, leaves.count > 2, case .binary = leaves[0] { return found + nothingLeft(own) }
    }
    if let mode = definition.distribution?.mode, case .constant(let value) = program[definition.body].operation,
      .zero < mode, .zero < value, mode * 2 <= value || value * 2 <= mode
    {
      found.append(
        .farFromDraws(
          name: called(own.id), value: figures.amount(of: value, unit: definition.unit),
          mode: figures.amount(of: mode, unit: definition.unit)))
    }
    return found
  }

  /// What typed numbers come to, where that is nothing or less.
  private func nothingLeft(_ own: Written) -> [ReviewReport.Doubt] {
    guard let value = try? asking.evaluator.value(of: own.id, in: asking.base).cells.first, !value.isMissing,
      value.isZero || value.isNegative
    else { return [] }
    return [.nothingLeft(name: called(own.id), value: figures.amount(of: value, unit: program[own.id].unit))]
  }

  /// `prev(x) * …`
  private func isGrowth(_ id: ExpressionID, _ tree: SyntaxTree) -> Bool {
    switch tree[id].kind {
    case .binary(.multiply, let left, _, _): isGrowth(left, tree)
    case .call(nil, let function, _): function.text == "prev"
    default: false
    }
  }

  /// What stands behind the minus of a number below zero.
  private func negativeNumber(_ id: ExpressionID, _ tree: SyntaxTree) -> String? {
    guard case .unary(.minus, let inner) = tree[id].kind, case .number(let number, _) = tree[inner].kind,
      !number.isZero
    else { return nil }
    return asking.sources.text(of: tree[inner].span)
  }

  // MARK: The same figure elsewhere

  /// A name that is divided, or multiplied, by a number at one place and by ten times as much at another.
  func divisorFindings(_ all: [Written]) -> [Found] {
    struct Use {
      let own: Written
      let of: DefinitionID
      let kind: BinaryOperator
      let number: Decimal
    }
    let uses = all.flatMap { own -> [Use] in
      expressions(of: own).compactMap { id -> Use? in
        guard case .binary(let kind, let left, let right, _) = own.tree[id].kind, kind == .divide || kind == .multiply,
          case .number(let number, unit: nil) = own.tree[right].kind, !number.isZero,
          let of = lastFactor(left, own.tree)
        else { return nil }
        return Use(own: own, of: of, kind: kind, number: number)
      }
    }
    var places: [DefinitionID: [Int]] = [:]
    for (index, use) in uses.enumerated() { places[use.of, default: []].append(index) }
    return unitDivisors(all)
      + uses.enumerated().compactMap { index, use -> Found? in
        let others = (places[use.of] ?? []).filter { $0 != index && uses[$0].kind == use.kind }
        // The later of the two is named, or the one that is ten times the other.
        guard !others.contains(where: { uses[$0].number == use.number }),
          let other = others.first(where: { place in
            uses[place].number * 10 == use.number || place < index && uses[place].number == use.number * 10
          })
        else { return nil }
        return Found(
          finding: .doubt(
            .otherDivisor(
              name: called(use.own.id), of: called(use.of), number: figures.text(of: use.number, unit: .one),
              other: figures.text(of: uses[other].number, unit: .one))),
          span: use.own.span, answers: use.own.answers + uses[other].own.answers)
      }
  }

  /// `/ 10 person` where the same formula, or another one, takes a unit away by `/ 1 person`.
  private func unitDivisors(_ all: [Written]) -> [Found] {
    struct Use {
      let own: Written
      let number: Decimal
      let unit: String
      let text: String
      let divided: String
    }
    let uses = all.flatMap { own -> [Use] in
      expressions(of: own).compactMap { id -> Use? in
        guard case .binary(.divide, let left, let right, _) = own.tree[id].kind,
          case .number(let number, let unit?) = own.tree[right].kind
        else { return nil }
        return Use(
          own: own, number: number, unit: unit.factors.map { $0.name.text }.joined(separator: "/"),
          text: asking.sources.text(of: own.tree[right].span), divided: asking.sources.text(of: own.tree[left].span))
      }
    }
    return uses.compactMap { use -> Found? in
      guard use.number == 10 || use.number == 100,
        let other = uses.first(where: { $0.number == .one && ($0.unit == use.unit || $0.own.id == use.own.id) })
      else { return nil }
      return Found(
        finding: .doubt(
          .otherDivisor(
            name: called(use.own.id), of: use.divided, number: "/ \(use.text)", other: "/ \(other.text)")),
        span: use.own.span, answers: use.own.answers)
    }
  }

  /// The last name of a product.
  private func lastFactor(_ id: ExpressionID, _ tree: SyntaxTree) -> DefinitionID? {
    if case .binary(.multiply, _, let right, _) = tree[id].kind {
      definition(right, tree)
    } else {
      definition(id, tree)
    }
  }
}

extension Distribution {
  /// The value that is drawn most; nil where a distribution has none of its own.
  fileprivate var mode: Decimal? {
    switch self {
    case .triangular(_, let mode, _), .pert(_, let mode, _): mode
    case .normal, .lognormal, .uniform, .beta, .poisson, .discrete, .between: nil
    }
  }
}
