public import KvaomCompiler

/// The numbers that a question is answered from, of all its lanes, draws or worlds, or of those of one shard: computed
/// once, wherever that was, to the last digit.
public struct SharedValues: Sendable {
  /// The numbers, by what there are many of.
  public enum Rows: Sendable {
    /// Values of inputs: for each item in each world its values along the lanes; none where the share has no lane.
    case lanes([LaneValues])
    /// Draws: a column for each cell that is drawn.
    case draws([[Double]])
    /// Worlds: for each item its value in each.
    case worlds([[Cube]])
  }

  /// How many lanes, draws or worlds the whole question has.
  public let total: Int
  /// Those that the numbers are of.
  public let range: Range<Int>
  /// What tells the draws' stream from others; empty where nothing is drawn.
  public let stream: String
  /// The numbers.
  public let rows: Rows

  /// Numbers of the lanes, draws or worlds in `range` of `total`.
  public init(total: Int, range: Range<Int>, stream: String = "", rows: Rows) {
    self.total = total
    self.range = range
    self.stream = stream
    self.rows = rows
  }

  /// The numbers of shares that follow each other and are together the whole question; nil where they are not, or are
  /// not of one question.
  public init?(joining parts: [SharedValues]) {
    guard let first = parts.first, parts.allSatisfy({ $0.total == first.total && $0.stream == first.stream }) else {
      return nil
    }
    var next = 0
    for part in parts {
      guard part.range.lowerBound == next else { return nil }
      next = part.range.upperBound
    }
    guard next == first.total, let rows = Rows(joining: parts.map { $0.rows }) else { return nil }
    self.init(total: first.total, range: 0..<next, stream: first.stream, rows: rows)
  }
}

extension SharedValues.Rows {
  /// Rows of several shares, one after the other; nil where they are of different kinds or forms.
  fileprivate init?(joining parts: [SharedValues.Rows]) {
    switch parts.first {
    case .lanes:
      let lanes = parts.compactMap { if case .lanes(let values) = $0 { values } else { nil } }
      guard lanes.count == parts.count, let joined = Self.joined(lanes.filter { !$0.isEmpty }) else { return nil }
      self = .lanes(joined)
    case .draws(let first):
      var columns = [[Double]](repeating: [], count: first.count)
      for part in parts {
        guard case .draws(let more) = part, more.count == columns.count else { return nil }
        for cell in columns.indices { columns[cell] += more[cell] }
      }
      self = .draws(columns)
    case .worlds(let first):
      var items = [[Cube]](repeating: [], count: first.count)
      for part in parts {
        guard case .worlds(let more) = part, more.count == items.count else { return nil }
        for item in items.indices { items[item] += more[item] }
      }
      self = .worlds(items)
    case nil: return nil
    }
  }

  private static func joined(_ shares: [[LaneValues]]) -> [LaneValues]? {
    guard let first = shares.first, shares.allSatisfy({ $0.count == first.count }) else { return nil }
    var joined: [LaneValues] = []
    for value in first.indices {
      guard let whole = LaneValues(joining: shares.map { $0[value] }) else { return nil }
      joined.append(whole)
    }
    return joined
  }
}
