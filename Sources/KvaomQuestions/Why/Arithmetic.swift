import KvaomRender
public import KvaomDecimal
public import KvaomUnits

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
