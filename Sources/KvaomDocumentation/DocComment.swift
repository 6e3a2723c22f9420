import KvaomEngine

/// A doc comment, read: what it says, its parameters, its source and its examples.
public struct DocComment: Sendable {
  /// One `name: text` line.
  public struct Line: Sendable {
    /// What stands before the colon.
    public let name: String
    /// What stands after it.
    public let text: String
  }
  /// The running text.
  public private(set) var text = ""
  /// The parameters, in the order written.
  public private(set) var parameters: [Line] = []
  /// Where the definition is from.
  public private(set) var source = ""
  /// The examples.
  public private(set) var examples: [DocExample] = []

  /// Reads the lines of a doc comment. `names` are those of the parameters: other lines with a colon are running text.
  public init(_ lines: [String], parameters names: [String] = []) {
    var asked: [String] = []
    for line in lines {
      if line.hasPrefix(">>> ") {
        asked.append(String(line.dropFirst(4)))
      } else if let expression = asked.popLast() {
        let plan = asked.map { $0 + "\n" }.joined()
        examples.append(DocExample(plan: plan, expression: expression, result: line))
        asked = []
      } else {
        read(line, names)
      }
    }
  }

  private mutating func read(_ line: String, _ names: [String]) {
    let cut = line.firstIndex(of: ":")
    let name = cut.map { String(line[..<$0]) } ?? ""
    let rest = cut.map { String(line[line.index(after: $0)...].drop { $0 == " " }) } ?? ""
    if names.contains(name) {
      parameters.append(Line(name: name, text: rest))
    } else if name == "source" {
      source = rest
    } else {
      text += (text.isEmpty || line.isEmpty ? "" : " ") + line
    }
  }
}

/// One example of a doc comment: what is asked, in which plan, and what comes out.
///
///     ## >>> years 2017..2020
///     ## >>> growth = 2%
///     ## >>> price.series(growth, 2017)[2020]
///     ## 1.061208, to 0.000001
///
/// Lines before the last `>>>` are the plan. The result is exact unless `, to` gives a tolerance in the unit of the
/// result; `error: words` is a result too.
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
  public var value: String {
    guard let cut = result.range(of: ", to ") else { return result }
    return String(result[..<cut.lowerBound])
  }

  /// The tolerance as written; nil where the result is exact.
  public var tolerance: String? { result.range(of: ", to ").map { String(result[$0.upperBound...]) } }

  /// What an error must say, where one is the result.
  public var error: String? { result.hasPrefix("error: ") ? String(result.dropFirst(7)) : nil }
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
