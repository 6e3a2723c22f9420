public import KvaomChecker
import KvaomRender
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Changes as they are said in the language of the output.
extension Asking {
  /// A statement in words; as written where it cannot be read by itself.
  public func words(of id: StatementID) -> String {
    let statement = plan.program[id]
    let written = sources.text(of: statement.span)
    // A statement's place begins at `effect`, which is the measure's business.
    let bare = statement.isEffect ? String(written.dropFirst("effect".count)) : written
    for dialect in [Dialect.file, options.dialect] {
      let text = SourceText(name: "", bytes: Array(bare.utf8))
      let (tree, read) = parseLayerStatements(text, id: SourceID(index: 0), dialect: dialect)
      guard tree.diagnostics.isEmpty, read.count == 1 else { continue }
      if let phrase = phrase(read[0], tree, text, statement) { return figureText.text(of: phrase) }
    }
    return written
  }

  private func phrase(
    _ read: LayerStatement, _ tree: SyntaxTree, _ text: SourceText, _ statement: CheckedStatement
  ) -> StatementPhrase? {
    let definition = plan.program[statement.target]
    func value(_ id: ExpressionID) -> StatementPhrase.Value {
      if case .number(let number, let unit) = tree[id].kind {
        return .number(number, symbol: unit.map { symbol($0, text) } ?? "")
      }
      let span = tree[id].span
      return .formula(text.text(Int(span.start)..<Int(span.end)))
    }
    let action: StatementPhrase.Action
    switch read.kind {
    case .hole: return nil
    case .assign(_, _, .set, let id): action = .set(value(id))
    case .assign(_, _, .add, let id): action = .add(value(id))
    case .assign(_, _, .subtract, let id): action = .subtract(value(id))
    case .assign(_, _, .multiply, let id): action = .multiply(value(id))
    case .transfer(let amount, _, _, let from, let to):
      action = .transfer(value(amount), from: memberLabel(from.text, definition), to: memberLabel(to.text, definition))
    }
    return StatementPhrase(
      target: target(statement, read), action: action, period: read.period.map { period($0.kind) })
  }

  /// The label of what is changed, with the members it is changed for.
  private func target(_ statement: CheckedStatement, _ read: LayerStatement) -> String {
    let title = title(of: statement.target)
    guard case .assign(_, let selectors, _, _) = read.kind, !selectors.isEmpty,
      case .blend(_, _, let region, _) = plan.program[statement.value].operation
    else { return title }
    let members = region.flatMap { selection in
      selection.members.map { plan.program[selection.dimension].members[$0].label }
    }
    // A long list says less than the name of what it is a list of.
    return members.count > 4 ? "\(title), …" : ([title] + members).joined(separator: ", ")
  }

  private func memberLabel(_ name: String, _ definition: Definition) -> String {
    for axis in definition.shape.axes {
      if let member = plan.program[axis.dimension].members.first(where: { $0.name == name }) { return member.label }
    }
    return name
  }

  /// The symbol of a written unit: that of the unit itself where one name stands alone, however it is spelled.
  private func symbol(_ unit: UnitSyntax, _ text: SourceText) -> String {
    if unit.factors.count == 1, unit.factors[0].exponent == 1, unit.factors[0].per == 1, unit.factors[0].basis == nil {
      let name = unit.factors[0].name.text
      return plan.units[name]?.canonicalName ?? name
    }
    return text.text(Int(unit.span.start)..<Int(unit.span.end))
  }

  private func period(_ kind: Period.Kind) -> StatementPhrase.Period {
    func date(_ date: DateLiteral) -> StatementPhrase.Date {
      StatementPhrase.Date(year: date.year, month: date.month, day: date.day)
    }
    return switch kind {
    case .during(let from, let to): .during(date(from), date(to))
    case .from(let from): .from(date(from))
    case .until(let until): .until(date(until))
    case .between(let from, let until): .between(date(from), date(until))
    case .evenly(let from, let until): .evenly(date(from), date(until))
    }
  }
}
