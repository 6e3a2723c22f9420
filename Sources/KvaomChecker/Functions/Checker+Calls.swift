import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Calls: built-in functions, the plan's own, and the library's.
extension Checker {
  /// How many calls may stand inside one another.
  private static let callLimit = 64
  /// How many different calls a plan may have: twenty functions that call each other twice would make a million.
  private static let inlinedLimit = 100_000

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
        .wrongSort, at: function.span,
        Phrase(
          nn: "`\(function.text)` er ein verdi, ikkje ein funksjon.",
          nb: "`\(function.text)` er en verdi, ikke en funksjon.",
          sv: "`\(function.text)` är ett värde, inte en funktion.",
          en: "`\(function.text)` is a value, not a function."),
        fixes: [
          Fix(
            "\(function.text)[…]",
            remark: Phrase(nn: "for å velje", nb: "for å velge", sv: "för att välja", en: "to select")),
          Fix(
            "\(function.text) * (…)",
            remark: Phrase(nn: "for å gonge", nb: "for å gange", sv: "för att multiplicera", en: "to multiply")),
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
    return failure(
      .unknownName, at: name.span,
      Phrase(
        nn: "Det finst ingen funksjon `\(name.text)`.", nb: "Det finnes ingen funksjon `\(name.text)`.",
        sv: "Det finns ingen funktion `\(name.text)`.", en: "There is no function `\(name.text)`."), fixes: fixes)
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
    guard callMemo.count < Self.inlinedLimit else { throw tooManyParts(Self.inlinedLimit, at: span) }
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
        Phrase(
          nn: "`\(functions[index].name)` kallar seg sjølv: \(Self.chain(Array(names[start...]), by: " -> ")).",
          nb: "`\(functions[index].name)` kaller seg selv: \(Self.chain(Array(names[start...]), by: " -> ")).",
          sv: "`\(functions[index].name)` anropar sig själv: \(Self.chain(Array(names[start...]), by: " -> ")).",
          en: "`\(functions[index].name)` calls itself: \(Self.chain(Array(names[start...]), by: " -> "))."),
        fixes: [
          Fix(
            "prev(x)",
            remark: Phrase(
              nn: "i ein definisjon: verdien året før", nb: "i en definisjon: verdien året før",
              sv: "i en definition: värdet året före", en: "in a definition: the value of the year before")),
          Fix(
            "chain(rates, base: 2017)",
            remark: Phrase(
              nn: "eit produkt langs åra", nb: "et produkt langs årene", sv: "en produkt längs åren",
              en: "a product along the years")),
          Fix(
            "cumulative(x)",
            remark: Phrase(
              nn: "ein sum langs åra", nb: "en sum langs årene", sv: "en summa längs åren",
              en: "a sum along the years")),
        ])
    }
    guard context.callStack.count < Self.callLimit else {
      throw failure(
        .tooLarge, at: span,
        Phrase(
          nn: "Funksjonar kallar funksjonar meir enn \(Self.callLimit) nivå ned her: \(Self.chain(names, by: " -> ")).",
          nb: """
            Funksjoner kaller funksjoner mer enn \(Self.callLimit) nivåer ned her: \
            \(Self.chain(names, by: " -> ")).
            """,
          sv: """
            Funktioner anropar funktioner mer än \(Self.callLimit) nivåer ned här: \
            \(Self.chain(names, by: " -> ")).
            """,
          en: "Functions call functions more than \(Self.callLimit) deep here: \(Self.chain(names, by: " -> "))."))
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
            inner.code, at: span,
            Phrase(
              nn: "I dette kallet av `\(function.name)`: \(inner.message)",
              nb: "I dette kallet av `\(function.name)`: \(inner.message)",
              sv: "I detta anrop av `\(function.name)`: \(inner.message)",
              en: "In this call of `\(function.name)`: \(inner.message)"),
            related: [
              .init(
                span: inner.span,
                message: Phrase(
                  nn: "her i `\(function.name)`", nb: "her i `\(function.name)`", sv: "här i `\(function.name)`",
                  en: "here in `\(function.name)`"))
            ] + inner.related,
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
          Phrase(
            nn: "`\(function.name)` skal gi \(wish.description), og gir \(describe(body.kind, body.unit)).",
            nb: "`\(function.name)` skal gi \(wish.description), og gir \(describe(body.kind, body.unit)).",
            sv: "`\(function.name)` ska ge \(wish.description), och ger \(describe(body.kind, body.unit)).",
            en: "`\(function.name)` should give \(wish.description), and gives \(describe(body.kind, body.unit))."))
      }
      return body
    }
    let unit = try unit(syntax)
    return try fitted(
      body, to: unit,
      as: Phrase(
        nn: "`\(function.name)` skal gi \(unit.words)", nb: "`\(function.name)` skal gi \(unit.words)",
        sv: "`\(function.name)` ska ge \(unit.words)", en: "`\(function.name)` should give \(unit.words)"))
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
            .wrongArguments, at: label.span,
            Phrase(
              nn: "`\(function.name)` har ikkje nokon parameter `\(label.text)`.",
              nb: "`\(function.name)` har ikke noen parameter `\(label.text)`.",
              sv: "`\(function.name)` har ingen parameter `\(label.text)`.",
              en: "`\(function.name)` has no parameter `\(label.text)`."),
            fixes: nearest(to: label.text, among: parameters.map { $0.name.text }) + [Fix(call(of: function))])
        }
        guard given.updateValue(argument, forKey: label.text) == nil else {
          throw failure(
            .wrongArguments, at: label.span,
            Phrase(
              nn: "`\(label.text)` er gitt to gonger.", nb: "`\(label.text)` er gitt to ganger.",
              sv: "`\(label.text)` anges två gånger.", en: "`\(label.text)` is given twice."))
        }
      } else {
        while position < parameters.count, given[parameters[position].name.text] != nil { position += 1 }
        guard position < parameters.count else {
          throw failure(
            .wrongArguments, at: argument.span,
            Phrase(
              nn: "`\(function.name)` tek \(parameters.count) argument, og dette er eitt meir.",
              nb: "`\(function.name)` tar \(parameters.count) argumenter, og dette er ett mer.",
              sv: "`\(function.name)` tar \(parameters.count) argument, och detta är ett till.",
              en: "`\(function.name)` takes \(parameters.count) arguments, and this is one more."),
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
        .wrongArguments, at: span,
        Phrase(
          nn: "`\(function.name)` treng `\(parameter.name.text)`.",
          nb: "`\(function.name)` trenger `\(parameter.name.text)`.",
          sv: "`\(function.name)` behöver `\(parameter.name.text)`.",
          en: "`\(function.name)` needs `\(parameter.name.text)`."),
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
    func place() -> Phrase {
      Phrase(
        nn: "`\(parameter.name.text)` i `\(function.name)`", nb: "`\(parameter.name.text)` i `\(function.name)`",
        sv: "`\(parameter.name.text)` i `\(function.name)`", en: "`\(parameter.name.text)` of `\(function.name)`")
    }
    if syntax.factors.count == 1, syntax.factors[0].exponent == 1, let other = inner.locals[syntax.factors[0].name.text]
    {
      return try alike(
        value, other.node,
        Phrase(
          nn: "\(place()) er i eininga til `\(syntax.factors[0].name.text)`",
          nb: "\(place()) er i enheten til `\(syntax.factors[0].name.text)`",
          sv: "\(place()) är i samma enhet som `\(syntax.factors[0].name.text)`",
          en: "\(place()) is in the unit of `\(syntax.factors[0].name.text)`"))
    }
    if let wish = ParameterClass(syntax) {
      guard wish.accepts(value) else {
        throw failure(
          .unitMismatch, at: value.span,
          Phrase(
            nn: "\(place()) er \(wish.description), og dette er \(describe(value.kind, value.unit)).",
            nb: "\(place()) er \(wish.description), og dette er \(describe(value.kind, value.unit)).",
            sv: "\(place()) är \(wish.description), och detta är \(describe(value.kind, value.unit)).",
            en: "\(place()) is \(wish.description), and this is \(describe(value.kind, value.unit))."))
      }
      return value
    }
    let unit = try unit(syntax)
    return try fitted(
      value, to: unit,
      as: Phrase(
        nn: "\(place()) er \(unit.words)", nb: "\(place()) er \(unit.words)",
        sv: "\(place()) är \(unit.words)", en: "\(place()) is \(unit.words)"), code: .unitMismatch)
  }
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
