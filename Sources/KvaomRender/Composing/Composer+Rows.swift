public import KvaomDecimal

extension Composer {
  /// The cells of a row with the sum column, if there is one; the sum is marked where the shown numbers give
  /// something else.
  public mutating func valueCells(
    _ values: [Decimal], of figure: Figure, _ format: UnitFormat, _ plan: ColumnPlan,
    isDifference: Bool = false
  ) -> [TableCell] {
    var cells = values.map { value in
      isDifference ? cell(format.difference(value), of: figure) : cell(value, of: figure, format)
    }
    if let summed = plan.summed, let sum = plan.sum(values) {
      cells.append(
        sumCell(
          sum, parts: summed.filter(values.indices.contains).map { values[$0] }, of: figure, format,
          plan, isDifference: isDifference))
    }
    return cells
  }

  /// A number of a section; that the parts as shown give another is said of the page.
  public mutating func markedCell(
    _ number: ShownNumber, shownParts: Decimal?, of figure: Figure?
  ) -> TableCell {
    let shown = NumberText.rounded(number.value, decimals: number.format.decimals)
    if let shownParts, !shownParts.isMissing, !number.value.isMissing, shownParts != shown {
      if footer.notesMoreRounding { footer.noteRounding(numbers.shown(ShownNumber(shownParts, number.format))) }
    }
    return cell(number, of: figure)
  }

  /// The sum of the parts as shown, in the shown unit; missing where one of them is.
  public func shownSum(_ parts: some Sequence<Decimal>, _ format: UnitFormat) -> Decimal {
    parts.reduce(Decimal.zero) { $0 + shown($1, format) }
  }

  /// A number as a reader sees it, in the shown unit; missing where it is.
  public func shown(_ canonical: Decimal, _ format: UnitFormat) -> Decimal {
    NumberText.rounded(canonical / format.scale, decimals: format.decimals)
  }

  private mutating func sumCell(
    _ sum: Decimal, parts: [Decimal], of figure: Figure, _ format: UnitFormat, _ plan: ColumnPlan,
    isDifference: Bool
  ) -> TableCell {
    guard let axis = plan.axis, figure.adds(over: axis) else {
      return plan.isSumRequested ? notApplicable() : .empty
    }
    let number = isDifference ? format.difference(sum) : format.value(sum)
    return markedCell(number, shownParts: shownSum(parts, format), of: figure)
  }
}
