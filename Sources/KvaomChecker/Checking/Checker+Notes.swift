import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What a note stands before: which words are known there.
enum NotePlace {
  /// A definition, a table, its rows and columns, a member, a statement of a layer: what says something of figures.
  case figure
  /// A measure or a scenario.
  case layer

  /// The words that mean something there, whatever the plan declares.
  var words: [String] {
    switch self {
    case .figure:
      ["source", "assumed", "published", "break", "note", "unverified", "better", "read", "confidential", "reviewed"]
    case .layer: ["owner", "kind", "note", "source", "reviewed"]
    }
  }
}

/// Reading `@notes`.
extension Checker {
  /// The notes with their texts, names, numbers and dates. An unknown word is an error: a misspelt note would say
  /// nothing, in silence.
  func checkedNotes(
    _ notes: [Decorations.Note], in tree: SyntaxTree, at place: NotePlace = .figure
  ) -> [CheckedNote] {
    notes.map { note in
      var texts: [String] = []
      var numbers: [NoteNumber] = []
      var date: DateLiteral?
      for argument in note.arguments {
        if case .date(let own) = tree[argument].kind { date = own }
        read(argument, in: tree, texts: &texts, numbers: &numbers)
      }
      let isKnown = checkWord(of: note, at: place)
      if isKnown { checkArguments(of: note, texts, numbers) }
      return CheckedNote(
        name: note.name.text, texts: texts, numbers: numbers.map { $0.value },
        carriesUnit: numbers.map { $0.carriesUnit }, day: date.map { Decimal($0.firstDay) }, span: note.span)
    }
  }

  /// Whether the word of a note means something where it stands; reported where it does not.
  @discardableResult
  func checkWord(of note: Decorations.Note, at place: NotePlace) -> Bool {
    let word = note.name.text
    // A note without a word is reported where it is read.
    if word.isEmpty || place.words.contains(word) || declaredNotes.contains(word) { return true }
    let others: NotePlace = place == .figure ? .layer : .figure
    let known = place.words + declaredNotes.sorted()
    let nearest = nearestWords(to: word, among: known).map { Fix("@\($0)") }
    let declaration = Fix(
      "note \(word) \"…\"",
      remark: Phrase(
        nn: "ein merknad av planen sin eigen, deklarert øvst", nb: "en merknad av planens egen, deklarert øverst",
        sv: "en egen anmärkning i planen, deklarerad överst", en: "a note of the plan's own, declared at the top"))
    let all = Fix(known.map { "@\($0)" }.joined(separator: " "))
    let elsewhere = others.words.contains(word)
    report(
      .unknownNote, at: note.name.span,
      elsewhere ? NoteWords.elsewhere(word, onLayers: place == .figure) : NoteWords.unknown(word),
      fixes: nearest + (elsewhere ? [all] : [all, declaration]))
    return false
  }

  /// Reports a note that lacks what it is to say.
  private func checkArguments(of note: Decorations.Note, _ texts: [String], _ numbers: [NoteNumber]) {
    let word = note.name.text
    let wantsText = ["source", "assumed", "note", "owner", "kind", "reviewed"].contains(word)
    if wantsText && texts.isEmpty {
      report(.badNote, at: note.span, NoteWords.needsText(word), fixes: ["@\(word) \"…\""])
    } else if word == "published" && numbers.isEmpty {
      report(.badNote, at: note.span, NoteWords.needsFigure, fixes: ["@published 2.3"])
    } else if word == "better", CheckedNote.direction(texts.first ?? "") == nil || texts.count > 1 {
      report(
        .badDirection, at: note.span, NoteWords.directions,
        fixes: CheckedNote.directions.map { Fix("@better \($0)") })
    }
  }

  /// A number of a note: canonical where it carries a unit, else as written.
  private struct NoteNumber {
    var value: Decimal
    var carriesUnit: Bool
  }

  private func read(_ id: ExpressionID, in tree: SyntaxTree, texts: inout [String], numbers: inout [NoteNumber]) {
    switch tree[id].kind {
    case .text(let text): texts.append(text)
    case .number(let value, let syntax):
      let written = syntax.flatMap { try? unit($0) }
      numbers.append(NoteNumber(value: scaled(value, written ?? .one), carriesUnit: written != nil))
    case .unary(.minus, let operand):
      var inner: [NoteNumber] = []
      read(operand, in: tree, texts: &texts, numbers: &inner)
      numbers += inner.map { NoteNumber(value: -$0.value, carriesUnit: $0.carriesUnit) }
    case .name(let name): texts.append(name.text)
    default: break
    }
  }

