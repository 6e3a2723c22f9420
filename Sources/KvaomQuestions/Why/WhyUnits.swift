import KvaomDecimal
import KvaomSession
import KvaomUnits

/// Units within one tree: all amounts in the kroner or kronor of the root, days or weeks as the root has them, so that
/// the numbers can be put into a calculator as they stand.
struct WhyUnits {
  /// The plan's units.
  private let table: UnitTable
  /// The name the root's unit begins with.
  private let root: UnitTable.Entry?

  /// The units of a tree with this root.
  init(root: Unit, _ table: UnitTable) {
    self.table = table
    self.root = root.display.factors.first.flatMap { $0.exponent == 1 ? table[$0.name] : nil }
  }

  /// A unit as the tree shows it.
  func shown(_ unit: Unit) -> Unit {
    guard unit.tag == .none, !unit.display.isRate else { return unit }
    var scale = Decimal.one
    let factors = unit.display.factors.map { factor -> UnitDisplay.Factor in
      guard let entry = table[factor.name].map({ shown($0) }) else { return factor }
      for _ in 0..<abs(factor.exponent) { scale = factor.exponent < 0 ? scale / entry.scale : scale * entry.scale }
      return UnitDisplay.Factor(
        entry.canonicalName, plural: entry.plural, exponent: factor.exponent, pricesOf: factor.pricesOf)
    }
    return Unit(dimension: unit.dimension, preferred: UnitDisplay(factors, scale: scale))
  }

  /// The name for what a unit measures: the root's where it measures the same, else the canonical one.
  private func shown(_ entry: UnitTable.Entry) -> UnitTable.Entry {
    guard let atom = entry.dimension.factors.first?.atom else { return entry }
    if let root, root.dimension.factors.first?.atom.name == atom.name { return root }
    return table[atom.name] ?? entry
  }

  /// What a number of a formula is shown in, by the unit it was written in. What is no money and no percent is shown
  /// without a name, with the digits it has.
  func literal(_ written: Unit?) -> Unit {
    guard let written else { return .one }
    if written.tag != .none { return written }
    let shown = shown(written)
    return switch shown.unitClass {
    case .money, .moneyRate: shown
    case .rate: .one
    default: Unit(dimension: .none, preferred: UnitDisplay([], scale: shown.scale))
    }
  }
}
