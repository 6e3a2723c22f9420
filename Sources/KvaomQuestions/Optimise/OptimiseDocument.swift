import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomUnits
import KvaomWords

/// The document of `optimise`: the choice, what it gives, what was proven; or what cannot be met.
struct OptimiseDocument {
  private let report: OptimiseReport
  private let locale: Locale
  private var composer: Composer
  private let format: UnitFormat

  /// The document of a report in a language.
  static func document(_ report: OptimiseReport, _ locale: Locale) -> Document {
    var document = OptimiseDocument(report, locale: locale)
    return document.build()
  }

  private init(_ report: OptimiseReport, locale: Locale) {
    self.report = report
    self.locale = locale
    composer = Composer(locale)
    let cells = report.figure.cells + [report.chosen].compactMap { $0 } + report.measures.map { $0.effect }
    format = UnitFormat(report.figure.unit, cells: cells)
  }

  private mutating func build() -> Document {
    let amounts = AmountText(report.figure.unit, format, composer: composer)
    var blocks: [Block] = []
    if !report.measures.isEmpty { blocks.append(.table(measures)) }
    if !report.inputs.isEmpty, report.chosen != nil { blocks.append(.table(inputs)) }
    blocks.append(.table(outcomes))
    for pair in report.exclusive {
      composer.footer.add(
        .information,
        OptimiseWords.exclusive(first: composer.words.quoted(pair.0), second: composer.words.quoted(pair.1))[locale])
    }
    composer.footer.add(.plain, names: report.withoutEffect) { OptimiseWords.withoutEffect(names: $0)[locale] }
    composer.footer.add(report.figure)
    return composer.document(blocks, conclusions: report.chosen.map { found($0, amounts) } ?? impossible)
  }

  // MARK: Tables

  private var title: String {
    let goal =
      report.isHighest
      ? OptimiseWords.highest(item: composer.words.quoted(report.figure.title))[locale]
      : OptimiseWords.lowest(item: composer.words.quoted(report.figure.title))[locale]
    if report.conditions.isEmpty { return goal }
    let conditions = composer.words.list(
      report.conditions.map { "\(composer.words.quoted($0.title))\(demand($0).isEmpty ? "" : " \(demand($0))")" })
    return "\(goal) \(OptimiseWords.suchThat(conditions: conditions)[locale])"
  }

  private func demand(_ condition: OptimiseReport.Condition) -> String {
    guard let sign = condition.sign else { return "" }
    guard let limit = condition.limit, let unit = condition.unit else { return "\(sign) \(condition.limitText)" }
    return "\(sign) \(InputText(unit, values: [limit], isShort: true, composer: composer).full(limit))"
  }

