import KvaomPlatform
import KvaomRender
public import KvaomWords

/// The shell as one page: the plan on one side, questions on the other, and the engine inside. It needs no network and
/// no program; files are opened from the disk and saved to it, and what was typed is kept in the page's own storage.
public struct ShellPage {
  private let engine: [UInt8]
  private let locale: Locale

  /// The shell in a language, with the engine for the browser, packed by gzip.
  public init(engine: [UInt8], locale: Locale) {
    self.engine = engine
    self.locale = locale
  }

  /// The page.
  public var written: String {
    func say(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[locale]) }
    let script = LiveText.codec + LiveText.shell
    return """
      <!DOCTYPE html>
      <html lang="\(locale.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(LivePage.policy(for: script))">
      <title>Kvaom</title>
      <style>
      \(HTMLText.style)
      \(LiveText.shellStyle)
      </style>
      </head>
      <body>
      <div id="kvaom-shell" data-locale="\(locale.rawValue)" data-broken="\(say(PageWords.broken))" \
      data-unable="\(say(ShellPageWords.unable))" data-nothing="\(say(ShellPageWords.nothing))">
      <header><h1>Kvaom</h1>
      <button id="open" type="button">\(say(ShellPageWords.open))</button>
      <button id="save" type="button">\(say(ShellPageWords.save))</button>
      <button id="run" type="button">\(say(ShellPageWords.run))</button>
      <input id="file" type="file" accept=".kvaom,.plan,.md" multiple hidden>
      <span id="state"></span>
      </header>
      <main class="side">
      <label for="plan">\(say(ShellPageWords.plan))</label>
      <textarea id="plan" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
      <p id="fine" role="status" hidden>✓ \(say(ShellPageWords.fine))</p>
      <pre id="faults" class="faults" aria-live="polite" tabindex="0"></pre>
      </main>
      <section class="side" aria-label="\(say(ShellPageWords.questions))">
      <p id="wait" role="status">\(say(ShellPageWords.wait))</p>
      <div id="log" role="log" tabindex="0" aria-label="\(say(ShellPageWords.answers))"></div>
      <form id="question">
      <label for="entry">\(say(ShellPageWords.questions))</label>
      <ul id="names" role="listbox" aria-label="\(say(ShellPageWords.names))" hidden></ul>
      <input id="entry" role="combobox" aria-expanded="false" aria-controls="names" aria-autocomplete="list" \
      aria-describedby="value" spellcheck="false" autocapitalize="off" autocomplete="off" disabled>
      <p id="value" role="status"></p>
      </form>
      </section>
      </div>
      <script type="application/octet-stream" id="kvaom-engine">\(PackedText.text(engine))</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }
}

/// The words of the shell's page.
enum ShellPageWords {
  /// Opens a plan from the disk.
  static let open = Phrase(nn: "Opne …", nb: "Åpne …", sv: "Öppna …", en: "Open …")
  /// Saves it there.
  static let save = Phrase(nn: "Lagre", nb: "Lagre", sv: "Spara", en: "Save")
  /// Answers all questions of the plan.
  static let run = Phrase(nn: "Køyr planen", nb: "Kjør planen", sv: "Kör planen", en: "Run the plan")
  /// Over the text of the plan.
  static let plan = Phrase(nn: "Planen", nb: "Planen", sv: "Planen", en: "The plan")
  /// Of a plan in which nothing is wrong.
  static let fine = Phrase(
    nn: "Ingenting er feil i planen.", nb: "Ingenting er feil i planen.", sv: "Inget är fel i planen.",
    en: "Nothing is wrong with the plan.")
  /// Over the line where questions are typed.
  static let questions = Phrase(
    nn: "Spør, rekn ut eller endre noko", nb: "Spør, regn ut eller endre noe", sv: "Fråga, räkna ut eller ändra något",
    en: "Ask, calculate or change something")
  /// What the list of answers is called by those who do not see it.
  static let answers = Phrase(nn: "Svar", nb: "Svar", sv: "Svar", en: "Answers")
  /// What the list of names to go on with is called by them.
  static let names = Phrase(nn: "Namn", nb: "Navn", sv: "Namn", en: "Names")
  /// Before the engine is ready.
  static let wait = Phrase(
    nn: "Motoren startar …", nb: "Motoren starter …", sv: "Motorn startar …", en: "The engine is starting …")
  /// The engine cannot be started here.
  static let unable = Phrase(
    nn: "Nettlesaren er for gamal for Kvaom, eller stengd for det.",
    nb: "Nettleseren er for gammel for Kvaom, eller stengt for det.",
    sv: "Webbläsaren är för gammal för Kvaom, eller stängd för det.",
    en: "The browser is too old for Kvaom, or closed to it.")
  /// Of an undo where nothing has been changed.
  static let nothing = Phrase(
    nn: "Ingenting å angre.", nb: "Ingenting å angre.", sv: "Inget att ångra.", en: "Nothing to undo.")
}
