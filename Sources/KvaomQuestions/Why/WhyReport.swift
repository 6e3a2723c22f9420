public import KvaomDecimal
public import KvaomRender
public import KvaomUnits

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

/// A value with what it is made of: one line of `why`.
public struct WhyNode: Sendable {
  /// What there is to say about a line beside its numbers.
  public enum Remark: Sendable {
    /// The formula as written.
    case formula(String)
    /// A source; false where nobody has checked it.
    case source(String, isVerified: Bool)
    /// An assumption with its reason and, for an input, its range (canonical).
    case assumption(reason: String?, low: Decimal?, high: Decimal?)
    /// A figure of the planner's own with neither source nor note.
    case noSource
    /// The case of the definition that covers the cell: its members, nil for the general case.
    case caseOf(String?)
    /// The value before measures and scenarios.
    case beforeLayers
    /// A statement in force, the label of its measure or scenario, and the share of the year where it is not the whole.
    case statement(String?, share: Decimal?)
    /// Its parts stand further up.
    case above
    /// The same a year before, not taken apart again.
    case yearBefore
    /// Its parts lie deeper than asked for.
    case deeper
    /// Why there is no value.
    case missing(String)
    /// Where it is written.
    case place(String)

    /// Whether it is a formula as written, in names of the plan.
    var isFormula: Bool { if case .formula = self { true } else { false } }
  }

  /// The planner's label, or the text of the formula's part.
  public var label: String
  /// The name of the definition it is a value of, as typed; empty for a part of a formula.
  public var name = ""
  /// The members of its cell by name, the year last; nil where asking for the name at that cell gives another value:
  /// what stands below statements, or in another world.
  public var places: [String]?
  /// The cell, where it is another than one would think.
  public var cell: String?
  /// True where it is taken away in the formula above.
  public var isSubtracted: Bool
  /// True where the value is a difference.
  public var isDifference: Bool
  /// The value, canonical.
  public var value: Decimal
  /// What the value is.
  public var kind: FigureKind
  /// The unit it is shown in.
  public var unit: Unit
  /// The formula with its numbers; nil where there is none.
  public var arithmetic: Arithmetic?
  /// What else there is to say.
  public var remarks: [Remark]
  /// What it is made of.
  public var children: [WhyNode]

  /// A line.
  public init(
    label: String, cell: String? = nil, isSubtracted: Bool = false, isDifference: Bool = false, value: Decimal,
    kind: FigureKind = .number, unit: Unit, arithmetic: Arithmetic? = nil, remarks: [Remark] = [],
    children: [WhyNode] = []
  ) {
    self.label = label
    self.cell = cell
    self.isSubtracted = isSubtracted
    self.isDifference = isDifference
    self.value = value
    self.kind = kind
    self.unit = unit
    self.arithmetic = arithmetic
    self.remarks = remarks
    self.children = children
  }
}
