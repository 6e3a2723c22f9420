public import KvaomSource

/// What a word of a plan stands for: two words with the same symbol mean the same thing.
public enum PlanSymbol: Hashable, Sendable {
  /// A value of the plan: an input, a formula, a table, an indicator.
  case definition(String)
  /// A function of the plan.
  case function(String)
  /// A parameter of a function of the plan.
  case parameter(of: String, String)
  /// A measure or a scenario.
  case layer(String)
  /// A dimension.
  case dimension(String)
  /// A member of a dimension.
  case member(of: String, String)
  /// A unit.
  case unit(String)
  /// A name that holds within a formula or a test only, by the place it is defined at.
  case local(String, at: SourceSpan)
  /// A module of the library.
  case module(String)
  /// What a module of the library offers.
  case library(module: String, String)
  /// A function of the language.
  case builtin(String)

  /// The word.
  public var name: String {
    switch self {
    case .definition(let name), .function(let name), .parameter(_, let name), .layer(let name), .dimension(let name),
      .member(_, let name), .unit(let name), .local(let name, _), .module(let name), .builtin(let name),
      .library(_, let name):
      name
    }
  }

  /// Whether the plan itself says what it is, so that it can be renamed.
  public var isOfPlan: Bool {
    switch self {
    case .definition, .function, .parameter, .layer, .dimension, .member, .local: true
    case .unit, .module, .library, .builtin: false
    }
  }
}

/// A word of a text with what it stands for.
public struct Occurrence: Sendable {
  /// Where it stands; quotes around it are inside.
  public let span: SourceSpan
  /// What it stands for.
  public let symbol: PlanSymbol
  /// Whether this is where the symbol is defined.
  public let isDeclaration: Bool

  /// A word.
  init(span: SourceSpan, symbol: PlanSymbol, isDeclaration: Bool = false) {
    self.span = span
    self.symbol = symbol
    self.isDeclaration = isDeclaration
  }
}
