import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomUnits
import KvaomWords

/// `name "…" = table by post, year in tkr { … }`
extension Checker {
  /// The columns of a table: the axis they make, and which printed column each member of it is.
  struct TableColumns {
    /// The axis, without the columns beside it.
    let axis: Axis
    /// The printed column of each member of the axis.
    let order: [Int]
    /// The columns beside the time axis: label and printed column.
    let beside: [(label: String, column: Int)]
  }

  /// Reads the header as members of a dimension; years that are not on the axis stand beside it.
  func columns(_ table: TableStatement, _ dimension: DimensionID) throws(CheckFailure) -> TableColumns {
    var found: [(position: Int, column: Int)] = []
    var beside: [(label: String, column: Int)] = []
    var seen: [String: SourceSpan] = [:]
    for (column, head) in table.columns.enumerated() where head.sum == nil {
      if let earlier = seen.updateValue(head.name.span, forKey: head.name.text) {
        throw failure(
          .repeatedLabel, at: head.name.span, TableWords.twoColumns(head.name.text),
          related: [.init(span: earlier, message: TableWords.theFirst)])
      }
      if let position = program[dimension].positions[head.name.text] {
        try refuseTwin(of: position, among: found, head, table)
        found.append((position, column))
      } else if dimension == .year, let label = YearLabel(head.name.text) {
        guard !program[.year].members.isEmpty || collected?.module != nil else {
          throw noYears(TableWords.isYear(head.name.text), at: head.name.span)
        }
        if label.kind == .plain, let position = position(of: head.name.text, in: .year) {
          try refuseTwin(of: position, among: found, head, table)
          found.append((position, column))
        } else {
          beside.append((label.text, column))
        }
      } else {
        throw unknownLabel(head.name, dimension)
      }
    }
    found.sort { $0.position < $1.position }
    let members = MemberSet(found.map { $0.position }, of: program[dimension].members.count)
    return TableColumns(axis: Axis(dimension, members), order: found.map { $0.column }, beside: beside)
  }

  /// Two heads that are one year, as `B2018` and `2018` are, would give its cells two values.
  private func refuseTwin(
    of position: Int, among found: [(position: Int, column: Int)], _ head: TableStatement.Column,
    _ table: TableStatement
  ) throws(CheckFailure) {
    guard let twin = found.first(where: { $0.position == position }) else { return }
    let first = table.columns[twin.column].name
    throw failure(
      .repeatedLabel, at: head.name.span,
      Phrase(
        nn: "`\(first.text)` og `\(head.name.text)` er same året.",
        nb: "`\(first.text)` og `\(head.name.text)` er samme år.",
        sv: "`\(first.text)` och `\(head.name.text)` är samma år.",
        en: "`\(first.text)` and `\(head.name.text)` are one year."),
      related: [.init(span: first.span, message: TableWords.theFirst)])
  }

  private func unknownLabel(_ name: Name, _ dimension: DimensionID) -> CheckFailure {
    let members = program[dimension].members.map { $0.name }
    var nearest = self.nearest(to: name.text, among: members)
    if dimension == .year, let label = HeadWords.yearLabel(name.text) { nearest = [Fix(label.text)] + nearest }
    return failure(
      .unknownLabel, at: name.span, TableWords.noMember(name.text, of: program[dimension].name),
      fixes: nearest.isEmpty ? members.prefix(6).map { Fix($0) } : nearest)
  }