  /// Collects the words for notes that the texts declare, and checks the notes of the statements that no later pass
  /// reads: those before `years`, `dim`, functions, questions.
  func collectNotes(of texts: [CheckedText]) {
    forEachStatement(of: texts) { _, statement in
      guard case .note(let note) = statement.kind else { return }
      let word = note.name.text
      if NotePlace.figure.words.contains(word) || NotePlace.layer.words.contains(word) {
        report(
          .badDeclaration, at: note.name.span, NoteWords.isKnown(word),
          fixes: [Fix("@\(word) …", remark: NoteWords.needsNoDeclaration)])
      } else if !declaredNotes.insert(word).inserted {
        report(.badDeclaration, at: note.name.span, NoteWords.declaredTwice(word))
      }
    }
    forEachStatement(of: texts) { text, statement in
      switch statement.kind {
      case .definition, .measure, .scenario, .indicator, .indicators, .table: break
      default:
        if !statement.decorations.notes.isEmpty { _ = checkedNotes(statement.decorations.notes, in: text.tree) }
      }
      if case .asOf(let date) = statement.kind { collect(asOf: date, at: statement.span) }
    }
  }

  private func collect(asOf date: DateLiteral, at span: SourceSpan) {
    if asOf == nil {
      asOf = date
    } else {
      report(.badDeclaration, at: span, NoteWords.secondDay)
    }
  }
}

/// What is said of notes.
enum NoteWords {
  /// A word that is no note.
  static func unknown(_ word: String) -> Phrase {
    Phrase(
      nn: "`@\(word)` er ingen merknad.", nb: "`@\(word)` er ingen merknad.",
      sv: "`@\(word)` är ingen anmärkning.", en: "`@\(word)` is no note.")
  }
  /// A note that has nothing to say.
  static func needsText(_ word: String) -> Phrase {
    Phrase(
      nn: "`@\(word)` treng ein tekst.", nb: "`@\(word)` trenger en tekst.", sv: "`@\(word)` behöver en text.",
      en: "`@\(word)` needs a text.")
  }
  /// A published figure that is not said.
  static let needsFigure = Phrase(
    nn: "`@published` treng talet som er publisert.", nb: "`@published` trenger tallet som er publisert.",
    sv: "`@published` behöver talet som är publicerat.", en: "`@published` needs the published figure.")
  /// A note that stands where it says nothing.
  static func elsewhere(_ word: String, onLayers: Bool) -> Phrase {
    onLayers
      ? Phrase(
        nn: "`@\(word)` høyrer til tiltak og scenario, og seier ingenting her.",
        nb: "`@\(word)` hører til tiltak og scenarioer, og sier ingenting her.",
        sv: "`@\(word)` hör till åtgärder och scenarier, och säger inget här.",
        en: "`@\(word)` belongs to measures and scenarios, and says nothing here.")
      : Phrase(
        nn: "`@\(word)` høyrer til tal, og seier ingenting om eit tiltak eller eit scenario.",
        nb: "`@\(word)` hører til tall, og sier ingenting om et tiltak eller et scenario.",
        sv: "`@\(word)` hör till tal, och säger inget om en åtgärd eller ett scenario.",
        en: "`@\(word)` belongs to figures, and says nothing of a measure or a scenario.")
  }
  /// What `@better` takes.
  static let directions = Phrase(
    nn: "`@better` seier kva veg som er bra: `lower`, `higher` eller `neither`.",
    nb: "`@better` sier hvilken vei som er bra: `lower`, `higher` eller `neither`.",
    sv: "`@better` säger åt vilket håll det är bra: `lower`, `higher` eller `neither`.",
    en: "`@better` says which way is good: `lower`, `higher` or `neither`.")
  /// Two directions of one value.
  static func twoDirections(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` har to ulike `@better`.", nb: "`\(name)` har to ulike `@better`.",
      sv: "`\(name)` har två olika `@better`.", en: "`\(name)` has two different `@better`.")
  }
  /// Rows whose labels do not tell which dimension their directions lie on.
  static let scatteredRows = Phrase(
    nn: "Radene med same namn har ulike `@better`, så retninga ligg ikkje på ein dimensjon.",
    nb: "Radene med samme navn har ulike `@better`, så retningen ligger ikke på én dimensjon.",
    sv: "Raderna med samma namn har olika `@better`, så riktningen ligger inte på en dimension.",
    en: "Rows of one label have different `@better`, so the direction lies on no dimension.")
  /// A declaration of a word that is a note already.
  static func isKnown(_ word: String) -> Phrase {
    Phrase(
      nn: "`@\(word)` er ein merknad frå før.", nb: "`@\(word)` er en merknad fra før.",
      sv: "`@\(word)` är redan en anmärkning.", en: "`@\(word)` is a note already.")
  }
  /// What to do instead.
  static let needsNoDeclaration = Phrase(
    nn: "treng ingen deklarasjon", nb: "trenger ingen deklarasjon", sv: "behöver ingen deklaration",
    en: "needs no declaration")
  /// A second declaration of a word.
  static func declaredTwice(_ word: String) -> Phrase {
    Phrase(
      nn: "`@\(word)` er deklarert frå før.", nb: "`@\(word)` er deklarert fra før.",
      sv: "`@\(word)` är redan deklarerad.", en: "`@\(word)` is declared already.")
  }
  /// A second `as_of`.
  static let secondDay = Phrase(
    nn: "Planen har ei `as_of`-line frå før; alle tala er frå éin dag.",
    nb: "Planen har en `as_of`-linje fra før; alle tallene er fra én dag.",
    sv: "Planen har redan en `as_of`-rad; alla tal är från en dag.",
    en: "The plan has an `as_of` line already; its figures are of one day.")
}
