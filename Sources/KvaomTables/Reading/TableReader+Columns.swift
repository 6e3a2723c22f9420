import KvaomDecimal
import KvaomUnits
import KvaomWords

/// What the columns are.
extension TableReader {
  /// The columns whose figures are data.
  var dataColumns: [Int] {
    roles.indices.filter { column in
      switch roles[column] {
      case .year, .member: true
      default: false
      }
    }
  }

  /// Reads the heads.
  mutating func readColumns() {
    let readings = heads.map { HeadReading($0) }
    for column in heads.indices {
      let role = role(of: column, readings[column])
      roles.append(role.role)
      reasons.append(role.reason)
    }
    if let first = roles.indices.first(where: { isOfAnotherTable($0) }) {
      for column in first..<roles.count { roles[column] = .leftOut(ColumnWords.anotherTable) }
    }
    let years = roles.indices.filter { if case .year = roles[$0] { true } else { false } }
    if !years.isEmpty { leaveOutAmongYears() }
    leaveOutOtherUnits()
    askAboutUnknownWords(readings)
    inferKinds()
    for column in roles.indices { override(column) }
    if dataColumns.isEmpty { askWhatIsLeft() }
  }

  /// Where every column was left out, somebody has to say which of them is a figure after all.
  private mutating func askWhatIsLeft() {
    for column in roles.indices {
      guard case .leftOut(let reason) = roles[column], rows.contains(where: { $0.cells[column].isFigure }) else {
        continue
      }
      let slug = heads[column].isEmpty ? "\(column + 1)" : TableQuestion.slug(heads[column])
      questions.removeAll { $0.id == "column:" + slug }
      ask(
        "column:" + slug, ReadingWords.askColumn(heads[column]),
        [.init("keep", ReadingWords.keep), .init("leave-out", ReadingWords.leaveOut)], proposal: nil, [reason])
    }
  }

  /// Asks what years are beside which words stand that nobody knows (`Til disposisjon 2024`), where the years of the
  /// table have not all the same ones.
  private mutating func askAboutUnknownWords(_ readings: [HeadReading]) {
    let years = roles.indices.filter { if case .year = roles[$0] { true } else { false } }
    let labels = years.compactMap { if case .year(let label) = roles[$0] { label } else { nil } }
    guard years.count > 1, !shape.isDeclared, Set(labels).count == labels.count, !mayBeInOtherUnits(years) else {
      return
    }
    let areAlike = Set(years.map { readings[$0].rest }).count == 1
    for column in years {
      guard case .year(let label) = roles[column], label.kind == .plain else { continue }
      // Another column of the year has its own kind, and a year without one would be the same again.
      let others = labels.filter { $0 != label && $0.year == label.year }
      guard !others.isEmpty || readings[column].hasUnknownWords && !areAlike else { continue }
      let kinds = [YearKind.plain, .accounts, .budget, .forecast].filter { kind in
        kind == .plain ? others.isEmpty : !others.contains { $0.kind == kind }
      }
      let words = readings[column].rest.isEmpty ? heads[column] : readings[column].rest
      ask(
        "column:" + TableQuestion.slug(heads[column]), ReadingWords.askColumn(heads[column]),
        kinds.map { .init(YearLabel(kind: $0, year: label.year).text, ReadingWords.kind($0.rawValue)) }
          + [.init("leave-out", ReadingWords.leaveOut)],
        proposal: nil, [ReadingWords.unknownWords(words)])
    }
  }

