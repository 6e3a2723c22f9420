import KvaomWords

/// What the reading of a table says of columns, rows and doubts.
enum ReadingWords {
  // MARK: Columns

  /// A year.
  static func year(_ label: String) -> Phrase {
    Phrase(nn: "året \(label)", nb: "året \(label)", sv: "året \(label)", en: "the year \(label)")
  }
  /// A column of figures without a year.
  static let member = Phrase(nn: "tal", nb: "tall", sv: "tal", en: "figures")
  /// A sum that was checked.
  static func sum(_ parts: String) -> Phrase {
    Phrase(nn: "sum av \(parts)", nb: "sum av \(parts)", sv: "summa av \(parts)", en: "the sum of \(parts)")
  }
  /// A difference that was checked.
  static func difference(_ parts: String) -> Phrase {
    Phrase(
      nn: "skilnaden \(parts)", nb: "forskjellen \(parts)", sv: "skillnaden \(parts)", en: "the difference \(parts)")
  }
  /// A change in percent that was checked.
  static func change(_ first: String, _ second: String) -> Phrase {
    Phrase(
      nn: "endring i prosent frå \(second) til \(first)", nb: "endring i prosent fra \(second) til \(first)",
      sv: "förändring i procent från \(second) till \(first)", en: "the change in percent from \(second) to \(first)")
  }
  /// A share that was checked.
  static func ratio(_ first: String, _ second: String) -> Phrase {
    Phrase(
      nn: "\(first) i prosent av \(second)", nb: "\(first) i prosent av \(second)",
      sv: "\(first) i procent av \(second)",
      en: "\(first) in percent of \(second)")
  }
  /// Left out.
  static let leftOut = Phrase(nn: "ikkje med", nb: "ikke med", sv: "inte med", en: "left out")

  // MARK: Why

