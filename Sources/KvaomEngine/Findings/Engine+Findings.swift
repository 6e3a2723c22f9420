import KvaomQuestions
public import KvaomRender
public import KvaomSession
public import KvaomSource

/// What is found wrong in a plan, for programs: on standard output where JSON is asked for.
extension Engine {
  /// The plan in `text` with all that a check finds, the printed sums of its tables included.
  public func checkedSession(_ text: SourceText) -> Session {
    let session = session(text)
    return session.isRunnable ? session.finding(session.asking.publishedSumFaults) : session
  }

  /// All findings of a session as programs read them, with the edits of their fixes.
  public func records(of session: Session) -> [DiagnosticRecord] {
    var trial = FixTrial(session, self)
    return session.diagnostics.map { diagnostic in
      DiagnosticRecord(diagnostic, in: session.asking.sources, locale, edits: trial.edits(of: diagnostic))
    }
  }

  /// The answers of a run in the format asked for; JSON has what was found beside them, and is whole where there are no
  /// answers.
  func written(_ documents: [Document], of session: Session) -> String {
    if options.format == .json { return writer.write(documents, findings: records(of: session)) }
    return documents.isEmpty ? "" : writer.write(documents)
  }
}
