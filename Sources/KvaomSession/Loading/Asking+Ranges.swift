import KvaomChecker
import KvaomCompiler
public import KvaomDecimal
public import KvaomSource
public import KvaomUnits
import KvaomWords

/// Inputs that a statement takes out of the range the plan gives them.
extension Asking {
  /// What leaves its range: in a file's measures and scenarios an error, in what is tried out (`--set`, the draft, a
  /// scenario of the shell, a `with`) a note. Each statement is told once, in the first layer that shows it.
  public var rangeFaults: [Diagnostic] {
    let ranged = Set(
      plan.program.definitions.indices.filter { plan.program.definitions[$0].range != nil }.map {
        DefinitionID(index: $0)
      })
    guard !ranged.isEmpty, !plan.program.statements.isEmpty else { return [] }
    var found: [Diagnostic] = []
    var seen: Set<StatementID> = []
    func note(_ statement: StatementID, in world: World, _ severity: Diagnostic.Severity?) {
      guard !seen.contains(statement), let fault = fault(of: statement, in: world, severity) else { return }
      seen.insert(statement)
      found.append(fault)
    }
    for setting in plan.settings where ranged.contains(plan.program[setting].target) { note(setting, in: base, .note) }
    for layer in writtenLayers(.measure) + writtenLayers(.scenario) {
      let statements = plan.program[layer].parts.flatMap { plan.program[$0].statements }.filter {
        ranged.contains(plan.program[$0].target)
      }
      // Whatever `--set` says: a file's scenario is wrong by itself.
      guard !statements.isEmpty, let world = try? evaluator.world(.layer(layer, without: []), in: .base) else {
        continue
      }
      // The last statement on an input is the one that leaves the range, or lets it stay outside.
      var last: [DefinitionID: StatementID] = [:]
      for statement in statements { last[plan.program[statement].target] = statement }
      for (_, statement) in last.sorted(by: { $0.key.index < $1.key.index }) {
        note(statement, in: world, isTyped(statement) ? .note : nil)
      }
    }
    let told = Set(plan.settings + plan.program.layers.flatMap { $0.statements })
    for index in plan.program.statements.indices {
      let id = StatementID(index: index)
      guard !told.contains(id), ranged.contains(plan.program[id].target) else { continue }
      if let fault = faultInWith(id) { found.append(fault) }
    }
    return found
  }

  /// Whether a statement was typed in the shell.
  private func isTyped(_ statement: StatementID) -> Bool {
    sources[plan.program[statement].span.source].isTyped
  }

  /// What a statement's target is in a world, where that is out of its range.
  private func fault(
    of statement: StatementID, in world: World, _ severity: Diagnostic.Severity?
  ) -> Diagnostic? {
    let target = plan.program[statement].target
    guard let range = plan.program[target].range,
      let cell = try? evaluator.value(of: target, in: world).cells.first(where: { range.excludes($0) })
    else { return nil }
    return fault(of: statement, cell, range, severity)
  }

  /// A number that a `with` sets its target to, where that is out of the range: other values are known only when they
  /// are asked for.
  private func faultInWith(_ statement: StatementID) -> Diagnostic? {
    let target = plan.program[plan.program[statement].target]
    guard let range = target.range, let form = plan.program[statement].form, form.replaces,
      case .number(let value, let unit) = form.value
    else { return nil }
    let cell = value * (unit?.scale ?? .one)
    return range.excludes(cell) ? fault(of: statement, cell, range, .note) : nil
  }

  private func fault(
    of statement: StatementID, _ cell: Decimal, _ range: ClosedDecimalRange, _ severity: Diagnostic.Severity?
  ) -> Diagnostic {
    let target = plan.program[plan.program[statement].target]
    let unit = target.unit
    let (value, ends) = (unit.written(cell), unit.written(range))
    let wider = ClosedDecimalRange(low: Decimal.minimum(cell, range.low), high: Decimal.maximum(cell, range.high))
    return Diagnostic(
      .badRange, severity: severity, at: plan.program[statement].span,
      Phrase(
        nn: "`\(target.name)` blir \(value) her, utanfor det planen gir rom for, \(ends).",
        nb: "`\(target.name)` blir \(value) her, utenfor det planen gir rom for, \(ends).",
        sv: "`\(target.name)` blir \(value) här, utanför det som planen ger rum för, \(ends).",
        en: "`\(target.name)` becomes \(value) here, outside the range the plan gives it, \(ends)."),
      related: [
        .init(
          span: target.span,
          message: Phrase(
            nn: "grensene står her", nb: "grensene står her", sv: "gränserna står här", en: "its range"))
      ],
      fixes: [
        Fix(
          "in \(unit.written(wider))",
          remark: Phrase(
            nn: "på definisjonen, om det kan vere slik", nb: "på definisjonen, om det kan være slik",
            sv: "på definitionen, om det kan vara så", en: "on the definition, if it can be so"))
      ])
  }
}

extension Unit {
  /// A canonical figure as source has it: `2.7%`, `540000 kr`.
  public func written(_ value: Decimal) -> String {
    let number = (value / scale).reduced.description
    return tag == .percent ? number + "%" : isPlain ? number : "\(number) \(display.text)"
  }

  /// A range as source has it: `0%..6%`.
  fileprivate func written(_ range: ClosedDecimalRange) -> String { "\(written(range.low))..\(written(range.high))" }
}
