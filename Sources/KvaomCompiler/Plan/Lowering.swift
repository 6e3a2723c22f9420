import KvaomChecker
import KvaomDecimal
import KvaomRuntime

/// Makes the register program of a component.
///
/// What needs no member of a recurrence is computed before the loop, over whole columns. The rest runs in the years'
/// loop. There `previous(x)` is `x` seen a year back: x's formula is run again on the cells of the year before, which
/// are complete, so that no column is kept for it.
struct Lowering {
  let draft: ComponentDraft
  let shapes: [[Shape]]
  let yearCount: Int
  var builder = ProgramBuilder()
  /// What was made already before the loop: for each member, the registers of its items.
  private var wholes: [[Register?]]
  /// And in the loop.
  private var made: [Key: Register] = [:]
  /// The slots of inputs, and of the members of a recurrence.
  private var inputs: [Int] = []
  private var outputs: [Int] = []
  /// The member being lowered.
  var member = 0
  /// The cases laid over each other that are made at once.
  private var overlays = Overlays()

  private struct Key: Hashable {
    let member: Int
    let item: Int
    let back: Int
  }

  /// A lowering of `draft`, whose items have `shapes`.
  init(_ draft: ComponentDraft, shapes: [[Shape]]) {
    self.draft = draft
    self.shapes = shapes
    yearCount = draft.graph.program[DimensionID.year].members.count
    wholes = draft.formulas.map { [Register?](repeating: nil, count: $0.items.count) }
  }

  /// The program that computes the members in an order.
  mutating func program(order: [Int]) throws(CompileFault) -> RegisterProgram {
    inputs = draft.inputs.indices.map { builder.add(.input($0)) }
    if !draft.isRecurrent {
      let root = try whole()
      return builder.program(outputs: [builder.view(root.view).slot], yearCount: yearCount)
    }
    outputs = draft.members.indices.map { member in
      builder.add(.column(count: shapes[member][draft.formulas[member].root].cellCount))
    }
    for member in order { try loop(over: member) }
    return builder.program(outputs: order.map { outputs[$0] }, yearCount: yearCount)
  }

  /// Lowers the only member, which needs no recurrence.
  private mutating func whole() throws(CompileFault) -> Register {
    overlays = Overlays(draft.formulas[0])
    for item in draft.formulas[0].items.indices where !overlays.isInner(item) { try make(item, .whole) }
    return register(draft.formulas[0].root, .whole)
  }

  /// Lowers a member of a recurrence.
  private mutating func loop(over number: Int) throws(CompileFault) {
    member = number
    let formula = draft.formulas[number]
    let uses = formula.uses()
    for item in formula.items.indices {
      if draft.recurrent[number][item] {
        for back in uses[item].shifts { try make(item, .yearly(back: back)) }
      } else {
        try make(item, .whole)
      }
    }
    let root = register(formula.root, .yearly(back: 0))
    let view = stored(outputs[number], root.shape, back: 0)
    let map = builder.add(Phase.yearly(back: 0).cells(root.shape).gather(to: root.shape.removing(.year)))
    builder.add(.gather(to: view, root.view, map: map, core: 0), yearly: true)
  }

  /// The register of an item in a phase; one made before the loop is seen in it a year at a time.
  mutating func register(_ item: Int, _ phase: Phase) -> Register {
    let whole = wholes[member][item]
    guard case .yearly(let back) = phase else {
      guard let whole else { preconditionFailure("an item is read before it is made") }
      return whole
    }
    if let known = made[Key(member: member, item: item, back: back)] { return known }
    guard let whole else { preconditionFailure("an item is read before it is made") }
    let register = Register(
      view: stored(builder.view(whole.view).slot, whole.shape, back: back), shape: whole.shape)
    made[Key(member: member, item: item, back: back)] = register
    return register
  }

  /// The view of a stored column in the loop.
  private mutating func stored(_ slot: Int, _ shape: Shape, back: Int) -> Int {
    let cells = shape.removing(.year)
    guard let years = shape.years(of: yearCount) else { return builder.add(View(slot: slot, count: cells.cellCount)) }
    return builder.add(View(slot: slot, count: cells.cellCount, years: years, shift: back, isStored: true))
  }

  private mutating func make(_ item: Int, _ phase: Phase) throws(CompileFault) {
    let shape = shapes[member][item]
    let register: Register
    switch draft.leaves[member][item] {
    case .input(let place):
      register = Register(view: builder.add(View(slot: inputs[place], count: shape.cellCount)), shape: shape)
    case .member(let number):
      guard case .yearly(let back) = phase else { preconditionFailure("a member is read before the loop") }
      register = Register(view: stored(outputs[number], shape, back: back), shape: shape)
    case nil:
      do throws(ShapeFault) {
        if let overlay = overlays[item] {
          register = try laid(overlay, over: shape)
        } else {
          register = try lower(draft.formulas[member].items[item], shape, phase)
        }
      } catch {
        throw draft.fault(error, member, draft.formulas[member].items[item].core)
      }
    }
    switch phase {
    case .whole: wholes[member][item] = register
    case .yearly(let back): made[Key(member: member, item: item, back: back)] = register
    }
  }

