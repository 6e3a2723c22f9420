import KvaomDecimal
public import KvaomUnits

extension Composer {
  /// The most columns named where a printed sum disagrees.
  private static let mostNamed = 3

  /// Says how a printed sum compared: a line below, or an error that names the columns.
  public mutating func report(_ sum: PublishedSum, unit: Unit) {
    let wrong = sum.columns.filter { !$0.agrees }
    guard !sum.columns.isEmpty || !sum.unchecked.isEmpty else { return }
    if !sum.unchecked.isEmpty {
      let list = sum.unchecked.filter { !$0.isEmpty }.joined(separator: ", ")
      footer.add(.important, words.sumUnchecked.filled(["label": list.isEmpty ? sum.label : "\(sum.label) \(list)"]))
      if sum.columns.isEmpty { return }
    }
    if wrong.isEmpty {
      let template =
        sum.columns.count == 1 || !sum.unchecked.isEmpty
        ? words.sumAgrees
        : sum.isOverYears ? words.sumAgreesInYears : words.sumAgreesInColumns
      footer.add(.plain, template.filled(["label": sum.label, "count": "\(sum.columns.count)"]))
      return
    }
    var texts = wrong.prefix(Self.mostNamed).map { describe($0, unit) }
    if wrong.count > texts.count { texts.append("+\(wrong.count - texts.count)") }
    let list = texts.joined(separator: "; ")
    footer.add(.failure, words.sumDisagrees.filled(["label": sum.label, "list": list]))
  }

  private func describe(_ column: PublishedSum.Column, _ unit: Unit) -> String {
    let numbers = [column.printed, column.computed, column.computed - column.printed]
    let format = UnitFormat(unit, cells: numbers)
    let difference = format.difference(column.computed - column.printed)
    return words.sumColumn.filled([
      "column": column.label,
      "computed": self.numbers.shown(format.value(column.computed)),
      "printed": self.numbers.shown(format.value(column.printed)),
      "difference": self.numbers.shown(difference),
    ])
  }
}
