public import KvaomWords

/// What a table must know of the plan it is taken into.
public struct ReceivingPlan {
  /// Whether a text is a unit that the plan can write.
  public let isUnit: (String) -> Bool
  /// Whether a unit is an amount of money, which has prices.
  public let isMoney: (String) -> Bool
  /// A name like the one that is wanted and that nothing in the plan has.
  public let freeName: (String) -> String
  /// Whether the plan says which prices its amounts are in.
  public let declaresPrices: Bool
  /// Whether the plan has its years.
  public let declaresYears: Bool

  /// A plan by what it says.
  public init(
    isUnit: @escaping (String) -> Bool, isMoney: @escaping (String) -> Bool, freeName: @escaping (String) -> String,
    declaresPrices: Bool, declaresYears: Bool
  ) {
    self.isUnit = isUnit
    self.isMoney = isMoney
    self.freeName = freeName
    self.declaresPrices = declaresPrices
    self.declaresYears = declaresYears
  }

  /// Whether a name can be given: one word of letters and digits that is not in use.
  func isFree(_ name: String) -> Bool {
    guard name.first?.startsName == true, name.first != "_", name.allSatisfy({ $0.continuesName }) else { return false }
    return freeName(name) == name
  }
}

/// A table on its way into a plan: how it was read with the answers so far, and what is asked before it can be written.
/// It is made anew whenever an answer is given.
public struct TableIntake {
  /// The part of its file that it is.
  public private(set) var part: TablePart
  /// The table as it was read.
  public private(set) var reading: TableReading
  /// The questions in the order they are asked, answered ones too.
  public private(set) var questions: [TableQuestion] = []
  /// The answers that were understood, by question.
  public private(set) var answers: [String: String] = [:]
  /// Answers that are none, in the order of their questions' names.
  public private(set) var refused: [(id: String, answer: String)] = []

  /// Reads a table with the answers given so far, for a plan.
  public init(
    _ part: TablePart, answers given: [String: String], into plan: ReceivingPlan, as form: TableForm = .by
  ) {
    self.part = part
    let settled = part.settled(given)
    var reading = TableReading(settled.grid, answers: given, form: form)
    for left in settled.leftOut {
      reading.account.leftOut.append(left)
      reading.account.total += left.figures
    }
    if Self.isWhole(given, form) { reading.controls = LedgerControl.all(of: part.grid) }
    self.reading = reading
    questions = settled.questions
    if reading.fault == nil {
      if !form.hasQuantities {
        ask("name", ReadingWords.askName, proposal: plan.freeName(reading.suggestedName))
      }
      questions += reading.questions.filter { $0.id == "unit" }
      let units = form.hasQuantities ? reading.quantityUnits : [given["unit"] ?? reading.unit?.unit ?? ""]
      if !plan.declaresPrices, units.contains(where: plan.isMoney) {
        ask(
          "prices", ReadingWords.askPrices,
          [
            .init("nominal", TakingWords.nominal), .init("2026", TakingWords.pricesOfYear),
            .init("unknown", TakingWords.unknownPrices),
          ], proposal: Self.declaredPrices(settled.grid))
      }
      questions += reading.questions.filter { $0.id == "dash" }
      questions += reading.questions.filter { $0.id != "unit" && $0.id != "dash" }
      if !reading.controls.isEmpty {
        ask(
          "controls", ControlWords.ask,
          [
            .init("holding", ControlWords.holding), .init("all", ControlWords.all), .init("none", ControlWords.none),
          ], proposal: "holding")
      }
    }
    for (id, answer) in given.sorted(by: { $0.key < $1.key }) {
      if let understood = understood(id, answer, by: plan) {
        answers[id] = understood
      } else {
        refused.append((id, answer))
      }
    }
    // What is no answer must not be read as one.
    guard !refused.isEmpty else { return }
    let words = refused
    self = TableIntake(part, answers: answers, into: plan, as: form)
    refused = words
  }

  /// Whether the figures of posts come along as they are, all of them: the sums of what is left are others.
  private static func isWhole(_ answers: [String: String], _ form: TableForm) -> Bool {
    form == .by && answers["unit"].map { PrintedUnits.unit(for: $0) == "tkr" } ?? true
      && answers["sign"].map { $0 == "as_printed" } ?? true
      && !answers.contains { id, answer in
        (id.hasPrefix("row:") || id.hasPrefix("column:")) && answer.lowercased() == "leave-out"
      }
  }

