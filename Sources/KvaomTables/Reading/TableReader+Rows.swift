import KvaomDecimal
import KvaomWords

/// What the rows are.
extension TableReader {
  /// Sets rows of another unit aside, and finds the sums among the others.
  mutating func readRows() {
    let columns = dataColumns
    hasUnitLabels =
      shape.labelCount > 1 && rows.allSatisfy { PrintedUnits.isRowUnit($0.labels.last ?? "") }
      && !rows.allSatisfy { PrintedUnits.isCount($0.labels.last ?? "") }
    let areAllCounts = rows.allSatisfy { PrintedUnits.countsSomething($0.label) }
    var reasons = rows.indices.map { otherUnit($0, areAllCounts: areAllCounts) }
    // Where every row is in another unit, none of them can go: each is asked. Before anybody has said what the unit of
    // the table is, that alone is.
    let areAllOther = reasons.allSatisfy { $0 != nil }
    if areAllOther, knownUnit == nil { reasons = reasons.map { _ in nil } }
    for row in rows.indices {
      if let reason = reasons[row] {
        let id = rowID(row)
        ask(
          id, ReadingWords.askRow(rows[row].label),
          [.init("leave-out", ReadingWords.leaveOut), .init("keep", ReadingWords.keep)],
          proposal: areAllOther ? nil : "leave-out", [reason])
        if answers[id] != "keep", !areAllOther { rowsLeftOut[row] = reason }
      }
      if answer(toRow: row) == "leave-out" { rowsLeftOut[row] = ReadingWords.answered }
    }
    let boldRows = rows.count { $0.isBold }
    let acrossBlocks = sumsAcrossBlocks(columns)
    blockTotals = Set(acrossBlocks.keys)
    let candidates = rows.indices.map { row in
      let ofBlock = blockTotals.contains(row) ? Self.strength(of: rows[row].group) : .none
      return RowRelations.Candidate(
        values: columns.map { values[row][$0] }, strength: max(strength(row, columns, boldRows: boldRows), ofBlock),
        isPart: isPart(rows[row].label), indent: rows[row].indent, isAside: rowsLeftOut[row] != nil,
        isKept: answer(toRow: row) == "keep", isGross: TextRules.words(rows[row].label).first == "brutto",
        isAnswered: answer(toRow: row) != nil, acrossBlocks: acrossBlocks[row] ?? [])
    }
    let relations = RowRelations(candidates)
    (rowRoles, wholes) = (relations.roles, relations.wholes)
    for row in rows.indices { settle(row, columns) }
    for row in rows.indices where rows[row].isFilled && !blockTotals.contains(row) { emptyAreaOfTotal(row) }
  }

  /// Takes the area from a sum that stands below it with an empty label, where it adds up rows of others as well.
  private mutating func emptyAreaOfTotal(_ row: Int) {
    let id = rowID(row)
    guard case .sum(let relation, _) = rowRoles[row], !questions.all.contains(where: { $0.id == id }) else { return }
    let area = rows[row].labels[0]
    guard Self.strength(of: area) == .none else { return }
    if RowMarks.leaves(of: relation, self).contains(where: { rows[$0.row].labels[0] != area }) {
      rows[row].labels[0] = ""
    }
  }

  /// The id of the question about a row.
  func rowID(_ row: Int) -> String { "row:" + TableQuestion.slug(rows[row].label) }

  /// What the planner answered about a row.
  private func answer(toRow row: Int) -> String? { answersRows ? answers[rowID(row)] : nil }

  private func isPart(_ label: String) -> Bool {
    let small = label.lowercased()
    return HeadWords.partRow.contains { TextRules.begins(small, with: $0, before: " :") }
  }

  private func strength(_ row: Int, _ columns: [Int], boldRows: Int) -> RowRelations.LabelStrength {
    switch answer(toRow: row) {
    case "sum": return .strong
    case "keep": return .none
    default: break
    }
    let labels = rows[row].labels.filter { !$0.isEmpty }
    for label in labels.reversed() {
      let found = Self.strength(of: label)
      if found > .none { return found }
    }
    if columns.contains(where: { rows[row].cells[$0].hasFormula }),
      rows[row].cells.contains(where: { $0.isFigure && !$0.hasFormula }) == false
    {
      return rows.allSatisfy { $0.cells.allSatisfy { !$0.isFigure || $0.hasFormula } } ? .none : .strong
    }
    if labels.isEmpty { return .weak }
    return rows[row].isBold && boldRows * 2 < rows.count ? .weak : .none
  }

