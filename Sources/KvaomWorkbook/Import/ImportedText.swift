import KvaomDecimal
import KvaomTables
import KvaomUnits
import KvaomWords

/// The text of a plan that was made of a workbook.
struct ImportedText {
  /// The text.
  private(set) var text = ""
  /// Where each value begins in it, in bytes, in the order of the text.
  private(set) var starts: [(byte: Int, definition: Int)] = []
  /// How many formulas of values over years became rules over years.
  private(set) var ruled = 0

  private let plan: ImportedPlan
  private let names: ImportedNames
  private let printer: PlanPrinter
  private let origin: String
  private let locale: Locale
  private let limits: [ImportLayout.Key: (low: Decimal, high: Decimal)]

  /// The text of a plan; `origin` is the file it comes from.
  init(_ plan: ImportedPlan, _ names: ImportedNames, origin: String, _ locale: Locale) {
    self.plan = plan
    self.names = names
    self.origin = origin
    self.locale = locale
    printer = PlanPrinter(names: names.names)
    limits = Self.limits(plan.layout)
    write()
  }

  private static func limits(_ layout: ImportLayout) -> [ImportLayout.Key: (
    low: Decimal, high: Decimal
  )] {
    var limits: [ImportLayout.Key: (low: Decimal, high: Decimal)] = [:]
    for limit in layout.workbook.facts.limits {
      guard let sheet = layout.workbook.number(ofSheet: limit.cells.sheet),
        let low = Decimal(parsing: limit.low),
        let high = Decimal(parsing: limit.high),
        limit.cells.rows.count * limit.cells.columns.count < 10_000
      else { continue }
      for row in limit.cells.rows {
        for column in limit.cells.columns {
          limits[
            ImportLayout.Key(sheet: sheet, place: ReadWorkbook.Place(row: row, column: column))] = (
              low, high
            )
        }
      }
    }
    return limits
  }

  private mutating func write() {
    text += "# \(ImportPlanWords.madeOf(origin)[locale])\n"
    if !plan.layout.heads.axis.isEmpty { text += "\nyears \(years)\n" }
    var sheet: Int?
    let order = plan.layout.definitions.indices.sorted { left, right in
      let (a, b) = (plan.layout.definitions[left], plan.layout.definitions[right])
      return (a.sheet, a.row, a.isPart ? 0 : 1, a.cells[0].column) < (
        b.sheet, b.row, b.isPart ? 0 : 1, b.cells[0].column
      )
    }
    for number in order where !plan.leftOut.contains(number) {
      let definition = plan.layout.definitions[number]
      if definition.sheet != sheet {
        sheet = definition.sheet
        let name = plan.layout.workbook.sheets[definition.sheet].name
        text += "\n# " + String(repeating: "-", count: 60) + "\n# \(Self.line(name))\n"
      }
      starts.append((text.utf8.count, number))
      write(definition, number)
    }
    writeQuestions(order)
  }

  /// The years of the plan, those of one kind side by side as a span.
  private var years: String {
    var parts: [(first: YearLabel, last: YearLabel)] = []
    for year in plan.layout.heads.axis {
      if let last = parts.last, last.last.kind == year.kind {
        parts[parts.count - 1].last = year
      } else {
        parts.append((year, year))
      }
    }
    return parts.map { $0.first == $0.last ? $0.first.text : "\($0.first.text)..\($0.last.text)" }
      .joined(separator: ", ")
  }

  /// What a reader sees first: the rows over years that are computed, sheet by sheet.
  private mutating func writeQuestions(_ order: [Int]) {
    var bySheet: [Int: [String]] = [:]
    for number in order
    where plan.layout.definitions[number].isOverYears && !names.labels[number].isEmpty {
      let isComputed = plan.contents[number].contains {
        if case .formula = $0 { true } else { false }
      }
      guard isComputed, plan.layout.definitions[number].kind == .number else { continue }
      bySheet[plan.layout.definitions[number].sheet, default: []].append(names.names[number])
    }
    for (_, shown) in bySheet.sorted(by: { $0.key < $1.key }).prefix(12) {
      text += "\nshow " + shown.prefix(20).joined(separator: ", ") + "\n"
    }
  }

  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private func place(_ definition: ImportLayout.Definition) -> String {
    let cells = definition.cells.map {
      ReadWorkbook.Place(row: definition.row, column: $0.column).text
    }
    let area = cells.count > 1 ? "\(cells[0]):\(cells[cells.count - 1])" : cells[0]
    return Self.line(plan.layout.workbook.sheets[definition.sheet].name) + "!" + area
  }

