public import KvaomWords

/// The words of pictures that cannot be made.
public enum PlotWords {
  /// Figures of different units cannot be drawn together.
  public static func differentUnits(_ list: String) -> Phrase {
    Phrase(
      nn:
        """
        Tal med ulik eining kan ikkje teiknast i same bilete (\(list)). Teikn dei kvar for seg, eller rekn om: as mkr.
        """,
      nb: "Tall med ulik enhet kan ikke tegnes i samme bilde (\(list)). Tegn dem hver for seg, eller regn om: as mkr.",
      sv: "Tal med olika enhet kan inte ritas i samma bild (\(list)). Rita dem var för sig, eller räkna om: as mkr.",
      en: "Figures of different units cannot share a picture (\(list)). Draw them apart, or convert: as mkr.")
  }

  /// There is nothing to draw.
  static let nothing = Phrase(
    nn: "Her er det ingenting å teikne: talet er eitt, eller manglar.",
    nb: "Her er det ingenting å tegne: tallet er ett, eller mangler.",
    sv: "Här finns inget att rita: talet är ett, eller saknas.",
    en: "There is nothing to draw here: the figure is a single one, or missing.")
}
