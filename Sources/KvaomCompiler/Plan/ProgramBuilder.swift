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
    Program(
      slots: slots, views: views.values, instructions: instructions, yearly: yearly, yearCount: yearCount,
      outputs: outputs, gathers: gathers.values, reduces: reduces.values, groups: groups.values, lines: lines.values)
  }
}
