public import KvaomDecimal
import KvaomWords

/// Words and numbers for what is printed beside documents: lines of the shell, labels of pictures.
extension Presenter {
  /// A change of a number in a sentence: `2,7 % → 4,5 %`, `12,14 → 11,14 årsverk`.
  public func text(from old: Decimal, to new: Decimal, unit: FigureUnit) -> String {
    let amounts = AmountText(unit, UnitFormat(unit, cells: [old, new]), composer: Composer(locale))
    return "\(amounts.bare(old)) → \(amounts.full(new))"
  }

  /// A difference with its sign; the unit is not named.
  public func change(of cell: Decimal, unit: FigureUnit) -> String {
    AmountText(unit, UnitFormat(unit, cells: [cell]), composer: Composer(locale)).change(cell)
  }

  /// A number made of draws, to the digits they can carry; the unit is not named.
  public func text(ofDraw value: Decimal, _ cell: SimulateReport.Cell, unit: FigureUnit) -> String {
    let composer = Composer(locale)
    return composer.numbers.shown(DrawText(unit, cell, decimals: nil, composer: composer).value(value))
  }

  /// Unit and prices, as a headline has them: `tusen kr · løpande prisar`.
  public func details(of unit: FigureUnit) -> String {
    let composer = Composer(locale)
    return unit.unitClass == .percent ? "%" : composer.details(of: unit).joined(separator: " · ")
  }

  /// A number of a unit in a sentence, with the unit.
  public func amount(of cell: Decimal, unit: FigureUnit) -> String {
    AmountText(unit, UnitFormat(unit, cells: [cell]), composer: Composer(locale)).full(cell)
  }

  /// What a line of a bridge is about.
  public func text(of cause: BridgeReport.Cause) -> String { BridgeText(locale).text(of: cause) }

  /// A change of a layer in words: `Lønsvekst +1 pp frå 2018`.
  public func text(of phrase: StatementPhrase) -> String { StatementText(locale).text(phrase) }
}
