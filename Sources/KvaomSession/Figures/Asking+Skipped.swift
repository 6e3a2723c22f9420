public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
public import KvaomRender
import KvaomWords

/// `skip: missing` says how much it skipped: "3 av 4", with the names of the members left out, and in which cells.
extension Asking {
  /// A note for each aggregate of the item that skips missing cells, in its own formula or that of the name it is.
  public func skippedNotes(of item: CheckedItem, in world: World) throws(EvaluationFault) -> [FigureNote] {
    var notes: [FigureNote] = []
    for core in skippingAggregates(of: [item.node] + (item.definition.map { [plan.program[$0].body] } ?? [])) {
      let (operand, over) = core
      guard let cube = try? evaluator.value(of: operand, in: world) else { continue }
      for text in skipped(in: cube, over: over) where !notes.contains(where: { $0.text == text }) {
        notes.append(FigureNote(.important, text))
      }
    }
    return notes
  }

  /// What the aggregates below some formulas take together and along which dimensions, of those that skip. What is
  /// asked of another world is another figure, and says so itself.
  private func skippingAggregates(of roots: [CoreID]) -> [(operand: CoreID, over: Set<DimensionID>)] {
    var seen = Set(roots)
    var stack = roots
    var found: [(operand: CoreID, over: Set<DimensionID>)] = []
    while let core = stack.popLast() {
      let operation = plan.program[core].operation
      switch operation {
      case .inWorld: continue
      case .aggregate(_, let operand, let over, _, _, true): found.append((operand, Set(over)))
      case .grouped(_, let operand, let over, _, _, true): found.append((operand, [over]))
      default: break
      }
      for operand in operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return found.reversed()
  }

  /// How many patterns of missing members are told one by one.
  private static let mostPatterns = 3

  /// What is missing of a cube along some dimensions: a text for each set of members that are missing together.
  private func skipped(in cube: Cube, over: Set<DimensionID>) -> [String] {
    struct Place: Hashable { let members: [DimensionID: Int] }
    var order: [Place] = []
    var lacking: [Place: [String]] = [:]
    var known: [Place: Int] = [:]
    for (index, cell) in cube.cells.enumerated() {
      let members = cube.members(ofCell: index)
      let inner = members.filter { over.contains($0.key) }
      if inner.contains(where: { plan.program[$0.key].members[$0.value].isReference }) { continue }
      let place = Place(members: members.filter { !over.contains($0.key) })
      if known[place] == nil { order.append(place) }
      known[place, default: 0] += 1
      if cell.isMissing { lacking[place, default: []].append(label(inner)) }
    }
    var patterns: [(names: [String], counted: Int, all: Int, places: [String])] = []
    for place in order {
      guard let names = lacking[place], let all = known[place] else { continue }
      if let same = patterns.firstIndex(where: { $0.names == names && $0.all == all }) {
        patterns[same].places.append(label(place.members))
      } else {
        patterns.append((names, all - names.count, all, [label(place.members)]))
      }
    }
    if patterns.count > Self.mostPatterns {
      let missing = lacking.values.reduce(0) { $0 + $1.count }
      return [MissingWords.lackingCells(missing, of: known.values.reduce(0, +))[locale]]
    }
    return patterns.map { pattern in
      MissingWords.lacking(
        pattern.names.joined(separator: ", "), counted: pattern.counted, of: pattern.all,
        places: pattern.places.filter { !$0.isEmpty }.joined(separator: ", "))[locale]
    }
  }

  private func label(_ members: [DimensionID: Int]) -> String {
    members.sorted { $0.key > $1.key }.map { plan.program[$0.key].members[$0.value].label }.joined(separator: " ")
  }
}
