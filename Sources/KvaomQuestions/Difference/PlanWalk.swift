import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// Walks from one plan to another, and asks each plan on the way for the same figure.
struct PlanWalk {
  /// What kept the last plan from answering.
  private(set) var fault: Phrase?
  private let asking: Asking
  private let item: String
  private let scenario: String?
  private let owner: String?

  /// A walk that asks for `item`, as written, in a scenario, as written. `owner` is the plan that names the other one,
  /// and on whose behalf files are read; nil where a person named both.
  init(_ asking: Asking, item: String, scenario: String?, owner: String? = nil) {
    self.asking = asking
    self.owner = owner
    self.item = item
    self.scenario = scenario
  }

  /// The figure in a plan; nil where the plan has errors or cannot answer.
  mutating func figure(of text: SourceText) -> Figure? {
    var options = asking.options
    if let scenario { options.scenario = scenario }
    let other = Session(
      text, expressions: [SourceText(name: "<bridge>", bytes: Array(item.utf8))], options: options,
      readFile: asking.readFile, library: asking.library, work: asking.work, owner: owner)
    guard other.isRunnable, let own = other.asking.plan.items.first, own.kind == .number else {
      fault = other.diagnostics.first { $0.severity == .error }?.message
      return nil
    }
    do throws(EvaluationFault) {
      return try other.asking.figure(own, in: try other.asking.standardWorld(), scenario: other.asking.standardLabel)
    } catch {
      fault = other.asking.diagnostic(for: error).message
      return nil
    }
  }

  /// The bridge, one difference at a time; those that do not stand alone go together with the next.
  mutating func report(
    _ editions: PlanEditions, from start: Figure, to end: Figure, old: SourceText, new: SourceText
  ) -> BridgeReport {
    let end = end.keepingMembers(of: start)
    let first = start.cells(over: end.axes)
    let (before, after) = (session(of: old), session(of: new))
    let names = PlanNames(old: before, new: after)
    let years = commonYears(before.asking, after.asking)
    var stages: [(cells: [Decimal], cause: BridgeReport.Cause)] = []
    var waiting: [BridgeReport.Cause] = []
    var arrived: Set<String> = []
    if let cells = cells(editions, arrived, years, over: end, new.name), cells != first {
      stages.append((cells, .files))
    }
    for step in steps(of: editions) {
      arrived.formUnion(step.map { $0.piece.key })
      waiting += step.map { names.cause(of: $0) }
      guard let cells = cells(editions, arrived, years, over: end, new.name) else { continue }
      stages.append((cells, waiting.count == 1 ? waiting[0] : .together(waiting)))
      waiting = []
    }
    if let last = stages.last?.cells ?? Optional(first), last != end.cells {
      let own = editions.differences.first { $0.piece.key == PlanPiece.yearsKey }.map { names.cause(of: $0) }
      let causes = waiting + [own].compactMap { $0 }
      if !causes.isEmpty { stages.append((end.cells, causes.count == 1 ? causes[0] : .together(causes))) }
    }
    return report(first, end, stages, old: old, new: new)
  }

  /// The stages of the way as lines; those that move nothing apart.
  private func report(
    _ first: [Decimal], _ end: Figure, _ stages: [(cells: [Decimal], cause: BridgeReport.Cause)], old: SourceText,
    new: SourceText
  ) -> BridgeReport {
    let digits = CommonDigits(first + end.cells + stages.flatMap { $0.cells }, digits: 29)
    var lines: [BridgeReport.Line] = []
    var idle: [BridgeReport.Cause] = []
    let start = digits.cut(first)
    var known = start
    for stage in stages {
      let cells = digits.cut(stage.cells)
      let amounts = zip(cells, known).map { $0 - $1 }
      if amounts.allSatisfy({ $0.isZero }) {
        idle.append(stage.cause)
      } else {
        lines.append(BridgeReport.Line(stage.cause, amounts))
      }
      known = cells
    }
    var figure = end
    figure.cells = digits.cut(end.cells)
    let names = [old.name, new.name].map { Self.fileName($0) }
    let (before, after) = names[0] == names[1] ? (old.name, new.name) : (names[0], names[1])
    return BridgeReport(
      title: "", figure: figure, from: before, to: after, start: start, end: figure.cells, lines: lines,
      residual: zip(figure.cells, known).map { $0 - $1 }, idle: idle)
  }

  /// A path without its folders.
  static func fileName(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private mutating func cells(
    _ editions: PlanEditions, _ arrived: Set<String>, _ years: String, over end: Figure, _ name: String
  ) -> [Decimal]? {
    let text = editions.text(with: arrived, years: years)
    return figure(of: SourceText(name: name, bytes: Array(text.utf8)))?.cells(over: end.axes)
  }

  private func session(of text: SourceText) -> Session {
    Session(
      text, options: asking.options, readFile: asking.readFile, library: asking.library, work: asking.work, owner: owner
    )
  }

  /// The years of both plans, with the letters of the new one: a plan rolled on by a year differs in its figures, not
  /// only in its years.
  private func commonYears(_ old: Asking, _ new: Asking) -> String {
    var labels: [Int: String] = [:]
    for asking in [old, new] {
      for member in asking.plan.program[.year].members {
        if let year = member.year { labels[year.year] = year.text }
      }
    }
    guard !labels.isEmpty else { return "" }
    return "years " + labels.sorted { $0.key < $1.key }.map { $0.value }.joined(separator: ", ") + "\n"
  }

  /// The differences in order; a scenario brings the new measures it names.
  private func steps(of editions: PlanEditions) -> [[PlanEditions.Difference]] {
    var taken: Set<String> = []
    let brought = editions.differences.filter { $0.piece.isLayer && $0.change == .changed }.map { scenario in
      (scenario.piece.key, editions.arrivals(in: scenario.piece))
    }
    for (_, arrivals) in brought { taken.formUnion(arrivals.map({ $0.piece.key })) }
    return editions.differences.filter { !taken.contains($0.piece.key) && $0.piece.key != PlanPiece.yearsKey }.map {
      difference in
      (brought.first { $0.0 == difference.piece.key }?.1 ?? []) + [difference]
    }
  }
}
