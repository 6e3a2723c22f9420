import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Finding what a plan defines, in the order others need it: prices, units, years, dimensions, tables, names.
extension Checker {
  /// Collects everything the texts of one scope define.
  func collect(_ texts: [CheckedText]) {
    let outer = collected
    collected = texts.first?.scope
    defer { collected = outer }
    // Prices, units and years are the plan's; a module's are there for its own tests.
    let isModule = collected?.module != nil
    var pricesLine: SourceSpan?
    forEachStatement(of: isModule ? [] : texts) { _, statement in
      switch statement.kind {
      case .prices(let basis):
        if let pricesLine { reportSecondPrices(at: statement.span, first: pricesLine) }
        pricesLine = pricesLine ?? statement.span
        units.setDefaultBasis(priceBasis(basis))
      case .unit(let names): collectUnit(names)
      case .years(let years): collectYears(years, at: statement.span)
      default: break
      }
    }
    forEachStatement(of: texts) { _, statement in
      if case .dimension(let dimension) = statement.kind { collectDimension(dimension, at: statement.span) }
    }
    collectLabelsAsDimensions(texts)
    forEachStatement(of: texts) { text, statement in
      switch statement.kind {
      case .definition(let definition): collectDefinition(definition, statement, text)
      case .function(let function): collectFunction(function, statement, text)
      case .measure(let layer): collectLayer(.measure, layer, statement, text)
      case .scenario(let layer): collectLayer(.scenario, layer, statement, text)
      case .table(let table): collectTable(table, statement, text)
      default: break
      }
    }
    forEachStatement(of: texts) { text, statement in
      switch statement.kind {
      case .indicator(let indicator): collectIndicator(indicator, statement, text)
      case .indicators(let indicators): collectIndicators(indicators, statement, text)
      default: break
      }
    }
  }

  /// Calls `body` for every statement of the texts, in order.
  func forEachStatement(of texts: [CheckedText], _ body: (CheckedText, Statement) -> Void) {
    for text in texts {
      for statement in text.tree.statements { body(text, statement) }
    }
  }

  private func reportSecondPrices(at span: SourceSpan, first: SourceSpan) {
    report(
      .badDeclaration, at: span,
      .english("The plan has a `prices` line already; all its amounts are in one price level."),
      related: [.init(span: first, message: .english("the first"))],
      fixes: [Fix("500 tkr@2017", remark: .english("an amount in another price level"))])
  }

  private func collectUnit(_ names: [Name]) {
    guard let taken = units.declare(names.map({ $0.text })), let name = names.first(where: { $0.text == taken }) else {
      return
    }
    report(
      .badDeclaration, at: name.span, .english("`\(taken)` is a unit already."),
      fixes: [Fix("1 \(taken)", remark: .english("it needs no declaration"))])
  }

  /// The time axis: a label for each calendar year, ascending.
  private func collectYears(_ years: YearsStatement, at span: SourceSpan) {
    declaresYears = true
    guard program.dimensions[0].members.isEmpty else {
      report(.badDeclaration, at: span, .english("The plan has a `years` line already; there is one time axis."))
      return
    }
    var labels: [YearLabel] = []
    for item in years.items {
      guard let first = yearLabel(item.first), let last = yearLabel(item.last) else { continue }
      guard isRange(item, first, last) else { continue }
      for year in first.year...last.year {
        if let earlier = labels.first(where: { $0.year == year }) {
          report(
            .badDeclaration, at: item.first.span, .english("\(year) is on the axis already, as \(earlier.text)."),
            fixes: [
              .advice(
                .english(
                  """
                  one label for each calendar year; a second kind of figure can stand in a table as a column beside \
                  the axis
                  """
                ))
            ])
        } else {
          labels.append(YearLabel(kind: first.kind, year: year))
        }
      }
    }
    let members = labels.sorted { $0.year < $1.year }.map {
      DimensionDeclaration.Member(name: $0.text, label: $0.text, year: $0)
    }
    program.dimensions[0] = DimensionDeclaration(name: "year", label: "year", members: members, span: span)
  }

  /// Whether a range of the axis goes forward under one letter; reported where it does not.
  private func isRange(_ item: YearsStatement.Item, _ first: YearLabel, _ last: YearLabel) -> Bool {
    let range = "`\(item.first.text)..\(item.last.text)`"
    if first.year > last.year {
      report(
        .badDeclaration, at: item.first.span.joined(with: item.last.span), .english("\(range) runs backwards."),
        fixes: [
          """
          years \
          \(YearLabel(kind: first.kind, year: last.year).text)..\(YearLabel(kind: last.kind, year: first.year).text)
          """
        ])
      return false
    }
    guard first.kind == last.kind else {
      report(
        .badDeclaration, at: item.first.span.joined(with: item.last.span),
        .english("\(range) begins with one letter and ends with another."),
        fixes: ["years \(first.text), \(YearLabel(kind: last.kind, year: first.year + 1).text)..\(last.text)"])
      return false
    }
    return true
  }

  /// A label of the time axis, or a diagnostic.
  private func yearLabel(_ name: Name) -> YearLabel? {
    if let label = YearLabel(name.text) { return label }
    report(
      .badDeclaration, at: name.span,
      .english("`\(name.text)` is no year: a year is four digits, with R, B, P or RB before them."),
      fixes: ["years R2015, B2016..B2020"])
    return nil
  }

