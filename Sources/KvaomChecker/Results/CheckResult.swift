public import KvaomSource
public import KvaomUnits

/// Everything the check of a plan gives.
public struct CheckResult: Sendable {
  /// The program; complete where no diagnostic is an error, else what could be understood.
  public let program: CheckedProgram
  /// The questions, in order.
  public let commands: [CheckedCommand]
  /// The indicators, in order.
  public let indicators: [CheckedIndicator]
  /// The published sums of tables, judged.
  public let publishedSums: [PublishedSum]
  /// Findings of all stages so far, in order of place.
  public let diagnostics: [Diagnostic]
  /// The statements of `--set`.
  public let settings: [StatementID]
  /// The world of `--scenario`.
  public let scenario: CheckedWorld?
  /// The expressions of `eval`.
  public let items: [CheckedItem]
  /// The plan's own definitions as items, in order.
  public let definitionItems: [CheckedItem]
  /// Definitions by name, the plan's own.
  public let definitionsByName: [String: DefinitionID]
  /// Layers by name.
  public let layersByName: [String: LayerID]
  /// Pairs of measures that no scenario can have both of: one sets a cell the other changes.
  public let exclusiveMeasures: [(first: LayerID, second: LayerID)]
  /// The units a plan can write.
  public let units: UnitTable

  /// Whether the plan can be run.
  public var isRunnable: Bool { !diagnostics.contains { $0.severity == .error } }
}
