import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomUnits
import KvaomWords

/// The document of `solve`: the value, what it does, and the sentence; or why there is none and what else there is.
struct SolveDocument {
  private let report: SolveReport
  private let locale: Locale
  private var composer: Composer

  /// The document of a report in a language.
  static func document(_ report: SolveReport, _ locale: Locale) -> Document {
    var document = SolveDocument(report, locale: locale)
    return document.build()
  }

  private init(_ report: SolveReport, locale: Locale) {
    self.report = report
    self.locale = locale
    composer = Composer(locale)
  }

  private mutating func build() -> Document {
    var blocks: [Block] = []
    switch report.outcome {
    case .solved: blocks.append(.table(table))
    case .outOfReach, .independent: if !report.alternatives.isEmpty { blocks.append(.table(alternatives)) }
    case .always, .missing: break
    }
    if !outsidePlan.isEmpty, let planned = report.planned {
      composer.footer.add(
        .important,
        SolveWords.outsidePlan(
          values: composer.words.list(outsidePlan.map { inputTexts.full($0) }),
          planned: ends(planned.low, planned.high))[locale])
    }
    if report.touchesNoIndicator {
      composer.footer.add(.important, SolveWords.noIndicator(input: composer.words.quoted(report.input.title))[locale])
    }
    composer.footer.add(.plain, names: report.powerless) { SolveWords.powerless(names: $0)[locale] }
    composer.footer.add(report.left)
    return composer.document(blocks, conclusions: conclusions)
  }

  // MARK: Solutions

  private var inputTexts: InputText {
    let values = (report.current?.ends ?? []) + report.solutions.map { $0.value }
    return InputText(report.input.unit, values: values, areFound: true, composer: composer)
  }

