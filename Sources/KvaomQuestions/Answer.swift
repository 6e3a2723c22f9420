public import KvaomRender
public import KvaomSource
import KvaomWords

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

  /// Says below its last document what must be known of the answer as a whole; in a document of its own where there is
  /// none.
  mutating func remark(_ lines: [String], _ locale: Locale) {
    if lines.isEmpty { return }
    let notes = lines.map { Note(.important, $0) }
    guard let last = documents.indices.last, verdict == nil else {
      documents.append(Document(locale: locale, blocks: [.notes(notes)]))
      return
    }
    documents[last].add(notes)
  }

  /// Adds a document.
  mutating func add(_ document: Document) { documents.append(document) }

  /// Adds what can be drawn of a report.
  mutating func draw(_ drawing: @escaping () -> Drawing?) { drawers.append(drawing) }

  /// Puts the first thing that can be drawn before the table it is of, or says why it cannot.
  mutating func showDrawing(at span: SourceSpan) {
    switch drawings.first {
    case .picture(let picture):
      if !documents.isEmpty { documents[0].blocks.insert(.picture(picture), at: 0) }
    case .differentUnits(let units):
      refuse(Diagnostic(.badCommand, at: span, PlotWords.differentUnits(units.joined(separator: ", "))))
    case nil: refuse(Diagnostic(.badCommand, at: span, PlotWords.nothing))
    }
  }

  /// Says why a part of the question cannot be answered.
  mutating func refuse(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds all of another answer but its verdict.
  mutating func add(_ other: Answer) {
    documents += other.documents
    diagnostics += other.diagnostics
    drawers += other.drawers
  }
}

extension Document {
  /// Adds lines to what stands below, before the sentences at the end.
  fileprivate mutating func add(_ lines: [Note]) {
    for index in blocks.indices.reversed() {
      guard case .notes(let known) = blocks[index] else { continue }
      let first = known.firstIndex { note in
        switch note.kind {
        case .failure, .footnote: false
        default: true
        }
      }
      blocks[index] = .notes(known[..<(first ?? known.count)] + lines + known[(first ?? known.count)...])
      return
    }
    let end = blocks.lastIndex { block in
      if case .paragraph(let paragraph) = block { paragraph.role != .conclusion } else { true }
    }
    blocks.insert(.notes(lines), at: end.map { $0 + 1 } ?? 0)
  }
}
