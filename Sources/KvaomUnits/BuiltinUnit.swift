public import KvaomDecimal
public import KvaomWords

/// A unit that every plan can write without declaring it: all that is known of it, in one entry.
public struct BuiltinUnit: Sendable {
  /// What is counted. A money unit's price basis is the plan's; time, positions and other things are shown with
  /// decimals of their own and add up over the years in their own way.
  public enum Kind: Sendable, Equatable {
    case money, time, position, count, percent, points
  }
  /// The name shown, whichever spelling was written.
  public let name: String
  /// The other spellings, in the planner's languages.
  public let spellings: [String]
  /// What is counted.
  public let kind: Kind
  /// The unit that cells are kept in: `kr` for `mkr`, `month` for `year`; empty for percent and points.
  public let base: String
  /// How many base units one is: 1000 for `tkr`, 0.01 for `%`.
  public let scale: Decimal
  /// What output calls it.
  public let names: UnitNames

  private init(
    _ name: String, _ spellings: [String], _ kind: Kind, of base: String? = nil,
    scale: Decimal = .one, _ names: UnitNames
  ) {
    self.name = name
    self.spellings = spellings
    self.kind = kind
    self.base = base ?? name
    self.scale = scale
    self.names = names
  }

  /// All of them. A new unit is one entry here.
  public static let all: [BuiltinUnit] = [
    BuiltinUnit("kr", ["nok", "kroner", "krone"], .money, .everywhere("kr")),
    BuiltinUnit(
      "tkr", ["tusen_kr"], .money, of: "kr", scale: 1_000,
      UnitNames(nn: "tusen kr", nb: "tusen kr", sv: "tusen kr", en: "thousand kr")),
    BuiltinUnit(
      "mkr", ["mill_kr"], .money, of: "kr", scale: million,
      UnitNames(nn: "mill. kr", nb: "mill. kr", sv: "mkr", en: "million kr")),
    BuiltinUnit(
      "mrd", ["mrd_kr"], .money, of: "kr", scale: Decimal(coefficient: 1, exponent: 9),
      UnitNames(nn: "mrd. kr", nb: "mrd. kr", sv: "mdkr", en: "billion kr")),
    BuiltinUnit("sek", ["kronor"], .money, UnitNames(nn: "SEK", nb: "SEK", sv: "kr", en: "SEK")),
    BuiltinUnit(
      "tsek", [], .money, of: "sek", scale: 1_000,
      UnitNames(nn: "tusen SEK", nb: "tusen SEK", sv: "tkr", en: "thousand SEK")),
    BuiltinUnit(
      "msek", [], .money, of: "sek", scale: million,
      UnitNames(nn: "mill. SEK", nb: "mill. SEK", sv: "mkr", en: "million SEK")),
    BuiltinUnit(
      "hour", ["hours", "time", "timar", "timer", "timme", "timmar", "h"], .time,
      UnitNames(
        nn: ("timar", "time"), nb: ("timer", "time"), sv: ("timmar", "timme"), en: ("hours", "hour")
      )),
    BuiltinUnit(
      "day", ["days", "dag", "dagar", "dager"], .time,
      UnitNames(
        nn: ("dagar", "dag"), nb: ("dager", "dag"), sv: ("dagar", "dag"), en: ("days", "day"))),
    BuiltinUnit(
      "week", ["weeks", "veke", "veker", "uke", "uker", "vecka", "veckor"], .time, of: "day",
      scale: 7,
      UnitNames(
        nn: ("veker", "veke"), nb: ("uker", "uke"), sv: ("veckor", "vecka"), en: ("weeks", "week"))),
    BuiltinUnit(
      "month", ["months", "månad", "månader", "måned", "måneder"], .time,
      UnitNames(
        nn: ("månader", "månad"), nb: ("måneder", "måned"), sv: ("månader", "månad"),
        en: ("months", "month"))),
    BuiltinUnit(
      "year", ["years", "år"], .time, of: "month", scale: 12,
      UnitNames(nn: ("år", "år"), nb: ("år", "år"), sv: ("år", "år"), en: ("years", "year"))),
    BuiltinUnit(
      "person", ["persons", "people", "personar", "personer"], .count,
      UnitNames(
        nn: ("personar", "person"), nb: ("personer", "person"), sv: ("personer", "person"),
        en: ("persons", "person"))),
    BuiltinUnit(
      "position",
      [
        "positions", "årsverk", "stilling", "stillingar", "stillinger", "årsarbetare", "årsarbete",
        "fte",
      ], .position,
      UnitNames(
        nn: ("årsverk", "årsverk"), nb: ("årsverk", "årsverk"), sv: ("årsarbetare", "årsarbetare"),
        en: ("FTE", "FTE"))),
    BuiltinUnit("%", [], .percent, of: "", scale: Unit.hundredth, .everywhere("%")),
    BuiltinUnit(
      "pp", [], .points, of: "", scale: Unit.hundredth,
      UnitNames(
        nn: "prosentpoeng", nb: "prosentpoeng", sv: "procentenheter", en: "percentage points")),
  ]

  private static let million = Decimal(coefficient: 1, exponent: 6)

  /// Units that plans declare (`unit child, children, barn`) and output can translate all the same.
  static let familiar: [(spellings: [String], names: UnitNames)] = [
    (
      ["child", "children"],
      UnitNames(
        nn: ("barn", "barn"), nb: ("barn", "barn"), sv: ("barn", "barn"), en: ("children", "child"))
    ),
    (
      ["case", "cases"],
      UnitNames(
        nn: ("saker", "sak"), nb: ("saker", "sak"), sv: ("ärenden", "ärende"), en: ("cases", "case")
      )
    ),
    (
      ["pupil", "pupils"],
      UnitNames(
        nn: ("elevar", "elev"), nb: ("elever", "elev"), sv: ("elever", "elev"),
        en: ("pupils", "pupil"))
    ),
    (
      ["meeting", "meetings"],
      UnitNames(
        nn: ("møte", "møte"), nb: ("møter", "møte"), sv: ("möten", "möte"),
        en: ("meetings", "meeting"))
    ),
  ]
}

/// What output calls a unit in its four languages.
public struct UnitNames: Sendable {
  /// A name in its two forms: after a number or alone (`timar`), and after "per" (`time`).
  public typealias Forms = (plural: String, singular: String)

  private let forms: Localized<Forms>

  init(nn: Forms, nb: Forms, sv: Forms, en: Forms) {
    forms = Localized(nn: nn, nb: nb, sv: sv, en: en)
  }

  /// The forms in a language.
  public subscript(locale: Locale) -> Forms { forms[locale] }

  /// Names with one form: `tusen kr`.
  init(nn: String, nb: String, sv: String, en: String) {
    self.init(nn: (nn, nn), nb: (nb, nb), sv: (sv, sv), en: (en, en))
  }

  /// A symbol that is the same in every language: `kr`.
  static func everywhere(_ symbol: String) -> UnitNames {
    UnitNames(nn: symbol, nb: symbol, sv: symbol, en: symbol)
  }

  /// The names of a unit by the name it goes by in source, of those the plan spells in English too; nil where a unit is
  /// the plan's own and its words are all there are.
  public static func of(_ name: String) -> UnitNames? { known[name] }

  private static let known: [String: UnitNames] = {
    var known: [String: UnitNames] = [:]
    for unit in BuiltinUnit.all { known[unit.name] = unit.names }
    for unit in BuiltinUnit.familiar {
      for spelling in unit.spellings { known[spelling] = unit.names }
    }
    return known
  }()
}
