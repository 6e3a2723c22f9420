import KvaomCompiler

/// Worlds in which more and more of some causes are in force.
///
/// Each costs the statements from the first one on that comes or goes: where causes lie in the order they are asked
/// in, a thousand worlds cost as much as the last one.
struct CauseWorlds {
  /// All statements of both worlds, and the causes they belong to.
  private let merged: [CauseSet.Entry]
  /// For each cause, where its statements lie.
  private let places: [[Int]]
  private let evaluator: Evaluator
  /// What is in force, from the bottom up, with the world up to there.
  private var laid: [(place: Int, world: World)] = []

  /// The worlds of an evaluator; no cause is in force yet.
  init(_ merged: [CauseSet.Entry], count: Int, _ evaluator: Evaluator) {
    self.merged = merged
    self.evaluator = evaluator
    var places = [[Int]](repeating: [], count: count)
    for (place, entry) in merged.enumerated() {
      if let cause = entry.cause { places[cause].append(place) }
    }
    self.places = places
    for (place, entry) in merged.enumerated() where entry.cause == nil || !entry.isAdded { lay(place) }
  }

  /// The world as far as it is laid.
  var world: World { laid.last?.world ?? .base }

  /// Brings one more cause into force.
  mutating func add(_ cause: Int) {
    guard let lowest = places[cause].first else { return }
    var above: [Int] = []
    while let top = laid.last, top.place >= lowest {
      if merged[top.place].cause != cause { above.append(top.place) }
      laid.removeLast()
    }
    let own = places[cause].filter { merged[$0].isAdded }
    for place in (above + own).sorted() { lay(place) }
  }

  private mutating func lay(_ place: Int) { laid.append((place, evaluator.world(merged[place].part, on: world))) }
}
