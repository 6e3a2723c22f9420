public import KvaomRender
import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// Builds the document of `optimise`: the choice, what it gives, what was proven; or what cannot be met.
public struct OptimiseBuilder {
  private let report: OptimiseReport
  private let words: OptimiseWords
  private var composer: Composer
  private let format: UnitFormat

  /// The document of a report in a language.
  public static func document(_ report: OptimiseReport, _ locale: Locale) -> Document {
    var builder = OptimiseBuilder(report, locale: locale)
    return builder.build()
  }

  /// A builder for one report.
  init(_ report: OptimiseReport, locale: Locale) {
    self.report = report
    words = OptimiseWords(locale)
    composer = Composer(locale)
    let cells = report.figure.cells + [report.chosen].compactMap { $0 } + report.measures.map(\.effect)
    format = UnitFormat(report.figure.unit, cells: cells)
  }

  /// The document.
  mutating func build() -> Document {
    let amounts = AmountText(report.figure.unit, format, composer: composer)
    var blocks: [Block] = []
    if !report.measures.isEmpty { blocks.append(.table(measures)) }
    if !report.inputs.isEmpty, report.chosen != nil { blocks.append(.table(inputs)) }
    blocks.append(.table(outcomes))
    for pair in report.exclusive {
      composer.footer.add(.information, words.exclusive.filled(["first": pair.0, "second": pair.1]))
    }
    if !report.withoutEffect.isEmpty {
      composer.footer.add(.plain, words.withoutEffect, names: report.withoutEffect)
    }
    composer.footer.add(report.figure)
    return composer.document(blocks, conclusions: report.chosen.map { found($0, amounts) } ?? impossible)
  }

  // MARK: Tables

  private var title: String {
    let goal = (report.isHighest ? words.highest : words.lowest).filled(["item": report.figure.title])
    if report.conditions.isEmpty { return goal }
    let conditions = composer.words.list(
      report.conditions.map { "\($0.title)\(demand($0).isEmpty ? "" : " \(demand($0))")" })
    return "\(goal) \(words.suchThat.filled(["conditions": conditions]))"
  }

  private func demand(_ condition: OptimiseReport.Condition) -> String {
    guard let sign = condition.sign else { return "" }
    guard let limit = condition.limit, let unit = condition.unit else { return "\(sign) \(condition.limitText)" }
    return "\(sign) \(InputText(unit, values: [limit], isShort: true, composer: composer).full(limit))"
  }

