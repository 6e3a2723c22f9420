public import KvaomRender
public import KvaomSource

/// What one question is answered with: what is printed, what was found wrong on the way, and what can be drawn,
/// together.
public struct Answer {
  /// What is printed, in order.
  public private(set) var documents: [Document] = []
  /// What was found wrong: parts of the question that cannot be answered, and why.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The verdict of a check or a test; nil for other questions.
  public let verdict: CheckReport.Group?
  private var drawers: [() -> Drawing?] = []

  /// An answer that says nothing yet, except the verdict of a check.
  init(verdict: CheckReport.Group? = nil) { self.verdict = verdict }

  /// What can be drawn, in order; made of the same reports as the documents, when somebody looks.
  public var drawings: [Drawing] { drawers.compactMap { $0() } }

  /// Adds a document.
  mutating func add(_ document: Document) { documents.append(document) }

  /// Adds what can be drawn of a report.
  mutating func draw(_ drawing: @escaping () -> Drawing?) { drawers.append(drawing) }

  /// Says why a part of the question cannot be answered.
  mutating func refuse(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds all of another answer but its verdict.
  mutating func add(_ other: Answer) {
    documents += other.documents
    diagnostics += other.diagnostics
    drawers += other.drawers
  }
}
