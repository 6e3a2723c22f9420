import KvaomRender
public import KvaomWords

/// The words for why a figure is missing, and for a published figure that differs.
public enum MissingWords {
  /// Why a figure is missing.
  public enum Reason { case blank, divisionByZero, firstYear, notCovered, undefined }

  /// A reason in the reader's language.
  public static func text(_ reason: Reason, _ locale: Locale) -> String {
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

  /// A computed figure beside the published one, both as the reader's language writes numbers.
  public static func published(_ computed: String, _ published: String, agrees: Bool, _ locale: Locale) -> String {
    switch locale {
    case .en: "computed \(computed), published \(published)\(agrees ? ": agrees to its last digit" : "")"
    case .sv: "beräknat \(computed), publicerat \(published)\(agrees ? ": stämmer så långt det är tryckt" : "")"
    case .nb: "beregnet \(computed), publisert \(published)\(agrees ? ": stemmer så langt det er trykt" : "")"
    case .nn: "rekna \(computed), trykt \(published)\(agrees ? ": stemmer så langt det er trykt" : "")"
    }
  }

  /// A printed sum that differs by no more than rounding explains.
  public static func roundedSum(_ label: String, _ computed: String, _ printed: String, _ locale: Locale) -> String {
    switch locale {
    case .en: "\(label): computed \(computed), printed \(printed); rounding explains the difference"
    case .sv: "\(label): beräknat \(computed), tryckt \(printed); avrundning förklarar skillnaden"
    case .nb: "\(label): regnet \(computed), trykt \(printed); avrunding forklarer forskjellen"
    case .nn: "\(label): rekna \(computed), trykt \(printed); avrunding forklarer skilnaden"
    }
  }

  /// Which members a figure was computed without.
  public static func lacking(_ names: String, _ locale: Locale) -> String {
    switch locale {
    case .nn: "\(names) manglar"
    case .nb: "\(names) mangler"
    case .sv: "\(names) saknas"
    case .en: "\(names) missing"
    }
  }
}
