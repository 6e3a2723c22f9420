import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomUnits
import KvaomWords

/// The texts of pictures, by the formatter and in the words of the tables.
struct PictureText {
  private let locale: Locale
  private let numbers: NumberText

  /// The texts of a language.
  init(_ locale: Locale) {
    self.locale = locale
    numbers = NumberText(locale)
  }

  /// How the numbers of an axis are written; the unit stands in the heading unless they carry it.
  func axis(_ suffix: NumberFormat.Suffix = .none) -> AxisWriting {
    AxisWriting(
      number: { numbers.shown(ShownNumber($0, NumberFormat(decimals: $1, suffix: suffix))) },
      cut: { PictureWords.cutAxis(at: $0)[locale] })
  }

  /// The unit and prices of a picture's heading: what the headline of a table has, and the sign of percents.
  func unit(_ unit: Unit) -> String {
    FigureText(locale).details(of: unit)
  }

  /// What the two ends of a range are drawn with.
  var ends: Legend {
    Legend([(.light, PictureWords.atLowEnd[locale]), (.full, PictureWords.atHighEnd[locale])])
  }

  /// What levels and changes are drawn with.
  var changes: Legend {
    Legend([
      (.full, PictureWords.level[locale]), (.medium, PictureWords.up[locale]), (.light, PictureWords.down[locale]),
    ])
  }

  /// Lines over the years, the first of them where there are too many to tell apart.
  func lines(_ lines: [LineChart.Line], years: [String]) -> LineChart {
    LineChart(
      years: years, lines: lines, several: PictureWords.several[locale],
      leftOut: PictureWords.onlyFirst(LineChart.mostLines, of: lines.count)[locale], writing: axis())
  }
}

/// What stands in pictures.
enum PictureWords {
  /// The axis does not start at 0.
  static func cutAxis(at low: String) -> Phrase {
    Phrase(
      nn: "Aksen byrjar på \(low), ikkje på 0.", nb: "Aksen begynner på \(low), ikke på 0.",
      sv: "Axeln börjar på \(low), inte på 0.", en: "The axis starts at \(low), not at 0.")
  }
  /// Lines that were left out.
  static func onlyFirst(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      nn: "Berre dei \(number: count) første linjene er teikna; det er \(number: all).",
      nb: "Bare de \(number: count) første linjene er tegnet; det er \(number: all).",
      sv: "Bara de \(number: count) första linjerna är ritade; det finns \(number: all).",
      en: "Only the first \(number: count) lines are drawn; there are \(number: all).")
  }
  /// Several marks in one place.
  static let several = Phrase(
    nn: "fleire på same stad", nb: "flere på samme sted", sv: "flera på samma ställe", en: "several in one place")
  /// The light end of a tornado's bar.
  static let atLowEnd = Phrase(nn: "ved låg ende", nb: "ved lav ende", sv: "vid låg ände", en: "at the low end")
  /// The dark end of a tornado's bar.
  static let atHighEnd = Phrase(nn: "ved høg ende", nb: "ved høy ende", sv: "vid hög ände", en: "at the high end")
  /// A level of a waterfall.
  static let level = Phrase(nn: "nivå", nb: "nivå", sv: "nivå", en: "level")
  /// A change upwards.
  static let up = Phrase(nn: "opp", nb: "opp", sv: "upp", en: "up")
  /// A change downwards.
  static let down = Phrase(nn: "ned", nb: "ned", sv: "ned", en: "down")
  /// The axis of a histogram.
  static let shareOfDraws = Phrase(
    nn: "del av trekka", nb: "andel av trekkene", sv: "andel av dragningarna", en: "share of the draws")
  /// The mark of the plan's own figure in a histogram.
  static func planFigure(_ value: String) -> Phrase {
    Phrase(
      nn: "planen sitt tal \(value)", nb: "planens tall \(value)", sv: "planens tal \(value)",
      en: "the plan's figure \(value)")
  }
  /// The mark of the middle of the draws.
  static func middle(_ value: String) -> Phrase {
    Phrase(nn: "midt \(value)", nb: "midten \(value)", sv: "mitten \(value)", en: "middle \(value)")
  }
}
