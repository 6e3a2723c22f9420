import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Which way amounts are good: what is stated, and what follows from it.
extension Checker {
  /// Takes up what the parts of a definition state: of the whole, or of the members their cases name.
  func state(_ notes: [[CheckedNote]], of entry: DefinitionEntry, within regions: [[AxisSelection]]) {
    // What the table states that it begins as holds for its formulas, too.
    var stated = entry.table == nil ? .unstated : statedDirections[entry.id] ?? .unstated
    for (own, region) in zip(notes, regions) {
      guard let direction = direction(of: own, entry.name) else { continue }
      if let pick = region.first(where: { $0.dimension != .year }) {
        stated.join(
          direction, to: pick.members, of: pick.dimension, count: program[pick.dimension].members.count)
      } else if stated.whole == .unstated || stated.whole == direction {
        stated.whole = direction
      } else if let note = own.first(where: { $0.direction != nil }) {
        report(.badDirection, at: note.span, NoteWords.twoDirections(entry.name))
      }
    }
    statedDirections[entry.id] = stated.isUnstated ? nil : stated
  }

  /// The direction that some notes state of `name`; two of them are reported.
  func direction(of notes: [CheckedNote], _ name: String) -> Direction? {
    let stated = notes.filter { $0.direction != nil }
    guard let first = stated.first?.direction else { return nil }
    if let other = stated.first(where: { $0.direction != first }) {
      report(.badDirection, at: other.span, NoteWords.twoDirections(name))
    }
    return first
  }

  /// Takes up what a table with a name states: of the whole, of its rows, of its columns.
  func state(
    _ whole: [CheckedNote], rows: [(labels: [String], notes: [CheckedNote])], _ rowDimensions: [DimensionID],
    columns: [(label: String, notes: [CheckedNote])], _ columnDimension: DimensionID?, of index: Int
  ) {
    let name = entries[index].name
    var stated = Directions(direction(of: whole, name) ?? .unstated)
    let directions = rows.map { direction(of: $0.notes, name) }
    if directions.contains(where: { $0 != nil }) {
      if let position = rowDimensions.indices.first(where: { isTold(directions, rows.map { $0.labels }, by: $0) }) {
        for (row, direction) in zip(rows, directions) {
          guard let direction else { continue }
          state(direction, of: row.labels[position], in: rowDimensions[position], &stated)
        }
      } else if let note = rows.lazy.flatMap({ $0.notes }).first(where: { $0.direction != nil }) {
        report(.badDirection, at: note.span, NoteWords.scatteredRows)
      }
    }
    if let columnDimension {
      for column in columns {
        guard let direction = direction(of: column.notes, name) else { continue }
        state(direction, of: column.label, in: columnDimension, &stated)
      }
    }
    statedDirections[entries[index].id] = stated.isUnstated ? nil : stated
  }

  private func state(
    _ direction: Direction, of label: String, in dimension: DimensionID, _ stated: inout Directions
  ) {
    guard let member = position(of: label, in: dimension) else { return }
    stated.join(direction, to: [member], of: dimension, count: program[dimension].members.count)
  }

  /// Whether rows whose labels at a position are alike state the same.
  private func isTold(_ directions: [Direction?], _ labels: [[String]], by position: Int) -> Bool {
    var known: [String: Direction?] = [:]
    for (direction, labels) in zip(directions, labels) {
      guard labels.indices.contains(position) else { return false }
      if let earlier = known[labels[position]], earlier != direction { return false }
      known[labels[position]] = direction
    }
    return true
  }

