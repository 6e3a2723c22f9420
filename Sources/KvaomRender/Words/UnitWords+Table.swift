import KvaomWords

extension UnitWords {
  /// Unit names as typed, with what they are called in each language.
  static let table: [String: [Locale: Forms]] = [
    "tkr": [
      .nn: Forms("tusen kr", "tusen kr"),
      .nb: Forms("tusen kr", "tusen kr"),
      .sv: Forms("tusen kr", "tusen kr"),
      .en: Forms("thousand kr", "thousand kr"),
    ],
    "mkr": [
      .nn: Forms("mill. kr", "mill. kr"),
      .nb: Forms("mill. kr", "mill. kr"),
      .sv: Forms("mkr", "mkr"),
      .en: Forms("million kr", "million kr"),
    ],
    "mrd": [
      .nn: Forms("mrd. kr", "mrd. kr"),
      .nb: Forms("mrd. kr", "mrd. kr"),
      .sv: Forms("mdkr", "mdkr"),
      .en: Forms("billion kr", "billion kr"),
    ],
    "sek": [
      .nn: Forms("SEK", "SEK"),
      .nb: Forms("SEK", "SEK"),
      .sv: Forms("kr", "kr"),
      .en: Forms("SEK", "SEK"),
    ],
    "tsek": [
      .nn: Forms("tusen SEK", "tusen SEK"),
      .nb: Forms("tusen SEK", "tusen SEK"),
      .sv: Forms("tkr", "tkr"),
      .en: Forms("thousand SEK", "thousand SEK"),
    ],
    "msek": [
      .nn: Forms("mill. SEK", "mill. SEK"),
      .nb: Forms("mill. SEK", "mill. SEK"),
      .sv: Forms("mkr", "mkr"),
      .en: Forms("million SEK", "million SEK"),
    ],
    "hour": [
      .nn: Forms("timar", "time"),
      .nb: Forms("timer", "time"),
      .sv: Forms("timmar", "timme"),
      .en: Forms("hours", "hour"),
    ],
    "day": [
      .nn: Forms("dagar", "dag"),
      .nb: Forms("dager", "dag"),
      .sv: Forms("dagar", "dag"),
      .en: Forms("days", "day"),
    ],
    "week": [
      .nn: Forms("veker", "veke"),
      .nb: Forms("uker", "uke"),
      .sv: Forms("veckor", "vecka"),
      .en: Forms("weeks", "week"),
    ],
    "month": [
      .nn: Forms("månader", "månad"),
      .nb: Forms("måneder", "måned"),
      .sv: Forms("månader", "månad"),
      .en: Forms("months", "month"),
    ],
    "year": [
      .nn: Forms("år", "år"),
      .nb: Forms("år", "år"),
      .sv: Forms("år", "år"),
      .en: Forms("years", "year"),
    ],
    "person": [
      .nn: Forms("personar", "person"),
      .nb: Forms("personer", "person"),
      .sv: Forms("personer", "person"),
      .en: Forms("persons", "person"),
    ],
    "position": [
      .nn: Forms("årsverk", "årsverk"),
      .nb: Forms("årsverk", "årsverk"),
      .sv: Forms("årsarbetare", "årsarbetare"),
      .en: Forms("positions", "position"),
    ],
    "child": [
      .nn: Forms("barn", "barn"),
      .nb: Forms("barn", "barn"),
      .sv: Forms("barn", "barn"),
      .en: Forms("children", "child"),
    ],
    "case": [
      .nn: Forms("saker", "sak"),
      .nb: Forms("saker", "sak"),
      .sv: Forms("ärenden", "ärende"),
      .en: Forms("cases", "case"),
    ],
    "pupil": [
      .nn: Forms("elevar", "elev"),
      .nb: Forms("elever", "elev"),
      .sv: Forms("elever", "elev"),
      .en: Forms("pupils", "pupil"),
    ],
    "meeting": [
      .nn: Forms("møte", "møte"),
      .nb: Forms("møter", "møte"),
      .sv: Forms("möten", "möte"),
      .en: Forms("meetings", "meeting"),
    ],
    "pp": [
      .nn: Forms("prosentpoeng", "prosentpoeng"),
      .nb: Forms("prosentpoeng", "prosentpoeng"),
      .sv: Forms("procentenheter", "procentenheter"),
      .en: Forms("percentage points", "percentage points"),
    ],
  ]

  /// Other spellings of the same units.
  static let spellings: [String: String] = [
    "hours": "hour",
    "days": "day",
    "weeks": "week",
    "months": "month",
    "years": "year",
    "persons": "person",
    "positions": "position",
    "children": "child",
    "cases": "case",
    "pupils": "pupil",
    "meetings": "meeting",
  ]
}