  private func collectDimension(_ statement: DimensionStatement, at span: SourceSpan) {
    var members: [DimensionDeclaration.Member] = []
    var seen: Set<String> = []
    for member in statement.members {
      guard seen.insert(member.name.text).inserted else {
        report(
          .badDeclaration, at: member.name.span,
          .english("`\(member.name.text)` is a member of `\(statement.name.text)` already."))
        continue
      }
      members.append(
        .init(
          name: member.name.text, label: member.label ?? member.name.text, isReference: member.isReference))
    }
    declareDimension(statement.name, label: statement.label, members: members)
  }

  /// Declares a dimension; a second one of a name is an error. `positions` as in `DimensionDeclaration`.
  @discardableResult
  func declareDimension(
    _ name: Name, label: String?, members: [DimensionDeclaration.Member], positions: [String: Int]? = nil
  ) -> DimensionID? {
    let fullName = collected?.module.map { "\($0).\(name.text)" } ?? name.text
    if let known = dimensionsByName[fullName] {
      report(
        .badDeclaration, at: name.span, .english("There is a dimension `\(name.text)` already."),
        related: program[known].span.map { [.init(span: $0, message: .english("declared here"))] } ?? [])
      return nil
    }
    let id = program.add(
      DimensionDeclaration(
        name: fullName, label: label ?? name.text, members: members, span: name.span, positions: positions))
    dimensionsByName[fullName] = id
    return id
  }

  /// Gives a name to an entry, or reports that it is taken.
  func define(_ name: Name, as symbol: Scope.Symbol, in scope: Scope) -> Bool {
    if let earlier = scope.places[name.text] {
      // Neither functions nor layers have cases, and no scenario changes them.
      var fixes = [Fix("\(name.text)_2", remark: .english("another name"))]
      if case .definition = symbol, case .definition = scope.symbols[name.text] {
        fixes = [
          Fix("\(name.text)[R] = …", remark: .english("cases in [ ], where it differs between years or members")),
          Fix("scenario other { \(name.text) = … }", remark: .english("where a scenario changes it")),
          Fix("\(name.text)_2 = …", remark: .english("where it is something else")),
        ]
      }
      report(
        .definedTwice, at: name.span, .english("`\(name.text)` is defined already."),
        related: [.init(span: earlier, message: .english("the first definition"))], fixes: fixes)
      return false
    }
    scope.symbols[name.text] = symbol
    scope.places[name.text] = name.span
    return true
  }

  private func collectDefinition(_ definition: DefinitionStatement, _ statement: Statement, _ text: CheckedText) {
    let part = DefinitionEntry.Part(
      text: text, statement: definition, decorations: statement.decorations, span: statement.span)
    if case .definition(let index) = text.scope.symbols[definition.name.text], !entries[index].parts.isEmpty {
      let hasGeneral = entries[index].parts.contains { $0.statement.selectors.isEmpty }
      if definition.selectors.isEmpty && hasGeneral {
        _ = define(definition.name, as: .definition(index), in: text.scope)
      } else {
        entries[index].parts.append(part)
      }
      return
    }
    // A table may go on as a formula: `income[from 2027] = prev(income) * 1.02`.
    if case .definition(let index) = text.scope.symbols[definition.name.text], entries[index].table != nil,
      case .done = entries[index].state, !definition.selectors.isEmpty
    {
      entries[index].parts = [part]
      entries[index].state = .waiting
      return
    }
    if let index = newEntry(definition.name, in: text.scope) { entries[index].parts = [part] }
  }

  /// A new definition under `name`, with its place in the program; nil, and a diagnostic, where the name is taken.
  func newEntry(_ name: Name, in scope: Scope) -> Int? {
    let index = entries.count
    guard define(name, as: .definition(index), in: scope) else { return nil }
    let fullName = scope.module.map { "\($0).\(name.text)" } ?? name.text
    let body = constant(.missing(0), kind: .anything, at: name.span)
    let id = program.add(
      Definition(
        role: .formula, name: fullName, label: nil, isStock: false, kind: .anything, unit: .one, body: body.id,
        shape: .scalar, span: name.span))
    entries.append(DefinitionEntry(name: fullName, span: name.span, id: id))
    entryOfDefinition[id] = index
    return index
  }

  private func collectFunction(_ function: FunctionStatement, _ statement: Statement, _ text: CheckedText) {
    guard define(function.name, as: .function(functions.count), in: text.scope) else { return }
    let name = text.scope.module.map { "\($0).\(function.name.text)" } ?? function.name.text
    functions.append(
      FunctionEntry(
        name: name, text: text, statement: function, decorations: statement.decorations, span: statement.span))
  }

  private func collectLayer(
    _ kind: CheckedLayer.Kind, _ declaration: LayerDeclaration, _ statement: Statement, _ text: CheckedText
  ) {
    guard define(declaration.name, as: .layer(layerEntries.count), in: text.scope) else { return }
    let id = program.add(
      CheckedLayer(
        kind: kind, name: declaration.name.text, label: declaration.label ?? declaration.name.text, parts: [],
        statements: [], notes: [], span: statement.span))
    layerEntries.append(
      LayerEntry(
        kind: kind, text: text, declaration: declaration, decorations: statement.decorations, span: statement.span,
        id: id))
  }
}
