/// One example of a doc comment: what is asked, in which plan, and what comes out.
///
///     ## >>> years 2017..2020
///     ## >>> growth = 2%
///     ## >>> price.series(growth, 2017)[2020]
///     ## 1.061208, to 0.000001
///
/// Lines before the last `>>>` are the plan. The result is exact unless `, to` gives a tolerance in the unit of the result;
/// `error: words` is a result too.
public struct DocExample: Sendable {
  /// The plan the question is asked in; empty for none.
  public let plan: String
  /// The expression.
  public let expression: String
  /// The result as written.
  public let result: String

  /// An example.
  public init(plan: String, expression: String, result: String) {
    self.plan = plan
    self.expression = expression
    self.result = result
  }

  /// The result without its tolerance.
  var value: String {
    guard let cut = result.range(of: ", to ") else { return result }
    return String(result[..<cut.lowerBound])
  }

  /// The tolerance as written; nil where the result is exact.
  var tolerance: String? { result.range(of: ", to ").map { String(result[$0.upperBound...]) } }

  /// What an error must say, where one is the result.
  var error: String? { result.hasPrefix("error: ") ? String(result.dropFirst(7)) : nil }
}

extension String {
  /// The last place of `text`, found without the help of other libraries.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
    }
    return nil
  }
}
