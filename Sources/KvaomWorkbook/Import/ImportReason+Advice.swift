import KvaomWords

extension ImportReason {
  /// What can be done about it.
  var advice: Phrase {
    switch self {
    case .function:
      Phrase(
        nn: "Rekn det same ut i planen med det han har, eller la verdien stå som føresetnad.",
        nb: "Regn det samme ut i planen med det den har, eller la verdien stå som forutsetning.",
        sv: "Räkna ut samma sak i planen med det den har, eller låt värdet stå som antagande.",
        en: "Compute the same in the plan with what it has, or leave the value as an assumption.")
    case .restless:
      Phrase(
        nn: "Skriv verdien som føresetnad, eller peik på cellene direkte i arbeidsboka.",
        nb: "Skriv verdien som forutsetning, eller pek på cellene direkte i arbeidsboken.",
        sv: "Skriv värdet som antagande, eller peka på cellerna direkt i arbetsboken.",
        en: "Write the value as an assumption, or name the cells themselves in the workbook.")
    case .unread:
      Phrase(
        nn: "Ta tala inn i arbeidsboka som verdiar, eller la dei stå som føresetnader.",
        nb: "Ta tallene inn i arbeidsboken som verdier, eller la dem stå som forutsetninger.",
        sv: "Ta in talen i arbetsboken som värden, eller låt dem stå som antaganden.",
        en: "Take the figures into the workbook as values, or leave them as assumptions.")
    case .name:
      Phrase(
        nn: "Gi namnet celler i arbeidsboka, og importer på nytt.",
        nb: "Gi navnet celler i arbeidsboken, og importer på nytt.",
        sv: "Ge namnet celler i arbetsboken, och importera på nytt.",
        en: "Give the name cells in the workbook, and import again.")
    case .text:
      Phrase(
        nn: "Er det overskrifter, trengst dei ikkje i planen.", nb: "Er det overskrifter, trengs de ikke i planen.",
        sv: "Är det rubriker behövs de inte i planen.", en: "If they are headings, the plan does not need them.")
    case .mixedKinds:
      Phrase(
        nn: "La formelen gi eit tal i alle tilfelle, og importer på nytt.",
        nb: "La formelen gi et tall i alle tilfeller, og importer på nytt.",
        sv: "Låt formeln ge ett tal i alla fall, och importera på nytt.",
        en: "Let the formula give a number in all cases, and import again.")
    case .circular:
      Phrase(
        nn: "Bryt ringen i arbeidsboka, eller skriv det som prev i planen.",
        nb: "Bryt ringen i arbeidsboken, eller skriv det som prev i planen.",
        sv: "Bryt ringen i arbetsboken, eller skriv det som prev i planen.",
        en: "Break the circle in the workbook, or write it with prev in the plan.")
    case .tooLarge:
      Phrase(
        nn: "Summer det formelen les, i færre celler først.", nb: "Summer det formelen leser, i færre celler først.",
        sv: "Summera det formeln läser i färre celler först.", en: "Sum what the formula reads in fewer cells first.")
    case .planTooLarge:
      Phrase(
        nn: "Del arbeidsboka i fleire, og importer kvar for seg. Formlar under år tek lita plass: dei blir reglar.",
        nb: "Del arbeidsboken i flere, og importer hver for seg. Formler under år tar liten plass: de blir regler.",
        sv: "Dela arbetsboken i flera, och importera var för sig. Formler under år tar liten plats: de blir regler.",
        en: "Divide the workbook, and import each part. Formulas below years take little room: they become rules.")
    case .notFixed:
      Phrase(
        nn: "Skriv talet rett inn i formelen i arbeidsboka.", nb: "Skriv tallet rett inn i formelen i arbeidsboken.",
        sv: "Skriv talet direkt i formeln i arbetsboken.", en: "Write the number itself into the workbook's formula.")
    case .refused(let code):
      Phrase(
        nn: "Les kva det er: kvaom explain \(code).", nb: "Les hva det er: kvaom explain \(code).",
        sv: "Läs vad det är: kvaom explain \(code).", en: "Read what it is: kvaom explain \(code).")
    }
  }
}
