public import KvaomDecimal
import KvaomRender
public import KvaomUnits
import KvaomWords

/// A formula with its numbers, as `why` prints it: `12,14 × 774,19`.
public indirect enum Arithmetic: Sendable {
  /// The operators between two parts.
  public enum Operator: Sendable {
    /// `+`
    case add
    /// `−`
    case subtract
    /// `×`
    case multiply
    /// `/`
    case divide
    /// `^`
    case power
  }

  /// A number, canonical, and the unit it is shown in.
  case number(Decimal, Unit)
  /// Two parts.
  case binary(Operator, Arithmetic, Arithmetic)
  /// A part with the other sign.
  case negated(Arithmetic)
  /// The part times itself, `count` factors in all.
  case repeated(Arithmetic, count: Int)
  /// A function of parts, by its name in the language.
  case call(String, [Arithmetic])

  /// Whether it is more than one number.
  public var isComposite: Bool {
    if case .number = self { return false }
    return true
  }
}

/// Writes formulas with their numbers, and lines that a pocket calculator agrees with.
struct ArithmeticText {
  /// The most digits a line gets beyond the usual ones, to come out right.
  private static let mostExtra = 6

  private let numbers: NumberText
  private let unitWords: UnitWords

  /// The texts of a language.
  init(_ locale: Locale) {
    numbers = NumberText(locale)
    unitWords = UnitWords(locale)
  }

  /// The formula: `12,14 × 774,19`.
  func text(_ formula: Arithmetic) -> String { text(formula, extra: 0, inside: 0) }

  /// `9 402 + 0 + 22 086 = 31 488`, with as many digits on the left as it takes for the right to come out as shown.
  func line(_ formula: Arithmetic, equals value: Decimal, in unit: Unit) -> String {
    let shown = rounded(value, unit, extra: 0)
    var extra = 0
    while extra < Self.mostExtra, rounded(result(formula, extra: extra), unit, extra: 0) != shown { extra += 1 }
    let holds = rounded(result(formula, extra: extra), unit, extra: 0) == shown
    return text(formula, extra: extra, inside: 0) + (holds ? " = " : " ≈ ") + amount(value, unit)
  }

  /// A number with the unit where its scale would not show otherwise.
  private func amount(_ value: Decimal, _ unit: Unit) -> String {
    let text = number(value, unit, extra: 0)
    guard unit.unitClass == .rate else { return text }
    return text + " " + unitWords.name(of: unit)
  }

  /// A value as `why` shows it: amounts below a thousand of their unit have two decimals.
  func number(_ value: Decimal, _ unit: Unit, extra: Int = 0, isDifference: Bool = false) -> String {
    numbers.shown(shown(value, unit, extra: extra, isDifference: isDifference))
  }

  /// The same as a number.
  func shown(_ value: Decimal, _ unit: Unit, extra: Int = 0, isDifference: Bool = false) -> ShownNumber {
    let format = UnitFormat(unit, cells: [value], mostDecimals: 6)
    var shown = isDifference ? format.difference(value) : format.value(value)
    if unit.unitClass == .money || unit.unitClass == .moneyRate, shown.value.magnitude < 1000, !shown.value.isWhole {
      shown.format.decimals = max(2, shown.format.decimals)
    }
    if unit.unitClass == .points { shown.format.suffix = .points }
    if extra > 0 {
      let all = NumberText.fractionDigits(of: shown.value)
      shown.format.decimals = max(shown.format.decimals, min(shown.format.decimals + extra, all))
    }
    return shown
  }

  /// The number a reader sees, canonical again.
  private func rounded(_ value: Decimal, _ unit: Unit, extra: Int) -> Decimal {
    let number = shown(value, unit, extra: extra)
    return NumberText.rounded(number.value, decimals: number.format.decimals)
  }

  /// What the numbers as shown give.
  private func result(_ formula: Arithmetic, extra: Int) -> Decimal {
    switch formula {
    case .number(let value, let unit):
      let scale = unit.scale.isMissing || unit.scale.isZero ? 1 : unit.scale
      return rounded(value, unit, extra: extra) * scale
    case .binary(let operation, let left, let right):
      let (left, right) = (result(left, extra: extra), result(right, extra: extra))
      switch operation {
      case .add: return left + right
      case .subtract: return left - right
      case .multiply: return left * right
      case .divide: return left / right
      case .power: return left.power(right)
      }
    case .negated(let inner): return -result(inner, extra: extra)
    case .repeated(let inner, let count): return result(inner, extra: extra).power(count)
    case .call: return .missing(.undefined)
    }
  }

  /// `inside` is how tightly what stands around binds: 1 a sum, 2 a product, 3 a power.
  private func text(_ formula: Arithmetic, extra: Int, inside: Int) -> String {
    switch formula {
    case .number(let value, let unit):
      let text = number(value, unit, extra: extra)
      return value.isMissing ? ".." : value.isNegative && inside > 0 ? "(\(text))" : text
    case .binary(let operation, let left, let right):
      let (sign, level): (String, Int) =
        switch operation {
        case .add: (" + ", 1)
        case .subtract: (" − ", 1)
        case .multiply: (" × ", 2)
        case .divide: (" / ", 2)
        case .power: ("^", 3)
        }
      let tighter = operation == .subtract || operation == .divide || operation == .power
      let body =
        text(left, extra: extra, inside: operation == .power ? level + 1 : level) + sign
        + text(right, extra: extra, inside: tighter ? level + 1 : level)
      return level < inside ? "(\(body))" : body
    case .negated(let inner): return "−" + text(inner, extra: extra, inside: 3)
    case .repeated(let inner, let count): return text(inner, extra: extra, inside: 4) + CellText.exponent(count)
    case .call(let name, let parts):
      return name + "(" + parts.map { text($0, extra: extra, inside: 0) }.joined(separator: "; ") + ")"
    }
  }
}
