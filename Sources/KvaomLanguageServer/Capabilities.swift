import KvaomRender
import KvaomSource
import KvaomSyntax
import KvaomWorkbench

extension LanguageServer {
  /// What the server can do, as it says at the beginning.
  static var capabilities: JSONValue {
    let sync = JSONValue.object([
      ("openClose", .bool(true)), ("change", .integer(2)), ("save", .bool(true)),
    ])
    let tokens = JSONValue.object([
      (
        "legend",
        .object([
          ("tokenTypes", .row(SemanticTokens.types.map { .string($0) })),
          ("tokenModifiers", .row(SemanticTokens.modifiers.map { .string($0) })),
        ])
      ), ("full", .bool(true)),
    ])
    return .object([
      ("positionEncoding", .string("utf-16")), ("textDocumentSync", sync), ("hoverProvider", .bool(true)),
      ("completionProvider", .object([("triggerCharacters", .row(["[", "(", ".", "\"", " "].map { .string($0) }))])),
      (
        "signatureHelpProvider",
        .object([("triggerCharacters", .row([.string("("), .string(",")]))])
      ), ("definitionProvider", .bool(true)), ("referencesProvider", .bool(true)),
      ("documentHighlightProvider", .bool(true)), ("documentSymbolProvider", .bool(true)),
      ("renameProvider", .object([("prepareProvider", .bool(true))])),
      ("codeActionProvider", .object([("codeActionKinds", .row([.string("quickfix")]))])),
      ("codeLensProvider", .object([("resolveProvider", .bool(false))])), ("documentFormattingProvider", .bool(true)),
      ("foldingRangeProvider", .bool(true)), ("inlayHintProvider", .bool(true)), ("semanticTokensProvider", tokens),
      ("executeCommandProvider", .object([("commands", .row([.string(answerCommand)]))])),
    ])
  }
}

/// The protocol's numbers for what something is.
enum SymbolKind {
  /// Of a part of a text.
  static func number(of kind: PlanName.Kind?) -> Int {
    switch kind {
    case .input: 14
    case .formula: 13
    case .table: 18
    case .indicator: 24
    case .scenario, .measure: 5
    case .dimension: 10
    case .member: 22
    case .function: 12
    case .unit: 26
    case nil: 6
    }
  }

  /// Of something to be typed.
  static func completion(of kind: PlanName.Kind, isKeyword: Bool) -> Int {
    switch kind {
    case .input: 21
    case .formula: isKeyword ? 14 : 6
    case .table, .indicator: 6
    case .scenario, .measure: 7
    case .dimension: 13
    case .member: 20
    case .function: 3
    case .unit: 11
    }
  }
}

/// Colours as the protocol has them: five numbers a word, each place counted from the one before.
enum SemanticTokens {
  /// What a word can be.
  static let types = [
    "comment", "keyword", "variable", "number", "string", "decorator", "operator", "function", "parameter", "class",
    "enum", "enumMember", "type", "namespace",
  ]
  /// What else can be said of it.
  static let modifiers = ["declaration", "documentation", "defaultLibrary"]

  /// The numbers of all words.
  static func data(of tokens: [OpenPlan.Token]) -> [Int] {
    var data: [Int] = []
    var (line, character) = (0, 0)
    for token in tokens {
      guard let type = type(of: token) else { continue }
      let start = token.range.start
      let isSameLine = start.line == line
      data += [
        start.line - line, isSameLine ? start.character - character : start.character,
        token.range.end.character - start.character, type.index, type.modifiers,
      ]
      (line, character) = (start.line, start.character)
    }
    return data
  }

  private static func type(of token: OpenPlan.Token) -> (index: Int, modifiers: Int)? {
    let declaration = token.isDeclaration ? 1 : 0
    switch token.symbol {
    case .definition, .local: return (2, declaration)
    case .function: return (7, declaration)
    case .parameter: return (8, declaration)
    case .layer: return (9, declaration)
    case .dimension: return (10, declaration)
    case .member: return (11, declaration)
    case .unit: return (12, declaration)
    case .module: return (13, 4)
    case .library, .builtin: return (7, 4)
    case nil: break
    }
    switch token.kind {
    case .comment: return (0, 0)
    case .documentation: return (0, 2)
    case .keyword: return (1, 0)
    case .number: return (3, 0)
    case .text: return (4, 0)
    case .note: return (5, 0)
    case .operator: return (6, 0)
    case .name, .punctuation, .strange: return nil
    }
  }
}
