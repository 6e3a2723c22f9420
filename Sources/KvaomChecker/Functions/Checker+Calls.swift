import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Calls: built-in functions, the plan's own, and the library's.
extension Checker {
  /// How many calls may stand inside one another.
  private static let callLimit = 64

  /// `f(…)`, `module.f(…)`
  func call(
    module: Name?, _ function: Name, _ arguments: [Argument], at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    if let module { return try moduleCall(module, function, arguments, at: span, context) }
    let builtin = Builtin.named(function.text)
    switch context.text.scope.symbols[function.text] {
    // No function calls itself, so in the body of a function called like a built-in one the name means that.
    case .function(let index) where context.callStack.last != index || builtin == nil:
      return try inlined(index, arguments, at: span, context)
    case .definition where builtin == nil:
      throw failure(
        .wrongSort, at: function.span, .english("`\(function.text)` is a value, not a function."),
        fixes: [
          Fix("\(function.text)[…]", remark: .english("to select")),
          Fix("\(function.text) * (…)", remark: .english("to multiply")),
        ])
    default: break
    }
    if let builtin {
      return try builtin.rule(self)(CallArguments(arguments, of: builtin, function: function, span: span), context)
    }
    throw unknownFunction(function, context)
  }

  private func unknownFunction(_ name: Name, _ context: Context) -> CheckFailure {
    let own = functions.map { $0.name }
    let known = own + Builtin.all.map { $0.name }
    var fixes = nearest(to: name.text, among: known)
    if let other = ForeignFunctions.kvaomWay(of: name.text) { fixes.insert(Fix(other), at: 0) }
    return failure(.unknownName, at: name.span, .english("There is no function `\(name.text)`."), fixes: fixes)
  }

  /// A function of Kvaom text: its body with the arguments in place of the parameters. The same call again is the same
  /// node, so that functions calling functions do not multiply.
  func inlined(
    _ index: Int, _ arguments: [Argument], at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let function = functions[index]
    try checkNesting(of: index, at: span, context)
    var inner = Context(text: function.text)
    inner.callStack = context.callStack + [index]
    inner.ownEntry = context.ownEntry
    inner.depth = context.depth
    inner.isUnderPrevious = context.isUnderPrevious
    try bind(arguments, to: function, at: span, context, &inner)
    let key = CallKey(
      function: index, arguments: function.statement.parameters.compactMap { inner.locals[$0.name.text]?.node.id },
      dimensions: inner.dimensionParameters, depth: context.depth, ownEntry: context.ownEntry)
    if let known = callMemo[key] { return known }
    let mark = program.nodes.count
    var result = try inside(function, at: span, context) { () throws(CheckFailure) -> TypedNode in
      let body = try expression(function.statement.body, inner)
      return try resultFitted(body, function, inner)
    }
    if let direction = statedDirection(of: function) {
      result = stating(direction, result, isNew: result.id.index >= mark)
    }
    result.span = span
    callMemo[key] = result
    return result
  }

  /// Reports a function that would be inlined into itself, or too many into one another.
  private func checkNesting(of index: Int, at span: SourceSpan, _ context: Context) throws(CheckFailure) {
    let names = (context.callStack + [index]).map { functions[$0].name }
    if let start = context.callStack.firstIndex(of: index) {
      throw failure(
        .recursiveFunction, at: span,
        .english("`\(functions[index].name)` calls itself: \(Self.chain(Array(names[start...]), by: " -> "))."),
        fixes: [
          Fix("prev(x)", remark: .english("in a definition: the value of the year before")),
          Fix("chain(rates, base: 2017)", remark: .english("a product along the years")),
          Fix("cumulative(x)", remark: .english("a sum along the years")),
        ])
    }
    guard context.callStack.count < Self.callLimit else {
      throw failure(
        .tooLarge, at: span,
        .english("Functions call functions more than \(Self.callLimit) deep here: \(Self.chain(names, by: " -> "))."))
    }
  }