  /// The members that label a table's rows of figures, a label for each of `dimensions`. Rows of several labels need
  /// not be complete, but no two may have the same labels.
  func rowPlaces(_ rows: [TableStatement.Row], _ dimensions: [DimensionID]) throws(CheckFailure) -> RowPlaces {
    let declarations = dimensions.map { program[$0] }
    var places = RowPlaces(dimensions: dimensions, rowCount: rows.count)
    // Where they lie: a copy of a row retains its lists, and there are ten thousand.
    for row in rows.indices {
      guard rows[row].labels.count == dimensions.count else {
        throw failure(
          .cellCount, at: rows[row].span, TableWords.labels(rows[row].labels.count, dimensions: dimensions.count))
      }
      for index in dimensions.indices {
        let label = rows[row].labels[index]
        // Most tables list their members in order: the next one is tried before the dictionary.
        let guess = places.nextPosition(index)
        let members = declarations[index].members
        if guess < members.count, members[guess].name == label.text {
          places.append(guess)
        } else if let position = position(of: label.text, in: dimensions[index]) {
          places.append(position)
        } else {
          reportUnknownLabels(rows, dimensions)
          throw .reported
        }
      }
    }
    if let (first, second) = places.sort() { throw repeatedRow(rows[first], rows[second]) }
    return places
  }

  /// Reports each label of some rows that is no member: but where most are none, only the first, for then the table is
  /// by something else.
  func reportUnknownLabels(_ rows: [TableStatement.Row], _ dimensions: [DimensionID]) {
    let unknown = rows.flatMap { row in
      row.labels.count == dimensions.count
        ? zip(row.labels, dimensions).filter { position(of: $0.text, in: $1) == nil } : []
    }
    for (label, dimension) in unknown.prefix(unknown.count * 2 > rows.count ? 1 : Self.mostLabels) {
      _ = unknownLabel(label, dimension)
    }
  }

  /// How many labels are reported of a table.
  private static var mostLabels: Int { 6 }

  /// Refuses rows with cells that could not be read, after what else is wrong with those cells has been told.
  private func refuseHoles(_ rows: [TableStatement.Row]) throws(CheckFailure) {
    guard rows.contains(where: { $0.cells.contains { $0.isHole } }) else { return }
    reportOddCells(rows.flatMap { $0.cells })
    throw .reported
  }

  private func repeatedRow(_ first: TableStatement.Row, _ second: TableStatement.Row) -> CheckFailure {
    func labelSpan(_ row: TableStatement.Row) -> SourceSpan {
      guard let first = row.labels.first, let last = row.labels.last else { return row.span }
      return first.span.joined(with: last.span)
    }
    let labels = second.labels.map { $0.text }
    return failure(
      .repeatedLabel, at: labelSpan(second), TableWords.twoRows(labels.joined(separator: ", ")),
      related: [.init(span: labelSpan(first), message: TableWords.theFirst)],
      fixes: [Fix("\(labels.joined(separator: " "))_2", remark: TableWords.anotherLabel)])
  }

