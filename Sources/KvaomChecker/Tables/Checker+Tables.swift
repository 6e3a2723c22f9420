import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Tables become definitions at once: they need no other name's type.
extension Checker {
  /// Makes the dimensions that tables and indicators declare by their labels: all labels over all tables that name the
  /// dimension, in the order they first appear.
  func collectLabelsAsDimensions(_ texts: [CheckedText]) {
    var found: [LabelledDimension] = []
    func add(_ name: Name, _ collect: (inout LabelledDimension) -> Void) {
      guard let scope = texts.first?.scope, (try? knownDimension(name, in: scope)) == .some(nil) else { return }
      let index = found.firstIndex { $0.name.text == name.text } ?? found.count
      if index == found.count { found.append(LabelledDimension(name)) }
      collect(&found[index])
    }
    forEachStatement(of: texts) { _, statement in
      switch statement.kind {
      case .table(let written):
        let table = Self.settled(written).table
        for (position, name) in Self.rowDimensions(of: table).enumerated() {
          add(name) { $0.addLabels(at: position, of: table.rows) }
        }
        if let name = Self.headerDimension(of: table) {
          add(name) { dimension in
            for column in table.columns where column.sum == nil {
              dimension.add(column.name.text, label: column.name.text)
            }
          }
        }
      case .indicators(let indicators):
        add(indicators.dimension) { dimension in
          for row in indicators.rows { dimension.add(row.name.text, label: row.label ?? row.name.text) }
        }
      default: break
      }
    }
    for dimension in found {
      for span in dimension.conflicts { reportCountedPart(at: span) }
      declareDimension(dimension.name, label: nil, members: dimension.members, positions: dimension.positions)
    }
  }

  /// The dimensions whose members label a table's rows, one for each label of a row.
  static func rowDimensions(of table: TableStatement) -> [Name] {
    switch table.form {
    case .named(_, _, let dimensions): dimensions.count == 1 ? dimensions : Array(dimensions.dropLast())
    case .across: []
    case .byColumn(let dimension): [dimension]
    }
  }

  /// The dimension whose members head a table's columns; nil where the columns have names of their own, or none.
  private static func headerDimension(of table: TableStatement) -> Name? {
    switch table.form {
    case .named(_, _, let dimensions): dimensions.count > 1 ? dimensions.last : nil
    case .across(let dimension): dimension
    case .byColumn: nil
    }
  }

  /// Puts a table's definitions into the program.
  func collectTable(_ written: TableStatement, _ statement: Statement, _ text: CheckedText) {
    let (table, corner) = Self.settled(written)
    do throws(CheckFailure) {
      // What keeps a file from being read is reported where it is read.
      if written.file != nil, written.rows.isEmpty { throw CheckFailure.reported }
      // A head without dimensions was reported where it was read.
      if case .named(_, _, let dimensions) = table.form, dimensions.isEmpty { throw CheckFailure.reported }
      try report(corner, of: written)
      switch table.form {
      case .named(let name, let label, let dimensions):
        try collectNamed(table, name, label, dimensions, statement, text)
      case .across(let dimension): try collectAcross(table, dimension, statement, text)
      case .byColumn(let dimension): try collectByColumn(table, dimension, statement, text)
      }
    } catch {
      // Reported; the names of the table are known, so that their users stay silent.
      for name in Self.definedNames(table) where text.scope.symbols[name.text] == nil {
        if let index = newEntry(name, in: text.scope) { entries[index].state = .failed }
      }
    }
  }

  private static func definedNames(_ table: TableStatement) -> [Name] {
    switch table.form {
    case .named(let name, _, _): [name]
    case .across: table.rows.filter { $0.role.isFigures }.compactMap { $0.labels.first }
    case .byColumn: table.columns.map { $0.name }
    }
  }

  /// Reports the printed sums of a table that makes several definitions: what they would add up is not one value.
  private func refuseSums(_ table: TableStatement, of each: Phrase) {
    for row in table.rows where !row.role.isFigures {
      report(
        .badDeclaration, at: row.span, TableWords.sumOfDefinitions(each),
        fixes: [
          Fix("check a + b == …", remark: TableWords.belowTheTable),
          Fix("name = table by row, column { … }", remark: TableWords.ofOneKind),
        ])
    }
  }

