import KvaomWords

/// What is wrong with the cells, the rows and the columns of a table.
enum TableWords {
  // MARK: cells

  static let percentMissing = Phrase(
    nn: "Denne cella har ikkje %, og andre i rada har det.", nb: "Denne cellen har ikke %, og andre i raden har det.",
    sv: "Den här cellen har inget %, och andra i raden har det.",
    en: "This cell has no %, and others of the row have one.")
  /// Of a first line that is a row.
  static let headMissing = Phrase(
    nn:
      "Den øvste linja i ein tabell seier kva kolonnane heiter; her er ho ei rad med tal. Skriv hovudet over rada.",
    nb:
      "Den øverste linjen i en tabell sier hva kolonnene heter; her er den en rad med tall. Skriv hodet over raden.",
    sv:
      "Den översta raden i en tabell säger vad kolumnerna heter; här är den en rad med tal. Skriv huvudet över den.",
    en:
      "The first line of a table names the columns, and here it is a row of figures. Write the head above it."
  )
  /// Beside the cell with %.
  static let whereItIsPercent = Phrase(
    nn: "her, om det er ein prosent", nb: "her, om det er en prosent", sv: "här, om det är en procent",
    en: "here, where it is a percent")
  /// Beside the head of a row in %.
  static let whereAllArePercents = Phrase(
    nn: "framfor cellene, om alle er prosent", nb: "foran cellene, om alle er prosent",
    sv: "före cellerna, om alla är procent", en: "before the cells, where all of them are percents")
  /// Of a percent among amounts; `unit` is "in kr".
  static func percentAmong(_ unit: Phrase) -> Phrase {
    Phrase(
      nn: "Her står ein prosent, og tala er \(unit).", nb: "Her står en prosent, og tallene er \(unit).",
      sv: "Här står en procent, och talen är \(unit).", en: "A percent stands where the figures are \(unit).")
  }
  /// What to do with a percent among amounts, which the plan can calculate.
  static let percentIsCalculated = Phrase(
    nn: "ta rada eller kolonnen ut: ein prosent blir rekna ut av tala (show … with change)",
    nb: "ta raden eller kolonnen ut: en prosent regnes ut av tallene (show … with change)",
    sv: "ta bort raden eller kolumnen: en procent räknas ut av talen (show … with change)",
    en: "take the row or the column out: a percent is calculated from the figures (show … with change)")
  /// Beside a table whose rows are definitions.
  static let quantityOfItsOwn = Phrase(
    nn: "der rada er ein storleik for seg", nb: "der raden er en størrelse for seg",
    sv: "där raden är en storhet för sig", en: "where the row is a quantity of its own")
  static let noNumber = Phrase(
    nn: "Dette er ikkje eit tal, og dei andre cellene er tal.",
    nb: "Dette er ikke et tall, og de andre cellene er tall.",
    sv: "Detta är inget tal, och de andra cellerna är tal.", en: "This is no number, and the other cells are numbers.")
  static let isNumber = Phrase(
    nn: "Dette er eit tal, og dei andre cellene er ord eller datoar.",
    nb: "Dette er et tall, og de andre cellene er ord eller datoer.",
    sv: "Detta är ett tal, och de andra cellerna är ord eller datum.",
    en: "This is a number, and the other cells are words or dates.")
  /// Beside the sign of a missing figure.
  static let noFigure = Phrase(
    nn: "der det ikkje er noko tal", nb: "der det ikke er noe tall", sv: "där det inte finns något tal",
    en: "where there is no figure")
  /// Beside a text in quotes.
  static let aText = Phrase(
    nn: "ein tekst, i hermeteikn", nb: "en tekst, i anførselstegn", sv: "en text, inom citattecken",
    en: "a text, in quotes")
  static let aDate = Phrase(
    nn: "Denne cella er ein dato, og andre er tekst.", nb: "Denne cellen er en dato, og andre er tekst.",
    sv: "Den här cellen är ett datum, och andra är text.", en: "This cell is a date, and others are texts.")
  /// Of a cell that should name a member.
  static func aMember(of dimension: String) -> Phrase {
    Phrase(
      nn: "Her skal det stå ein kategori i `\(dimension)`.", nb: "Her skal det stå en kategori i `\(dimension)`.",
      sv: "Här ska det stå en kategori i `\(dimension)`.", en: "A member of `\(dimension)` stands here.")
  }
  /// Of a label nobody declared.
  static func noMember(_ label: String, of dimension: String) -> Phrase {
    Phrase(
      nn: "`\(label)` er ikkje ein kategori i `\(dimension)`.", nb: "`\(label)` er ikke en kategori i `\(dimension)`.",
      sv: "`\(label)` är ingen kategori i `\(dimension)`.", en: "`\(label)` is no member of `\(dimension)`.")
  }
  /// Of one definition of a table.
  static func missing(_ count: Int, of name: String) -> Phrase {
    count == 1
      ? Phrase(
        nn: "Denne cella i `\(name)` manglar tal; det er ikkje null.",
        nb: "Denne cellen i `\(name)` mangler tall; det er ikke null.",
        sv: "Den här cellen i `\(name)` saknar tal; det är inte noll.",
        en: "This cell of `\(name)` is missing, not zero.")
      : Phrase(
        nn: "\(number: count) celler i `\(name)` manglar tal; det er ikkje null. Dette er den første.",
        nb: "\(number: count) celler i `\(name)` mangler tall; det er ikke null. Dette er den første.",
        sv: "\(number: count) celler i `\(name)` saknar tal; det är inte noll. Detta är den första.",
        en: "\(number: count) cells of `\(name)` are missing, not zero; this is the first.")
  }
  /// Of a table of several definitions: the first cells by name, and how many more there are.
  static func missing(_ count: Int, _ names: String, more: Int) -> Phrase {
    let rest =
      more == 0
      ? .verbatim("")
      : Phrase(
        nn: " og \(number: more) til", nb: " og \(number: more) til", sv: " och \(number: more) till",
        en: " and \(number: more) more")
    return Phrase(
      nn: "\(count, one: "celle", other: "celler") manglar tal; det er ikkje null: \(names)\(rest).",
      nb: "\(count, one: "celle", other: "celler") mangler tall; det er ikke null: \(names)\(rest).",
      sv: "\(count, one: "cell", other: "celler") saknar tal; det är inte noll: \(names)\(rest).",
      en: "\(count, one: "cell is", other: "cells are") missing, not zero: \(names)\(rest).")
  }

