import KvaomSource
import KvaomSyntax
import KvaomWords

/// Bytes as a plan's text: whatever they are there is a tree, each finding has a place in the text, and what parses
/// without an error is formatted to a text that parses without one and is formatted to itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func testForm(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = unsafe SourceText(name: "plan.kvaom", bytes: inputBytes(bytes, count))
  let tree = tree(of: text)
  guard !tree.diagnostics.contains(where: { $0.severity == .error }) else { return 0 }
  let once = SourceText(name: "plan.kvaom", bytes: Array(format(tree, of: text).utf8))
  let again = FuzzedForm.tree(of: once)
  precondition(!again.diagnostics.contains { $0.severity == .error }, "a formatted text does not parse")
  precondition(Array(format(again, of: once).utf8) == once.bytes, "a formatted text is formatted to another")
  trap(text.bytes)
  return 0
}

private func tree(of text: SourceText) -> SyntaxTree { FuzzedForm.tree(of: text) }

/// What the target does more than once.
private enum FuzzedForm {
  /// The tree of a text, its findings written in every language.
  static func tree(of text: SourceText) -> SyntaxTree {
    var sources = SourceStore()
    let id = sources.add(text)
    let tree = parse(text, id: id)
    for locale in Locale.allCases {
      _ = DiagnosticWriter(usesColor: false, locale: locale).write(tree.diagnostics, in: sources)
    }
    for finding in tree.diagnostics {
      precondition(Int(finding.span.end) <= text.bytes.count, "a finding lies outside the text")
    }
    return tree
  }
}
