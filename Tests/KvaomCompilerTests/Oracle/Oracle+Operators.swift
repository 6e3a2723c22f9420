import KvaomChecker
import KvaomDecimal

extension Oracle {
  /// One operand.
  func unary(_ unary: CoreUnary, _ x: Decimal, _ core: CoreID) -> Decimal {
    if unary == .isMissing { return isFailure(x) ? x : truth(x.isMissing) }
    if x.isMissing { return x }
    switch unary {
    case .negate: return -x
    case .not: return truth(x.isZero)
    case .isMissing: fatalError("done")
    case .absolute: return x.isNegative ? -x : x
    case .floor: return x.floor
    case .ceiling: return x.ceiling
    case .truncate: return x.truncated
    case .squareRoot: return result(x.squareRoot, [], core)
    case .logarithm: return result(x.naturalLogarithm, [], core)
    case .exponential: return result(x.exponential, [], core)
    case .yearOfDate, .monthOfDate, .dayOfDate:
      guard let days = x.wholeValue, (-719_162...2_932_896).contains(days) else { return born(core) }
      let date = NaiveCalendar.date(days)
      return Decimal(unary == .yearOfDate ? date.year : unary == .monthOfDate ? date.month : date.day)
    }
  }

  /// Two operands.
  func binary(_ binary: CoreBinary, _ a: Decimal, _ b: Decimal, _ core: CoreID) -> Decimal {
    switch binary {
    case .and:
      if [a, b].contains(where: { !$0.isMissing && $0.isZero }) { return 0 }
      return [a, b].first { $0.isMissing } ?? 1
    case .or:
      if [a, b].contains(where: { !$0.isMissing && !$0.isZero }) { return 1 }
      return [a, b].first { $0.isMissing } ?? 0
    case .otherwise: return a.isMissing && !isFailure(a) ? b : a
    default: break
    }
    if let missing = [a, b].first(where: { $0.isMissing }) { return missing }
    switch binary {
    case .add: return result(a + b, [], core)
    case .subtract: return result(a - b, [], core)
    case .multiply: return result(a * b, [], core)
    case .divide: return b.isZero ? born(core) : result(a / b, [], core)
    case .remainder: return b.isZero ? born(core) : result(.remainder(a, b), [], core)
    case .power: return result(a.power(b), [], core)
    case .minimum: return b < a ? b : a
    case .maximum: return a < b ? b : a
    case .equal: return truth(a == b)
    case .notEqual: return truth(a != b)
    case .less: return truth(a < b)
    case .lessOrEqual: return truth(a <= b)
    case .greater: return truth(a > b)
    case .greaterOrEqual: return truth(a >= b)
    case .and, .or, .otherwise: fatalError("done")
    }
  }
}
