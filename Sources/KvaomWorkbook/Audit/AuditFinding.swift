import KvaomWords

/// Something a careful reader of a workbook would point at.
struct AuditFinding {
  /// How sure it is.
  enum Class: Int, Comparable {
    /// It is wrong.
    case error
    /// It looks wrong.
    case suspicion
    /// It makes mistakes likely.
    case smell

    static func < (left: Class, right: Class) -> Bool { left.rawValue < right.rawValue }
  }

  /// What it is; the raw value is its name for programs.
  enum Kind: String, CaseIterable {
    /// A formula without a value: a reference to what is gone, a division by zero.
    case errorValue = "error-value"
    /// A formula that needs its own value.
    case circle = "circular"
    /// A value that is not what the formula gives.
    case stale = "stale-value"
    /// A sum that has both a subtotal and what that adds.
    case countedTwice = "counted-twice"
    /// A text that looks like a number among numbers that are added.
    case textNumber = "text-number"
    /// A formula unlike those beside it.
    case unlike = "unlike-neighbours"
    /// A number where those beside it have formulas.
    case typedOver = "typed-over"
    /// A sum that ends before the figures do.
    case leftOut = "left-out"
    /// A sum that has the year above its figures in it.
    case headingInSum = "heading-in-sum"
    /// A figure a thousand times as large, or as small, as those beside it.
    case scale = "scale-jump"
    /// A reference to a cell with nothing in it.
    case emptyCell = "empty-cell"
    /// A percent added to an amount.
    case percentAdded = "percent-added"
    /// Amounts of two units in one sum.
    case mixedUnits = "mixed-units"
    /// A condition that is always the same.
    case fixedCondition = "fixed-condition"
    /// Hidden figures in a sum.
    case hiddenInSum = "hidden-in-sum"
    /// A number in a formula.
    case constant = "constant"
    /// A value from another workbook.
    case link = "link"
    /// A sheet that is hidden.
    case hiddenSheet = "hidden-sheet"
    /// A sheet that the program does not offer to show.
    case deeplyHidden = "very-hidden-sheet"
    /// Figures that a query brings in, or that a pivot table keeps without their source.
    case inflow = "query-or-pivot"
    /// A workbook whose formulas are computed only when somebody asks for it.
    case onRequest = "manual-calculation"
    /// One formula for many cells.
    case array = "array-formula"
    /// A formula that is not understood.
    case unread = "unread-formula"
    /// Formulas without a value in the file.
    case withoutValue = "no-value"
  }

  /// What it is.
  let kind: Kind
  /// How sure it is.
  let rank: Class
  /// The sheet; empty for the whole workbook.
  let sheet: String
  /// The cell, or the first of several alike in a row; nil for a whole sheet.
  let cell: ReadWorkbook.Place?
  /// The last of several alike.
  var last: ReadWorkbook.Place?
  /// What it rests on: the formula, the cells, the values.
  let evidence: String

  /// Where it is, as it is written.
  var place: String {
    guard let cell else { return sheet }
    let end = last.map { $0 == cell ? "" : ":\($0.text)" } ?? ""
    return "\(sheet)!\(cell.text)\(end)"
  }
}

extension AuditFinding.Class {
  /// Its word.
  var words: Phrase {
    switch self {
    case .error: Phrase(nn: "feil", nb: "feil", sv: "fel", en: "error")
    case .suspicion: Phrase(nn: "mistanke", nb: "mistanke", sv: "misstanke", en: "suspicion")
    case .smell: Phrase(nn: "risiko", nb: "risiko", sv: "risk", en: "smell")
    }
  }
}

