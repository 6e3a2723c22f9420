import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in when the changes of a measure, a scenario or a `with` begin and end.
extension ReviewQuestion {
  /// Changes that belong together: of one measure or scenario, or of one question.
  struct ChangeGroup {
    /// What it is called.
    let name: String
    let statements: [StatementID]
    /// The words that are about all of it: its label and its `@note`.
    let words: [String]
    /// The `@reviewed` of all of it.
    let answers: [SourceSpan]
  }

  /// All groups of changes of the plan.
  var changeGroups: [ChangeGroup] {
    let ofLayers = program.layers.filter { $0.standsFor == nil && !$0.statements.isEmpty }.map { layer in
      ChangeGroup(
        name: layer.label, statements: layer.statements, words: [layer.label] + texts(layer.notes),
        answers: answers(layer.notes))
    }
    var seen: Set<[StatementID]> = []
    return ofLayers
      + asking.plan.commands.flatMap { command -> [ChangeGroup] in
        let lists = [command.additions] + command.worlds.flatMap { [$0.changes, $0.additions] }
        return lists.compactMap { changes -> ChangeGroup? in
          let own = changes.flatMap { change -> [StatementID] in
            if case .statements(let ids) = change { ids } else { [] }
          }
          guard let first = own.first, seen.insert(own).inserted else { return nil }
          return ChangeGroup(
            name: called(program[first].target), statements: own, words: [], answers: answers(around: command.span))
        }
      }
  }

  /// The `@reviewed` of the statement of the text in which a place lies.
  func answers(around span: SourceSpan) -> [SourceSpan] {
    trees.filter { $0.source == span.source }.flatMap { tree in
      tree.statements.filter { $0.span.start <= span.start && span.start < $0.span.end }.flatMap {
        answers($0.decorations)
      }
    }
  }

  /// What is said in words among notes: assumptions and remarks. A source is called as it is called, and says nothing
  /// of the figure.
  func texts(_ notes: [CheckedNote]) -> [String] {
    notes.filter { $0.name == "assumed" || $0.name == "note" }.flatMap { $0.texts }
  }

  /// The findings of all changes.
  func changeFindings() -> [Found] {
    flagFindings()
      + changeGroups.flatMap { group in
        oneYearFindings(group) + startFindings(group) + wordFindings(group) + unitFindings(group)
      }
  }

  /// A finding of one change.
  func found(_ doubt: ReviewReport.Doubt, _ statement: CheckedStatement, _ group: ChangeGroup) -> Found {
    Found(
      finding: .doubt(doubt), span: statement.span, answers: answers(statement.notes) + group.answers)
  }

  // MARK: Ones and zeros

  /// The one change that sets something to another number than 1 and 0, where all others of it set it to those.
  private func flagFindings() -> [Found] {
    var sets: [DefinitionID: [(group: ChangeGroup, statement: CheckedStatement, number: Decimal)]] = [:]
    var order: [DefinitionID] = []
    for group in changeGroups {
      for statement in group.statements.map({ program[$0] }) {
        guard statement.form?.action == .set, case .number(let number, nil)? = statement.form?.value else { continue }
        if sets[statement.target] == nil { order.append(statement.target) }
        sets[statement.target, default: []].append((group, statement, number))
      }
    }
    return order.compactMap { id -> Found? in
      let own = sets[id] ?? []
      let odd = own.filter { $0.number != .zero && $0.number != .one }
      guard odd.count == 1, own.count(where: { $0.number == .one }) >= 3 else { return nil }
      return Found(
        finding: .doubt(
          .amongMembers(
            cell: "\(odd[0].group.name), \(called(id))", value: figures.text(of: odd[0].number, unit: .one), others: "1"
          )),
        span: odd[0].statement.span, answers: answers(odd[0].statement.notes) + odd[0].group.answers)
    }
  }

  // MARK: One year only

  private static let once: [String] = [
    "eingong", "engang", "engång", "mellombels", "midlertid", "tillfäll", "forbigå", "temporar", "once",
  ]
  private static let inWords: Set<String> = ["i", "in", "for", "för", "berre", "bare", "bara", "only", "under"]