  // MARK: rows

  /// Of a list, which has one value a line.
  static func notOneValue(_ cells: Int) -> Phrase {
    Phrase(
      nn: "Denne rada har \(cells, one: "celle", other: "celler"), og ei liste har éin verdi på kvar linje.",
      nb: "Denne raden har \(cells, one: "celle", other: "celler"), og en liste har én verdi på hver linje.",
      sv: "Den här raden har \(cells, one: "cell", other: "celler"), och en lista har ett värde på varje rad.",
      en: "This row has \(cells, one: "cell", other: "cells"), and a list has 1 value a line.")
  }
  /// Of a row with more or fewer cells than the header, whose first columns are named.
  static func cells(_ cells: Int, columns: Int, _ heads: String) -> Phrase {
    Phrase(
      nn: """
        Denne rada har \(cells, one: "celle", other: "celler"), hovudet \
        \(columns, one: "kolonne", other: "kolonnar") (\(heads)).
        """,
      nb: """
        Denne raden har \(cells, one: "celle", other: "celler"), hodet \
        \(columns, one: "kolonne", other: "kolonner") (\(heads)).
        """,
      sv: """
        Den här raden har \(cells, one: "cell", other: "celler"), huvudet \
        \(columns, one: "kolumn", other: "kolumner") (\(heads)).
        """,
      en: """
        This row has \(cells, one: "cell", other: "cells"), the header \
        \(columns, one: "column", other: "columns") (\(heads)).
        """)
  }
  /// Heads that have a word for the kind of year.
  static let kindInHead = Phrase(
    nn: "Orda i hovudet er kolonnar for seg: slaget av år er ein bokstav framfor året.",
    nb: "Ordene i hodet er kolonner for seg: slaget av år er en bokstav foran året.",
    sv: "Orden i huvudet är kolumner för sig: slaget av år är en bokstav framför året.",
    en: "The words of the header are columns of their own: the kind of year is a letter before the year.")
  /// Behind the count, where two cells look like one number.
  static let mayBeSplit = Phrase(
    nn: " Eit tal kan vere delt ved mellomrommet.", nb: " Et tall kan være delt ved mellomrommet.",
    sv: " Ett tal kan ha delats vid mellanslaget.", en: " A number may have been split at its space.")
  /// Behind the count, where all rows have one cell too many.
  static let headerLost = Phrase(
    nn: " Alle rader har ei celle meir enn hovudet: ei overskrift har truleg falle bort.",
    nb: " Alle rader har én celle mer enn hodet: en overskrift har trolig falt bort.",
    sv: " Alla rader har en cell mer än huvudet: en rubrik har troligen fallit bort.",
    en: " All rows have one cell more than the header: a column's head was probably lost.")
  /// Beside the two cells as one.
  static func insteadOf(_ cells: String) -> Phrase {
    Phrase(
      nn: "i staden for \(cells)", nb: "i stedet for \(cells)", sv: "i stället för \(cells)", en: "in place of \(cells)"
    )
  }
  /// Beside a label and a value.
  static let oneValue = Phrase(
    nn: "éin verdi, med siffera utan mellomrom", nb: "én verdi, med sifrene uten mellomrom",
    sv: "ett värde, med siffrorna utan mellanslag", en: "one value, its digits without spaces")
  /// Beside a header with one more column.
  static func ifLost(_ head: String) -> Phrase {
    Phrase(
      nn: "om overskrifta som manglar, er \(head)", nb: "om overskriften som mangler, er \(head)",
      sv: "om rubriken som saknas är \(head)", en: "if the lost header is \(head)")
  }
  /// Of a row with fewer cells than the header, which is named by its label.
  static func cellsLost(_ label: String, _ cells: Int, columns: Int, _ heads: String) -> Phrase {
    let row =
      label.isEmpty
      ? Phrase(nn: "Denne rada", nb: "Denne raden", sv: "Den här raden", en: "This row")
      : Phrase(nn: "Rada `\(label)`", nb: "Raden `\(label)`", sv: "Raden `\(label)`", en: "The row `\(label)`")
    let lost = columns - cells
    return Phrase(
      nn: """
        \(row) har \(cells, one: "celle", other: "celler"), hovudet \
        \(columns, one: "kolonne", other: "kolonnar") (\(heads)): \(lost, one: "celle", other: "celler") manglar.
        """,
      nb: """
        \(row) har \(cells, one: "celle", other: "celler"), hodet \
        \(columns, one: "kolonne", other: "kolonner") (\(heads)): \(lost, one: "celle", other: "celler") mangler.
        """,
      sv: """
        \(row) har \(cells, one: "cell", other: "celler"), huvudet \
        \(columns, one: "kolumn", other: "kolumner") (\(heads)): \(lost, one: "cell", other: "celler") saknas.
        """,
      en: """
        \(row) has \(cells, one: "cell", other: "cells"), the header \
        \(columns, one: "column", other: "columns") (\(heads)): \(lost, one: "cell is", other: "cells are") missing.
        """)
  }
  /// Behind it, where the printed sums tell which cell it is.
  static func sumsSay(_ head: String) -> Phrase {
    Phrase(
      nn: " Utan ho i \(head) stemmer summane i alle andre kolonnar.",
      nb: " Uten den i \(head) stemmer summene i alle andre kolonner.",
      sv: " Utan den i \(head) stämmer summorna i alla andra kolumner.",
      en: " Without it in \(head) the sums of all other columns hold.")
  }
  /// Beside the row with `-` in some columns.
  static func ifCellsLost(_ heads: String) -> Phrase {
    Phrase(
      nn: "om det er \(heads) som manglar", nb: "om det er \(heads) som mangler", sv: "om det är \(heads) som saknas",
      en: "if \(heads) is what is missing")
  }
  /// What to do where many cells are lost.
  static let dashWhereLost = Phrase(
    nn: "(eller `-` i kvar kolonne som ikkje har noko tal)", nb: "(eller `-` i hver kolonne som ikke har noe tall)",
    sv: "(eller `-` i varje kolumn som inte har något tal)", en: "(or `-` in each column that has no figure)")
  static let header = Phrase(nn: "hovudet", nb: "hodet", sv: "huvudet", en: "the header")
  /// Of a row whose labels do not match the table.
  static func labels(_ labels: Int, dimensions: Int) -> Phrase {
    Phrase(
      nn: """
        Rada har \(labels, one: "etikett", other: "etikettar"), og tabellen har \
        \(dimensions, one: "dimensjon", other: "dimensjonar") før hovudet.
        """,
      nb: """
        Raden har \(labels, one: "etikett", other: "etiketter"), og tabellen har \
        \(dimensions, one: "dimensjon", other: "dimensjoner") før hodet.
        """,
      sv: """
        Raden har \(labels, one: "etikett", other: "etiketter"), och tabellen har \
        \(dimensions, one: "dimension", other: "dimensioner") före huvudet.
        """,
      en: """
        The row has \(labels, one: "label", other: "labels"); the table is by \
        \(dimensions, one: "dimension", other: "dimensions") before the header.
        """)
  }

