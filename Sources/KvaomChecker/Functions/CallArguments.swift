import KvaomSource
import KvaomSyntax

/// The arguments of a built-in function, by position and by name.
struct CallArguments {
  /// Those without a name, in order.
  let positional: [Argument]
  /// Those with a name.
  let named: [(name: Name, argument: Argument)]
  /// The function's name as written.
  let function: Name
  /// The whole call.
  let span: SourceSpan

  /// Sorts the arguments of a call.
  init(_ arguments: [Argument], function: Name, span: SourceSpan) {
    positional = arguments.filter { $0.label == nil }
    named = arguments.compactMap { argument in argument.label.map { ($0, argument) } }
    self.function = function
    self.span = span
  }

  /// The named argument, if it was given.
  subscript(name: String) -> Argument? { named.first { $0.name.text == name }?.argument }
}
