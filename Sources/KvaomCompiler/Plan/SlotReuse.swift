import KvaomRuntime

/// Lets columns of a program share slots: a column that no later instruction reads makes room for the next of its size.
///
/// A formula of ten operations then works in three columns that stay in the cache, not in ten fresh ones (measured: ten
/// additions of 200 000 cells take less than half the time). Columns of the years' loop keep their slots.
struct SlotReuse {
  private let slots: [Slot]
  private let views: [View]
  private let instructions: [Instruction]
  private var fixed: Set<Int>
  private var lastReads: [Int: Int] = [:]

  /// A reuse for a program's parts; `outputs` and what the loop touches stays where it is.
  init(slots: [Slot], views: [View], instructions: [Instruction], yearly: [Instruction], outputs: [Int]) {
    self.slots = slots
    self.views = views
    self.instructions = instructions
    fixed = Set(outputs)
    for instruction in yearly {
      for view in instruction.operands + [instruction.result] { fixed.insert(views[view].slot) }
    }
    for (index, instruction) in instructions.enumerated() {
      for view in instruction.operands { lastReads[views[view].slot] = index }
    }
  }

  /// For each slot, the one it shares; the slot itself where it shares none.
  func shared() -> [Int] {
    var result = Array(slots.indices)
    var free: [Int: [Int]] = [:]
    for (index, instruction) in instructions.enumerated() {
      let slot = views[instruction.result].slot
      if let count = reusable(slot), let room = free[count]?.popLast() { result[slot] = room }
      for read in Set(instruction.operands.map { views[$0].slot }).sorted() where lastReads[read] == index {
        if let count = reusable(read) { free[count, default: []].append(result[read]) }
      }
    }
    return result
  }

  /// The size of a column that may share its slot.
  private func reusable(_ slot: Int) -> Int? {
    guard case .column(let count) = slots[slot], !fixed.contains(slot) else { return nil }
    return count
  }
}