  // MARK: what stands twice

  /// Of a second column of one name.
  static func twoColumns(_ name: String) -> Phrase {
    Phrase(
      nn: "Det er to kolonnar `\(name)`.", nb: "Det er to kolonner `\(name)`.", sv: "Det finns två kolumner `\(name)`.",
      en: "There are two columns `\(name)`.")
  }
  /// Of a second row of the same labels.
  static func twoRows(_ labels: String) -> Phrase {
    Phrase(
      nn: "Det er to rader `\(labels)`.", nb: "Det er to rader `\(labels)`.", sv: "Det finns två rader `\(labels)`.",
      en: "There are two rows `\(labels)`.")
  }
  /// At the first of two.
  static let theFirst = Phrase(nn: "den første", nb: "den første", sv: "den första", en: "the first")
  static let anotherLabel = Phrase(
    nn: "ein annan etikett, eller éi rad mindre", nb: "en annen etikett, eller én rad mindre",
    sv: "en annan etikett, eller en rad mindre", en: "another label, or one row the less")
  static let dimensionTwice = Phrase(
    nn: "Ein dimensjon står to gonger i hovudet på tabellen.", nb: "En dimensjon står to ganger i hodet på tabellen.",
    sv: "En dimension står två gånger i tabellens huvud.", en: "A dimension stands twice in the table's head.")
  /// Before "and the plan has no `years` line".
  static func isYear(_ label: String) -> Phrase {
    Phrase(
      nn: "`\(label)` er eit år", nb: "`\(label)` er et år", sv: "`\(label)` är ett år", en: "`\(label)` is a year")
  }

