import KvaomFormats
import KvaomLibrary
import KvaomRender
import KvaomSource
import KvaomSyntax
import KvaomWords
import KvaomWorkbench

/// What can be asked of a text.
extension LanguageServer {
  /// The answer to a request.
  func answer(_ method: String, _ params: JSONNode) -> Answer {
    if method == "workspace/executeCommand" { return executed(params) }
    if method == "kvaom/text" { return .value(libraryText(params).map { .string($0) } ?? .null) }
    guard let handler = Self.handlers[method] else { return .unknownMethod }
    guard let plan = plan(params) else { return .value(.null) }
    return handler(self, plan, params)
  }

  private typealias Handler = @Sendable (LanguageServer, OpenPlan, JSONNode) -> Answer

  private static let handlers: [String: Handler] = [
    "textDocument/hover": { _, plan, params in .value(hover(plan, params)) },
    "textDocument/completion": { _, plan, params in .value(completion(plan, params)) },
    "textDocument/signatureHelp": { _, plan, params in .value(signature(plan, params)) },
    "textDocument/definition": { _, plan, params in
      .value(position(params).map { at in .list(plan.definition(at: at).map { .location($0) }) } ?? .null)
    },
    "textDocument/references": { server, plan, params in .value(server.references(plan, params)) },
    "textDocument/documentHighlight": { _, plan, params in
      guard let at = position(params) else { return .value(.null) }
      let own = plan.references(at: at, withDeclaration: true).filter { $0.file == plan.path }
      return .value(.list(own.map { .object([("range", $0.range.json)]) }))
    },
    "textDocument/prepareRename": { _, plan, params in
      guard let at = position(params), let found = plan.renamable(at: at) else { return .value(.null) }
      return .value(.object([("range", found.range.json), ("placeholder", .string(found.name))]))
    },
    "textDocument/rename": { server, plan, params in server.rename(plan, params) },
    "textDocument/documentSymbol": { _, plan, _ in .value(.list(plan.parts.map { symbol($0) })) },
    "textDocument/foldingRange": { _, plan, _ in
      .value(
        .list(
          plan.folds.map { fold in
            .object([
              ("startLine", .integer(fold.first)), ("endLine", .integer(fold.last)),
              ("kind", fold.isComment ? .string("comment") : nil),
            ])
          }))
    },
    "textDocument/semanticTokens/full": { _, plan, _ in
      .value(.object([("data", .row(SemanticTokens.data(of: plan.tokens).map { .integer($0) }))]))
    },
    "textDocument/inlayHint": { _, plan, params in .value(inlays(plan, params)) },
    "textDocument/codeLens": { _, plan, params in .value(lenses(plan, params)) },
    "textDocument/codeAction": { _, plan, params in .value(actions(plan, params)) },
    "textDocument/formatting": { _, plan, _ in .value(formatting(plan)) },
  ]

  private static func position(_ params: JSONNode) -> TextPosition? { params["position"]?.position }

  // MARK: Reading

  private static func hover(_ plan: OpenPlan, _ params: JSONNode) -> JSONValue {
    guard let at = position(params), let found = plan.hover(at: at) else { return .null }
    return .object([("contents", .markdown(found.markdown)), ("range", found.range.json)])
  }

  private static func inlays(_ plan: OpenPlan, _ params: JSONNode) -> JSONValue {
    let range = params["range"]?.range ?? plan.wholeRange
    return .list(
      plan.values(in: range).map { value in
        .object([
          ("position", value.position.json), ("label", .string(value.text)), ("paddingLeft", .bool(true)),
        ])
      })
  }

  private static func symbol(_ part: OpenPlan.Part) -> JSONValue {
    .object([
      ("name", .string(part.name.isEmpty ? "…" : part.name)),
      ("detail", part.label.isEmpty || part.label == part.name ? nil : .string(part.label)),
      ("kind", .integer(SymbolKind.number(of: part.kind))), ("range", part.range.json),
      ("selectionRange", part.nameRange.json),
      ("children", part.parts.isEmpty ? nil : .list(part.parts.map { symbol($0) })),
    ])
  }

  // MARK: Typing

  private static func completion(_ plan: OpenPlan, _ params: JSONNode) -> JSONValue {
    guard let at = position(params) else { return .null }
    let (items, typed, place) = plan.completions(at: at)
    let start = TextPosition(line: at.line, character: max(0, at.character - typed.utf16.count))
    let range = TextRange(start: start, end: at)
    var order = 0
    let list = items.prefix(2000).map { item -> JSONValue in
      order += 1
      let digits = String(order)
      let sort = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
      return .object([
        ("label", .string(item.name)),
        ("kind", .integer(SymbolKind.completion(of: item.kind, isKeyword: place.kind == .start && item.label.isEmpty))),
        ("detail", item.label.isEmpty || item.label == item.name ? nil : .string(item.label)),
        ("sortText", .string(sort)), ("textEdit", .edit(range, item.name)),
      ])
    }
    return .object([("isIncomplete", .bool(false)), ("items", .list(list))])
  }

