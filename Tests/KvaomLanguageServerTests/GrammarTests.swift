import Foundation
import KvaomSource
import KvaomSyntax
import KvaomTestSupport
import Testing

/// The grammar that editors colour plans by before the server answers, held against the lexer on everything that is
/// shipped. Its rules are expressions of one line each, tried as editors try them: at every place the rule that matches
/// first, and of two the one above.
struct GrammarTests {
  private struct Rule {
    let kind: Highlight.Kind
    let expression: NSRegularExpression
  }

  private static let rules: [Rule] = {
    let url = Repository.url("editors/vscode/syntaxes/kvaom.tmLanguage.json")
    guard let data = try? Data(contentsOf: url),
      let grammar = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let patterns = grammar["patterns"] as? [[String: String]]
    else { return [] }
    return patterns.compactMap { pattern in
      guard let name = pattern["name"], let match = pattern["match"], let kind = kind(ofScope: name) else { return nil }
      return (try? NSRegularExpression(pattern: match)).map { Rule(kind: kind, expression: $0) }
    }
  }()

  private static func kind(ofScope scope: String) -> Highlight.Kind? {
    let kinds: [(String, Highlight.Kind)] = [
      ("comment.block.documentation", .documentation), ("comment", .comment), ("string", .text),
      ("storage.type.annotation", .note), ("constant.numeric", .number), ("constant.language", .keyword),
      ("keyword.operator.word", .keyword), ("keyword.control", .keyword), ("keyword.operator", .operator),
      ("punctuation", .punctuation), ("entity.name", .name), ("variable", .name),
    ]
    return kinds.first { scope.hasPrefix($0.0) }?.1
  }

  static let plans =
    Repository.files(below: "scenarios", suffix: ".kvaom") + Repository.files(below: "stdlib", suffix: ".kvaom")
    + Repository.files(below: "Tests/Cases/language", suffix: ".kvaom")

  @Test func thereAreRulesAndPlans() {
    #expect(Self.rules.count == 14 && Self.plans.count > 50)
  }

  @Test(arguments: plans) func coloursAreThoseOfTheLexer(path: String) throws {
    let text = try Repository.text(path)
    let source = SourceText(name: path, bytes: Array(text.utf8))
    var expected: [String] = []
    for piece in highlights(of: source) where piece.kind != .strange {
      expected.append("\(piece.kind) \(source.text(piece.range))")
    }
    var observed: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      observed += Self.pieces(of: String(line), isFirst: number == 0)
    }
    let difference = zip(expected, observed).first { $0 != $1 }
    #expect(difference == nil, "lexer and grammar differ in \(path)")
    #expect(expected.count == observed.count)
  }

  private static func pieces(of line: String, isFirst: Bool) -> [String] {
    let whole = line as NSString
    var found: [String] = []
    var start = 0
    while start < whole.length {
      var best: (kind: Highlight.Kind, range: NSRange)?
      for rule in rules {
        let range = NSRange(location: start, length: whole.length - start)
        guard
          let match = rule.expression.firstMatch(
            in: line, options: [.withTransparentBounds, .withoutAnchoringBounds], range: range),
          match.range.length > 0, best.map({ match.range.location < $0.range.location }) ?? true
        else { continue }
        best = (rule.kind, match.range)
      }
      guard let best else { break }
      let text = whole.substring(with: best.range)
      // The line that names the program is none of the plan's.
      if !(isFirst && text.hasPrefix("#!")) { found.append("\(best.kind) \(text)") }
      start = best.range.location + best.range.length
    }
    return found
  }

  @Test func theWordsAreThoseOfTheLanguage() throws {
    let grammar = try Repository.text("editors/vscode/syntaxes/kvaom.tmLanguage.json")
    let vim = try Repository.text("editors/neovim/syntax/kvaom.vim")
    let words = Set(vim.split { !$0.isLetter && $0 != "_" }.map(String.init))
    for keyword in NameText.keywords {
      #expect(
        grammar.contains("|\(keyword)|") || grammar.contains("(?:\(keyword)|") || grammar.contains("|\(keyword))"))
      #expect(words.contains(keyword))
    }
  }
}
