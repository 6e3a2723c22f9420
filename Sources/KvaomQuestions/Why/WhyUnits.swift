import KvaomSession
import KvaomDecimal
import KvaomRender
import KvaomUnits

/// Units within one tree: all amounts in the kroner or kronor of the root, so that the numbers can be put into a
/// calculator as they stand.
struct WhyUnits {
  /// A plain number.
  static let plain = FigureUnit(symbol: "", scale: 1, unitClass: .plain)
  /// The units of each currency and the one they count.
  private static let currencies = [
    "kr": "kr", "tkr": "kr", "mkr": "kr", "mrd": "kr", "sek": "sek", "tsek": "sek", "msek": "sek",
  ]

  private let symbol: String
  private let scale: Decimal

  /// The units of a tree with this root.
  init(root: FigureUnit) {
    let own = Self.head(of: root.symbol)
    let isMoney = Self.currencies[own] != nil
    symbol = isMoney ? own : ""
    scale = isMoney ? root.scale : 1
  }

  /// A unit as the tree shows it.
  func shown(_ unit: Unit) -> FigureUnit { shown(unit.figureUnit) }

  private func shown(_ unit: FigureUnit) -> FigureUnit {
    let head = Self.head(of: unit.symbol)
    guard unit.unitClass == .money || unit.unitClass == .moneyRate, let currency = Self.currencies[head] else {
      return unit
    }
    var shown = unit
    let own = money(currency)
    shown.symbol = own.symbol + unit.symbol.dropFirst(head.count)
    shown.scale = own.scale
    return shown
  }

  /// What amounts of a currency are shown in: the root's unit where it is of the same, else the plain one.
  private func money(_ currency: String) -> (symbol: String, scale: Decimal) {
    Self.currencies[symbol] == currency ? (symbol, scale) : (currency, 1)
  }

  /// The unit of a number as it was written: `540_000 kr`, `16%`.
  func written(_ text: String) -> FigureUnit {
    let letters = text.drop { $0.isNumber || $0 == "." || $0 == "_" || $0 == "-" || $0 == " " }
    if letters == "%" { return Unit.percent.figureUnit }
    if letters == "pp" { return Unit.points.figureUnit }
    guard let currency = Self.currencies[Self.head(of: String(letters))] else { return Self.plain }
    let own = money(currency)
    return FigureUnit(symbol: own.symbol, scale: own.scale, unitClass: letters.contains("/") ? .moneyRate : .money)
  }

  private static func head(of symbol: String) -> String {
    String(symbol.prefix { $0.isLetter })
  }
}
