import KvaomDecimal
import KvaomUnits
import KvaomWords

/// Columns made of others: sums, results, changes.
extension TableReader {
  /// Finds what columns that are left out, and columns without a label, are made of.
  mutating func relateColumns() {
    let used = rows.indices.filter { row in
      if case .aside = rowRoles[row] { return false }
      return rowsLeftOut[row] == nil
    }
    let figures = heads.indices.map { column in used.map { values[$0][column] } }
    let relations = ColumnRelations(figures, candidates: dataColumns)
    for column in roles.indices {
      switch roles[column] {
      case .leftOut: relateLeftOut(column, relations)
      case .member: relateMember(column, relations)
      default: break
      }
    }
  }

  private mutating func relateLeftOut(_ column: Int, _ relations: ColumnRelations) {
    guard values.contains(where: { !$0[column].isMissing }),
      answers["column:" + TableQuestion.slug(heads[column])] == nil
    else { return }
    switch HeadReading(heads[column]).meaning {
    case .sum, .span:
      if let found = relations.sum(column, isLabelled: true) ?? relations.change(column) {
        roles[column] = .aggregate(found)
      } else {
        ask(
          "column:" + TableQuestion.slug(heads[column]), ReadingWords.askColumn(heads[column]),
          [.init("leave-out", ReadingWords.leaveOut), .init("keep", ReadingWords.keep)], proposal: "leave-out",
          [ReadingWords.doesNotAdd])
      }
    case .change, .share:
      if let found = relations.change(column) { roles[column] = .aggregate(found) }
    case .other where heads[column].isEmpty || isAmongYears(column):
      guard let found = relations.sum(column, isLabelled: false), found.bits >= Evidence.alone else { return }
      roles[column] = .aggregate(found)
      questions.removeAll {
        $0.id == "lost-head" || $0.id == "column:\(column + 1)"
          || $0.id == "column:" + TableQuestion.slug(heads[column])
      }
    default: break
    }
  }

  private func isAmongYears(_ column: Int) -> Bool {
    guard case .leftOut(let reason) = roles[column] else { return false }
    return reason == ReadingWords.notAYear || !yearsOfKind(heads[column]).isEmpty
  }

  private mutating func relateMember(_ column: Int, _ relations: ColumnRelations) {
    let id = "column:" + TableQuestion.slug(heads[column])
    guard answers[id] != "keep" else { return }
    let figures = values.map { $0[column] }
    let isWeak = isResult(column)
    // Where one of the others is a result, it is that which is made of them.
    let isApart = dataColumns.contains { $0 != column && isResult($0) }
    let result = isWeak ? relations.result(column) : isApart ? nil : relations.sumOfRest(column)
    guard let found = relations.sum(column, isLabelled: isWeak) ?? result,
      Evidence.unit(of: figures) < Decimal(1000) || isWeak
    else { return }
    var isFirst = false
    if case .sum(let parts) = found.relation { isFirst = !isWeak && parts.allSatisfy { $0 > column } }
    if !found.wrong.isEmpty || isFirst || found.bits < (isWeak ? Evidence.labelled * 2 : Evidence.alone) {
      ask(
        id, ReadingWords.askColumn(heads[column]), [.init("sum", ReadingWords.aSum), .init("keep", ReadingWords.keep)],
        proposal: nil, [describe(found.relation)])
      guard answers[id] == "sum" else { return }
    }
    roles[column] = .aggregate(found)
    reasons[column] = isWeak ? nil : ReadingWords.arithmetic
  }

  /// Whether a head has a word of results.
  private func isResult(_ column: Int) -> Bool {
    TextRules.words(heads[column]).contains { HeadWords.resultRow.contains($0) }
  }

  /// What a column is made of, in words.
  func describe(_ relation: ColumnRelations.Relation) -> Phrase {
    func name(_ column: Int) -> String {
      guard case .year(let label) = roles[column] else { return heads[column] }
      // Columns of one year are told apart by their heads.
      let isTwin = roles.indices.contains { other in
        if other != column, case .year(let own) = roles[other] { own == label } else { false }
      }
      return isTwin ? heads[column] : label.text
    }
    switch relation {
    case .sum(let parts): return ReadingWords.sum(parts.map(name).joined(separator: " + "))
    case .difference(let first, let second): return ReadingWords.difference("\(name(first)) − \(name(second))")
    case .change(let first, let second): return ReadingWords.change(name(first), name(second))
    case .ratio(let first, let second): return ReadingWords.ratio(name(first), name(second))
    }
  }
}
