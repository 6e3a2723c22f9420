import KvaomTables

/// The tables of a workbook, by which formulas name cells: `Wages[Sum]`, `Wages[[#This Row],[Sum]]`.
struct ReadTables {
  private struct Table {
    let part: NamedPart
    /// The heads of its columns, in small letters.
    let heads: [String]
  }

  private var tables: [String: Table] = [:]
  /// Names that the formulas of one sheet alone know, with the sheet.
  let localNames: [(name: String, sheet: String)]
  private let isLocal: Set<String>

  /// A name that one sheet alone knows, as it is called everywhere.
  static func local(_ name: String, _ sheet: String) -> String { "\(sheet)!\(name)" }

  /// The tables of a file.
  init(_ file: SourceFile) {
    let parts = file.namedParts.map { ($0.name, $0.scope) }
    let all = parts + file.facts.namedFormulas.map { ($0.name, $0.scope) }
    localNames = all.compactMap { name, scope in scope.map { (name, $0) } }
    isLocal = Set(localNames.map { Self.local($0.name, $0.sheet).lowercased() })
    let grids = Dictionary(file.grids.map { ($0.name, $0) }) { first, _ in first }
    for part in file.namedParts where part.isTable {
      guard let grid = grids[part.sheet] else { continue }
      let heads = part.columns.map { grid[part.rows.lowerBound, $0].text.lowercased() }
      tables[part.name.lowercased()] = Table(part: part, heads: heads)
    }
  }

  /// The formula with cells in place of the columns of tables, as far as they are known.
  func resolved(_ tree: FormulaTree, sheet: String, row: Int) -> FormulaTree {
    if tables.isEmpty, isLocal.isEmpty { return tree }
    func inner(_ tree: FormulaTree) -> FormulaTree { resolved(tree, sheet: sheet, row: row) }
    switch tree {
    case .unread(let text): return cells(text, sheet, row) ?? tree
    case .prefix(let sign, let operand): return .prefix(sign, inner(operand))
    case .percent(let operand): return .percent(inner(operand))
    case .binary(let sign, let left, let right): return .binary(sign, inner(left), inner(right))
    case .call(let name, let arguments): return .call(name, arguments.map { $0.map { inner($0) } })
    case .name(let name) where isLocal.contains(Self.local(name, sheet).lowercased()):
      return .name(Self.local(name, sheet))
    case .name(let name):
      guard let table = tables[name.lowercased()]?.part else { return tree }
      return area(table, table.rows.dropFirst().dropLast(table.footRows), table.columns, sheet)
    default: return tree
    }
  }

  /// The cells of `Table[…]`; nil where it is no table that is known.
  private func cells(_ text: String, _ sheet: String, _ row: Int) -> FormulaTree? {
    guard let open = text.firstIndex(of: "["), text.hasSuffix("]") else { return nil }
    // Inside a table its own columns go without its name.
    let own = tables.values.first { $0.part.sheet == sheet && $0.part.rows.contains(row) }
    guard let table = open == text.startIndex ? own : tables[text[..<open].lowercased()] else {
      return nil
    }
    let inner = String(text[text.index(after: open)...].dropLast())
    let words = Self.words(inner)
    var columns = table.part.columns
    var rows = Array(table.part.rows.dropFirst().dropLast(table.part.footRows))
    var named: [Int] = []
    for word in words {
      switch word.lowercased() {
      case "#all": rows = Array(table.part.rows)
      case "#headers": rows = [table.part.rows.lowerBound]
      case "#totals": rows = Array(table.part.rows.suffix(table.part.footRows))
      case "#data": break
      case "#this row", "@": rows = table.part.rows.contains(row) ? [row] : []
      case let head:
        guard let place = table.heads.firstIndex(of: head) else { return nil }
        named.append(table.part.columns.lowerBound + place)
      }
    }
    if let first = named.min(), let last = named.max() { columns = first..<(last + 1) }
    if named.count > 2 { return nil }
    return rows.isEmpty ? .error(.reference) : area(table.part, rows[...], columns, sheet)
  }

  private func area(
    _ table: NamedPart, _ rows: some RandomAccessCollection<Int>, _ columns: Range<Int>,
    _ sheet: String
  ) -> FormulaTree {
    guard let top = rows.first, let bottom = rows.last else { return .error(.reference) }
    let name = table.sheet == sheet ? nil : table.sheet
    let first = CellReference(sheet: name, row: top, column: columns.lowerBound, keepsColumn: true)
    let last = CellReference(
      sheet: name, row: bottom, column: columns.upperBound - 1, keepsColumn: true)
    return first == last ? .cell(first) : .area(AreaReference(first, last))
  }

  /// The parts between brackets: `Sum`, `#This Row`; an `@` before one is a part of its own.
  private static func words(_ text: String) -> [String] {
    guard text.contains("[") else {
      return text.hasPrefix("@") ? ["@", String(text.dropFirst())].filter { !$0.isEmpty } : [text]
    }
    var words: [String] = text.hasPrefix("@") ? ["@"] : []
    var word = ""
    var isInside = false
    var escapes = false
    for sign in text {
      if escapes {
        word.append(sign)
        escapes = false
      } else if sign == "'" {
        escapes = true
      } else if sign == "[" {
        isInside = true
      } else if sign == "]" {
        words.append(word)
        (word, isInside) = ("", false)
      } else if isInside {
        word.append(sign)
      }
    }
    return words
  }
}