  /// Of figures that hold from a year, where the years are no columns.
  static let holdingYears = Phrase(
    nn: "Tal som gjeld frå eit år, har åra sist: `table by zone, from year`, eller først med éin dimensjon til.",
    nb: "Tall som gjelder fra et år, har årene sist: `table by zone, from year`, eller først med én dimensjon til.",
    sv: "Tal som gäller från ett år har åren sist: `table by zone, from year`, eller först med en dimension till.",
    en:
      "Figures that hold from a year have the years last: `table by zone, from year`, or first with one more dimension."
  )

  // MARK: printed sums

  /// Of a printed sum where each row, or each column, is a definition.
  static func sumOfDefinitions(_ each: Phrase) -> Phrase {
    Phrase(
      nn: "Ein trykt sum blir kontrollert i ein tabell med namn; denne lagar ein definisjon av \(each).",
      nb: "En trykt sum kontrolleres i en tabell med navn; denne lager en definisjon av \(each).",
      sv: "En tryckt summa kontrolleras i en tabell med namn; den här gör en definition av \(each).",
      en: "A printed sum is checked in a table with a name; this one makes a definition of \(each).")
  }
  static let eachRow = Phrase(nn: "kvar rad", nb: "hver rad", sv: "varje rad", en: "each row")
  static let eachColumn = Phrase(nn: "kvar kolonne", nb: "hver kolonne", sv: "varje kolumn", en: "each column")
  static let belowTheTable = Phrase(
    nn: "under tabellen", nb: "under tabellen", sv: "under tabellen", en: "below the table")
  static let ofOneKind = Phrase(
    nn: "der alle tal er av eitt slag", nb: "der alle tall er av ett slag", sv: "där alla tal är av ett slag",
    en: "where all figures are of one kind")
}