  /// The prices that the format declares: those of the year, or of a fixed one; nil where it says nothing.
  private static func declaredPrices(_ grid: Grid) -> String? {
    guard let measures = grid.declaration?.measures, measures.count == 1 else { return nil }
    switch measures[0].prices.lowercased() {
    case "current": return "nominal"
    case "fixed":
      let base = measures[0].basePeriod
      return ReadCell.isYear(base) ? base : nil
    default: return nil
    }
  }

  private mutating func ask(
    _ id: String, _ text: Phrase, _ choices: [TableQuestion.Choice] = [], proposal: String? = nil
  ) {
    questions.append(TableQuestion(id: id, text: text, choices: choices, proposal: proposal, evidence: []))
  }

  /// The questions that have no answer and no evidence that settles them; `isStrict` asks also what evidence settles.
  public func open(isStrict: Bool = false) -> [TableQuestion] {
    // Which sheet and which figures come first: nothing else can be asked before.
    if let first = questions.first(where: { ["sheet", "measure"].contains($0.id) && answers[$0.id] == nil }) {
      return [first]
    }
    return questions.filter { question in
      guard answers[question.id] == nil else { return false }
      return question.isOpen || isStrict && question.id != "name" && question.id != "sign"
    }
  }

  /// Whether an id names something that can be answered of this table.
  public func isQuestion(_ id: String) -> Bool {
    ["name", "unit", "prices", "dash"].contains(id) || reading.isQuestion(id, among: questions)
  }

  /// The answer that a planner's words are to a question; nil where they are none.
  public func understood(_ id: String, _ words: String, by plan: ReceivingPlan) -> String? {
    let small = words.lowercased()
    switch id {
    case "name": return plan.isFree(words) ? words : nil
    case "unit":
      if reading.form.hasQuantities, small == "none" { return "none" }
      let unit = PrintedUnits.unit(for: words)
      // Figures that are all percents are nothing else.
      let choices = questions.first { $0.id == id }?.choices ?? []
      return plan.isUnit(unit) && (choices.isEmpty || choices.contains { $0.id == unit }) ? unit : nil
    case "prices":
      if small.hasPrefix("nominal") || small.hasPrefix("l") { return "nominal" }
      if small.hasPrefix("u") || small == "?" { return "unknown" }
      let year = small.suffix(4)
      return year.count == 4 && year.allSatisfy({ $0.isASCII && $0.isNumber }) ? String(year) : nil
    case "dash":
      if words == "0" || small.hasPrefix("null") || small.hasPrefix("noll") { return "0" }
      return small.hasPrefix("m") || small.hasPrefix("s") ? "missing" : nil
    default:
      if reading.isUnitOfQuantity(id) {
        let unit = PrintedUnits.unit(for: words)
        return plan.isUnit(unit) ? unit : nil
      }
      return reading.choice(id, words, among: questions)
    }
  }

  // MARK: Writing

  /// The prices that were answered, or that the format declares.
  private var settledPrices: String {
    answers["prices"] ?? questions.first { $0.id == "prices" }?.proposal ?? ""
  }

  /// The table as text of the language, for a plan: what it needs of the plan, what was left out and answered, its
  /// source and the statement. `origin` is the file it comes from, `read` its `@read`.
  public func text(in plan: ReceivingPlan, _ locale: Locale, origin: String? = nil, read: String? = nil) -> String {
    let prices = settledPrices
    var text = ""
    if prices == "nominal", !plan.declaresPrices { text += "prices nominal\n" }
    if !plan.declaresYears, let years = reading.years { text += years + "\n" }
    text += statement(in: plan, locale, origin: origin, read: read)
    return text
  }

  /// The list of measures that the table is, as measures that add to `target`; nil where its columns are no years.
  public func measures(
    adding target: String, in plan: ReceivingPlan, _ locale: Locale, origin: String, read: String
  ) -> String? {
    guard reading.isOverYears else { return nil }
    let prices = settledPrices
    let unit = (answers["unit"] ?? reading.unit?.unit ?? "") + (prices.first?.isNumber ?? false ? "@\(prices)" : "")
    let place = part.place
    let source = "@source \(TableReading.quoted(place.isEmpty ? origin : "\(origin), \(place)"))\n"
    return TableScreen(reading, locale).comments(answers) + "# \(read)\n"
      + reading.measures(adding: target, unit: unit, notes: source) { plan.freeName($0) != $0 }
  }

