import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// `goals`: indicators against their paths and their adopted targets.
struct GoalQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// One document a year: the year asked for, or every year after the results.
  func answer(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    let years = asking.plan.program[.year].members.compactMap { $0.year?.year }
    let first = asking.plan.indicators.compactMap { $0.result?.year }.min() ?? Int.min
    let asked = command.year.map { [$0] } ?? years.filter { $0 > first }
    var answer = Answer()
    if asking.plan.indicators.isEmpty {
      answer.add(GoalDocument.none(asking.locale))
      return answer
    }
    var outside: Set<DefinitionID> = []
    for (label, name, world) in try asking.worlds(command) {
      for year in asked {
        let report = try report(in: year, world, label, name)
        answer.add(GoalDocument.document(report, asking.locale))
        for (indicator, result) in zip(subjects(in: world).map { $0.indicator }, report.results)
        where result.isOutside && outside.insert(indicator.definition).inserted {
          answer.refuse(outsideRange(indicator, result, year))
        }
      }
    }
    return answer
  }

  /// A world that stands beside the base: its label, its name and itself.
  private typealias GoalWorld = (label: String, name: String, world: World)

  /// An indicator, or one member of it: what is judged alone.
  private struct Subject {
    let indicator: CheckedIndicator
    let members: [DimensionID: Int]
  }

  /// What is judged, in the order of the plan: an indicator over other dimensions than the years is one for each of its
  /// members. Reference members have no goals here.
  private func subjects(in world: World) -> [Subject] {
    asking.plan.indicators.flatMap { indicator -> [Subject] in
      let shape = (try? asking.evaluator.value(of: indicator.definition, in: world).shape) ?? .scalar
      var subjects = [Subject(indicator: indicator, members: [:])]
      for axis in shape.axes where axis.dimension != .year {
        let own = axis.members.positions.filter { !asking.plan.program[axis.dimension].members[$0].isReference }
        subjects = subjects.flatMap { subject in
          own.map { member in
            var members = subject.members
            members[axis.dimension] = member
            return Subject(indicator: indicator, members: members)
          }
        }
      }
      return subjects
    }
  }

  /// That a value cannot be: it lies outside the range its indicator states.
  private func outsideRange(_ indicator: CheckedIndicator, _ result: GoalResult, _ year: Int) -> Diagnostic {
    let definition = asking.plan.program[indicator.definition]
    return Diagnostic(
      .badRange, severity: .warning, at: definition.span,
      GoalWords.outside(
        label: result.title, year: year, value: asking.figureText.amount(of: result.value, unit: definition.unit)))
  }

  private func report(
    in year: Int, _ world: World, _ label: String?, _ name: String
  ) throws(EvaluationFault) -> GoalReport {
    var report = GoalReport(year: year, scenario: label, results: [])
    report.world = name
    for subject in subjects(in: world) {
      let indicator = subject.indicator
      report.results.append(try goalResult(subject, in: year, world, label, name))
      let definition = asking.plan.program[indicator.definition]
      let provenance = Provenance(definition, asking.plan.program)
      report.sources += provenance.sources.filter { !report.sources.contains($0) }
      if report.results.last?.isActual == false {
        addFoundation(of: indicator.definition, in: world, to: &report)
      } else if provenance.isAssumption {
        // An outcome stands on nothing but its source; without one it is somebody's word.
        report.assumptions.append(
          FigureAssumption(name: definition.name, label: definition.label, isUnverified: provenance.isUnverified))
      }
    }
    return report
  }

  /// What a calculated value stands on: a measure's effect that somebody assumed is not an outcome.
  private func addFoundation(of definition: DefinitionID, in world: World, to report: inout GoalReport) {
    var figure = Figure(name: "", unit: asking.plan.program[definition].unit, cells: [])
    asking.addFoundation(asking.evaluator.foundation(of: definition, in: world), to: &figure)
    for source in figure.sources where !report.sources.contains(source) { report.sources.append(source) }
    for assumption in figure.assumptions where !report.assumptions.contains(assumption) {
      report.assumptions.append(assumption)
    }
    for note in figure.notes where !report.notes.contains(note) { report.notes.append(note) }
  }

  private func goalResult(
    _ subject: Subject, in year: Int, _ world: World, _ label: String?, _ name: String
  ) throws(EvaluationFault) -> GoalResult {
    let indicator = subject.indicator
    let definition = asking.plan.program[indicator.definition]
    let judge = GoalJudge(indicator)
    let modelled = try value(of: subject, in: year, world)
    let actual = indicator.actuals.first { $0.year == year }?.value
    let value = actual ?? modelled
    let path = judge.path(in: year)
    let isMovable = try isMovable(indicator.definition)
    let isFixed = actual == nil && !isMovable
    let members = subject.members.sorted { $0.key < $1.key }.map { asking.plan.program[$0.key].members[$0.value] }
    let isOutside = indicator.range?.excludes(value) ?? false
    let place = members.isEmpty ? "" : "[\(members.map { $0.name }.joined(separator: ", "))]"
    let then = try indicator.targets.map { (target) throws(EvaluationFault) in
      let known = indicator.actuals.first { $0.year == target.year }?.value
      if let known { return known }
      return try self.value(of: subject, in: target.year, world)
    }
    let title = ([definition.label ?? definition.name] + members.map { $0.label }).joined(separator: ", ")
    return GoalResult(
      name: definition.name + place, label: members.isEmpty ? definition.label : title, unit: definition.unit,
      better: judge.direction,
      startYear: indicator.result?.year, start: indicator.result?.value ?? .missing(0), value: value,
      isActual: actual != nil, isFixed: isFixed, isOutside: isOutside, pathShape: judge.shape,
      path: path, gap: judge.distance(from: path, to: value), neededPerYear: judge.needed(from: value, in: year),
      forecasts: try forecasts(
        subject, judge, value, in: year, isActual: actual != nil, worldsBesideBase(asked: world, label, name)),
      status: isOutside ? .notJudged : judge.status(of: value, in: year), riskLimit: indicator.limits.atRisk,
      offTrackLimit: indicator.limits.offTrack, targets: judge.targets(with: value, then: then, in: year))
  }

  /// The cell of a year; the value of every year where there is no year axis.
  private func value(of subject: Subject, in year: Int, _ world: World) throws(EvaluationFault) -> Decimal {
    let cube = try asking.evaluator.value(of: subject.indicator.definition, in: world)
    var place = subject.members
    if cube.shape.has(.year) {
      guard let position = asking.plan.program[.year].members.firstIndex(where: { $0.year?.year == year }) else {
        return .missing(0)
      }
      place[.year] = position
    }
    return cube.cell(at: place) ?? .missing(0)
  }

  /// Whether anything in the plan can move the value: an input it stands on, or a statement on what it stands on.
  private func isMovable(_ definition: DefinitionID) throws(EvaluationFault) -> Bool {
    var worlds = [asking.base]
    for scenario in asking.scenarios { worlds.append(try asking.world(of: scenario)) }
    let changed = Set(asking.plan.program.layers.flatMap { $0.statements }.map { asking.plan.program[$0].target })
    return worlds.contains { world in
      asking.evaluator.dependencies(of: definition, in: world).contains {
        asking.plan.program[$0].role == .input || changed.contains($0)
      }
    }
  }

  /// When the target is first met: at the pace since the last result where there is an outcome, in the base, and in
  /// each of `moving`.
  private func forecasts(
    _ subject: Subject, _ judge: GoalJudge, _ value: Decimal, in year: Int, isActual: Bool,
    _ moving: [GoalWorld]
  ) throws(EvaluationFault) -> [GoalForecast] {
    var forecasts: [GoalForecast] = []
    if asking.plan.indicators.contains(where: { $0.actuals.contains { $0.year == year } }) {
      forecasts.append(GoalForecast(ground: .pace, met: isActual ? judge.metAtPace(of: value, in: year) : .unknown))
    }
    if moving.isEmpty, !forecasts.isEmpty { return forecasts }
    forecasts.append(GoalForecast(ground: .base, met: try firstYear(subject, judge, asking.base)))
    for (label, name, world) in moving {
      forecasts.append(GoalForecast(ground: .scenario(label, name: name), met: try firstYear(subject, judge, world)))
    }
    return forecasts
  }

  /// The worlds whose years stand beside the base's: the one asked for, or else every scenario. One in which no
  /// indicator is another than in the base would only repeat it.
  private func worldsBesideBase(asked: World, _ label: String?, _ name: String) throws(EvaluationFault) -> [GoalWorld] {
    var candidates: [GoalWorld] = []
    if let label {
      candidates.append((label, name, asked))
    } else {
      for scenario in asking.scenarios {
        let own = asking.plan.program[scenario].name
        candidates.append((asking.label(of: scenario), own, try asking.world(of: scenario)))
      }
    }
    var moving: [GoalWorld] = []
    for candidate in candidates where try movesIndicators(candidate.world) { moving.append(candidate) }
    return moving
  }

  /// Whether some indicator is another in a world than in the base.
  private func movesIndicators(_ world: World) throws(EvaluationFault) -> Bool {
    for indicator in asking.plan.indicators {
      let own = try asking.evaluator.value(of: indicator.definition, in: world).cells
      if try own != asking.evaluator.value(of: indicator.definition, in: asking.base).cells { return true }
    }
    return false
  }

  /// The first year the final target is met in a world.
  private func firstYear(
    _ subject: Subject, _ judge: GoalJudge, _ world: World
  ) throws(EvaluationFault) -> FirstYearMet {
    let indicator = subject.indicator
    guard let target = judge.finalTarget else { return .unknown }
    let years = asking.plan.program[.year].members.compactMap { $0.year?.year }
    for year in years where year >= (indicator.result?.year ?? Int.min) {
      let modelled = try value(of: subject, in: year, world)
      let value = indicator.actuals.first { $0.year == year }?.value ?? modelled
      if judge.meets(value, target) { return .year(year) }
    }
    return years.last.map { .notWithin($0) } ?? .unknown
  }
}
