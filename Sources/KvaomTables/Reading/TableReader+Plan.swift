import KvaomDecimal
import KvaomUnits
import KvaomWords

/// What is written of the table, what is said of it, and the account of its figures.
extension TableReader {
  /// Puts what was found into the reading.
  mutating func writeDown(in reading: inout TableReading) {
    reading.title = title
    reading.unit = unit
    reading.source = source
    reading.asides = asides
    reading.wordsAsMissing = wordsAmongFigures
    reading.isOverYears = dataColumns.contains { if case .year = roles[$0] { true } else { false } }
    reading.hasDashes = hasDashes
    reading.mixesSigns = mixesSigns
    if reading.hasDashes {
      ask(
        "dash", ReadingWords.askDash, [.init("0", ReadingWords.zero), .init("missing", ReadingWords.missing)],
        proposal: nil)
    }
    reading.columns = heads.indices.map { finding(ofColumn: $0) }
    reading.rows = rows.indices.map { finding(ofRow: $0) }
    reading.account = account
    reading.plan = plan
    reading.questions = questions.all
  }

  // MARK: Around the table

  private var title: String {
    if shape.isDeclared { return shape.declaredTitle }
    let corner = shape.corners.first { !$0.isEmpty } ?? ""
    let hasUnit = PrintedUnits.find(in: corner) != nil
    let isColumnWord = TextRules.words(corner).allSatisfy { HeadWords.corner.contains($0) || hasUnit && isOfUnit($0) }
    let texts = shape.titles + (isColumnWord ? [] : [corner])
    return texts.first { text in
      let words = TextRules.words(text)
      return !words.isEmpty && !isSource(text) && !Self.isDirective(text)
        && !(PrintedUnits.find(in: text) != nil && words.allSatisfy(isOfUnit))
    } ?? ""
  }

  private func isOfUnit(_ word: String) -> Bool {
    PrintedUnits.isUnitWord(word) || PrintedUnits.find(in: word) != nil || word.allSatisfy { $0.isNumber }
      || ["tal", "tall", "beløp", "alle", "belopp"].contains(word)
  }

  private func isSource(_ text: String) -> Bool { Self.source(in: text) != nil }

  /// Whether a line tells Excel how to read the file, and a person nothing: `sep=;`.
  private static func isDirective(_ text: String) -> Bool { text.lowercased().hasPrefix("sep=") }

  /// What a line names as the table's source.
  private static func source(in text: String) -> String? {
    let word = text.prefix { $0 != ":" }
    guard word.count < text.count, ["kjelde", "kilde", "källa", "source"].contains(word.lowercased()) else {
      return nil
    }
    return TextRules.cleaned(String(text.dropFirst(word.count + 1)))
  }

  private var source: String? {
    (shape.notes + shape.titles + shape.headings).lazy.compactMap { Self.source(in: $0) }.first { !$0.isEmpty }
  }

  private var asides: [String] {
    // Lines among the rows that have neither figures nor signs for them.
    let wordy = shape.rows.filter { !Self.counts($0) }.map { row in
      (row.labels + row.cells.map { $0.text }).filter { !$0.isEmpty }.joined(separator: " ")
    }
    return (shape.titles.filter { $0 != title } + shape.headings + wordy + shape.notes).filter {
      !isSource($0) && !Self.isDirective($0)
    }
  }

  func isFigureRow(_ row: Int) -> Bool {
    guard rowsLeftOut[row] == nil else { return false }
    switch rowRoles[row] {
    case .data, .part: return true
    default: return false
    }
  }

  private func isSumRow(_ row: Int) -> Bool { if case .sum = rowRoles[row] { rowsLeftOut[row] == nil } else { false } }

  /// Notes in which columns nothing is printed: no figure and no dash. Once: each of 100 000 rows that are empty there
  /// would go through all of them.
  mutating func findBlankColumns() {
    areBlank = heads.indices.map { column in
      values.allSatisfy { $0[column].isMissing } && !rows.contains { $0.cells[column].isDash }
    }
  }

  private var hasDashes: Bool {
    let columns = dataColumns.filter { !areBlank[$0] }
    return rows.indices.contains { row in
      isFigureRow(row) && !rows[row].isOfWords
        && columns.contains { rows[row].cells[$0].isDash || rows[row].cells[$0].isEmpty }
    }
  }

  // MARK: Findings

  private func finding(ofColumn column: Int) -> TableReading.Finding {
    let label = heads[column].isEmpty ? "\(column + 1)" : heads[column]
    switch roles[column] {
    case .year(let year):
      return .init(label: label, role: ReadingWords.year(year.text), reason: reasons[column], isData: true)
    case .member: return .init(label: label, role: ReadingWords.member, reason: reasons[column], isData: true)
    case .aggregate(let found):
      let isKnown = found.relation != .sum([])
      let reason = found.wrong.isEmpty ? reasons[column] ?? ReadingWords.adds : ReadingWords.doesNotAdd
      return .init(
        label: label, role: isKnown ? describe(found.relation) : reasons[column] ?? ReadingWords.leftOut,
        reason: isKnown ? reason : ReadingWords.adds, isData: false)
    case .text: return .init(label: label, role: ReadingWords.textColumn, reason: nil, isData: true)
    case .leftOut(let reason): return .init(label: label, role: ReadingWords.leftOut, reason: reason, isData: false)
    }
  }

