public import KvaomUnits
public import KvaomWords

/// The names of units in one language. Parts that are not known are printed as the plan spells them.
public struct UnitWords: Sendable {
  /// The language.
  public let locale: Locale

  /// The words of a language.
  public init(_ locale: Locale) {
    self.locale = locale
  }

  /// Kroner.
  public var kroner: String { form(of: UnitDisplay.Factor("kr"), isSingular: false) }

  /// The name of a unit.
  public func name(of unit: Unit) -> String { name(of: unit.display) }

  /// `kr/child` → `kr per barn`, `position per 1000 child` → `årsverk per 1000 barn`, `møte/team` → `møter per team`
  /// where the plan says `møter`. A price basis (`kr@2017`) is left out, since the headline says it.
  public func name(of unit: UnitDisplay) -> String { words(of: unit, isSingular: false).joined(separator: " ") }

  /// `kr` → `per kr`, `kr/child` → `per kr per barn`.
  public func name(perOneOf unit: UnitDisplay) -> String {
    (["per"] + words(of: unit, isSingular: true)).joined(separator: " ")
  }

  private func words(of unit: UnitDisplay, isSingular: Bool) -> [String] {
    let above = unit.factors.filter { $0.exponent > 0 && $0.per == 1 }
    let below = unit.factors.filter { $0.exponent < 0 || $0.per != 1 }
    var words: [String] = []
    if above.count == 1 {
      words = [form(of: above[0], isSingular: isSingular)]
    } else if !above.isEmpty {
      words = [above.map { powered($0, $0.name) }.joined(separator: "*")]
    } else if let first = below.first, first.per == 1 {
      words = ["1"]
    }
    for factor in below {
      words.append("per")
      if factor.per != 1 { words.append(String(factor.per)) }
      if !factor.name.isEmpty { words.append(form(of: factor, isSingular: factor.per == 1)) }
    }
    return words
  }

  /// A name in the reader's language; with a power as the plan spells it.
  private func form(of factor: UnitDisplay.Factor, isSingular: Bool) -> String {
    guard abs(factor.exponent) == 1 else { return powered(factor, factor.name) }
    guard let names = UnitNames.of(factor.name) else {
      return isSingular ? factor.name : factor.plural ?? factor.name
    }
    return isSingular ? names[locale].singular : names[locale].plural
  }

  private func powered(_ factor: UnitDisplay.Factor, _ name: String) -> String {
    abs(factor.exponent) == 1 ? name : "\(name)^\(abs(factor.exponent))"
  }
}
