public import KvaomChecker
public import KvaomCompiler
public import KvaomDecimal
public import KvaomRender
public import KvaomSource
import KvaomUnits
import KvaomWords

/// What the analyses that vary inputs share.
extension Asking {
  /// The worlds an analysis is asked in, with the statements of its `with` on top; the standard world where it names
  /// none.
  public func analysisWorlds(_ command: CheckedCommand) -> [AnalysisWorld] {
    let with: [WorldChange] = command.statements.isEmpty ? [] : [.statements(command.statements)]
    if command.worlds.isEmpty {
      let standard = plan.scenario?.changes ?? []
      return [AnalysisWorld(label: standardLabel, changes: standard + with, isNamed: false)]
    }
    return command.worlds.map { AnalysisWorld(label: label(of: $0), changes: $0.changes + with, isNamed: true) }
  }

  /// The base and every scenario, with the statements of a `with` on top.
  public func allWorlds(_ command: CheckedCommand) -> [AnalysisWorld] {
    let with: [WorldChange] = command.statements.isEmpty ? [] : [.statements(command.statements)]
    let base = AnalysisWorld(label: nil, changes: with, isNamed: false)
    return [base]
      + scenarios.map {
        AnalysisWorld(label: plan.program[$0].label, changes: [.layer($0, without: [])] + with, isNamed: false)
      }
  }

  /// The world on the session's own evaluator.
  public func world(_ asked: AnalysisWorld) throws(EvaluationFault) -> World {
    var world = base
    for change in asked.changes { world = try evaluator.world(change, in: world) }
    return world
  }

  /// A plan with lanes and the session's settings.
  public func variation(count: Int, at span: SourceSpan) -> Variation {
    Variation(evaluator, settings: plan.settings, count: count, at: span)
  }

  /// That an item has several cells where one is needed, and how to choose one.
  public func refusal(ofTable item: CheckedItem, _ shape: Shape) -> Diagnostic {
    let names = shape.axes.map { "`\(plan.program[$0.dimension].name)`" }.joined(separator: ", ")
    let members = shape.axes.compactMap { axis -> String? in
      guard let position = axis.members.positions.last else { return nil }
      let member = plan.program[axis.dimension].members[position]
      return member.year.map { String($0.year) } ?? member.name
    }
    let text = "\(sources.quotation(of: item.span))"
    return Diagnostic(
      .badCommand, at: item.span,
      Phrase(
        nn: "Her trengst éi celle, og `\(text)` har \(number: shape.cellCount), over \(names).",
        nb: "Her trengs én celle, og `\(text)` har \(number: shape.cellCount), over \(names).",
        sv: "Här behövs en cell, och `\(text)` har \(number: shape.cellCount), över \(names).",
        en: "One cell is needed here, and `\(text)` has \(shape.cellCount), over \(names)."),
      fixes: ["\(item.form == .definition ? text : "(\(text))")[\(members.joined(separator: ", "))]"])
  }

  /// An item as written, with the opening brackets before it that it closes: `(need in plan)[2020]`.
  public func text(of item: CheckedItem) -> String { "\(sources.bracketedQuotation(of: item.span))" }

  /// The label of a definition, or its name.
  public func title(of definition: DefinitionID) -> String {
    plan.program[definition].label ?? plan.program[definition].name
  }

  /// What output calls the cells that are varied: `Lønsvekst`, `Årsverk, Klepp`.
  public func input(_ definition: DefinitionID, _ region: [AxisSelection]) -> AnalysisInput {
    let own = plan.program[definition]
    let members = region.flatMap { selection in
      selection.members.map { plan.program[selection.dimension].members[$0] }
    }
    let suffix = members.isEmpty ? "" : "[\(members.map { $0.name }.joined(separator: ", "))]"
    let label = ([title(of: definition)] + members.map { $0.label }).joined(separator: ", ")
    return AnalysisInput(name: own.name + suffix, label: own.label == nil ? nil : label, unit: own.unit)
  }

  /// The value a varied definition has now in the plan, settings included; nil where its cells differ.
  public func current(_ definition: DefinitionID, _ region: [AxisSelection]) throws(EvaluationFault) -> Decimal? {
    let cube = try evaluator.value(of: definition, in: base)
    var found: Decimal?
    for (index, cell) in cube.cells.enumerated() {
      let members = cube.members(ofCell: index)
      let isInside = region.allSatisfy { selection in
        members[selection.dimension].map(selection.members.contains) ?? true
      }
      guard isInside else { continue }
      if let found, found != cell || cell.isMissing { return nil }
      found = cell
    }
    return found.flatMap { $0.isMissing ? nil : $0 }
  }
}
