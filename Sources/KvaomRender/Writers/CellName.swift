/// What one would type to get one cell of a table, and the world it is of: what a page asks when somebody wants to know
/// why a figure is what it is.
struct CellName {
  /// The expression: `need[own, B2018]`.
  let text: String
  /// The world, as a plan names it; empty where the figure is of none.
  let world: String

  /// The name of a figure that stands alone; nil where there is none.
  init?(_ name: String, in world: String) {
    guard Self.isFigure(name) else { return nil }
    text = name
    self.world = world
  }

  /// The name of a value of a formula, in the world that was asked for; nil where one cannot ask for it.
  init?(_ node: TreeNode) {
    guard let places = node.places, Self.isFigure(node.name) else { return nil }
    text = Self.text(node.name, at: places.map { Self.written($0) })
    world = ""
  }

  /// The name of a cell; nil for what is no value of a figure: differences, sums of columns, parts, words.
  init?(_ row: TableRow, _ column: TableColumn) {
    guard row.role == .body || row.role == .sum || row.role == .subtotal, row.subject == nil, column.role == .member,
      !row.name.isEmpty, Self.isFigure(row.name)
    else { return nil }
    let open = row.name.firstIndex(of: "[") ?? row.name.endIndex
    var places: [String] = []
    if open < row.name.endIndex {
      // What runs over several members is replaced by the one of the column.
      places = row.name[open...].dropFirst().dropLast().split(separator: ",").map { part in
        String(part.drop { $0 == " " })
      }.filter { part in !Self.isRange(part) }
    }
    places += row.coordinates.map { Self.written($0.member) }
    if !column.name.isEmpty { places.append(Self.written(column.name)) }
    text = Self.text(row.name[..<open], at: places)
    world = row.scenario
  }

  /// A name at places, each as it is typed.
  private static func text(_ name: some StringProtocol, at places: [String]) -> String {
    name + (places.isEmpty ? "" : "[\(places.joined(separator: ", "))]")
  }

  /// Whether a name is one of a definition, or of a part of one.
  private static func isFigure(_ name: String) -> Bool {
    let base = name.prefix { $0 != "[" }
    return isWord(base) && (base.count == name.count || name.last == "]")
  }

  /// Whether a place runs from one member to another: `2017..2020`.
  private static func isRange(_ place: String) -> Bool {
    zip(place.utf8, place.utf8.dropFirst()).contains { pair in
      pair.0 == UInt8(ascii: ".") && pair.1 == UInt8(ascii: ".")
    }
  }

  private static func isWord(_ text: Substring) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// A member as it is typed.
  private static func written(_ member: String) -> String { isWord(member[...]) ? member : "\"\(member)\"" }
}
