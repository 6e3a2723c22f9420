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
    collectNotes(of: texts)
    forEachStatement(of: texts) { text, statement in
      if case .dimension(let dimension) = statement.kind { collectDimension(dimension, text) }
    }
    collectLabelsAsDimensions(texts)
    forEachStatement(of: texts) { text, statement in
      switch statement.kind {
      case .definition(let definition): collectDefinition(definition, statement, text)
      case .function(let function): collectFunction(function, statement, text)
      case .measure(let layer): collectLayer(.measure, layer, statement, text)
      case .scenario(let layer): collectLayer(.scenario, layer, statement, text)
      case .table(let table):
        tableRole = table.isInput ? .input : .table
        collectTable(table, statement, text)
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
      Phrase(
        nn: "Planen har ei `prices`-linje frå før; alle beløpa i han står i eitt prisnivå.",
        nb: "Planen har en `prices`-linje fra før; alle beløpene i den står i ett prisnivå.",
        sv: "Planen har redan en `prices`-rad; alla dess belopp står i en prisnivå.",
        en: "The plan has a `prices` line already; all its amounts are in one price level."),
      related: [
        .init(span: first, message: Phrase(nn: "den første", nb: "den første", sv: "den första", en: "the first"))
      ],
      fixes: [
        Fix(
          "500 tkr@2017",
          remark: Phrase(
            nn: "eit beløp i eit anna prisnivå", nb: "et beløp i et annet prisnivå",
            sv: "ett belopp i en annan prisnivå", en: "an amount in another price level"))
      ])
  }

  private func collectUnit(_ names: [Name]) {
    guard let taken = units.declare(names.map({ $0.text })), let name = names.first(where: { $0.text == taken }) else {
      return
    }
    report(
      .badDeclaration, at: name.span,
      Phrase(
        nn: "`\(taken)` er ei eining frå før.", nb: "`\(taken)` er en enhet fra før.",
        sv: "`\(taken)` är redan en enhet.", en: "`\(taken)` is a unit already."),
      fixes: [
        Fix(
          "1 \(taken)",
          remark: Phrase(
            nn: "ho treng ikkje innførast", nb: "den trenger ikke innføres", sv: "den behöver inte införas",
            en: "it needs no declaration"))
      ])
  }

  /// The time axis: a label for each calendar year, ascending.
  private func collectYears(_ years: YearsStatement, at span: SourceSpan) {
    declaresYears = true
    guard program.dimensions[0].members.isEmpty else {
      report(
        .badDeclaration, at: span,
        Phrase(
          nn: "Planen har ei `years`-linje frå før; det er éin tidsakse.",
          nb: "Planen har en `years`-linje fra før; det er én tidsakse.",
          sv: "Planen har redan en `years`-rad; det finns en tidsaxel.",
          en: "The plan has a `years` line already; there is one time axis."))
      return
    }
    var labels: [YearLabel] = []
    for item in years.items {
      guard let first = yearLabel(item.first), let last = yearLabel(item.last) else { continue }
      guard isRange(item, first, last, of: years) else { continue }
      for year in first.year...last.year {
        if let earlier = labels.first(where: { $0.year == year }) {
          report(
            .badDeclaration, at: item.first.span,
            Phrase(
              nn: "\(year) står på aksen frå før, som \(earlier.text).",
              nb: "\(year) står på aksen fra før, som \(earlier.text).",
              sv: "\(year) står redan på axeln, som \(earlier.text).",
              en: "\(year) is on the axis already, as \(earlier.text)."),
            fixes: [
              .advice(
                Phrase(
                  nn: """
                    éin etikett for kvart kalenderår; eit anna slag tal kan stå i ein tabell som ei kolonne \
                    ved sida av aksen
                    """,
                  nb: """
                    én etikett for hvert kalenderår; et annet slag tall kan stå i en tabell som en kolonne ved \
                    siden av aksen
                    """,
                  sv: """
                    en etikett för varje kalenderår; ett annat slags tal kan stå i en tabell som en kolumn vid \
                    sidan av axeln
                    """,
                  en: """
                    one label for each calendar year; a second kind of figure can stand in a table as a column beside \
                    the axis
                    """))
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
  private func isRange(
    _ item: YearsStatement.Item, _ first: YearLabel, _ last: YearLabel, of years: YearsStatement
  ) -> Bool {
    let range = "`\(item.first.text)..\(item.last.text)`"
    if first.year > last.year {
      report(
        .badDeclaration, at: item.first.span.joined(with: item.last.span),
        Phrase(
          nn: "\(range) går baklengs.", nb: "\(range) går baklengs.", sv: "\(range) går baklänges.",
          en: "\(range) runs backwards."),
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
        Phrase(
          nn: "\(range) begynner med éin bokstav og sluttar med ein annan.",
          nb: "\(range) begynner med én bokstav og slutter med en annen.",
          sv: "\(range) börjar med en bokstav och slutar med en annan.",
          en: "\(range) begins with one letter and ends with another."),
        fixes: rangesMeant(item, first, last).map { Fix("years " + line(of: years, with: $0, for: item)) })
      // Its years are there all the same: what is said of them is not wrong for that.
      return true
    }
    return true
  }

  /// What a range may be meant to be whose ends have other letters: the letter of its first year holds, or a part of it
  /// has another.
  private func rangesMeant(_ item: YearsStatement.Item, _ first: YearLabel, _ last: YearLabel) -> [String] {
    let whole = "\(first.text)..\(YearLabel(kind: first.kind, year: last.year).text)"
    let parted = "\(first.text), \(YearLabel(kind: last.kind, year: first.year + 1).text)..\(last.text)"
    return last.kind == .plain ? [whole] : [parted, whole]
  }

  /// The line of the axis with something else for one item.
  private func line(of years: YearsStatement, with words: String, for item: YearsStatement.Item) -> String {
    years.items.map { other in
      if other.first.span == item.first.span { return words }
      return other.first.text == other.last.text ? other.first.text : "\(other.first.text)..\(other.last.text)"
    }.joined(separator: ", ")
  }

  /// A label of the time axis, or a diagnostic.
  private func yearLabel(_ name: Name) -> YearLabel? {
    if let label = YearLabel(name.text) { return label }
    report(
      .badDeclaration, at: name.span,
      Phrase(
        nn: "`\(name.text)` er ikkje eit år: eit år er fire siffer, med R, B, P eller RB framfor.",
        nb: "`\(name.text)` er ikke et år: et år er fire siffer, med R, B, P eller RB foran.",
        sv: "`\(name.text)` är inget år: ett år är fyra siffror, med R, B, P eller RB framför.",
        en: "`\(name.text)` is no year: a year is four digits, with R, B, P or RB before them."),
      fixes: ["years R2015, B2016..B2020"])
    return nil
  }

  /// Gives a name to an entry, or reports that it is taken.
  func define(_ name: Name, as symbol: Scope.Symbol, in scope: Scope) -> Bool {
    if let earlier = scope.places[name.text] {
      // Neither functions nor layers have cases, and no scenario changes them.
      var fixes = [
        Fix(
          "\(name.text)_2",
          remark: Phrase(nn: "eit anna namn", nb: "et annet navn", sv: "ett annat namn", en: "another name"))
      ]
      if case .definition = symbol, case .definition = scope.symbols[name.text] {
        fixes = [
          Fix(
            "\(name.text)[R] = …",
            remark: Phrase(
              nn: "tilfelle i [ ], der det skil mellom år eller kategoriar",
              nb: "tilfeller i [ ], der det skiller mellom år eller kategorier",
              sv: "fall i [ ], där det skiljer mellan år eller kategorier",
              en: "cases in [ ], where it differs between years or members")),
          Fix(
            "scenario other { \(name.text) = … }",
            remark: Phrase(
              nn: "der eit scenario endrar det", nb: "der et scenario endrer det", sv: "där ett scenario ändrar det",
              en: "where a scenario changes it")),
          Fix(
            "\(name.text)_2 = …",
            remark: Phrase(
              nn: "der det er noko anna", nb: "der det er noe annet", sv: "där det är något annat",
              en: "where it is something else")),
        ]
      }
      report(
        .definedTwice, at: name.span,
        Phrase(
          nn: "`\(name.text)` er definert frå før.", nb: "`\(name.text)` er definert fra før.",
          sv: "`\(name.text)` är redan definierat.", en: "`\(name.text)` is defined already."),
        related: [
          .init(
            span: earlier,
            message: Phrase(
              nn: "den første definisjonen", nb: "den første definisjonen", sv: "den första definitionen",
              en: "the first definition"))
        ], fixes: fixes)
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
      // Looked for only where it would be a second one: ten thousand cases ask nothing of each other.
      if definition.selectors.isEmpty, entries[index].parts.contains(where: { $0.statement.selectors.isEmpty }) {
        _ = define(definition.name, as: .definition(index), in: text.scope)
      } else {
        entries[index].parts.append(part)
      }
      return
    }
    if goesOnAsFormula(part) { return }
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
    let name = declaration.name.text
    if name == "change" || name == "sparklines" {
      report(
        .clauseAsLayer, at: declaration.name.span,
        Phrase(
          nn: "`with \(name)` er eit ledd i `show`, så `\(name)` kan ikkje vere namnet på eit tiltak eller scenario.",
          nb: "`with \(name)` er et ledd i `show`, så `\(name)` kan ikke være navnet på et tiltak eller scenario.",
          sv: "`with \(name)` är ett led i `show`, så `\(name)` kan inte vara namn på en åtgärd eller ett scenario.",
          en: "`with \(name)` is a clause of `show`, so `\(name)` cannot name a measure or a scenario."),
        fixes: [Fix("\(name)_1")])
    }
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
