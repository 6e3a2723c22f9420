import KvaomFormats
import KvaomRender
import KvaomSource
import KvaomWords
import KvaomWorkbench

/// What is wrong in the texts, sent without being asked for.
extension LanguageServer {
  /// Sends what is wrong in each text that changed, unless another message comes: it may change it again.
  func publishAll(isLast: Bool = false) {
    var isNew = false
    for uri in documents.keys.sorted() {
      guard let document = documents[uri], !document.isPublished, !document.isOfLibrary, let plan = plan(of: uri) else {
        continue
      }
      let findings = plan.findings
      publish(uri, version: document.version, findings.filter { $0.file == document.path.visible })
      documents[uri]?.findingsElsewhere = Self.findingsElsewhere(findings, in: plan)
      documents[uri]?.isPublished = true
      isNew = true
      if !isLast, input.hasWaiting { return }
    }
    guard isNew else { return }
    publishUsedFiles()
    if refreshesInlays { ask("workspace/inlayHint/refresh") }
  }

  /// Of a plan's findings those in the files it uses, by the files' names. The library's are no planner's to mend.
  private static func findingsElsewhere(
    _ findings: [DiagnosticRecord], in plan: OpenPlan
  ) -> [String: [DiagnosticRecord]] {
    var elsewhere: [String: [DiagnosticRecord]] = [:]
    for file in plan.files where file != plan.path && DocumentURI.isFile(file) {
      let found = findings.filter { $0.file == file.visible }
      if !found.isEmpty { elsewhere[file] = found }
    }
    return elsewhere
  }

  /// Sends what the open plans find in files that are not open, and takes back what none finds any more. A file that is
  /// open has the findings of its own plan.
  func publishUsedFiles() {
    let openPaths = Set(documents.values.map(\.path))
    var found: [String: [DiagnosticRecord]] = [:]
    for uri in documents.keys.sorted() {
      for (file, records) in documents[uri]?.findingsElsewhere ?? [:] where !openPaths.contains(file) {
        let known = found[file] ?? []
        found[file] = known + records.filter { record in !known.contains { $0.isSame(as: record) } }
      }
    }
    for file in markedFiles.subtracting(openPaths).union(found.keys).sorted() {
      publish(DocumentURI.uri(of: file), version: nil, found[file] ?? [])
    }
    markedFiles = Set(found.keys)
  }

  /// Sends what is wrong in a text, in the place of what was sent before.
  func publish(_ uri: String, version: Int?, _ findings: [DiagnosticRecord]) {
    send([
      ("method", .string("textDocument/publishDiagnostics")),
      (
        "params",
        .object([
          ("uri", .string(uri)), ("version", version.map { .integer($0) }),
          ("diagnostics", .list(findings.map { $0.lspValue })),
        ])
      ),
    ])
  }
}

extension DiagnosticRecord {
  /// Whether two plans have found the same in a file that both use.
  fileprivate func isSame(as other: DiagnosticRecord) -> Bool {
    code == other.code && range == other.range && message == other.message
  }
}