  /// A definition of figures known now.
  func addTable(
    _ name: Name, label: String?, isStock: Bool = false, _ cells: TableCells, _ shape: Shape, _ notes: [CheckedNote],
    _ partNotes: [PartNotes] = [], _ yearsKnown: YearsKnown? = nil, _ documentation: [String], in scope: Scope
  ) -> Int? {
    guard let index = newEntry(name, in: scope) else { return nil }
    var body = add(
      .cube(shape: shape, cells: program.add(cells: cells.values)), shape: shape, kind: cells.kind, unit: cells.unit,
      at: name.span)
    if scope.module != nil { body = spreadOverYears(body) }
    program.replace(
      entries[index].id,
      with: Definition(
        role: tableRole, name: entries[index].name, label: label, isStock: isStock, kind: cells.kind, unit: cells.unit,
        body: body.id, shape: body.shape, span: name.span, documentation: documentation, notes: notes,
        partNotes: partNotes, yearsKnown: yearsKnown))
    entries[index].state = .done
    if scope.module == nil { entries[index].table = (body, program[entries[index].id]) }
    return index
  }

  /// `table across municipality { … }`
  private func collectAcross(
    _ table: TableStatement, _ name: Name, _ statement: Statement, _ text: CheckedText
  ) throws(CheckFailure) {
    let dimension = try dimension(name)
    let columns = try columns(table, dimension)
    try checkCellCounts(table, dimension)
    refuseSums(table, of: TableWords.eachRow)
    let shared = checkedNotes(statement.decorations.notes, in: text.tree)
    let ofColumns = table.columns.filter { !$0.notes.isEmpty }.map { column in
      (label: column.name.text, notes: checkedNotes(column.notes, in: text.tree))
    }
    var failed = false
    var missing: [(name: String, column: String, span: SourceSpan)] = []
    for row in table.rows where row.role.isFigures {
      guard let rowName = row.labels.first else { continue }
      do {
        let declared = try (row.unit ?? table.unit).map { (syntax) throws(CheckFailure) in try unit(syntax) }
        var cells = try read(Array(row.cells), unit: declared, dashIsZero: table.dashIsZero)
        let printed = cells.values
        for (position, value) in printed.enumerated()
        where value.isMissing && !Self.isStated(row.cells[position], in: table) {
          missing.append((rowName.text, table.columns[position].name.text, row.cells[position].span))
        }
        cells.values = columns.order.map { printed[$0] }
        let own = checkedNotes(row.decorations.notes, in: text.tree)
        let notes = shared + ofColumns.flatMap { $0.notes } + own
        let index = addTable(
          rowName, label: row.title, cells, Shape([columns.axis]), notes,
          partNotes(rows: [], [], columns: ofColumns, dimension), nil, row.decorations.documentation, in: text.scope)
        if let index {
          let isStated = own.contains { $0.direction != nil }
          state(isStated ? own : shared, rows: [], [], columns: isStated ? [] : ofColumns, dimension, of: index)
        }
        if let index { addBeside(columns, values: printed, to: index, cells, Shape.scalar, at: rowName.span) }
      } catch {
        failed = true
        if let index = newEntry(rowName, in: text.scope) { entries[index].state = .failed }
      }
    }
    if failed { return }
    noteMissing(missing)
  }

  /// One note for a whole table, which names the cells: a note for each row would hide the other messages.
  private func noteMissing(_ cells: [(name: String, column: String, span: SourceSpan)]) {
    guard let first = cells.first else { return }
    let most = 6
    let names = cells.prefix(most).map { "`\($0.name)[\($0.column)]`" }.joined(separator: ", ")
    report(
      .missingCells, at: first.span, TableWords.missing(cells.count, names, more: max(0, cells.count - most)))
  }

