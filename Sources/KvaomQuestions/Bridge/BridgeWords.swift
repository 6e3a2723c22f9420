import KvaomWords

/// The words of a bridge from one figure to another.
enum BridgeWords {
  /// Headline: `label` from `from` to `to`.
  static func title(label: String, from: String, to: String) -> Phrase {
    Phrase(
      nn: "Bru: \(label), \(from) → \(to)", nb: "Bro: \(label), \(from) → \(to)",
      sv: "Brygga: \(label), \(from) → \(to)", en: "Bridge: \(label), \(from) → \(to)")
  }

  /// What the lines of a bridge, or of a change split by cause, are in where the figure is a percent.
  static let inPoints = Phrase(
    nn: "endringar i prosentpoeng", nb: "endringer i prosentpoeng", sv: "ändringar i procentenheter",
    en: "changes in percentage points")

  /// What changes without a new decision.
  static let consequences = Phrase(
    nn: "konsekvensjustering", nb: "konsekvensjustering", sv: "uppräkning och tidigare beslut",
    en: "already decided, wages and prices")
  /// The figure after that.
  static let adjusted = Phrase(
    nn: "konsekvensjustert", nb: "konsekvensjustert", sv: "ram efter uppräkning",
    en: "budget before new measures")
  /// New measures.
  static let newMeasures = Phrase(nn: "nye tiltak", nb: "nye tiltak", sv: "nya åtgärder", en: "new measures")
  /// The rest of the year of `label`, in force `share` of the first.
  static func fullYear(label: String, share: String) -> Phrase {
    Phrase(
      nn: "heilårsverknad, \(label) (\(share) første året)", nb: "helårsvirkning, \(label) (\(share) første året)",
      sv: "helårseffekt, \(label) (\(share) första året)", en: "full-year effect, \(label) (\(share) the first year)")
  }

  /// A measure that comes step by step.
  static func phased(label: String) -> Phrase {
    Phrase(
      nn: "opptrapping, \(label)", nb: "opptrapping, \(label)", sv: "infasning, \(label)", en: "phased in, \(label)")
  }

  /// A measure no longer in force.
  static func ended(label: String) -> Phrase {
    Phrase(nn: "går ut: \(label)", nb: "går ut: \(label)", sv: "upphör: \(label)", en: "ends: \(label)")
  }

  /// A changed text at `place`.
  static func changed(label: String, place: String) -> Phrase {
    Phrase(
      nn: "endra: \(label) (\(place))", nb: "endret: \(label) (\(place))", sv: "ändrad: \(label) (\(place))",
      en: "changed: \(label) (\(place))")
  }

  /// A new text at `place`.
  static func added(label: String, place: String) -> Phrase {
    Phrase(
      nn: "ny: \(label) (\(place))", nb: "ny: \(label) (\(place))", sv: "ny: \(label) (\(place))",
      en: "new: \(label) (\(place))")
  }

  /// A new measure at `place`.
  static func addedMeasure(label: String, place: String) -> Phrase {
    Phrase(
      nn: "nytt tiltak: \(label) (\(place))", nb: "nytt tiltak: \(label) (\(place))",
      sv: "ny åtgärd: \(label) (\(place))", en: "new measure: \(label) (\(place))")
  }

  /// A text that is gone.
  static func removed(label: String) -> Phrase {
    Phrase(nn: "borte: \(label)", nb: "borte: \(label)", sv: "borta: \(label)", en: "gone: \(label)")
  }

  /// A growth that `label` has by its own formula.
  static func ownGrowth(label: String) -> Phrase {
    Phrase(
      nn: "\(label), eigen vekst i formelen", nb: "\(label), egen vekst i formelen",
      sv: "\(label), egen tillväxt i formeln", en: "\(label), growth of its own formula")
  }

  /// A definition that is calculated otherwise in the later year.
  static func formula(label: String) -> Phrase {
    Phrase(
      nn: "\(label), annan formel det året", nb: "\(label), annen formel det året",
      sv: "\(label), annan formel det året", en: "\(label), another formula that year")
  }

  /// The formula asked for follows the year.
  static let formulaAsked = Phrase(
    nn: "formelen følgjer året", nb: "formelen følger året", sv: "formeln följer året",
    en: "the formula follows the year")
  /// Two plans do not have the same years.
  static let years = Phrase(
    nn: "andre år i planen", nb: "andre år i planen", sv: "andra år i planen", en: "other years in the plan")
  /// What no line explains.
  static let residual = Phrase(nn: "rest", nb: "rest", sv: "rest", en: "rest")
  /// Closing sentence: it adds up.
  static let addsUp = Phrase(
    nn: "Brua stemmer.", nb: "Broen stemmer.", sv: "Bryggan går ihop.", en: "The bridge adds up.")

  /// Closing sentence: what is left is less than is shown.
  static func almost(below: String) -> Phrase {
    Phrase(
      nn: "Brua stemmer: resten er under \(below).", nb: "Broen stemmer: resten er under \(below).",
      sv: "Bryggan går ihop: resten är under \(below).", en: "The bridge adds up: less than \(below) is left.")
  }

  /// Closing sentence: `rest` is not explained by a line; it comes from `names`.
  static func leaves(rest: String, names: String) -> Phrase {
    Phrase(
      nn: "Brua stemmer ikkje: resten er \(rest) (\(names)).", nb: "Broen stemmer ikke: resten er \(rest) (\(names)).",
      sv: "Bryggan går inte ihop: resten är \(rest) (\(names)).",
      en: "The bridge does not add up: \(rest) is left (\(names)).")
  }

  /// The formulas of which a residual may come, where none is known.
  static let formulas = Phrase(
    nn: "verdiar som manglar på vegen, eller avrunding", nb: "verdier som mangler på veien, eller avrunding",
    sv: "värden som saknas på vägen, eller avrundning", en: "values missing on the way, or rounding")
  /// Changed without moving the figure: `names`.
  static func idle(names: String) -> Phrase {
    Phrase(
      nn: "Endra utan verknad her: \(names).", nb: "Endret uten virkning her: \(names).",
      sv: "Ändrat utan effekt här: \(names).", en: "Changed without effect here: \(names).")
  }

  /// The plan before.
  static func before(name: String) -> Phrase {
    Phrase(
      nn: "Førre plan (\(name))", nb: "Forrige plan (\(name))", sv: "Förra planen (\(name))",
      en: "The plan before (\(name))")
  }

  /// This plan.
  static func after(name: String) -> Phrase {
    Phrase(
      nn: "Denne planen (\(name))", nb: "Denne planen (\(name))", sv: "Denna plan (\(name))", en: "This plan (\(name))")
  }
}
