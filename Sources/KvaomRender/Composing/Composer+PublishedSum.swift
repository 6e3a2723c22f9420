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
      footer.add(.important, words.sumUnchecked(label: list.isEmpty ? sum.label : "\(sum.label) \(list)"))
      if sum.columns.isEmpty { return }
    }
    if wrong.isEmpty {
      footer.add(.plain, agreement(sum))
      return
    }
    var texts = wrong.prefix(Self.mostNamed).map { describe($0, unit) }
    if wrong.count > texts.count { texts.append("+\(wrong.count - texts.count)") }
    let list = texts.joined(separator: "; ")
    footer.add(.failure, words.sumDisagrees(label: sum.label, list: list))
  }

  /// That a printed sum agrees, in one column or in how many.
  private func agreement(_ sum: PublishedSum) -> String {
    let count = sum.columns.count
    if count == 1 || !sum.unchecked.isEmpty { return words.sumAgrees(label: sum.label) }
    return sum.isOverYears
      ? words.sumAgreesInYears(label: sum.label, count: count)
      : words.sumAgreesInColumns(label: sum.label, count: count)
  }

  private func describe(_ column: PublishedSum.Column, _ unit: Unit) -> String {
    let numbers = [column.printed, column.computed, column.computed - column.printed]
    let format = UnitFormat(unit, cells: numbers)
    let difference = format.difference(column.computed - column.printed)
    return words.sumColumn(
      column: column.label, computed: self.numbers.shown(format.value(column.computed)),
      printed: self.numbers.shown(format.value(column.printed)), difference: self.numbers.shown(difference))
  }
}