  /// Changes for one year, of what lasts: people that move, a factor, a value that is set, what is changed beside
  /// others that last.
  private func oneYearFindings(_ group: ChangeGroup) -> [Found] {
    let statements = group.statements.map { program[$0] }
    if statements.count > 1, statements.allSatisfy({ $0.form?.isOneYear ?? false }) { return [] }
    guard let last = program[.year].members.last?.year?.year else { return [] }
    return statements.indices.compactMap { index -> Found? in
      let statement = statements[index]
      guard let form = statement.form, case .during(let start, let end)? = form.period, start.year == end.year,
        start.year < last, !program[statement.target].isStock
      else { return nil }
      let text = ReviewText.joined(group.words + texts(statement.notes))
      if text.hasWord(beginning: Self.once) || text.years(after: Self.inWords).contains(start.year) { return nil }
      let others = statements.indices.filter { $0 != index }.map { statements[$0] }
      // What comes year by year has a change for each.
      let isStepwise = others.contains { other in
        guard other.target == statement.target, let begin = other.form.flatMap({ Self.start($0) }) else { return false }
        return begin != start.year
      }
      if isStepwise { return nil }
      let lasting = others.contains { other in
        guard let own = other.form, !own.hasEnd, let begin = Self.start(own) else { return false }
        return begin == start.year
      }
      guard lasts(statement, form, isMonth: start.month != nil, besideLasting: lasting) else { return nil }
      return found(
        .oneYearOnly(layer: group.name, target: called(statement.target), year: "\(start.year)"), statement, group)
    }
  }

  /// Whether a change is of a kind that one year does not end. An amount of money may well come once.
  private func lasts(
    _ statement: CheckedStatement, _ form: StatementForm, isMonth: Bool, besideLasting: Bool
  ) -> Bool {
    let family = program[statement.target].unit.unitClass
    switch form.action {
    case .transfer, .multiply: return true
    case .set:
      if case .number(let number, _) = form.value { return !number.isZero || isMonth || besideLasting }
      return true
    case .add, .subtract:
      if family == .position || family == .count { return true }
      return family != .money && (besideLasting || isMonth)
    }
  }

  /// The year in which a change begins; nil for what was always so, or is so until a year.
  static func start(_ form: StatementForm) -> Int? {
    switch form.period {
    case .during(let date, _), .from(let date), .between(let date, _), .evenly(let date, _): date.year
    case .until, nil: nil
    }
  }

  // MARK: Beginnings

  /// A change that begins in another year than all others of its group, or than the one it is a side of.
  private func startFindings(_ group: ChangeGroup) -> [Found] {
    let dated = group.statements.map { program[$0] }.compactMap { statement -> (CheckedStatement, Int)? in
      guard !statement.isEffect, let form = statement.form, let year = Self.start(form) else { return nil }
      return (statement, year)
    }
    // What is changed twice comes year by year.
    let single = dated.filter { own in dated.count { $0.0.target == own.0.target } == 1 }
    guard single.count > 1 else { return [] }
    let odd: (statement: CheckedStatement, year: Int, others: Int)?
    if single.count > 2 {
      odd =
        single.indices.lazy.compactMap { index in
          let others = Set(single.indices.filter { $0 != index }.map { single[$0].1 })
          guard others.count == 1, let year = others.first, year != single[index].1,
            !comesLater(single[index].0, single[index].1, than: year)
          else { return nil }
          return (single[index].0, single[index].1, year)
        }.first
    } else {
      let (first, second) = (single[0], single[1])
      let isOdd = first.1 != second.1 && (isPair(first.0, second.0) || saysTheSame(first.0, second.0))
      odd = isOdd ? (second.0, second.1, first.1) : nil
    }
    guard let odd else { return [] }
    return [
      found(
        .startsApart(
          layer: group.name, target: called(odd.statement.target), year: "\(odd.year)", others: "\(odd.others)"),
        odd.statement, group)
    ]
  }

  /// Whether it is a share that gets better or worse some years after what it comes of.
  private func comesLater(_ statement: CheckedStatement, _ year: Int, than others: Int) -> Bool {
    guard others < year, isRate(statement.target) else { return false }
    return switch statement.form?.action {
    case .add, .subtract: true
    case .set, .multiply, .transfer, nil: false
    }
  }

  /// Whether two changes are sides of one: both set or move something, both are factors, or one takes what the other
  /// gives.
  private func isPair(_ one: CheckedStatement, _ other: CheckedStatement) -> Bool {
    guard let first = one.form, let second = other.form else { return false }
    func isStructure(_ action: StatementForm.Action) -> Bool {
      switch action {
      case .set, .transfer: true
      case .add, .subtract, .multiply: false
      }
    }
    if isStructure(first.action), isStructure(second.action) { return true }
    if first.action == .multiply, second.action == .multiply { return true }
    guard case .number(let amount, _) = first.value, case .number(let counter, _) = second.value else { return false }
    return amount == counter
      && (first.action == .add && second.action == .subtract || first.action == .subtract && second.action == .add)
  }

  /// Whether the same sentence stands at both.
  private func saysTheSame(_ one: CheckedStatement, _ other: CheckedStatement) -> Bool {
    let said = texts(one.notes)
    return !said.isEmpty && said == texts(other.notes) && ReviewText.joined(said).pieces.count > 4
  }
}
