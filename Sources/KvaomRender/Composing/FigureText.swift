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

  /// A figure of one cell in a sentence, whatever its kind: number and unit held together, `decimals` where they are
  /// asked for; `magnitude` without its sign. Nil where it is missing.
  public func sentence(_ figure: Figure, decimals: Int? = nil, magnitude: Bool = false) -> String? {
    guard let cell = figure.cells.first, !cell.isMissing else { return nil }
    guard figure.kind.isNumber else {
      var composer = composer
      let cell = composer.cell(cell, of: figure, UnitFormat(figure.unit, cells: [cell]))
      return CellText(composer.locale).text(of: cell)
    }
    let value = magnitude ? cell.magnitude : cell
    let format = UnitFormat(figure.unit, cells: [cell], decimals: decimals, isApproximate: figure.isApproximate)
    return AmountText(figure.unit, format, composer: composer).full(value)
      .split(separator: " ").joined(separator: NumberStyle.noBreakSpace)
  }

  /// A change of a layer in words: `Lønsvekst +1 pp frå 2018`.
  public func text(of phrase: StatementPhrase) -> String { StatementText(composer.locale).text(phrase) }
}