  private var measures: Table {
    mutating get {
      let hasChoice = report.chosen != nil
      var columns = hasChoice ? [TableColumn(header: words.chosen, role: .text)] : []
      columns.append(TableColumn(header: words.alone, role: .measure))
      var rows: [TableRow] = []
      for measure in report.measures {
        let choice = measure.isChosen.map { [TableCell(.text($0 ? words.with : words.without))] } ?? []
        rows.append(
          TableRow(
            role: .body, labels: [TableLabel(measure.label)], figure: report.figure.title, name: measure.name,
            symbol: report.figure.unit.display, cells: choice + [composer.cell(format.difference(measure.effect))]))
      }
      let headline = Headline(
        title: [title, report.scenario].compactMap { $0 }.joined(separator: " · "),
        details: composer.details(of: report.figure.unit), name: report.figure.name, scenario: report.scenario ?? "",
        priceBasis: report.figure.unit.priceBasis, symbol: report.figure.unit.display)
      return Table(
        stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  private var inputs: Table {
    mutating get {
      let solve = SolveWords(composer.locale)
      let columns = [
        TableColumn(header: solve.today, role: .measure), TableColumn(header: words.chosen, role: .measure),
        TableColumn(header: solve.range, role: .measure),
      ]
      var rows: [TableRow] = []
      for input in report.inputs {
        let texts = InputText(
          input.input.unit, values: [input.current, input.chosen].compactMap { $0 }, composer: composer)
        let ends = InputText(input.input.unit, values: [input.low, input.high], isShort: true, composer: composer)
        let name = input.input.unit.unitClass == .percent ? "" : composer.unitWords.name(of: input.input.unit)
        let label = input.input.title
        rows.append(
          TableRow(
            role: .body, labels: [TableLabel(name.isEmpty ? label : "\(label), \(name)")], figure: label,
            name: input.input.name, symbol: input.input.unit.display,
            cells: [
              composer.cell(texts.format.value(input.current ?? .missing(.undefined))),
              composer.cell(texts.format.value(input.chosen ?? .missing(.undefined))),
              TableCell(.text(ends.range(input.low, input.high))),
            ]))
      }
      let headline =
        report.measures.isEmpty ? Headline(title: title, details: [], scenario: report.scenario ?? "") : nil
      return Table(
        stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  /// The figure and the conditions, before and after.
  private var outcomes: Table {
    mutating get {
      let columns = [
        TableColumn(header: words.before, role: .measure),
        TableColumn(header: report.chosen == nil ? words.nearest : words.after, role: .measure),
        TableColumn(header: words.demand, role: .text), TableColumn(header: "", role: .text),
      ]
      var rows: [TableRow] = []
      if let chosen = report.chosen {
        let before = report.figure.cells.first ?? .missing(.undefined)
        rows.append(
          row(
            report.figure.title, report.figure.name, report.figure.unit, format, before, chosen,
            demand: report.isHighest ? "↑" : "↓", remark: ""))
      }
      for condition in report.conditions { rows.append(row(condition)) }
      return Table(stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: nil, rows: rows)])
    }
  }

  private mutating func row(_ condition: OptimiseReport.Condition) -> TableRow {
    let unit = condition.unit ?? report.figure.unit
    let known = [condition.before, condition.after].filter { !$0.isMissing }
    let format = UnitFormat(unit, cells: known)
    let remark =
      report.chosen != nil
      ? (condition.holds ? composer.words.passed : composer.words.failed)
      : condition.holds ? words.reachable : words.unreachable
    if known.isEmpty {
      return TableRow(
        role: .body, labels: [TableLabel(condition.title)], figure: condition.title, name: condition.text,
        cells: [.empty, .empty, TableCell(.text(demand(condition))), TableCell(.text(remark))])
    }
    return row(
      condition.title, condition.text, unit, format, condition.before, condition.after, demand: demand(condition),
      remark: remark)
  }

  private mutating func row(
    _ title: String, _ name: String, _ unit: Unit, _ format: UnitFormat, _ before: Decimal, _ after: Decimal,
    demand: String, remark: String
  ) -> TableRow {
    let unitName = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
    return TableRow(
      role: .body, labels: [TableLabel(unitName.isEmpty ? title : "\(title), \(unitName)")], figure: title, name: name,
      symbol: unit.display,
      cells: [
        composer.cell(format.value(before)), composer.cell(format.value(after)), TableCell(.text(demand)),
        TableCell(.text(remark)),
      ])
  }

  // MARK: Sentences

  private func found(_ chosen: Decimal, _ amounts: AmountText) -> [String] {
    var settings: [String] = []
    for input in report.inputs {
      guard let value = input.chosen else { continue }
      let text = InputText(input.input.unit, values: [value], composer: composer).full(value)
      settings.append(words.setting.filled(["input": input.input.title, "value": text]))
    }
    let names = report.measures.filter { $0.isChosen == true }.map(\.label)
    let parts = names + settings
    let choice = parts.isEmpty ? words.chooseNone : words.choose.filled(["names": composer.words.list(parts)])
    let before = report.figure.cells.first ?? .missing(.undefined)
    let result = words.result.filled([
      "item": report.figure.title, "value": amounts.full(chosen), "difference": amounts.change(chosen - before),
    ])
    return ["\(choice): \(result)", proof(amounts)]
  }

  private func proof(_ amounts: AmountText) -> String {
    let counts: KeyValuePairs = ["tried": String(report.tried), "allowed": String(report.allowed)]
    var sentences = [(report.inputs.isEmpty ? words.proven : words.provenOnGrid).filled(counts)]
    let steps = report.inputs.filter { !$0.isStepped }.map { input in
      "\(input.input.title) \(InputText(input.input.unit, values: [input.step], isShort: true, composer: composer).full(input.step))"
    }
    if !steps.isEmpty { sentences.append(words.refined.filled(["step": steps.joined(separator: ", ")])) }
    if let second = report.second {
      let names = second.measures.isEmpty ? words.before : composer.words.list(second.measures)
      sentences.append(words.second.filled(["names": names, "value": amounts.full(second.figure)]))
    }
    return sentences.joined(separator: " ")
  }

  private var impossible: [String] {
    let never = report.conditions.filter { !$0.holds }.map { "\($0.title) \(demand($0))" }
    let reason = never.isEmpty ? words.notTogether : words.never.filled(["names": never.joined(separator: ", ")])
    return [words.impossible.filled(["tried": String(report.tried)]) + " " + reason]
  }
}