  /// The head is several years.
  static let span = Phrase(
    nn: "fleire år under eitt, ikkje eit år", nb: "flere år under ett, ikke et år", sv: "flera år i ett, inget år",
    en: "several years in one, not a year")
  /// The head says so.
  static let headSaysSum = Phrase(
    nn: "overskrifta seier sum", nb: "overskriften sier sum", sv: "rubriken säger summa", en: "the head says sum")
  /// A difference or a change.
  static let headSaysChange = Phrase(
    nn: "overskrifta seier endring eller avvik", nb: "overskriften sier endring eller avvik",
    sv: "rubriken säger förändring eller avvikelse", en: "the head says change or deviation")
  /// A share or an average.
  static let headSaysShare = Phrase(
    nn: "overskrifta seier prosent, del eller gjennomsnitt", nb: "overskriften sier prosent, andel eller gjennomsnitt",
    sv: "rubriken säger procent, andel eller genomsnitt", en: "the head says percent, share or average")
  /// A part of a year.
  static let partOfYear = Phrase(
    nn: "berre ein del av året", nb: "bare en del av året", sv: "bara en del av året", en: "only a part of the year")
  /// Words.
  static let words = Phrase(nn: "ord, ikkje tal", nb: "ord, ikke tall", sv: "ord, inga tal", en: "words, no figures")
  /// Codes.
  static let codes = Phrase(
    nn: "kodar, ikkje tal", nb: "koder, ikke tall", sv: "koder, inga tal", en: "codes, no figures")
  /// Remarks.
  static let remarks = Phrase(
    nn: "noter eller merknader", nb: "noter eller merknader", sv: "noter eller anmärkningar", en: "notes or remarks")
  /// No head.
  static let noHead = Phrase(nn: "utan overskrift", nb: "uten overskrift", sv: "utan rubrik", en: "without a head")
  /// Not a year, beside years.
  static let notAYear = Phrase(
    nn: "ikkje eit år, men dei andre er år", nb: "ikke et år, men de andre er år", sv: "inget år, men de andra är år",
    en: "not a year, but the others are")
  /// The arithmetic agrees.
  static let adds = Phrase(
    nn: "stemmer med tala", nb: "stemmer med tallene", sv: "stämmer med talen", en: "the figures agree")
  /// The arithmetic agrees within rounding.
  static let addsRounded = Phrase(
    nn: "stemmer med tala, avrunding medrekna", nb: "stemmer med tallene, avrunding medregnet",
    sv: "stämmer med talen, avrundning inräknad", en: "the figures agree, rounding allowed for")
  /// The arithmetic alone says so.
  static let arithmetic = Phrase(
    nn: "tala åleine seier det", nb: "tallene alene sier det", sv: "talen ensamma säger det",
    en: "the figures alone say so")
  /// Nothing adds up to it.
  static let doesNotAdd = Phrase(
    nn: "ingenting summerer seg til dette", nb: "ingenting summerer seg til dette", sv: "inget summerar till detta",
    en: "nothing adds up to it")
  /// A plain year takes the kind to its left.
  static let kindFromLeft = Phrase(
    nn: "held fram etter kolonnen til venstre", nb: "fortsetter etter kolonnen til venstre",
    sv: "fortsätter efter kolumnen till vänster", en: "goes on from the column to its left")
  /// The words of the head.
  static func head(_ head: String) -> Phrase {
    Phrase(
      nn: "overskrifta «\(head)»", nb: "overskriften «\(head)»", sv: "rubriken ”\(head)”", en: "the head \"\(head)\"")
  }
  /// Another column of the same year was chosen.
  static let otherChosen = Phrase(
    nn: "ein annan kolonne for same år er vald", nb: "en annen kolonne for samme år er valgt",
    sv: "en annan kolumn för samma år är vald", en: "another column of the same year was chosen")
  /// Words beside a year that say nothing of its kind.
  static func unknownWords(_ words: String) -> Phrase {
    Phrase(
      nn: "«\(words)» seier ikkje kva slag tal det er", nb: "«\(words)» sier ikke hva slags tall det er",
      sv: "”\(words)” säger inte vilka tal det är", en: "\"\(words)\" does not say what figures they are")
  }
  /// A count, perhaps, among amounts.
  static let perhapsCount = Phrase(
    nn: "kan vere eit antal, ikkje eit beløp", nb: "kan være et antall, ikke et beløp",
    sv: "kan vara ett antal, inget belopp", en: "can be a count and no amount")
  /// An average of the rows.
  static let average = Phrase(
    nn: "eit gjennomsnitt", nb: "et gjennomsnitt", sv: "ett genomsnitt", en: "an average")
  /// An amount of one among amounts of all.
  static let perHead = Phrase(
    nn: "beløp for kvar, ikkje for alle", nb: "beløp for hver, ikke for alle",
    sv: "belopp för var och en, inte för alla", en: "an amount for each, not for all")
  /// Another unit than the table's.
  static let otherUnit = Phrase(
    nn: "ei anna eining enn tabellen", nb: "en annen enhet enn tabellen", sv: "en annan enhet än tabellen",
    en: "another unit than the table's")
  /// Years, and no amounts.
  static let onlyYears = Phrase(
    nn: "berre årstal, ingen beløp", nb: "bare årstall, ingen beløp", sv: "bara årtal, inga belopp",
    en: "nothing but years, no amounts")
  /// Another table below.
  static let nextTable = Phrase(
    nn: "ein ny tabell: lim han inn for seg", nb: "en ny tabell: lim den inn for seg",
    sv: "en ny tabell: klistra in den för sig", en: "another table: paste it by itself")
  /// The lines from the one on which another table begins.
  static func from(_ line: Int) -> Phrase {
    Phrase(nn: "frå linje \(line)", nb: "fra linje \(line)", sv: "från rad \(line)", en: "from line \(line)")
  }
  /// The planner said so.
  static let answered = Phrase(nn: "svart", nb: "svart", sv: "besvarat", en: "answered")

  // MARK: Rows

