import KvaomDecimal

/// Blocks of rows that are the total of the other blocks, row by row: `Totalt` with *Utgifter* and *Inntekter* below
/// areas that have the same, `Begge kjønn` beside *Kvinner* and *Menn* for every age.
extension TableReader {
  /// The rows that a row of such a block adds up, by row. A word for it, or the figures of the whole block, say which
  /// block is the total; its figures must be those of the others in every row, but for a misprint where a word tells.
  func sumsAcrossBlocks(_ columns: [Int]) -> [Int: [RowRelations.Term]] {
    guard shape.labelCount > 1 || !shape.headings.isEmpty else { return [:] }
    var found: [Int: [RowRelations.Term]] = [:]
    let keys = rows.map { blockKey($0) }
    guard let depth = keys.map({ $0.count }).max(), depth > 1 else { return [:] }
    let used = rows.indices.filter { rowsLeftOut[$0] == nil && !rows[$0].isOfWords && keys[$0].count == depth }
    for place in 0..<(depth - 1) {
      let blocks = Blocks(used.map { ($0, keys[$0]) }, at: place)
      for block in blocks.candidates {
        guard let terms = blocks.terms(of: block), !terms.contains(where: { found[$0.row] != nil }),
          isTotal(terms, columns, isNamed: blocks.isNamed(block))
        else { continue }
        for (row, parts) in terms { found[row] = parts.map { .init(row: $0, isNegative: false) } }
      }
    }
    return found
  }

  /// What a row is told from others by: its labels, or the heading it stands under and its label.
  private func blockKey(_ row: TableShape.Row) -> [String] {
    row.labels.count > 1 ? row.labels : row.group.isEmpty ? row.labels : [row.group, row.label]
  }

  /// Whether every row of a block is the sum of its rows in the others. Without a word for it, all of them together
  /// must say so without any rounding, and at least two.
  private func isTotal(_ terms: [(row: Int, parts: [Int])], _ columns: [Int], isNamed: Bool) -> Bool {
    let unit = Evidence.unit(of: terms.flatMap { pair in columns.map { values[pair.row][$0] } })
    var bits = 0.0
    var wrong = 0
    for (row, parts) in terms {
      var explained: [Decimal] = []
      for column in columns where !values[row][column].isMissing {
        var sum = Decimal.zero
        for part in parts where !values[part][column].isMissing { sum = sum + values[part][column] }
        let difference = (values[row][column] - sum).magnitude
        let slack = isNamed ? Evidence.slack(of: parts.count, unit: printedUnit(row, column)) : .zero
        if difference <= slack { explained.append(values[row][column]) } else { wrong += 1 }
      }
      bits += Evidence.bits(explained, unit: unit, slack: .zero, tried: 1)
    }
    if isNamed { return wrong == 0 || wrong == 1 && bits >= Evidence.alone }
    return wrong == 0 && terms.count > 1 && bits >= Evidence.alone && terms.allSatisfy { $0.parts.count > 1 }
      && !Evidence.areThousands(terms.lazy.flatMap { pair in columns.map { values[pair.row][$0] } })
  }

  /// The last digit that a figure is printed to: 1 for whole numbers.
  private func printedUnit(_ row: Int, _ column: Int) -> Decimal {
    Decimal(coefficient: 1, exponent: min(0, values[row][column].exponent))
  }

  /// Rows by what they are called at one place of their labels, and what they are beside it.
  private struct Blocks {
    private let rows: [(row: Int, block: String, rest: [String])]
    /// The blocks that may be the total of the others: those with a word for it, else the last and the first.
    let candidates: [String]
    private let named: Set<String>
    /// The positions of the rows of each block, and of each kind: what they are beside their block.
    private var ofBlock: [String: [Int]] = [:]
    private var ofRest: [[String]: [Int]] = [:]
    /// The most blocks that are held against the others: each is against all of them, and no table has many totals.
    private static let mostTotals = 16

    init(_ keyed: [(row: Int, key: [String])], at place: Int) {
      rows = keyed.map { row, key in (row, key[place], Array(key[..<place]) + key[(place + 1)...]) }
      var names: [String] = []
      for (position, row) in rows.enumerated() {
        if ofBlock[row.block] == nil { names.append(row.block) }
        ofBlock[row.block, default: []].append(position)
        ofRest[row.rest, default: []].append(position)
      }
      let totals = names.filter { TableReader.strength(of: $0) > .none }
      named = Set(totals)
      let unnamed = names.count < 3 ? [] : [names[names.count - 1], names[0]]
      candidates = totals.isEmpty ? unnamed : totals.count > Self.mostTotals ? [] : totals
    }

    /// Whether a block has a word for being all of the others.
    func isNamed(_ block: String) -> Bool { named.contains(block) }

    /// The rows of a block with those of the same kind in the others that are no totals by their name; nil where they
    /// cannot be told. Only where a word tells may some rows have none.
    func terms(of block: String) -> [(row: Int, parts: [Int])]? {
      var found: [(row: Int, parts: [Int])] = []
      for position in ofBlock[block] ?? [] {
        let alike = (ofRest[rows[position].rest] ?? []).map { rows[$0] }
        guard alike.count(where: { $0.block == block }) == 1 else { return nil }
        let parts = alike.filter { $0.block != block && !named.contains($0.block) }.map { $0.row }
        if parts.isEmpty, named.contains(block) { continue }
        if parts.isEmpty { return nil }
        found.append((rows[position].row, parts))
      }
      return found.contains { $0.parts.count > 1 } ? found : nil
    }
  }
}
