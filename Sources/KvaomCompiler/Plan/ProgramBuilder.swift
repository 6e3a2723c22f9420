import KvaomChecker
import KvaomDecimal
import KvaomRuntime

/// Collects the slots, views, tables and instructions of a program.
struct ProgramBuilder {
  private var slots: [Slot] = []
  private var views = Interner<View>()
  private var gathers = Interner<Gather>()
  private var reduces = Interner<ReduceMap>()
  private var groups = Interner<GroupMap>()
  private var lines = Interner<LineMap>()
  private var instructions: [Instruction] = []
  private var yearly: [Instruction] = []

  /// A new slot.
  mutating func add(_ slot: Slot) -> Int {
    slots.append(slot)
    return slots.count - 1
  }

  /// The number of a view.
  mutating func add(_ view: View) -> Int { views.intern(view) }
  /// The number of a table.
  mutating func add(_ map: Gather) -> Int { gathers.intern(map) }
  /// The number of a table.
  mutating func add(_ map: ReduceMap) -> Int { reduces.intern(map) }
  /// The number of a table.
  mutating func add(_ map: GroupMap) -> Int { groups.intern(map) }
  /// The number of a table.
  mutating func add(_ map: LineMap) -> Int { lines.intern(map) }
  /// The view with a number.
  func view(_ number: Int) -> View { views[number] }

  /// A new instruction, of the years' loop or before it.
  mutating func add(_ instruction: Instruction, yearly isYearly: Bool) {
    if isYearly { yearly.append(instruction) } else { instructions.append(instruction) }
  }

  /// The program, its results in `outputs`.
  func program(outputs: [Int], yearCount: Int) -> Program {
    let reuse = SlotReuse(
      slots: slots, views: views.values, instructions: instructions, yearly: yearly, outputs: outputs)
    let shared = reuse.shared()
    let kept = slots.indices.filter { shared[$0] == $0 }
    var numbers = [Int](repeating: 0, count: slots.count)
    for (number, slot) in kept.enumerated() { numbers[slot] = number }
    let moved = views.values.map { view in
      View(
        slot: numbers[shared[view.slot]], count: view.count, years: view.years, shift: view.shift,
        isStored: view.isStored)
    }
    return Program(
      slots: kept.map { slots[$0] }, views: moved, instructions: instructions, yearly: yearly, yearCount: yearCount,
      outputs: outputs.map { numbers[$0] }, gathers: gathers.values, reduces: reduces.values, groups: groups.values,
      lines: lines.values)
  }
}
