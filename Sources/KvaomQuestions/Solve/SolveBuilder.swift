public import KvaomRender
import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// Builds the document of `solve`: the value, what it does, and the sentence; or why there is none and what else there is.
public struct SolveBuilder {
  private let report: SolveReport
  private let words: SolveWords
  private var composer: Composer

  /// The document of a report in a language.
  public static func document(_ report: SolveReport, _ locale: Locale) -> Document {
    var builder = SolveBuilder(report, locale: locale)
    return builder.build()
  }

  /// A builder for one report.
  init(_ report: SolveReport, locale: Locale) {
    self.report = report
    words = SolveWords(locale)
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
    var blocks: [Block] = []
    switch report.outcome {
    case .solved: blocks.append(.table(table))
    case .outOfReach, .independent: if !report.alternatives.isEmpty { blocks.append(.table(alternatives)) }
    case .always, .missing: break
    }
    if !outsidePlan.isEmpty, let planned = report.planned {
      composer.footer.add(
        .important,
        words.outsidePlan.filled([
          "values": composer.words.list(outsidePlan.map { inputTexts.full($0) }),
          "planned": ends(planned.low, planned.high),
        ]))
    }
    if report.touchesNoIndicator {
      composer.footer.add(.important, words.noIndicator.filled(["input": report.input.title]))
    }
    if !report.powerless.isEmpty {
      composer.footer.add(.plain, words.powerless, names: report.powerless)
    }
    composer.footer.add(report.left)
    return composer.document(blocks, conclusions: conclusions)
  }

  // MARK: Solutions

  private var inputTexts: InputText {
    let values = [report.current].compactMap { $0 } + report.solutions.map(\.value)
    return InputText(report.input.unit, values: values, areFound: true, composer: composer)
  }