  private mutating func role(of column: Int, _ head: HeadReading) -> (role: ColumnRole, reason: Phrase?) {
    let cells = rows.map { $0.cells[column] }
    let figures = cells.count { $0.isFigure }
    let texts = cells.count { $0.isText }
    if form == .list, figures > 0, head.meaning != .sum { return (.member, nil) }
    if form == .list, figures == 0, texts > 0 { return (.text, nil) }
    if head.meaning == .remarks { return (.leftOut(ReadingWords.remarks), nil) }
    // Codes behind the figures name their rows as little as remarks do.
    if figures > 0, heads.count > 1, HeadWords.namesCodes(head.text), cells.allSatisfy({ $0.isCode || $0.isEmpty }) {
      return (.leftOut(ReadingWords.codes), nil)
    }
    if figures == 0, texts > 0 || texts > figures * 2 {
      if case .year = head.meaning, let unread = cells.first(where: { Self.canBeFigure($0) }) {
        ask(
          "column:" + TableQuestion.slug(heads[column]), ReadingWords.askColumn(heads[column]),
          [.init("leave-out", ReadingWords.leaveOut)], proposal: nil,
          [ReadingWords.words, .verbatim("«\(unread.text)»")])
      }
      return (.leftOut(ReadingWords.words), nil)
    }
    switch head.meaning {
    case .year(let label): return (.year(label), head.text == label.text ? nil : ReadingWords.head(heads[column]))
    case .unclearYear(let year, let kinds):
      let id = "year:" + TableQuestion.slug(heads[column])
      ask(
        id, ReadingWords.askColumn(heads[column]),
        kinds.map { .init($0.rawValue, ReadingWords.kind($0.rawValue)) } + [.init("leave-out", ReadingWords.leaveOut)],
        proposal: nil)
      if answers[id] == "leave-out" { return (.leftOut(ReadingWords.answered), nil) }
      let kind = answers[id].flatMap { YearKind(rawValue: $0) } ?? kinds.first ?? .plain
      return (.year(YearLabel(kind: kind, year: year)), ReadingWords.answered)
    case .partOfYear: return (.leftOut(ReadingWords.partOfYear), nil)
    case .span: return (.leftOut(ReadingWords.span), nil)
    case .sum: return (.leftOut(ReadingWords.headSaysSum), nil)
    case .change: return (.leftOut(ReadingWords.headSaysChange), nil)
    case .share: return isShare(column) ? (.leftOut(ReadingWords.headSaysShare), nil) : (.member, nil)
    case .remarks: return (.leftOut(ReadingWords.remarks), nil)
    case .other:
      guard head.text.isEmpty, headsGiven > 0 else { return (.member, nil) }
      if shape.headIsLost, answers["lost-head"] == nil {
        ask(
          "lost-head", ReadingWords.askLostHead, heads.indices.map { .init("\($0 + 1)", ReadingWords.column($0 + 1)) },
          proposal: nil, [ReadingWords.headsEvidence])
      } else {
        ask(
          "column:\(column + 1)", ReadingWords.askColumn("\(column + 1)"), [.init("leave-out", ReadingWords.leaveOut)],
          proposal: shape.headIsLost ? "leave-out" : nil, [ReadingWords.noHead])
      }
      return (.leftOut(ReadingWords.noHead), nil)
    }
  }

  /// Whether a column of words names the rows anew for figures behind it, other than the labels do: two tables stand
  /// side by side.
  private func isOfAnotherTable(_ column: Int) -> Bool {
    guard case .leftOut(let reason) = roles[column], reason == ReadingWords.words, column > 0,
      rows.contains(where: { row in row.cells[(column + 1)...].contains { $0.isFigure } }),
      rows.contains(where: { row in row.cells[..<column].contains { $0.isFigure } })
    else { return false }
    let texts = rows.map { $0.cells[column].text }
    let labels = Set(rows.flatMap { $0.labels })
    let known = texts.count { !$0.isEmpty && labels.contains($0) }
    let isHeadedAlike = !heads[column].isEmpty && shape.corners.contains(heads[column])
    let differs = zip(rows, texts).contains { row, text in !text.isEmpty && !row.labels.contains(text) }
    return differs && (isHeadedAlike || known * 2 >= texts.count { !$0.isEmpty })
  }

  private var headsGiven: Int { heads.count { !$0.isEmpty } }

  /// Whether a column of shares stands among columns of amounts; a table of shares alone has nothing else.
  private func isShare(_ column: Int) -> Bool {
    unit?.unit != "%"
      && heads.indices.contains { other in
        guard other != column else { return false }
        switch HeadReading(heads[other]).meaning {
        case .share, .change, .remarks: return false
        default: return rows.contains { $0.cells[other].isFigure && !$0.cells[other].isPercent }
        }
      }
  }

  /// Where the others are years, figures under another head are no year.
  private mutating func leaveOutAmongYears() {
    for column in roles.indices {
      guard case .member = roles[column] else { continue }
      let slug = TableQuestion.slug(heads[column])
      // Accounts, a budget or a forecast of one of the years can be taken along as such.
      let years = yearsOfKind(heads[column])
      let reason = years.first.map { ColumnWords.kindWithoutYear("column:\(slug)=\($0.text)") }
      roles[column] = .leftOut(reason ?? ReadingWords.notAYear)
      ask(
        "column:" + slug, ReadingWords.askColumn(heads[column]),
        years.map { .init($0.text, ReadingWords.kind($0.kind.rawValue)) }
          + [.init("leave-out", ReadingWords.leaveOut)],
        proposal: "leave-out", [reason ?? ReadingWords.notAYear])
    }
  }

  /// The years that a head which names a kind of figure and no year can be of: those that the table has, in its kind;
  /// none where the head names no kind, or several.
  func yearsOfKind(_ head: String) -> [YearLabel] {
    guard let kind = HeadWords.kind(head) else { return [] }
    let taken = roles.compactMap { if case .year(let label) = $0 { label } else { nil } }
    var found: [YearLabel] = []
    for year in taken {
      let label = YearLabel(kind: kind, year: year.year)
      if !taken.contains(label), !found.contains(label) { found.append(label) }
    }
    return found
  }

