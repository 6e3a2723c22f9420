import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords

/// `sweep`: items over the values of one input or two, all in one evaluation.
struct SweepQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// One document with all items; of `known` numbers where they have been computed.
  func answer(
    _ analysis: CheckedAnalysis, _ command: CheckedCommand, knowing known: SharedValues? = nil
  ) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    let axes = analysis.variables.map { SweepAxis($0) }
    if let flaw = flaw(axes, command, isForPrograms: [.csv, .json].contains(asking.options.format)) {
      answer.refuse(flaw)
      return answer
    }
    guard let numbers = numbers(axes, command, known) else {
      answer.refuse(.otherNumbers(at: command.span))
      return answer
    }
    var report = SweepReport(
      inputs: try axes.map { (axis) throws(EvaluationFault) in try input(axis, command) }, decimals: command.decimals)
    for item in command.items.indices {
      report.items += try swept(item, numbers, command, isGrid: axes.count > 1, &answer)
    }
    guard !report.items.isEmpty else { return answer }
    let (found, locale) = (report, asking.locale)
    answer.add(SweepDocument.document(found, locale))
    answer.draw { SweepDocument.drawing(found, locale) }
    return answer
  }

  /// What a shard computes of the question; nil where the question cannot be answered, and `answer` then says why.
  func shared(
    _ analysis: CheckedAnalysis, _ command: CheckedCommand, _ shard: Shard, _ answer: inout Answer
  ) throws(EvaluationFault) -> SharedValues? {
    let axes = analysis.variables.map { SweepAxis($0) }
    if let flaw = flaw(axes, command, isForPrograms: true) {
      answer.refuse(flaw)
      return nil
    }
    let total = Self.count(axes)
    let range = shard.range(of: total)
    var values: [LaneValues] = []
    if !range.isEmpty {
      let run = laneRun(axes, range, at: command.span)
      for item in command.items {
        for world in asking.analysisWorlds(command) { values.append(try run.values(of: item, in: world)) }
      }
    }
    return SharedValues(total: total, range: range, rows: .lanes(values))
  }

  /// How many combinations the axes' values have.
  private static func count(_ axes: [SweepAxis]) -> Int { axes.reduce(1) { $0 * $1.values.count } }

  /// Where the numbers of a sweep come from.
  private enum Numbers {
    /// They are computed.
    case run(LaneRun)
    /// They are known: for each item in each world.
    case known([LaneValues], count: Int)

    /// How many lanes there are.
    var count: Int {
      switch self {
      case .run(let run): run.count
      case .known(_, let count): count
      }
    }
  }

  /// Where the numbers come from; nil where those that are known are not of this question.
  private func numbers(_ axes: [SweepAxis], _ command: CheckedCommand, _ known: SharedValues?) -> Numbers? {
    let count = Self.count(axes)
    guard let known else { return .run(laneRun(axes, 0..<count, at: command.span)) }
    guard case .lanes(let values) = known.rows, known.total == count,
      values.count == command.items.count * asking.analysisWorlds(command).count
    else { return nil }
    return .known(values, count: count)
  }

  /// The plan with the combinations in `range` of the axes' values, the last axis' values fastest.
  private func laneRun(_ axes: [SweepAxis], _ range: Range<Int>, at span: SourceSpan) -> LaneRun {
    let count = range.count
    let inner = axes.count > 1 ? axes[1].values.count : 1
    let values = axes.enumerated().map { place, axis in
      let all = place == 0 ? axis.lanes(inner: inner, outer: 1) : axis.lanes(inner: 1, outer: axes[0].values.count)
      return range.count == all.count ? all : Array(all[range])
    }
    if count > 2 * LaneBlocks.width, axes.allSatisfy({ $0.variable.region.isEmpty }) {
      let inputs = zip(axes, values).map { (definition: $0.variable.definition, values: $1) }
      let blocks = LaneBlocks(inputs: inputs, workers: asking.work.workers)
      return LaneRun(blocks, block: asking.variation(count: LaneBlocks.width, at: span))
    }
    var variation = asking.variation(count: count, at: span)
    for (axis, values) in zip(axes, values) {
      variation.vary(axis.variable.definition, axis.variable.region, values: values)
    }
    return LaneRun(variation)
  }

  /// What is wrong with a sweep of one input against itself, and with one that nobody could read.
  private func flaw(_ axes: [SweepAxis], _ command: CheckedCommand, isForPrograms: Bool) -> Diagnostic? {
    if axes.count > 1, axes[0].variable.definition == axes[1].variable.definition,
      axes[0].variable.region == axes[1].variable.region
    {
      return Diagnostic(
        .badCommand, at: axes[1].variable.span,
        Phrase(
          nn: "Ein føresetnad kan ikkje varierast mot seg sjølv.",
          nb: "En forutsetning kan ikke varieres mot seg selv.", sv: "Ett antagande kan inte varieras mot sig självt.",
          en: "An input cannot be varied against itself."),
        fixes: [
          .advice(Phrase(nn: "to føresetnader", nb: "to forutsetninger", sv: "två antaganden", en: "two inputs"))
        ])
    }
    if let axis = axes.first(where: { $0.count == 1 }) {
      let isNarrow = axis.variable.range.map { $0.low == $0.high } ?? false
      return Diagnostic(
        .badRange, at: axis.variable.span,
        isNarrow
          ? Phrase(
            nn: "`sweep` går frå éin verdi til ein annan, og dette området har berre éin.",
            nb: "`sweep` går fra én verdi til en annen, og dette området har bare én.",
            sv: "`sweep` går från ett värde till ett annat, och det här intervallet har bara ett.",
            en: "A sweep goes from one value to another, and this range has one.")
          : Phrase(
            nn: "Steget er større enn området, så det blir berre éin verdi.",
            nb: "Steget er større enn området, så det blir bare én verdi.",
            sv: "Steget är större än intervallet, så det blir bara ett värde.",
            en: "The step is larger than the range, so there is only one value."),
        fixes: isNarrow
          ? ["0%..5% step 0.5%"]
          : [.advice(Phrase(nn: "eit mindre steg", nb: "et mindre steg", sv: "ett mindre steg", en: "a smaller step"))])
    }
    var points: Int64 = 1
    for axis in axes {
      let (product, overflow) = points.multipliedReportingOverflow(by: max(1, axis.count))
      points = overflow ? .max : product
    }
    let most = isForPrograms ? SweepAxis.most : SweepAxis.mostToRead
    guard points > most else { return nil }
    var fixes: [Fix] = [
      .advice(Phrase(nn: "eit større steg", nb: "et større steg", sv: "ett större steg", en: "a larger step"))
    ]
    if !isForPrograms {
      fixes.append(
        Fix(
          "--format csv",
          remark: Phrase(
            nn: "opp til \(number: SweepAxis.most) punkt, for eit anna program",
            nb: "opp til \(number: SweepAxis.most) punkter, for et annet program",
            sv: "upp till \(number: SweepAxis.most) punkter, för ett annat program",
            en: "up to \(SweepAxis.most) points, for another program to read")))
    }
    return Diagnostic(
      .tooLarge, at: axes.first { $0.values.isEmpty }?.variable.span ?? command.span,
      Self.tooMany(points, most: most, isForPrograms: isForPrograms), fixes: fixes)
  }

  /// That so many points are too many to work out, or to read.
  private static func tooMany(_ points: Int64, most: Int, isForPrograms: Bool) -> Phrase {
    let known: Phrase =
      points == .max
      ? Phrase(nn: "meir enn 10^18", nb: "mer enn 10^18", sv: "mer än 10^18", en: "more than 10^18")
      : Phrase(nn: "\(number: points)", nb: "\(number: points)", sv: "\(number: points)", en: "\(points)")
    let cost: Phrase =
      isForPrograms
      ? .verbatim("")
      : Phrase(
        nn: " og eit tal å lese", nb: " og et tall å lese", sv: " och ett tal att läsa", en: " and a number to read")
    return Phrase(
      nn: "Denne `sweep` har \(known) punkt, kvart ei utrekning av planen\(cost); grensa er \(number: most).",
      nb: "Denne `sweep` har \(known) punkter, hvert en beregning av planen\(cost); grensen er \(number: most).",
      sv: "Denna `sweep` har \(known) punkter, var och en en beräkning av planen\(cost); gränsen är \(number: most).",
      en: "This sweep has \(known) points, each an evaluation of the plan\(cost); \(most) is the most.")
  }

  private func input(_ axis: SweepAxis, _ command: CheckedCommand) throws(EvaluationFault) -> SweepReport.Input {
    let variable = axis.variable
    var input = SweepReport.Input(
      input: asking.input(variable.definition, variable.region), values: axis.values, present: [])
    for world in asking.analysisWorlds(command) {
      guard
        let value = try asking.current(variable.definition, variable.region, in: asking.world(world))
      else { continue }
      input.add(SweepReport.Present(worlds: [world.label ?? Words(asking.locale).base], value: value))
    }
    if let range = asking.plan.program[variable.definition].range, let low = axis.values.first,
      let high = axis.values.last, low < range.low || high > range.high
    {
      input.planned = (range.low, range.high)
    }
    return input
  }

  /// An item in the worlds asked for: single cells of several worlds beside each other, anything else one after
  /// another.
  private func swept(
    _ number: Int, _ numbers: Numbers, _ command: CheckedCommand, isGrid: Bool, _ answer: inout Answer
  ) throws(EvaluationFault) -> [SweepReport.Item] {
    let item = command.items[number]
    var items: [SweepReport.Item] = []
    let worlds = asking.analysisWorlds(command)
    for (place, world) in worlds.enumerated() {
      let values =
        switch numbers {
        case .run(let run): try run.values(of: item, in: world)
        case .known(let known, _): known[number * worlds.count + place]
        }
      guard values.shape.axes.count < (isGrid ? 1 : 2) else {
        answer.refuse(asking.refusal(ofTable: item, values.shape))
        return []
      }
      var figure = try asking.figure(
        item, in: asking.world(world), scenario: world.label, named: world.name, shape: values.shape)
      if let unit = command.unit { figure.unit = unit }
      items.append(
        SweepReport.Item(
          figure: figure, rows: SweepReport.Rows(cells: values.laneByLane, count: numbers.count),
          varies: values.varies))
    }
    guard worlds.count > 1, !isGrid, items.allSatisfy({ $0.figure.axes.isEmpty }) else { return items }
    return [joined(items, worlds)]
  }

  /// Single cells of several worlds as one item with a column for each world.
  private func joined(_ items: [SweepReport.Item], _ worlds: [AnalysisWorld]) -> SweepReport.Item {
    var joined = items[0]
    joined.figure.scenario = nil
    joined.figure.axes = [
      FigureAxis(
        name: "scenario",
        members: worlds.map { FigureMember(name: $0.label ?? "base", label: $0.label ?? Words(asking.locale).base) })
    ]
    joined.figure.cells = items.flatMap { $0.figure.cells }
    joined.rows = SweepReport.Rows(
      cells: (0..<items[0].rows.count).flatMap { point in items.map { $0.rows.cell(at: point) } },
      count: items[0].rows.count)
    joined.varies = items.contains(where: { $0.varies })
    return joined
  }
}

