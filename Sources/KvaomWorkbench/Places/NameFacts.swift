import KvaomChecker
import KvaomCompiler
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// What there is to say of a value besides its figures: unit, dimensions, how it is written, which way it is good,
/// where it comes from, who uses it. The shell and editors say the same.
struct NameFacts {
  /// The lines of its doc comment.
  let documentation: [String]
  /// The line it is written in.
  let line: String
  /// What is known, each with its title, in the language of the output.
  let lines: [(title: String, text: String)]

  /// The facts of a definition of a checked plan.
  ///
  /// `saysWhere` has the place and the line among them, for who does not see the text.
  init(_ id: DefinitionID, in session: Session, saysWhere: Bool = true) {
    let asking = session.asking
    let program = asking.plan.program
    let definition = program[id]
    let users = program.definitions.indices.map { DefinitionID(index: $0) }.filter { user in
      user != id && asking.evaluator.dependencies(of: user, in: asking.base).contains(id)
    }.map { program[$0].name }
    let provenance = Provenance(definition, program)
    line = Self.line(of: definition, session)
    let facts: [(Phrase, String)] = [
      (LiveWords.unit, definition.unit.display.text),
      (LiveWords.dimensions, definition.shape.axes.map { program[$0.dimension].name }.joined(separator: ", ")),
      (LiveWords.formula, saysWhere ? "\(asking.sources.place(of: definition.span))  \(line)" : ""),
      (DirectionWords.direction, asking.directionText(of: id) ?? ""),
      (LiveWords.source, provenance.sources.map(\.text).joined(separator: "; ")),
      (LiveWords.assumed, provenance.reason ?? ""), (LiveWords.usedBy, users.joined(separator: ", ")),
    ]
    documentation = definition.documentation
    lines = facts.filter { !$0.1.isEmpty }.map { ($0.0[asking.locale], $0.1) }
  }

  /// The line a definition stands in.
  private static func line(of definition: Definition, _ session: Session) -> String {
    let source = session.asking.sources[definition.span.source]
    let range = source.rangeOfLine(source.line(at: Int(definition.span.start)))
    return source.text(range).trimmedBreaks
  }
}