  /// Finds the direction of every value, once all are known. An indicator's `better` states that of its value; a column
  /// beside the time axis has that of its table.
  func findDirections() {
    for (position, indicator) in indicatorEntries.enumerated() {
      let definition = program[entries[indicator.entry].id]
      guard let direction = statedDirection(of: indicator) ?? direction(of: definition.notes, definition.name) else {
        continue
      }
      for id in definitions(valuing: position) where statedDirections[id] == nil {
        statedDirections[id] = Directions(direction)
      }
    }
    stateByMembers()
    for (index, definition) in program.definitions.enumerated() {
      guard case .besideColumn(let table) = definition.role else { continue }
      statedDirections[DefinitionID(index: index)] = statedDirections[table]
    }
    guard !statedDirections.isEmpty || statedNodes.values.contains(where: { $0.isJudged }) else { return }
    program.directions = DirectionRules(
      program: program, shapes: shapes, stated: statedDirections, statedNodes: statedNodes, kept: keptDirections
    ).table()
    for index in indicators.indices where indicators[index].direction == .unstated {
      indicators[index].direction = program.directions[indicators[index].definition].common
    }
  }

  private func statedDirection(of indicator: IndicatorEntry) -> Direction? {
    guard let attribute = indicator.attributes.first(where: { $0.name.text == "better" }),
      case .word(let word) = attribute.kind
    else { return nil }
    return CheckedNote.direction(word.text)
  }

  /// The definitions that are an indicator's value: its own, and the one its formula names and nothing else.
  private func definitions(valuing position: Int) -> [DefinitionID] {
    let own = entries[indicatorEntries[position].entry].id
    guard case .done = entries[indicatorEntries[position].entry].state else { return [own] }
    var core = program[own].body
    while true {
      switch program[core].operation {
      case .select(let value, _), .broadcast(let value, _): core = value
      case .reference(let id): return [own, id]
      default: return [own]
      }
    }
  }

  /// Members that state a direction state it for the figures of tables, inputs and plain numbers over their dimension;
  /// what is computed follows from those.
  private func stateByMembers() {
    for (index, dimension) in program.dimensions.enumerated()
    where dimension.members.contains(where: { !$0.notes.isEmpty }) {
      let directions = dimension.members.map { direction(of: $0.notes, $0.name) ?? .unstated }
      guard directions.contains(where: { $0 != .unstated }) else { continue }
      let id = DimensionID(index: index)
      for (place, definition) in program.definitions.enumerated() where definition.shape.has(id) {
        let isData = definition.role == .input || definition.role == .table || !refers(definition.body)
        guard isData else { continue }
        var stated = Directions.unstated
        for (member, direction) in directions.enumerated() where direction != .unstated {
          stated.join(direction, to: [member], of: id, count: directions.count)
        }
        let own = DefinitionID(index: place)
        // What is stated nearer the figures holds.
        statedDirections[own] =
          statedDirections[own].map { $0.whole == .unstated ? stated.overridden(by: $0) : $0 } ?? stated
      }
    }
  }

  /// Whether a formula names another value.
  private func refers(_ core: CoreID) -> Bool {
    switch program[core].operation {
    case .reference, .ownDefinition: true
    case .cases(let cases, _): cases.contains { refers($0.value) }
    case .broadcast(let value, _), .select(let value, _), .unary(_, let value), .round(let value, _, _): refers(value)
    case .binary(_, let left, let right): refers(left) || refers(right)
    case .blend(let below, let new, _, _): refers(below) || refers(new)
    case .constant, .cube: false
    default: true
    }
  }
}

/// What functions state.
extension Checker {
  /// The direction a function's `@better` gives to what it computes.
  func statedDirection(of function: FunctionEntry) -> Direction? {
    guard let note = function.decorations.notes.first(where: { $0.name.text == "better" }) else { return nil }
    return checkedNotes([note], in: function.text.tree).first?.direction
  }

  /// A function's result with the direction it states. What hands on an argument, or the result of another function,
  /// gets a node of its own, so that the other keeps its direction.
  func stating(_ direction: Direction, _ result: TypedNode, isNew: Bool) -> TypedNode {
    if isNew, statedNodes[result.id].map({ $0 == direction }) ?? true {
      statedNodes[result.id] = direction
      return result
    }
    let own = add(
      .broadcast(result.id, result.shape), shape: result.shape, kind: result.kind, unit: result.unit,
      at: result.span, literal: result.literal)
    statedNodes[own.id] = direction
    return own
  }
}
