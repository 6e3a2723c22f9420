import KvaomRender
import KvaomWords

/// The words for why a figure is missing, and for a published figure that differs.
enum MissingWords {
  /// Nothing was written.
  static let blank = Phrase(
    nn: "manglar i kjelda", nb: "mangler i kilden", sv: "saknas i källan", en: "missing in the source")
  /// Something was divided by zero.
  static let divisionByZero = Phrase(
    nn: "delt på null", nb: "delt på null", sv: "division med noll", en: "division by zero")
  /// The first year has none before it.
  static let firstYear = Phrase(
    nn: "ikkje noko år før det første", nb: "ikke noe år før det første", sv: "inget år före det första",
    en: "no year before the first")
  /// No case of the definition holds there.
  static let notCovered = Phrase(
    nn: "ingen av vilkåra passar", nb: "ingen av vilkårene passer", sv: "inget av villkoren passar",
    en: "no case covers it")
  /// The operation has no result there.
  static let undefined = Phrase(
    nn: "ikkje definert", nb: "ikke definert", sv: "ej definierat", en: "not defined")

  /// A computed figure beside the published one, both as the reader's language writes numbers.
  static func published(_ computed: String, _ published: String, agrees: Bool) -> Phrase {
    let both = Phrase(
      nn: "rekna \(computed), trykt \(published)", nb: "beregnet \(computed), trykt \(published)",
      sv: "beräknat \(computed), tryckt \(published)", en: "computed \(computed), printed \(published)")
    guard agrees else { return both }
    // Alike as written, one of them is enough.
    let shown =
      computed == published
      ? Phrase(
        nn: "trykt \(published)", nb: "trykt \(published)", sv: "tryckt \(published)",
        en: "printed \(published)") : both
    return Phrase(
      nn: "\(shown): stemmer så langt det er trykt.", nb: "\(shown): stemmer så langt det er trykt.",
      sv: "\(shown): stämmer så långt det är tryckt.", en: "\(shown): agrees to its last digit.")
  }

  /// A printed sum that differs by no more than rounding explains.
  static func roundedSum(_ label: String, _ computed: String, _ printed: String) -> Phrase {
    Phrase(
      nn: "\(label): rekna \(computed), trykt \(printed); avrunding forklarer skilnaden.",
      nb: "\(label): beregnet \(computed), trykt \(printed); avrunding forklarer forskjellen.",
      sv: "\(label): beräknat \(computed), tryckt \(printed); avrundning förklarar skillnaden.",
      en: "\(label): computed \(computed), printed \(printed); rounding explains the difference.")
  }

  /// Which of the members a figure was computed without, and in which cells, where it has more than one.
  static func lacking(_ names: String, counted: Int, of all: Int, places: String) -> Phrase {
    let place = places.isEmpty ? "" : " (\(places))"
    return Phrase(
      nn: "\(counted) av \(all)\(place): \(names) manglar", nb: "\(counted) av \(all)\(place): \(names) mangler",
      sv: "\(counted) av \(all)\(place): \(names) saknas", en: "\(counted) of \(all)\(place): \(names) missing")
  }

  /// How many cells figures were computed without, where they are too many to name.
  static func lackingCells(_ missing: Int, of all: Int) -> Phrase {
    Phrase(
      nn: "\(missing) av \(all) celler manglar tal og er ikkje rekna med",
      nb: "\(missing) av \(all) celler mangler tall og er ikke regnet med",
      sv: "\(missing) av \(all) celler saknar tal och är inte medräknade",
      en: "\(missing) of \(all) cells have no number and are left out")
  }
}