  private func finding(ofRow row: Int) -> TableReading.Finding {
    let label = rows[row].label
    if let reason = rowsLeftOut[row] {
      return .init(label: label, role: ReadingWords.leftOut, reason: reason, isData: false)
    }
    switch rowRoles[row] {
    case .part(let whole):
      return .init(label: label, role: ReadingWords.part(rows[whole].label), reason: nil, isData: true)
    case .sum(let relation, let isLabelled):
      let role = ReadingWords.sum(names(relation.terms))
      guard dataColumns.contains(where: { !values[row][$0].isMissing }) else {
        return .init(label: label, role: role, reason: ReadingWords.missing, isData: false)
      }
      let reason =
        !relation.wrong.isEmpty
        ? ReadingWords.doesNotAdd
        : !isLabelled ? ReadingWords.arithmetic : relation.isRounded ? ReadingWords.addsRounded : ReadingWords.adds
      return .init(label: label, role: role, reason: reason, isData: false)
    default:
      let reason = wholes.contains(row) ? ReadingWords.partsElsewhere : nil
      return .init(label: label, role: ReadingWords.row, reason: reason, isData: true)
    }
  }

  // MARK: The account

  private var account: TableAccount {
    var account = TableAccount()
    var byColumn: [Int: Int] = [:]
    for row in rows.indices {
      var leftOut = 0
      for column in heads.indices where rows[row].cells[column].isFigure {
        account.total += 1
        if rowsLeftOut[row] != nil {
          leftOut += 1
          continue
        }
        switch roles[column] {
        case .leftOut: byColumn[column, default: 0] += 1
        case .aggregate: account.inAggregates += 1
        default: if isSumRow(row) { account.inAggregates += 1 } else { account.inTable += 1 }
        }
      }
      if let reason = rowsLeftOut[row] {
        account.leftOut.append(.init(label: .verbatim("\(rows[row].label)"), reason: reason, figures: leftOut))
      }
    }
    for column in heads.indices {
      guard case .leftOut(let reason) = roles[column] else { continue }
      let label = heads[column].isEmpty ? "\(column + 1)" : heads[column]
      account.leftOut.append(.init(label: .verbatim("\(label)"), reason: reason, figures: byColumn[column] ?? 0))
    }
    if let next = shape.nextTable {
      account.total += shape.figuresAfter
      account.leftOut.append(
        .init(label: ReadingWords.from(next + 1), reason: ReadingWords.nextTable, figures: shape.figuresAfter))
    }
    return account
  }

  // MARK: The plan

  private var plan: TablePlan {
    var plan = TablePlan()
    let labels = rowLabels
    let isWide = !groups.isEmpty
    let depth = labels.map { $0.count }.max() ?? 1
    plan.dimensions = dimensionNames(depth)
    if isWide { plan.dimensions.append(plan.dimensions.contains("art") ? "kind" : "art") }
    plan.isStock = shape.isStock
    plan.isAdditive = grid.declaration?.measures.allSatisfy { $0.isAdditive } ?? true
    let columns = dataColumns
    let parts = isWide ? groups.map { name in columns.filter { groupName($0) == name } } : [columns]
    plan.columns = parts[0].map { .init(label: columnLabel($0)) }
    if !isWide { plan.columns += sumColumns }
    for (index, columns) in parts.enumerated() {
      let group = isWide ? groups[index] : nil
      var writer = RowMarks(self, labels, group: group, named: namedRows(labels))
      let written = columns + (isWide ? [] : sumColumnPositions)
      for row in rows.indices where isFigureRow(row) || isSumRow(row) {
        var line = writer.row(row, written.map { cell(row, $0) })
        (line.title, line.remark) = titleAndRemark(rows[row])
        line.places = written.map { rows[row].cells[$0].place }
        plan.rows.append(line)
      }
    }
    return plan
  }

  /// The rows that some sum names: none of them belongs to a plain one, wherever that stands.
  private func namedRows(_ labels: [[String]]) -> Set<Int> {
    var named: Set<Int> = []
    guard rows.indices.contains(where: { isSumRow($0) }) else { return named }
    while true {
      var writer = RowMarks(self, labels, group: nil, named: named)
      for row in rows.indices where isFigureRow(row) || isSumRow(row) { _ = writer.row(row, []) }
      if writer.named == named { return named }
      named = writer.named
    }
  }