/// The values an input takes in a sweep.
struct SweepAxis {
  /// The most points a sweep may have, and so an axis: more are refused without being made.
  static let most = 1_000_000
  /// The most points of a sweep that somebody is to read.
  static let mostToRead = 10_000
  /// How many steps a range without a step is divided into.
  static let defaultSteps = 10

  /// What is varied.
  let variable: CheckedVariable
  /// The values; from the low end, by steps, not above the high end.
  let values: [Decimal]
  /// How many values there would be; more than `most` where there are none.
  let count: Int64

  /// The values of a variable with a range.
  init(_ variable: CheckedVariable) {
    self.variable = variable
    guard let range = variable.range else {
      (values, count) = ([], 0)
      return
    }
    let width = range.high - range.low
    let step = variable.step ?? width / Decimal(Self.defaultSteps)
    guard width > .zero, step > .zero else {
      (values, count) = ([range.low], 1)
      return
    }
    let steps = (width / step).floor
    guard let whole = Int(exactly: steps), whole < Self.most else {
      values = []
      count = steps.wholeNumber ?? .max
      return
    }
    count = Int64(whole) + 1
    values = (0...whole).map { range.low + step * Decimal($0) }
  }

  /// Each value over and over: `inner` times, the whole axis `outer` times.
  func lanes(inner: Int, outer: Int) -> [Decimal] {
    let once = values.flatMap { Array(repeating: $0, count: inner) }
    return (0..<outer).flatMap { _ in once }
  }
}
