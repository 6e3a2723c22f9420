import KvaomDecimal
import KvaomTables

/// The values that a workbook's cells become in a plan: a row below years one value over years, any other cell a value
/// of its own.
struct ImportLayout {
  /// What a value is.
  enum Kind: Hashable {
    /// Numbers, days among them as their serial numbers.
    case number
    /// Truths.
    case truth
    /// Texts.
    case text
  }

  /// A cell: its sheet by its number, and its place.
  struct Key: Hashable {
    /// The sheet.
    let sheet: Int
    /// The place on it.
    let place: ReadWorkbook.Place
  }

  /// A value of the plan.
  struct Definition {
    /// The sheet it comes from.
    let sheet: Int
    /// The row.
    let row: Int
    /// Its cells in their order, with their years where it is one over years.
    let cells: [(year: Int?, column: Int)]
    /// What it is.
    let kind: Kind
    /// Whether an empty text may stand in it, as `IF(A1="","",A1)` gives: it counts as no value.
    let mayBeEmpty: Bool
    /// Whether a cell of it is an error.
    var mayLack = false
    /// Whether it is one cell of a value over years that others need by itself.
    var isPart = false

    /// Whether it is a value over years.
    var isOverYears: Bool { cells.first?.year != nil }
  }

  /// The workbook.
  let workbook: ReadWorkbook
  /// Where years stand across.
  let heads: YearHeads
  /// The values.
  private(set) var definitions: [Definition] = []
  /// What each cell belongs to, with its year.
  private(set) var owner: [Key: (definition: Int, year: Int?)] = [:]
  /// Empty cells that formulas ask about: something may be put there.
  private(set) var blanks: Set<Key> = []
  /// Texts that a formula names one by one: the choices of a plan.
  private(set) var choices: Set<Key> = []
  /// Cells of values over years that stand apart from them, and whether the year before reaches them as well.
  private(set) var parts: [Key: (definition: Int, isForAll: Bool)] = [:]
  /// Cells that array formulas fill.
  private(set) var arrays: Set<Key> = []
  /// Texts that differ from another by capitals alone, each as the plan spells all of them: for a workbook they are
  /// the same, for a plan they would not be.
  private var spellings: [String: String] = [:]
  /// Numbers that no formula reads and that stand below no years.
  private(set) var unusedNumbers = 0

  /// The values of a workbook.
  init(_ workbook: ReadWorkbook) {
    self.workbook = workbook
    heads = YearHeads(workbook)
    var reading = ReadCells(workbook)
    reading.visitAll()
    blanks = reading.asked
    choices = reading.choices
    spellings = Self.spellings(workbook, reading.texts)
    for part in workbook.facts.arrays {
      guard let sheet = workbook.number(ofSheet: part.sheet) else { continue }
      arrays.insert(
        Key(
          sheet: sheet,
          place: ReadWorkbook.Place(row: part.rows.lowerBound, column: part.columns.lowerBound)))
    }
    for (number, sheet) in workbook.sheets.enumerated() { add(sheet, number, reading.read) }
  }

  private static func spellings(_ workbook: ReadWorkbook, _ written: Set<String>) -> [String: String] {
    var variants: [String: Set<String>] = [:]
    for text in written { variants[text.lowercased(), default: []].insert(text) }
    for sheet in workbook.sheets {
      for cell in sheet.cells.values {
        if case .text(let text)? = cell.value { variants[text.lowercased(), default: []].insert(text) }
      }
    }
    var spellings: [String: String] = [:]
    for texts in variants.values where texts.count > 1 {
      // Of several the first in the order of their signs, so that the plan is the same every time.
      let chosen = texts.min() ?? ""
      for text in texts { spellings[text] = chosen }
    }
    return spellings
  }

  /// Whether a value has a year: the year before of one that ends earlier is no year of it.
  func has(_ definition: Int, _ year: Int) -> Bool {
    definitions[definition].cells.contains { $0.year == year }
  }

  /// How a text is spelt in the plan.
  func spelling(of text: String) -> String { spellings.isEmpty ? text : spellings[text] ?? text }

  /// Whether a text stands in the workbook with other capitals as well.
  func hasSpellings(_ text: String) -> Bool { spellings[text] != nil }

  /// The cell at a place; nil where nothing stands.
  func cell(at key: Key) -> ReadWorkbook.Cell? { workbook.sheets[key.sheet].cells[key.place] }

