import KvaomTables

extension ReadWorkbook {
  /// The workbook with the values that its file does not have: programs that only write workbooks leave them out. Also
  /// how many were not there, and how many of them could be computed.
  func completed(in order: FormulaOrder) -> (workbook: ReadWorkbook, missing: Int, computed: Int) {
    let missing = order.nodes.filter { sheet(named: $0.sheet)?.cells[$0.place]?.value == nil }
    if missing.isEmpty { return (self, 0, 0) }
    let filler = ValueFiller(self, unknown: Set(missing))
    var filled = self
    var computed = 0
    for node in missing {
      guard let value = filler.fill(node) else { continue }
      computed += 1
      filled.fill(node, value)
    }
    return (filled, missing.count, computed)
  }

  private mutating func fill(_ node: FormulaOrder.Node, _ value: FormulaValue) {
    guard let number = number(ofSheet: node.sheet) else { return }
    sheets[number].cells[node.place]?.value = value
    sheets[number].cells[node.place]?.isFilled = true
  }
}

/// Computes the formulas of a workbook that have no value, one after the other.
private final class ValueFiller {
  private let workbook: ReadWorkbook
  private var values: [FormulaOrder.Node: FormulaValue] = [:]
  /// What has no value yet, or none that could be computed: what reads it has none either.
  private var unknown: Set<FormulaOrder.Node>
  private var readsUnknown = false
  /// Whether a `SUBTOTAL` met a row that is hidden: nobody can say whether a filter did that.
  private var meetsHidden = false
  /// How many cells may still be read: a second or so of work.
  private var budget = 8_000_000

  init(_ workbook: ReadWorkbook, unknown: Set<FormulaOrder.Node>) {
    self.workbook = workbook
    self.unknown = unknown
  }

  /// The value of a formula; nil where it is not understood, or rests on one that is not.
  func fill(_ node: FormulaOrder.Node) -> FormulaValue? {
    guard budget > 0, let sheet = workbook.sheet(named: node.sheet), let tree = sheet.cells[node.place]?.formula,
      tree.isComputable
    else { return nil }
    (readsUnknown, meetsHidden) = (false, false)
    let calculator = FormulaCalculator(
      surroundings: View(filler: self, cached: CachedSurroundings(workbook: workbook, sheet: sheet)),
      place: (node.place.row, node.place.column), isArray: workbook.isArray(node.place, on: node.sheet))
    var value = calculator.value(of: tree)
    if case .blank = value { value = .number(0) }
    guard !readsUnknown, !meetsHidden || value.failure != .value else { return nil }
    values[node] = value
    unknown.remove(node)
    return value
  }

  private func value(of node: FormulaOrder.Node) -> FormulaValue? {
    budget -= 1
    if unknown.contains(node) { readsUnknown = true }
    return values[node]
  }

  /// The workbook as a formula on one of its sheets sees it, with what was computed so far.
  private struct View: FormulaSurroundings {
    let filler: ValueFiller
    let cached: CachedSurroundings

    func value(of cell: CellReference) -> FormulaValue {
      let node = FormulaOrder.Node(
        sheet: cell.sheet ?? cached.sheet.name, place: ReadWorkbook.Place(row: cell.row, column: cell.column))
      return filler.value(of: node) ?? cached.value(of: cell)
    }
    func formula(named name: String) -> FormulaTree? { cached.formula(named: name) }
    func extent(of sheet: String?) -> (row: Int, column: Int) { cached.extent(of: sheet) }
    func standing(of cell: CellReference) -> (isSubtotal: Bool, isHidden: Bool) {
      let standing = cached.standing(of: cell)
      if standing.isHidden { filler.meetsHidden = true }
      return standing
    }
  }
}

extension FormulaTree {
  /// Whether all its functions are known and give the same each time.
  var isComputable: Bool {
    parts.allSatisfy { part in
      switch part {
      case .unread: false
      case .call(let name, _): FormulaFunctions.isKnown(name) && !FormulaAudit.restless.contains(name)
      default: true
      }
    }
  }
}
