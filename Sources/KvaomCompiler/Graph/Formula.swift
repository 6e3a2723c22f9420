import KvaomChecker

/// The formula of one evaluation node with every name bound: references lead to other nodes, worlds are gone.
struct Formula {
  /// One node of the formula.
  struct Item {
    /// The node of the program.
    let core: CoreID
    /// What it computes: nil for a leaf.
    let operation: CoreOperation?
    /// Its operands among the formula's items, in the order of `CoreOperation.operands`.
    let operands: [Int]
    /// For a leaf: the raw node it refers to.
    let leaf: Int?
  }
  /// Items, operands first.
  var items: [Item] = []
  /// The item that is the result.
  var root = 0

  /// For each item, how its value is needed: by how many years back, and whether any year may be needed.
  func uses() -> [Uses] {
    var uses = [Uses](repeating: Uses(), count: items.count)
    uses[root].shifts = [0]
    for index in items.indices.reversed() {
      guard let operation = items[index].operation else { continue }
      for (position, operand) in items[index].operands.enumerated() {
        uses[operand].add(uses[index], through: operation, operand: position)
      }
    }
    return uses
  }

  /// How an item's value is needed.
  struct Uses {
    /// By how many years back; ascending.
    var shifts: [Int] = []
    /// Whether any year may be needed.
    var isWhole = false

    /// Adds how an operand is needed, given how the operation's result is.
    mutating func add(_ result: Uses, through operation: CoreOperation, operand: Int) {
      if result.isWhole { isWhole = true }
      guard operation.followsYears(operand: operand) else {
        isWhole = true
        return
      }
      let back = if case .previous = operation { 1 } else { 0 }
      for shift in result.shifts where !shifts.contains(shift + back) { shifts.append(shift + back) }
      shifts.sort()
    }
  }
}
