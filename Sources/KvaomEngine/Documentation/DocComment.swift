/// A doc comment, read: what it says, its parameters, the terms in other languages, its source and its examples.
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
  /// The terms in bokmål and Swedish, by `nb` and `sv`.
  public private(set) var terms: [Line] = []
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
    } else if name == "nb" || name == "sv" {
      terms.append(Line(name: name, text: rest))
    } else if name == "source" {
      source = rest
    } else {
      text += (text.isEmpty || line.isEmpty ? "" : " ") + line
    }
  }
}
