import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// Changes in words: `Lønsvekst +1 pp frå 2018`, `overfør 2,33 årsverk Klepp → Felles eining frå 1.9.2016`.
public struct StatementText {
  private let locale: Locale
  private let composer: Composer

  /// The texts of a language.
  public init(_ locale: Locale) {
    self.locale = locale
    composer = Composer(locale)
  }

  /// A change in words.
  public func text(_ phrase: StatementPhrase) -> String {
    let action = self.action(phrase)
    return phrase.period.map { "\(action) \(period($0))" } ?? action
  }

  private func action(_ phrase: StatementPhrase) -> String {
    switch phrase.action {
    case .set(let value): return "\(phrase.target) = \(amount(value))"
    case .multiply(let value): return "\(phrase.target) × \(amount(value))"
    case .add(let value): return "\(phrase.target) \(added(value, isMore: true))"
    case .subtract(let value): return "\(phrase.target) \(added(value, isMore: false))"
    case .transfer(let value, let from, let to):
      let moved =
        switch value {
        case .number(_, let unit) where !unit.isEmpty: amount(value)
        default: "\(amount(value)) \(phrase.target)"
        }
      return StatementWords.transfer(moved, from: from, to: to)[locale]
    }
  }

  private func added(_ value: StatementPhrase.Value, isMore: Bool) -> String {
    switch value {
    case .number(let number, let unit):
      return amount(.number(isMore ? number : -number, unit), showsSign: true)
    case .figure(let title): return "\(isMore ? "+" : NumberStyle.minus) \(title)"
    case .formula(let formula): return "\(isMore ? "+" : NumberStyle.minus) \(formula)"
    }
  }

  private func amount(_ value: StatementPhrase.Value, showsSign: Bool = false) -> String {
    switch value {
    case .figure(let title): return title
    case .formula(let formula): return "\(formula)"
    case .number(let number, let unit):
      let suffix: NumberFormat.Suffix = unit == .percent ? .percent : unit == .points ? .points : .none
      var format = NumberFormat(decimals: NumberText.fractionDigits(of: number))
      format.suffix = suffix
      format.showsSign = showsSign
      let text = composer.numbers.shown(ShownNumber(number, format))
      let name = suffix == .none ? composer.unitWords.name(of: unit) : ""
      return name.isEmpty ? text : text + NumberStyle.noBreakSpace + name
    }
  }

  private func period(_ period: StatementPhrase.Period) -> String {
    switch period {
    case .during(let first, let last):
      let years = first.year == last.year && first.month == nil && last.month == nil
      return StatementWords.during(years ? date(first) : "\(date(first))–\(date(last, isEnd: true))")[locale]
    case .from(let first): return StatementWords.from(date(first))[locale]
    case .until(let last): return StatementWords.until(date(last, isEnd: true))[locale]
    case .between(let first, let last):
      return "\(StatementWords.from(date(first))[locale]) \(StatementWords.until(date(last, isEnd: true))[locale])"
    case .evenly(let first, let last):
      return StatementWords.evenly(from: date(first), until: date(last, isEnd: true))[locale]
    }
  }

  /// `2018`, `1.9.2016`; Swedish and English write the day as `2016-09-01`. The end of a month is its last day.
  private func date(_ date: StatementPhrase.Date, isEnd: Bool = false) -> String {
    guard let month = date.month else { return String(date.year) }
    let day = date.day ?? (isEnd ? Self.days(in: month, of: date.year) : 1)
    return StatementWords.day(day, month, date.year)[locale]
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
