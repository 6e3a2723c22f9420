import KvaomDecimal
import KvaomRender

/// The words for why a figure is missing, and for a published figure that differs.
enum MissingWords {
  /// Why a figure is missing.
  enum Reason { case blank, divisionByZero, firstYear, notCovered, undefined }

  /// A reason in the reader's language.
  static func text(_ reason: Reason, _ locale: Locale) -> String {
    switch (reason, locale) {
    case (.blank, .en): "missing in the source"
    case (.blank, .sv): "saknas i källan"
    case (.blank, .nb): "mangler i kilden"
    case (.blank, .nn): "manglar i kjelda"
    case (.divisionByZero, .en): "division by zero"
    case (.divisionByZero, .sv): "division med noll"
    case (.divisionByZero, .nb), (.divisionByZero, .nn): "delt på null"
    case (.firstYear, .en): "no year before the first"
    case (.firstYear, .sv): "inget år före det första"
    case (.firstYear, .nb): "ikke noe år før det første"
    case (.firstYear, .nn): "ikkje noko år før det første"
    case (.notCovered, .en): "no case covers it"
    case (.notCovered, .sv): "inget fall täcker det"
    case (.notCovered, .nb): "ingen gren dekker det"
    case (.notCovered, .nn): "inga grein dekkjer det"
    case (.undefined, .en): "not defined"
    case (.undefined, .sv): "inte definierat"
    case (.undefined, .nb): "ikke definert"
    case (.undefined, .nn): "ikkje definert"
    }
  }

  /// A computed figure beside the published one.
  static func published(_ computed: Decimal, _ published: Decimal, _ locale: Locale) -> String {
    let separator = locale == .en ? "." : ","
    func text(_ number: Decimal) -> String { number.reduced.description.split(separator: ".").joined(separator: separator) }
    let (own, printed) = (text(computed), text(published))
    return switch locale {
    case .en: "computed \(own), published \(printed)"
    case .sv: "beräknat \(own), publicerat \(printed)"
    case .nb: "beregnet \(own), publisert \(printed)"
    case .nn: "rekna \(own), trykt \(printed)"
    }
  }
}
