import KvaomWords

/// What the shell says where help is asked for.
extension ShellWords {
  /// The title of the questions in `help`.
  static let asking = Phrase(nn: "Spørje", nb: "Spørre", sv: "Fråga", en: "Ask")
  /// The first lines of `help`.
  static let overview = Phrase(
    nn:
      """
      Eit reknestykke åleine viser svaret: need[2020] - frame[2020]. _ er siste svar.
      Ein ny verdi for eit namn som finst, går i utkastet: wage_growth = 4%.

      """,
    nb:
      """
      Et regnestykke alene viser svaret: need[2020] - frame[2020]. _ er siste svar.
      En ny verdi for et navn som finnes, går i utkastet: wage_growth = 4%.

      """,
    sv:
      """
      En uträkning visar sitt svar: need[2020] - frame[2020]. _ är senaste svaret.
      Ett nytt värde för ett namn som finns går till utkastet: wage_growth = 4%.

      """,
    en:
      """
      A calculation shows its answer: need[2020] - frame[2020]. _ is the last one.
      A new value of a name that exists goes into the draft: wage_growth = 4%.

      """
  )
  /// The last lines of `help`.
  static func moreHelp(_ topics: String) -> Phrase {
    Phrase(
      nn:
        """
        Tab viser kva som kan stå, need? eit namn i sin heilskap, help compare eit ord.\nEmne: help commands, \
        \(topics)\n
        """,
      nb:
        """
        Tab viser hva som kan stå, need? et navn i sin helhet, help compare et ord.\nEmner: help commands, \(topics)\n
        """,
      sv:
        """
        Tabb visar vad som kan stå, need? ett namn i sin helhet, help compare ett ord.\nÄmnen: help commands, \
        \(topics)\n
        """,
      en:
        "Tab shows what can stand there, need? a name in full, help compare a word.\nTopics: help commands, \(topics)\n"
    )
  }
}