  private mutating func add(_ sheet: ReadWorkbook.Sheet, _ number: Int, _ read: Set<Key>) {
    let asked = blanks.filter { $0.sheet == number }.map { $0.place }
    let rows = Dictionary(grouping: Array(sheet.cells.keys) + asked) { $0.row }
    let headRows = Set(heads.blocks[number].map { $0.row })
    for (row, places) in rows.sorted(by: { $0.key < $1.key }) {
      var alone: [Int] = []
      var blocks: [Int: [(year: Int, column: Int)]] = [:]
      for place in places.sorted() {
        let key = Key(sheet: number, place: place)
        guard let cell = sheet.cells[place] else {
          alone.append(place.column)
          continue
        }
        let isRead = read.contains(key)
        let found = heads.year(sheet: number, row: row, column: place.column)
        // Figures below years count even where nobody reads them; words beside figures do not.
        let counts =
          cell.formula != nil || cell.isUnread || isRead && !isWord(cell, key)
          || found != nil && !headRows.contains(row) && isNumber(cell)
        guard counts else {
          if isNumber(cell), found == nil, !headRows.contains(row) { unusedNumbers += 1 }
          continue
        }
        if let found {
          blocks[found.block, default: []].append((found.year, place.column))
        } else {
          alone.append(place.column)
        }
      }
      for (_, cells) in blocks.sorted(by: { $0.key < $1.key }) {
        addRow(sheet, number, row, cells, &alone)
      }
      for column in alone.sorted() { addCell(sheet, number, row, column) }
    }
  }

  /// Whether a cell is a text that formulas only compare with: it stands in them as it is.
  private func isWord(_ cell: ReadWorkbook.Cell, _ key: Key) -> Bool {
    if cell.formula != nil { return false }
    if case .text = cell.value { return !choices.contains(key) }
    return false
  }

  private func isNumber(_ cell: ReadWorkbook.Cell) -> Bool {
    if case .number? = cell.value, cell.formula == nil { return true }
    return false
  }

  /// The kind of a cell; nil where its value says nothing of it.
  private static func kind(of cell: ReadWorkbook.Cell) -> Kind? {
    switch cell.value {
    case .number: return .number
    case .truth: return .truth
    case .text(let text): return text.isEmpty ? nil : .text
    case nil:
      if case .binary(let sign, _, _)? = cell.formula {
        return sign == .join ? .text : sign.precedence == 1 ? .truth : .number
      }
      return nil
    default: return nil
    }
  }

  private mutating func addRow(
    _ sheet: ReadWorkbook.Sheet, _ number: Int, _ row: Int, _ cells: [(year: Int, column: Int)],
    _ alone: inout [Int]
  ) {
    func cell(_ column: Int) -> ReadWorkbook.Cell? {
      sheet.cells[ReadWorkbook.Place(row: row, column: column)]
    }
    let kinds = cells.map { cell($0.column).flatMap { Self.kind(of: $0) } }
    let kind = kinds.lazy.compactMap { $0 }.first ?? .number
    var own: [(year: Int?, column: Int)] = []
    for (place, found) in zip(cells, kinds) {
      if found == nil || found == kind {
        own.append((place.year, place.column))
      } else {
        alone.append(place.column)
      }
    }
    guard own.count > 1 else {
      alone += own.map { $0.column }
      return
    }
    let mayBeEmpty = own.contains { cell($0.column).map { Self.mayBeEmpty($0) } ?? false }
    add(Definition(sheet: number, row: row, cells: own, kind: kind, mayBeEmpty: mayBeEmpty))
  }

  private mutating func addCell(
    _ sheet: ReadWorkbook.Sheet, _ number: Int, _ row: Int, _ column: Int
  ) {
    let cell = sheet.cells[ReadWorkbook.Place(row: row, column: column)]
    add(
      Definition(
        sheet: number, row: row, cells: [(nil, column)],
        kind: cell.flatMap { Self.kind(of: $0) } ?? .number,
        mayBeEmpty: cell.map { Self.mayBeEmpty($0) } ?? false))
  }

  private static func mayBeEmpty(_ cell: ReadWorkbook.Cell) -> Bool {
    guard let formula = cell.formula else { return false }
    if cell.value == .text("") { return true }
    return formula.parts.contains(.text(""))
  }

  private mutating func add(_ definition: Definition) {
    var definition = definition
    definition.mayLack = definition.cells.contains { cell in
      let place = ReadWorkbook.Place(row: definition.row, column: cell.column)
      return workbook.sheets[definition.sheet].cells[place]?.value?.failure != nil
    }
    for cell in definition.cells {
      let place = ReadWorkbook.Place(row: definition.row, column: cell.column)
      owner[Key(sheet: definition.sheet, place: place)] = (definitions.count, cell.year)
    }
    definitions.append(definition)
  }

