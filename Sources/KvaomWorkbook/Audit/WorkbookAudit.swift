import KvaomDecimal
import KvaomTables

/// Looks through a workbook for what a careful reader would find. What is called an error is wrong whatever the
/// workbook is for; all else is for a person to judge.
struct WorkbookAudit {
  let workbook: ReadWorkbook
  /// What was found, the surest first, in the order of the sheets.
  private(set) var findings: [AuditFinding] = []
  /// How many formulas there are, and how many of them were computed anew and agree.
  private(set) var formulaCount = 0, agreeing = 0
  private var keys: [String: [ReadWorkbook.Place: String]] = [:]
  /// How many cells may still be read to compute formulas anew: a second or so of work.
  private var budget = 8_000_000

  /// Looks through a workbook.
  init(_ workbook: ReadWorkbook) {
    self.workbook = workbook
    for sheet in workbook.sheets {
      var own: [ReadWorkbook.Place: String] = [:]
      own.reserveCapacity(sheet.formulas.count)
      for place in sheet.formulas { own[place] = sheet.cells[place]?.formula?.relative(to: place) }
      keys[sheet.name] = own
      formulaCount += sheet.formulas.count
    }
    for sheet in workbook.sheets { look(through: sheet) }
    addCircles()
    addFacts()
    let order = Dictionary(workbook.sheets.enumerated().map { ($1.name, $0) }) { first, _ in first }
    findings = joinedDown(Self.joined(findings))
    findings.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      let (a, b) = (order[left.sheet] ?? 0, order[right.sheet] ?? 0)
      if a != b { return a < b }
      return (left.cell ?? ReadWorkbook.Place(row: -1, column: -1))
        < (right.cell ?? ReadWorkbook.Place(row: -1, column: -1))
    }
  }

  /// Findings alike in a row as one.
  private static func joined(_ findings: [AuditFinding]) -> [AuditFinding] {
    struct Group: Hashable {
      let kind: AuditFinding.Kind
      let sheet: String
      let row: Int
    }
    var open: [Group: Int] = [:]
    var result: [AuditFinding] = []
    for finding in findings {
      guard let cell = finding.cell else {
        result.append(finding)
        continue
      }
      let group = Group(kind: finding.kind, sheet: finding.sheet, row: cell.row)
      if let index = open[group], (result[index].last ?? result[index].cell) == cell { continue }
      if let index = open[group], let end = result[index].last ?? result[index].cell, end.column + 1 == cell.column,
        result[index].rank == finding.rank
      {
        result[index].last = cell
        continue
      }
      open[group] = result.count
      result.append(finding)
    }
    return result
  }

  /// Smells of one formula copied down as one: a constant in thirty thousand rows is one constant.
  private func joinedDown(_ findings: [AuditFinding]) -> [AuditFinding] {
    struct Column: Hashable {
      let kind: AuditFinding.Kind
      let sheet: String
      let first: Int, last: Int
    }
    var open: [Column: (index: Int, row: Int)] = [:]
    var result: [AuditFinding] = []
    for finding in findings {
      guard finding.rank == .smell, finding.kind == .constant || finding.kind == .link, let cell = finding.cell else {
        result.append(finding)
        continue
      }
      let end = finding.last ?? cell
      let column = Column(kind: finding.kind, sheet: finding.sheet, first: cell.column, last: end.column)
      if let (index, row) = open[column], row + 1 == cell.row, let start = result[index].cell,
        let own = keys[finding.sheet], own[start] == own[cell]
      {
        result[index].last = end
        open[column] = (index, cell.row)
        continue
      }
      open[column] = (result.count, cell.row)
      result.append(finding)
    }
    return result
  }

  private mutating func look(through sheet: ReadWorkbook.Sheet) {
    if sheet.isHidden, !sheet.cells.isEmpty, !workbook.facts.deeplyHidden.contains(sheet.name) {
      findings.append(
        AuditFinding(
          kind: .hiddenSheet, rank: .smell, sheet: sheet.name, cell: nil, evidence: "\(sheet.formulas.count)"))
    }
    for (place, cell) in sheet.cells where cell.isUnread {
      findings.append(AuditFinding(kind: .unread, rank: .smell, sheet: sheet.name, cell: place, evidence: ""))
    }
    for place in sheet.formulas {
      guard let cell = sheet.cells[place], let tree = cell.formula else { continue }
      var reader = FormulaAudit(
        workbook: workbook, sheet: sheet, place: place, cell: cell, tree: tree, budget: budget)
      reader.look()
      budget = reader.budget
      findings += reader.findings
      if reader.agrees { agreeing += 1 }
      lookBeside(sheet, place, tree)
    }
    lookForTypedNumbers(in: sheet)
  }

  /// A formula unlike those on both sides, which are alike, where the other direction does not explain it.
  private mutating func lookBeside(_ sheet: ReadWorkbook.Sheet, _ place: ReadWorkbook.Place, _ tree: FormulaTree) {
    guard let keys = keys[sheet.name], let own = keys[place] else { return }
    for (rows, columns) in [(0, 1), (1, 0)] {
      let near = [-1, 1].map { keys[place.moved($0 * rows, $0 * columns)] }
      guard let left = near[0], let right = near[1], left == right, left != own else { continue }
      let far = [-2, 2].contains { keys[place.moved($0 * rows, $0 * columns)] == left }
      // One that is like its neighbours the other way is a row or a column of its own kind.
      let across = [-1, 1].contains { keys[place.moved($0 * columns, $0 * rows)] == own }
      guard far, !across else { continue }
      let neighbour = place.moved(-rows, -columns)
      let other = sheet.cells[neighbour]?.formula?.text ?? ""
      findings.append(
        AuditFinding(
          kind: .unlike, rank: .suspicion, sheet: sheet.name, cell: place,
          evidence: "=\(tree.text) · \(neighbour.text): =\(other)"))
      return
    }
  }

  /// Numbers between formulas that are alike.
  private mutating func lookForTypedNumbers(in sheet: ReadWorkbook.Sheet) {
    guard let keys = keys[sheet.name], !keys.isEmpty else { return }
    for (place, cell) in sheet.cells.sorted(by: { $0.key < $1.key }) {
      guard cell.formula == nil, !cell.isUnread, case .number(let number)? = cell.value else { continue }
      for (rows, columns) in [(0, 1), (1, 0)] {
        let before = [-1, -2].map { keys[place.moved($0 * rows, $0 * columns)] }
        let after = [1, 2].map { keys[place.moved($0 * rows, $0 * columns)] }
        guard let left = before[0], left == after[0], before[1] == left || after[1] == left else { continue }
        let neighbour = place.moved(-rows, -columns)
        let other = sheet.cells[neighbour]?.formula?.text ?? ""
        findings.append(
          AuditFinding(
            kind: .typedOver, rank: .suspicion, sheet: sheet.name, cell: place,
            evidence: "\(FormulaNumber.text(of: Decimal(number))) · \(neighbour.text): =\(other)"))
        break
      }
    }
  }

  /// What no cell shows.
  private mutating func addFacts() {
    let facts = workbook.facts
    func add(_ kind: AuditFinding.Kind, _ rank: AuditFinding.Class, sheet: String = "", _ evidence: String) {
      findings.append(AuditFinding(kind: kind, rank: rank, sheet: sheet, cell: nil, evidence: evidence))
    }
    if facts.calculatesOnRequest { add(.onRequest, .suspicion, "\(formulaCount)") }
    for inflow in WorkbookFacts.Inflow.allCases {
      let count = facts.inflows.count { $0 == inflow }
      if count > 0 { add(.inflow, .smell, "\(inflow.rawValue) · \(count)") }
    }
    for sheet in facts.deeplyHidden {
      // What reads it rests on what nobody sees.
      let readers = workbook.sheets.flatMap { other in
        other.formulas.filter { other.cells[$0]?.formula?.cells.contains { $0.sheet == sheet } ?? false }
      }
      add(.deeplyHidden, readers.isEmpty ? .smell : .suspicion, sheet: sheet, "\(readers.count)")
    }
    for array in facts.arrays {
      let first = ReadWorkbook.Place(row: array.rows.lowerBound, column: array.columns.lowerBound)
      let formula = workbook.sheet(named: array.sheet)?.cells[first]?.formula?.text ?? ""
      var finding = AuditFinding(
        kind: .array, rank: .smell, sheet: array.sheet, cell: first, evidence: "={\(formula)}")
      finding.last = ReadWorkbook.Place(row: array.rows.upperBound - 1, column: array.columns.upperBound - 1)
      findings.append(finding)
    }
  }

  /// Formulas that need their own value, directly or through others.
  private mutating func addCircles() {
    var search = CircleSearch(workbook)
    for circle in search.circles() {
      guard let first = circle.first else { continue }
      let way = circle.prefix(8).map { "\($0.sheet)!\($0.place.text)" }.joined(separator: " → ")
      // A choice may keep the circle open.
      let chooses = circle.contains { node in
        let parts = workbook.sheet(named: node.sheet)?.cells[node.place]?.formula?.parts ?? []
        return parts.contains { part in
          if case .call(let name, _) = part { ["IF", "CHOOSE", "IFERROR", "INDEX"].contains(name) } else { false }
        }
      }
      findings.append(
        AuditFinding(
          kind: .circle, rank: chooses ? .suspicion : .error, sheet: first.sheet, cell: first.place, evidence: way))
    }
  }
}