  private var table: Table {
    mutating get {
      // Two worlds beside each other are in none of the two.
      let before = report.target == nil ? SolveWords.today[locale] : report.scenario ?? composer.words.base
      var columns = [TableColumn(header: before, name: "current", role: .measure)]
      for index in report.solutions.indices {
        let header =
          report.solutions.count == 1 ? SolveWords.solution[locale] : SolveWords.numbered(number: index + 1)[locale]
        let name = report.solutions.count == 1 ? "solution" : "solution\(index + 1)"
        columns.append(TableColumn(header: header, name: name, role: .measure))
      }
      if report.solutions.count == 1 {
        columns.append(TableColumn(header: composer.words.difference, name: "difference", role: .measure))
      }
      columns.append(TableColumn(header: "", name: "remark", role: .text))
      let detail = self.detail
      let headline = Headline(
        title: SolveWords.title(input: report.input.title, equation: equation)[locale], details: [.text(detail)],
        name: report.input.name, scenario: report.scenario ?? "", isSaid: true)
      let rows = [inputRow] + report.effects.enumerated().map { effectRow($0.element, isFirst: $0.offset == 0) }
      return Table(
        stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  private func ends(_ low: Decimal, _ high: Decimal) -> String {
    InputText(report.input.unit, values: [low, high], isShort: true, composer: composer).range(low, high)
  }

  /// Where it was looked for.
  private var detail: String {
    let range = ends(report.low, report.high)
    switch report.ground {
    case .stated: return SolveWords.stated(range: range)[locale]
    case .tried: return SolveWords.unstated(range: range)[locale]
    case .asked:
      guard let planned = report.planned else { return SolveWords.asked(range: range)[locale] }
      return SolveWords.askedBeside(range: range, planned: ends(planned.low, planned.high))[locale]
    }
  }

  /// The solutions that lie outside what the plan holds for sensible.
  private var outsidePlan: [Decimal] {
    guard report.outcome == .solved, report.ground == .asked, let planned = report.planned else { return [] }
    return report.solutions.map { $0.value }.filter { $0 < planned.low || $0 > planned.high }
  }

  private var inputRow: TableRow {
    mutating get {
      let values = report.solutions.map { $0.value }
      let format = inputTexts.format
      let remark = report.solutions.count == 1 ? self.remark(report.solutions[0]) : ""
      return row(
        report.input.title, report.input.name, report.input.unit, format, report.current?.single, values,
        range: report.current.flatMap { inputTexts.range(ofUnequal: $0) }, remark: remark)
    }
  }

  /// More digits than are shown, and how far the solution reaches.
  private func remark(_ solution: SolveReport.Solution) -> String {
    if let last = solution.last { return SolveWords.stretch(value: inputTexts.full(last))[locale] }
    let precise = inputTexts.precise(solution.value)
    return precise.isEmpty ? "" : SolveWords.precisely(value: precise)[locale]
  }

  private mutating func effectRow(_ effect: SolveReport.Effect, isFirst: Bool) -> TableRow {
    // Differences of rates are small: one decimal more, or they do not add up as shown.
    let decimals = effect.figure.unit.unitClass == .rate ? 2 : nil
    // What is solved for is shown with the digits it was asked for with.
    let asked = isFirst ? [report.target].compactMap { $0 } : []
    let format = UnitFormat(
      effect.figure.unit, cells: effect.figure.cells + effect.values, beside: asked, decimals: decimals)
    let remark = isFirst && report.solutions.count == 1 ? checked(report.solutions[0], format) : ""
    return row(
      effect.figure.title, effect.figure.name, effect.figure.unit, format, effect.figure.cells.first, effect.values,
      remark: remark)
  }

  private func checked(_ solution: SolveReport.Solution, _ format: UnitFormat) -> String {
    if solution.residual.isZero { return SolveWords.exact[locale] }
    let below = composer.invisible(solution.residual, format, of: report.left.unit)
    return SolveWords.inexact(rest: below ?? composer.numbers.shown(format.value(solution.residual)))[locale]
  }

  private mutating func row(
    _ title: String, _ name: String, _ unit: Unit, _ format: UnitFormat, _ before: Decimal?, _ values: [Decimal],
    range: String? = nil, remark: String
  ) -> TableRow {
    let unitName = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
    let first = range.map { TableCell(.text($0)) } ?? composer.cell(format.value(before ?? .missing(.undefined)))
    var cells = [first] + values.map { composer.cell(format.value($0)) }
    if values.count == 1 { cells.append(difference(values[0] - (before ?? .missing(.undefined)), format)) }
    cells.append(TableCell(.text(remark)))
    return TableRow(
      role: .body, labels: [TableLabel(unitName.isEmpty ? title : "\(title), \(unitName)")], figure: title, name: name,
      scenario: report.left.world, symbol: unit.display, cells: cells)
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
        TableColumn(header: SolveWords.today[locale], name: "current", role: .measure),
        TableColumn(header: SolveWords.needed[locale], name: "needed", role: .measure),
        TableColumn(header: SolveWords.range[locale], name: "range", role: .measure),
        TableColumn(header: "", name: "remark", role: .text),
      ]
      var rows: [TableRow] = []
      for other in report.alternatives {
        let unit = other.input.unit
        let texts = InputText(
          unit, values: (other.current?.ends ?? []) + [other.value], areFound: true, composer: composer)
        let ends = InputText(unit, values: [other.low, other.high], isShort: true, composer: composer)
        let range = ends.range(other.low, other.high)
        let name = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
        let title = other.input.title
        rows.append(
          TableRow(
            role: .body, labels: [TableLabel(name.isEmpty ? title : "\(title), \(name)")], figure: title,
            name: other.input.name, scenario: report.left.world,
            subject: Coordinate(axis: "input", member: other.input.name),
            coordinates: ends.ends(other.low, other.high), symbol: unit.display,
            cells: [
              texts.cell(of: other.current, &composer),
              composer.cell(texts.format.value(other.value)), TableCell(.text(range)),
              TableCell(.text(other.isInside ? SolveWords.inside[locale] : SolveWords.outside[locale])),
            ]))
      }
      let headline = Headline(
        title: SolveWords.others[locale], details: [.text(equation)], scenario: report.scenario ?? "")
      return Table(
        stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
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
    guard let target = report.target else {
      return SolveWords.equals(other: composer.words.quoted(report.targetText))[locale]
    }
    return SolveWords.becomes(amount: targetText(target))[locale]
  }

  private var place: String {
    report.scenario.map { SolveWords.inScenario(scenario: composer.words.quoted($0))[locale] } ?? ""
  }

  private var conclusions: [String] {
    let item = composer.words.quoted(report.left.title)
    let name = composer.words.quoted(report.input.title)
    switch report.outcome {
    case .solved: return [solved]
    case .always: return [SolveWords.always(item: item, goal: goal, scenario: place, input: name)[locale]]
    case .missing: return [SolveWords.missing(item: item)[locale]]
    case .independent:
      let sentences = [
        report.target == nil
          ? SolveWords.independentGap(
            item: item, other: composer.words.quoted(report.targetText), input: name, scenario: place)[locale]
          : SolveWords.independent(item: item, input: name, scenario: place)[locale]
      ]
      return sentences + (report.alternatives.isEmpty ? [SolveWords.noOthers[locale]] : [])
    case .outOfReach: return [unreachable] + (report.alternatives.isEmpty ? [SolveWords.noOthers[locale]] : [])
    }
  }

  private var solved: String {
    let values = report.solutions.map { inputTexts.full($0.value) }
    if values.count == 1 {
      let today = report.current.map { " (\(SolveWords.today[locale]) \(inputTexts.text(of: $0)))" } ?? ""
      return SolveWords.sentence(
        input: composer.words.quoted(report.input.title), value: values[0], today: today,
        item: composer.words.quoted(report.left.title), goal: goal,
        scenario: place)[locale]
    }
    return SolveWords.several(
      count: values.count, item: composer.words.quoted(report.left.title), goal: goal, scenario: place,
      input: composer.words.quoted(report.input.title),
      values: composer.words.list(values))[locale]
  }

  private var unreachable: String {
    let ends = InputText(report.input.unit, values: [report.low, report.high], composer: composer)
    var sentences = [
      SolveWords.none(
        low: ends.bare(report.low), high: ends.full(report.high), scenario: place,
        item: composer.words.quoted(report.left.title),
        from: amounts.bare(report.reached?.low ?? .missing(.undefined)),
        to: amounts.full(report.reached?.high ?? .missing(.undefined)), goal: goal)[locale]
    ]
    if let nearest = report.nearest {
      let value = InputText(report.input.unit, values: [nearest.value], isShort: true, composer: composer).full(
        nearest.value)
      sentences.append(
        SolveWords.nearest(
          value: value, item: composer.words.quoted(report.left.title), amount: amounts.full(nearest.left))[locale])
    }
    let beyond = report.solutions.map { inputTexts.full($0.value) }
    sentences.append(
      beyond.isEmpty ? SolveWords.nowhere[locale] : SolveWords.beyond(value: composer.words.list(beyond))[locale])
    return sentences.joined(separator: " ")
  }
}
