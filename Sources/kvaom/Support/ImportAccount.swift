import KvaomRender
import KvaomTables
import KvaomWords

/// What `kvaom import` says of a table: what its rows and columns were taken for and why, where every figure went, and
/// what must be answered first.
struct ImportAccount {
  private let intake: TableIntake
  private let remarks: [Phrase]
  private let questions: [TableQuestion]
  private let locale: Locale

  /// The account of a table in a language; `questions` are those that must be answered, `remarks` what the file says.
  init(_ intake: TableIntake, remarks: [Phrase], questions: [TableQuestion], _ locale: Locale) {
    self.intake = intake
    self.remarks = remarks
    self.questions = questions
    self.locale = locale
  }

  /// For a reader.
  var text: String {
    var text = remarks.map { $0[locale] + "\n" }.joined()
    let isPart = questions.first.map { ["sheet", "measure"].contains($0.id) } ?? false
    if intake.reading.fault == nil, !isPart {
      if let unit = intake.reading.unit, intake.answers["unit"] == nil {
        text += ImportWords.unit(unit.unit, unit.words)[locale] + "\n"
      }
      text += TableScreen(intake.reading, locale).text
    }
    guard !questions.isEmpty else { return text }
    text += "\n" + ImportWords.needsAnswers[locale] + "\n"
    for question in questions {
      let evidence = question.evidence.map { $0[locale] }.joined(separator: "; ")
      text += "\n\(question.text[locale])?" + (evidence.isEmpty ? "" : " (\(evidence))") + "\n"
      for choice in question.choices {
        let meaning = choice.meaning[locale]
        text += "  --answer \(quoted(question.id, choice.id))" + (meaning.isEmpty ? "" : "  " + meaning) + "\n"
      }
      if question.choices.isEmpty { text += "  --answer \(quoted(question.id, question.proposal ?? "…"))\n" }
    }
    return text
  }

  /// An answer as a shell takes it.
  private func quoted(_ id: String, _ choice: String) -> String {
    let text = "\(id)=\(choice)"
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "=-_:.%/…".contains($0) }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  /// For a program.
  var json: String { JSONValue.object(members).written }

  /// The whole answer for a program: the account, and what the table is as text of the language; nil where questions
  /// are open, or where it went to a file.
  func json(with plan: String?) -> String {
    JSONValue.object([("schema", .string("kvaom-import/1"))] + members + [("plan", plan.map { .string($0) })]).written
  }

  private var members: [(String, JSONValue?)] {
    let account = intake.reading.account
    return [
      ("place", .string(intake.part.place)), ("figures", .integer(account.total)),
      ("in_table", .integer(account.inTable)), ("in_sums", .integer(account.inAggregates)),
      (
        "left_out",
        .list(
          account.leftOut.map {
            .record([
              ("label", .string($0.label[locale])), ("reason", .string($0.reason[locale])),
              ("figures", .integer($0.figures)),
            ])
          })
      ),
      (
        "controls",
        intake.reading.controls.isEmpty
          ? nil
          : .list(
            intake.reading.controls.map {
              .record([
                ("number", .integer($0.number)), ("title", .string($0.title[locale])), ("holds", .bool($0.holds)),
              ])
            })
      ),
      ("columns", .list(intake.reading.columns.map(finding))), ("rows", .list(intake.reading.rows.map(finding))),
      ("questions", .list(questions.map(question))),
      ("answers", .record(intake.answers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
      ("remarks", .row(remarks.map { .string($0[locale]) })),
    ]
  }

  private func finding(_ finding: TableReading.Finding) -> JSONValue {
    .record([
      ("label", .string(finding.label)), ("role", .string(finding.role[locale])),
      ("reason", finding.reason.map { .string($0[locale]) }), ("figures", .bool(finding.isData)),
    ])
  }

  private func question(_ question: TableQuestion) -> JSONValue {
    .record([
      ("id", .string(question.id)), ("text", .string(question.text[locale])),
      ("choices", .row(question.choices.map { .string($0.id) })),
      ("evidence", .row(question.evidence.map { .string($0[locale]) })),
    ])
  }
}

/// What `kvaom import` says beside the screen of a table.
enum ImportWords {
  /// The heading of what must be answered.
  static let needsAnswers = Phrase(
    nn: "Før tabellen kan skrivast, må dette svarast på:", nb: "Før tabellen kan skrives, må dette besvares:",
    sv: "Innan tabellen kan skrivas måste detta besvaras:",
    en: "Before the table can be written, this must be answered:")

  /// Measures without what they add to.
  static let addsWhat = Phrase(
    nn: "--as measures treng namnet på det tiltaka endrar: --adds cost",
    nb: "--as measures trenger navnet på det tiltakene endrer: --adds cost",
    sv: "--as measures behöver namnet på det som åtgärderna ändrar: --adds cost",
    en: "--as measures needs the name of what the measures change: --adds cost")
  /// Measures whose columns are no years.
  static let noYears = Phrase(
    nn: "kolonnane er ikkje år, og tiltak treng år", nb: "kolonnene er ikke år, og tiltak trenger år",
    sv: "kolumnerna är inga år, och åtgärder behöver år", en: "the columns are no years, and measures need years")

  /// The unit that was taken from the source.
  static func unit(_ unit: String, _ words: String) -> Phrase {
    Phrase(
      nn: "Eining: \(unit) (kjelda seier «\(words)»)", nb: "Enhet: \(unit) (kilden sier «\(words)»)",
      sv: "Enhet: \(unit) (källan säger ”\(words)”)", en: "Unit: \(unit) (the source says “\(words)”)")
  }

  /// Words that are no answer by name.
  static func noPair(_ text: String) -> Phrase {
    Phrase(
      nn: "«\(text)» er ikkje noko svar: skriv SPØRSMÅL=SVAR", nb: "«\(text)» er ikke noe svar: skriv SPØRSMÅL=SVAR",
      sv: "”\(text)” är inget svar: skriv FRÅGA=SVAR", en: "“\(text)” is no answer: write QUESTION=ANSWER")
  }

  /// An answer that is none to its question; `help` says what is.
  static func noAnswer(_ id: String, _ answer: String, _ help: Phrase) -> Phrase {
    Phrase(
      nn: "«\(answer)» er ikkje noko svar på «\(id)». \(help)", nb: "«\(answer)» er ikke noe svar på «\(id)». \(help)",
      sv: "”\(answer)” är inget svar på ”\(id)”. \(help)", en: "“\(answer)” is no answer to “\(id)”. \(help)")
  }

  /// An answer to a question that this table does not raise, and those that it does.
  static func noQuestion(_ id: String, _ ids: [String]) -> Phrase {
    let list = ids.joined(separator: ", ")
    return Phrase(
      nn: "tabellen har ikkje noko spørsmål «\(id)»; spørsmåla er \(list)",
      nb: "tabellen har ikke noe spørsmål «\(id)»; spørsmålene er \(list)",
      sv: "tabellen har ingen fråga ”\(id)”; frågorna är \(list)",
      en: "the table has no question “\(id)”; its questions are \(list)")
  }
}
