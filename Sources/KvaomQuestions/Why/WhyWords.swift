import KvaomRender
import KvaomWords
/// The words of the tree of formulas.
struct WhyWords: Sendable {
  /// A figure of the planner's own.
  let assumption: String
  /// Neither source nor note.
  let noSource: String
  /// After a source nobody has checked.
  let unverified: String
  /// The case that covers the cell, `{members}`.
  let caseOf: String
  /// The general case.
  let otherwise: String
  /// The value before measures and scenarios.
  let beforeLayers: String
  /// A statement of `{layer}`.
  let by: String
  /// The share of the year a statement is in force.
  let share: String
  /// The parts stand further up.
  let above: String
  /// The same a year before.
  let yearBefore: String
  /// Parts lie deeper than `{depth}`; `{more}` shows them.
  let deeper: String
  /// Closing sentence of a missing number.
  let missing: String

  /// The words of a language.
  init(_ locale: Locale) {
    switch locale {
    case .nn: self = .nynorsk
    case .nb: self = .bokmal
    case .sv: self = .swedish
    case .en: self = .english
    }
  }
}

extension WhyWords {
  private init(
    _ marks: (assumption: String, noSource: String, unverified: String), caseOf: String, otherwise: String,
    beforeLayers: String, by: String, share: String, above: String, yearBefore: String, deeper: String, missing: String
  ) {
    (assumption, noSource, unverified) = marks
    self.caseOf = caseOf
    self.otherwise = otherwise
    self.beforeLayers = beforeLayers
    self.by = by
    self.share = share
    self.above = above
    self.yearBefore = yearBefore
    self.deeper = deeper
    self.missing = missing
  }

  private static let nynorsk = WhyWords(
    ("føresetnad", "inga kjelde", "ikkje kontrollert"), caseOf: "gjeld {members}", otherwise: "gjeld elles",
    beforeLayers: "før tiltak", by: "i {layer}", share: "{share} av året", above: "sjå over", yearBefore: "året før",
    deeper: "Delar djupare enn {depth} er ikkje viste: skriv depth {more}.",
    missing: "Talet manglar fordi {label} manglar: {reason}.")

  private static let bokmal = WhyWords(
    ("forutsetning", "ingen kilde", "ikke kontrollert"), caseOf: "gjelder {members}", otherwise: "gjelder ellers",
    beforeLayers: "før tiltak", by: "i {layer}", share: "{share} av året", above: "se over", yearBefore: "året før",
    deeper: "Deler dypere enn {depth} er ikke vist: skriv depth {more}.",
    missing: "Tallet mangler fordi {label} mangler: {reason}.")

  private static let swedish = WhyWords(
    ("antagande", "ingen källa", "inte kontrollerad"), caseOf: "gäller {members}", otherwise: "gäller annars",
    beforeLayers: "före åtgärder", by: "i {layer}", share: "{share} av året", above: "se ovan", yearBefore: "året före",
    deeper: "Delar djupare än {depth} visas inte: skriv depth {more}.",
    missing: "Talet saknas eftersom {label} saknas: {reason}.")

  private static let english = WhyWords(
    ("assumption", "no source", "not checked"), caseOf: "holds for {members}", otherwise: "holds otherwise",
    beforeLayers: "before measures", by: "in {layer}", share: "{share} of the year", above: "see above",
    yearBefore: "the year before", deeper: "Parts deeper than {depth} are not shown: write depth {more}.",
    missing: "The number is missing because {label} is missing: {reason}.")
}