  /// A year without a kind goes on from the budget or the plan to its left.
  private mutating func inferKinds() {
    var left: YearLabel?
    for column in roles.indices {
      guard case .year(let label) = roles[column] else { continue }
      if label.kind == .plain, let known = left, known.year < label.year,
        [.budget, .forecast, .revised].contains(known.kind)
      {
        let kind: YearKind = known.kind == .revised ? .budget : known.kind
        roles[column] = .year(YearLabel(kind: kind, year: label.year))
        reasons[column] = ReadingWords.kindFromLeft
        left = YearLabel(kind: kind, year: label.year)
      } else {
        left = label
      }
    }
  }

  /// Does what the planner says of a column, whatever it was taken for.
  private mutating func override(_ column: Int) {
    let slug = heads[column].isEmpty ? "\(column + 1)" : TableQuestion.slug(heads[column])
    guard let answer = answers["column:" + slug] else { return }
    if answer == "leave-out" {
      roles[column] = .leftOut(ReadingWords.answered)
    } else if let year = YearLabel(answer) {
      roles[column] = .year(year)
      reasons[column] = ReadingWords.answered
    } else if answer == "keep" {
      // What is kept of years stays one.
      if case .year = roles[column] { return }
      roles[column] = .member
      reasons[column] = ReadingWords.answered
    }
  }

  // MARK: Two columns of one year

  /// Columns that are the same year and kind: a dimension of their own where each kind of figure has all years, else
  /// asked.
  mutating func settleTwins() {
    var byLabel: [(label: String, columns: [Int])] = []
    for column in roles.indices {
      guard case .year(let label) = roles[column] else { continue }
      if let index = byLabel.firstIndex(where: { $0.label == label.text }) {
        byLabel[index].columns.append(column)
      } else {
        byLabel.append((label.text, [column]))
      }
    }
    guard byLabel.contains(where: { $0.columns.count > 1 }) else { return }
    if makeGroups(byLabel) { return }
    for (label, columns) in byLabel where columns.count > 1 && !mayBeInOtherUnits(columns) {
      let id = "year:\(label)"
      let slugs = columns.map { TableQuestion.slug(heads[$0]) }
      // Heads that are alike are told apart by the number of their column.
      let names = Set(slugs).count == slugs.count ? slugs : columns.map { "column-\($0 + 1)" }
      ask(
        id, ReadingWords.askTwins(label),
        zip(names, columns).map { .init($0, ReadingWords.head(heads[$1])) }, proposal: nil,
        [ReadingWords.otherChosen])
      let chosen = zip(names, columns).first { $0.0 == answers[id] }?.1 ?? columns[0]
      for column in columns where column != chosen { roles[column] = .leftOut(ReadingWords.otherChosen) }
    }
  }

  /// Makes a dimension of what the heads say beside the year; false where that is not the same for every year.
  private mutating func makeGroups(_ byLabel: [(label: String, columns: [Int])]) -> Bool {
    var found: [String] = []
    for (_, columns) in byLabel {
      let names = columns.map { groupName($0) }
      guard names.count == columns.count, !names.contains(""), Set(names).count == names.count else { return false }
      if found.isEmpty { found = names }
      guard Set(found) == Set(names) else { return false }
    }
    guard found.count > 1 else { return false }
    // What is in other prices is the same figures again.
    guard !found.contains(where: { TextRules.words($0).contains { HeadWords.prices.prefix(8).contains($0) } }) else {
      return false
    }
    // What is measured in units of their own is no dimension.
    let units = byLabel.flatMap { $0.columns }.map { HeadReading(heads[$0]).unit?.unit }
    guard Set(units).count == 1 else { return false }
    // A group that is the difference of the others is no figure of its own.
    let rowsOfGroups = found.map { name in
      RowRelations.Candidate(
        values: byLabel.flatMap { entry in
          entry.columns.filter { groupName($0) == name }.flatMap { column in values.map { $0[column] } }
        }, strength: HeadWords.resultRow.contains(TextRules.words(name).first ?? "") ? .weak : .none, isPart: false,
        indent: 0,
        isAside: false)
    }
    for (index, role) in RowRelations(rowsOfGroups).result.enumerated() {
      guard case .sum(let relation, _) = role else { continue }
      let parts = relation.terms.enumerated().map { index, term in
        (term.isNegative ? (index == 0 ? "− " : " − ") : index == 0 ? "" : " + ") + found[term.row]
      }.joined()
      for column in roles.indices where groupName(column) == found[index] {
        guard case .year = roles[column] else { continue }
        roles[column] = .aggregate(
          ColumnRelations.Finding(relation: .sum([]), bits: relation.bits, wrong: []))
        reasons[column] = ReadingWords.sum(parts)
      }
    }
    groups = found.filter { name in
      roles.indices.contains { column in
        if case .year = roles[column] { return groupName(column) == name }
        return false
      }
    }
    return true
  }

  /// What a column's head says beside its year.
  func groupName(_ column: Int) -> String { HeadReading(heads[column]).rest }
}
