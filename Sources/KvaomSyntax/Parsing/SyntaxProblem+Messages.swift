import KvaomSource

extension SyntaxProblem {
  /// The problem as a diagnostic at `span`.
  func diagnostic(at span: SourceSpan, related: [Diagnostic.Related]) -> Diagnostic {
    Diagnostic(.notUTF8, at: span, "\(self)", related: related, fixes: [])
  }
}
