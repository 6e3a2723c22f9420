import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

/// The words of the list of sources that depend on what was found.
enum SourceWords {
  static func sumAgrees(_ locale: Locale) -> String {
    switch locale {
    case .nn: "sum stemmer"
    case .nb: "sum stemmer"
    case .sv: "summan stämmer"
    case .en: "sum agrees"
    }
  }
  static func sumDiffers(_ locale: Locale) -> String {
    switch locale {
    case .nn: "sum stemmer ikkje"
    case .nb: "sum stemmer ikke"
    case .sv: "summan stämmer inte"
    case .en: "sum does not agree"
    }
  }
  static func used(_ count: Int, _ locale: Locale) -> String {
    switch locale {
    case .nn: "brukt i \(count) \(count == 1 ? "storleik" : "storleikar")"
    case .nb: "brukt i \(count) \(count == 1 ? "størrelse" : "størrelser")"
    case .sv: "använd i \(count) \(count == 1 ? "storhet" : "storheter")"
    case .en: "used in \(count) \(count == 1 ? "value" : "values")"
    }
  }
}
