import KvaomSource
import KvaomSyntax

/// The statements of a text.
extension OccurrenceFinder {
  /// Walks a statement.
  mutating func visit(_ statement: Statement, _ locals: Locals) {
    visit(statement.decorations, locals)
    switch statement.kind {
    case .dimension(let dimension):
      add(dimension.name, .dimension(dimension.name.text), isDeclaration: true)
      for member in dimension.members {
        add(member.name, .member(of: dimension.name.text, member.name.text), isDeclaration: true)
      }
    case .unit(let list): for name in list { add(name, .unit(name.text), isDeclaration: true) }
    case .definition(let definition): visit(definition, locals)
    case .table(let table): visit(table)
    case .function(let function): visit(function)
    case .measure(let layer), .scenario(let layer): visit(layer)
    case .indicator(let indicator):
      add(indicator.name, .definition(indicator.name.text), isDeclaration: true)
      visit(indicator.attributes)
    case .indicators(let indicators): visit(indicators)
    case .command(let command): visit(command, locals)
    case .change(let change): visit(change, locals)
    case .years, .prices, .asOf, .note, .use, .hole: break
    }
  }

  private mutating func visit(_ definition: DefinitionStatement, _ locals: Locals) {
    add(definition.name, locals[definition.name.text] ?? .definition(definition.name.text), isDeclaration: true)
    visit(definition.selectors, of: names.dimensions(of: definition.name.text), locals)
    visit(definition.annotation?.unit)
    addDimensions(definition.annotation?.dimensions ?? [])
    visit(definition.value, locals)
    if let range = definition.range {
      visit(range.low, locals)
      visit(range.high, locals)
    }
    if let distribution = definition.distribution { visit(distribution, locals) }
  }

  private mutating func visit(_ function: FunctionStatement) {
    add(function.name, .function(function.name.text), isDeclaration: true)
    var locals: Locals = [:]
    for parameter in function.parameters {
      if let value = parameter.defaultValue { visit(value, [:]) }
      visit(parameter.unit)
      let symbol = PlanSymbol.parameter(of: function.name.text, parameter.name.text)
      add(parameter.name, symbol, isDeclaration: true)
      locals[parameter.name.text] = symbol
      for dimension in parameter.over {
        let known = locals[dimension.text]
        let own = known ?? PlanSymbol.local(dimension.text, at: dimension.span)
        add(dimension, own, isDeclaration: known == nil)
        locals[dimension.text] = own
      }
    }
    visit(function.result)
    visit(function.body, locals)
  }

  private mutating func visit(_ layer: LayerDeclaration) {
    add(layer.name, .layer(layer.name.text), isDeclaration: true)
    for name in [layer.parent].compactMap({ $0 }) + layer.includes + layer.excludes { add(name, .layer(name.text)) }
    for note in layer.notes { for argument in note.arguments { visit(argument, [:]) } }
    for statement in layer.statements { visit(statement, [:]) }
  }

  // MARK: Tables

  private mutating func visit(_ table: TableStatement) {
    visit(table.unit)
    switch table.form {
    case .named(let name, _, let dimensions):
      add(name, .definition(name.text), isDeclaration: true)
      addDimensions(dimensions)
      let own = dimensions.map { $0.text }
      for column in table.columns where column.sum == nil { addMember(column.name, of: own.suffix(1)) }
      for row in table.rows where row.role.isFigures {
        for (label, dimension) in zip(row.labels, own) { addMember(label, of: [dimension]) }
      }
    case .across(let dimension):
      addDimensions([dimension])
      for column in table.columns where column.sum == nil { addMember(column.name, of: [dimension.text]) }
      for row in table.rows where row.role.isFigures {
        if let label = row.labels.first { add(label, .definition(label.text), isDeclaration: true) }
        visit(row.unit)
      }
    case .byColumn(let dimension):
      addDimensions([dimension])
      for column in table.columns where column.sum == nil {
        add(column.name, .definition(column.name.text), isDeclaration: true)
        visit(column.annotation)
      }
      for row in table.rows where row.role.isFigures {
        if let label = row.labels.first { addMember(label, of: [dimension.text]) }
        for (column, cell) in zip(table.columns, row.cells) { visit(cell, of: column) }
      }
    }
    for row in table.rows { visit(row.decorations, [:]) }
  }

  /// A cell of a column whose cells are members.
  private mutating func visit(_ cell: TableStatement.Cell, of column: TableStatement.Column) {
    guard case .text(let text) = cell.value, let dimension = column.annotation?.factors.first?.name.text,
      names.members[dimension]?.contains(text) ?? false
    else { return }
    add(Name(text, at: cell.span), .member(of: dimension, text))
  }

  private mutating func visit(_ indicators: IndicatorsStatement) {
    addDimensions([indicators.dimension])
    visit(indicators.attributes)
    for row in indicators.rows {
      let isValue = names.definitions[row.name.text] != nil
      add(
        row.name, isValue ? .definition(row.name.text) : .member(of: indicators.dimension.text, row.name.text),
        isDeclaration: true)
      visit(row.decorations, [:])
    }
  }

  private mutating func visit(_ attributes: [IndicatorAttribute]) {
    for attribute in attributes {
      switch attribute.kind {
      case .value(let value): visit(value, [:])
      case .points(let points): for point in points { visit(point.value, [:]) }
      case .limits(let limits): for limit in limits { visit(limit, [:]) }
      case .range(let low, let high):
        visit(low, [:])
        visit(high, [:])
      case .word: break
      }
    }
  }

  // MARK: Questions

  private mutating func visit(_ command: Command, _ locals: Locals) {
    for item in command.items { visit(item.expression, locals) }
    for (clause, _) in command.clauses { visit(clause, locals) }
    var inner = locals
    for statement in command.body {
      if case .definition(let definition) = statement.kind {
        inner[definition.name.text] = .local(definition.name.text, at: definition.name.span)
      }
      visit(statement, inner)
    }
  }

  private mutating func visit(_ clause: Command.Clause, _ locals: Locals) {
    switch clause {
    case .inWorlds(let worlds): for world in worlds { visit(world, locals) }
    case .against(let world): visit(world, locals)
    case .with(let suffixes): visit(suffixes, locals)
    case .withRange(let target, let selectors, let low, let high, let step):
      add(target, .definition(target.text))
      visit(selectors, of: names.dimensions(of: target.text), locals)
      for bound in [low, high] + [step].compactMap({ $0 }) { visit(bound, locals) }
    case .range(let low, let high):
      visit(low, locals)
      visit(high, locals)
    case .unit(let unit): visit(unit)
    case .total(let dimensions): addDimensions(dimensions)
    case .condition(let condition), .within(let condition), .named(_, let condition): visit(condition, locals)
    case .forItems(let items): for item in items { visit(item, locals) }
    case .inYear, .withChange, .withSparklines, .deep, .decimals, .message, .fromTo, .fromFile, .draws, .seed: break
    }
  }
}
