import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Indicators: a definition each, and the rules they are judged by.
extension Checker {
  /// An indicator on its way: judged when the definitions are known.
  struct IndicatorEntry {
    let entry: Int
    let text: CheckedText
    let attributes: [IndicatorAttribute]
    let decorations: Decorations
    let label: String?
    /// Points read from a table of indicators, by attribute name.
    let tablePoints: [(name: String, point: CheckedIndicator.Point)]
    let tableUnit: Unit?
  }

  func collectIndicator(_ indicator: IndicatorStatement, _ statement: Statement, _ text: CheckedText) {
    guard let index = newEntry(indicator.name, in: text.scope) else { return }
    checkRepeated(indicator.attributes)
    if let attribute = indicator.attributes.first(where: { $0.name.text == "value" }),
      case .value(let value) = attribute.kind
    {
      let definition = DefinitionStatement(
        role: .formula, name: indicator.name, label: indicator.label, selectors: [], annotation: nil, value: value,
        range: nil, distribution: nil)
      entries[index].parts = [
        .init(text: text, statement: definition, decorations: statement.decorations, span: statement.span)
      ]
    }
    indicatorEntries.append(
      IndicatorEntry(
        entry: index, text: text, attributes: indicator.attributes, decorations: statement.decorations,
        label: indicator.label, tablePoints: [], tableUnit: nil))
    if entries[index].parts.isEmpty { defineByResult(indicatorEntries.count - 1) }
  }

  func collectIndicators(_ indicators: IndicatorsStatement, _ statement: Statement, _ text: CheckedText) {
    checkRepeated(indicators.attributes)
    for row in indicators.rows {
      guard let index = newEntry(row.name, in: text.scope) else { continue }
      do throws(CheckFailure) {
        guard row.cells.count == indicators.columns.count else {
          throw failure(
            .cellCount, at: row.span,
            Phrase(
              nn: """
                Denne rada har \(row.cells.count, one: "celle", other: "celler"), hovudet \
                \(indicators.columns.count, one: "kolonne", other: "kolonnar").
                """,
              nb: """
                Denne raden har \(row.cells.count, one: "celle", other: "celler"), hodet \
                \(indicators.columns.count, one: "kolonne", other: "kolonner").
                """,
              sv: """
                Den här raden har \(row.cells.count, one: "cell", other: "celler"), huvudet \
                \(indicators.columns.count, one: "kolumn", other: "kolumner").
                """,
              en: "This row has \(row.cells.count) cells, the header \(indicators.columns.count) columns."))
        }
        let cells = try read(row.cells, unit: nil, dashIsZero: false)
        let points = zip(indicators.columns, cells.values).filter { !$1.isMissing }.map { column, value in
          (
            name: column.name.text,
            point: CheckedIndicator.Point(year: column.year.year, value: value, isBy: column.isBy)
          )
        }
        indicatorEntries.append(
          IndicatorEntry(
            entry: index, text: text, attributes: indicators.attributes, decorations: merged(statement, row),
            label: row.label, tablePoints: points, tableUnit: cells.unit))
        defineByResult(indicatorEntries.count - 1)
      } catch {
        entries[index].state = .failed
      }
    }
  }

  private func merged(_ statement: Statement, _ row: IndicatorsStatement.Row) -> Decorations {
    var decorations = row.decorations
    decorations.notes = statement.decorations.notes + decorations.notes
    return decorations
  }

  private func checkRepeated(_ attributes: [IndicatorAttribute]) {
    let known = ["value", "actual", "result", "target", "better", "path", "limits", "range"]
    var seen: [String: SourceSpan] = [:]
    for attribute in attributes {
      let name = attribute.name.text
      if !known.contains(name) {
        report(
          .badIndicator, at: attribute.name.span,
          Phrase(
            nn: "Ein indikator har ikkje `\(name)`.", nb: "En indikator har ikke `\(name)`.",
            sv: "En indikator har inte `\(name)`.", en: "An indicator has no `\(name)`."),
          fixes: nearest(to: name, among: known) + [Fix(known.joined(separator: ", "))])
      } else if let earlier = seen.updateValue(attribute.span, forKey: name) {
        report(
          .badIndicator, at: attribute.span,
          Phrase(
            nn: "`\(name)` står to gonger.", nb: "`\(name)` står to ganger.", sv: "`\(name)` står två gånger.",
            en: "`\(name)` stands twice."),
          related: [
            .init(span: earlier, message: Phrase(nn: "det første", nb: "det første", sv: "det första", en: "the first"))
          ])
      }
    }
  }

