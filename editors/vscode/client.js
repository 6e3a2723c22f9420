// The client of `kvaom lsp` for VS Code. It needs nothing but the editor: messages go over the pipes of the program, and
// each answer is handed to the editor as its own types.
"use strict";
const vscode = require("vscode");
const { spawn } = require("child_process");

const LANGUAGE = { language: "kvaom" };
let server;

/** The program that was started, and the conversation with it. */
class Server {
  constructor(program, locale, log) {
    this.log = log;
    this.waiting = new Map();
    this.number = 0;
    this.bytes = Buffer.alloc(0);
    this.handlers = new Map();
    this.process = spawn(program, ["lsp"], { stdio: ["pipe", "pipe", "pipe"] });
    this.process.stdout.on("data", (piece) => this.take(piece));
    this.process.stderr.on("data", (piece) => log.append(piece.toString("utf8")));
    this.process.on("error", (error) => this.end(`${program}: ${error.message}`));
    this.process.on("exit", (code) => this.end(`${program} lsp: ${code}`));
    this.process.stdin.on("error", () => {});
    this.ready = this.request("initialize", { processId: process.pid, rootUri: null, locale, capabilities: {
      workspace: { inlayHint: { refreshSupport: true } } } }).then((result) => {
      this.notify("initialized", {});
      return result.capabilities;
    });
  }

  take(piece) {
    this.bytes = Buffer.concat([this.bytes, piece]);
    for (;;) {
      const end = this.bytes.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = /content-length: *(\d+)/i.exec(this.bytes.subarray(0, end).toString("ascii"));
      const start = end + 4;
      if (!length) { this.bytes = this.bytes.subarray(start); continue; }
      if (this.bytes.length < start + Number(length[1])) return;
      const body = this.bytes.subarray(start, start + Number(length[1])).toString("utf8");
      this.bytes = this.bytes.subarray(start + Number(length[1]));
      this.handle(JSON.parse(body));
    }
  }

