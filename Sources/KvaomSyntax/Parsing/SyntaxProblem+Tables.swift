import KvaomSource
import KvaomWords

/// Words of the problems of tables.
extension SyntaxProblem {
  /// What was found, where a table or the file's encoding is concerned.
  var messageOfTable: Phrase {
    switch self {
    case .ambiguousThousands(let text, let count, let columns, let reason):
      Self.unclear(text, count, columns, reason)
    case .splitCell(let first, let second):
      Phrase(
        nn: "\(first) og \(second) står som to tal med eitt mellomrom mellom: det kan vere talet \(first)\(second).",
        nb: "\(first) og \(second) står som to tall med ett mellomrom mellom: det kan være tallet \(first)\(second).",
        sv: "\(first) och \(second) står som två tal med ett mellanslag emellan: det kan vara talet \(first)\(second).",
        en: "\(first) and \(second) are two figures with one space between: it can be the number \(first)\(second).")
    case .brokenCell:
      Phrase(
        nn: "Ei celle i hermeteikn går over fleire linjer.", nb: "En celle i anførselstegn går over flere linjer.",
        sv: "En cell inom citattecken går över flera rader.", en: "A cell in quotes goes over several lines.")
    case .separatedTable(let separator, _):
      Phrase(
        nn: "Cellene er skilde med \(separator.name). I ein plan skil tabulator eller mellomrom.",
        nb: "Cellene er skilt med \(separator.name). I en plan skiller tabulator eller mellomrom.",
        sv: "Cellerna är skilda med \(separator.name). I en plan skiljer tabb eller mellanslag.",
        en: "The cells have \(separator.name) between. In a plan tabs or spaces part them.")
    case .fileEncoding(let name):
      Phrase(
        nn: "Fila er ikkje i UTF-8; ho ser ut til å vere i \(name).",
        nb: "Filen er ikke i UTF-8; den ser ut til å være i \(name).",
        sv: "Filen är inte i UTF-8; den verkar vara i \(name).",
        en: "The file is not in UTF-8; it seems to be in \(name).")
    case .fileField(let found):
      Phrase(
        nn: "Her skulle det stå kva som blir lese av fila, men her er \(found).",
        nb: "Her skulle det stå hva som leses av filen, men her er \(found).",
        sv: "Här skulle det stå vad som läses av filen, men här är \(found).",
        en: "Expected what is read of the file, found \(found).")
    default: .verbatim("")
    }
  }

  /// The fixes where a table or the file's encoding is concerned.
  var fixesOfTable: [Fix] {
    switch self {
    case .ambiguousThousands(let text, _, _, _):
      [
        Fix(text.filter { $0 != "." && $0 != "," }, remark: Self.thousands, gap: .narrow),
        Fix(text + "0", remark: Self.decimals, gap: .narrow),
      ]
    case .splitCell(let first, let second):
      [
        Fix(first + second, remark: Self.oneNumber, gap: .narrow),
        Fix("\(first)  \(second)", remark: Self.twoNumbersRemark, gap: .narrow),
      ]
    case .brokenCell(let line): [Fix(line)]
    case .separatedTable(_, let line): [Fix(line, remark: Self.tabsRemark, gap: .narrow)]
    case .fileEncoding(let name):
      [
        .advice(
          Phrase(
            nn: "lagre fila som UTF-8 (iconv -f \(name) -t UTF-8)",
            nb: "lagre filen som UTF-8 (iconv -f \(name) -t UTF-8)",
            sv: "spara filen som UTF-8 (iconv -f \(name) -t UTF-8)",
            en: "save the file as UTF-8 (iconv -f \(name) -t UTF-8)"))
      ]
    case .fileField:
      [
        Fix("sheet \"Ark1\"  start \"A5\"", remark: Self.aPart, gap: .narrow),
        Fix("answer \"column:Sum\" \"leave-out\"", remark: Self.anAnswer, gap: .narrow),
        Fix("function = column \"Funksjon\"", remark: Self.aColumn, gap: .narrow),
        Fix("keep column \"Art\" until 599", remark: Self.rowsKept, gap: .narrow),
      ]
    default: []
    }
  }

  private static let aPart = Phrase(
    nn: "ein del av fila: sheet, start, table, name, range", nb: "en del av filen: sheet, start, table, name, range",
    sv: "en del av filen: sheet, start, table, name, range", en: "a part of the file: sheet, start, table, name, range")
  private static let anAnswer = Phrase(
    nn: "svar på eit spørsmål", nb: "svar på et spørsmål", sv: "svar på en fråga", en: "the answer to a question")
  private static let aColumn = Phrase(
    nn: "kolonnen som fyller ein dimensjon av ei liste", nb: "kolonnen som fyller en dimensjon av en liste",
    sv: "kolumnen som fyller en dimension av en lista", en: "the column that fills a dimension of a list")
  private static let rowsKept = Phrase(
    nn: "radene som er med", nb: "radene som er med", sv: "raderna som är med", en: "the rows that count")

