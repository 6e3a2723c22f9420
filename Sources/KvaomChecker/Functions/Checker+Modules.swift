import KvaomSource
import KvaomSyntax
import KvaomUnits

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
        "`\(module.text).\(function.text)` is a function of a module, and has no arguments.",
        fixes: [call(of: functions[index])])
    case .function(let index): return try inlined(index, arguments, at: span, context)
    case .definition(let index): return try reference(to: index, at: span, context)
    default: break
    }
    if let dimension = dimensionsByName["\(module.text).\(function.text)"] { return coordinate(of: dimension, at: span) }
    let names = scope.symbols.keys.map { "\(module.text).\($0)" }
    throw failure(
      isCall ? .unknownName : .moduleWithoutCall, at: isCall ? function.span : span,
      "The library's module `\(module.text)` has no `\(function.text)`.",
      fixes: nearest(to: "\(module.text).\(function.text)", among: names) + selection(module, isCall ? nil : function))
  }

  /// The scope of a library module. `selecting` is what stands after the point where no argument does: a member, perhaps.
  func module(_ name: Name, selecting member: Name? = nil) throws(CheckFailure) -> Scope {
    if let known = modules[name.text] { return known }
    let trees = moduleNames.contains(name.text) ? loadModule(name.text) : []
    guard !trees.isEmpty else {
      throw failure(
        member == nil ? .unknownName : .moduleWithoutCall, at: member.map { name.span.joined(with: $0.span) } ?? name.span,
        "There is no library module `\(name.text)`.",
        fixes: nearest(to: name.text, among: moduleNames) + selection(name, member))
    }
    let scope = Scope(module: name.text)
    modules[name.text] = scope
    diagnostics += trees.flatMap(\.diagnostics)
    collect(trees.map { CheckedText(tree: $0, scope: scope) })
    return scope
  }

  /// What `budget.B2018` was meant to be, where the plan has a `budget`.
  private func selection(_ name: Name, _ member: Name?) -> [String] {
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
