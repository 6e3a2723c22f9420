import KvaomRender
import KvaomWords
/// The words of a bridge from one figure to another.
struct BridgeWords: Sendable {
  /// Headline: `{label}` from `{from}` to `{to}`.
  let title: String
  /// What changes without a new decision.
  let consequences: String
  /// The figure after that.
  let adjusted: String
  /// New measures.
  let newMeasures: String
  /// The rest of the year of `{label}`, in force `{share}` of the first.
  let fullYear: String
  /// A measure that comes step by step.
  let phased: String
  /// A measure no longer in force.
  let ended: String
  /// A changed text at `{place}`.
  let changed: String
  /// A new text at `{place}`.
  let added: String
  /// A new measure at `{place}`.
  let addedMeasure: String
  /// A text that is gone.
  let removed: String
  /// Files that the plans use.
  let files: String
  /// What no line explains.
  let residual: String
  /// Closing sentence: it adds up.
  let addsUp: String
  /// Closing sentence: `{rest}` is not explained by a line; it comes from `{names}`.
  let leaves: String
  /// The formulas of which a residual may come, where none is known.
  let formulas: String
  /// Changed without moving the figure: `{names}`.
  let idle: String
  /// The plan before.
  let before: String
  /// This plan.
  let after: String

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

extension BridgeWords {
  private init(
    _ title: String, _ parts: (consequences: String, adjusted: String, newMeasures: String),
    _ measures: (fullYear: String, phased: String, ended: String),
    _ texts: (changed: String, added: String, addedMeasure: String, removed: String, files: String),
    _ rest: (residual: String, addsUp: String, leaves: String, formulas: String), idle: String,
    _ plans: (before: String, after: String)
  ) {
    self.title = title
    (consequences, adjusted, newMeasures) = parts
    (fullYear, phased, ended) = measures
    (changed, added, addedMeasure, removed, files) = texts
    (residual, addsUp, leaves, formulas) = rest
    self.idle = idle
    (before, after) = plans
  }

  private static let nynorsk = BridgeWords(
    "Bru: {label}, {from} → {to}", ("konsekvensjustering", "konsekvensjustert", "nye tiltak"),
    ("heilårsverknad, {label} ({share} første året)", "opptrapping, {label}", "går ut: {label}"),
    (
      "endra: {label} ({place})", "ny: {label} ({place})", "nytt tiltak: {label} ({place})", "borte: {label}",
      "filer som planane brukar"
    ),
    (
      "rest", "Brua går opp (rest {rest}).", "Brua går ikkje opp utan resten {rest}: {names}.",
      "formlar som sjølve følgjer året"
    ),
    idle: "Endra utan verknad her: {names}.", ("Førre plan ({name})", "Denne planen ({name})"))

  private static let bokmal = BridgeWords(
    "Bro: {label}, {from} → {to}", ("konsekvensjustering", "konsekvensjustert", "nye tiltak"),
    ("helårsvirkning, {label} ({share} første året)", "opptrapping, {label}", "går ut: {label}"),
    (
      "endret: {label} ({place})", "ny: {label} ({place})", "nytt tiltak: {label} ({place})", "borte: {label}",
      "filer som planene bruker"
    ),
    (
      "rest", "Broen går opp (rest {rest}).", "Broen går ikke opp uten resten {rest}: {names}.",
      "formler som selv følger året"
    ),
    idle: "Endret uten virkning her: {names}.", ("Forrige plan ({name})", "Denne planen ({name})"))

  private static let swedish = BridgeWords(
    "Brygga: {label}, {from} → {to}", ("oförändrad verksamhet", "efter oförändrad verksamhet", "nya åtgärder"),
    ("helårseffekt, {label} ({share} första året)", "upptrappning, {label}", "upphör: {label}"),
    (
      "ändrad: {label} ({place})", "ny: {label} ({place})", "ny åtgärd: {label} ({place})", "borta: {label}",
      "filer som planerna använder"
    ),
    (
      "rest", "Bryggan går ihop (rest {rest}).", "Bryggan går inte ihop utan resten {rest}: {names}.",
      "formler som själva följer året"
    ),
    idle: "Ändrat utan verkan här: {names}.", ("Förra planen ({name})", "Denna plan ({name})"))

  private static let english = BridgeWords(
    "Bridge: {label}, {from} → {to}", ("existing decisions", "after existing decisions", "new measures"),
    ("full-year effect, {label} ({share} the first year)", "phased in, {label}", "ends: {label}"),
    (
      "changed: {label} ({place})", "new: {label} ({place})", "new measure: {label} ({place})", "gone: {label}",
      "files the plans use"
    ),
    (
      "rest", "The bridge adds up (rest {rest}).", "The bridge does not add up without the rest {rest}: {names}.",
      "formulas that follow the year themselves"
    ),
    idle: "Changed without effect here: {names}.", ("The plan before ({name})", "This plan ({name})"))
}