extension AuditFinding.Kind {
  /// What is wrong, in a few words.
  var words: Phrase {
    switch self {
    case .errorValue:
      Phrase(
        nn: "formelen gir ein feilverdi", nb: "formelen gir en feilverdi", sv: "formeln ger ett felvärde",
        en: "the formula gives an error")
    case .circle:
      Phrase(
        nn: "formelen treng sin eigen verdi", nb: "formelen trenger sin egen verdi",
        sv: "formeln behöver sitt eget värde", en: "the formula needs its own value")
    case .stale:
      Phrase(
        nn: "verdien er ikkje den formelen gir", nb: "verdien er ikke den formelen gir",
        sv: "värdet är inte det formeln ger", en: "the value is not what the formula gives")
    case .countedTwice:
      Phrase(
        nn: "summen tel ein delsum og det delsummen er laga av",
        nb: "summen teller en delsum og det delsummen er laget av", sv: "summan räknar både en delsumma och dess delar",
        en: "the sum counts a subtotal and what that adds")
    case .textNumber:
      Phrase(
        nn: "tekst som liknar eit tal er ikkje rekna med", nb: "tekst som ligner et tall er ikke regnet med",
        sv: "text som liknar ett tal är inte räknad med", en: "text that looks like a number is not counted")
    case .unlike:
      Phrase(
        nn: "formelen er ulik dei ved sida av", nb: "formelen er ulik dem ved siden av",
        sv: "formeln är olik dem bredvid", en: "the formula is unlike those beside it")
    case .typedOver:
      Phrase(
        nn: "eit tal der naboane har formlar", nb: "et tall der naboene har formler",
        sv: "ett tal där grannarna har formler", en: "a number where its neighbours have formulas")
    case .leftOut:
      Phrase(
        nn: "summen har ikkje med alle tala", nb: "summen har ikke med alle tallene",
        sv: "summan har inte med alla talen", en: "the sum leaves figures out")
    case .headingInSum:
      Phrase(
        nn: "summen tel med årstalet over tala", nb: "summen teller med årstallet over tallene",
        sv: "summan räknar med årtalet över talen", en: "the sum counts the year above the figures")
    case .scale:
      Phrase(
        nn: "talet er om lag tusen gonger større eller mindre enn dei ved sida av",
        nb: "tallet er omtrent tusen ganger større eller mindre enn dem ved siden av",
        sv: "talet är omkring tusen gånger större eller mindre än dem bredvid",
        en: "the figure is about a thousand times as large or as small as those beside it")
    case .emptyCell:
      Phrase(
        nn: "formelen brukar ei tom celle som 0", nb: "formelen bruker en tom celle som 0",
        sv: "formeln använder en tom cell som 0", en: "the formula uses an empty cell as 0")
    case .percentAdded:
      Phrase(
        nn: "ein prosent er lagd til eit beløp", nb: "en prosent er lagt til et beløp",
        sv: "en procent är adderad till ett belopp", en: "a percent is added to an amount")
    case .mixedUnits:
      Phrase(
        nn: "ulike einingar i éin sum", nb: "ulike enheter i én sum", sv: "olika enheter i en summa",
        en: "different units in one sum")
    case .fixedCondition:
      Phrase(
        nn: "valet er alltid det same", nb: "valget er alltid det samme", sv: "valet är alltid detsamma",
        en: "the choice is always the same")
    case .hiddenInSum:
      Phrase(
        nn: "gøymde tal er med i summen", nb: "skjulte tall er med i summen", sv: "dolda tal är med i summan",
        en: "hidden figures are in the sum")
    case .constant:
      Phrase(
        nn: "eit tal står i formelen", nb: "et tall står i formelen", sv: "ett tal står i formeln",
        en: "a number stands in the formula")
    case .link:
      Phrase(
        nn: "verdi frå ei anna arbeidsbok", nb: "verdi fra en annen arbeidsbok", sv: "värde från en annan arbetsbok",
        en: "a value from another workbook")
    case .hiddenSheet:
      Phrase(nn: "arket er gøymt", nb: "arket er skjult", sv: "bladet är dolt", en: "the sheet is hidden")
    case .deeplyHidden:
      Phrase(
        nn: "arket er gøymt så det ikkje kan visast frå menyen", nb: "arket er skjult så det ikke kan vises fra menyen",
        sv: "bladet är dolt så att det inte kan visas från menyn", en: "the sheet is hidden and no menu shows it")
    case .inflow:
      Phrase(
        nn: "tal frå ei spørjing eller ein pivottabell", nb: "tall fra en spørring eller en pivottabell",
        sv: "tal från en fråga eller en pivottabell", en: "figures from a query or a pivot table")
    case .onRequest:
      Phrase(
        nn: "formlane blir berre rekna ut når nokon ber om det",
        nb: "formlene blir bare regnet ut når noen ber om det",
        sv: "formlerna räknas bara ut när någon ber om det", en: "formulas are computed only when somebody asks")
    case .array:
      Phrase(
        nn: "éin formel for mange celler", nb: "én formel for mange celler", sv: "en formel för många celler",
        en: "one formula for many cells")
    case .unread:
      Phrase(
        nn: "formelen er ikkje forstått", nb: "formelen er ikke forstått", sv: "formeln är inte förstådd",
        en: "the formula is not understood")
    case .withoutValue:
      Phrase(
        nn: "formlar har ingen verdi i fila; så mange er rekna ut her",
        nb: "formler har ingen verdi i filen; så mange er regnet ut her",
        sv: "formler har inget värde i filen; så många är uträknade här",
        en: "formulas have no value in the file; so many were computed here")
    }
  }
}
