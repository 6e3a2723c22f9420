import KvaomWords

/// What the shell says of sessions that are kept, cut off and taken again.
extension ShellWords {
  /// A killed shell was found.
  static func abandoned(_ count: String) -> Phrase {
    Phrase(
      nn: "Ei økt vart avbroten (oppføringar: \(count)). restore tek henne fram att, forget kastar henne.",
      nb: "En økt ble avbrutt (oppføringer: \(count)). restore henter den tilbake, forget kaster den.",
      sv: "En session avbröts (poster: \(count)). restore återställer den, forget kastar den.",
      en: "A session was cut off (entries: \(count)). restore brings it back, forget throws it away.")
  }

  /// Several killed shells were found.
  static func severalAbandoned(_ sessions: Int, _ count: String) -> Phrase {
    Phrase(
      nn: """
        \(sessions) økter vart avbrotne (oppføringar i den siste: \(count)). restore tek fram att den siste, forget \
        kastar henne.
        """,
      nb: """
        \(sessions) økter ble avbrutt (oppføringer i den siste: \(count)). restore henter tilbake den siste, forget \
        kaster den.
        """,
      sv: """
        \(sessions) sessioner avbröts (poster i den senaste: \(count)). restore återställer den senaste, forget kastar \
        den.
        """,
      en: """
        \(sessions) sessions were cut off (entries in the newest: \(count)). restore brings the newest back, forget \
        throws it away.
        """)
  }

  /// Other sessions wait.
  static func moreAbandoned(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "avbroten økt", other: "avbrotne økter") til: restore, forget",
      nb: "\(count, one: "avbrutt økt", other: "avbrutte økter") til: restore, forget",
      sv: "\(count, one: "avbruten session", other: "avbrutna sessioner") till: restore, forget",
      en: "\(count, one: "more session that was cut off", other: "more sessions that were cut off"): restore, forget")
  }

  /// Before a session is taken onto work that is there already.
  static let askMerging = Phrase(
    nn: "Du har alt endringar i denne økta. Leggje den avbrotne økta oppå dei? (ja/nei)",
    nb: "Du har allerede endringer i denne økten. Legge den avbrutte økten oppå dem? (ja/nei)",
    sv: "Du har redan ändringar i den här sessionen. Lägga den avbrutna ovanpå dem? (ja/nej)",
    en: "You have changes in this session already. Put the one that was cut off on top of them? (yes/no)")
  /// Both stay apart.
  static let notMerged = Phrase(
    nn: "Økta di står som ho var, og den avbrotne ligg på disken.",
    nb: "Økten din står som den var, og den avbrutte ligger på disken.",
    sv: "Din session är som den var, och den avbrutna finns kvar på disken.",
    en: "Your session is as it was, and the one that was cut off is still on the disk.")
  /// The disk refused.
  static let notTakenOver = Phrase(
    nn: "Økta kunne ikkje takast over: disken tek ikkje imot. Ho ligg der enno: restore.",
    nb: "Økten kunne ikke tas over: disken tar ikke imot. Den ligger der fortsatt: restore.",
    sv: "Sessionen kunde inte tas över: disken tar inte emot. Den finns kvar: restore.",
    en: "The session could not be taken over: the disk refuses. It is still there: restore.")
  /// A journal that cannot be read.
  static func unreadableSession(_ name: String) -> Phrase {
    Phrase(
      nn: "Den avbrotne økta \(name) kan ikkje lesast. Ho ligg på disken enno.",
      nb: "Den avbrutte økten \(name) kan ikke leses. Den ligger fortsatt på disken.",
      sv: "Den avbrutna sessionen \(name) kan inte läsas. Den finns kvar på disken.",
      en: "The session \(name) that was cut off cannot be read. It is still on the disk.")
  }

  /// How much came back.
  static func restored(_ count: String) -> Phrase {
    Phrase(
      nn: "Oppføringar tekne fram att: \(count)", nb: "Oppføringer hentet tilbake: \(count)",
      sv: "Återställda poster: \(count)",
      en: "Entries taken again: \(count)")
  }

  /// What did not come back.
  static let notRestored = Phrase(
    nn: "Desse går ikkje lenger:", nb: "Disse går ikke lenger:", sv: "Dessa går inte längre:",
    en: "These no longer work:")
  /// A replay was stopped.
  static let replayStopped = Phrase(
    nn: "Stoppa. Økta ligg framleis på disken: restore.", nb: "Stoppet. Økten ligger fortsatt på disken: restore.",
    sv: "Stoppat. Sessionen finns kvar på disken: restore.", en: "Stopped. The session is still on the disk: restore.")
  /// A cut-off session was thrown away.
  static let forgotten = Phrase(
    nn: "Den avbrotne økta er kasta.", nb: "Den avbrutte økten er kastet.", sv: "Den avbrutna sessionen är borttagen.",
    en: "The session that was cut off is thrown away.")
  /// No session was cut off.
  static let nothingToRestore = Phrase(
    nn: "Inga økt er avbroten.", nb: "Ingen økt er avbrutt.", sv: "Ingen session är avbruten.",
    en: "No session was cut off.")
  /// Where the session is kept.
  static func journal(_ path: String) -> Phrase {
    Phrase(
      nn: "(teke vare på i \(path))", nb: "(tatt vare på i \(path))", sv: "(sparas i \(path))", en: "(kept in \(path))")
  }

  /// The session cannot be kept.
  static let noJournal = Phrase(
    nn: "(økta kan ikkje takast vare på: disken tek ikkje imot; så lenge det varer, står det ! i leieteksten)",
    nb: "(økten kan ikke tas vare på: disken tar ikke imot; så lenge det varer, står det ! i ledeteksten)",
    sv: "(sessionen kan inte sparas: disken tar inte emot; så länge det varar står det ! i prompten)",
    en: "(the session cannot be kept: the disk refuses; as long as that lasts, the prompt has a !)")
}
