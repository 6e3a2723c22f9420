import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomEngine
import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Answers to be drawn.
extension Workbench {
  /// The picture of `need, frame in base, plan`, of an analysis (`tornado need[2020]`, `bridge need from 2017 to 2018`,
  /// `simulate need[2020]`), or of figures without years; nil where nothing can be drawn. The reply says what was wrong.
  public func chart(of question: String) -> (chart: Chart?, reply: Reply) {
    let words = [Command.Verb.tornado, .bridge, .simulate].map(\.rawValue)
    let isAnalysis = words.contains(String(question.prefix { $0.isLetter }))
    var copy = self
    let reply = copy.deep { bench in
      let (drawn, reply) = isAnalysis ? bench.analysed(question) : bench.charted(question)
      bench.drawn = drawn
      return reply
    }
    return (copy.drawn, reply)
  }

  // MARK: Figures

  private func charted(_ items: String) -> (Chart?, Reply) {
    let checked = session(entry: SourceText(name: "<plot>", bytes: Array("show \(items)".utf8)))
    guard checked.isRunnable, let command = checked.asking.plan.commands.first else { return (nil, failure(checked)) }
    var figures: [Figure] = []
    do throws(EvaluationFault) {
      for (label, world) in try checked.asking.worlds(command) {
        for item in command.items {
          var figure = try checked.asking.figure(item, in: world, scenario: label)
          if let unit = command.unit { figure.unit = unit.figureUnit }
          figures.append(figure)
        }
      }
    } catch {
      return (nil, failure(checked.finding([checked.asking.diagnostic(for: error, at: command.span)])))
    }
    guard let first = figures.first else { return (nil, Reply()) }
    let units = figures.map(\.unit.symbol).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard units.count == 1 else {
      return (nil, .refused(LiveWords.differentUnits(locale, Self.list(units.map { $0.isEmpty ? "1" : $0 }))))
    }
    let unit = checked.asking.figureText.details(of: first.unit)
    if figures.contains(where: { $0.yearAxis != nil }) {
      return (Chart(title: "", unit: unit, kind: .lines(Self.lines(figures))), Reply())
    }
    let bars = figures.flatMap { Self.bars($0, checked.asking.figureText) }
    return (bars.isEmpty ? nil : Chart(title: "", unit: unit, kind: .bars(bars)), Reply())
  }

  /// A line for each figure and combination of its other members, over the longest row of years; one that is the same in all
  /// scenarios is drawn once.
  private static func lines(_ figures: [Figure]) -> [ChartLine] {
    let all = figures.flatMap { lines($0) }
    let longest = all.map(\.line.years).max { $0.count < $1.count } ?? []
    let level = figures.filter { $0.yearAxis == nil }.flatMap { levelLines($0, longest) }
    var kept: [(line: ChartLine, plain: String)] = []
    for one in all + level where one.line.years == longest {
      if let twin = kept.firstIndex(where: { $0.plain == one.plain && $0.line.values == one.line.values }) {
        kept[twin].line.title = one.plain
        kept[twin].line.isFrame = true
      } else {
        kept.append(one)
      }
    }
    return kept.map(\.line)
  }

  /// What is the same in all years, drawn as a frame is.
  private static func levelLines(_ figure: Figure, _ years: [String]) -> [(line: ChartLine, plain: String)] {
    figure.combinations(without: nil).map { members, cells in
      let title = ([figure.title] + members).joined(separator: ", ")
      let value = figure.cells[cells[0]].approximate(in: figure.unit)
      let line = ChartLine(
        title: title + (figure.scenario.map { " (\($0))" } ?? ""), unit: figure.unit.symbol, years: years,
        values: years.map { _ in value }, isFrame: true)
      return (line, title)
    }
  }

  private static func lines(_ figure: Figure) -> [(line: ChartLine, plain: String)] {
    guard let place = figure.yearAxis else { return [] }
    let years = figure.axes[place].members
    let isFrame = ["frame", "ramme", "ram"].contains { figure.name.lowercased().hasPrefix($0) }
    return figure.combinations(without: place).map { members, cells in
      let title = ([figure.title] + members).joined(separator: ", ")
      let scenario = figure.scenario.map { " (\($0))" } ?? ""
      let line = ChartLine(
        title: title + scenario, unit: figure.unit.symbol, years: years.map(\.name),
        values: cells.map { figure.cells[$0].approximate(in: figure.unit) }, isFrame: isFrame)
      return (line, title)
    }
  }

  /// A bar for each cell that has a value.
  private static func bars(_ figure: Figure, _ figureText: FigureText) -> [Chart.Bar] {
    figure.combinations(without: nil).compactMap { members, cells in
      guard let value = figure.cells[cells[0]].approximate(in: figure.unit) else { return nil }
      let title = ([figure.title] + members + (figure.scenario.map { [$0] } ?? [])).joined(separator: ", ")
      return Chart.Bar(
        label: title, low: nil, high: value, lowText: "",
        highText: figureText.text(of: figure.cells[cells[0]], unit: figure.unit))
    }
  }

  // MARK: Analyses

