public import KvaomSource

/// `measure name "…" { … }` and `scenario name "…" extends parent { … }`.
public struct LayerDeclaration: Sendable {
  /// What the plan calls it, and where its name stands.
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

/// A world by name: `base`, `plan`, `plan without shared_unit with own_team at 50% with { wage_growth = 4% }`.
public struct LayerReference: Sendable {
  /// `base`, a scenario or a measure.
  public let name: Name
  /// What makes another world of it, in the order written.
  public let suffixes: [WorldSuffix]
  /// Where the reference stands.
  public let span: SourceSpan
  /// A world by name.
  public init(name: Name, suffixes: [WorldSuffix] = [], span: SourceSpan) {
    self.name = name
    self.suffixes = suffixes
    self.span = span
  }
}

/// What stands behind a world and makes another one of it; after a value alone, of the world it is asked in.
public enum WorldSuffix: Sendable {
  /// `without m`: a measure, or an included scenario, taken out.
  case without(Name)
  /// `with m`, `with m at 50%`: a measure or scenario included, its effects in part where a share is given.
  case with(Name, share: ExpressionID?)
  /// `with { x = 3 }`: a change on top.
  case change(LayerStatement)

  /// The expressions in it.
  var children: [ExpressionID] {
    switch self {
    case .without: []
    case .with(_, let share): share.map { [$0] } ?? []
    case .change(let statement): statement.children
    }
  }
}

/// One change in a measure, a scenario or a `with`.
public struct LayerStatement: Sendable {
  /// What the change does.
  public enum Kind: Sendable {
    /// `target[selectors] = value`, `+=`, `-=`, `*=`.
    case assign(target: Name, selectors: [Selector], operation: Assignment, value: ExpressionID)
    /// `transfer amount of target[selectors] from -> to`.
    case transfer(amount: ExpressionID, target: Name, selectors: [Selector], from: Name, to: Name)
    /// Could not be read.
    case hole
  }
  /// How a statement combines the value below with its own.
  public enum Assignment: String, Sendable {
    /// Takes the place of the value below.
    case set = "="
    /// The value below plus it.
    case add = "+="
    /// The value below minus it.
    case subtract = "-="
    /// The value below times it.
    case multiply = "*="
  }
  /// What it does.
  public let kind: Kind
  /// Whether it is marked as an effect of its measure, which `at 50%` scales.
  public let isEffect: Bool
  /// When it is in force; nil is always.
  public let period: Period?
  /// `@source`, `@note` … before the statement.
  public let decorations: Decorations
  /// The whole statement, its period included.
  public let span: SourceSpan
  /// The name it changes; nil where it could not be read.
  public var target: Name? {
    switch kind {
    case .assign(let target, _, _, _), .transfer(_, let target, _, _, _): target
    case .hole: nil
    }
  }
  /// The expressions in it.
  var children: [ExpressionID] {
    switch kind {
    case .assign(_, let selectors, _, let value): selectors.flatMap { $0.children } + [value]
    case .transfer(let amount, _, let selectors, _, _): selectors.flatMap { $0.children } + [amount]
    case .hole: []
    }
  }
  /// Whether it moves an amount from one member to another.
  public var isTransfer: Bool {
    if case .transfer = kind { true } else { false }
  }
  /// A change of a layer.
  public init(kind: Kind, isEffect: Bool = false, period: Period?, decorations: Decorations, span: SourceSpan) {
    self.isEffect = isEffect
    self.kind = kind
    self.period = period
    self.decorations = decorations
    self.span = span
  }
}

/// When a statement of a layer is in force. A bare year is a whole year.
public struct Period: Sendable {
  /// The forms of a period.
  public enum Kind: Hashable, Sendable {
    /// `in 2018`, `in 2018..2019`.
    case during(from: DateLiteral, to: DateLiteral)
    /// `from 2017`, `from 2016-09`.
    case from(DateLiteral)
    /// `until 2019`, `until 2019-06`, the end included.
    case until(DateLiteral)
    /// `from 2017 until 2019`.
    case between(from: DateLiteral, until: DateLiteral)
    /// `evenly from 2017 until 2020`.
    case evenly(from: DateLiteral, until: DateLiteral)
  }
  /// Which dates bound it.
  public let kind: Kind
  /// Where it stands.
  public let span: SourceSpan
  /// A period as read; whether it ends after it begins is for the checker.
  public init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
