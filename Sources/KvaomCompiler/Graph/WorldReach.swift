import KvaomChecker

/// What the statements of a world can move. Worlds that change the same definitions share one.
///
/// It takes the room of what is moved: a thousand worlds that move a definition each take that of a thousand.
final class WorldReach {
  /// What is known of a definition.
  private enum Way: UInt8 {
    /// It has the value of the base.
    case still
    /// It is moved, and its formula reads what is moved.
    case reads
    /// It is moved by the statements on it alone.
    case alone
  }

  /// The definitions that are moved, ascending.
  private let moved: [Int32]
  /// How each of those is moved or, where they are many, how each definition of the plan is.
  private let ways: [Way]
  private let isDense: Bool
  /// From which part of the plan on every definition is told of.
  private static let densePart = 16

  /// What is moved, and of that what reads what is moved, among `count` definitions.
  init(moved: [Int], read: Set<Int>, of count: Int) {
    self.moved = moved.sorted().map { Int32($0) }
    isDense = moved.count * Self.densePart >= count
    if isDense {
      var ways = [Way](repeating: .still, count: count)
      for index in moved { ways[index] = read.contains(index) ? .reads : .alone }
      self.ways = ways
    } else {
      ways = self.moved.map { read.contains(Int($0)) ? .reads : .alone }
    }
  }

  /// Whether they can give a definition another value than it has in the base.
  func moves(_ definition: DefinitionID) -> Bool { way(of: definition) != .still }

  /// Whether they can do so only where they are statements on that definition: its formula reads nothing that is moved.
  func standsAlone(_ definition: DefinitionID) -> Bool { way(of: definition) == .alone }

  /// The definitions they can move.
  var definitions: [DefinitionID] { moved.map { DefinitionID(index: Int($0)) } }

  private func way(of definition: DefinitionID) -> Way {
    if isDense { return ways[definition.index] }
    var (low, high) = (0, moved.count)
    while low < high {
      let middle = (low + high) / 2
      if moved[middle] < Int32(definition.index) { low = middle + 1 } else { high = middle }
    }
    return low < moved.count && moved[low] == Int32(definition.index) ? ways[low] : .still
  }
}
