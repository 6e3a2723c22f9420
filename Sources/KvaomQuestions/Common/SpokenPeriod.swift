import KvaomRender
import KvaomUnits
import KvaomWords

/// When, or where, what a sentence says holds: said as each language says it.
enum SpokenPeriod: Equatable {
  /// All of some years.
  case years(first: Int, last: Int)
  /// One year.
  case year(Int)
  /// A member that is no year.
  case member(String)

  /// The words as they follow another word, with the space before them.
  var phrase: Phrase {
    switch self {
    case .years(let first, let last) where first == last: Self.year(first).phrase
    case .years(let first, let last):
      Phrase(
        nn: " i åra \(first)–\(last)", nb: " i årene \(first)–\(last)", sv: " åren \(first)–\(last)",
        en: " in \(first)–\(last)")
    case .year(let year): Phrase(nn: " i \(year)", nb: " i \(year)", sv: " år \(year)", en: " in \(year)")
    case .member(let title):
      Phrase(nn: " for \(title)", nb: " for \(title)", sv: " för \(title)", en: " for \(title)")
    }
  }
}

extension ColumnPlan {
  /// The years of the sum; nil without one.
  var spokenSum: SpokenPeriod? { summedYears.map { .years(first: $0.first, last: $0.last) } }

  /// What the last column is; nil where there is one column without a name.
  var spokenEnd: SpokenPeriod? {
    members.last.map { member in member.year.map { .year($0.year) } ?? .member(member.title) }
  }
}
