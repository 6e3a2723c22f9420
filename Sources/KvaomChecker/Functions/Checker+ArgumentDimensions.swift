import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What the parameters of a call are over, and what a call is known by.
extension Checker {
  /// `population over d`, called with `children over partner`; without `over` the value's only dimension but the year.
  func bindDimensions(
    _ argument: Argument?, _ value: TypedNode, _ parameter: FunctionStatement.Parameter, _ function: FunctionEntry,
    _ context: Context, _ inner: inout Context
  ) throws(CheckFailure) {
    guard !parameter.over.isEmpty else { return }
    var dimensions: [DimensionID] = []
    for name in argument?.over ?? [] { dimensions.append(try dimension(name, context)) }
    let missing = parameter.over.filter { inner.dimensionParameters[$0.text] == nil }
    if dimensions.isEmpty, !missing.isEmpty {
      let candidates = value.shape.axes.map { $0.dimension }.filter { $0 != .year }
      if candidates.count == parameter.over.count {
        dimensions = candidates
      } else if value.shape.axes.count == parameter.over.count {
        dimensions = value.shape.axes.map { $0.dimension }
      } else {
        throw failure(
          .wrongArguments, at: argument?.span ?? value.span,
          Phrase(
            nn: """
              `\(function.name)` må vite kva `\(parameter.name.text)` går over; det er \
              \(describe(value.shape)).
              """,
            nb: """
              `\(function.name)` må vite hva `\(parameter.name.text)` går over; det er \
              \(describe(value.shape)).
              """,
            sv: """
              `\(function.name)` måste veta vad `\(parameter.name.text)` går över; det är \
              \(describe(value.shape)).
              """,
            en:
              """
              `\(function.name)` needs to know what `\(parameter.name.text)` is over; it is \
              \(describe(value.shape)).
              """),
          fixes: value.shape.axes.map { "… over \(program[$0.dimension].name)" })
      }
    }
    for (name, dimension) in zip(parameter.over, dimensions) {
      if let bound = inner.dimensionParameters[name.text], bound != dimension {
        throw failure(
          .wrongArguments, at: argument?.span ?? value.span,
          Phrase(
            nn: """
              `\(parameter.name.text)` i `\(function.name)` går over `\(program[dimension].name)`, eit \
              tidlegare argument over `\(program[bound].name)`.
              """,
            nb: """
              `\(parameter.name.text)` i `\(function.name)` går over `\(program[dimension].name)`, et \
              tidligere argument over `\(program[bound].name)`.
              """,
            sv: """
              `\(parameter.name.text)` i `\(function.name)` går över `\(program[dimension].name)`, ett \
              tidigare argument över `\(program[bound].name)`.
              """,
            en: """
              `\(parameter.name.text)` of `\(function.name)` is over `\(program[dimension].name)`, an earlier argument \
              over `\(program[bound].name)`.
              """)
        )
      }
      inner.dimensionParameters[name.text] = dimension
    }
    for name in parameter.over {
      guard let dimension = inner.dimensionParameters[name.text], !value.shape.has(dimension) else { continue }
      throw failure(
        .shapeMismatch, at: value.span,
        Phrase(
          nn: """
            `\(parameter.name.text)` i `\(function.name)` må vere etter `\(program[dimension].name)`, og dette \
            er \(describe(value.shape)).
            """,
          nb: """
            `\(parameter.name.text)` i `\(function.name)` må være etter `\(program[dimension].name)`, og dette \
            er \(describe(value.shape)).
            """,
          sv: """
            `\(parameter.name.text)` i `\(function.name)` måste vara efter `\(program[dimension].name)`, och \
            detta är \(describe(value.shape)).
            """,
          en: """
            `\(parameter.name.text)` of `\(function.name)` must be by `\(program[dimension].name)`, and this is \
            \(describe(value.shape)).
            """)
      )
    }
  }
}

/// The arguments of a built-in function, by position and by name.
struct CallArguments {
  /// Those without a name, in order.
  let positional: [Argument]
  /// Those with a name.
  let named: [(name: Name, argument: Argument)]
  /// The entry of the function that is called.
  let builtin: Builtin
  /// Its name as written.
  let function: Name
  /// From the name to the closing bracket.
  let span: SourceSpan

  /// Sorts the arguments of a call.
  init(_ arguments: [Argument], of builtin: Builtin, function: Name, span: SourceSpan) {
    positional = arguments.filter { $0.label == nil }
    named = arguments.compactMap { argument in argument.label.map { ($0, argument) } }
    self.builtin = builtin
    self.function = function
    self.span = span
  }

  /// The named argument, if it was given.
  subscript(name: String) -> Argument? { named.first { $0.name.text == name }?.argument }
}

/// What makes two calls the same: function, arguments, what they are over, and where they stand.
struct CallKey: Hashable {
  let function: Int
  let arguments: [CoreID]
  let dimensions: [String: DimensionID]
  let depth: Int
  let ownEntry: Int?
}