  /// A new column of a shape, as one run sees it.
  mutating func column(_ shape: Shape, _ phase: Phase) -> Register {
    let cells = phase.cells(shape)
    let slot = builder.add(.column(count: cells.cellCount))
    guard case .yearly(let back) = phase else {
      return Register(view: builder.add(View(slot: slot, count: cells.cellCount)), shape: shape)
    }
    let view = View(slot: slot, count: cells.cellCount, years: shape.years(of: yearCount), shift: back)
    return Register(view: builder.add(view), shape: shape)
  }

  /// A column of known cells, as one run sees it.
  mutating func constant(_ cells: [Decimal], _ shape: Shape, _ phase: Phase) -> Register {
    let slot = builder.add(.constant(cells))
    guard case .yearly(let back) = phase else {
      return Register(view: builder.add(View(slot: slot, count: cells.count)), shape: shape)
    }
    return Register(view: stored(slot, shape, back: back), shape: shape)
  }

  /// The view of `register` with a cell for each of `shape`'s, or a scalar; cells it has no member for are missing.
  mutating func expanded(
    _ register: Register, to shape: Shape, _ phase: Phase, core: CoreID, full: Bool = false
  ) -> Int {
    let own = phase.cells(register.shape)
    let target = phase.cells(shape)
    if own == target || own.axes.isEmpty && !full, hasYears(of: shape, register, phase) { return register.view }
    let result = column(shape, phase)
    let map = builder.add(own.gather(to: target))
    builder.add(.gather(to: result.view, register.view, map: map, core: core.number), yearly: phase.isYearly)
    return result.view
  }

  /// Whether a register can be read in every year of `shape`, in the loop.
  private func hasYears(of shape: Shape, _ register: Register, _ phase: Phase) -> Bool {
    guard phase.isYearly, let years = register.shape.axis(over: .year) else { return true }
    guard let needed = shape.axis(over: .year) else { return false }
    return years.members.contains(needed.members)
  }
}

extension CoreID {
  /// The index as cells carry it.
  var number: UInt32 { UInt32(index) }
}

extension Lowering {
  /// The value where the condition holds. Along axes the value lacks it must hold everywhere; members it lacks itself
  /// ask nothing.
  mutating func require(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) throws(ShapeFault) -> Register {
    let condition = try holding(operand(item, 0, phase), along: shape, phase, item.core)
    let value = expanded(operand(item, 1, phase), to: shape, phase, core: item.core)
    let result = column(shape, phase)
    let view = asking(condition, shape, phase, item.core)
    add(.require(to: result.view, condition: view, value: value, core: item.core.number), phase)
    return result
  }

  /// Whether a condition holds all along the axes that `shape` lacks.
  private mutating func holding(
    _ condition: Register, along shape: Shape, _ phase: Phase, _ core: CoreID
  ) throws(ShapeFault) -> Register {
    let extra = condition.shape.axes.filter { !shape.has($0.dimension) }.map { $0.dimension }
    if extra.isEmpty { return condition }
    // A value without years, checked year by year inside a recurrence, would need the years to come.
    if phase.isYearly, extra.contains(.year) { throw .unexpectedAxis(.year) }
    let own = phase.cells(condition.shape)
    let kept = Shape(condition.shape.axes.filter { shape.has($0.dimension) })
    let map = ReduceMap(bases: own.gather(to: phase.cells(kept)), offsets: own.offsets(over: extra))
    let result = column(kept, phase)
    add(
      .reduce(
        .all, to: result.view, condition.view, weight: nil, at: nil, map: builder.add(map), skipMissing: false,
        core: core.number), phase)
    return result
  }

  /// The condition over `shape`, true for members it lacks.
  private mutating func asking(_ condition: Register, _ shape: Shape, _ phase: Phase, _ core: CoreID) -> Int {
    let view = expanded(condition, to: shape, phase, core: core)
    let region = condition.shape.axes.filter { axis in
      shape.axis(over: axis.dimension).map { !axis.members.contains($0.members) } ?? false
    }
    if region.isEmpty { return view }
    let selections = region.map {
      AxisSelection(dimension: $0.dimension, members: $0.members.positions, dropsAxis: false)
    }
    let always = constant([.one], .scalar, phase).view
    return mixed(always, view, weight(of: selections, nil, in: shape, phase), shape, phase, core).view
  }
}

/// When an instruction runs: once over whole columns, or in the years' loop on the cells of some years back.
enum Phase: Hashable {
  /// Before the loop.
  case whole
  /// In the loop, on the cells of the year `back` years before the loop's.
  case yearly(back: Int)

  /// Whether it is the loop.
  var isYearly: Bool { self != .whole }

  /// The part of a shape that one run sees.
  func cells(_ shape: Shape) -> Shape { isYearly ? shape.removing(.year) : shape }
}

/// A value in a program: the view that shows it in a phase.
struct Register {
  /// How its cells are read: a place among the program's views.
  let view: Int
  /// The shape of the whole value, years included.
  let shape: Shape
  /// Whether the value is the same all over, so that one cell fits every count.
  var isScalar: Bool { shape.axes.isEmpty }
}
