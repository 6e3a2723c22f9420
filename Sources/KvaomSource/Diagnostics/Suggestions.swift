/// Nearest names, for "did you mean".
public enum Suggestions {
  /// The up to three names nearest to `name`, nearest first: at most a third of the letters wrong; of a name with
  /// one or two letters only their case.
  public static func nearest(to name: String, among names: some Sequence<String>) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    let limit = limit(for: name)
    var found: [(distance: Int, name: String)] = []
    for candidate in Set(names) where candidate != name && !candidate.isEmpty {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters, limit: limit)
      if distance <= limit { found.append((distance, candidate)) }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map { $0.name }
  }

  /// How many letters may be wrong for a name to be near another.
  public static func limit(for name: String) -> Int {
    let count = name.lowercased().unicodeScalars.count
    return count < 3 ? 0 : max(1, count / 3)
  }

  /// The optimal string alignment distance (insert, delete, replace, swap neighbours), `limit + 1` where it is larger.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      if row.allSatisfy({ $0 > limit }) { return limit + 1 }
      before = previous
      previous = row
    }
    return previous[right.count]
  }
}
