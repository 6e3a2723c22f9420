public import KvaomRender
public import KvaomSession
import KvaomSource

/// What is found wrong in a plan, as people and programs read it.
extension Session {
  /// The session with all that a check finds, the printed sums of its tables included.
  public var checked: Session { isRunnable ? finding(asking.publishedSumFaults) : self }

  /// All findings as programs read them, with the edits of their fixes.
  public var records: [DiagnosticRecord] {
    var trial = FixTrial(self)
    return diagnostics.map { diagnostic in
      DiagnosticRecord(diagnostic, in: asking.sources, asking.locale, edits: trial.edits(of: diagnostic))
    }
  }

  /// All diagnostics as they are printed, each with its place in the sources.
  public var written: String { asking.options.diagnosticWriter.write(diagnostics, in: asking.sources) }

  /// The answers of a run in the format asked for; JSON has what was found beside them, and is whole where there are no
  /// answers.
  public func written(_ documents: [Document]) -> String {
    let writer = asking.options.writer
    if asking.options.format == .json { return writer.write(documents, findings: records) }
    return documents.isEmpty ? "" : writer.write(documents)
  }
}
