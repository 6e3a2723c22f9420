import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomSyntax

/// `review`: what a second pair of eyes would ask about the plan. What is certainly wrong is a diagnostic; this is what
/// is allowed and looks wrong.
///
/// `@reviewed "why"` at a definition, a row of a table, a measure or a scenario silences one finding there, the worst.
public struct ReviewQuestion {
  /// A finding before it is written: where, and the notes that may silence it.
  struct Found {
    let finding: ReviewReport.Finding
    let span: SourceSpan
    /// The places of the `@reviewed` it is answered by, the nearest first.
    let answers: [SourceSpan]
  }

  let asking: Asking
  var trees: [SyntaxTree] { asking.trees }
  var program: CheckedProgram { asking.plan.program }
  var figures: FigureText { asking.figureText }

  /// The plan's own definitions by their names.
  let ids: [String: DefinitionID]

  /// The question, of a plan.
  public init(_ asking: Asking) {
    self.asking = asking
    var ids: [String: DefinitionID] = [:]
    for (index, definition) in asking.plan.program.definitions.enumerated()
    where !asking.librarySources.contains(definition.span.source) && !definition.isBesideColumn {
      ids[definition.name] = DefinitionID(index: index)
    }
    self.ids = ids
  }

  /// The list.
  public func answer() throws(EvaluationFault) -> Answer {
    var answer = Answer()
    answer.add(ReviewDocument.document(try report(), asking.locale))
    return answer
  }

  /// What there is to ask, worst first, without what was answered.
  public func report() throws(EvaluationFault) -> ReviewReport {
    var found = tableFindings() + digitFindings() + formulaFindings()
    found += try worldFindings()
    found += sourceFindings()
    found = found.enumerated().sorted {
      ($0.element.finding.rank, $0.offset) < ($1.element.finding.rank, $1.offset)
    }.map { $0.element }
    var open = Set(allAnswers)
    var lines: [ReviewReport.Line] = []
    var reviewedCount = 0
    for item in found {
      if let answer = item.answers.first(where: { open.contains($0) }) {
        open.remove(answer)
        reviewedCount += 1
      } else {
        lines.append(ReviewReport.Line(finding: item.finding, place: asking.place(of: item.span)))
      }
    }
    let idle = open.sorted { ($0.source.index, $0.start) < ($1.source.index, $1.start) }
    return ReviewReport(
      title: asking.planName, lines: lines, reviewedCount: reviewedCount,
      idleNotes: idle.map { asking.place(of: $0) })
  }

  // MARK: `@reviewed`

  private static let note = "reviewed"

  /// All `@reviewed` of the plan.
  private var allAnswers: [SourceSpan] {
    trees.flatMap { tree in
      tree.statements.flatMap { statement -> [SourceSpan] in
        var notes = statement.decorations.notes
        if case .table(let table) = statement.kind { notes += table.rows.flatMap { $0.decorations.notes } }
        return notes.filter { $0.name.text == Self.note }.map { $0.span }
      }
    } + program.statements.flatMap { answers($0.notes) }
      + program.layers.filter { $0.standsFor == nil }.flatMap { answers($0.notes) }
  }

  /// The `@reviewed` among notes.
  func answers(_ notes: [CheckedNote]) -> [SourceSpan] { notes.filter { $0.name == Self.note }.map { $0.span } }

  /// The `@reviewed` among notes as written.
  func answers(_ decorations: Decorations) -> [SourceSpan] {
    decorations.notes.filter { $0.name.text == Self.note }.map { $0.span }
  }

  // MARK: Names

  /// The plan's own definitions.
  var ownDefinitions: [(id: DefinitionID, definition: Definition)] {
    program.definitions.enumerated().compactMap { index, definition in
      asking.librarySources.contains(definition.span.source) || definition.isBesideColumn
        ? nil : (DefinitionID(index: index), definition)
    }
  }

  /// A cell of a definition: `Årsverk, Klepp 2018`.
  func name(_ definition: Definition, _ members: [DimensionID: Int]) -> String {
    let names = members.sorted { $0.key > $1.key }.map { dimension, member in
      program[dimension].members[member].label
    }
    return ([definition.label ?? definition.name] + names).joined(separator: ", ")
  }
}