  /// Runs the check of a body; what is found in it is told at the call, with the place inside beside it.
  private func inside(
    _ function: FunctionEntry, at span: SourceSpan, _ context: Context, _ body: () throws(CheckFailure) -> TypedNode
  ) throws(CheckFailure) -> TypedNode {
    let mark = diagnostics.count
    defer {
      if context.callStack.isEmpty {
        for position in mark..<diagnostics.count where diagnostics[position].span != span {
          let inner = diagnostics[position]
          diagnostics[position] = Diagnostic(
            inner.code, at: span, .english("In this call of `\(function.name)`: \(inner.message)"),
            related: [.init(span: inner.span, message: .english("here in `\(function.name)`"))] + inner.related,
            fixes: inner.fixes)
        }
      }
    }
    return try body()
  }

  private func resultFitted(
    _ body: TypedNode, _ function: FunctionEntry, _ inner: Context
  ) throws(CheckFailure) -> TypedNode {
    guard let syntax = function.statement.result else { return body }
    if let wish = ParameterClass(syntax) {
      guard wish.accepts(body) else {
        throw failure(
          .annotationMismatch, at: syntax.span,
          .english("`\(function.name)` should give \(wish.description), and gives \(describe(body.kind, body.unit))."))
      }
      return body
    }
    let unit = try unit(syntax)
    return try fitted(body, to: unit, as: .english("`\(function.name)` should give \(unit.description)"))
  }

  /// Binds arguments to parameters: by position, then by name, then defaults.
  private func bind(
    _ arguments: [Argument], to function: FunctionEntry, at span: SourceSpan, _ context: Context, _ inner: inout Context
  ) throws(CheckFailure) {
    let parameters = function.statement.parameters
    var given: [String: Argument] = [:]
    var position = 0
    for argument in arguments {
      if let label = argument.label {
        guard parameters.contains(where: { $0.name.text == label.text }) else {
          throw failure(
            .wrongArguments, at: label.span, .english("`\(function.name)` has no parameter `\(label.text)`."),
            fixes: nearest(to: label.text, among: parameters.map { $0.name.text }) + [Fix(call(of: function))])
        }
        guard given.updateValue(argument, forKey: label.text) == nil else {
          throw failure(.wrongArguments, at: label.span, .english("`\(label.text)` is given twice."))
        }
      } else {
        while position < parameters.count, given[parameters[position].name.text] != nil { position += 1 }
        guard position < parameters.count else {
          throw failure(
            .wrongArguments, at: argument.span,
            .english("`\(function.name)` takes \(parameters.count) arguments, and this is one more."),
            fixes: [Fix(call(of: function))]
          )
        }
        given[parameters[position].name.text] = argument
        position += 1
      }
    }
    for parameter in parameters {
      let value = try argument(given[parameter.name.text], of: parameter, function, at: span, context, &inner)
      inner.locals[parameter.name.text] = .init(node: value, depth: inner.depth)
    }
  }

  /// The value of one parameter.
  private func argument(
    _ argument: Argument?, of parameter: FunctionStatement.Parameter, _ function: FunctionEntry, at span: SourceSpan,
    _ context: Context, _ inner: inout Context
  ) throws(CheckFailure) -> TypedNode {
    var value: TypedNode
    if let argument {
      value = try expression(argument.value, context)
    } else if let standard = parameter.defaultValue {
      value = try expression(standard, inner)
      value.span = span
    } else {
      throw failure(
        .wrongArguments, at: span, .english("`\(function.name)` needs `\(parameter.name.text)`."),
        fixes: [Fix(call(of: function))])
    }
    if let syntax = parameter.unit { value = try fitting(value, syntax, parameter, function, inner) }
    try bindDimensions(argument, value, parameter, function, context, &inner)
    return value
  }

