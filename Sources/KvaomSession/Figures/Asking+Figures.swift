public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
public import KvaomRender
import KvaomSource
import KvaomUnits
import KvaomWords

/// Values with everything a reader must know about them.
extension Asking {
  /// An item's value in a world, as a figure.
  public func figure(
    _ item: CheckedItem, in world: World, scenario: String?, named name: String = "", shape: Shape? = nil
  ) throws(EvaluationFault) -> Figure {
    let cube = try evaluator.value(of: item.node, in: world)
    return try figure(item, shape.map { expanded(cube, to: $0) } ?? cube, in: world, scenario: scenario, named: name)
  }

  /// An item's value in a world, which is known, as a figure.
  func figure(
    _ item: CheckedItem, _ cube: Cube, in world: World, scenario: String?, named name: String
  ) throws(EvaluationFault) -> Figure {
    let definition = item.definition.map { plan.program[$0] }
    let directions = plan.program.directions[item.node]
    var figure = Figure(
      name: "\(sources.quotation(of: item.span))",
      label: item.form == .expression ? nil : definition?.label.map { labelled($0, item.node) },
      scenario: scenario,
      kind: figureKind(item.kind), unit: item.unit,
      accumulation: plan.program.isYearEnd(item.node) ? .stock : item.unit.accumulation,
      direction: directions.shared, axes: cube.shape.axes.map { figureAxis($0, directions) },
      cells: cube.cells)
    figure.world = name
    figure.missingReasons = missingReasons(cube.cells)
    figure.notes += try skippedNotes(of: item, in: world)
    addProvenance(of: item, years: years(of: item, cube), in: world, to: &figure)
    return figure
  }

  /// Whether an item is a stock of the plan: what was added to it in one year stays in it.
  public func isStock(_ item: CheckedItem) -> Bool { item.definition.map { plan.program[$0].isStock } ?? false }

  /// The label, with the members the planner picked after it: `Årsverk, Eiga teneste 2020`. What stays a column or a
  /// row is seen there.
  private func labelled(_ label: String, _ node: CoreID) -> String {
    let picked = picks(node).filter { $0.dropsAxis }
    func labels(_ picks: [AxisSelection]) -> [String] {
      picks.compactMap { pick in pick.members.first.map { plan.program[pick.dimension].members[$0].label } }
    }
    let members = ([label] + labels(picked.filter { $0.dimension != .year })).joined(separator: ", ")
    return ([members] + labels(picked.filter { $0.dimension == .year })).joined(separator: " ")
  }

  /// The label of the definition an item names, with what is picked in `node`; the item as written where it has none.
  public func itemLabel(_ item: CheckedItem, _ node: CoreID) -> String {
    guard let label = item.definition.flatMap({ plan.program[$0].label }) else { return text(of: item) }
    return labelled(label, node)
  }

  /// What is selected around a name, the innermost first.
  private func picks(_ node: CoreID) -> [AxisSelection] {
    switch plan.program[node].operation {
    case .select(let operand, let picks): self.picks(operand) + picks
    case .inWorld(let operand, _), .broadcast(let operand, _): picks(operand)
    default: []
    }
  }

  /// A kind of cells as the renderer knows it.
  public func figureKind(_ kind: ValueKind) -> FigureKind {
    switch kind {
    case .number, .anything: .number
    case .truth: .truth
    case .text: .text(plan.program.texts)
    case .date: .date
    case .member(let dimension): .member(plan.program[dimension].members.map({ $0.label }))
    }
  }

  /// A dimension as the renderer knows it, with what its members bear of a value's directions.
  public func figureAxis(_ axis: Axis, _ directions: Directions) -> FigureAxis {
    let dimension = plan.program[axis.dimension]
    let members = axis.members.positions.map { position in
      let member = dimension.members[position]
      return FigureMember(
        name: member.name, label: member.label == member.name ? nil : member.label, isReference: member.isReference,
        year: member.year, direction: directions.direction(of: position, in: axis.dimension))
    }
    return FigureAxis(
      name: dimension.isNameless ? "" : dimension.name,
      label: dimension.label == dimension.name ? nil : dimension.label, members: members)
  }