  /// The statement of a table whose rows or columns are definitions of their own, and their names.
  private func quantities(in plan: ReceivingPlan) -> (text: String, names: [String]) {
    let prices = settledPrices
    let isFixed = prices.first?.isNumber ?? false
    return reading.quantityStatement {
      plan.freeName($0) != $0
    } priced: {
      isFixed && plan.isMoney($0) ? "\($0)@\(prices)" : $0
    }
  }

  /// The names that the table defines in a plan.
  public func names(in plan: ReceivingPlan) -> [String] {
    reading.form.hasQuantities ? quantities(in: plan).names : [answers["name"] ?? ""]
  }

  /// The statement alone, with its notes and comments.
  public func statement(
    in plan: ReceivingPlan, _ locale: Locale, origin: String? = nil, read: String? = nil
  ) -> String {
    let prices = settledPrices
    let isFixed = prices.first?.isNumber ?? false
    var text = TableScreen(reading, locale).comments(answers)
    if let origin {
      let place = part.place
      let whole = place.isEmpty ? origin : "\(origin), \(place)"
      text += reading.source == nil ? "@source \(TableReading.quoted(whole))\n" : "# \(whole)\n"
    }
    if let read { text += read + "\n" }
    if reading.form.hasQuantities { return text + quantities(in: plan).text }
    if !reading.plan.isAdditive { text += "@note \(TableReading.quoted(TakingWords.notAdditive[locale]))\n" }
    let unit = (answers["unit"] ?? reading.unit?.unit ?? "…") + (isFixed ? "@\(prices)" : "")
    let name = answers["name"] ?? plan.freeName(reading.suggestedName)
    return text + reading.statement(named: name, unit: unit, dash: answers["dash"])
      + LedgerControl.test(
        of: reading.controls, answers["controls"].flatMap { LedgerControl.Writing(rawValue: $0) } ?? .holding,
        named: name, by: reading.plan.dimensions, year: reading.onlyYear, in: unit, locale)
  }
}

extension TableReading {
  /// Whether an id names something that can be answered of the table: one of `questions`, or a column or row of it.
  func isQuestion(_ id: String, among questions: [TableQuestion]) -> Bool {
    ["sign", "numbers", "heads", "lost-head"].contains(id) || isUnitOfQuantity(id) || questions.contains { $0.id == id }
      || columns.enumerated().contains { column, finding in
        id == "column:" + TableQuestion.slug(finding.label) || id == "column:\(column + 1)"
      } || rows.contains { id == "row:" + TableQuestion.slug($0.label) }
  }

  /// Whether words are an answer to something that can be asked of the table.
  public func takes(_ id: String, _ words: String, among questions: [TableQuestion]) -> Bool {
    choice(id, words, among: questions) != nil
  }

  /// The choice that words are; nil where they are none.
  func choice(_ id: String, _ words: String, among questions: [TableQuestion]) -> String? {
    guard isQuestion(id, among: questions) else { return nil }
    let small = words.lowercased()
    let question = questions.first { $0.id == id }
    if let found = question?.choices.first(where: { $0.id.lowercased() == small }) { return found.id }
    if id.hasPrefix("column:") {
      // Whatever a column was taken for, it can be left out, kept, or be a year.
      return ["leave-out", "keep", "sum"].contains(small) ? small : question == nil ? words : nil
    }
    if id.hasPrefix("row:") { return ["leave-out", "keep", "sum"].contains(small) ? small : nil }
    // What was answered is asked no more, and stays an answer.
    switch id {
    case "sign": return ["as_printed", "costs_positive", "income_positive", "reversed"].contains(small) ? small : nil
    case "numbers": return ["thousands", "decimals"].contains(small) ? small : nil
    case "heads": return ["corner", "moved"].contains(small) ? small : nil
    case "lost-head": return Int(small).map { $0 > 0 } ?? false ? small : nil
    default: return nil
    }
  }
}
