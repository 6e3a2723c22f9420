import KvaomDecimal
import KvaomSyntax

/// What the values of a plan are called, by the labels that stand beside their cells.
struct ImportedNames {
  /// The labels, for people; empty where nothing stands beside the cells.
  private(set) var labels: [String] = []
  /// The names, each once.
  private(set) var names: [String] = []
  private var taken: Set<String> = []

  /// Words that mean something else in a plan.
  private static let reserved: Set<String> = [
    "in", "with", "as", "otherwise", "or", "and", "not", "is", "if", "then", "else", "true",
    "false", "missing", "sum",
    "mean", "min", "max", "median", "count", "all", "any", "product", "quantile", "pooled", "share",
    "rank", "allocate",
    "prev", "change", "growth", "cumulative", "chain", "in_force", "round", "floor", "ceiling",
    "truncate", "abs",
    "sqrt", "ln", "exp", "year_of", "month_of", "day_of", "date_of", "calendar_year", "place_of",
    "in_prices",
    "require", "chance", "year", "years", "item", "input", "stock", "table", "dim", "unit", "use",
    "fn", "measure",
    "scenario", "prices", "show", "check", "test", "note", "base", "day", "month", "over", "by",
    "to", "from", "until",
    "indicators", "indicator", "goals", "sources", "compare", "solve", "sweep", "simulate",
    "tornado", "optimise",
  ]

  /// Names for the values of a layout.
  init(_ layout: ImportLayout) {
    let given = Self.givenNames(layout)
    let units = Self.unitColumns(layout.workbook)
    for (number, definition) in layout.definitions.enumerated() {
      let label = Self.label(of: definition, layout, units: units[definition.sheet])
      labels.append(label)
      let sheet = layout.workbook.sheets[definition.sheet].name
      let place = ReadWorkbook.Place(row: definition.row, column: definition.cells[0].column)
      var name = given[number] ?? Self.name(of: label)
      if definition.isPart {
        let key = ImportLayout.Key(sheet: definition.sheet, place: place)
        name += "_" + (layout.owner[key]?.year.map { String($0) } ?? place.text)
      }
      if name.isEmpty { name = Self.name(of: sheet + " " + place.text) }
      names.append(unique(name, Self.name(of: sheet)))
    }
  }

  private mutating func unique(_ wanted: String, _ sheet: String) -> String {
    let isWord = wanted.isEmpty || Self.reserved.contains(wanted) || !canNameDefinition(wanted)
    let wanted = isWord ? wanted + "_value" : wanted
    for candidate in [wanted, wanted + "_" + sheet] where taken.insert(candidate).inserted {
      return candidate
    }
    var number = counters[wanted, default: 1]
    while true {
      number += 1
      let candidate = "\(wanted)_\(number)"
      if taken.insert(candidate).inserted {
        counters[wanted] = number
        return candidate
      }
    }
  }

  private var counters: [String: Int] = [:]

  /// Names that the workbook itself gives to the cells of one value.
  private static func givenNames(_ layout: ImportLayout) -> [Int: String] {
    var given: [Int: String] = [:]
    for (name, target) in layout.workbook.names.sorted(by: { $0.key < $1.key }) {
      let corners: (CellReference, CellReference)? =
        switch target {
        case .cell(let cell): (cell, cell)
        case .area(let area): (area.first, area.last)
        default: nil
        }
      guard let (first, last) = corners, first.row == last.row, let sheet = first.sheet,
        let number = layout.workbook.number(ofSheet: sheet)
      else { continue }
      for column in first.column...min(last.column, first.column + 200) {
        let key = ImportLayout.Key(
          sheet: number, place: ReadWorkbook.Place(row: first.row, column: column))
        guard let owner = layout.owner[key] else { continue }
        let columns = layout.definitions[owner.definition].cells.map { $0.column }
        if columns.first == column, columns.allSatisfy({ $0 <= last.column }),
          given[owner.definition] == nil
        {
          given[owner.definition] = Self.name(of: name)
        }
        break
      }
    }
    return given
  }

  // MARK: Labels

  /// How far above its cell a label may stand.
  private static let furthest = 60

  private static func label(
    of definition: ImportLayout.Definition, _ layout: ImportLayout, units: Set<Int>
  ) -> String {
    let sheet = layout.workbook.sheets[definition.sheet]
    func text(_ row: Int, _ column: Int) -> String? {
      guard row >= 0,
        case .text(let text)? = sheet.cells[ReadWorkbook.Place(row: row, column: column)]?.value
      else {
        return nil
      }
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      return words.isEmpty || words.count > 120 ? nil : words
    }
    let first = definition.cells[0].column
    var columns = (0..<first).filter { text(definition.row, $0) != nil }
    // A column of units says nothing of what the row is.
    if columns.count > 1 {
      columns = [columns[0]] + columns.dropFirst().filter { !units.contains($0) }
    }
    var parts = columns.prefix(2).compactMap { text(definition.row, $0) }
    if parts.count == 1, let column = columns.first, column > 0,
      let heading = heading(definition.row, column, text)
    {
      parts.insert(heading, at: 0)
    }
    if definition.isOverYears, !parts.isEmpty { return parts.joined(separator: ": ") }
    // A cell of a table is called by its row and its column.
    let isInTable = [first - 1, first + 1].contains { column in
      let beside = sheet.cells[ReadWorkbook.Place(row: definition.row, column: column)]
      return beside?.formula != nil
        || beside?.value?.asNumber != nil && text(definition.row, column) == nil
    }
    if parts.isEmpty || isInTable, let head = head(definition, text), !parts.contains(head) {
      parts.append(head)
    }
    return parts.joined(separator: ": ")
  }

  /// The label of a group of rows, which stands in its first row only.
  private static func heading(_ row: Int, _ column: Int, _ text: (Int, Int) -> String?) -> String? {
    for above in stride(from: row - 1, through: max(0, row - furthest), by: -1) {
      guard text(above, column) != nil else { return nil }
      if let heading = text(above, column - 1) { return heading }
    }
    return nil
  }

  /// The columns of each sheet that hold units, as their heads say.
  private static func unitColumns(_ workbook: ReadWorkbook) -> [Set<Int>] {
    workbook.sheets.map { sheet in
      var columns: Set<Int> = []
      for (place, cell) in sheet.cells {
        if case .text(let text)? = cell.value,
          ["eining", "enhet", "unit", "einheit"].contains(text.lowercased())
        {
          columns.insert(place.column)
        }
      }
      return columns
    }
  }

  /// The text nearest above a cell.
  private static func head(_ definition: ImportLayout.Definition, _ text: (Int, Int) -> String?)
    -> String?
  {
    let column = definition.cells[0].column
    for above in stride(
      from: definition.row - 1, through: max(0, definition.row - furthest), by: -1)
    {
      if let head = text(above, column) { return head }
    }
    return nil
  }

  /// A label as a name: small letters, figures and `_`; empty where nothing is left of it.
  static func name(of label: String) -> String {
    var name = ""
    for sign in label.lowercased() {
      let isOwn = "æøåäö".contains(sign)
      if isOwn || (sign.isASCII && (sign.isLetter || sign.isNumber)) {
        if name.utf8.count > 48 { break }
        name.append(sign)
      } else if !name.isEmpty, !name.hasSuffix("_") {
        if name.utf8.count > 36 { break }
        name.append("_")
      }
    }
    while name.hasSuffix("_") { name.removeLast() }
    if let first = name.first, first.isNumber { name = "x_" + name }
    return name
  }
}
