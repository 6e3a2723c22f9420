import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Reading units as written.
extension Checker {
  /// The unit as written.
  func unit(_ syntax: UnitSyntax) throws(CheckFailure) -> Unit {
    var dimension = UnitDimension.none
    var tag = Unit.Tag.none
    var scale = Decimal.one
    for factor in syntax.factors {
      if factor.per != 1 { scale = scale / Decimal(factor.per) }
      if factor.name.text.isEmpty { continue }
      let entry = try unitEntry(factor.name)
      if entry.tag != .none, syntax.factors.count == 1 { tag = entry.tag }
      dimension = dimension.multiplied(by: units.dimension(of: entry, basis: basis(factor)), exponent: factor.exponent)
      let power = (0..<abs(factor.exponent)).reduce(Decimal.one) { power, _ in power * entry.scale }
      scale = factor.exponent < 0 ? scale / power : scale * power
    }
    if tag != .none { return Unit(dimension: .none, tag: tag) }
    let text = displayText(syntax)
    let isCanonical = scale == .one && text == dimension.text
    return Unit(dimension: dimension, preferred: isCanonical ? nil : UnitDisplay(text: text, scale: scale))
  }

  /// The entry of a unit's name.
  private func unitEntry(_ name: Name) throws(CheckFailure) -> UnitTable.Entry {
    if let entry = units[name.text] { return entry }
    let nearest = self.nearest(to: name.text, among: units.names)
    throw failure(
      .unknownUnit, at: name.span, "There is no unit `\(name.text)`.",
      fixes: nearest + ["unit \(name.text)          (at the top of the plan, if it is a unit of yours)"])
  }

  private func basis(_ factor: UnitSyntax.Factor) -> PriceBasis? { factor.basis.map(priceBasis) }

  /// The basis as written.
  func priceBasis(_ syntax: PriceBasisSyntax) -> PriceBasis {
    switch syntax {
    case .nominal: .nominal
    case .fixed(let year): .fixed(year: year)
    case .unknown: .unknown
    }
  }

  /// The unit in canonical names: `tkr`, `kr/child`, `position per 1000 child`.
  private func displayText(_ syntax: UnitSyntax) -> String {
    var above: [String] = []
    var below = ""
    for factor in syntax.factors {
      var name = units[factor.name.text]?.canonicalName ?? factor.name.text
      if case .fixed(let year) = factor.basis { name += "@\(year)" }
      if abs(factor.exponent) > 1 { name += "^\(abs(factor.exponent))" }
      if factor.per != 1 {
        below += (above.isEmpty && below.isEmpty ? "per " : " per ") + String(factor.per)
        below += factor.name.text.isEmpty ? "" : " " + name
      } else if factor.exponent < 0 {
        below += "/" + name
      } else {
        above.append(name)
      }
    }
    return (above.isEmpty && below.hasPrefix("/") ? "1" : above.joined(separator: "*")) + below
  }

  /// A number literal with its unit: the canonical value.
  func scaled(_ value: Decimal, _ unit: Unit) -> Decimal {
    let scale = unit.scale
    return scale == .one ? value : value * scale
  }
}
