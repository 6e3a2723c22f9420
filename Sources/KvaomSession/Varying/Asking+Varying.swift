public import KvaomChecker
public import KvaomCompiler
public import KvaomDecimal
public import KvaomRender
public import KvaomSource
import KvaomUnits
import KvaomWords

/// What the analyses that vary inputs share.
extension Asking {
  /// The worlds an analysis is asked in, with what its `with` says on top; the standard world where it names none.
  public func analysisWorlds(_ command: CheckedCommand) -> [AnalysisWorld] {
    if command.worlds.isEmpty {
      return [
        AnalysisWorld(
          label: standardLabel, name: standardName, changes: plan.changes(of: nil) + command.additions, isNamed: false)
      ]
    }
    return command.worlds.map {
      AnalysisWorld(
        label: label(of: $0), name: name(of: $0), changes: plan.changes(of: $0) + command.additions, isNamed: true)
    }
  }

  /// The base and every scenario, with what the question's `with` says on top.
  public func allWorlds(_ command: CheckedCommand) -> [AnalysisWorld] {
    let base = CheckedWorld(label: nil, changes: [], span: command.span)
    return ([base] + scenarios.map { plan.named($0) }).map {
      AnalysisWorld(
        label: label(of: $0), name: name(of: $0), changes: plan.changes(of: $0) + command.additions, isNamed: false)
    }
  }

  /// The world on the session's own evaluator.
  public func world(_ asked: AnalysisWorld) throws(EvaluationFault) -> World { try evaluator.world(asked.changes) }

  /// A plan with lanes.
  public func variation(count: Int, at span: SourceSpan) -> Variation {
    Variation(evaluator, count: count, at: span)
  }

  /// That an item has several cells where one is needed, and how to choose one.
  public func refusal(ofTable item: CheckedItem, _ shape: Shape) -> Diagnostic {
    let names = shape.axes.map { "`\(plan.program[$0.dimension].name)`" }.joined(separator: ", ")
    let members = shape.axes.compactMap { axis -> String? in
      let members = axis.members.positions.map { plan.program[axis.dimension].members[$0] }
      guard let member = members.last(where: { !$0.isReference }) ?? members.last else { return nil }
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
    let cells = region.flatMap { named($0) }
    let suffix = cells.isEmpty ? "" : "[\(cells.map { $0.name }.joined(separator: ", "))]"
    let label = ([title(of: definition)] + cells.map { $0.label }).joined(separator: ", ")
    return AnalysisInput(name: own.name + suffix, label: own.label == nil ? nil : label, unit: own.unit)
  }

  /// Selected members as they are typed and shown; neighbouring years as one range.
  private func named(_ selection: AxisSelection) -> [(name: String, label: String)] {
    let members = selection.members.map { plan.program[selection.dimension].members[$0] }
    let isRange =
      selection.dimension == .year && members.count > 2
      && zip(selection.members, selection.members.dropFirst()).allSatisfy { $1 == $0 + 1 }
    if isRange, let first = members.first, let last = members.last {
      return [("\(first.name)..\(last.name)", "\(first.label)–\(last.label)")]
    }
    return members.map { ($0.name, $0.label) }
  }

  /// The lowest and the highest value that the varied cells of a definition have in a world; nil where one is missing.
  public func current(
    _ definition: DefinitionID, _ region: [AxisSelection], in world: World
  ) throws(EvaluationFault) -> PresentValue? {
    let cube = try evaluator.value(of: definition, in: world)
    var found: PresentValue?
    for (index, cell) in cube.cells.enumerated() {
      let members = cube.members(ofCell: index)
      let isInside = region.allSatisfy { selection in
        members[selection.dimension].map(selection.members.contains) ?? true
      }
      guard isInside else { continue }
      if cell.isMissing { return nil }
      let (low, high) = (found?.low ?? cell, found?.high ?? cell)
      found = PresentValue(low: Decimal.minimum(low, cell), high: Decimal.maximum(high, cell))
    }
    return found
  }

  /// The cells of a definition that are varied where none are named: all but those of years with accounts.
  public func variedCells(of definition: DefinitionID) -> [AxisSelection] { plan.program.variedCells(of: definition) }
}

/// What varied cells are worth in a world: one value, or from the lowest to the highest.
public struct PresentValue: Sendable {
  /// The lowest value, canonical.
  public let low: Decimal
  /// The highest value, canonical.
  public let high: Decimal

  /// The value where all cells have the same.
  public var single: Decimal? { low == high ? low : nil }
}
