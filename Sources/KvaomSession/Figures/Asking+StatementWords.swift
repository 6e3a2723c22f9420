public import KvaomChecker
import KvaomRender
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Changes as they are said in the language of the output.
extension Asking {
  /// A statement in words; where nobody wrote it, the place it stands for.
  public func words(of id: StatementID) -> String {
    let statement = plan.program[id]
    guard let form = statement.form else { return "\(sources.quotation(of: statement.span))" }
    return figureText.text(of: phrase(statement, form))
  }

  private func phrase(_ statement: CheckedStatement, _ form: StatementForm) -> StatementPhrase {
    let value: StatementPhrase.Value =
      switch form.value {
      case .number(let number, let unit): .number(number, unit?.display.asSpelled ?? .plain)
      case .figure(let definition): .figure(title(of: definition))
      case .formula(let span): .formula(sources.quotation(of: span))
      }
    let action: StatementPhrase.Action =
      switch form.action {
      case .set: .set(value)
      case .add: .add(value)
      case .subtract: .subtract(value)
      case .multiply: .multiply(value)
      case .transfer(let dimension, let from, let to):
        .transfer(
          value, from: plan.program[dimension].members[from].label, to: plan.program[dimension].members[to].label)
      }
    return StatementPhrase(target: target(statement, form), action: action, period: form.period.map { period($0) })
  }

  /// The label of what is changed, with the members it is changed for.
  private func target(_ statement: CheckedStatement, _ form: StatementForm) -> String {
    let title = title(of: statement.target)
    if case .transfer = form.action { return title }
    let members = form.region.flatMap { selection in
      selection.members.map { plan.program[selection.dimension].members[$0].label }
    }
    // A long list says less than the name of what it is a list of.
    return members.count > 4 ? "\(title), …" : ([title] + members).joined(separator: ", ")
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
