import KvaomSource

/// Time clauses of layer statements.
extension Parser {
  /// Reads `in 2018`, `from 2017 until 2019`, `evenly from 2017 until 2020`, if one stands here.
  mutating func parsePeriod() -> Period? {
    let start = current.start
    guard let kind = parsePeriodKind() else { return nil }
    return Period(kind: kind, span: spanFrom(start))
  }

  /// Reads the form of a period.
  private mutating func parsePeriodKind() -> Period.Kind? {
    switch current.word {
    case .in where !isInCommand || isDate(peek(1)):
      advance()
      return parseDuring()
    case .from:
      advance()
      guard let from = expectDate() else { return nil }
      guard eat(.until) else { return .from(from) }
      return expectDate().map { .between(from: from, until: $0) } ?? .from(from)
    case .until:
      advance()
      return expectDate().map { .until($0) }
    case .evenly:
      advance()
      return parseEvenly()
    default: return nil
    }
  }

  /// Reads `2018` or `2018..2019` after `in`.
  private mutating func parseDuring() -> Period.Kind? {
    guard let from = expectDate() else { return nil }
    guard eat(.dotDot) else { return .during(from: from, to: from) }
    return expectDate().map { .during(from: from, to: $0) } ?? .during(from: from, to: from)
  }

  /// Reads `from 2017 until 2020` after `evenly`.
  private mutating func parseEvenly() -> Period.Kind? {
    guard eat(.from), let from = expectDate(), eat(.until), let until = expectDate() else {
      report(.evenlyForm, at: placeOfCurrent)
      return nil
    }
    return .evenly(from: from, until: until)
  }
}
