import KvaomWords

/// Codes about what a plan may read, and what nobody sees in it: KV120-KV121.
extension DiagnosticCode {
  /// A file that the plan may not reach.
  public static let outsideFolder = DiagnosticCode(
    "KV120",
    Phrase(
      nn: "Utanfor mappa til planen", nb: "Utenfor mappen til planen", sv: "Utanför planens mapp",
      en: "Outside the plan's folder"),
    explanation: Phrase(
      nn: """
        Ein plan les berre filer i si eiga mappe og under henne. Ligg planen i eit git-arkiv, les han i heile
        arkivet. Slik kan ein plan du har fått frå andre, ikkje hente fram filer du ikkje ville vise. Lenker,
        `..` og heile stiar blir vurderte etter kvar dei fører.
        Legg fila ved planen, eller tillat staden i di eiga oppsettfil, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """,
      nb: """
        En plan leser bare filer i sin egen mappe og under den. Ligger planen i et git-arkiv, leser den i hele
        arkivet. Slik kan en plan du har fått fra andre, ikke hente fram filer du ikke ville vise. Lenker, `..`
        og hele stier vurderes etter hvor de fører.
        Legg filen ved planen, eller tillat stedet i din egen oppsettfil, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """,
      sv: """
        En plan läser bara filer i sin egen mapp och under den. Ligger planen i ett git-arkiv läser den i hela
        arkivet. Då kan en plan du har fått av andra inte hämta fram filer som du inte ville visa. Länkar, `..`
        och hela sökvägar bedöms efter vart de leder.
        Lägg filen vid planen, eller tillåt platsen i din egen inställningsfil, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """,
      en: """
        A plan reads files in its own folder and below it only; one that lies in a git checkout reads in the
        whole checkout. So a plan that others sent you cannot bring to light files you did not want to show.
        Links, `..` and whole paths are judged by where they lead.
        Put the file beside the plan, or allow the place in your own configuration, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """))

  /// A character that nobody sees.
  public static let invisibleCharacter = DiagnosticCode(
    "KV121",
    Phrase(
      nn: "Eit teikn som ingen ser", nb: "Et tegn som ingen ser", sv: "Ett tecken som ingen ser",
      en: "A character that nobody sees"),
    severity: .warning,
    explanation: Phrase(
      nn: """
        I teksten står eit styreteikn, eller eit teikn som snur skriveretninga. Slike teikn kan gøyme noko for
        den som les planen, eller styre terminalen som viser han. Kvaom reknar som før og viser ␛, ␇ eller � i staden.
        Ta teiknet bort, eller la kvaom fmt skrive det synleg.
        """,
      nb: """
        I teksten står et styretegn, eller et tegn som snur skriveretningen. Slike tegn kan skjule noe for den
        som leser planen, eller styre terminalen som viser den. Kvaom regner som før og viser ␛, ␇ eller � i stedet.
        Ta tegnet bort, eller la kvaom fmt skrive det synlig.
        """,
      sv: """
        I texten står ett styrtecken, eller ett tecken som vänder skrivriktningen. Sådana tecken kan dölja något
        för den som läser planen, eller styra terminalen som visar den. Kvaom räknar som förut och visar ␛, ␇
        eller � i stället.
        Ta bort tecknet, eller låt kvaom fmt skriva det synligt.
        """,
      en: """
        The text has a control character, or one that turns the direction of writing. Such characters can hide
        something from whoever reads the plan, or steer the terminal that shows it. Kvaom calculates as before
        and shows ␛, ␇ or � instead.
        Remove the character, or let kvaom fmt write it visibly.
        """))
}
