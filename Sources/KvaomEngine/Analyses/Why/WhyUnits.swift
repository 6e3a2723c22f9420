import KvaomDecimal
import KvaomRender
import KvaomUnits

/// Units within one tree: all kroner in those of the root, so that the numbers can be put into a calculator as they stand.
struct WhyUnits {
  /// A plain number.
  static let plain = FigureUnit(symbol: "", scale: 1, unitClass: .plain)
  private static let kroner: Set = ["kr", "tkr", "mkr"]

  private let symbol: String
  private let scale: Decimal

  /// The units of a tree with this root.
  init(root: FigureUnit) {
    let own = Self.head(of: root.symbol)
    let isKroner = Self.kroner.contains(own)
    symbol = isKroner ? own : "kr"
    scale = isKroner ? root.scale : 1
  }

  /// A unit as the tree shows it.
  func shown(_ unit: Unit) -> FigureUnit { shown(unit.figureUnit) }

  private func shown(_ unit: FigureUnit) -> FigureUnit {
    let head = Self.head(of: unit.symbol)
    guard unit.unitClass == .money || unit.unitClass == .moneyRate, Self.kroner.contains(head) else { return unit }
    var shown = unit
    shown.symbol = symbol + unit.symbol.dropFirst(head.count)
    shown.scale = scale
    return shown
  }

  /// The unit of a number as it was written: `540_000 kr`, `16%`.
  func written(_ text: String) -> FigureUnit {
    let letters = text.drop { $0.isNumber || $0 == "." || $0 == "_" || $0 == "-" || $0 == " " }
    if letters == "%" { return Unit.percent.figureUnit }
    if letters == "pp" { return Unit.points.figureUnit }
    guard Self.kroner.contains(Self.head(of: String(letters))) else { return Self.plain }
    return FigureUnit(symbol: symbol, scale: scale, unitClass: letters.contains("/") ? .moneyRate : .money)
  }

  private static func head(of symbol: String) -> String {
    String(symbol.prefix { $0.isLetter })
  }
}
