/// `measure name "…" { … }` and `scenario name "…" extends parent { … }`.
public struct LayerDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// The label used in print.
  public let label: String?
  /// The scenario after `extends`.
  public let parent: Name?
  /// The measures after `include`, in order.
  public let includes: [Name]
  /// The measures after `exclude`.
  public let excludes: [Name]
  /// The own statements, in order.
  public let statements: [LayerStatement]
  /// `@owner`, `@kind` and the other notes inside the braces that stand before no statement.
  public let notes: [Decorations.Note]
  /// A measure or a scenario.
  public init(
    name: Name, label: String?, parent: Name?, includes: [Name], excludes: [Name],
    statements: [LayerStatement], notes: [Decorations.Note]
  ) {
    self.name = name
    self.label = label
    self.parent = parent
    self.includes = includes
    self.excludes = excludes
    self.statements = statements
    self.notes = notes
  }
}