  /// Figures of its own.
  static let row = Phrase(nn: "rad", nb: "rad", sv: "rad", en: "row")
  /// A part of another row.
  static func part(_ whole: String) -> Phrase {
    Phrase(nn: "del av \(whole)", nb: "del av \(whole)", sv: "del av \(whole)", en: "a part of \(whole)")
  }
  /// Called a sum, and a figure of its own.
  static let partsElsewhere = Phrase(
    nn: "kalla sum, men delane står ikkje i tabellen", nb: "kalt sum, men delene står ikke i tabellen",
    sv: "kallad summa, men delarna står inte i tabellen", en: "called a sum, but its parts are not in the table")
  /// Called a sum, and nothing adds up.
  static let unexplainedSum = Phrase(
    nn: "kalla sum, men stemmer ikkje", nb: "kalt sum, men stemmer ikke", sv: "kallad summa, men stämmer inte",
    en: "called a sum, but does not add up")

  // MARK: Questions

  /// The question for the name.
  static let askName = Phrase(nn: "Namn (eitt ord)", nb: "Navn (ett ord)", sv: "Namn (ett ord)", en: "Name (one word)")
  /// The question for the unit.
  static let askUnit = Phrase(
    nn: "Eining (tkr, mkr, kr, position = årsverk, % …)", nb: "Enhet (tkr, mkr, kr, position = årsverk, % …)",
    sv: "Enhet (tkr, mkr, kr, position = årsarbetare, % …)", en: "Unit (tkr, mkr, kr, position = FTE, % …)")
  /// The question for the unit of quantities that have none of their own.
  static let askUnits = Phrase(
    nn: "Eining der kjelda ikkje har ei eiga (tkr, person, none = inga …)",
    nb: "Enhet der kilden ikke har en egen (tkr, person, none = ingen …)",
    sv: "Enhet där källan inte har en egen (tkr, person, none = ingen …)",
    en: "Unit where the source has none of its own (tkr, person, none …)")
  /// The question for the prices.
  static let askPrices = Phrase(
    nn: "Prisar (nominal = løpande, eit år som 2017 = faste, unknown = ikkje oppgitt)",
    nb: "Priser (nominal = løpende, et år som 2017 = faste, unknown = ikke oppgitt)",
    sv: "Priser (nominal = löpande, ett år som 2017 = fasta, unknown = ej angivna)",
    en: "Prices (nominal = current, a year such as 2017 = fixed, unknown = not given)")
  /// The question for dashes and empty cells.
  static let askDash = Phrase(
    nn: "Kva tyder «-» eller tomt (0 = null, missing = talet manglar)",
    nb: "Hva betyr «-» eller tomt (0 = null, missing = tallet mangler)",
    sv: "Vad betyder ”-” eller tomt (0 = noll, missing = talet saknas)",
    en: "What does \"-\" or nothing mean (0 = zero, missing = the figure is missing)")
  /// Zero.
  static let zero = Phrase(nn: "null", nb: "null", sv: "noll", en: "zero")
  /// Missing.
  static let missing = Phrase(
    nn: "talet manglar", nb: "tallet mangler", sv: "talet saknas", en: "the figure is missing")
  /// The question for points and commas.
  static func askNumbers(_ example: String) -> Phrase {
    Phrase(
      nn: "Kva er \(example)", nb: "Hva er \(example)", sv: "Vad är \(example)", en: "What is \(example)")
  }
  /// The sign groups thousands.
  static func thousands(_ number: String) -> Phrase {
    Phrase(
      nn: "\(number): teiknet skil tusen", nb: "\(number): tegnet skiller tusen",
      sv: "\(number): tecknet skiljer tusental",
      en: "\(number): the sign groups thousands")
  }
  /// The sign stands before decimals.
  static func decimals(_ number: String) -> Phrase {
    Phrase(
      nn: "\(number): teiknet står før desimalar", nb: "\(number): tegnet står før desimaler",
      sv: "\(number): tecknet står före decimaler", en: "\(number): the sign stands before decimals")
  }
  /// How many figures look like that.
  static func unclearFigures(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "tal", other: "tal") kan vere begge delar",
      nb: "\(count, one: "tall", other: "tall") kan være begge deler",
      sv: "\(count, one: "tal", other: "tal") kan vara bådadera",
      en: "\(count, one: "figure", other: "figures") can be either")
  }
  /// The question what the figures are in, where the answer is another unit than the source's.
  static func askSourceUnit(_ words: String, _ unit: String) -> Phrase {
    Phrase(
      nn: "Kjelda seier «\(words)», og svaret er \(unit). Kva er tala i",
      nb: "Kilden sier «\(words)», og svaret er \(unit). Hva er tallene i",
      sv: "Källan säger ”\(words)”, och svaret är \(unit). Vad är talen i",
      en: "The source says “\(words)”, and the answer is \(unit). What are the figures in")
  }
  /// The question what figures without a unit are in, where others of the table have one.
  static func askBareUnit(_ example: String) -> Phrase {
    Phrase(
      nn: "Nokre tal står med ei eining, andre ikkje. Kva er \(example) i",
      nb: "Noen tall står med en enhet, andre ikke. Hva er \(example) i",
      sv: "Somliga tal står med en enhet, andra inte. Vad är \(example) i",
      en: "Some figures have a unit, others none. What is \(example) in")
  }
  /// The figures are brought to another unit.
  static func convert(_ unit: String, _ other: String) -> Phrase {
    Phrase(
      nn: "\(unit); dei blir rekna om til \(other)", nb: "\(unit); de regnes om til \(other)",
      sv: "\(unit); de räknas om till \(other)", en: "\(unit); they are converted to \(other)")
  }
  /// The figures are in a unit as they are printed.
  static func figuresAre(_ unit: String) -> Phrase {
    Phrase(
      nn: "\(unit), som trykt", nb: "\(unit), som trykt", sv: "\(unit), som tryckt", en: "\(unit), as printed")
  }
  /// Texts or days.
  static let textColumn = Phrase(
    nn: "tekst eller datoar", nb: "tekst eller datoer", sv: "text eller datum", en: "texts or dates")
  /// The question about words in the place of figures.
  static func askWords(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "celle har", other: "celler har") ord i staden for tal. Kva er det",
      nb: "\(count, one: "celle har", other: "celler har") ord i stedet for tall. Hva er det",
      sv: "\(count, one: "cell har", other: "celler har") ord i stället för tal. Vad är det",
      en: "\(count, one: "cell has", other: "cells have") words in the place of a figure. What is that")
  }
  /// The question where the heads begin.
  static func askHeads(_ first: String) -> Phrase {
    Phrase(
      nn: "Kva står «\(first)» over", nb: "Hva står «\(first)» over", sv: "Vad står ”\(first)” över",
      en: "What does \"\(first)\" stand over")
  }
  /// The first head stands over the labels.
  static let headsCorner = Phrase(
    nn: "namna på radene; ei overskrift har falle bort", nb: "navnene på radene; en overskrift har falt bort",
    sv: "radernas namn; en rubrik har fallit bort", en: "the names of the rows; a head was lost")
  /// The first head stands over the first figures.
  static let headsMoved = Phrase(
    nn: "dei første tala; hjørnet er tomt", nb: "de første tallene; hjørnet er tomt",
    sv: "de första talen; hörnet är tomt",
    en: "the first figures; the corner is empty")
  /// One head the less than columns.
  static let headsEvidence = Phrase(
    nn: "det er ei overskrift mindre enn kolonnar", nb: "det er én overskrift mindre enn kolonner",
    sv: "det är en rubrik mindre än kolumner", en: "there is one head less than columns")
  /// The question which column lost its head.
  static let askLostHead = Phrase(
    nn: "Ei overskrift har falle bort. Kva for ein kolonne manglar overskrift",
    nb: "En overskrift har falt bort. Hvilken kolonne mangler overskrift",
    sv: "En rubrik har fallit bort. Vilken kolumn saknar rubrik",
    en: "A head was lost. Which column has none")
  /// A column by its number.
  static func column(_ number: Int) -> Phrase {
    Phrase(nn: "kolonne \(number)", nb: "kolonne \(number)", sv: "kolumn \(number)", en: "column \(number)")
  }
  /// The question what a column is.
  static func askColumn(_ head: String) -> Phrase {
    Phrase(
      nn: "Kva er kolonnen «\(head)»", nb: "Hva er kolonnen «\(head)»", sv: "Vad är kolumnen ”\(head)”",
      en: "What is the column \"\(head)\"")
  }
  /// The question which of two columns of a year counts.
  static func askTwins(_ label: String) -> Phrase {
    Phrase(
      nn: "Fleire kolonnar er \(label). Kva for ein skal med", nb: "Flere kolonner er \(label). Hvilken skal med",
      sv: "Flera kolumner är \(label). Vilken ska med", en: "Several columns are \(label). Which one counts")
  }
  /// The question what a row is.
  static func askRow(_ label: String) -> Phrase {
    Phrase(
      nn: "Kva er rada «\(label)»", nb: "Hva er raden «\(label)»", sv: "Vad är raden ”\(label)”",
      en: "What is the row \"\(label)\"")
  }
  /// Leave it out, by name.
  static let leaveOut = Phrase(
    nn: "ikkje med; namnet blir nemnt", nb: "ikke med; navnet blir nevnt", sv: "inte med; namnet nämns",
    en: "left out, and named")
  /// Figures like the others.
  static let keep = Phrase(
    nn: "tal som dei andre", nb: "tall som de andre", sv: "tal som de andra", en: "figures like the others")
  /// A sum.
  static let aSum = Phrase(nn: "ein sum", nb: "en sum", sv: "en summa", en: "a sum")
  /// A kind of year.
  static func kind(_ letter: String) -> Phrase {
    switch letter {
    case "R": Phrase(nn: "rekneskap", nb: "regnskap", sv: "utfall", en: "accounts")
    case "B": Phrase(nn: "budsjett", nb: "budsjett", sv: "budget", en: "budget")
    case "RB": Phrase(nn: "revidert budsjett", nb: "revidert budsjett", sv: "reviderad budget", en: "revised budget")
    case "P":
      Phrase(nn: "prognose eller plan", nb: "prognose eller plan", sv: "prognos eller plan", en: "forecast or plan")
    default:
      Phrase(
        nn: "eit år utan bokstav", nb: "et år uten bokstav", sv: "ett år utan bokstav", en: "a year without a letter")
    }
  }
  /// A figure that spoils a sum.
  static func misprint(_ difference: Phrase) -> Phrase {
    Phrase(
      nn: "alt anna stemmer, men \(difference)", nb: "alt annet stemmer, men \(difference)",
      sv: "allt annat stämmer, men \(difference)", en: "all else agrees, but \(difference)")
  }
  /// A figure that is not what its terms come to.
  static func differs(_ place: String, _ printed: String, _ computed: String) -> Phrase {
    Phrase(
      nn: "\(place): trykt \(printed), rekna \(computed)", nb: "\(place): trykt \(printed), regnet \(computed)",
      sv: "\(place): tryckt \(printed), räknat \(computed)", en: "\(place): printed \(printed), computed \(computed)")
  }
  /// The question for signs.
  static let askSign = Phrase(nn: "Forteikn", nb: "Fortegn", sv: "Tecken", en: "Signs")
  /// As they are.
  static let asPrinted = Phrase(nn: "som trykt", nb: "som trykt", sv: "som tryckt", en: "as printed")
  /// Costs above zero, income below.
  static let costsPositive = Phrase(
    nn: "utgifter positive, inntekter negative", nb: "utgifter positive, inntekter negative",
    sv: "kostnader positiva, intäkter negativa", en: "costs positive, income negative")
  /// Income above zero, costs below.
  static let incomePositive = Phrase(
    nn: "inntekter positive, utgifter negative", nb: "inntekter positive, utgifter negative",
    sv: "intäkter positiva, kostnader negativa", en: "income positive, costs negative")
  /// All turned.
  static let reversed = Phrase(nn: "alle snudde", nb: "alle snudd", sv: "alla vända", en: "all reversed")
  /// A unit that was found.
  static func foundUnit(_ words: String) -> Phrase {
    Phrase(
      nn: "kjelda seier «\(words)»", nb: "kilden sier «\(words)»", sv: "källan säger ”\(words)”",
      en: "the source says \"\(words)\"")
  }
}
