public import KvaomChecker
public import KvaomDecimal

/// A value: its cells over its axes.
public struct Cube: Sendable {
  /// The axes its cells lie along.
  public let shape: Shape
  /// The cells, row-major.
  public let cells: [Decimal]
  /// A cube of `shape.cellCount` cells.
  public init(shape: Shape, cells: [Decimal]) {
    precondition(cells.count == shape.cellCount, "a cube has a cell for each combination of members")
    self.shape = shape
    self.cells = cells
  }

  /// The cell at a member of each dimension the cube has; members of other dimensions are passed over. Nil where a
  /// dimension is not given or lacks the member.
  public func cell(at members: [DimensionID: Int]) -> Decimal? {
    var index = 0
    for axis in shape.axes {
      guard let member = members[axis.dimension], let offset = axis.members.offset(of: member) else { return nil }
      index = index * axis.members.count + offset
    }
    return cells[index]
  }

  /// The member of each dimension at the cell with an index.
  public func members(ofCell index: Int) -> [DimensionID: Int] {
    var rest = index
    var members: [DimensionID: Int] = [:]
    for axis in shape.axes.reversed() {
      members[axis.dimension] = axis.members.positions[rest % axis.members.count]
      rest /= axis.members.count
    }
    return members
  }
}

/// Why a cell is missing.
public enum MissingOrigin: Hashable, Sendable {
  /// It is missing in the planner's own figures: a blank, a dash, the literal `missing`.
  case source(MissingReason?)
  /// A node made it: a division by zero, the year before the first, a cell no case covers, …
  case node(CoreID)
}

/// Why a question has no answer.
public enum EvaluationFault: Error, Hashable, Sendable {
  /// The plan itself is at fault in this world.
  case compile(CompileFault)
  /// A number was too large for the format at a node, and the cell asked for at `position` needs it.
  case overflow(CoreID, position: [DimensionID: Int])
  /// A requirement does not hold at a node, and the cell asked for at `position` needs it.
  case requirement(CoreID, Requirement, position: [DimensionID: Int])
  /// The question needs more cells than the budget allows.
  case tooManyCells(needed: Int64, budget: Int)
  /// All questions of the run together need more cells than its budget allows.
  case runTooLong(needed: Int64, budget: Int64)
  /// The work was asked to stop.
  case interrupted
}

/// Why a definition cannot be computed in a world: the plan's fault, not a figure's.
public enum CompileFault: Error, Hashable, Sendable {
  /// Definitions need each other in the same year, or one needs all years of another that needs it: the chain in order,
  /// each with the reference to the next, the last leading back to the first.
  case cycle([CycleLink])
  /// Operands do not fit together at a node of a definition, in a statement's value where one is given.
  case shape(ShapeFault, at: CoreID, in: DefinitionID?, statement: StatementID?)
  /// A `with` changes what the value it stands in is made of, so that the worlds nest without end.
  case worldsNest(StatementID)
  /// Formulas that change worlds stand in formulas that change worlds, so deep that there would be more of those than
  /// the budget allows: the change that went beyond it, the definition it stands in, and the budget.
  case tooManyWorlds(at: CoreID, in: DefinitionID?, budget: Int)
}

/// One definition of a cycle.
public struct CycleLink: Hashable, Sendable {
  /// Whose value needs the next one; nil for an expression without a name.
  public let definition: DefinitionID?
  /// The statement in whose value the reference stands; nil in the definition's own formula.
  public let statement: StatementID?
  /// The reference to the next definition of the chain.
  public let reference: CoreID
  /// How the next one is needed.
  public let use: DependencyUse
  /// A link; `use` says whether it leads to the same year or an earlier one.
  public init(definition: DefinitionID?, statement: StatementID?, reference: CoreID, use: DependencyUse) {
    self.definition = definition
    self.statement = statement
    self.reference = reference
    self.use = use
  }
}

/// Which years of a value a formula needs.
public enum DependencyUse: Hashable, Sendable {
  /// The same year only.
  case sameYear
  /// Earlier years only.
  case earlierYear
  /// Any year: through an aggregate, a selection, a look-up, a rank over years, or a chain.
  case anyYear
}