  private func analysed(_ question: String) -> (Chart?, Reply) {
    let checked = session(entry: SourceText(name: "<plot>", bytes: Array(question.utf8)))
    guard checked.isRunnable else { return (nil, failure(checked)) }
    let answers = checked.answers()
    guard answers.session.isRunnable, answers.checksHold, let report = answers.pictured.first else {
      return (nil, failure(answers.session))
    }
    let figureText = checked.asking.figureText
    switch report {
    case .tornado(let report): return (Self.chart(of: report, figureText), Reply())
    case .bridge(let report): return (Self.chart(of: report, figureText, locale), Reply())
    case .simulate(let report): return (Self.chart(of: report, figureText, locale), Reply())
    }
  }

  private static func chart(of report: TornadoReport, _ figureText: FigureText) -> Chart? {
    let unit = report.figure.unit
    let bars = report.rows.compactMap { row -> Chart.Bar? in
      guard let low = row.effectAtLow.approximate(in: unit), let high = row.effectAtHigh.approximate(in: unit) else {
        return nil
      }
      let ends = [row.low, row.high].filter { !$0.isMissing }.map { figureText.text(of: $0, unit: row.input.unit) }
      return Chart.Bar(
        label: ([row.input.title] + (ends.isEmpty ? [] : [ends.joined(separator: " – ")])).joined(separator: "  "),
        low: low,
        high: high, lowText: figureText.change(of: row.effectAtLow, unit: unit),
        highText: figureText.change(of: row.effectAtHigh, unit: unit))
    }
    return bars.isEmpty
      ? nil : Chart(title: title(of: report.figure, figureText), unit: figureText.details(of: unit), kind: .bars(bars))
  }

  private static func chart(of report: BridgeReport, _ figureText: FigureText, _ locale: Locale) -> Chart? {
    guard report.start.count == 1, let start = report.start.first, let end = report.end.first else { return nil }
    let unit = report.figure.unit
    guard let from = start.approximate(in: unit), let to = end.approximate(in: unit) else { return nil }
    var levels = [
      Chart.Level(label: report.from, from: 0, to: from, text: figureText.text(of: start, unit: unit), isLevel: true)
    ]
    var place = from
    for line in report.lines + (report.newLines ?? []) {
      guard let amount = line.amounts.first, !amount.isZero, let change = amount.approximate(in: unit) else { continue }
      levels.append(
        Chart.Level(
          label: BridgeBuilder.text(of: line.cause, locale), from: place, to: place + change,
          text: figureText.change(of: amount, unit: unit),
          isLevel: false))
      place += change
    }
    levels.append(
      Chart.Level(label: report.to, from: 0, to: to, text: figureText.text(of: end, unit: unit), isLevel: true))
    let title = report.title + (report.scenario.map { " · \($0)" } ?? "") + ", \(report.from) → \(report.to)"
    return Chart(title: title, unit: figureText.details(of: unit), kind: .waterfall(levels))
  }

  private static func chart(of report: SimulateReport, _ figureText: FigureText, _ locale: Locale) -> Chart? {
    guard let world = report.worlds.first, let cell = world.cells.first, !report.isChance, cell.histogram.count > 1
    else { return nil }
    let unit = report.figure.unit
    guard let low = cell.low.approximate(in: unit), let high = cell.high.approximate(in: unit) else { return nil }
    var marks: [(text: String, value: Double)] = []
    if let own = cell.own.approximate(in: unit) {
      marks.append((LiveWords.planFigure(locale, figureText.text(of: cell.own, unit: unit)), own))
    }
    if cell.quantiles.count == 5, let median = cell.quantiles[2].value.approximate(in: unit) {
      marks.append(
        (
          LiveWords.median(locale, SimulateBuilder.text(ofDraw: cell.quantiles[2].value, cell, unit: unit, locale)),
          median
        ))
    }
    let histogram = Chart.Histogram(
      low: low, high: high, shares: cell.histogram.map { Double($0.description) ?? 0 }, marks: marks,
      lowText: SimulateBuilder.text(ofDraw: cell.low, cell, unit: unit, locale),
      highText: SimulateBuilder.text(ofDraw: cell.high, cell, unit: unit, locale))
    var figure = report.figure
    figure.scenario = world.scenario
    return Chart(title: title(of: figure, figureText), unit: figureText.details(of: unit), kind: .histogram(histogram))
  }

  private static func title(of figure: Figure, _ figureText: FigureText) -> String {
    figure.title + (figure.scenario.map { " · \($0)" } ?? "")
  }
}

extension Figure {
  /// Where the years are among its axes; nil where it has none.
  fileprivate var yearAxis: Int? { axes.firstIndex { $0.members.first?.year != nil } }

  /// Every combination of members of the axes but one, with the cells along that one (a single cell where it is nil).
  fileprivate func combinations(without axis: Int?) -> [(members: [String], cells: [Int])] {
    var combinations: [(members: [String], cells: [Int])] = [([], [0])]
    for (index, own) in axes.enumerated() {
      let stride = axes[(index + 1)...].reduce(1) { $0 * $1.members.count }
      var next: [(members: [String], cells: [Int])] = []
      for (members, cells) in combinations {
        if index == axis {
          next.append((members, own.members.indices.map { cells[0] + $0 * stride }))
        } else {
          for (place, member) in own.members.enumerated() {
            next.append((members + [member.title], cells.map { cell in cell + place * stride }))
          }
        }
      }
      combinations = next
    }
    return combinations
  }
}

extension Decimal {
  /// The number in a shown unit, as near as a picture needs; nil where it is missing.
  fileprivate func approximate(in unit: FigureUnit) -> Double? {
    isMissing ? nil : Double((self / unit.scale).description)
  }
}
