public import KvaomUnits
public import KvaomWords

/// What a plus means in the rows of a block: said once in its headline where all rows agree, else by each row itself.
public struct SignLegend: Sendable {
  private let isMoney: Bool
  private let common: Direction?
  private let locale: Locale

  /// The legend of figures that stand in one block, and so have one unit.
  public init(_ figures: some Sequence<Figure>, _ locale: Locale) {
    let numbers = figures.filter { $0.kind.isNumber }
    isMoney = numbers.contains { $0.unit.isMoney }
    let directions = Set(
      numbers.flatMap { figure in
        let grid = FigureGrid(figure)
        return Set((0..<max(0, grid.rowCount)).map { grid.direction(ofRow: $0) })
      })
    // What its parts disagree on is not told apart from what nobody has said: of neither is more better or worse.
    let shown = Set(directions.map { $0.isJudged ? $0 : .unstated })
    common = shown.count == 1 ? shown.first : numbers.isEmpty ? .unstated : nil
    self.locale = locale
  }

  /// The legend of one row of a figure.
  public init(of figure: Figure, row: Int, _ locale: Locale) {
    isMoney = figure.kind.isNumber && figure.unit.isMoney
    common = figure.kind.isNumber ? FigureGrid(figure).direction(ofRow: row) : .unstated
    self.locale = locale
  }

  /// For the headline: nothing where rows differ, and of what is no money nothing where nobody judges it.
  public var headline: [Detail] {
    guard let common, isMoney || common.isJudged else { return [] }
    return [.text(DirectionWords.plus(common, isMoney: isMoney)[locale])]
  }

  /// For a row of a direction: its own word where the rows differ.
  public func text(ofRow direction: Direction) -> String? {
    common == nil ? DirectionWords.plus(direction, isMoney: isMoney)[locale] : nil
  }
}

extension Unit {
  /// Whether it counts money, alone or for each of something.
  public var isMoney: Bool { dimension.currency != nil }
}
