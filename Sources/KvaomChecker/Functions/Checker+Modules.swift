import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// The library's modules, each read when it is first named.
extension Checker {
  /// `module.f(…)`, `module.value`
  func moduleCall(
    _ module: Name, _ function: Name, _ arguments: [Argument], at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let isCall = span.end > function.span.end
    let scope = try self.module(module, selecting: isCall ? nil : function)
    switch scope.symbols[function.text] {
    case .function(let index) where !isCall:
      throw failure(
        .moduleWithoutCall, at: span,
        Phrase(
          nn: "`\(module.text).\(function.text)` er ein funksjon i ein modul, og har ingen argument.",
          nb: "`\(module.text).\(function.text)` er en funksjon i en modul, og har ingen argumenter.",
          sv: "`\(module.text).\(function.text)` är en funktion i en modul, och har inga argument.",
          en: "`\(module.text).\(function.text)` is a function of a module, and has no arguments."),
        fixes: [Fix(call(of: functions[index]))])
    case .function(let index): return try inlined(index, arguments, at: span, context)
    case .definition(let index): return try reference(to: index, at: span, context)
    default: break
    }
    if let dimension = dimensionsByName["\(module.text).\(function.text)"] {
      return coordinate(of: dimension, at: span)
    }
    let names = scope.symbols.keys.map { "\(module.text).\($0)" }
    throw failure(
      isCall ? .unknownName : .moduleWithoutCall, at: isCall ? function.span : span,
      Phrase(
        nn: "Modulen `\(module.text)` i biblioteket har ikkje `\(function.text)`.",
        nb: "Modulen `\(module.text)` i biblioteket har ikke `\(function.text)`.",
        sv: "Modulen `\(module.text)` i biblioteket har inte `\(function.text)`.",
        en: "The library's module `\(module.text)` has no `\(function.text)`."),
      fixes: nearest(to: "\(module.text).\(function.text)", among: names) + selection(module, isCall ? nil : function))
  }

  /// The scope of a library module. `selecting` is what stands after the point where no argument does: a member,
  /// perhaps.
  func module(_ name: Name, selecting member: Name? = nil) throws(CheckFailure) -> Scope {
    if let known = modules[name.text] { return known }
    let trees = moduleNames.contains(name.text) ? loadModule(name.text) : []
    guard !trees.isEmpty else {
      throw failure(
        member == nil ? .unknownName : .moduleWithoutCall,
        at: member.map { name.span.joined(with: $0.span) } ?? name.span,
        Phrase(
          nn: "Biblioteket har ingen modul `\(name.text)`.", nb: "Biblioteket har ingen modul `\(name.text)`.",
          sv: "Biblioteket har ingen modul `\(name.text)`.", en: "There is no library module `\(name.text)`."),
        fixes: nearest(to: name.text, among: moduleNames) + selection(name, member))
    }
    let scope = Scope(module: name.text)
    modules[name.text] = scope
    diagnostics += trees.flatMap { $0.diagnostics }
    collect(trees.map { CheckedText(tree: $0, scope: scope) })
    return scope
  }

  /// What `budget.B2018` was meant to be, where the plan has a `budget`.
  private func selection(_ name: Name, _ member: Name?) -> [Fix] {
    guard let member, case .definition = planScope.symbols[name.text] else { return [] }
    return ["\(name.text)[\(member.text)]"]
  }

  /// The dimension that `name` means in a scope: a module's own, `module.dimension`, or the plan's.
  func knownDimension(_ name: Name, in scope: Scope) throws(CheckFailure) -> DimensionID? {
    if let module = scope.module, let own = dimensionsByName["\(module).\(name.text)"] { return own }
    if let known = dimensionsByName[name.text] { return known }
    guard let point = name.text.firstIndex(of: ".") else { return nil }
    let module = String(name.text[..<point])
    _ = try self.module(Name(module, at: name.span))
    return dimensionsByName[name.text]
  }

  /// The members of a dimension as a value along it.
  func coordinate(of dimension: DimensionID, at span: SourceSpan) -> TypedNode {
    add(.coordinate(dimension), shape: Shape([rules.fullAxis(dimension)]), kind: .member(dimension), at: span)
  }
}

/// Tables by year in a module: the library's years are not the plan's.
extension Checker {
  /// A module's table over every year of the plan, missing where the library has no figure; in a plan without years,
  /// its years can only be named.
  func spreadOverYears(_ table: TypedNode) -> TypedNode {
    guard let axis = table.shape.axis(over: .year), axis != rules.fullAxis(.year) || axis.members.count == 0 else {
      return table
    }
    let full = rules.fullAxis(.year)
    let shape = full.members.count == 0 ? table.shape.removing(.year) : table.shape.replacing(full)
    if axis.members.count == 0 {
      let blank = constant(.missing(0), kind: table.kind, unit: table.unit, at: table.span)
      return add(.broadcast(blank.id, shape), shape: shape, kind: table.kind, unit: table.unit, at: table.span)
    }
    let region = [AxisSelection(dimension: .year, members: axis.members.positions, dropsAxis: false)]
    return add(
      .cases([CoreCase(region: region, value: table.id)], shape: shape), shape: shape, kind: table.kind,
      unit: table.unit,
      at: table.span)
  }
}
