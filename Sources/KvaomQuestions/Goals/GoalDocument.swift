import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of `goals`: a row for each indicator with its path, what is needed, when it is met, and its
/// status.
public struct GoalDocument {
  private let report: GoalReport
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: GoalReport, _ locale: Locale) -> Document {
    var document = GoalDocument(report, locale: locale)
    return document.build()
  }

  /// What is said of a plan without goals.
  static func none(_ locale: Locale) -> Document {
    Composer(locale).document([.paragraph(Paragraph(.empty, GoalWords.none[locale]))])
  }

  /// The document of one report, not written yet.
  init(_ report: GoalReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
    if report.results.isEmpty {
      return composer.document([.paragraph(Paragraph(.empty, composer.words.nothing))])
    }
    let columns = self.columns
    let rows = report.results.map { row($0) }
    let headline = GoalHeadline(report, composer: composer)
    addNotes(isCommon: headline.hasCommonLimits)
    let section = TableSection(headline: headline.headline, rows: rows)
    let table = Table(stubs: [TableStub(name: "label")], columns: columns, sections: [section])
    return composer.document([.table(table)], conclusions: [(adoptedTargets + [conclusion]).joined(separator: " ")])
  }

  /// The year of the results, where all indicators share it.
  private var startYear: Int? {
    let years = report.results.compactMap { $0.startYear }.grouped { $0 }
    return years.count == 1 ? years[0][0] : nil
  }

  private var columns: [TableColumn] {
    mutating get {
      let start = startYear.map { "\($0)" } ?? ""
      var columns = [
        TableColumn(header: start, name: "start", role: .measure),
        TableColumn(header: "\(report.year)", name: "value", role: .measure),
        TableColumn(header: GoalWords.path[locale], name: "path", role: .measure, isOnRequest: !hasPath),
        TableColumn(header: GoalWords.gap[locale], name: "gap", role: .measure, isOnRequest: true),
        TableColumn(header: GoalWords.neededPerYear[locale], name: "neededPerYear", role: .measure),
      ]
      for forecast in report.results[0].forecasts { columns.append(column(of: forecast)) }
      columns.append(
        TableColumn(
          header: GoalWords.adoptedTarget[locale], name: "adoptedTarget", role: .text, isOnRequest: !hasJudgedTarget))
      columns.append(
        TableColumn(header: (hasPath ? GoalWords.gap : GoalWords.status)[locale], name: "status", role: .text))
      return columns
    }
  }

  /// Whether something is judged against a path.
  private var hasPath: Bool { report.results.contains { $0.pathShape != .none } }

  /// Whether some adopted target is due.
  private var hasJudgedTarget: Bool { report.results.contains { $0.judgedTarget != nil } }

  private mutating func column(of forecast: GoalForecast) -> TableColumn {
    switch forecast.ground {
    case .pace:
      let marks = startYear.map { year in
        [composer.footer.mark(GoalWords.paceSince(year: "\(year)")[locale])]
      }
      return TableColumn(
        header: GoalWords.firstMet[locale], name: "firstMetAtPace", role: .measure, marks: marks ?? [])
    case .base:
      return TableColumn(
        header: "\(GoalWords.firstMet[locale]), \(composer.words.base)", name: "firstMet.base", role: .measure)
    case .scenario(let label, let name):
      return TableColumn(header: "\(GoalWords.firstMet[locale]), \(label)", name: "firstMet.\(name)", role: .measure)
    }
  }

  private mutating func row(_ result: GoalResult) -> TableRow {
    let typed = result.targets.map { $0.value }
    let values = UnitFormat(
      result.unit, cells: [result.start, result.value], beside: typed, decimals: valueDecimals(of: result))
    let path = UnitFormat(result.unit, cells: [result.path, result.gap, result.neededPerYear], beside: typed)
    var needed = path.difference(result.neededPerYear)
    // Nothing more is needed: not a negative need.
    if needed.value.isNegative { needed.value = 0 }
    // What is needed is a change of the value: down where less is better.
    if result.better == .lower { needed.value = -needed.value }
    var cells = [
      values.value(result.start), values.value(result.value), path.value(result.path),
      path.difference(result.gap), needed,
    ].map { composer.cell($0) }
    for index in report.results[0].forecasts.indices {
      let met = result.forecasts.indices.contains(index) ? result.forecasts[index].met : .unknown
      cells.append(cell(met))
    }
    cells.append(
      result.judgedTarget?.isMet.map { TableCell(.text(($0 ? GoalWords.met : GoalWords.notMet)[locale])) }
        ?? (hasJudgedTarget ? composer.notApplicable() : .empty))
    cells.append(TableCell(.status(result.status)))
    return TableRow(
      role: .body, labels: [TableLabel(result.title)], figure: result.title, name: result.name,
      scenario: report.world,
      symbol: result.unit.display, cells: cells)
  }

  /// Whole percents are printed as such; results are measured, not computed.
  private func valueDecimals(of result: GoalResult) -> Int? {
    guard result.unit.unitClass == .percent else { return nil }
    let whole = [result.start, result.value].allSatisfy { $0.isMissing || ($0 * 100).isWhole }
    return whole ? 0 : 1
  }

  private mutating func cell(_ met: FirstYearMet) -> TableCell {
    switch met {
    case .year(let year): TableCell(.text("\(year)"))
    case .notWithin(let year):
      TableCell(.text(GoalWords.notWithin(year: "\(year)")[locale]))
    case .never: TableCell(.text(GoalWords.never[locale]))
    case .unknown: composer.notApplicable()
    }
  }

  private mutating func addNotes(isCommon: Bool) {
    let locale = composer.locale
    let computed = report.results.filter { !$0.isActual && !$0.value.isMissing && !$0.isFixed }
    if !computed.isEmpty && computed.count < report.results.count {
      composer.footer.add(.information, names: computed.map { $0.title }) { GoalWords.modelValues(names: $0)[locale] }
    }
    let fixed = report.results.filter { $0.isFixed }
    let quoted = fixed.map { composer.words.quoted($0.title) }
    composer.footer.add(.important, names: quoted) { GoalWords.cannotMove(names: $0)[locale] }
    if !isCommon {
      for group in report.results.grouped(by: { GoalHeadline.limits(of: $0, composer) }) {
        let (names, limits) = (group.map { $0.title }, GoalHeadline.limits(of: group[0], composer))
        composer.footer.add(.information, names: names) { GoalWords.limitsOf(label: $0, limits: limits)[locale] }
      }
    }
    addGapUnit()
    composer.footer.add(report.notes)
    composer.footer.add(sources: report.sources, assumptions: report.assumptions)
  }

  /// What the path is, and what stands in the columns beside it.
  private mutating func addGapUnit() {
    let isTurned = report.results.contains { $0.better == .lower }
    let path = hasPath ? [pathNote] : []
    let units = report.results.map { result in
      result.unit.unitClass == .percent ? GoalWords.pointsInWords[locale] : composer.unitWords.name(of: result.unit)
    }.filter { !$0.isEmpty }.grouped { $0 }.map { $0[0] }
    let whole = units.map { GoalWords.gapUnit(unit: $0)[locale] } + (isTurned ? [GoalWords.gapTurned[locale]] : [])
    let brief =
      units.map { GoalWords.unitPerYear(unit: $0)[locale] } + (isTurned ? [GoalWords.neededTurned[locale]] : [])
    let text = (path + whole).joined(separator: " ")
    if !text.isEmpty { composer.footer.add(.plain, text, brief: (path + brief).joined(separator: " ")) }
  }

  /// What the path is, and that nobody has adopted it.
  private var pathNote: String {
    let shapes = report.results.compactMap { $0.pathLine }.grouped { $0[locale] }
    return shapes.count == 1 ? GoalWords.pathIs(shapes[0][0])[locale] : GoalWords.pathNotAdopted[locale]
  }

  /// A sentence for all adopted targets that are due: `Vedteke mål: 100 % i 2017. Nådd i 2017: 1 av 4; i 2018: 2 av 4.`
  private var adoptedTargets: [String] {
    let judged = report.results.flatMap { result in
      result.targets.filter { !$0.isEndOfPath && $0.isMet != nil }.map { (result.unit, $0) }
    }
    let groups = judged.grouped { unit, target in
      "\(target.year) \(unit.display.text) \(NumberText.exact(target.value))"
    }
    return groups.map { group in
      let (unit, target) = group[0]
      let format = UnitFormat(
        unit, cells: [target.value],
        decimals: unit.unitClass == .percent && (target.value * 100).isWhole ? 0 : nil)
      let then = group.compactMap { $0.1.isMetThen }
      let now = group.compactMap { $0.1.isMet }
      let counts = [(target.year, then)] + (target.year == report.year ? [] : [(report.year, now)])
      let said = counts.filter { !$0.1.isEmpty }.map { year, met in
        GoalWords.metIn(year: "\(year)", met: "\(met.count { $0 })", count: "\(met.count)")[locale]
      }
      return GoalWords.adopted(
        target: composer.amount(format.value(target.value), unit: unit, isDifference: false), year: "\(target.year)",
        said: said.joined(separator: "; "))[locale]
    }
  }

  private var conclusion: String {
    let order: [GoalStatus] = [.onTrack, .atRisk, .offTrack, .missing, .notJudged]
    let parts = order.compactMap { status -> String? in
      let count = report.results.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(composer.words.name(of: status))"
    }
    return GoalWords.againstPath(list: parts.joined(separator: ", "))[locale]
  }
}
