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
  private var memory = AuditMemory()

  /// Looks through a workbook.
  init(_ read: ReadWorkbook) {
    let order = FormulaOrder(read)
    let filled = read.completed(in: order)
    workbook = filled.workbook
    if filled.missing > 0 {
      findings.append(
        AuditFinding(
          kind: .withoutValue, rank: .smell, sheet: "", cell: nil, evidence: "\(filled.computed) / \(filled.missing)"))
    }
    for sheet in workbook.sheets {
      var own: [ReadWorkbook.Place: String] = [:]
      own.reserveCapacity(sheet.formulas.count)
      for place in sheet.formulas { own[place] = sheet.cells[place]?.formula?.relative(to: place) }
      keys[sheet.name] = own
      formulaCount += sheet.formulas.count
    }
    for sheet in workbook.sheets { look(through: sheet) }
    addCircles(order)
    addFacts()
    let positions = Dictionary(workbook.sheets.enumerated().map { ($1.name, $0) }) { first, _ in first }
    findings = joinedDown(Self.joined(findings))
    findings.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      let (a, b) = (positions[left.sheet] ?? 0, positions[right.sheet] ?? 0)
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

  /// What is told of one formula copied down, as one: a constant in thirty thousand rows is one constant.
  private func joinedDown(_ findings: [AuditFinding]) -> [AuditFinding] {
    struct Column: Hashable {
      let kind: AuditFinding.Kind
      let sheet: String
      let first: Int, last: Int
    }
    var open: [Column: (index: Int, row: Int)] = [:]
    var result: [AuditFinding] = []
    for finding in findings {
      guard finding.rank > .error, [.constant, .link, .emptyCell].contains(finding.kind), let cell = finding.cell else {
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
      // Lent, and not copied with every line that is known.
      var lent = AuditMemory()
      swap(&lent, &memory)
      var reader = FormulaAudit(
        workbook: workbook, sheet: sheet, place: place, cell: cell, tree: tree, memory: consume lent)
      reader.look()
      memory = reader.memory
      findings += reader.findings
      if reader.agrees { agreeing += 1 }
    }
    var neighbours = NeighbourAudit(sheet, keys: keys[sheet.name] ?? [:])
    neighbours.look()
    findings += neighbours.findings
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
  private mutating func addCircles(_ order: FormulaOrder) {
    for circle in order.circles {
      guard let first = circle.first else { continue }
      let way = circle.prefix(8).map { "\($0.sheet)!\($0.place.text)" }.joined(separator: " → ")
      // A choice may keep the circle open, and a workbook that is computed round by round means it.
      let isCertain = !workbook.facts.iterates && order.isSure(circle)
      findings.append(
        AuditFinding(
          kind: .circle, rank: isCertain ? .error : .suspicion, sheet: first.sheet, cell: first.place, evidence: way))
    }
  }
}
