public import KvaomChecker

extension CoreOperation {
  /// The operands, in the order they are named. Those of `outer` and `inWorld` are read in another frame.
  public var operands: [CoreID] {
    switch self {
    case .constant, .cube, .reference, .ownDefinition, .below, .coordinate, .calendarYear: []
    case .outer(let a), .inWorld(let a, _), .unary(_, let a), .select(let a, _), .previous(let a), .cumulative(let a),
      .chain(let a, _), .rank(let a, _, _), .broadcast(let a, _):
      [a]
    case .binary(_, let a, let b), .round(let a, let b, _), .lookup(let a, _, let b), .grouped(_, let a, _, let b, _, _),
      .blend(let a, let b, _, _), .require(let a, let b, _):
      [a, b]
    case .conditional(let a, let b, let c), .allocate(let a, let b, _, let c): [a, b, c]
    case .aggregate(_, let a, _, let weight, let at, _): [a] + [weight, at].compactMap { $0 }
    case .cases(let cases, _): cases.map(\.value)
    case .inForce(let from, let until): [from, until].compactMap { $0 }
    }
  }

  /// How operand number `index` is used along the years, or nil where its years are not the result's at all: then every year may
  /// be needed.
  func followsYears(operand index: Int) -> Bool {
    switch self {
    case .chain, .inForce: false
    case .select(_, let selections): !selections.contains { $0.dimension == .year }
    case .lookup(_, let dimension, _): dimension != .year || index == 1
    case .aggregate(_, _, let over, _, _, _): !over.contains(.year)
    case .grouped(_, _, let over, _, let into, _): over != .year && into != .year
    case .rank(_, let over, _), .allocate(_, _, let over, _): over != .year
    default: true
    }
  }
}