  private mutating func write(_ definition: ImportLayout.Definition, _ number: Int) {
    let contents = plan.contents[number]
    let isGiven = contents.allSatisfy { if case .given = $0 { true } else { false } }
    text +=
      isGiven
      ? "@source \(PlanText.quoted("\(origin), \(place(definition))"))\n"
      : "# \(place(definition))\n"
    for (cell, content) in contents.enumerated() {
      guard case .kept(_, let reason) = content else { continue }
      let key = plan.key(definition, cell)
      let formula = plan.layout.cell(at: key)?.formula.map { " · =\($0.text)" } ?? ""
      text += "# \(key.place.text): \(Self.line(reason.words[locale] + formula.prefix(200)))\n"
    }
    let label = names.labels[number]
    let head = names.names[number] + (label.isEmpty ? "" : " " + PlanText.quoted(label))
    if !definition.isOverYears {
      text += (isGiven ? "input " : "") + head + " = " + written(contents[0], definition.kind)
      if isGiven, let range = range(definition) { text += " in \(range)" }
      text += "\n"
    } else if isGiven, definition.kind == .number {
      text += "input \(head) = table by year {\n"
      for (cell, content) in zip(definition.cells, contents) {
        text += "  \(yearLabel(cell.year))  \(Self.inTable(content))\n"
      }
      text += "}\n"
    } else {
      writeCases(definition, number, head)
    }
  }

  /// A year as the axis has it.
  private func yearLabel(_ year: Int?) -> String {
    plan.layout.heads.axis.first { $0.year == year }?.text ?? "\(year ?? 0)"
  }

  /// Figures in a table: three of them after the point would be taken for thousands.
  private static func inTable(_ content: ImportedPlan.Content) -> String {
    guard case .given(.number(let number)) = content else { return "-" }
    let text = PlanPrinter.plain(FormulaNumber.rounded(Decimal(number)))
    let digits = text.split(separator: ".")
    return digits.count == 2 && digits[1].utf8.count == 3 ? text + "0" : text
  }

  private func range(_ definition: ImportLayout.Definition) -> String? {
    let key = plan.key(definition, 0)
    guard definition.kind == .number, let limit = limits[key] else { return nil }
    if case .number(let number)? = plan.layout.cell(at: key)?.value {
      let value = Decimal(number)
      guard value >= limit.low, value <= limit.high, limit.low < limit.high else { return nil }
    }
    return "\(PlanPrinter.written(limit.low))..\(PlanPrinter.written(limit.high))"
  }

  private func written(_ content: ImportedPlan.Content, _ kind: ImportLayout.Kind) -> String {
    switch content {
    case .formula(let expression): return printer.text(of: expression)
    case .given(let value), .kept(let value, _):
      switch value {
      case .number(let number):
        let number = FormulaNumber.rounded(Decimal(number))
        return kind == .number ? PlanPrinter.written(number) : "missing"
      case .truth(let truth):
        return kind == .truth
          ? (truth ? "true" : "false") : kind == .number ? (truth ? "1" : "0") : "missing"
      case .text(let text):
        // A blank is no text, in formulas as in cells.
        let own = text.allSatisfy { $0.isWhitespace } ? "" : plan.layout.spelling(of: text)
        return kind == .text ? PlanText.quoted(own) : "missing"
      case .blank, .error: return "missing"
      }
    }
  }

  /// The formulas of a value over years: one for all its years where they are the same, else one for each stretch.
  private mutating func writeCases(
    _ definition: ImportLayout.Definition, _ number: Int, _ head: String
  ) {
    let runs = plan.runs(of: number)
    for run in runs {
      guard case .formula = run.content, run.last > run.first else { continue }
      ruled += run.last - run.first + 1
    }
    let axis = plan.layout.heads.axis
    for (place, run) in runs.enumerated() {
      // What names no value over years would have none itself without a case.
      let isWhole =
        run.first == axis.first?.year && run.last == axis.last?.year && run.content.followsYears
      let span =
        run.first == run.last
        ? "\(run.first)"
        : run.last == axis.last?.year ? "from \(run.first)" : "\(run.first)..\(run.last)"
      text += place == 0 ? head : names.names[number]
      text += isWhole ? "" : (place == 0 ? " " : "") + "[\(span)]"
      text += " = " + written(run.content, definition.kind) + "\n"
    }
  }
}

extension ImportedPlan.Content {
  /// Whether it is a formula of values that each year has its own of.
  fileprivate var followsYears: Bool {
    if case .formula(let expression) = self { expression.isOverYears } else { false }
  }
}
