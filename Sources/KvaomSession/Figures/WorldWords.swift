public import KvaomWords

/// The words for worlds, and for what a draft or a setting does not reach.
public enum WorldWords {
  /// The world that is worked on.
  public static let draft = Phrase(nn: "Utkast", nb: "Utkast", sv: "Utkast", en: "Draft")
  /// What questions call that world.
  public static let draftName = Phrase(nn: "utkast", nb: "utkast", sv: "utkast", en: "draft")
  /// What earlier answers call the plan without any draft. No plan can have the name of an answer.
  public static let writtenName = "_0"
  /// Behind the name of the world that is worked on.
  public static let withDraft = Phrase(nn: "med utkastet", nb: "med utkastet", sv: "med utkastet", en: "with the draft")
  /// A measure left out.
  static func without(_ label: String) -> Phrase {
    Phrase(nn: "utan \(label)", nb: "uten \(label)", sv: "utan \(label)", en: "without \(label)")
  }
  /// A measure included.
  static func with(_ label: String) -> Phrase {
    Phrase(nn: "med \(label)", nb: "med \(label)", sv: "med \(label)", en: "with \(label)")
  }
  /// What the draft changes is not in `worlds`.
  static func unreached(_ changes: String, _ worlds: String) -> Phrase {
    Phrase(
      nn: "Utkastet når ikkje \(worlds): «\(changes)» er ikkje med der.",
      nb: "Utkastet når ikke \(worlds): «\(changes)» er ikke med der.",
      sv: "Utkastet når inte \(worlds): «\(changes)» är inte med där.",
      en: "The draft does not reach \(worlds): “\(changes)” is not in it.")
  }
  /// `worlds` set what a draft or a setting changes.
  static func covered(_ changes: String, _ worlds: String, isDraft: Bool) -> Phrase {
    isDraft
      ? Phrase(
        nn: "\(worlds) set det same sjølv: «\(changes)» i utkastet ligg under.",
        nb: "\(worlds) setter det samme selv: «\(changes)» i utkastet ligger under.",
        sv: "\(worlds) sätter samma sak själv: «\(changes)» i utkastet ligger under.",
        en: "\(worlds) sets the same itself: “\(changes)” of the draft lies below.")
      : Phrase(
        nn: "\(worlds) set det same sjølv: «\(changes)» (--set) ligg under.",
        nb: "\(worlds) setter det samme selv: «\(changes)» (--set) ligger under.",
        sv: "\(worlds) sätter samma sak själv: «\(changes)» (--set) ligger under.",
        en: "\(worlds) sets the same itself: “\(changes)” (--set) lies below.")
  }
  /// Between the last two worlds of a list.
  static let and = Phrase(nn: " og ", nb: " og ", sv: " och ", en: " and ")
}
