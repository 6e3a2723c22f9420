/// A register program over columns: what computes one definition, or the definitions of a recurrence together.
public struct Program: Sendable {
  /// The columns.
  public let slots: [Slot]
  /// What instructions see of the columns.
  public let views: [View]
  /// Instructions over whole columns, in order.
  public let instructions: [Instruction]
  /// Instructions run for each year in turn, after the others; empty where there is no recurrence.
  public let yearly: [Instruction]
  /// How many years the plan has.
  public let yearCount: Int
  /// The slots that hold the results.
  public let outputs: [Int]
  /// Tables that `gather` and `lookup` name.
  public let gathers: [Gather]
  /// Tables that `reduce` names.
  public let reduces: [ReduceMap]
  /// Tables that `group` names.
  public let groups: [GroupMap]
  /// Tables that `rank` and `allocate` name.
  public let lines: [LineMap]

  /// A program.
  public init(
    slots: [Slot], views: [View], instructions: [Instruction], yearly: [Instruction], yearCount: Int, outputs: [Int],
    gathers: [Gather], reduces: [ReduceMap], groups: [GroupMap], lines: [LineMap]
  ) {
    self.slots = slots
    self.views = views
    self.instructions = instructions
    self.yearly = yearly
    self.yearCount = yearCount
    self.outputs = outputs
    self.gathers = gathers
    self.reduces = reduces
    self.groups = groups
    self.lines = lines
  }

  /// How many cells the program fills.
  public var cellCount: Int {
    slots.reduce(0) { sum, slot in
      if case .column(let count) = slot { sum + count } else { sum }
    }
  }
}
