import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

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
    for (column, head) in table.columns.enumerated() {
      if let earlier = seen.updateValue(head.name.span, forKey: head.name.text) {
        throw failure(
          .repeatedLabel, at: head.name.span, "There are two columns `\(head.name.text)`.",
          related: [.init(span: earlier, message: "the first")])
      }
      if let position = program[dimension].positions[head.name.text] {
        found.append((position, column))
      } else if dimension == .year, let label = YearLabel(head.name.text) {
        guard !program[.year].members.isEmpty || collected?.module != nil else {
          throw noYears("`\(head.name.text)` is a year", at: head.name.span)
        }
        if label.kind == .plain, let position = position(of: head.name.text, in: .year) {
          found.append((position, column))
        } else {
          beside.append((label.text, column))
        }
      } else {
        throw unknownLabel(head.name, dimension)
      }
    }
    found.sort { $0.position < $1.position }
    let members = MemberSet(found.map(\.position), of: program[dimension].members.count)
    return TableColumns(axis: Axis(dimension, members), order: found.map(\.column), beside: beside)
  }

  private func unknownLabel(_ name: Name, _ dimension: DimensionID) -> CheckFailure {
    let members = program[dimension].members.map(\.name)
    let nearest = self.nearest(to: name.text, among: members)
    return failure(
      .unknownLabel, at: name.span, "`\(name.text)` is no member of `\(program[dimension].name)`.",
      fixes: nearest.isEmpty ? Array(members.prefix(6)) : nearest)
  }

  /// Rows in the order of the members they name, and the axes they make. Rows of several labels need not be complete.
  func rows(
    _ rows: [TableStatement.Row], _ dimensions: [DimensionID]
  ) throws(CheckFailure) -> (rows: [TableStatement.Row], axes: [Axis], positions: [[Int]]) {
    var positions: [[Int]] = []
    var seen: [[Int]: SourceSpan] = [:]
    func labelSpan(_ row: TableStatement.Row) -> SourceSpan {
      guard let first = row.labels.first, let last = row.labels.last else { return row.span }
      return first.span.joined(with: last.span)
    }
    for row in rows {
      guard row.labels.count == dimensions.count else {
        throw failure(
          .cellCount, at: row.span, "The row has \(row.labels.count) labels; the table is by \(dimensions.count) dimensions before the header.")
      }
      var place: [Int] = []
      for (label, dimension) in zip(row.labels, dimensions) {
        guard let position = position(of: label.text, in: dimension) else { throw unknownLabel(label, dimension) }
        place.append(position)
      }
      if let earlier = seen.updateValue(labelSpan(row), forKey: place) {
        throw failure(
          .repeatedLabel, at: labelSpan(row), "There are two rows `\(row.labels.map(\.text).joined(separator: ", "))`.",
          related: [.init(span: earlier, message: "the first")],
          fixes: ["\(row.labels.map(\.text).joined(separator: " "))_2          (another label, or one row the less)"])
      }
      positions.append(place)
    }
    let axes = dimensions.enumerated().map { index, dimension in
      Axis(dimension, MemberSet(Set(positions.map { $0[index] }).sorted(), of: program[dimension].members.count))
    }
    let order = rows.indices.sorted { positions[$0].lexicographicallyPrecedes(positions[$1]) }
    return (order.map { rows[$0] }, axes, order.map { positions[$0] })
  }

  func collectNamed(
    _ table: TableStatement, _ name: Name, _ label: String?, _ names: [Name], _ statement: Statement, _ text: CheckedText
  ) throws(CheckFailure) {
    let dimensions = try names.map { (name) throws(CheckFailure) in try dimension(name) }
    let table = dimensions == [.year] && text.scope.module != nil ? Self.laidDown(table) : table
    guard Set(dimensions).count == dimensions.count, let last = dimensions.last else {
      throw failure(.badDeclaration, at: statement.span, "A dimension stands twice in the table's head.")
    }
    let isList = dimensions.count == 1 && table.columns.isEmpty
    try checkCellCounts(table, last)
    let data = table.rows.filter { $0.role == .data }
    let declared = try table.unit.map { (syntax) throws(CheckFailure) in try unit(syntax) }
    let cells = try read(data.flatMap(\.cells), unit: declared, dashIsZero: table.dashIsZero)
    noteMissing(data.flatMap(\.cells), of: name, dashIsZero: table.dashIsZero)
    let notes = checkedNotes(statement.decorations.notes, in: text.tree)
      + data.flatMap { checkedNotes($0.decorations.notes, in: text.tree) }
    let columns = isList ? nil : try self.columns(table, last)
    let sorted = try rows(data, columns == nil ? dimensions : Array(dimensions.dropLast()))
    let shape = Shape(sorted.axes + (columns.map { [$0.axis] } ?? []))
    guard shape.cellCount <= Self.cellLimit else { throw failure(for: .tooManyCells(shape.cellCount), at: name.span) }
    let width = columns == nil ? 1 : table.columns.count
    var placed = cells
    placed.values = cube(shape, data, cells.values, width, dimensions, columns)
    guard let index = addTable(name, label: label, placed, shape, notes, statement.decorations.documentation, in: text.scope)
    else { return }
    if let columns {
      let besideShape = Shape(sorted.axes)
      for (label, column) in columns.beside {
        let values = cube(besideShape, data, cells.values, width, dimensions, columns, beside: column)
        addBeside(label, values, to: index, placed, besideShape, at: name.span)
      }
    }
    judgeSums(table, name, entries[index].id, cells.printed, width)
  }

  /// The cells of a cube from the rows as printed; combinations no row has are missing.
  private func cube(
    _ shape: Shape, _ rows: [TableStatement.Row], _ values: [Decimal], _ width: Int, _ dimensions: [DimensionID],
    _ columns: TableColumns?, beside: Int? = nil
  ) -> [Decimal] {
    var cells = [Decimal](repeating: .missing(0), count: shape.cellCount)
    var strides: [DimensionID: Int] = [:]
    var stride = 1
    for axis in shape.axes.reversed() {
      strides[axis.dimension] = stride
      stride *= axis.members.count
    }
    let rowDimensions = columns == nil ? dimensions : Array(dimensions.dropLast())
    for (number, row) in rows.enumerated() {
      var offset = 0
      for (label, dimension) in zip(row.labels, rowDimensions) {
        guard let axis = shape.axis(over: dimension), let position = position(of: label.text, in: dimension),
          let place = axis.members.offset(of: position)
        else { continue }
        offset += place * strides[dimension]!
      }
      if let beside {
        cells[offset] = values[number * width + beside]
      } else if let columns {
        for (place, column) in columns.order.enumerated() {
          cells[offset + place * strides[columns.axis.dimension]!] = values[number * width + column]
        }
      } else {
        cells[offset] = values[number]
      }
    }
    return cells
  }

  /// Adds the columns beside the time axis of an `across` row.
  func addBeside(
    _ columns: TableColumns, values: [Decimal], to index: Int, _ cells: ReadCells, _ shape: Shape, at span: SourceSpan
  ) {
    for (label, column) in columns.beside { addBeside(label, [values[column]], to: index, cells, shape, at: span) }
  }

  /// Adds one column beside the time axis: a definition without a name of its own.
  func addBeside(
    _ label: String, _ values: [Decimal], to index: Int, _ cells: ReadCells, _ shape: Shape, at span: SourceSpan
  ) {
    let body = add(
      .cube(shape: shape, cells: program.add(cells: values)), shape: shape, kind: cells.kind, unit: cells.unit, at: span)
    let owner = program[entries[index].id]
    entries[index].besideColumns[label] = program.add(
      Definition(
        role: .besideColumn, name: "\(owner.name)[\(label)]", label: owner.label, isStock: false, kind: cells.kind,
        unit: cells.unit, body: body.id, shape: shape, span: span, notes: owner.notes))
  }
}
