public import KvaomDecimal
public import KvaomUnits
public import KvaomWords

/// Numbers, units and changes of a figure as they stand in a sentence of a language: what is printed beside documents.
public struct FigureText: Sendable {
  private let composer: Composer

  /// The texts of a language.
  public init(_ locale: Locale) { composer = Composer(locale) }

  /// A number of a unit in a sentence, as tables show it; the unit is not named.
  public func text(of cell: Decimal, unit: Unit) -> String {
    composer.numbers.shown(UnitFormat(unit, cells: [cell]).value(cell))
  }

  /// A change of a number in a sentence: `2,7 % → 4,5 %`, `12,14 → 11,14 årsverk`.
  public func text(from old: Decimal, to new: Decimal, unit: Unit) -> String {
    let amounts = AmountText(unit, UnitFormat(unit, cells: [old, new]), composer: composer)
    return "\(amounts.bare(old)) → \(amounts.full(new))"
  }

  /// Unit and prices, as a headline has them: `tusen kr · løpande prisar`.
  public func details(of unit: Unit) -> String {
    unit.unitClass == .percent ? "%" : composer.details(of: unit).joined(composer.locale)
  }

  /// A number of a unit in a sentence, with the unit.
  public func amount(of cell: Decimal, unit: Unit) -> String {
    AmountText(unit, UnitFormat(unit, cells: [cell]), composer: composer).full(cell)
  }

  /// A change of a layer in words: `Lønsvekst +1 pp frå 2018`.
  public func text(of phrase: StatementPhrase) -> String { StatementText(composer.locale).text(phrase) }
}
