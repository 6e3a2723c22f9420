import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomPlatform
import KvaomQuestions
import KvaomRender
import KvaomSession
public import KvaomSource
import KvaomUnits

/// `kvaom diff OLD NEW`
extension Engine {
  /// What differs between two plans: the texts, and the figures of the base and of each scenario both have. The exit
  /// code is 1 where a figure moved.
  public func difference(from old: SourceText, to new: SourceText) -> Outcome {
    watched { differed(from: old, to: new) }
  }

  private func differed(from old: SourceText, to new: SourceText) -> Outcome {
    let (first, second) = (session(old), session(new))
    for session in [first, second] where !session.isRunnable { return failed(session) }
    let (before, after) = (first.asking, second.asking)
    let names = PlanNames(old: before, new: after)
    var documents: [Document] = []
    var moved: Set<String> = []
    let pairs = Self.pairs(before, after)
    var shown: [(name: String, item: Comparison.Item)] = []
    do throws(EvaluationFault) {
      for worlds in try Self.worlds(before, after) {
        var items: [(name: String, item: Comparison.Item)] = []
        for pair in pairs {
          if let item = try Self.movedItem(pair, before, after, worlds) { items.append(item) }
        }
        moved.formUnion(items.map(\.name))
        // What moves in a scenario as it does in the base is said once.
        items.removeAll { item in
          shown.contains { $0.name == item.name && $0.item.figures.map(\.cells) == item.item.figures.map(\.cells) }
        }
        if worlds.label == nil { shown = items }
        if items.isEmpty { continue }
        let variants = [old.name, new.name].map { name in worlds.label.map { "\(name) · \($0)" } ?? name }
        let editions = ["old", "new"].map { name in worlds.label.map { "\(name) · \($0)" } ?? name }
        documents.append(
          CompareDocument.document(Comparison(variants: variants, names: editions, items: items.map(\.item)), locale))
        var reasons = DifferenceReasons(from: before, to: after, names)
        for pair in pairs
        where items.contains(where: { $0.item.figures.last?.name == figureName(of: pair.new, after) }) {
          try reasons.add(pair.old, pair.new, in: (worlds.old, worlds.new))
        }
        if let document = reasons.document(scenario: worlds.label, locale) { documents.append(document) }
      }
    } catch {
      return failed(second.finding([after.diagnostic(for: error)]))
    }
    let report = PlanDifference(
      old: old.name, new: new.name, changes: names.editions.differences.map { names.cause(of: $0) }, moved: moved.count,
      compared: pairs.count)
    documents.insert(DifferenceDocument.document(report, locale), at: 0)
    var outcome = Outcome(output: writer.write(documents), exitCode: moved.isEmpty ? 0 : 1)
    outcome.documents = documents
    return outcome
  }

  /// What a figure of an item is called.
  private func figureName(of item: CheckedItem, _ asking: Asking) -> String {
    "\(asking.sources.quotation(of: item.span))"
  }

  /// The numbers both plans have, by name.
  private static func pairs(_ old: Asking, _ new: Asking) -> [(old: CheckedItem, new: CheckedItem)] {
    func name(_ item: CheckedItem, _ asking: Asking) -> String? {
      item.definition.map { asking.plan.program[$0].name }
    }
    let known = Dictionary(
      old.plan.definitionItems.compactMap { item in name(item, old).map { ($0, item) } },
      uniquingKeysWith: { first, _ in first })
    return new.plan.definitionItems.compactMap { item in
      guard item.kind == .number, let other = name(item, new).flatMap({ known[$0] }), other.kind == .number,
        other.unit.matches(item.unit)
      else { return nil }
      return (other, item)
    }
  }

  private static func worlds(
    _ old: Asking, _ new: Asking
  ) throws(EvaluationFault) -> [(label: String?, old: World, new: World)] {
    var worlds: [(label: String?, old: World, new: World)] = [(nil, old.base, new.base)]
    for id in new.scenarios {
      let layer = new.plan.program[id]
      guard let other = old.plan.layersByName[layer.name], old.plan.program[other].kind == .scenario else { continue }
      worlds.append((layer.label, try old.world(of: other), try new.world(of: id)))
    }
    return worlds
  }

  /// The figures of a pair, where they differ.
  private static func movedItem(
    _ pair: (old: CheckedItem, new: CheckedItem), _ old: Asking, _ new: Asking,
    _ worlds: (label: String?, old: World, new: World)
  ) throws(EvaluationFault) -> (name: String, item: Comparison.Item)? {
    let before = try old.figure(pair.old, in: worlds.old, scenario: nil)
    let after = try new.figure(pair.new, in: worlds.new, scenario: nil).keepingMembers(of: before)
    var earlier = after
    earlier.cells = before.cells(over: after.axes)
    let isMoved = zip(earlier.cells, after.cells).contains {
      $0.isMissing != $1.isMissing || (!$0.isMissing && $0 != $1)
    }
    return isMoved ? (after.name, Comparison.Item(figures: [earlier, after])) : nil
  }
}
