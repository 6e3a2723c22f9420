public import KvaomChecker

/// Why a definition cannot be computed in a world: the plan's fault, not a figure's.
public enum CompileFault: Error, Hashable, Sendable {
  /// Definitions need each other in the same year, or one needs all years of another that needs it: the chain in order,
  /// each with the reference to the next, the last leading back to the first.
  case cycle([CycleLink])
  /// Operands do not fit together at a node of a definition, in a statement's value where one is given.
  case shape(ShapeFault, at: CoreID, in: DefinitionID?, statement: StatementID?)
  /// A `with` changes what the value it stands in is made of, so that the worlds nest without end.
  case worldsNest(StatementID)
}

/// One definition of a cycle.
public struct CycleLink: Hashable, Sendable {
  /// The definition.
  public let definition: DefinitionID?
  /// The statement in whose value the reference stands; nil in the definition's own formula.
  public let statement: StatementID?
  /// The reference to the next definition of the chain.
  public let reference: CoreID
  /// How the next one is needed.
  public let use: DependencyUse
  /// A link.
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
