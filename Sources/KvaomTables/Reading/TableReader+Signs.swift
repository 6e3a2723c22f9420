import KvaomDecimal
import KvaomWords

/// Income and costs in one table: which rows are which, and the sign that each is to have.
extension TableReader {
  /// What an amount is.
  private enum AmountKind {
    case income, cost
  }

  /// Offers the signs that the table can have, and turns the figures as the planner answered. Income and costs that are
  /// printed with one sign are remarked on: whoever adds the rows up adds them to each other.
  mutating func settleSigns() {
    let kinds = amountKinds
    let figures = rows.indices.filter { row in
      if case .sum = rowRoles[row] { return false }
      return rowsLeftOut[row] == nil
    }
    var choices = [TableQuestion.Choice("as_printed", ReadingWords.asPrinted)]
    let isIncomeBelow = isBelowZero(.income, kinds, figures)
    let isCostBelow = isBelowZero(.cost, kinds, figures)
    if let isIncomeBelow, let isCostBelow, figures.allSatisfy({ kinds[$0] != nil }) {
      choices += [
        .init("costs_positive", ReadingWords.costsPositive), .init("income_positive", ReadingWords.incomePositive),
      ]
      var turned: [AmountKind] = []
      switch answers["sign"] {
      case "costs_positive": turned = (isCostBelow ? [.cost] : []) + (isIncomeBelow ? [] : [.income])
      case "income_positive": turned = (isCostBelow ? [] : [.cost]) + (isIncomeBelow ? [.income] : [])
      default: mixesSigns = isIncomeBelow == isCostBelow && answers["sign"] == nil
      }
      if !turned.isEmpty { turn(figures.filter { row in kinds[row].map { turned.contains($0) } ?? false }) }
    }
    choices.append(.init("reversed", ReadingWords.reversed))
    ask("sign", ReadingWords.askSign, choices, proposal: "as_printed")
  }

  // MARK: Kinds

  /// What each row is: by its own label, by that of the sum that takes it, or by its art.
  private var amountKinds: [AmountKind?] {
    let areArts = shape.corners.contains { TextRules.words($0).first == "art" }
    var kinds = rows.map { row in row.labels.reversed().lazy.compactMap { kind(of: $0, areArts) }.first }
    for row in rows.indices.reversed() {
      switch rowRoles[row] {
      case .sum(let relation, _):
        guard let kind = kinds[row], relation.terms.allSatisfy({ !$0.isNegative }) else { continue }
        for term in relation.terms where kinds[term.row] == nil { kinds[term.row] = kind }
      case .part(let whole): kinds[row] = kinds[row] ?? kinds[whole]
      default: break
      }
    }
    return kinds
  }

  private func kind(of label: String, _ areArts: Bool) -> AmountKind? {
    let words = TextRules.words(label)
    guard let first = words.first, !HeadWords.resultRow.contains(first) else { return nil }
    if areArts, first.utf8.count == 3, let art = Int(first) { return art < 600 ? .cost : .income }
    func holds(_ list: [String]) -> Bool { words.contains { word in list.contains { word.hasSuffix($0) } } }
    let isIncome = holds(HeadWords.income)
    return isIncome == holds(HeadWords.cost) ? nil : isIncome ? .income : .cost
  }

  /// Whether the figures of a kind are below zero on the whole; nil where the table has none.
  private func isBelowZero(_ kind: AmountKind, _ kinds: [AmountKind?], _ figures: [Int]) -> Bool? {
    var total = Decimal.zero
    var hasFigures = false
    for row in figures where kinds[row] == kind {
      for column in dataColumns where !values[row][column].isMissing && !values[row][column].isZero {
        total = total + values[row][column]
        hasFigures = true
      }
    }
    return hasFigures ? total.isNegative : nil
  }

  // MARK: Turning

  /// Turns the figures of rows, and of the sums that are made of them.
  private mutating func turn(_ figures: [Int]) {
    var turned = Set(figures)
    var settled = Set(rows.indices.filter { if case .sum = rowRoles[$0] { false } else { true } })
    while settled.count < rows.count {
      let before = settled.count
      for row in rows.indices where !settled.contains(row) {
        guard case .sum(var relation, let isLabelled) = rowRoles[row],
          relation.terms.allSatisfy({ settled.contains($0.row) })
        else { continue }
        relation.terms = relation.terms.map { term in
          .init(row: term.row, isNegative: term.isNegative != turned.contains(term.row))
        }
        // A sum of nothing but what is taken away is turned itself, and adds again.
        if relation.terms.allSatisfy({ $0.isNegative }) {
          relation.terms = relation.terms.map { .init(row: $0.row, isNegative: false) }
          turned.insert(row)
        }
        rowRoles[row] = .sum(relation, isLabelled: isLabelled)
        settled.insert(row)
      }
      if settled.count == before { break }
    }
    for row in turned { reverseSigns(ofRow: row) }
  }
}
