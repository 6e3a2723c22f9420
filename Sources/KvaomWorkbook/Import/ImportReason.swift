import KvaomWords

/// Why a formula of a workbook stands in the plan as the value it had.
enum ImportReason: Hashable {
  /// A function that plans have nothing for.
  case function(String)
  /// A function that never gives the same twice, or reaches cells nobody can see.
  case restless(String)
  /// Cells of another workbook, or whatever else is not understood.
  case unread(String)
  /// A name nobody gave.
  case name(String)
  /// Texts that are made of others: plans only compare them.
  case text
  /// A part that is a text here and a number there.
  case mixedKinds
  /// A formula that needs its own value.
  case circular
  /// A formula that reads more cells than a plan's can.
  case tooLarge
  /// A formula beyond what one plan can hold.
  case planTooLarge
  /// A number of decimals, a place or a condition that is not known before it is computed.
  case notFixed(String)
  /// A formula that the plan refused, by the code of its message.
  case refused(String)

  /// For programs.
  var name: String {
    switch self {
    case .function: "function"
    case .restless: "restless"
    case .unread: "unread"
    case .name: "name"
    case .text: "text"
    case .mixedKinds: "mixed-kinds"
    case .circular: "circular"
    case .tooLarge: "too-large"
    case .planTooLarge: "plan-too-large"
    case .notFixed: "not-fixed"
    case .refused: "refused"
    }
  }

  /// For people.
  var words: Phrase {
    switch self {
    case .function(let name):
      Phrase(
        nn: "ein plan har ikkje \(name)", nb: "en plan har ikke \(name)",
        sv: "en plan har inte \(name)",
        en: "a plan has no \(name)")
    case .restless(let name):
      Phrase(
        nn: "\(name) gir ikkje same svar to gonger", nb: "\(name) gir ikke samme svar to ganger",
        sv: "\(name) ger inte samma svar två gånger", en: "\(name) does not give the same twice")
    case .unread(""):
      Phrase(
        nn: "ein tabell som reknearket fyller sjølv", nb: "en tabell som regnearket fyller selv",
        sv: "en tabell som kalkylprogrammet fyller själv", en: "a table that the spreadsheet fills by itself")
    case .unread(let text):
      Phrase(
        nn: "ikkje forstått: \(text)", nb: "ikke forstått: \(text)", sv: "inte förstått: \(text)",
        en: "not understood: \(text)")
    case .name(let name):
      Phrase(
        nn: "namnet \(name) står ikkje for noko", nb: "navnet \(name) står ikke for noe",
        sv: "namnet \(name) står inte för något", en: "the name \(name) stands for nothing")
    case .text:
      Phrase(
        nn: "ein plan set ikkje saman tekst", nb: "en plan setter ikke sammen tekst",
        sv: "en plan sätter inte ihop text",
        en: "a plan does not put texts together")
    case .mixedKinds:
      Phrase(
        nn: "tekst og tal i same reknestykke", nb: "tekst og tall i samme regnestykke",
        sv: "text och tal i samma uträkning",
        en: "text and numbers in one formula")
    case .circular:
      Phrase(
        nn: "formelen treng sin eigen verdi", nb: "formelen trenger sin egen verdi",
        sv: "formeln behöver sitt eget värde",
        en: "the formula needs its own value")
    case .tooLarge:
      Phrase(
        nn: "formelen les for mange celler", nb: "formelen leser for mange celler",
        sv: "formeln läser för många celler",
        en: "the formula reads too many cells")
    case .planTooLarge:
      Phrase(
        nn: "så mange formlar har ikkje éin plan plass til",
        nb: "så mange formler har ikke én plan plass til",
        sv: "så många formler ryms inte i en plan", en: "one plan has no room for so many formulas")
    case .notFixed(let name):
      Phrase(
        nn: "\(name) treng noko fast og får noko utrekna",
        nb: "\(name) trenger noe fast og får noe utregnet",
        sv: "\(name) behöver något fast och får något uträknat",
        en: "\(name) needs what is fixed and is given what is computed")
    case .refused(let code):
      Phrase(
        nn: "planen sa nei (\(code))", nb: "planen sa nei (\(code))", sv: "planen sa nej (\(code))",
        en: "the plan refused (\(code))")
    }
  }
}
