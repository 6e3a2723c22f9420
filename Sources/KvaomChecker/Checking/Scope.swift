import KvaomSource

/// The names one body of text can use: the plan with the files it uses, or one module of the library.
final class Scope {
  /// What a name stands for.
  enum Symbol {
    /// An entry of the checker's definitions.
    case definition(Int)
    /// An entry of the checker's functions.
    case function(Int)
    /// An entry of the checker's layers.
    case layer(Int)
  }
  /// The module's name; nil for the plan.
  let module: String?
  /// The names.
  var symbols: [String: Symbol] = [:]
  /// Where each name was defined first.
  var places: [String: SourceSpan] = [:]

  /// An empty scope.
  init(module: String?) { self.module = module }
}
