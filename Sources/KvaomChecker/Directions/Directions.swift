public import KvaomUnits

/// The directions of a value's cells. A cell's own is what `whole` and the entries of its members agree on, so that a
/// budget whose rows are good opposite ways is told apart row by row.
public struct Directions: Hashable, Sendable {
  /// Those along one dimension.
  struct Along: Hashable, Sendable {
    /// Which dimension.
    let dimension: DimensionID
    /// One for each member of the dimension, by position.
    var members: [Direction]
  }

  /// What holds for every cell.
  var whole: Direction
  /// What holds for the cells of single members, ascending by dimension.
  var along: [Along]

  /// Nothing is said of any cell.
  static let unstated = Directions(.unstated)

  /// The same for every cell.
  init(_ whole: Direction) {
    self.whole = whole
    along = []
  }

  /// Whether nothing is said of any cell.
  public var isUnstated: Bool { whole == .unstated && along.isEmpty }

  /// What all cells have in common, whatever their members.
  public var common: Direction { along.isEmpty ? whole : collapsed.whole }

  /// What every cell bears, besides that of its members.
  public var shared: Direction { whole }

  /// What the cells of a member bear; unstated where its dimension bears none.
  public func direction(of member: Int, in dimension: DimensionID) -> Direction {
    guard let own = along.first(where: { $0.dimension == dimension }), own.members.indices.contains(member) else {
      return .unstated
    }
    return own.members[member]
  }

  /// What both agree on, cell by cell.
  func joined(with other: Directions) -> Directions {
    if other.isUnstated { return self }
    if isUnstated { return other }
    var result = self
    result.whole = whole.joined(with: other.whole)
    for own in other.along { result.join(own) }
    return result
  }

  /// The directions of the opposite amounts.
  var turned: Directions {
    var result = self
    result.whole = whole.turned
    for index in result.along.indices { result.along[index].members = along[index].members.map { $0.turned } }
    return result
  }

  /// The directions of what is left when only `members` of a dimension are looked at together: the dimension is gone,
  /// and what its members agree on holds for the rest.
  func without(_ dimension: DimensionID, members: [Int]) -> Directions {
    guard let index = along.firstIndex(where: { $0.dimension == dimension }) else { return self }
    var result = self
    let own = result.along.remove(at: index).members
    for member in members where own.indices.contains(member) { result.whole = result.whole.joined(with: own[member]) }
    return result
  }

  /// The directions with those of `members` joined to one.
  mutating func join(_ direction: Direction, to members: [Int], of dimension: DimensionID, count: Int) {
    var own = Along(dimension: dimension, members: Array(repeating: .unstated, count: count))
    for member in members where member < count { own.members[member] = direction }
    join(own)
  }

  /// Those that members state themselves, in the place of what is said of them here.
  func overridden(by stated: Directions) -> Directions {
    if stated.along.isEmpty { return stated.whole == .unstated ? self : stated }
    let ground = stated.whole == .unstated ? self : Directions(stated.whole)
    var result = ground
    for own in stated.along {
      let known = ground.along.first { $0.dimension == own.dimension }?.members
      let members = own.members.indices.map { member -> Direction in
        if own.members[member] != .unstated { return own.members[member] }
        return ground.whole.joined(with: known.map { $0[member] } ?? .unstated)
      }
      result.along.removeAll { $0.dimension == own.dimension }
      result.join(Along(dimension: own.dimension, members: members))
    }
    result.whole = .unstated
    return result
  }

  /// What all members agree on, for every cell.
  private var collapsed: Directions {
    along.reduce(self) { $0.without($1.dimension, members: Array($1.members.indices)) }
  }

  private mutating func join(_ other: Along) {
    guard let index = along.firstIndex(where: { $0.dimension == other.dimension }) else {
      guard other.members.contains(where: { $0 != .unstated }) else { return }
      along.append(other)
      along.sort { $0.dimension < $1.dimension }
      return
    }
    for member in along[index].members.indices {
      along[index].members[member] = along[index].members[member].joined(with: other.members[member])
    }
  }
}

/// The directions of all values of a program.
public struct DirectionTable: Sendable {
  /// By node; empty where nothing in the program states a direction.
  let nodes: [Directions]
  /// By definition; empty as above.
  let definitions: [Directions]
  /// The definitions that state theirs, or have it from an indicator, a row or a member.
  let stating: Set<DefinitionID>

  /// Nothing is stated anywhere.
  init() { (nodes, definitions, stating) = ([], [], []) }

  /// What was found.
  init(nodes: [Directions], definitions: [Directions], stating: Set<DefinitionID>) {
    self.nodes = nodes
    self.definitions = definitions
    self.stating = stating
  }

  /// Those of a node's value; unstated for nodes that were added to the program after its check.
  public subscript(core: CoreID) -> Directions { core.index < nodes.count ? nodes[core.index] : .unstated }
  /// Those of a definition.
  public subscript(definition: DefinitionID) -> Directions {
    definition.index < definitions.count ? definitions[definition.index] : .unstated
  }
  /// Whether a definition states its direction, and does not take it from what it is made of.
  public func isStated(_ definition: DefinitionID) -> Bool { stating.contains(definition) }
}
