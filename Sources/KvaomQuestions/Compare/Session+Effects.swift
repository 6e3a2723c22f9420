public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomWords

/// No silent nothing: a change that moves none of the figures it is shown beside says so, and what stops it.
extension Answering {
  /// Notes a scenario that leaves every compared figure as it is.
  func noteEffectless(
    _ command: CheckedCommand, _ variants: [(label: String?, world: World)], _ items: [[Figure]]
  ) throws(EvaluationFault) {
    for (index, variant) in variants.enumerated().dropFirst() {
      guard items.allSatisfy({ $0[index].cells == $0[0].cells }),
        index < command.worlds.count || command.worlds.isEmpty,
        variant.world != variants[0].world
      else { continue }
      let name = variant.label ?? ""
      diagnostics.append(
        Diagnostic(
          .noEffect, at: command.span,
          .english("`\(name)` moves none of the figures shown. \(grounds(of: command.items, in: variant.world))")))
    }
  }

  /// Notes each statement of a `with` that changes none of the figures it is compared by.
  func noteEffectless(
    _ statements: [StatementID], _ command: CheckedCommand, _ worlds: [World], _ items: [[Figure]]
  ) throws(EvaluationFault) {
    for (index, id) in statements.enumerated() where items.allSatisfy({ $0[index].cells == $0[index + 1].cells }) {
      let statement = asking.plan.program[id]
      let target = asking.plan.program[statement.target].name
      let reached = command.items.contains {
        asking.evaluator.dependencies(of: $0.node, in: worlds[index + 1]).contains(statement.target)
      }
      let reason =
        reached
        ? "The figures depend on `\(target)`, but not in the years or members it changes, or it changes nothing there."
        : "They do not depend on `\(target)`. \(grounds(of: command.items, in: worlds[index + 1]))"
      diagnostics.append(
        Diagnostic(.noEffect, at: statement.span, .english("This moves none of the figures shown. \(reason)")))
    }
  }

  /// What the figures stand on, in a sentence.
  private func grounds(of items: [CheckedItem], in world: World) -> String {
    let names = asking.groundNames(of: items, in: world)
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return "They stand on \(shown)."
  }

  /// What comes in part of a measure: the council hears "half" of the cost too.
  private func shareNotes(of layer: CheckedLayer) -> [FigureNote] {
    guard let share = layer.share else { return [] }
    var names: [String] = []
    for id in layer.statements where asking.plan.program[id].isEffect {
      let name = asking.title(of: asking.plan.program[id].target)
      if !names.contains(name) { names.append(name) }
    }
    let words = CompareWords.share(percent: share * Decimal(100), figures: names.joined(separator: ", "))
    return [FigureNote(.important, "\(layer.label): \(words[asking.locale])")]
  }

  /// The notes of the measures in use, which belong under the table. Those of single statements come with the figures
  /// they reach.
  func measureNotes(of world: CheckedWorld) -> [FigureNote] {
    world.changes.flatMap { change -> [FigureNote] in
      guard case .layer(let id, let without) = change else { return [] }
      let gone = without.flatMap { asking.plan.program[$0].parts }
      return asking.plan.program[id].parts.filter { !gone.contains($0) }.flatMap { part -> [FigureNote] in
        let layer = asking.plan.program[part]
        return shareNotes(of: layer)
          + layer.notes.filter { $0.name == "note" }.flatMap(\.texts).map {
            FigureNote(.information, "\(layer.label): \($0)")
          }
      }
    }
  }
}

extension Asking {
  /// The tables and plain numbers that figures stand on and that no statement reaches.
  public func groundNames(of items: [CheckedItem], in world: World) -> [String] {
    var names: [String] = []
    for item in items {
      for id in evaluator.dependencies(of: item.node, in: world)
      where Provenance(plan.program[id], plan.program).mark != nil {
        let name = plan.program[id].name
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
