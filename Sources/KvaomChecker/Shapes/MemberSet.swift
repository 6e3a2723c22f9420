/// Members of one dimension, as ascending positions. Static: known before anything runs.
public enum MemberSet: Hashable, Sendable {
  /// All `count` members of the dimension.
  case all(count: Int)
  /// These members only, ascending; never all of them.
  case some([Int])

  /// The set of `members` (ascending) of a dimension that has `count`.
  public init(_ members: [Int], of count: Int) {
    self = members.count == count ? .all(count: count) : .some(members)
  }

  /// How many members the set has.
  public var count: Int {
    switch self {
    case .all(let count): count
    case .some(let members): members.count
    }
  }

  /// The members' positions in their dimension, ascending.
  public var positions: [Int] {
    switch self {
    case .all(let count): Array(0..<count)
    case .some(let members): members
    }
  }

  /// Where `member` stands in the set, or nil.
  public func offset(of member: Int) -> Int? {
    switch self {
    case .all(let count): return member < count ? member : nil
    case .some(let members):
      var low = 0
      var high = members.count
      while low < high {
        let middle = (low + high) / 2
        if members[middle] < member { low = middle + 1 } else { high = middle }
      }
      return low < members.count && members[low] == member ? low : nil
    }
  }

  /// Whether every member of `other` is in the set. Both belong to one dimension.
  public func contains(_ other: MemberSet) -> Bool {
    switch (self, other) {
    case (.all, _): true
    case (.some, .all): false
    case (.some, .some(let members)): members.allSatisfy { offset(of: $0) != nil }
    }
  }
}
