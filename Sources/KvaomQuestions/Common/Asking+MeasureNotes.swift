import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomWords

/// What stands below a table about the measures in use.
extension Asking {
  /// The notes of the measures in use, which belong under the table. Those of single statements come with the figures
  /// they reach.
  func measureNotes(of world: CheckedWorld) -> [FigureNote] {
    world.changes.flatMap { change -> [FigureNote] in
      guard case .layer(let id, let without) = change else { return [] }
      let gone = without.flatMap { plan.program[$0].parts }
      return plan.program[id].parts.filter { !gone.contains($0) }.flatMap { part -> [FigureNote] in
        let layer = plan.program[part]
        return shareNotes(of: layer)
          + layer.notes.filter { $0.name == "note" }.flatMap({ $0.texts }).map {
            FigureNote(.information, "\(layer.label): \($0)")
          }
      }
    }
  }

  /// What comes in part of a measure: the council hears "half" of the cost too.
  private func shareNotes(of layer: CheckedLayer) -> [FigureNote] {
    guard let share = layer.share else { return [] }
    var names: [String] = []
    for id in layer.statements where plan.program[id].isEffect {
      let name = title(of: plan.program[id].target)
      if !names.contains(name) { names.append(name) }
    }
    let words = MeasureWords.share(percent: share * Decimal(100), figures: names.joined(separator: ", "))
    return [FigureNote(.important, "\(layer.label): \(words[locale])")]
  }
}
