import KvaomDecimal

extension Grid {
  /// A declared list of posts (KOSTRA's records, a ledger of SIE) with its years across and its amounts summed, a row
  /// for each combination of what differs among the posts; nil where the grid is no such list. What is the same in all
  /// posts is told in `constants`.
  func ledgerTable(_ constants: inout [String]) -> Grid? {
    guard let declaration, declaration.across.isEmpty, declaration.headerRows == 1, rowCount > 1,
      let time = declaration.down.firstIndex(where: { $0.role == .time }), columnCount == declaration.down.count + 1
    else { return nil }
    let amountColumn = declaration.down.count
    let posts = 1..<rowCount
    // A quarter is no year, however it is filed.
    let quarter = declaration.down.firstIndex { $0.name == "kvartal" }
    var kept: [Int] = []
    for column in 0..<amountColumn where column != time && column != quarter {
      let first = self[1, column].text
      if posts.allSatisfy({ self[$0, column].text == first }) {
        if !first.isEmpty { constants.append("\(declaration.down[column].name) \(first)") }
      } else {
        kept.append(column)
      }
    }
    if kept.isEmpty { kept = [time == 0 ? min(1, amountColumn - 1) : 0] }
    var times: Set<String> = []
    var order: [[String]] = []
    var known: Set<[String]> = []
    var sums: [[String]: Decimal] = [:]
    for row in posts {
      guard case .number(let digits) = self[row, amountColumn].value, let amount = Decimal(parsing: digits) else {
        return nil
      }
      let labels = kept.map { self[row, $0].text }
      let year = timeLabel(row, time, quarter, declaration)
      times.insert(year)
      if known.insert(labels).inserted { order.append(labels) }
      let key = labels + [year]
      sums[key] = (sums[key] ?? .zero) + amount
    }
    guard posts.allSatisfy({ ReadCell.isYear(self[$0, time].text) }) else { return nil }
    return table(of: order, times.sorted(), sums, kept, declaration, time)
  }

  /// The head of a post's column: its year, of accounts or of a budget, or the quarter of it.
  private func timeLabel(_ row: Int, _ time: Int, _ quarter: Int?, _ declaration: GridDeclaration) -> String {
    let year = self[row, time].text
    let part = quarter.map { self[row, $0].text } ?? ""
    guard part.isEmpty else { return "\(part). kvartal \(year)" }
    return (declaration.measures.first?.name == "PBUDGET" ? "B" : "R") + year
  }

  private func table(
    of order: [[String]], _ times: [String], _ sums: [[String]: Decimal], _ kept: [Int],
    _ declaration: GridDeclaration, _ time: Int
  ) -> Grid {
    var builder = GridBuilder(sheet: name)
    var declared = declaration
    declared.down = kept.map { declaration.down[$0] }
    declared.across = [declaration.down[time]]
    builder.declaration = declared
    for column in kept { builder.add(.text, text: Array(declaration.down[column].name.utf8)) }
    for year in times { builder.add(.text, text: Array(year.utf8)) }
    builder.endRow()
    for labels in order {
      for label in labels {
        if label.isEmpty { builder.addEmpty() } else { builder.add(.text, text: Array(label.utf8)) }
      }
      for year in times {
        // Nothing was posted: that is 0.
        let sum = (sums[labels + [year]] ?? .zero).reduced.description
        builder.add(.number, text: Array(sum.utf8), value: Array(sum.utf8))
      }
      builder.endRow()
    }
    return builder.finish()
  }
}
