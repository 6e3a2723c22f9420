import KvaomChecker
import KvaomCompiler

/// Which parts of a formula stand in cells of their own, so that no cell holds more than a person can read.
struct HelperRules {
  /// The most parts a formula may have before one of them moves out.
  private static let mostParts = 45
  /// A part this large is not written twice.
  private static let mostRepeated = 10

  private let node: OpenedNode
  private var uses: [Int]
  /// For each part, whether it stands in cells of its own; the value itself always does.
  private(set) var stands: [Bool]
  private var sizes: [Int]

  /// Decides for a node.
  init(_ node: OpenedNode) {
    self.node = node
    uses = [Int](repeating: 0, count: node.items.count)
    stands = [Bool](repeating: false, count: node.items.count)
    sizes = [Int](repeating: 1, count: node.items.count)
    for item in node.items { for operand in item.operands { uses[operand] += 1 } }
    for index in node.items.indices { decide(index) }
    stands[node.root] = true
  }

  private mutating func decide(_ index: Int) {
    let item = node.items[index]
    guard let operation = item.operation else { return }
    switch operation {
    case .cumulative, .chain: stands[index] = true
    case .allocate:
      stands[index] = true
      for operand in item.operands { stand(operand) }
    case .inForce:
      for operand in item.operands where sizes[operand] > 1 { stand(operand) }
    case .aggregate(_, _, let over, _, _, let skip):
      let length = node.items[item.operands[0]].shape.axes.filter { over.contains($0.dimension) }
        .reduce(1) { $0 * $1.members.count }
      if length > 2 || skip { for operand in item.operands { stand(operand) } }
    case .grouped, .rank: for operand in item.operands { stand(operand) }
    case .lookup:
      if sizes[item.operands[0]] > 1 { stand(item.operands[0]) }
    case .binary(let binary, let left, let right):
      let operands = item.operands
      switch binary {
      case .divide: if sizes[operands[1]] > Self.mostRepeated { stand(operands[1]) }
      case .otherwise: if sizes[operands[0]] > Self.mostRepeated { stand(operands[0]) }
      case .and, .or, .remainder:
        for operand in operands where sizes[operand] > Self.mostRepeated { stand(operand) }
      default: _ = (left, right)
      }
    case .round(_, _, true), .unary(.squareRoot, _), .unary(.logarithm, _):
      if sizes[item.operands[0]] > Self.mostRepeated { stand(item.operands[0]) }
    default: break
    }
    var size = 1 + item.operands.reduce(0) { $0 + (stands[$1] ? 1 : sizes[$1]) }
    while size > Self.mostParts,
      let largest = item.operands.filter({ !stands[$0] && sizes[$0] > 4 }).max(by: { sizes[$0] < sizes[$1] })
    {
      stand(largest)
      size = 1 + item.operands.reduce(0) { $0 + (stands[$1] ? 1 : sizes[$1]) }
    }
    sizes[index] = size
    if uses[index] > 1, size > Self.mostRepeated { stands[index] = true }
  }

  private mutating func stand(_ index: Int) {
    // What is another node's value stands already; a figure is its own cell.
    if node.items[index].node != nil { return }
    if case .constant = node.items[index].operation { return }
    stands[index] = true
  }
}
