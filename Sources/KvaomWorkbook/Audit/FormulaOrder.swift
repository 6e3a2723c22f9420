import KvaomTables

/// What each formula of a workbook reads: in which order they can be computed, and which of them need each other.
struct FormulaOrder {
  /// A formula's place.
  struct Node: Hashable {
    /// The sheet.
    let sheet: String
    /// The cell.
    let place: ReadWorkbook.Place
  }

  /// The formulas, each after those it reads; those of a circle in some order.
  private(set) var nodes: [Node] = []
  /// The circles, each once, from one of its cells around.
  private(set) var circles: [[Node]] = []
  private let workbook: ReadWorkbook

  /// The order of a workbook's formulas.
  init(_ workbook: ReadWorkbook) {
    self.workbook = workbook
    var state: [Node: Int] = [:]
    for sheet in workbook.sheets {
      for place in sheet.formulas {
        let node = Node(sheet: sheet.name, place: place)
        if state[node] == nil { search(from: node, &state) }
      }
    }
  }

  private mutating func search(from start: Node, _ state: inout [Node: Int]) {
    var path: [(node: Node, needs: [Node], next: Int)] = [(start, needs(of: start), 0)]
    state[start] = 1
    while let top = path.last {
      guard top.next < top.needs.count else {
        state[top.node] = 2
        nodes.append(top.node)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let next = top.needs[top.next]
      switch state[next] {
      case nil:
        state[next] = 1
        path.append((next, needs(of: next), 0))
      case 1:
        if let begin = path.firstIndex(where: { $0.node == next }) { circles.append(path[begin...].map { $0.node }) }
      default: break
      }
    }
  }

  /// The formulas that a formula reads.
  private func needs(of node: Node) -> [Node] {
    var needs: [Node] = []
    visitCells(of: node, onlySure: false) { other, first, last in
      let (bottom, right) = (min(last.row, other.extent.row), min(last.column, other.extent.column))
      guard first.row <= bottom, first.column <= right else { return }
      for row in first.row...bottom {
        for column in first.column...right {
          let place = ReadWorkbook.Place(row: row, column: column)
          if other.cells[place]?.formula != nil { needs.append(Node(sheet: other.name, place: place)) }
        }
      }
    }
    return needs
  }

  /// Whether a circle closes whatever its choices choose: each of its formulas reads the next outside all branches.
  func isSure(_ circle: [Node]) -> Bool {
    circle.indices.allSatisfy { index in
      let next = circle[(index + 1) % circle.count]
      var isRead = false
      visitCells(of: circle[index], onlySure: true) { other, first, last in
        isRead =
          isRead
          || other.name == next.sheet && (first.row...last.row).contains(next.place.row)
            && (first.column...last.column).contains(next.place.column)
      }
      return isRead
    }
  }

  /// The cells that a formula names, and those of the names it has; `onlySure` passes over what a choice may leave out.
  private func visitCells(
    of node: Node, onlySure: Bool, _ body: (ReadWorkbook.Sheet, CellReference, CellReference) -> Void
  ) {
    guard let sheet = workbook.sheet(named: node.sheet), let tree = sheet.cells[node.place]?.formula else { return }
    // A name may mean itself, by way of others.
    var known: Set<String> = []
    func visit(_ tree: FormulaTree) {
      switch tree {
      case .cell(let cell):
        if let other = cell.sheet.map({ workbook.sheet(named: $0) }) ?? sheet { body(other, cell, cell) }
      case .area(let area):
        if let other = area.first.sheet.map({ workbook.sheet(named: $0) }) ?? sheet {
          body(other, area.first, area.last)
        }
      case .name(let name):
        let name = name.lowercased()
        if let target = workbook.names[name], known.insert(name).inserted { visit(target) }
      case .prefix(_, let operand), .percent(let operand): visit(operand)
      case .binary(_, let left, let right):
        visit(left)
        visit(right)
      case .call(let name, let arguments):
        for case let argument? in Self.read(name, arguments, onlySure: onlySure) { visit(argument) }
      default: break
      }
    }
    visit(tree)
  }

  /// The arguments of a function whose cells it needs the values of.
  private static func read(_ name: String, _ arguments: [FormulaTree?], onlySure: Bool) -> [FormulaTree?] {
    switch name {
    // What only asks where a cell stands needs nothing of it.
    case "ROW", "COLUMN", "ROWS", "COLUMNS", "CELL", "AREAS", "FORMULATEXT", "ISFORMULA", "SHEET": []
    case "IF", "CHOOSE", "IFERROR", "IFNA": onlySure ? Array(arguments.prefix(1)) : arguments
    case "INDEX", "SWITCH", "IFS": onlySure ? [] : arguments
    default: arguments
    }
  }
}
