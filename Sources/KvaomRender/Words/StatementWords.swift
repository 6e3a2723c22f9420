import KvaomWords

/// The words of changes.
enum StatementWords {
  /// An amount moves from one place to another.
  static func transfer(_ amount: String, from: String, to: String) -> Phrase {
    Phrase(
      nn: "overfør \(amount) \(from) → \(to)", nb: "overfør \(amount) \(from) → \(to)",
      sv: "överför \(amount) \(from) → \(to)", en: "transfer \(amount) \(from) → \(to)")
  }

  /// From a date on.
  static func from(_ date: String) -> Phrase {
    Phrase(nn: "frå \(date)", nb: "fra \(date)", sv: "från \(yearly(date))", en: "from \(date)")
  }

  /// In a year, or between two dates.
  static func during(_ date: String) -> Phrase {
    Phrase(nn: "i \(date)", nb: "i \(date)", sv: "\(yearly(date))", en: "in \(date)")
  }

  /// Until a date, the end included.
  static func until(_ date: String) -> Phrase {
    Phrase(nn: "til og med \(date)", nb: "til og med \(date)", sv: "till och med \(yearly(date))", en: "until \(date)")
  }

  /// In equal steps from one date until another.
  static func evenly(from: String, until: String) -> Phrase {
    Phrase(
      nn: "jamt frå \(from) til \(until)", nb: "jevnt fra \(from) til \(until)",
      sv: "jämnt från \(yearly(from)) till \(yearly(until))", en: "evenly from \(from) until \(until)")
  }

  /// A day: Swedish and English write it as `2016-09-01`.
  static func day(_ day: Int, _ month: Int, _ year: Int) -> Phrase {
    let sorted = "\(year)-\(padded(month))-\(padded(day))"
    return Phrase(
      nn: "\(day).\(month).\(year)", nb: "\(day).\(month).\(year)", sv: "\(sorted)", en: "\(sorted)")
  }

  /// A year as Swedish says it, `år 2018` or `åren 2018–2020`; days stand alone.
  private static func yearly(_ date: String) -> String {
    let years = date.split { $0 == "–" || $0 == "." }
    guard years.allSatisfy({ $0.count == 4 && $0.allSatisfy { $0.isNumber } }) else { return date }
    return (years.count > 1 ? "åren " : "år ") + date
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
