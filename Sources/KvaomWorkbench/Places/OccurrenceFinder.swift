import KvaomChecker
import KvaomSource
import KvaomSyntax

/// What is known of the names of a plan before its texts are walked: what each stands for.
struct KnownNames {
  /// The values of the plan, with the dimensions of each.
  private(set) var definitions: [String: [String]] = [:]
  /// The functions of the plan.
  private(set) var functions: Set<String> = []
  /// Measures and scenarios.
  private(set) var layers: Set<String> = []
  /// The members of each dimension.
  private(set) var members: [String: Set<String>] = [:]
  /// The modules of the library.
  let modules: Set<String>

  /// The names of checked texts.
  init(_ plan: CheckResult, _ trees: [SyntaxTree], modules: [String]) {
    self.modules = Set(modules)
    let program = plan.program
    for dimension in program.dimensions where !dimension.isNameless && !dimension.isLanes {
      members[dimension.name] = Set(dimension.members.map { $0.name })
    }
    for (name, id) in plan.definitionsByName {
      definitions[name] = program[id].shape.axes.map { program[$0.dimension].name }
    }
    layers = Set(plan.layersByName.keys)
    for tree in trees {
      for statement in tree.statements {
        switch statement.kind {
        case .function(let function): functions.insert(function.name.text)
        // What has an error has no shape; its name is known all the same.
        case .definition(let own): definitions[own.name.text] = definitions[own.name.text] ?? []
        case .measure(let layer), .scenario(let layer): layers.insert(layer.name.text)
        default: break
        }
      }
    }
  }

  /// The dimensions of a value; none where it has none, or nothing is called so.
  func dimensions(of name: String) -> [String] { definitions[name] ?? [] }

  /// The first of some dimensions that has a member; all dimensions are looked at last.
  func dimension(of member: String, among dimensions: [String]) -> String? {
    dimensions.first { members[$0]?.contains(member) ?? false }
      ?? members.keys.sorted().first { members[$0]?.contains(member) ?? false }
  }
}

/// Walks a text and says of every name in it what it stands for, as the checker reads it. Words that nothing explains
/// are left out.
struct OccurrenceFinder {
  /// The text.
  let tree: SyntaxTree
  /// What names stand for.
  let names: KnownNames
  /// What has been found, in no particular order.
  var found: [Occurrence] = []

  /// Names that hold where an expression stands.
  typealias Locals = [String: PlanSymbol]