  handle(message) {
    if (message.method) {
      const handler = this.handlers.get(message.method);
      if (handler) handler(message.params);
      if (message.id !== undefined) this.send({ id: message.id, result: null });
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (!waiting) return;
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }

  end(text) {
    this.log.appendLine(text);
    for (const waiting of this.waiting.values()) waiting.reject(new Error(text));
    this.waiting.clear();
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }), "utf8");
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  notify(method, params) { this.send({ method, params }); }

  request(method, params, token) {
    const id = ++this.number;
    this.send({ id, method, params });
    if (token) token.onCancellationRequested(() => this.notify("$/cancelRequest", { id }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  stop() {
    return this.request("shutdown", null).catch(() => {}).then(() => this.notify("exit", null));
  }
}

// The editor's types and the protocol's.
const toRange = (r) => new vscode.Range(r.start.line, r.start.character, r.end.line, r.end.character);
const fromPosition = (p) => ({ line: p.line, character: p.character });
const fromRange = (r) => ({ start: fromPosition(r.start), end: fromPosition(r.end) });
const toUri = (text) => vscode.Uri.parse(text);
const toLocation = (l) => new vscode.Location(toUri(l.uri), toRange(l.range));
const toMarkdown = (m) => (m ? new vscode.MarkdownString(m.value) : undefined);
const at = (document, position) => ({ textDocument: { uri: document.uri.toString() }, position: fromPosition(position) });
const of = (document) => ({ textDocument: { uri: document.uri.toString() } });

function toEdit(edit) {
  const whole = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(edit.changes)) {
    for (const one of edits) whole.replace(toUri(uri), toRange(one.range), one.newText);
  }
  return whole;
}

const SEVERITIES = { 1: "Error", 2: "Warning", 3: "Information", 4: "Hint" };

function toDiagnostic(d) {
  const found = new vscode.Diagnostic(toRange(d.range), d.message, vscode.DiagnosticSeverity[SEVERITIES[d.severity]]);
  found.code = d.code;
  found.source = d.source;
  found.relatedInformation = (d.relatedInformation || []).map(
    (r) => new vscode.DiagnosticRelatedInformation(toLocation(r.location), r.message));
  return found;
}

function toSymbol(s) {
  const symbol = new vscode.DocumentSymbol(s.name, s.detail || "", s.kind - 1, toRange(s.range), toRange(s.selectionRange));
  symbol.children = (s.children || []).map(toSymbol);
  return symbol;
}

function toCompletion(item) {
  const found = new vscode.CompletionItem(item.label, item.kind - 1);
  found.detail = item.detail;
  found.sortText = item.sortText;
  found.range = toRange(item.textEdit.range);
  found.insertText = item.textEdit.newText;
  return found;
}

function toSignatures(help) {
  const found = new vscode.SignatureHelp();
  found.signatures = help.signatures.map((s) => {
    const signature = new vscode.SignatureInformation(s.label, toMarkdown(s.documentation));
    signature.parameters = s.parameters.map((p) => new vscode.ParameterInformation(p.label));
    return signature;
  });
  found.activeSignature = help.activeSignature;
  found.activeParameter = help.activeParameter;
  return found;
}

function toAction(action) {
  const found = new vscode.CodeAction(action.title, vscode.CodeActionKind.QuickFix);
  found.edit = toEdit(action.edit);
  found.isPreferred = action.isPreferred;
  found.diagnostics = action.diagnostics.map(toDiagnostic);
  return found;
}

/** Asks the server, and hands what it says to `make`; nothing where it says nothing. */
async function ask(method, params, make, token) {
  const result = await server.request(method, params, token);
  return result === null || result === undefined ? undefined : make(result);
}

function register(capabilities, subscriptions, inlaysChanged) {
  const languages = vscode.languages;
  const legend = capabilities.semanticTokensProvider.legend;
  const tokens = new vscode.SemanticTokensLegend(legend.tokenTypes, legend.tokenModifiers);
  const lists = (make) => (items) => items.map(make);
  subscriptions.push(
    languages.registerHoverProvider(LANGUAGE, { provideHover: (d, p, t) => ask("textDocument/hover", at(d, p),
      (h) => new vscode.Hover(toMarkdown(h.contents), toRange(h.range)), t) }),
    languages.registerCompletionItemProvider(LANGUAGE, { provideCompletionItems: (d, p, t) => ask(
      "textDocument/completion", at(d, p), (list) => list.items.map(toCompletion), t) },
      ...capabilities.completionProvider.triggerCharacters),
    languages.registerSignatureHelpProvider(LANGUAGE, { provideSignatureHelp: (d, p, t) => ask(
      "textDocument/signatureHelp", at(d, p), toSignatures, t) }, ...capabilities.signatureHelpProvider.triggerCharacters),
    languages.registerDefinitionProvider(LANGUAGE, { provideDefinition: (d, p, t) => ask("textDocument/definition",
      at(d, p), lists(toLocation), t) }),
    languages.registerReferenceProvider(LANGUAGE, { provideReferences: (d, p, context, t) => ask(
      "textDocument/references", { ...at(d, p), context }, lists(toLocation), t) }),
    languages.registerDocumentHighlightProvider(LANGUAGE, { provideDocumentHighlights: (d, p, t) => ask(
      "textDocument/documentHighlight", at(d, p), lists((h) => new vscode.DocumentHighlight(toRange(h.range))), t) }),
    languages.registerRenameProvider(LANGUAGE, {
      provideRenameEdits: (d, p, newName, t) => ask("textDocument/rename", { ...at(d, p), newName }, toEdit, t),
      prepareRename: async (d, p, t) => {
        const found = await ask("textDocument/prepareRename", at(d, p),
          (r) => ({ range: toRange(r.range), placeholder: r.placeholder }), t);
        if (!found) throw new Error("–");
        return found;
      } }),
    languages.registerDocumentSymbolProvider(LANGUAGE, { provideDocumentSymbols: (d, t) => ask(
      "textDocument/documentSymbol", of(d), lists(toSymbol), t) }),
    languages.registerFoldingRangeProvider(LANGUAGE, { provideFoldingRanges: (d, c, t) => ask(
      "textDocument/foldingRange", of(d), lists((f) => new vscode.FoldingRange(f.startLine, f.endLine,
        f.kind === "comment" ? vscode.FoldingRangeKind.Comment : undefined)), t) }),
    languages.registerDocumentFormattingEditProvider(LANGUAGE, { provideDocumentFormattingEdits: (d, options, t) => ask(
      "textDocument/formatting", { ...of(d), options },
      lists((e) => vscode.TextEdit.replace(toRange(e.range), e.newText)), t) }),
    languages.registerDocumentSemanticTokensProvider(LANGUAGE, { provideDocumentSemanticTokens: (d, t) => ask(
      "textDocument/semanticTokens/full", of(d), (s) => new vscode.SemanticTokens(new Uint32Array(s.data)), t) }, tokens),
    languages.registerInlayHintsProvider(LANGUAGE, { onDidChangeInlayHints: inlaysChanged,
      provideInlayHints: (d, range, t) => ask("textDocument/inlayHint", { ...of(d), range: fromRange(range) },
        lists((i) => {
          const hint = new vscode.InlayHint(new vscode.Position(i.position.line, i.position.character), i.label);
          hint.paddingLeft = i.paddingLeft;
          return hint;
        }), t) }),
    languages.registerCodeLensProvider(LANGUAGE, { provideCodeLenses: (d, t) => ask("textDocument/codeLens", of(d),
      lists((l) => new vscode.CodeLens(toRange(l.range), { title: l.command.title, command: "kvaom.answer",
        arguments: l.command.arguments })), t) }),
    languages.registerCodeActionsProvider(LANGUAGE, { provideCodeActions: (d, range, context, t) => ask(
      "textDocument/codeAction", { ...of(d), range: fromRange(range), context: { diagnostics: [] } }, lists(toAction), t) }),
    vscode.workspace.registerTextDocumentContentProvider("kvaom-library", { provideTextDocumentContent: (uri) => ask(
      "kvaom/text", { uri: `kvaom-library:${uri.path}` }, (text) => text) }),
  );
}

/** The changes of an edit as the protocol has them. */
const changes = (event) => event.contentChanges.map((c) => ({ range: fromRange(c.range), text: c.text }));

async function answer(uri, question) {
  const reply = await server.request("workspace/executeCommand", { command: "kvaom.answer", arguments: [uri, question] });
  if (!reply) return;
  const fence = reply.diagnostics ? `\n\`\`\`\n${reply.diagnostics}\n\`\`\`\n` : "";
  const content = `\`${question.replace(/\s+/g, " ")}\`\n\n${reply.text}${fence}`;
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.commands.executeCommand("markdown.showPreviewToSide", document.uri);
}

async function start(context) {
  const settings = vscode.workspace.getConfiguration("kvaom");
  const log = context.log;
  server = new Server(settings.get("path") || "kvaom", settings.get("locale") || vscode.env.language, log);
  const found = context.found;
  const changed = new vscode.EventEmitter();
  server.handlers.set("textDocument/publishDiagnostics", (p) => found.set(toUri(p.uri), p.diagnostics.map(toDiagnostic)));
  server.handlers.set("workspace/inlayHint/refresh", () => changed.fire());
  const capabilities = await server.ready;
  const own = (d) => d.languageId === "kvaom";
  const open = (d) => own(d) && server.notify("textDocument/didOpen", { textDocument: {
    uri: d.uri.toString(), languageId: d.languageId, version: d.version, text: d.getText() } });
  vscode.workspace.textDocuments.forEach(open);
  context.session.push(
    changed,
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument((e) => own(e.document) && e.contentChanges.length > 0 && server.notify(
      "textDocument/didChange", { textDocument: { uri: e.document.uri.toString(), version: e.document.version },
        contentChanges: changes(e) })),
    vscode.workspace.onDidSaveTextDocument((d) => own(d) && server.notify("textDocument/didSave", of(d))),
    vscode.workspace.onDidCloseTextDocument((d) => own(d) && server.notify("textDocument/didClose", of(d))),
  );
  register(capabilities, context.session, changed.event);
}

async function stop(context) {
  context.session.splice(0).forEach((s) => s.dispose());
  if (server) await server.stop();
}

async function activate(extension) {
  const context = { session: [], log: vscode.window.createOutputChannel("Kvaom"),
    found: vscode.languages.createDiagnosticCollection("kvaom") };
  extension.subscriptions.push(context.log, context.found,
    vscode.commands.registerCommand("kvaom.answer", answer),
    vscode.commands.registerCommand("kvaom.restart", async () => { await stop(context); await start(context); }),
    vscode.commands.registerCommand("kvaom.ask", async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor || editor.document.languageId !== "kvaom") return;
      const question = await vscode.window.showInputBox({ placeHolder: "compare need in base, plan" });
      if (question) await answer(editor.document.uri.toString(), question);
    }));
  extension.subscriptions.push({ dispose: () => stop(context) });
  try {
    await start(context);
  } catch (error) {
    vscode.window.showErrorMessage(`Kvaom: ${error.message}`);
  }
}

module.exports = { activate, deactivate: () => (server ? server.stop() : undefined) };