  /// What the dimensions of the labels are called: as the format says, or by their heads where they are many.
  private func dimensionNames(_ depth: Int) -> [String] {
    if let names = shape.dimensionNames, names.count == depth { return names }
    switch depth {
    case 1: return ["post"]
    case 2: return ["area", "post"]
    case 3: return ["area", "art", "post"]
    default: break
    }
    let heads = shape.corners.count == depth ? TableShape.names(of: shape.corners) : nil
    return heads ?? (1...depth).map { "label_\($0)" }
  }

  func cell(_ row: Int, _ column: Int) -> TablePlan.Cell {
    guard let text = texts[row][column] else {
      let cell = rows[row].cells[column]
      if areBlank[column] || rows[row].isOfWords { return .missing }
      return cell.isDash || cell.isEmpty ? .dash : .missing
    }
    // Three decimals look like thousands: one more says what they are.
    let decimals = text.utf8.firstIndex(of: UInt8(ascii: ".")).map { text.utf8[$0...].count - 1 } ?? 0
    let percent = unit?.unit == "%" || !rows[row].cells[column].isPercent ? "" : "%"
    return .figure((decimals == 3 ? text + "0" : text) + percent)
  }

  func columnLabel(_ column: Int) -> String {
    if case .year(let label) = roles[column] { return label.text }
    return heads[column].isEmpty ? "kolonne \(column + 1)" : heads[column]
  }

  private var sumColumnPositions: [Int] {
    roles.indices.filter { column in
      guard case .aggregate(let found) = roles[column], found.wrong.isEmpty else { return false }
      switch found.relation {
      case .sum(let parts): return !parts.isEmpty
      case .difference: return true
      default: return false
      }
    }
  }

  private var sumColumns: [TablePlan.Column] {
    sumColumnPositions.map { column in
      guard case .aggregate(let found) = roles[column] else { return .init(label: heads[column]) }
      let label = heads[column].isEmpty ? "Sum" : heads[column]
      switch found.relation {
      case .sum(let parts) where parts == dataColumns: return .init(label: label, terms: [], isPlainSum: true)
      case .sum(let parts): return .init(label: label, terms: parts.map { (columnLabel($0), false) })
      case .difference(let first, let second):
        return .init(label: label, terms: [(columnLabel(first), false), (columnLabel(second), true)])
      default: return .init(label: label)
      }
    }
  }

  /// The labels of the rows as they are written: codes joined to their names, repeated ones with their heading before.
  private var rowLabels: [[String]] {
    var labels = rows.map { row in
      shape.codeColumns.isEmpty || row.labels.count == 1
        ? row.labels.map { $0.isEmpty ? "–" : $0 } : [row.labels.filter { !$0.isEmpty }.joined(separator: " ")]
    }
    for row in sumsNamedAlike { labels[row][labels[row].count - 1] = "\(rows[row].group): \(labels[row].last ?? "")" }
    let figures = rows.indices.filter { isFigureRow($0) }
    var times: [[String]: Int] = [:]
    for row in figures { times[labels[row], default: 0] += 1 }
    let doubled = figures.filter { times[labels[$0]] != 1 }
    for row in doubled {
      let heading = rows[row].group.isEmpty ? totalAbove(row) : rows[row].group
      if let heading, !heading.isEmpty { labels[row][labels[row].count - 1] = "\(heading): \(labels[row].last ?? "")" }
    }
    if doubled.isEmpty { return labels }
    // What is the same still is counted, from the first on; with its number it is another label, which a row may have.
    var earlier: [[String]: Int] = [:]
    for row in figures {
      let label = labels[row]
      let count = earlier[label, default: 0]
      earlier[label] = count + 1
      guard count > 0 else { continue }
      labels[row][label.count - 1] += " (\(count + 1))"
      earlier[labels[row], default: 0] += 1
    }
    return labels
  }

  /// Sums below headings whose label another row has as well, where a sum is made of them and must name each, or a
  /// block is the total of the others.
  private var sumsNamedAlike: [Int] {
    let sums = rows.indices.filter { isSumRow($0) && !rows[$0].group.isEmpty }
    guard !sums.isEmpty else { return [] }
    var times: [String: Int] = [:]
    for row in rows { times[row.label, default: 0] += 1 }
    let alike = Set(sums.filter { times[rows[$0].label] != 1 })
    let isNamed = alike.contains { row in
      guard case .sum(let relation, _) = rowRoles[row] else { return false }
      return blockTotals.contains(row) || relation.terms.contains { alike.contains($0.row) }
    }
    return isNamed ? alike.sorted() : []
  }

  /// The sum above its parts that a row is a part of.
  private func totalAbove(_ row: Int) -> String? {
    for other in rows.indices.prefix(row).reversed() {
      if case .sum(let relation, _) = rowRoles[other], relation.isAbove,
        relation.terms.contains(where: { $0.row == row })
      {
        return rows[other].label
      }
    }
    return nil
  }

  /// The rows that are figures, for the marks of sums.
  var figureRows: [Int] { rows.indices.filter { isFigureRow($0) } }
}