  /// Puts a table over dimensions into the program, with its columns beside the time axis and its printed sums.
  func collectNamed(
    _ table: TableStatement, _ name: Name, _ label: String?, _ names: [Name], _ statement: Statement,
    _ text: CheckedText
  ) throws(CheckFailure) {
    var dimensions = try names.map { (name) throws(CheckFailure) in try dimension(name) }
    var table = table
    if text.scope.module != nil || table.holdsFromYear { (table, dimensions) = Self.acrossYears(table, dimensions) }
    let written = table
    if table.holdsFromYear { table = try heldOn(table, dimensions, at: statement.span) }
    guard Set(dimensions).count == dimensions.count, let last = dimensions.last else {
      throw failure(.badDeclaration, at: statement.span, TableWords.dimensionTwice)
    }
    let isList = dimensions.count == 1 && table.columns.isEmpty
    if last == .year { try refuseSplitHead(table) }
    let data = table.figureRows
    let rowDimensions = isList ? dimensions : Array(dimensions.dropLast())
    do {
      try checkCellCounts(table, last)
      try refuseHoles(data)
    } catch {
      // A row may have two faults: each is told.
      reportUnknownLabels(data, rowDimensions)
      throw error
    }
    let declared = try table.unit.map { (syntax) throws(CheckFailure) in try unit(syntax) }
    let printed = data.flatMap { $0.cells }
    let cells = try read(printed, unit: declared, dashIsZero: table.dashIsZero)
    noteMissing(table.holdsFromYear ? written.figureRows.flatMap { $0.cells } : printed, of: name, in: table)
    let whole = checkedNotes(statement.decorations.notes, in: text.tree)
    let ofRows = data.indices.filter { !data[$0].decorations.notes.isEmpty }.map { index in
      let row = data[index]
      return (labels: row.labels.map { $0.text }, notes: checkedNotes(row.decorations.notes, in: text.tree))
    }
    let ofColumns = self.notes(ofColumns: table, as: written, in: text.tree)
    let columns = isList ? nil : try self.columns(table, last)
    let places = try rowPlaces(data, rowDimensions)
    let axes = places.axes(memberCounts: places.dimensions.map { program[$0].members.count })
    let known = text.scope.module == nil ? nil : yearsKnown(written, last)
    // In a plan without years a figure that holds on is the last one.
    let lastHeld = program[.year].members.isEmpty ? Self.lastColumn(table) : nil
    let shape = Shape(axes + (lastHeld == nil ? columns.map { [$0.axis] } ?? [] : []))
    let onAxis = ofColumns.filter { column in
      lastHeld.map { column.label == table.columns[$0].name.text } ?? (position(of: column.label, in: last) != nil)
    }
    let notes = whole + ofRows.flatMap { $0.notes } + onAxis.flatMap { $0.notes }
    let partNotes = self.partNotes(rows: ofRows, places.dimensions, columns: onAxis, columns == nil ? nil : last)
    guard shape.fullCellCount <= Self.cellLimit else {
      throw failure(for: .tooManyCells(shape.fullCellCount), at: name.span)
    }
    let width = columns == nil ? 1 : table.columns.count
    var placed = cells
    placed.values =
      lastHeld.map { places.cube(shape, cells.values, width: width, columns: [$0], nil) }
      ?? places.cube(shape, cells.values, width: width, columns: columns?.order ?? [0], columns?.axis)
    guard
      let index = addTable(
        name, label: label, isStock: table.isStock, placed, shape, notes, partNotes, known,
        statement.decorations.documentation, in: text.scope)
    else { return }
    state(whole, rows: ofRows, places.dimensions, columns: ofColumns, columns == nil ? nil : last, of: index)
    if let columns {
      let besideShape = Shape(axes)
      for (label, column) in columns.beside {
        let values = places.cube(besideShape, cells.values, width: width, columns: [column], nil)
        let own = ofColumns.first { $0.label == label }?.notes ?? []
        addBeside(
          label, values, to: index, placed, besideShape, whole + ofRows.flatMap { $0.notes } + own,
          self.partNotes(rows: ofRows, places.dimensions, columns: [], nil), at: name.span)
      }
    }
    refuseCountedParts(table, places.dimensions)
    judgeSums(table, name, places.dimensions, entries[index].id, cells, width)
  }

  /// Adds the columns beside the time axis of an `across` row.
  func addBeside(
    _ columns: TableColumns, values: [Decimal], to index: Int, _ cells: TableCells, _ shape: Shape, at span: SourceSpan
  ) {
    for (label, column) in columns.beside {
      addBeside(label, [values[column]], to: index, cells, shape, program[entries[index].id].notes, [], at: span)
    }
  }

  /// Adds one column beside the time axis: a definition without a name of its own.
  func addBeside(
    _ label: String, _ values: [Decimal], to index: Int, _ cells: TableCells, _ shape: Shape, _ notes: [CheckedNote],
    _ partNotes: [PartNotes], at span: SourceSpan
  ) {
    let body = add(
      .cube(shape: shape, cells: program.add(cells: values)), shape: shape, kind: cells.kind, unit: cells.unit, at: span
    )
    let owner = program[entries[index].id]
    entries[index].besideColumns[label] = program.add(
      Definition(
        role: .besideColumn(of: entries[index].id), name: "\(owner.name)[\(label)]", label: owner.label, isStock: false,
        kind: cells.kind,
        unit: cells.unit, body: body.id, shape: shape, span: span, notes: notes, partNotes: partNotes,
        besideYear: label))
  }
}
