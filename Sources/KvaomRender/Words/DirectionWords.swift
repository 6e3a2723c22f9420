public import KvaomUnits
public import KvaomWords

/// The words for more and less of what is good one way: of money dearer and cheaper, of other things better and worse.
public enum DirectionWords {
  /// What a plus means in a difference: `+ = dyrare`. Where nothing is judged, that it is more.
  public static func plus(_ direction: Direction, isMoney: Bool) -> Phrase {
    switch direction {
    case .lower where isMoney:
      Phrase(nn: "+ = dyrare", nb: "+ = dyrere", sv: "+ = dyrare", en: "+ = costs more")
    case .lower: Phrase(nn: "+ = dårlegare", nb: "+ = dårligere", sv: "+ = sämre", en: "+ = worse")
    case .higher: Phrase(nn: "+ = betre", nb: "+ = bedre", sv: "+ = bättre", en: "+ = better")
    case .neither, .unstated: Phrase(nn: "+ = høgare", nb: "+ = høyere", sv: "+ = högre", en: "+ = higher")
    }
  }

  /// What more, or less, comes to; nil where nothing is judged.
  public static func verdict(_ direction: Direction, isMoney: Bool, isMore: Bool) -> Phrase? {
    switch direction {
    case .lower where isMoney:
      isMore
        ? Phrase(nn: "dyrare", nb: "dyrere", sv: "dyrare", en: "dearer")
        : Phrase(nn: "billegare", nb: "billigere", sv: "billigare", en: "cheaper")
    case .lower: isMore ? worse : better
    case .higher: isMore ? better : worse
    case .neither, .unstated: nil
    }
  }

  /// Which way something is good, as a property: `lågare er betre`.
  public static func property(_ direction: Direction) -> Phrase? {
    switch direction {
    case .lower: Phrase(nn: "lågare er betre", nb: "lavere er bedre", sv: "lägre är bättre", en: "lower is better")
    case .higher:
      Phrase(nn: "høgare er betre", nb: "høyere er bedre", sv: "högre är bättre", en: "higher is better")
    case .neither:
      Phrase(
        nn: "verken høgare eller lågare er betre", nb: "verken høyere eller lavere er bedre",
        sv: "varken högre eller lägre är bättre", en: "neither higher nor lower is better")
    case .unstated: nil
    }
  }

  /// That a direction follows from what the figure is made of.
  public static let derived = Phrase(
    nn: "følgjer av det talet er rekna av", nb: "følger av det tallet er beregnet av",
    sv: "följer av det som talet är räknat av", en: "follows from what the figure is made of")
  /// What `info` calls the direction.
  public static let direction = Phrase(nn: "retning", nb: "retning", sv: "riktning", en: "direction")

  private static let better = Phrase(nn: "betre", nb: "bedre", sv: "bättre", en: "better")
  private static let worse = Phrase(nn: "dårlegare", nb: "dårligere", sv: "sämre", en: "worse")
}