  /// Gives one cell of a value over years a value of its own, which all that name the cell by its year read; with
  /// `isForAll` also those that name it as the year before, or as the same year.
  mutating func setApart(_ key: Key, isForAll: Bool) {
    if let known = parts[key] {
      parts[key] = (known.definition, known.isForAll || isForAll)
      return
    }
    guard let owner = owner[key], owner.year != nil else { return }
    let whole = definitions[owner.definition]
    parts[key] = (definitions.count, isForAll)
    definitions.append(
      Definition(
        sheet: whole.sheet, row: whole.row, cells: [(nil, key.place.column)], kind: whole.kind,
        mayBeEmpty: whole.mayBeEmpty, isPart: true))
  }
}

/// The cells that a workbook's formulas read.
struct ReadCells {
  private let workbook: ReadWorkbook
  /// Those that are read.
  private(set) var read: Set<ImportLayout.Key> = []
  /// Those with nothing in them that a formula asks about.
  private(set) var asked: Set<ImportLayout.Key> = []
  /// Texts that are named one by one.
  private(set) var choices: Set<ImportLayout.Key> = []
  /// Texts that stand in formulas.
  private(set) var texts: Set<String> = []
  private var areas: Set<Area> = []

  private struct Area: Hashable {
    let sheet: Int
    let first: ReadWorkbook.Place, last: ReadWorkbook.Place
  }

  /// Nothing yet.
  init(_ workbook: ReadWorkbook) { self.workbook = workbook }

  /// Looks at every formula.
  mutating func visitAll() {
    for (number, sheet) in workbook.sheets.enumerated() {
      for place in sheet.formulas {
        if let tree = sheet.cells[place]?.formula { visit(tree, on: number) }
      }
    }
  }

  private mutating func visit(_ tree: FormulaTree, on sheet: Int) {
    switch tree {
    case .cell(let cell):
      guard let key = key(cell, on: sheet), let found = workbook.sheets[key.sheet].cells[key.place]
      else { return }
      read.insert(key)
      if case .text(let text)? = found.value, found.formula == nil, !text.isEmpty {
        choices.insert(key)
      }
    case .area(let area):
      guard let first = key(area.first, on: sheet) else { return }
      let extent = workbook.sheets[first.sheet].extent
      let last = ReadWorkbook.Place(
        row: min(area.last.row, extent.row), column: min(area.last.column, extent.column))
      guard first.place.row <= last.row, first.place.column <= last.column,
        areas.insert(Area(sheet: first.sheet, first: first.place, last: last)).inserted
      else { return }
      for row in first.place.row...last.row {
        for column in first.place.column...last.column {
          let place = ReadWorkbook.Place(row: row, column: column)
          if workbook.sheets[first.sheet].cells[place] != nil {
            read.insert(ImportLayout.Key(sheet: first.sheet, place: place))
          }
        }
      }
    case .name(let name):
      if let target = workbook.names[name.lowercased()] { visitName(target, on: sheet) }
    case .prefix(_, let operand), .percent(let operand): visit(operand, on: sheet)
    case .binary(_, let left, let right):
      visit(left, on: sheet)
      visit(right, on: sheet)
    case .call("ISBLANK", let arguments):
      for case .cell(let cell)?? in arguments.map({ Optional($0) }) {
        if let key = key(cell, on: sheet), workbook.sheets[key.sheet].cells[key.place] == nil {
          asked.insert(key)
        }
      }
      for case let argument? in arguments { visit(argument, on: sheet) }
    case .call(_, let arguments): for case let argument? in arguments { visit(argument, on: sheet) }
    case .text(let text): texts.insert(text)
    case .number, .truth, .error, .unread: break
    }
  }

  /// What a name stands for; a name that needs itself is followed once.
  private mutating func visitName(_ tree: FormulaTree, on sheet: Int) {
    if case .name = tree { return }
    visit(tree, on: sheet)
  }

  private func key(_ cell: CellReference, on sheet: Int) -> ImportLayout.Key? {
    guard let number = cell.sheet.map({ workbook.number(ofSheet: $0) }) ?? sheet else { return nil }
    return ImportLayout.Key(
      sheet: number, place: ReadWorkbook.Place(row: cell.row, column: cell.column))
  }
}
