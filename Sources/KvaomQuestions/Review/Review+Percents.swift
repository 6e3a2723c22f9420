import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Percents that are more than anything is a part of.
extension ReviewQuestion {
  /// A thousand percent: no share is more, and hardly any growth.
  private static let thousand = Decimal(10)

  /// Percents of a thousand and more, typed or worked out.
  func percentFindings(_ all: [Written]) -> [Found] {
    all.compactMap { own -> Found? in
      // What is asked of its words already need not be asked of its size.
      guard sumDoubts(own).isEmpty else { return nil }
      let typed = expressions(of: own).first { id in
        guard case .number(let number, let unit?) = own.tree[id].kind, unit.factors.count == 1,
          unit.factors[0].name.text == "%"
        else { return false }
        return Self.thousand * 100 <= number
      }
      let text =
        typed.map { asking.sources.text(of: own.tree[$0].span) }
        ?? workedOut(own.id).map { figures.amount(of: $0, unit: program[own.id].unit) }
      guard let text else { return nil }
      return Found(
        finding: .doubt(.percentFar(name: called(own.id), value: text)), span: own.span, answers: own.answers)
    }
  }

  /// A cell of a thousand percent or more of a definition in percent.
  private func workedOut(_ id: DefinitionID) -> Decimal? {
    guard isRate(id), program[id].unit.unitClass == .percent,
      let cells = try? asking.evaluator.value(of: id, in: asking.base).cells
    else { return nil }
    return cells.first { !$0.isMissing && Self.thousand <= $0.magnitude }
  }

  /// The one percent above a hundred of a row whose others are below it, as parts of something are.
  func shareFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    if case .byColumn = table.form { return [] }
    return table.figureRows.flatMap { row -> [Found] in
      var cells: [(column: Int, share: Decimal)] = []
      for (column, cell) in row.cells.enumerated() {
        guard case .number(let number, let isPercent) = cell.value, !number.isMissing else { continue }
        guard isPercent else { return [] }
        cells.append((column, number))
      }
      let above = cells.filter { Decimal(100) < $0.share }
      guard cells.count > 2, above.count == 1, cells.allSatisfy({ !$0.share.isNegative }) else { return [] }
      let (column, share) = above[0]
      let head = table.columns.indices.contains(column) ? " \(table.columns[column].name.text)" : ""
      func text(_ share: Decimal) -> String { figures.text(of: share, unit: .one) + "\u{A0}%" }
      return [
        Found(
          finding: .doubt(
            .amongMembers(
              cell: name(of: row, in: table) + head, value: text(share),
              others: cells.filter { $0.column != column }.map { text($0.share) }.joined(separator: ", "))),
          span: row.cells[column].span, answers: self.answers(row.decorations) + answers)
      ]
    }
  }
}
