import KvaomSession
import KvaomSource
import KvaomWords

/// What is said of parts that cannot be put together.
enum ShardWords {
  /// Of a file that is no part.
  static let damaged = Phrase(
    nn: "Dette er ikkje ein heil del frå `kvaom run --shard`: fila er av noko anna, avbroten eller endra.",
    nb: "Dette er ikke en hel del fra `kvaom run --shard`: filen er av noe annet, avbrutt eller endret.",
    sv: "Detta är inte en hel del från `kvaom run --shard`: filen är av något annat, avbruten eller ändrad.",
    en: "This is not a whole part from `kvaom run --shard`: the file is of something else, cut off or changed.")
  /// Of a part whose numbers cannot be those of the plan.
  static let otherNumbers = Phrase(
    nn: "Tala i denne delen er ikkje av spørsmåla i planen.",
    nb: "Tallene i denne delen er ikke av spørsmålene i planen.",
    sv: "Talen i den här delen är inte av frågorna i planen.",
    en: "The numbers in this part are not of the questions in the plan.")
  /// The way out of it.
  static let runAgain = Phrase(
    nn: "køyr denne delen på nytt", nb: "kjør denne delen på nytt", sv: "kör den här delen på nytt",
    en: "run this part again")
  /// The way out where all of them are of another plan.
  static let runAllAgain = Phrase(
    nn: "køyr alle delane på nytt, eller nemn planen dei er av, med `--plan`",
    nb: "kjør alle delene på nytt, eller nevn planen de er av, med `--plan`",
    sv: "kör alla delar på nytt, eller nämn planen de är av med `--plan`",
    en: "run all parts again, or name the plan they are of by `--plan`")

  /// Of a part of something else.
  static func foreign(_ what: Phrase) -> Phrase {
    Phrase(
      nn: "Denne delen høyrer ikkje saman med dei andre: \(what).",
      nb: "Denne delen hører ikke sammen med de andre: \(what).",
      sv: "Den här delen hör inte ihop med de andra: \(what).", en: "This part does not belong to the others: \(what).")
  }
  /// Of a plan that is not what the parts are of.
  static func changed(_ what: Phrase) -> Phrase {
    Phrase(
      nn: "Planen er ikkje den som delane er av: \(what).", nb: "Planen er ikke den som delene er av: \(what).",
      sv: "Planen är inte den som delarna är av: \(what).", en: "The plan is not the one the parts are of: \(what).")
  }
  /// What differs: the program.
  static let program = Phrase(
    nn: "ei anna utgåve av programmet har rekna", nb: "en annen utgave av programmet har regnet",
    sv: "en annan version av programmet har räknat", en: "another version of the program computed it")
  /// What differs: how many there are.
  static let count = Phrase(
    nn: "arbeidet er delt i eit anna tal delar", nb: "arbeidet er delt i et annet antall deler",
    sv: "arbetet är delat i ett annat antal delar", en: "the work is shared out among another number of parts")
  /// What differs: settings, changes and scenario.
  static let settings = Phrase(
    nn: "`--set`, `--with` eller `--scenario` er noko anna", nb: "`--set`, `--with` eller `--scenario` er noe annet",
    sv: "`--set`, `--with` eller `--scenario` är något annat", en: "`--set`, `--with` or `--scenario` is another")
  /// What differs: the plan's text.
  static let plan = Phrase(
    nn: "teksten i planen er ein annan", nb: "teksten i planen er en annen", sv: "texten i planen är en annan",
    en: "the text of the plan is another")
  /// What differs: what the plan reads.
  static let files = Phrase(
    nn: "ei fil som planen les, eller biblioteket, er noko anna",
    nb: "en fil som planen leser, eller biblioteket, er noe annet",
    sv: "en fil som planen läser, eller biblioteket, är något annat",
    en: "a file that the plan reads, or the library, is another")
  /// What differs: the questions that have numbers.
  static let questions = Phrase(
    nn: "trekka eller spørsmåla er andre", nb: "trekkene eller spørsmålene er andre",
    sv: "dragningarna eller frågorna är andra", en: "the draws or the questions are others")
  /// Beside what the other parts say.
  static let others = Phrase(nn: "dei andre", nb: "de andre", sv: "de andra", en: "the others")

  /// Of a part that is there twice.
  static func doubled(_ shard: Shard) -> Phrase {
    Phrase(
      nn: "Del \(shard.text) er nemnd to gonger.", nb: "Del \(shard.text) er nevnt to ganger.",
      sv: "Del \(shard.text) nämns två gånger.", en: "Part \(shard.text) is named twice.")
  }
  /// Beside the first of two.
  static let here = Phrase(nn: "her òg", nb: "her også", sv: "här också", en: "here too")
  /// The way out of it.
  static let nameOnce = Phrase(
    nn: "nemn kvar del éin gong", nb: "nevn hver del én gang", sv: "nämn varje del en gång", en: "name each part once")

  /// How many numbers of parts are listed.
  private static let listed = 12

  /// Of parts that are not there.
  static func missing(_ numbers: [Int], of count: Int) -> Phrase {
    let list =
      numbers.prefix(listed).map { "\($0)" }.joined(separator: ", ") + (numbers.count > listed ? ", …" : "")
    return Phrase(
      nn: "Det manglar \(number: numbers.count) av \(number: count) delar: \(list).",
      nb: "Det mangler \(number: numbers.count) av \(number: count) deler: \(list).",
      sv: "Det saknas \(number: numbers.count) av \(number: count) delar: \(list).",
      en: "\(numbers.count) of \(count) parts \(choosing: numbers.count, one: "is", other: "are") missing: \(list).")
  }
  /// How one of them is made.
  static func run(_ number: Int, of count: Int, of plan: String) -> Phrase {
    .verbatim("kvaom run \(plan.visible.commandLineWord) --shard \(number)/\(count) -o …")
  }
}
