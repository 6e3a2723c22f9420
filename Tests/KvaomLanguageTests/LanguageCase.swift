import KvaomTestSupport

/// One file of `Tests/Cases/language`, one topic of the language: definitions, and expressions with what they print.
///
///     price = 100 kr
///
///     >>> price * 2
///     200 kr
///
///     >>> price + 1 person
///     error KV201
///
/// A line that starts with `>>> ` is an expression; the lines below it, up to an empty line or the next expression, are
/// what `kvaom eval --locale en` prints for it, without the remarks that start with `! `, and then `warning KVnnn` for
/// each warning. For an expression that is wrong it is `error` and the first code. Everything else in the file is a
/// script, which all its expressions share.
struct LanguageCase {
  /// One expression and what it should print.
  struct Question {
    /// The expression.
    let expression: String
    /// The line it stands on, from 0.
    let line: Int
    /// The lines that hold what is expected.
    let expectedLines: Range<Int>
  }

  /// The path from the root of the project.
  let path: String
  /// The lines of the file.
  let lines: [String]
  /// The expressions.
  let questions: [Question]

  /// What marks an expression.
  private static let mark = ">>> "

  /// The case at `path`.
  init(path: String) throws {
    self.path = path
    lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    questions = Self.questions(in: lines)
  }

  /// The definitions, each on the line it has in the file.
  var script: String {
    var kept = lines
    for question in questions {
      kept[question.line] = ""
      for line in question.expectedLines { kept[line] = "" }
    }
    return kept.joined(separator: "\n")
  }

  /// What is expected of a question.
  func expected(of question: Question) -> String { lines[question.expectedLines].joined(separator: "\n") }

  /// The whole file with `answers` in the place of what is expected, by the position of the question.
  func replacing(_ answers: [Int: String]) -> String {
    var changed = lines
    for (index, answer) in answers.sorted(by: { $0.key > $1.key }) {
      let newLines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      changed.replaceSubrange(questions[index].expectedLines, with: newLines)
    }
    return changed.joined(separator: "\n")
  }

  /// Finds the expressions and the lines that belong to them.
  private static func questions(in lines: [String]) -> [Question] {
    lines.indices.filter { lines[$0].hasPrefix(mark) }.map { line in
      let rest = lines[(line + 1)...]
      let end = rest.firstIndex { $0.isEmpty || $0.hasPrefix(mark) } ?? lines.endIndex
      return Question(
        expression: String(lines[line].dropFirst(mark.count)), line: line, expectedLines: line + 1..<end)
    }
  }
}