  private var table: Table {
    mutating get {
      // Two worlds beside each other are in none of the two.
      let before = report.target == nil ? words.today : report.scenario ?? composer.words.base
      var columns = [TableColumn(header: before, role: .measure)]
      for index in report.solutions.indices {
        let header = report.solutions.count == 1 ? words.solution : words.numbered.filled(["number": String(index + 1)])
        columns.append(TableColumn(header: header, role: .measure))
      }
      if report.solutions.count == 1 { columns.append(TableColumn(header: composer.words.difference, role: .measure)) }
      columns.append(TableColumn(header: "", role: .text))
      let detail = self.detail
      let headline = Headline(
        title: words.title.filled(["input": report.input.title, "equation": equation]), details: [detail],
        name: report.input.name, scenario: report.scenario ?? "")
      let rows = [inputRow] + report.effects.enumerated().map { effectRow($0.element, isFirst: $0.offset == 0) }
      return Table(
        stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  private func ends(_ low: Decimal, _ high: Decimal) -> String {
    InputText(report.input.unit, values: [low, high], isShort: true, composer: composer).range(low, high)
  }

  /// Where it was looked for.
  private var detail: String {
    let range = ends(report.low, report.high)
    switch report.ground {
    case .stated: return words.stated.filled(["range": range])
    case .tried: return words.unstated.filled(["range": range])
    case .asked:
      guard let planned = report.planned else { return words.asked.filled(["range": range]) }
      return words.askedBeside.filled(["range": range, "planned": ends(planned.low, planned.high)])
    }
  }

  /// The solutions that lie outside what the plan holds for sensible.
  private var outsidePlan: [Decimal] {
    guard report.outcome == .solved, report.ground == .asked, let planned = report.planned else { return [] }
    return report.solutions.map(\.value).filter { $0 < planned.low || $0 > planned.high }
  }

  private var inputRow: TableRow {
    mutating get {
      let values = report.solutions.map(\.value)
      let format = inputTexts.format
      let remark = report.solutions.count == 1 ? self.remark(report.solutions[0]) : ""
      return row(
        report.input.title, report.input.name, report.input.unit, format, report.current, values, remark: remark)
    }
  }

  /// More digits than are shown, and how far the solution reaches.
  private func remark(_ solution: SolveReport.Solution) -> String {
    if let last = solution.last { return words.stretch.filled(["value": inputTexts.full(last)]) }
    let precise = inputTexts.precise(solution.value)
    return precise.isEmpty ? "" : words.precisely.filled(["value": precise])
  }

  private mutating func effectRow(_ effect: SolveReport.Effect, isFirst: Bool) -> TableRow {
    // Differences of rates are small: one decimal more, or they do not add up as shown.
    let decimals = effect.figure.unit.unitClass == .rate ? 2 : nil
    let format = UnitFormat(effect.figure.unit, cells: effect.figure.cells + effect.values, decimals: decimals)
    let remark = isFirst && report.solutions.count == 1 ? checked(report.solutions[0]) : ""
    return row(
      effect.figure.title, effect.figure.name, effect.figure.unit, format, effect.figure.cells.first, effect.values,
      remark: remark)
  }

  private func checked(_ solution: SolveReport.Solution) -> String {
    if solution.residual.isZero { return words.exact }
    let power = solution.residual.magnitude.adjustedExponent + 1
    let name = report.left.unit.unitClass == .percent ? "" : " " + composer.unitWords.kroner
    let isMoney = report.left.unit.unitClass == .money
    return words.inexact.filled(["rest": "10^\(power)" + (isMoney ? name : "")])
  }

  private mutating func row(
    _ title: String, _ name: String, _ unit: Unit, _ format: UnitFormat, _ before: Decimal?, _ values: [Decimal],
    remark: String
  ) -> TableRow {
    let unitName = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
    var cells =
      [composer.cell(format.value(before ?? .missing(.undefined)))] + values.map { composer.cell(format.value($0)) }
    if values.count == 1 { cells.append(difference(values[0] - (before ?? .missing(.undefined)), format)) }
    cells.append(TableCell(.text(remark)))
    return TableRow(
      role: .body, labels: [TableLabel(unitName.isEmpty ? title : "\(title), \(unitName)")], figure: title, name: name,
      symbol: unit.display, cells: cells)
  }

  private mutating func difference(_ value: Decimal, _ format: UnitFormat) -> TableCell {
    var number = format.difference(value)
    if format.isPercent { number.format.suffix = .points }
    return composer.cell(number)
  }

  // MARK: What else

  private var alternatives: Table {
    mutating get {
      let columns = [
        TableColumn(header: words.today, role: .measure), TableColumn(header: words.needed, role: .measure),
        TableColumn(header: words.range, role: .measure), TableColumn(header: "", role: .text),
      ]
      var rows: [TableRow] = []
      for other in report.alternatives {
        let unit = other.input.unit
        let texts = InputText(
          unit, values: [other.current, other.value].compactMap { $0 }, areFound: true, composer: composer)
        let range = InputText(unit, values: [other.low, other.high], isShort: true, composer: composer).range(
          other.low, other.high)
        let name = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
        let title = other.input.title
        rows.append(
          TableRow(
            role: .body, labels: [TableLabel(name.isEmpty ? title : "\(title), \(name)")], figure: title,
            name: other.input.name, symbol: unit.display,
            cells: [
              composer.cell(texts.format.value(other.current ?? .missing(.undefined))),
              composer.cell(texts.format.value(other.value)), TableCell(.text(range)),
              TableCell(.text(other.isInside ? words.inside : words.outside)),
            ]))
      }
      let headline = Headline(title: words.others, details: [equation], scenario: report.scenario ?? "")
      return Table(
        stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  // MARK: Sentences

  private var amounts: AmountText {
    let cells = report.left.cells + [report.target].compactMap { $0 }
    return AmountText(report.left.unit, UnitFormat(report.left.unit, cells: cells), composer: composer)
  }

  /// `Udekt, B2020 = 0 tusen kr`
  private var equation: String { "\(report.left.title) = \(report.target.map { targetText($0) } ?? report.targetText)" }

  private func targetText(_ target: Decimal) -> String {
    InputText(report.left.unit, values: [target], isShort: true, composer: composer).full(target)
  }

  private var goal: String {
    guard let target = report.target else { return words.equals.filled(["other": report.targetText]) }
    return words.becomes.filled(["amount": targetText(target)])
  }

  private var place: String { report.scenario.map { words.inScenario.filled(["scenario": $0]) } ?? "" }

  private var conclusions: [String] {
    let item = report.left.title
    let common: KeyValuePairs = [
      "input": report.input.title, "item": item, "goal": goal, "scenario": place, "other": report.targetText,
    ]
    switch report.outcome {
    case .solved: return [solved]
    case .always: return [words.always.filled(common)]
    case .missing: return [words.missing.filled(common)]
    case .independent:
      let settled =
        report.statements.isEmpty
        ? []
        : [
          words.settled.filled(["input": report.input.title, "list": report.statements.joined(separator: "; ")])
        ]
      let template = report.target == nil ? words.independentGap : words.independent
      return [template.filled(common)] + settled + (report.alternatives.isEmpty ? [words.noOthers] : [])
    case .outOfReach: return [unreachable] + (report.alternatives.isEmpty ? [words.noOthers] : [])
    }
  }

  private var solved: String {
    let values = report.solutions.map { inputTexts.full($0.value) }
    if values.count == 1 {
      let today = report.current.map { " (\(words.today) \(inputTexts.bare($0)))" } ?? ""
      return words.sentence.filled([
        "input": report.input.title, "value": values[0], "today": today, "item": report.left.title, "goal": goal,
        "scenario": place,
      ])
    }
    return words.several.filled([
      "count": String(values.count), "item": report.left.title, "goal": goal, "scenario": place,
      "input": report.input.title, "values": composer.words.list(values),
    ])
  }

  private var unreachable: String {
    let ends = InputText(report.input.unit, values: [report.low, report.high], composer: composer)
    var sentences = [
      words.none.filled([
        "low": ends.bare(report.low), "high": ends.full(report.high), "scenario": place, "item": report.left.title,
        "from": amounts.bare(report.reached?.low ?? .missing(.undefined)),
        "to": amounts.full(report.reached?.high ?? .missing(.undefined)), "goal": goal,
      ])
    ]
    if let nearest = report.nearest {
      let value = InputText(report.input.unit, values: [nearest.value], isShort: true, composer: composer).full(
        nearest.value)
      sentences.append(
        words.nearest.filled(["value": value, "item": report.left.title, "amount": amounts.full(nearest.left)]))
    }
    let beyond = report.solutions.map { inputTexts.full($0.value) }
    sentences.append(beyond.isEmpty ? words.nowhere : words.beyond.filled(["value": composer.words.list(beyond)]))
    return sentences.joined(separator: " ")
  }
}
