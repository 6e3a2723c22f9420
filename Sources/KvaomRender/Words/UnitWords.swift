import KvaomUnits
public import KvaomWords

/// The names of units in one language. Parts that are not known are printed as the plan spells them.
public struct UnitWords: Sendable {
  /// The language.
  public let locale: Locale

  /// The words of a language.
  public init(_ locale: Locale) {
    self.locale = locale
  }

  /// The name of a unit: its symbol translated part by part, with the plan's own words where there is no translation.
  public func name(of unit: FigureUnit) -> String {
    name(ofSymbol: unit.symbol, plurals: unit.plurals)
  }

  /// `kr/child` → `kr per barn`, `position per 1000 child` → `årsverk per 1000 barn`, `møte/team` → `møter per team` where
  /// `plurals` knows `møte`.
  public func name(ofSymbol symbol: String, plurals: [String: String] = [:]) -> String {
    var parts: [String] = []
    var isAfterPer = false
    for token in tokens(of: symbol) {
      if token == "per" {
        parts.append(token)
        isAfterPer = true
        continue
      }
      let isNumber = token.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      parts.append(isNumber ? token : form(of: token, isSingular: isAfterPer, plurals))
      isAfterPer = false
    }
    return parts.joined(separator: " ")
  }

  /// The words of a symbol, `/` read as "per"; a price basis (`kr@2017`) is left out, since the headline says it.
  private func tokens(of symbol: String) -> [String] {
    var tokens: [String] = []
    for (index, side) in symbol.split(separator: "/", omittingEmptySubsequences: true).enumerated() {
      if index > 0 { tokens.append("per") }
      for word in side.split(separator: " ") {
        tokens.append(String(word.prefix { $0 != "@" }))
      }
    }
    return tokens
  }

  private func form(of token: String, isSingular: Bool, _ plurals: [String: String]) -> String {
    guard let names = UnitNames.of(token) else {
      return isSingular ? token : plurals[token] ?? token
    }
    let forms =
      switch locale {
      case .nn: names.nn
      case .nb: names.nb
      case .sv: names.sv
      case .en: names.en
      }
    return isSingular ? forms.singular : forms.plural
  }
}
