public import KvaomDecimal
public import KvaomSource

/// One node of the tree of formulas.
public struct Expression: Sendable {
  /// What the node is.
  public let kind: Kind
  /// The bytes it was read from.
  public let span: SourceSpan
  /// A node read from `span`.
  public init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The forms an expression can have.
  public enum Kind: Sendable {
    /// Something stood here that could not be read; a diagnostic was reported.
    case hole
    /// `2.33`, `29_492`, `18.5%`, `1 pp`, `540_000 kr`, `450 kr/hour`: the number as written and the unit after it.
    case number(Decimal, unit: UnitSyntax?)
    /// `"Helse og velferd"`, quotes and escapes removed.
    case text(String)
    /// `2016-09`, `2016-09-01`.
    case date(DateLiteral)
    /// `true`, `false`.
    case truth(Bool)
    /// `missing`.
    case missing
    /// `wage`, `R2015` (in `[ ]` and after `from`), `_`.
    case name(Name)
    /// `-x`, `not x`.
    case unary(UnaryOperator, ExpressionID)
    /// `a + b`, `a otherwise b`, `a and b`, `a == b`; `operatorSpan` is the operator's own place.
    case binary(BinaryOperator, ExpressionID, ExpressionID, operatorSpan: SourceSpan)
    /// `x is missing`, `x is not missing`.
    case isMissing(ExpressionID, negated: Bool)
    /// `if c then a else b`.
    case conditional(condition: ExpressionID, then: ExpressionID, otherwise: ExpressionID)
    /// `{ a = …; a + 1 }`.
    case block(locals: [LocalDefinition], result: ExpressionID)
    /// `[34, 33, 33]`.
    case list([ExpressionID])
    /// `x[R]`, `x[Klepp, from 2018]`, `weight[state: status]`.
    case index(ExpressionID, [Selector])
    /// `f(a, name: b)`, `price.real(x, …)`, `sum(x over d)`.
    case call(module: Name?, function: Name, arguments: [Argument])
    /// `x as mkr`.
    case convert(ExpressionID, UnitSyntax)
    /// `x in plan`, `x in plan without shared_unit`, `x in base`.
    case inLayer(ExpressionID, LayerReference)
    /// `x with { wage_growth = 4% }`, `x with own_team`.
    case with(ExpressionID, [WorldSuffix])
  }
}

/// Names one expression of a `SyntaxTree`.
public struct ExpressionID: Hashable, Sendable {
  /// The position in the tree's `expressions`.
  public let index: UInt32
  /// The expression at `index`.
  public init(index: UInt32) { self.index = index }
}

/// An operator with one operand.
public enum UnaryOperator: String, Sendable {
  /// `-x`
  case minus = "-"
  /// `not x`
  case not = "not"
}

/// An operator between two operands, by its spelling.
public enum BinaryOperator: String, Sendable, CaseIterable {
  /// The value on the right where the left is missing.
  case otherwise
  /// Logic.
  case or, and
  /// Comparison.
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  /// Arithmetic.
  case add = "+", subtract = "-", multiply = "*", divide = "/", power = "^"
}

/// One argument of a call.
public struct Argument: Sendable {
  /// The parameter's name, `weight:`; `skip: missing` and `half: even` have the words as a name expression.
  public let label: Name?
  /// What is given.
  public let value: ExpressionID
  /// The dimensions after `over` (empty without).
  public let over: [Name]
  /// The member-valued expression after `by`.
  public let by: ExpressionID?
  /// From its name, where it has one, to its end.
  public let span: SourceSpan
  /// An argument of a call.
  public init(label: Name?, value: ExpressionID, over: [Name], by: ExpressionID?, span: SourceSpan) {
    self.label = label
    self.value = value
    self.over = over
    self.by = by
    self.span = span
  }
}

/// One item between `[` and `]` of an index, and of a case or a target.
public struct Selector: Sendable {
  /// What an item picks.
  public enum Kind: Sendable {
    /// A member, a letter (R, B, P, RB), a year, or (after `dim:`) an expression whose cells are members.
    case item(ExpressionID)
    /// `2017..2019`, both ends included.
    case range(ExpressionID, ExpressionID)
    /// `from 2018`.
    case from(ExpressionID)
    /// `until 2016`, the end included.
    case until(ExpressionID)
    /// `not KG7`.
    case not(ExpressionID)
  }
  /// The dimension before the colon, `municipality:`.
  public let dimension: Name?
  /// What is picked.
  public let kind: Kind
  /// From its name, where it has one, to its end.
  public let span: SourceSpan
  /// An item of an index.
  public init(dimension: Name?, kind: Kind, span: SourceSpan) {
    self.dimension = dimension
    self.kind = kind
    self.span = span
  }
}

/// A name for a part of a formula inside `{ }`.
public struct LocalDefinition: Sendable {
  /// What the rest of the expression calls the value.
  public let name: Name
  /// What it stands for.
  public let value: ExpressionID
  /// A name and what it stands for, as read.
  public init(name: Name, value: ExpressionID) {
    self.name = name
    self.value = value
  }
}

/// A date in source: a day, a month or, in time clauses, a whole year.
public struct DateLiteral: Hashable, Sendable {
  /// The calendar year, 1900-2199.
  public let year: Int
  /// 1-12, or nil for a whole year.
  public let month: Int?
  /// 1-31, valid in its month, or nil for a whole month.
  public let day: Int?
  /// A date; the parser has checked that it exists.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// A unit as written: `kr`, `kr/hour`, `position per 1000 child`, `%`, `pp`, `kr@2017`, `money`, a product or quotient
/// of names.
public struct UnitSyntax: Sendable {
  /// One factor: `name^exponent`, the exponent negative after `/` or `per`.
  public struct Factor: Sendable {
    /// The unit's name as written; `%` and `pp` included. Empty for a pure number as in `per 1000`.
    public let name: Name
    /// How many times it multiplies.
    public let exponent: Int
    /// The number in `per 1000`, `per 100_000`: the whole unit is divided by it. 1 where none is written.
    public let per: Int64
    /// The year of a price basis, `kr@2017`.
    public let basis: PriceBasisSyntax?
    /// A factor of a unit.
    public init(name: Name, exponent: Int, per: Int64 = 1, basis: PriceBasisSyntax? = nil) {
      self.name = name
      self.exponent = exponent
      self.per = per
      self.basis = basis
    }
  }

  /// The factors as written, left to right.
  public let factors: [Factor]
  /// Where the unit stands.
  public let span: SourceSpan
  /// A unit at `span`.
  public init(factors: [Factor], span: SourceSpan) {
    self.factors = factors
    self.span = span
  }
}

/// The price basis in `prices …` and after `@` in a unit.
public enum PriceBasisSyntax: Hashable, Sendable {
  /// Current prices.
  case nominal
  /// Fixed prices of a year.
  case fixed(year: Int)
  /// The source does not say.
  case unknown
}
