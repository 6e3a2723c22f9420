extension RegisterProgram {
  /// The program that computes only a range of its one output's cells, and which cells of each input it then needs
  /// (nil: none). Asked for 2020, a formula over six years is computed for 2020.
  ///
  /// Cells are cut where an instruction works cell by cell or picks cells; whatever else there is, and every
  /// recurrence, is computed whole.
  public func cut(to range: Range<Int>) -> (program: RegisterProgram, inputs: [Int: Range<Int>]) {
    guard yearly.isEmpty, outputs.count == 1 else { return (self, wholeInputs) }
    var cutter = ProgramCutter(self)
    cutter.need(range, ofSlot: outputs[0])
    for index in instructions.indices.reversed() { cutter.cut(index) }
    return (cutter.program, cutter.inputs)
  }

  /// Every input, whole, however long it is.
  private var wholeInputs: [Int: Range<Int>] {
    var needed: [Int: Range<Int>] = [:]
    for slot in slots {
      if case .input(let input) = slot { needed[input] = 0..<Int.max }
    }
    return needed
  }
}

extension Gather {
  /// From the first to the last cell it can read; nil where it reads none.
  var reach: Range<Int>? {
    var (first, last) = (base, base)
    for axis in axes {
      let present = axis.filter { $0 >= 0 }
      guard let least = present.min(), let greatest = present.max() else { return nil }
      first += Int(least)
      last += Int(greatest)
    }
    return first..<(last + 1)
  }
}

/// Walks a program backwards and narrows what it computes to what is read later.
struct ProgramCutter {
  private let whole: RegisterProgram
  private var views: [View]
  private var gathers: [Gather]
  private var instructions: [Instruction]
  /// For each slot, the cells that what follows reads.
  private var needed: [Range<Int>?]

  /// Nothing is needed yet.
  init(_ program: RegisterProgram) {
    whole = program
    views = program.views
    gathers = program.gathers
    instructions = program.instructions
    needed = Array(repeating: nil, count: program.slots.count)
  }

  /// The program as cut so far.
  var program: RegisterProgram {
    RegisterProgram(
      slots: whole.slots, views: views, instructions: instructions, yearly: [], yearCount: whole.yearCount,
      outputs: whole.outputs, gathers: gathers, reduces: whole.reduces, groups: whole.groups, lines: whole.lines)
  }

  /// The cells of each input that are needed.
  var inputs: [Int: Range<Int>] {
    var result: [Int: Range<Int>] = [:]
    for (slot, kind) in whole.slots.enumerated() {
      if case .input(let input) = kind, let range = needed[slot] { result[input] = range }
    }
    return result
  }

  /// Notes that cells of a slot are read.
  mutating func need(_ range: Range<Int>, ofSlot slot: Int) {
    guard let known = needed[slot] else {
      needed[slot] = range
      return
    }
    needed[slot] = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
  }

  /// Narrows an instruction to what is needed of its result, and notes what it then reads.
  mutating func cut(_ index: Int) {
    let instruction = instructions[index]
    let result = views[instruction.result]
    let wanted = needed[result.slot]
    needed[result.slot] = nil
    guard let wanted, result.count > 1 else { return readWhole(instruction) }
    switch instruction {
    case .unary(let opcode, _, let a, let core):
      instructions[index] = .unary(
        opcode, to: part(instruction.result, wanted), read(a, wanted, of: result), core: core)
    case .binary(let opcode, _, let a, let b, let core):
      instructions[index] = .binary(
        opcode, to: part(instruction.result, wanted), read(a, wanted, of: result), read(b, wanted, of: result),
        core: core)
    case .choose(_, let condition, let then, let otherwise):
      instructions[index] = .choose(
        to: part(instruction.result, wanted), condition: read(condition, wanted, of: result),
        then: read(then, wanted, of: result), otherwise: read(otherwise, wanted, of: result))
    case .round(_, let a, let step, let halfEven, let core):
      instructions[index] = .round(
        to: part(instruction.result, wanted), read(a, wanted, of: result), step: read(step, wanted, of: result),
        halfEven: halfEven, core: core)
    case .blend(_, let below, let new, let weight, let whole, let core):
      instructions[index] = .blend(
        to: part(instruction.result, wanted), below: read(below, wanted, of: result),
        new: read(new, wanted, of: result),
        weight: read(weight, wanted, of: result), whole: whole, core: core)
    case .gather(_, let a, let map, let core):
      instructions[index] = gather(instruction.result, a, gathers[map], core, wanted)
    default: readWhole(instruction)
    }
  }

  private mutating func readWhole(_ instruction: Instruction) {
    for operand in instruction.operands { need(0..<views[operand].count, ofSlot: views[operand].slot) }
  }

  /// The part of a view.
  private mutating func part(_ view: Int, _ range: Range<Int>) -> Int {
    let own = views[view]
    if range == 0..<own.count { return view }
    views.append(View(slot: own.slot, count: range.count, offset: range.lowerBound))
    return views.count - 1
  }

  /// The part of an operand that a part of the result is made from; a scalar is whole.
  private mutating func read(_ operand: Int, _ range: Range<Int>, of result: View) -> Int {
    let own = views[operand]
    let cells = own.count == result.count ? range : 0..<own.count
    need(cells, ofSlot: own.slot)
    return part(operand, cells)
  }

  /// A gather of the outermost members that the range lies in. It reads its operand by offsets from the column's start.
  private mutating func gather(_ result: Int, _ operand: Int, _ map: Gather, _ core: UInt32, _ range: Range<Int>)
    -> Instruction
  {
    guard let outermost = map.axes.first, map.count > 0 else {
      need(0..<views[operand].count, ofSlot: views[operand].slot)
      return .gather(to: result, operand, map: add(map), core: core)
    }
    let inner = map.count / outermost.count
    let members = (range.lowerBound / inner)..<((range.upperBound + inner - 1) / inner)
    let cut = Gather(axes: [Array(outermost[members])] + map.axes.dropFirst(), base: map.base)
    if let source = cut.reach { need(source, ofSlot: views[operand].slot) }
    let cells = (members.lowerBound * inner)..<(members.upperBound * inner)
    return .gather(to: part(result, cells), operand, map: add(cut), core: core)
  }

  private mutating func add(_ map: Gather) -> Int {
    gathers.append(map)
    return gathers.count - 1
  }
}
