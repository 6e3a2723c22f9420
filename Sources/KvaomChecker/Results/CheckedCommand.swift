public import KvaomSource
public import KvaomSyntax
public import KvaomUnits

/// One item of a question, checked.
public struct CheckedItem: Sendable {
  /// The node.
  public let node: CoreID
  /// The definition it names, alone or under an index; its label and notes go with the item.
  public let definition: DefinitionID?
  /// What its cells are.
  public let kind: ValueKind
  /// The unit.
  public let unit: Unit
  /// Its axes in the base.
  public let shape: Shape
  /// Where it stands.
  public let span: SourceSpan
}

/// A world a question is asked in.
public struct CheckedWorld: Sendable {
  /// What output calls it: the scenario's label; nil is the base.
  public let label: String?
  /// The labels of the measures taken out by `without`.
  public let without: [String]
  /// The changes from the base, in order; none is the base itself.
  public let changes: [WorldChange]
  /// Where it was written.
  public let span: SourceSpan
}

/// A claim: the comparison, and both sides where it is one, so that a failure can show them.
public struct CheckedClaim: Sendable {
  /// The truth.
  public let condition: CheckedItem
  /// The two sides of a comparison.
  public let sides: (left: CheckedItem, right: CheckedItem)?
  /// The comparison's operator.
  public let comparison: BinaryOperator?
  /// What may be between the sides of `==`.
  public let tolerance: CheckedItem?
  /// The planner's own words.
  public let message: String?
  /// Whether it must hold in the base and every scenario.
  public let inAllWorlds: Bool
}

/// A question, checked.
public struct CheckedCommand: Sendable {
  /// The forms.
  public enum Kind: Sendable {
    /// `show`
    case show
    /// `compare`
    case compare
    /// `check`
    case check(CheckedClaim)
    /// `test`: its name and checks.
    case test(name: String, checks: [CheckedCommand])
    /// `goals`
    case goals
    /// `deviation`: for each item the budget and the accounts of the year.
    case deviation([(budget: CheckedItem, accounts: CheckedItem)])
    /// `sources`
    case sources
    /// An analysis.
    case analysis(CheckedAnalysis)
  }
  /// The form.
  public let kind: Kind
  /// The items.
  public let items: [CheckedItem]
  /// The worlds after `in`; empty without.
  public let worlds: [CheckedWorld]
  /// The statements after `with`.
  public let statements: [StatementID]
  /// `as`
  public let unit: Unit?
  /// `to n decimals`
  public let decimals: Int?
  /// `with change`
  public let showsChange: Bool
  /// `total post`: the dimensions to add up over in a sum line.
  public let totals: [DimensionID]
  /// `where`
  public let condition: CheckedItem?
  /// `in 2018`
  public let year: Int?
  /// The whole command.
  public let span: SourceSpan
}