/// Finds formulas that need each other.
struct CircleSearch {
  /// A formula's place.
  struct Node: Hashable {
    /// The sheet.
    let sheet: String
    /// The cell.
    let place: ReadWorkbook.Place
  }

  private let workbook: ReadWorkbook
  private var state: [Node: Int] = [:]
  private var found: [[Node]] = []

  /// A search in a workbook.
  init(_ workbook: ReadWorkbook) { self.workbook = workbook }

  /// The circles, each once, from one of its cells around.
  mutating func circles() -> [[Node]] {
    for sheet in workbook.sheets {
      for place in sheet.formulas {
        let node = Node(sheet: sheet.name, place: place)
        if state[node] == nil { search(from: node) }
      }
    }
    return found
  }

  private mutating func search(from start: Node) {
    var path: [(node: Node, needs: [Node], next: Int)] = [(start, needs(of: start), 0)]
    state[start] = 1
    while let top = path.last {
      guard top.next < top.needs.count else {
        state[top.node] = 2
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
        if let begin = path.firstIndex(where: { $0.node == next }) { found.append(path[begin...].map { $0.node }) }
      default: break
      }
    }
  }

  /// The formulas that a formula reads.
  private func needs(of node: Node) -> [Node] {
    guard let sheet = workbook.sheet(named: node.sheet), let tree = sheet.cells[node.place]?.formula else { return [] }
    var needs: [Node] = []
    func add(_ first: CellReference, _ last: CellReference) {
      guard let other = first.sheet.map({ workbook.sheet(named: $0) }) ?? sheet else { return }
      let (bottom, right) = (min(last.row, other.extent.row), min(last.column, other.extent.column))
      guard first.row <= bottom, first.column <= right else { return }
      for row in first.row...bottom {
        for column in first.column...right {
          let place = ReadWorkbook.Place(row: row, column: column)
          if other.cells[place]?.formula != nil { needs.append(Node(sheet: other.name, place: place)) }
        }
      }
    }
    // A name may mean itself, by way of others.
    var known: Set<String> = []
    func visit(_ tree: FormulaTree) {
      switch tree {
      case .cell(let cell): add(cell, cell)
      case .area(let area): add(area.first, area.last)
      case .name(let name):
        let name = name.lowercased()
        if let target = workbook.names[name], known.insert(name).inserted { visit(target) }
      case .prefix(_, let operand), .percent(let operand): visit(operand)
      case .binary(_, let left, let right):
        visit(left)
        visit(right)
      case .call(let name, let arguments):
        // What only asks where a cell stands needs nothing of it.
        if ["ROW", "COLUMN", "ROWS", "COLUMNS", "CELL", "AREAS", "FORMULATEXT", "ISFORMULA", "SHEET"].contains(name) {
          return
        }
        for case let argument? in arguments { visit(argument) }
      default: break
      }
    }
    visit(tree)
    return needs
  }
}
