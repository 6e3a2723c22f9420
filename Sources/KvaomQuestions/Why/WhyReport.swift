public import KvaomRender

/// What `why x[cell]` prints: the formulas behind one number.
public struct WhyReport: Sendable {
  /// The number and what it is made of.
  public var root: WhyNode
  /// The label of the scenario; nil for the base.
  public var scenario: String?
  /// Why the number is missing, innermost: what is missing, and the reason; nil where it is there.
  public var gap: (label: String, reason: String)?
  /// Whether parts lie deeper than shown, and how deep they were followed.
  public var cutAt: Int?
  /// Remarks.
  public var notes: [FigureNote]

  /// A report.
  public init(
    root: WhyNode, scenario: String? = nil, gap: (label: String, reason: String)? = nil, cutAt: Int? = nil,
    notes: [FigureNote] = []
  ) {
    self.root = root
    self.scenario = scenario
    self.gap = gap
    self.cutAt = cutAt
    self.notes = notes
  }
}