  /// A figure whose sign can group thousands.
  private static func unclear(_ text: String, _ count: Int, _ columns: Int, _ reason: UnclearThousands) -> Phrase {
    switch reason {
    case .otherDecimals:
      Phrase(
        nn: "\(text) står i ein tabell med eit anna desimalteikn: teiknet kan skilje tusen.",
        nb: "\(text) står i en tabell med et annet desimaltegn: tegnet kan skille tusen.",
        sv: "\(text) står i en tabell med ett annat decimaltecken: tecknet kan skilja tusental.",
        en: "\(text) stands in a table with another decimal sign: its sign can group thousands.")
    case .wholeColumn where columns > 1:
      Phrase(
        nn: """
          \(text) kan vere tusen eller desimalar: alle tal i \(columns) kolonnar (\(count)) har tre siffer \
          etter teiknet.
          """,
        nb: """
          \(text) kan være tusen eller desimaler: alle tall i \(columns) kolonner (\(count)) har tre sifre \
          etter tegnet.
          """,
        sv: """
          \(text) kan vara tusental eller decimaler: alla tal i \(columns) kolumner (\(count)) har tre \
          siffror efter tecknet.
          """,
        en: """
          \(text) can be thousands or decimals: all figures of \(columns) columns (\(count)) have three \
          digits after the sign.
          """
      )
    case .wholeColumn:
      Phrase(
        nn: "\(text) kan vere tusen eller desimalar: alle tal i kolonnen (\(count)) har tre siffer etter teiknet.",
        nb: "\(text) kan være tusen eller desimaler: alle tall i kolonnen (\(count)) har tre sifre etter tegnet.",
        sv: "\(text) kan vara tusental eller decimaler: alla tal i kolumnen (\(count)) har tre siffror efter tecknet.",
        en:
          "\(text) can be thousands or decimals: all figures of the column (\(count)) have three digits after the sign."
      )
    case .someOfColumn where columns > 1:
      Phrase(
        nn: """
          \(text) kan vere tusen eller desimalar; det er lese som desimalar, og andre tal i tabellen er \
          heile. Slik er det i \(columns) kolonnar.
          """,
        nb: """
          \(text) kan være tusen eller desimaler; det er lest som desimaler, og andre tall i tabellen er \
          hele. Slik er det i \(columns) kolonner.
          """,
        sv: """
          \(text) kan vara tusental eller decimaler; det är läst som decimaler, och andra tal i tabellen är \
          hela. Så är det i \(columns) kolumner.
          """,
        en: """
          \(text) can be thousands or decimals; it is read as decimals, and other figures of the table are \
          whole. So it is in \(columns) columns.
          """
      )
    case .someOfColumn:
      Phrase(
        nn: "\(text) kan vere tusen eller desimalar; det er lese som desimalar, og andre tal i kolonnen er heile.",
        nb: "\(text) kan være tusen eller desimaler; det er lest som desimaler, og andre tall i kolonnen er hele.",
        sv: "\(text) kan vara tusental eller decimaler; det är läst som decimaler, och andra tal i kolumnen är hela.",
        en: "\(text) can be thousands or decimals; it is read as decimals, and other figures of the column are whole.")
    }
  }

  private static let twoNumbersRemark = Phrase(nn: "to tal", nb: "to tall", sv: "två tal", en: "two numbers")
  private static let tabsRemark = Phrase(
    nn: "med tabulator mellom; eller lim inn med paste, som les semikolon",
    nb: "med tabulator mellom; eller lim inn med paste, som leser semikolon",
    sv: "med tabb emellan; eller klistra in med paste, som läser semikolon",
    en: "with tabs between; or paste it with paste, which reads semicolons")
}

/// A sign that parts cells elsewhere.
enum CellSeparator: Character {
  /// As spreadsheets save them here.
  case semicolon = ";"
  /// As they are listed in a sentence.
  case comma = ","
  /// As tables are drawn in Markdown.
  case bar = "|"

  /// The sign.
  var sign: Character { rawValue }

  /// What it is called, many of them.
  var name: Phrase {
    switch self {
    case .semicolon: Phrase(nn: "semikolon", nb: "semikolon", sv: "semikolon", en: "semicolons")
    case .comma: Phrase(nn: "komma", nb: "komma", sv: "kommatecken", en: "commas")
    case .bar:
      Phrase(nn: "loddrette strekar", nb: "loddrette streker", sv: "lodräta streck", en: "vertical bars")
    }
  }
}