  /// `table by action { … }`: each column a definition over the rows.
  private func collectByColumn(
    _ table: TableStatement, _ name: Name, _ statement: Statement, _ text: CheckedText
  ) throws(CheckFailure) {
    let dimension = try dimension(name)
    try checkCellCounts(table, nil)
    refuseSums(table, of: TableWords.eachColumn)
    let data = table.figureRows
    let places = try rowPlaces(data, [dimension])
    let shape = Shape(places.axes(memberCounts: [program[dimension].members.count]))
    let sorted = places.sortedRows
    let shared = checkedNotes(statement.decorations.notes, in: text.tree)
    let ofRows = data.filter { !$0.decorations.notes.isEmpty }.map { row in
      (labels: row.labels.map { $0.text }, notes: checkedNotes(row.decorations.notes, in: text.tree))
    }
    for (position, column) in table.columns.enumerated() {
      do {
        var members: DimensionID?
        var declared: Unit?
        if let syntax = column.annotation {
          let word = syntax.factors.count == 1 ? syntax.factors[0].name.text : ""
          members = dimensionsByName[word]
          if members == nil { declared = try unit(syntax) }
        }
        let cells = sorted.map { data[$0].cells[position] }
        let read = try read(cells, unit: declared, dimension: members, dashIsZero: table.dashIsZero)
        noteMissing(cells, of: column.name, in: table)
        let own = checkedNotes(column.notes, in: text.tree)
        let index = addTable(
          column.name, label: column.title, read, shape, shared + ofRows.flatMap { $0.notes } + own,
          partNotes(rows: ofRows, [dimension], columns: [], nil), nil, statement.decorations.documentation,
          in: text.scope)
        if let index {
          let isStated = own.contains { $0.direction != nil }
          state(
            isStated ? own : shared, rows: isStated ? [] : ofRows, [dimension], columns: [], nil, of: index)
        }
      } catch {
        if let index = newEntry(column.name, in: text.scope) { entries[index].state = .failed }
      }
    }
  }

  /// The dashes that word processors make of a hyphen.
  static let dashes = ["-", "–", "—"]

  /// Whether the head of the table says what the sign in a cell means.
  private static func isStated(_ cell: TableStatement.Cell, in table: TableStatement) -> Bool {
    guard case .missing(let sign) = cell.value else { return false }
    return dashes.contains(sign) && (table.dashIsZero || table.dashIsMissing)
  }

  /// Notes how many of some cells are missing, at the first of them.
  func noteMissing(_ cells: [TableStatement.Cell], of name: Name, in table: TableStatement) {
    let missing = cells.filter { cell in
      if case .missing = cell.value { !Self.isStated(cell, in: table) } else { false }
    }
    guard collected?.module == nil, let first = missing.first else { return }
    report(.missingCells, at: first.span, TableWords.missing(missing.count, of: name.text))
  }
}

/// A dimension made by the labels of tables or indicators: each label once, in the order they first appear.
struct LabelledDimension {
  /// The dimension's name, where it was first met.
  let name: Name
  /// The members so far.
  private(set) var members: [DimensionDeclaration.Member] = []
  /// Each member's position by its name.
  private(set) var positions: [String: Int] = [:]
  /// Rows whose member is a part of another row in one table and counts in another.
  private(set) var conflicts: [SourceSpan] = []
  private var hasParts = false

  /// A dimension without members.
  init(_ name: Name) { self.name = name }

  /// Adds a member, unless it is one already.
  mutating func add(_ name: String, label: String) {
    // One look-up both finds the name and puts it in.
    touch(&positions[name, default: members.count])
    if positions.count > members.count { members.append(.init(name: name, label: label)) }
  }

  private func touch(_: inout Int) {}

  /// Adds the labels that stand at `position` in the rows of figures.
  mutating func addLabels(at position: Int, of rows: [TableStatement.Row]) {
    if members.isEmpty {
      members.reserveCapacity(rows.count)
      positions.reserveCapacity(rows.count)
    }
    // A row of several labels is a part by its last one.
    for row in rows.indices where rows[row].role.isFigures && rows[row].labels.count > position {
      let label = rows[row].labels[position]
      let isPart = rows[row].role == .part && position == rows[row].labels.count - 1
      if isPart || hasParts, let known = positions[label.text] {
        if members[known].isReference != isPart { conflicts.append(label.span) }
      } else if isPart {
        hasParts = true
        positions[label.text] = members.count
        members.append(.init(name: label.text, label: label.text, isReference: true))
      } else {
        add(label.text, label: label.text)
      }
    }
  }
}