  private static func signature(_ plan: OpenPlan, _ params: JSONNode) -> JSONValue {
    guard let at = position(params), let found = plan.signature(at: at) else { return .null }
    let parameters = found.parameters.map { JSONValue.object([("label", .string($0))]) }
    let signature = JSONValue.object([
      ("label", .string(found.form)), ("documentation", .markdown(found.text)), ("parameters", .list(parameters)),
      ("activeParameter", .integer(found.active)),
    ])
    return .object([
      ("signatures", .list([signature])), ("activeSignature", .integer(0)),
      ("activeParameter", .integer(found.active)),
    ])
  }

  private static func formatting(_ plan: OpenPlan) -> JSONValue {
    guard let formatted = plan.formatted else { return .list([]) }
    return .list([.edit(plan.wholeRange, formatted)])
  }

  // MARK: Names

  /// All places of a name: in the plan, and in the open plans that use its file.
  private func references(_ plan: OpenPlan, _ params: JSONNode) -> JSONValue {
    guard let at = Self.position(params), let symbol = plan.symbol(at: at) else { return .null }
    let withDeclaration = params["context"]?["includeDeclaration"]?.truth ?? true
    var places = plan.references(of: symbol, withDeclaration: withDeclaration)
    for other in users(of: plan) {
      for place in other.references(of: symbol, withDeclaration: withDeclaration) where !places.contains(place) {
        places.append(place)
      }
    }
    return .list(places.map { .location($0) })
  }

  /// The other open plans that a plan's own text belongs to.
  private func users(of plan: OpenPlan) -> [OpenPlan] {
    documents.keys.sorted().compactMap { uri in
      guard let other = self.plan(of: uri), other.path != plan.path, other.files.contains(plan.path) else { return nil }
      return other
    }
  }

  private func rename(_ plan: OpenPlan, _ params: JSONNode) -> Answer {
    guard let at = Self.position(params), let name = params["newName"]?.string, let symbol = plan.symbol(at: at) else {
      return .value(.null)
    }
    var places: [FilePlace] = []
    for (number, other) in ([plan] + users(of: plan)).enumerated() {
      let renamed = number == 0 ? plan.renaming(at: at, to: name) : other.renaming(of: symbol, to: name)
      switch renamed {
      case .failure(let refusal): return .refused(refusal.words)
      case .success(let found): for place in found where !places.contains(place) { places.append(place) }
      }
    }
    return .value(.workspaceEdit(places.map { ($0.file, $0.range, name) }))
  }

  // MARK: Fixing

  private static func actions(_ plan: OpenPlan, _ params: JSONNode) -> JSONValue {
    guard let range = params["range"]?.range else { return .list([]) }
    var actions: [JSONValue] = []
    for record in plan.fixes(in: range) {
      for (index, way) in record.fixes.enumerated() where !way.edits.isEmpty {
        actions.append(
          .object([
            ("title", .string(way.title.onOneLine)), ("kind", .string("quickfix")),
            ("diagnostics", .list([record.lspValue])), ("isPreferred", .bool(index == 0)),
            ("edit", .workspaceEdit(way.edits.map { ($0.file, $0.range, $0.text) })),
          ]))
      }
    }
    return .list(actions)
  }

  // MARK: Asking

  private static func lenses(_ plan: OpenPlan, _ params: JSONNode) -> JSONValue {
    let uri = params["textDocument"]?["uri"]?.string ?? ""
    return .list(
      plan.questions.map { question in
        let place = TextPosition(line: question.line, character: 0)
        let title =
          switch question.kind {
          case .run: ServerWords.run
          case .compare: ServerWords.compare
          }
        let command = JSONValue.object([
          ("title", .string(title[plan.locale])), ("command", .string(answerCommand)),
          ("arguments", .list([.string(uri), .string(question.text)])),
        ])
        return .object([("range", TextRange(start: place, end: place).json), ("command", command)])
      })
  }

  /// Answers a question that a lens has, or any other, of an open plan: `{"text", "diagnostics", "succeeded"}`.
  private func executed(_ params: JSONNode) -> Answer {
    let arguments = params["arguments"]?.elements ?? []
    guard params["command"]?.string == Self.answerCommand, arguments.count >= 2, let uri = arguments[0].string,
      let question = arguments[1].string
    else { return .refused(ServerWords.unknownMethod(params["command"]?.string ?? "")) }
    guard let plan = plan(of: uri) else { return .value(.null) }
    let format = arguments.dropFirst(2).first?.string.flatMap { OutputFormat(rawValue: $0) } ?? .markdown
    let reply = plan.answer(question, as: format)
    return .value(
      .object([
        ("text", .string(reply.output)), ("diagnostics", .string(reply.diagnostics)),
        ("succeeded", .bool(reply.succeeded)),
      ]))
  }

  /// The command behind lenses.
  static let answerCommand = "kvaom.answer"

  /// The text of a module of the library, which clients show as a file.
  private func libraryText(_ params: JSONNode) -> String? {
    guard let uri = params["uri"]?.string, uri.hasPrefix(DocumentURI.libraryScheme) else { return nil }
    return library.read(String(uri.dropFirst(DocumentURI.libraryScheme.count)))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
