import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSyntax
import KvaomUnits

/// What the words of a change say of it, its date, its size and its way, against how it is written.
extension ReviewQuestion {
  private static let fromWords: Set<String> = ["frå", "fra", "från", "from", "since", "sidan", "siden", "sedan"]
  private static let untilWords: Set<String> = ["til", "till", "until", "through", "med"]

  /// Years, percents and ways that the words of a change say, and the change does not have.
  func wordFindings(_ group: ChangeGroup) -> [Found] {
    let whole = ReviewText.joined(group.words)
    let statements = group.statements.map { program[$0] }
    let starts = Set(statements.compactMap { $0.form.flatMap { Self.start($0) } })
    let factors = statements.count { hasPercent($0) }
    return statements.flatMap { statement -> [Found] in
      guard let form = statement.form else { return [] }
      let own = ReviewText.joined(texts(statement.notes))
      var found: [Found] = []
      if let doubt = dateDoubt(statement, form, own)
        ?? (starts.isDisjoint(with: whole.years(after: Self.fromWords)) ? dateDoubt(statement, form, whole) : nil)
      {
        found.append(self.found(doubt, statement, group))
      }
      let percents = own.percents.isEmpty && whole.percents.count >= factors ? whole.percents : own.percents
      if let doubt = percentDoubt(statement, form, percents) { found.append(self.found(doubt, statement, group)) }
      if let doubt = negativeFactor(statement, form) { found.append(self.found(doubt, statement, group)) }
      if let doubt = wayDoubt(statement, form, [own, whole]) { found.append(self.found(doubt, statement, group)) }
      return found
    }
  }

  /// `from 2019` where the words say `frå 2018`.
  private func dateDoubt(
    _ statement: CheckedStatement, _ form: StatementForm, _ text: ReviewText
  ) -> ReviewReport.Doubt? {
    let (from, until) = (text.years(after: Self.fromWords), text.years(after: Self.untilWords))
    let target = called(statement.target)
    if from.count == 1, until.allSatisfy({ $0 == from[0] }), let year = Self.start(form), year != from[0] {
      return .changeInWords(target: target, said: "\(from[0])", date: "\(year)")
    }
    guard until.count == 1, from.isEmpty else { return nil }
    switch form.period {
    case .until(let end) where end.year != until[0]:
      return .changeInWords(target: target, said: "\(until[0])", date: "until \(end.year)")
    case .from(let date) where date.year == until[0] && text.hasPair([("til", "og"), ("till", "och")]):
      return .changeInWords(target: target, said: "\(until[0])", date: "from \(date.year)")
    default: return nil
    }
  }

  private func negativeFactor(_ statement: CheckedStatement, _ form: StatementForm) -> ReviewReport.Doubt? {
    guard form.action == .multiply, case .number(let number, _) = form.value, number.isNegative, !number.isZero else {
      return nil
    }
    return .negativeFactor(target: called(statement.target), factor: figures.text(of: number, unit: .one))
  }

  private func hasPercent(_ statement: CheckedStatement) -> Bool {
    statement.form.map { percent(statement, $0) != nil } ?? false
  }

  /// The percents by which a change is said, 3 of `*= 1.03` and 38 of `= 38%`.
  private func percent(_ statement: CheckedStatement, _ form: StatementForm) -> [Decimal]? {
    guard case .number(let number, let unit) = form.value, !number.isMissing else { return nil }
    switch form.action {
    case .multiply where unit?.isPlain ?? true && number < 3: return [(number - .one).magnitude * 100, number * 100]
    case .set where unit?.tag == .percent: return [number]
    default: return nil
    }
  }

  private func percentDoubt(
    _ statement: CheckedStatement, _ form: StatementForm, _ said: [Decimal]
  ) -> ReviewReport.Doubt? {
    guard !said.isEmpty, let own = percent(statement, form), !said.contains(where: { own.contains($0) }),
      case .number(let number, let unit) = form.value
    else { return nil }
    return .percentInWords(
      target: called(statement.target),
      figure: figures.text(of: number, unit: .one) + (unit?.tag == .percent ? "\u{A0}%" : ""),
      said: said.map { figures.text(of: $0, unit: .one) + "\u{A0}%" }.joined(separator: ", "))
  }
}