  /// A cube over a larger shape, its cells repeated along the new axes.
  public func expanded(_ cube: Cube, to shape: Shape) -> Cube {
    if cube.shape == shape { return cube }
    let larger = Cube(shape: shape, cells: Array(repeating: .zero, count: shape.cellCount))
    let cells = larger.cells.indices.map { cube.cell(at: larger.members(ofCell: $0)) ?? .missing(0) }
    return Cube(shape: shape, cells: cells)
  }

  /// Why cells are missing, in words, by the code in them.
  func missingReasons(_ cells: [Decimal]) -> [UInt32: String] {
    var reasons: [UInt32: String] = [:]
    for cell in cells {
      guard let reason = cell.missingReason, reasons[reason] == nil else { continue }
      reasons[reason] = words(for: evaluator.origin(of: cell))
    }
    return reasons
  }

  /// Why a cell is missing, with the place.
  public func words(for origin: MissingOrigin?) -> String {
    guard case .node(let core) = origin else { return MissingWords.blank[locale] }
    let node = plan.program[core]
    let place = place(of: node.span)
    switch node.operation {
    case .binary(.divide, _, _): return "\(MissingWords.divisionByZero[locale]), \(place)"
    case .previous: return "\(MissingWords.firstYear[locale]), \(place)"
    case .cases, .blend: return "\(MissingWords.notCovered[locale]), \(place)"
    default: return "\(MissingWords.undefined[locale]), \(place)"
    }
  }

  /// Sources, assumptions, notes, breaks and published sums of what a figure depends on.
  private func addProvenance(of item: CheckedItem, years: [Int]?, in world: World, to figure: inout Figure) {
    addFoundation(evaluator.foundation(of: item.node, in: world), years: years, to: &figure)
    guard let id = item.definition else { return }
    let definition = plan.program[id]
    for note in definition.notes {
      switch note.name {
      case "note": figure.notes += note.texts.map { FigureNote(.information, $0) }
      case "published":
        addPublished(note, definition, to: &figure)
      default: break
      }
    }
    if case .definition = item.form {
      figure.publishedSums = publishedSums(of: id, definition)
      if !figure.publishedSums.isEmpty, !isAsPrinted(item, definition, in: world) {
        // The sums of other figures were never printed: nothing can be said to agree with them.
        for index in figure.publishedSums.indices { figure.publishedSums[index].columns = [] }
        for index in figure.publishedSums.indices { figure.publishedSums[index].unchecked = [] }
      }
      figure.notes += roundedSums(figure.publishedSums, definition.unit)
    }
  }

  /// Whether a table with printed sums has in a world the figures that its source prints.
  private func isAsPrinted(_ item: CheckedItem, _ definition: Definition, in world: World) -> Bool {
    guard let shown = try? evaluator.value(of: item.node, in: world),
      let printed = try? evaluator.value(of: definition.body, in: world), shown.shape == printed.shape
    else { return false }
    return zip(shown.cells, printed.cells).allSatisfy { $0 == $1 || $0.isMissing && $1.isMissing }
  }

  /// The years of an item, as positions: those it lies along, or the one it picks; nil where it has neither.
  private func years(of item: CheckedItem, _ cube: Cube) -> [Int]? {
    cube.shape.axis(over: .year)?.members.positions ?? picks(item.node).first { $0.dimension == .year }?.members
  }

  /// Sources, assumptions and breaks of definitions and of the statements on them; and what the library does not know
  /// of `years`, as positions, or of all years where none are named.
  public func addFoundation(
    _ foundation: [(definition: DefinitionID, parts: [WorldPart])], years: [Int]? = nil, to figure: inout Figure
  ) {
    var seen = Set(figure.assumptions)
    var cited = Set(figure.sources)
    for (id, parts) in foundation {
      let definition = plan.program[id]
      if definition.role == .input { figure.restsOnInputs = true }
      let name =
        if case .besideColumn(let table) = definition.role { plan.program[table].name } else { definition.name }
      let provenance = provenances.of(id, in: plan.program)
      for source in provenance.sources where cited.insert(source).inserted { figure.sources.append(source) }
      if provenance.isAssumption {
        let assumption = FigureAssumption(
          name: name, label: definition.label, isUnverified: provenance.isUnverified)
        if seen.insert(assumption).inserted { figure.assumptions.append(assumption) }
      }
      addBreaks(of: definition, to: &figure)
      for note in unknownYears(of: definition, among: years, in: figure) where !figure.notes.contains(note) {
        figure.notes.append(note)
      }
      for part in parts { add(part, to: &figure, &seen, &cited) }
    }
  }