  /// The argument, which must have the parameter's unit, be of its class, or have the unit of an earlier argument:
  /// `fn change(old, new: old)`.
  private func fitting(
    _ value: TypedNode, _ syntax: UnitSyntax, _ parameter: FunctionStatement.Parameter, _ function: FunctionEntry,
    _ inner: Context
  ) throws(CheckFailure) -> TypedNode {
    func place() -> Phrase { .english("`\(parameter.name.text)` of `\(function.name)`") }
    if syntax.factors.count == 1, syntax.factors[0].exponent == 1, let other = inner.locals[syntax.factors[0].name.text]
    {
      return try alike(value, other.node, .english("\(place()) is in the unit of `\(syntax.factors[0].name.text)`"))
    }
    if let wish = ParameterClass(syntax) {
      guard wish.accepts(value) else {
        throw failure(
          .unitMismatch, at: value.span,
          .english("\(place()) is \(wish.description), and this is \(describe(value.kind, value.unit))."))
      }
      return value
    }
    let unit = try unit(syntax)
    return try fitted(value, to: unit, as: .english("\(place()) is \(unit.description)"), code: .unitMismatch)
  }

  /// The argument, which must have the unit of another. Two numbers worked out, one of them a percent, are alike.
  private func alike(_ value: TypedNode, _ other: TypedNode, _ place: @autoclosure () -> Phrase) throws(CheckFailure)
    -> TypedNode
  {
    let isPlain = value.unit.dimension.isNone && other.unit.dimension.isNone
    let isAlike =
      value.kind == other.kind
      && (value.kind != .number || value.unit.matches(other.unit)
        || isPlain
          && (value.literal == nil && other.literal == nil || value.unit.tag != .none && other.unit.tag != .none))
    if isAlike || value.fitsAnyUnit || other.fitsAnyUnit { return value }
    throw failure(
      sameCurrency(value.unit, other.unit) ? .priceBasisMismatch : .unitMismatch, at: value.span,
      .english("\(place()), \(describe(other.kind, other.unit)), and this is \(describe(value.kind, value.unit))."),
      related: [.init(span: other.span, message: describe(other.kind, other.unit))])
  }

  /// `population over d`, called with `children over partner`; without `over` the value's only dimension but the year.
  private func bindDimensions(
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
          .english(
            "`\(function.name)` needs to know what `\(parameter.name.text)` is over; it is \(describe(value.shape))."),
          fixes: value.shape.axes.map { "… over \(program[$0.dimension].name)" })
      }
    }
    for (name, dimension) in zip(parameter.over, dimensions) {
      if let bound = inner.dimensionParameters[name.text], bound != dimension {
        throw failure(
          .wrongArguments, at: argument?.span ?? value.span,
          .english(
            """
            `\(parameter.name.text)` of `\(function.name)` is over `\(program[dimension].name)`, an earlier argument \
            over `\(program[bound].name)`.
            """
          )
        )
      }
      inner.dimensionParameters[name.text] = dimension
    }
    for name in parameter.over {
      guard let dimension = inner.dimensionParameters[name.text], !value.shape.has(dimension) else { continue }
      throw failure(
        .shapeMismatch, at: value.span,
        .english(
          """
          `\(parameter.name.text)` of `\(function.name)` must be by `\(program[dimension].name)`, and this is \
          \(describe(value.shape)).
          """
        )
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

/// Words of Excel and of the planner's trade that are called like functions, and where they lead.
enum ForeignFunctions {
  /// What to write in Kvaom for a function of another tool; nil for an unknown word.
  static func kvaomWay(of name: String) -> String? {
    switch name.lowercased() {
    case "if", "hvis", "viss", "om": "if condition then a else b"
    case "summer", "summa", "summér": "sum(x over dimension)"
    case "gjennomsnitt", "gjennomsnittet", "medel", "average", "avg", "snitt": "mean(x over dimension)"
    case "antall", "antal", "countif", "antall.hvis", "count_if": "count(condition over dimension)"
    case "avrund", "avrunda": "round(x, to: 0.01)"
    case "rot", "rota": "sqrt(x)"
    case "maks", "maksimum": "max(x over dimension)"
    case "minimum": "min(x over dimension)"
    case "finn.rad", "vlookup", "finnrad", "letarad": "x[municipality: key]"
    case "feil", "iferror", "hvisfeil", "isna", "er.feil": "x otherwise 0"
    case "abs.verdi": "abs(x)"
    case "previous", "forrige", "førre", "lag": "prev(x)"
    default: nil
    }
  }
}