  /// An indicator without a formula keeps the latest result of each year, and has none before the first: nothing in the
  /// plan moves it but a layer.
  private func defineByResult(_ position: Int) {
    let indicator = indicatorEntries[position]
    let entry = entries[indicator.entry]
    do throws(CheckFailure) {
      let (points, resultUnit) = try points("result", of: indicator)
      let (actuals, actualUnit) = try self.points("actual", of: indicator)
      let known = (points + actuals).sorted { $0.year < $1.year }
      guard let latest = known.last else {
        throw failure(
          .badIndicator, at: entry.span,
          Phrase(
            nn: "`\(entry.name)` har verken ein verdi eller eit resultat.",
            nb: "`\(entry.name)` har verken en verdi eller et resultat.",
            sv: "`\(entry.name)` har varken ett värde eller ett resultat.",
            en: "`\(entry.name)` has neither a value nor a result."),
          fixes: ["value  = …", "result = 76% in 2016"])
      }
      let unit = resultUnit ?? actualUnit ?? .one
      let years = program[.year].members.compactMap { $0.year?.year }
      let shape = years.isEmpty ? Shape.scalar : Shape([rules.fullAxis(.year)])
      let cells = years.map { year in known.last { $0.year <= year }?.value ?? .missing(0) }
      let body =
        years.isEmpty
        ? constant(latest.value, unit: unit, at: entry.span)
        : add(
          .cube(shape: shape, cells: program.add(cells: cells)), shape: shape, kind: .number, unit: unit, at: entry.span
        )
      program.replace(
        entry.id,
        with: Definition(
          role: .indicator, name: entry.name, label: indicator.label, isStock: false, kind: .number, unit: body.unit,
          body: body.id, shape: shape, span: entry.span, documentation: indicator.decorations.documentation,
          notes: checkedNotes(indicator.decorations.notes, in: indicator.text.tree)))
      entry.state = .done
    } catch {
      entry.state = .failed
    }
  }

  /// The figures of one attribute, with the unit of the first.
  private func points(
    _ name: String, of indicator: IndicatorEntry
  ) throws(CheckFailure) -> ([CheckedIndicator.Point], Unit?) {
    var found = indicator.tablePoints.filter { $0.name == name }.map { $0.point }
    var unit = found.isEmpty ? nil : indicator.tableUnit
    for attribute in indicator.attributes where attribute.name.text == name {
      guard case .points(let points) = attribute.kind else { continue }
      for point in points {
        let value = try number(expression(point.value, Context(text: indicator.text)), .verbatim("`\(name)`"))
        guard let figure = constantValue(value.id) else {
          throw failure(
            .badIndicator, at: value.span,
            Phrase(
              nn: "Her står eit tal, ikkje ein formel.", nb: "Her står et tall, ikke en formel.",
              sv: "Här står ett tal, inte en formel.", en: "A figure stands here, not a formula."))
        }
        if let unit, !unit.matches(value.unit) { throw mismatch(value, constant(.one, unit: unit, at: value.span)) }
        unit = unit ?? value.unit
        found.append(.init(year: point.year.year, value: figure, isBy: point.isBy))
      }
    }
    return (found.sorted { $0.year < $1.year }, unit)
  }

  /// Judges every indicator; the definitions are known.
  func checkIndicators() {
    for indicator in indicatorEntries {
      guard case .done = entries[indicator.entry].state else { continue }
      if let checked = try? checked(indicator) { indicators.append(checked) }
    }
  }

  private func checked(_ indicator: IndicatorEntry) throws(CheckFailure) -> CheckedIndicator {
    let entry = entries[indicator.entry]
    let definition = program[entry.id]
    var parts: [String: [CheckedIndicator.Point]] = [:]
    for name in ["actual", "result", "target"] {
      let (points, unit) = try points(name, of: indicator)
      if let unit, !unit.matches(definition.unit), !definition.unit.dimension.isNone || !unit.dimension.isNone {
        throw failure(
          .badIndicator, at: entry.span,
          Phrase(
            nn: "`\(entry.name)` er \(definition.unit.inWords), og `\(name)` \(unit.inWords).",
            nb: "`\(entry.name)` er \(definition.unit.inWords), og `\(name)` \(unit.inWords).",
            sv: "`\(entry.name)` är \(definition.unit.inWords), och `\(name)` \(unit.inWords).",
            en: "`\(entry.name)` is \(definition.unit.inWords), its `\(name)` \(unit.inWords)."))
      }
      parts[name] = points
    }
    let path = try word(
      "path", of: indicator,
      ["linear": .linear, "step": .step, "geometric": .geometric, "none": CheckedIndicator.Path.none])
    let direction = try word(
      "better", of: indicator, ["higher": .higher, "lower": .lower, "neither": Direction.neither])
    let targets = parts["target"] ?? []
    let result = parts["result"]?.last
    let stated = try limits(of: indicator, definition)
    let standard = Decimal(coefficient: 1, exponent: -2)
    return CheckedIndicator(
      definition: entry.id, actuals: parts["actual"] ?? [], result: result, targets: targets,
      direction: direction ?? .unstated,
      path: path ?? (result != nil && targets.contains { $0.isBy } ? .linear : .step),
      limits: stated ?? (standard + standard, standard * Decimal(10)), limitsAreStated: stated != nil,
      range: try range(of: indicator, definition), hasFormula: !entry.parts.isEmpty)
  }