  /// What a label says of being a sum.
  static func strength(of label: String) -> RowRelations.LabelStrength {
    let words = TextRules.words(label)
    guard let first = words.first, let last = words.last else { return .none }
    let isInAll = zip(words, words.dropFirst()).contains { $0 == "i" && $1 == "alt" }
    if isInAll || Self.sumWords.contains(first) || Self.sumWords.contains(last) { return .strong }
    let isResult = resultWords.contains(first) || resultWords.contains(last) || changeWords.contains(first)
    return isResult || wholeWords.contains(first) ? .weak : .none
  }

  /// The words of `HeadWords` that rows of a table are held against, each row against all of them.
  private static let sumWords = Set(HeadWords.sumRow), resultWords = Set(HeadWords.resultRow)
  private static let changeWords = Set(HeadWords.change), wholeWords = Set(HeadWords.wholeRow)

  /// Asks about a row where figures and label do not decide, and does what was answered.
  private mutating func settle(_ row: Int, _ columns: [Int]) {
    if case .data = rowRoles[row] { return }
    let id = rowID(row)
    let answer = answers[id]
    switch rowRoles[row] {
    case .doubtful(let relation):
      ask(
        id, ReadingWords.askRow(rows[row].label), sumChoices, proposal: nil, [ReadingWords.sum(names(relation.terms))])
      rowRoles[row] = answer == "sum" ? .sum(relation, isLabelled: true) : .data
    case .misprint(let relation):
      let evidence =
        [ReadingWords.sum(names(relation.terms))]
        + relation.wrong.prefix(2).map { misprint(row, relation, columns, $0) }
      ask(id, ReadingWords.askRow(rows[row].label), sumChoices, proposal: nil, evidence)
      rowRoles[row] = answer == "keep" ? .data : .sum(relation, isLabelled: true)
    case .unexplained(let relation):
      // Without a column of figures there is nothing to add up.
      guard !columns.isEmpty else {
        rowRoles[row] = .data
        return
      }
      let evidence =
        [ReadingWords.doesNotAdd] + (relation?.wrong.prefix(2).map { differs(row, relation, columns, $0) } ?? [])
      ask(
        id, ReadingWords.askRow(rows[row].label), sumChoices + [.init("leave-out", ReadingWords.leaveOut)],
        proposal: nil, evidence)
      if let relation, answer != "leave-out" {
        rowRoles[row] = .sum(relation, isLabelled: true)
      } else {
        rowRoles[row] = .aside
        rowsLeftOut[row] = ReadingWords.unexplainedSum
      }
    default: break
    }
    if answer == "keep" { rowRoles[row] = .data }
  }

  private var sumChoices: [TableQuestion.Choice] {
    [.init("sum", ReadingWords.aSum), .init("keep", ReadingWords.keep)]
  }

  private func misprint(_ row: Int, _ relation: RowRelations.Relation?, _ columns: [Int], _ column: Int) -> Phrase {
    ReadingWords.misprint(differs(row, relation, columns, column))
  }

  /// What is printed and what the terms come to.
  private func differs(_ row: Int, _ relation: RowRelations.Relation?, _ columns: [Int], _ column: Int) -> Phrase {
    let place = columns.indices.contains(column) ? heads[columns[column]] : ""
    let position = columns.indices.contains(column) ? columns[column] : 0
    var sum = Decimal.zero
    for term in relation?.terms ?? [] {
      let value = values[term.row][position]
      if !value.isMissing { sum = term.isNegative ? sum - value : sum + value }
    }
    return ReadingWords.differs(place, values[row][position].reduced.description, sum.reduced.description)
  }

  /// What a row is called in a sentence: rows below headings that others have as well are told with theirs.
  private func name(ofRow row: Int) -> String {
    let (label, group) = (rows[row].label, rows[row].group)
    guard !group.isEmpty, rows.contains(where: { $0.label == label && $0.group != group }) else { return label }
    return "\(group): \(label)"
  }

  /// The labels of terms, with their signs.
  func names(_ terms: [RowRelations.Term]) -> String {
    let most = 6
    var text = ""
    for (index, term) in terms.prefix(most).enumerated() {
      text += term.isNegative ? (index == 0 ? "− " : " − ") : (index == 0 ? "" : " + ")
      text += name(ofRow: term.row)
    }
    return terms.count > most ? text + " + …" : text
  }
}