  /// What a statement that reaches the figure says of itself: a measure's effect is as much an assumption as an input.
  private func add(
    _ part: WorldPart, to figure: inout Figure, _ seen: inout Set<FigureAssumption>, _ cited: inout Set<FigureSource>
  ) {
    let statement = plan.program[part.statement]
    let layer = part.layer.map { plan.program[$0].label }
    let isUnverified = statement.notes.contains { $0.name == "unverified" }
    for note in statement.notes {
      switch note.name {
      case "source":
        for source in note.citations.map({ FigureSource($0.part, of: $0.work, isVerified: !isUnverified) })
        where cited.insert(source).inserted {
          figure.sources.append(source)
        }
      case "assumed":
        let target = plan.program[statement.target]
        let title = [layer, target.label ?? target.name].compactMap { $0 }.joined(separator: ": ")
        let assumption = FigureAssumption(name: target.name, label: title)
        if seen.insert(assumption).inserted { figure.assumptions.append(assumption) }
      case "note":
        for remark in note.texts.map({
          FigureNote(.information, [layer, $0].compactMap { $0 }.joined(separator: ": "))
        })
        where !figure.notes.contains(remark) {
          figure.notes.append(remark)
        }
      default: break
      }
    }
  }

  /// A break in what a figure stands on is a break in the figure, where its years go across it.
  private func addBreaks(of definition: Definition, to figure: inout Figure) {
    let breaks = definition.notes.filter { $0.name == "break" }
    if breaks.isEmpty { return }
    let years = figure.axes.flatMap { $0.members }.compactMap { $0.year?.year }
    for note in breaks {
      guard let year = note.numbers.first.flatMap({ Int(exactly: $0) }), years.contains(where: { $0 < year }),
        years.contains(where: { $0 >= year })
      else { continue }
      let found = SeriesBreak(year: year, text: note.texts.first ?? "")
      if !figure.breaks.contains(found) { figure.breaks.append(found) }
    }
  }

  /// A published figure beside the computed one; never used in its place.
  private func addPublished(_ note: CheckedNote, _ definition: Definition, to figure: inout Figure) {
    guard figure.axes.isEmpty, let cell = figure.cells.first, !cell.isMissing, let number = note.numbers.first else {
      return
    }
    // Without a unit it is written in the unit the value is shown in.
    let scale = definition.unit.scale
    let published = note.carriesUnit[0] ? number : number * scale
    let half = Decimal(coefficient: 5, exponent: min(0, (published / scale).reduced.exponent) - 1) * scale
    let agrees = (cell - published).magnitude <= half
    let unit = definition.unit
    let text = MissingWords.published(
      figureText.text(of: cell, unit: unit), figureText.text(of: published, unit: unit), agrees: agrees)[locale]
    figure.notes.append(
      FigureNote(agrees ? .information : .important, "\(definition.label ?? definition.name): \(text)"))
  }

  /// A printed sum that holds without being the same: said, because whoever adds up will find it.
  private func roundedSums(_ sums: [PublishedSum], _ unit: Unit) -> [FigureNote] {
    sums.flatMap { sum in
      sum.columns.filter { $0.agrees && $0.printed != $0.computed }.map { column in
        let label = column.label.isEmpty ? sum.label : "\(sum.label) \(column.label)"
        return FigureNote(
          .information,
          MissingWords.roundedSum(
            label, figureText.text(of: column.computed, unit: unit), figureText.text(of: column.printed, unit: unit)
          )[locale])
      }
    }
  }

  /// The printed sums of a table, as the renderer knows them.
  public func publishedSums(of id: DefinitionID, _ definition: Definition) -> [PublishedSum] {
    let own = plan.publishedSums.filter { $0.definition == id }
    let scale = definition.unit.scale
    let isAlone = own.count == 1 && own[0].coversAllRows
    return own.map { sum in
      PublishedSum(
        label: sum.label, coversAllRows: isAlone, parts: sum.leaves.map { ($0.labels, $0.isNegative) },
        rowAbove: sum.rowAbove,
        isOverYears: definition.shape.has(.year),
        columns: sum.columns.map {
          .init(label: $0.label, printed: $0.printed * scale, computed: $0.computed * scale, agrees: $0.holds)
        }, unchecked: sum.unchecked)
    }
  }
}