  private func word<Value>(
    _ name: String, of indicator: IndicatorEntry, _ values: [String: Value]
  ) throws(CheckFailure) -> Value? {
    guard let attribute = indicator.attributes.first(where: { $0.name.text == name }) else { return nil }
    if case .word(let word) = attribute.kind, let value = values[word.text] { return value }
    throw failure(
      .badIndicator, at: attribute.span,
      Phrase(
        nn: "`\(name)` er eitt av \(values.keys.sorted().joined(separator: ", ")).",
        nb: "`\(name)` er ett av \(values.keys.sorted().joined(separator: ", ")).",
        sv: "`\(name)` är ett av \(values.keys.sorted().joined(separator: ", ")).",
        en: "`\(name)` is one of \(values.keys.sorted().joined(separator: ", "))."),
      fixes: values.keys.sorted().map { "\(name) = \($0)" })
  }

  private func limits(
    of indicator: IndicatorEntry, _ definition: Definition
  ) throws(CheckFailure) -> (Decimal, Decimal)? {
    guard let attribute = indicator.attributes.first(where: { $0.name.text == "limits" }) else { return nil }
    guard case .limits(let ids) = attribute.kind, ids.count == 2 else {
      throw failure(
        .badIndicator, at: attribute.span,
        Phrase(
          nn: "`limits` er to: litt etter, langt etter.", nb: "`limits` er to: litt etter, langt etter.",
          sv: "`limits` är två: något efter, långt efter.", en: "`limits` are two: at risk, off track."),
        fixes: ["limits = 1 pp, 10 pp"])
    }
    let wanted = definition.unit.tag == .percent ? Unit.points : definition.unit
    var values: [Decimal] = []
    for id in ids {
      let value = try fitted(
        expression(id, Context(text: indicator.text)), to: wanted,
        as: Phrase(
          nn: "ei grense er ein avstand i \(wanted.description)",
          nb: "en grense er en avstand i \(wanted.description)",
          sv: "en gräns är ett avstånd i \(wanted.description)",
          en: "a limit is a distance in \(wanted.description)"),
        code: .badIndicator)
      guard let figure = constantValue(value.id), figure >= .zero else {
        throw failure(
          .badIndicator, at: value.span,
          Phrase(
            nn: "Ei grense er eit tal, ikkje under null.", nb: "En grense er et tall, ikke under null.",
            sv: "En gräns är ett tal, inte under noll.", en: "A limit is a figure, not below zero."))
      }
      values.append(figure)
    }
    guard values[0] <= values[1] else {
      throw failure(
        .badIndicator, at: attribute.span,
        Phrase(
          nn: "Grensa for «langt etter» er under den for «litt etter».",
          nb: "Grensen for «langt etter» er under den for «litt etter».",
          sv: "Gränsen för ”långt efter” är under den för ”något efter”.",
          en: "The limit of `off track` is below that of `at risk`."))
    }
    return (values[0], values[1])
  }

  private func range(
    of indicator: IndicatorEntry, _ definition: Definition
  ) throws(CheckFailure) -> ClosedDecimalRange? {
    guard let attribute = indicator.attributes.first(where: { $0.name.text == "range" }),
      case .range(let low, let high) = attribute.kind
    else { return nil }
    let ends = try [low, high].map { (id) throws(CheckFailure) in
      try fitted(
        expression(id, Context(text: indicator.text)), to: definition.unit,
        as: Phrase(
          nn: "området til indikatoren", nb: "området til indikatoren", sv: "indikatorns intervall",
          en: "the range of the indicator"),
        code: .badIndicator)
    }
    guard let first = constantValue(ends[0].id), let last = constantValue(ends[1].id), first <= last else {
      throw failure(
        .badIndicator, at: attribute.span,
        Phrase(
          nn: "Området går baklengs, eller er ikkje to tal.", nb: "Området går baklengs, eller er ikke to tall.",
          sv: "Intervallet går baklänges, eller är inte två tal.",
          en: "The range runs backwards or is no pair of figures."))
    }
    return ClosedDecimalRange(low: first, high: last)
  }
}