  /// The names of a text in order of place.
  static func occurrences(in tree: SyntaxTree, _ names: KnownNames) -> [Occurrence] {
    var finder = OccurrenceFinder(tree: tree, names: names)
    for statement in tree.statements { finder.visit(statement, [:]) }
    return finder.found.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// Notes a name.
  mutating func add(_ name: Name, _ symbol: PlanSymbol?, isDeclaration: Bool = false) {
    guard let symbol, name.span.source == tree.source, name.span.end > name.span.start else { return }
    found.append(Occurrence(span: name.span, symbol: symbol, isDeclaration: isDeclaration))
  }

  /// Notes a member of one of some dimensions.
  mutating func addMember(_ name: Name, of dimensions: [String], isDeclaration: Bool = false) {
    let dimension = names.dimension(of: name.text, among: dimensions)
    add(name, dimension.map { .member(of: $0, name.text) }, isDeclaration: isDeclaration)
  }

  /// Notes dimensions; parameters of a function may stand for them.
  mutating func addDimensions(_ list: [Name], _ locals: Locals = [:]) {
    for name in list { add(name, locals[name.text] ?? .dimension(name.text)) }
  }

  /// Notes the factors of a unit; after `as` and in columns a dimension may stand in its place.
  mutating func visit(_ unit: UnitSyntax?) {
    for factor in unit?.factors ?? [] where !factor.name.text.isEmpty {
      let isDimension = names.members[factor.name.text] != nil
      add(factor.name, isDimension ? .dimension(factor.name.text) : .unit(factor.name.text))
    }
  }

  /// What a name means in a formula.
  private func meaning(of name: String, _ locals: Locals) -> PlanSymbol? {
    if let local = locals[name] { return local }
    if names.definitions[name] != nil { return .definition(name) }
    if names.functions.contains(name) { return .function(name) }
    if names.members[name] != nil { return .dimension(name) }
    if names.layers.contains(name) { return .layer(name) }
    return names.dimension(of: name, among: []).map { .member(of: $0, name) }
  }

  // MARK: Expressions

  /// Walks an expression.
  mutating func visit(_ id: ExpressionID, _ locals: Locals) {
    switch tree[id].kind {
    case .name(let name): add(name, meaning(of: name.text, locals))
    case .number(_, let unit): visit(unit)
    case .convert(let operand, let unit):
      visit(operand, locals)
      visit(unit)
    case .index(let base, let selectors):
      visit(base, locals)
      visit(selectors, of: dimensions(of: base), locals)
    case .call(let module, let function, let arguments): visitCall(module, function, arguments, locals)
    case .block(let definitions, let result):
      var inner = locals
      for local in definitions {
        visit(local.value, inner)
        let symbol = PlanSymbol.local(local.name.text, at: local.name.span)
        add(local.name, symbol, isDeclaration: true)
        inner[local.name.text] = symbol
      }
      visit(result, inner)
    case .inLayer(let operand, let world):
      visit(operand, locals)
      visit(world, locals)
    case .with(let operand, let suffixes):
      visit(operand, locals)
      visit(suffixes, locals)
    default: for child in tree.children(of: id) { visit(child, locals) }
    }
  }

  private mutating func visitCall(_ module: Name?, _ function: Name, _ arguments: [Argument], _ locals: Locals) {
    var own: String?
    if let module {
      add(module, names.modules.contains(module.text) ? .module(module.text) : meaning(of: module.text, locals))
      if names.modules.contains(module.text) { add(function, .library(module: module.text, function.text)) }
    } else if names.functions.contains(function.text) {
      own = function.text
      add(function, .function(function.text))
    } else if Builtin.named(function.text) != nil {
      add(function, .builtin(function.text))
    }
    for argument in arguments {
      if let label = argument.label, let own { add(label, .parameter(of: own, label.text)) }
      visit(argument.value, locals)
      addDimensions(argument.over, locals)
      if let by = argument.by { visit(by, locals) }
    }
  }

  /// The dimensions of what stands before brackets, as far as it is a name.
  private func dimensions(of id: ExpressionID) -> [String] {
    switch tree[id].kind {
    case .name(let name): names.dimensions(of: name.text)
    case .index(let base, _), .inLayer(let base, _), .with(let base, _), .convert(let base, _): dimensions(of: base)
    default: []
    }
  }

  /// Walks what stands in brackets behind a value of some dimensions.
  mutating func visit(_ selectors: [Selector], of dimensions: [String], _ locals: Locals) {
    for selector in selectors {
      if let dimension = selector.dimension { add(dimension, .dimension(dimension.text)) }
      let among = selector.dimension.map { [$0.text] } ?? dimensions
      switch selector.kind {
      case .item(let item), .from(let item), .until(let item), .not(let item): visitItem(item, among, locals)
      case .range(let low, let high):
        visitItem(low, among, locals)
        visitItem(high, among, locals)
      }
    }
  }

  private mutating func visitItem(_ id: ExpressionID, _ dimensions: [String], _ locals: Locals) {
    guard case .name(let name) = tree[id].kind, locals[name.text] == nil else { return visit(id, locals) }
    if dimensions.contains(where: { names.members[$0]?.contains(name.text) ?? false }) {
      addMember(name, of: dimensions)
    } else {
      visit(id, locals)
    }
  }

  // MARK: Worlds

  /// Walks a world.
  mutating func visit(_ world: LayerReference, _ locals: Locals) {
    if names.layers.contains(world.name.text) { add(world.name, .layer(world.name.text)) }
    visit(world.suffixes, locals)
  }

  /// Walks what makes another world of one.
  mutating func visit(_ suffixes: [WorldSuffix], _ locals: Locals) {
    for suffix in suffixes {
      switch suffix {
      case .without(let name): add(name, .layer(name.text))
      case .with(let name, let share):
        add(name, .layer(name.text))
        if let share { visit(share, locals) }
      case .change(let statement): visit(statement, locals)
      }
    }
  }

  /// Walks a change of a layer.
  mutating func visit(_ statement: LayerStatement, _ locals: Locals) {
    visit(statement.decorations, locals)
    switch statement.kind {
    case .assign(let target, let selectors, _, let value):
      add(target, .definition(target.text))
      visit(selectors, of: names.dimensions(of: target.text), locals)
      visit(value, locals)
    case .transfer(let amount, let target, let selectors, let from, let to):
      visit(amount, locals)
      add(target, .definition(target.text))
      let dimensions = names.dimensions(of: target.text)
      visit(selectors, of: dimensions, locals)
      addMember(from, of: dimensions)
      addMember(to, of: dimensions)
    case .hole: break
    }
  }

  /// Walks the notes before a statement.
  mutating func visit(_ decorations: Decorations, _ locals: Locals) {
    for note in decorations.notes { for argument in note.arguments { visit(argument, locals) } }
  }
}