  private var measures: Table {
    mutating get {
      let hasChoice = report.chosen != nil
      var columns = hasChoice ? [TableColumn(header: OptimiseWords.chosen[locale], name: "chosen", role: .text)] : []
      columns.append(TableColumn(header: OptimiseWords.alone[locale], name: "alone", role: .measure))
      var rows: [TableRow] = []
      for measure in report.measures {
        let choice =
          measure.isChosen.map { [TableCell(.text($0 ? OptimiseWords.with[locale] : OptimiseWords.without[locale]))] }
          ?? []
        rows.append(
          TableRow(
            role: .body, labels: [TableLabel(measure.label)], figure: report.figure.title, name: report.figure.name,
            scenario: report.figure.world, subject: Coordinate(axis: "measure", member: measure.name),
            coordinates: measure.isChosen.map { [Coordinate(axis: "chosen", member: $0 ? "true" : "false")] } ?? [],
            symbol: report.figure.unit.display, cells: choice + [composer.cell(format.difference(measure.effect))]))
      }
      let headline = Headline(
        title: [title, report.scenario].compactMap { $0 }.joined(separator: " · "),
        details: composer.details(of: report.figure.unit), name: report.figure.name, scenario: report.scenario ?? "",
        priceBasis: report.figure.unit.priceBasis, symbol: report.figure.unit.display)
      return Table(
        stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  private var inputs: Table {
    mutating get {
      let columns = [
        TableColumn(header: SolveWords.today[locale], name: "current", role: .measure),
        TableColumn(header: OptimiseWords.chosen[locale], name: "chosen", role: .measure),
        TableColumn(header: SolveWords.range[locale], name: "range", role: .measure),
      ]
      var rows: [TableRow] = []
      for input in report.inputs {
        let texts = InputText(
          input.input.unit, values: (input.current?.ends ?? []) + [input.chosen].compactMap { $0 }, composer: composer)
        let ends = InputText(input.input.unit, values: [input.low, input.high], isShort: true, composer: composer)
        let name = input.input.unit.unitClass == .percent ? "" : composer.unitWords.name(of: input.input.unit)
        let label = input.input.title
        rows.append(
          TableRow(
            role: .body, labels: [TableLabel(name.isEmpty ? label : "\(label), \(name)")], figure: label,
            name: input.input.name, subject: Coordinate(axis: "input", member: input.input.name),
            coordinates: ends.ends(input.low, input.high),
            symbol: input.input.unit.display,
            cells: [
              texts.cell(of: input.current, &composer),
              composer.cell(texts.format.value(input.chosen ?? .missing(.undefined))),
              TableCell(.text(ends.range(input.low, input.high))),
            ]))
      }
      let headline =
        report.measures.isEmpty ? Headline(title: title, details: [], scenario: report.scenario ?? "") : nil
      return Table(
        stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  /// The figure and the conditions, before and after.
  private var outcomes: Table {
    mutating get {
      let columns = [
        TableColumn(header: OptimiseWords.before[locale], name: "before", role: .measure),
        TableColumn(
          header: report.chosen == nil ? OptimiseWords.nearest[locale] : OptimiseWords.after[locale], name: "after",
          role: .measure),
        TableColumn(header: OptimiseWords.demand[locale], name: "demand", role: .text),
        TableColumn(header: "", name: "remark", role: .text),
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
      return Table(
        stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: nil, rows: rows)])
    }
  }

  private mutating func row(_ condition: OptimiseReport.Condition) -> TableRow {
    let unit = condition.unit ?? report.figure.unit
    let known = [condition.before, condition.after].filter { !$0.isMissing }
    let format = UnitFormat(unit, cells: known, beside: [condition.limit].compactMap { $0 })
    let remark =
      report.chosen != nil
      ? (condition.holds == true ? composer.words.passed : composer.words.failed)
      : condition.holds.map { $0 ? OptimiseWords.reachable[locale] : OptimiseWords.unreachable[locale] } ?? ""
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
      settings.append(OptimiseWords.setting(input: composer.words.quoted(input.input.title), value: text)[locale])
    }
    let names = report.measures.filter { $0.isChosen == true }.map { composer.words.quoted($0.label) }
    let parts = names + settings
    let choice =
      parts.isEmpty
      ? OptimiseWords.chooseNone[locale] : OptimiseWords.choose(names: parts.joined(separator: "; "))[locale]
    let before = report.figure.cells.first ?? .missing(.undefined)
    let result = OptimiseWords.result(
      item: composer.words.quoted(report.figure.title), value: amounts.full(chosen),
      difference: chosen == before ? nil : amounts.change(chosen - before))[locale]
    return ["\(choice): \(result)", proof(amounts)]
  }

  private func proof(_ amounts: AmountText) -> String {
    var sentences: [String] = []
    if let bounds = report.bounds {
      sentences.append(bounded(bounds.count, bounds.proof, amounts))
    } else {
      sentences.append(
        report.inputs.isEmpty
          ? OptimiseWords.proven(tried: report.tried, allowed: report.allowed)[locale]
          : OptimiseWords.provenOnGrid(tried: report.tried, allowed: report.allowed)[locale])
    }
    let steps = report.inputs.filter { !$0.isStepped }.map { input in
      let texts = InputText(input.input.unit, values: [input.step], isShort: true, composer: composer)
      return "\(input.input.title) \(texts.full(input.step))"
    }
    if !steps.isEmpty { sentences.append(OptimiseWords.refined(step: steps.joined(separator: ", "))[locale]) }
    if let second = report.second {
      let quoted = second.measures.map { composer.words.quoted($0) }.joined(separator: "; ")
      let names = quoted.isEmpty ? OptimiseWords.before[locale] : quoted
      sentences.append(OptimiseWords.second(names: names, value: amounts.full(second.figure))[locale])
    }
    return sentences.joined(separator: " ")
  }

  /// What is known of more choices than were gone through.
  private func bounded(_ count: Int64, _ proof: BoundedChoices.Proof, _ amounts: AmountText) -> String {
    guard let open = proof.open else {
      return OptimiseWords.provenByBounds(count: count, tried: Int64(report.tried))[locale]
    }
    let limit = amounts.full(open)
    return OptimiseWords.unproven(count: count, tried: Int64(report.tried))[locale] + " "
      + (report.isHighest ? OptimiseWords.noneAbove(limit) : OptimiseWords.noneBelow(limit))[locale]
  }

  private var impossible: [String] {
    if let bounds = report.bounds, bounds.proof.open != nil {
      return [OptimiseWords.notFound(count: bounds.count, tried: Int64(report.tried))[locale]]
    }
    let none =
      report.bounds.map { OptimiseWords.impossible(count: $0.count) } ?? OptimiseWords.impossible(tried: report.tried)
    let never = report.conditions.filter { $0.holds == false }.map { "\($0.title) \(demand($0))" }
    if never.isEmpty, report.conditions.contains(where: { $0.holds == nil }) { return [none[locale]] }
    let reason =
      never.isEmpty
      ? OptimiseWords.notTogether[locale] : OptimiseWords.never(names: never.joined(separator: ", "))[locale]
    return [none[locale] + " " + reason]
  }
}
