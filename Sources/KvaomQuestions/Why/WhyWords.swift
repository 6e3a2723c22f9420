import KvaomWords

/// The words of the tree of formulas.
enum WhyWords {
  /// A figure of the planner's own.
  static let assumption = Phrase(nn: "føresetnad", nb: "forutsetning", sv: "antagande", en: "assumption")
  /// Neither source nor note.
  static let noSource = Phrase(nn: "inga kjelde", nb: "ingen kilde", sv: "ingen källa", en: "no source")
  /// After a source nobody has checked.
  static let unverified = Phrase(
    nn: "ikkje kontrollert", nb: "ikke kontrollert", sv: "ej kontrollerad", en: "not checked")
  /// The case that covers the cell, `members`.
  static func caseOf(members: String) -> Phrase {
    Phrase(nn: "gjeld \(members)", nb: "gjelder \(members)", sv: "gäller \(members)", en: "holds for \(members)")
  }

  /// The general case.
  static let otherwise = Phrase(nn: "gjeld elles", nb: "gjelder ellers", sv: "gäller annars", en: "holds otherwise")
  /// The value before measures and scenarios.
  static let beforeLayers = Phrase(nn: "før tiltak", nb: "før tiltak", sv: "före åtgärder", en: "before measures")
  /// A statement of `layer`.
  static func by(layer: String) -> Phrase {
    Phrase(nn: "i \(layer)", nb: "i \(layer)", sv: "i \(layer)", en: "in \(layer)")
  }

  /// The share of the year a statement is in force.
  static func share(share: String) -> Phrase {
    Phrase(nn: "\(share) av året", nb: "\(share) av året", sv: "\(share) av året", en: "\(share) of the year")
  }

  /// The parts stand further up.
  static let above = Phrase(nn: "sjå over", nb: "se over", sv: "se ovan", en: "see above")
  /// The same a year before.
  static let yearBefore = Phrase(nn: "året før", nb: "året før", sv: "året före", en: "the year before")
  /// Parts lie deeper than `depth`; `more` shows them.
  static func deeper(depth: String, more: String) -> Phrase {
    Phrase(
      nn: "Delar djupare enn \(depth) er ikkje viste: skriv depth \(more).",
      nb: "Deler dypere enn \(depth) er ikke vist: skriv depth \(more).",
      sv: "Delar djupare än \(depth) visas inte: skriv depth \(more).",
      en: "Parts deeper than \(depth) are not shown: write depth \(more).")
  }

  /// Closing sentence of a missing number.
  static func missing(label: String, reason: String) -> Phrase {
    Phrase(
      nn: "Talet manglar fordi \(label) manglar: \(reason).", nb: "Tallet mangler fordi \(label) mangler: \(reason).",
      sv: "Talet saknas eftersom \(label) saknas: \(reason).",
      en: "The number is missing because \(label) is missing: \(reason).")
  }
}
