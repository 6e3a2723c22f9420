public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// What several questions ask about a plan's inputs and their own items.
extension Asking {
  /// The inputs that are numbers, in the order written.
  var numberInputs: [DefinitionID] {
    plan.program.definitions.indices.map { DefinitionID(index: $0) }.filter {
      plan.program[$0].role == .input && plan.program[$0].kind == .number
    }
  }

  /// The value of an item that must be one cell; nil where it is more, which the answer then refuses.
  func single(
    _ item: CheckedItem, in world: AnalysisWorld, _ answer: inout Answer
  ) throws(EvaluationFault) -> Decimal? {
    let cube = try evaluator.value(of: item.node, in: self.world(world))
    if cube.shape.axes.isEmpty { return cube.cells[0] }
    answer.refuse(refusal(ofTable: item, cube.shape))
    return nil
  }

  /// The axes an item has in any of some worlds.
  func commonShape(of item: CheckedItem, in worlds: [World]) throws(EvaluationFault) -> Shape {
    var axes = item.shape
    for world in worlds {
      for axis in try evaluator.value(of: item.node, in: world).shape.axes where !axes.has(axis.dimension) {
        axes = axes.replacing(axis)
      }
    }
    return axes
  }

  /// An item's label, without what was selected.
  func title(of item: CheckedItem) -> String {
    guard let definition = item.definition.map({ plan.program[$0] }) else {
      return "\(sources.quotation(of: item.span))"
    }
    return definition.label ?? definition.name
  }

  /// The single members an item was selected at: `B2020`, `Klepp, B2020`; nil where it was not.
  func cellName(of item: CheckedItem) -> String? {
    let selections = cell(of: item)
    let names = selections.sorted { ($1.key.index, $0.value) < ($0.key.index, $1.value) }.map {
      plan.program[$0.key].members[$0.value].label
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The year an item was selected at, and the names of the other members; no name and no year where it was not.
  func place(of item: CheckedItem) -> (names: [String], year: YearLabel?) {
    let selections = cell(of: item).sorted { $0.key.index < $1.key.index }
    let members = selections.map { plan.program[$0.key].members[$0.value] }
    return (members.filter { $0.year == nil }.map { $0.label }, members.lazy.compactMap { $0.year }.first)
  }

  /// The members an item was selected at, one a dimension.
  func cell(of item: CheckedItem) -> [DimensionID: Int] {
    var cell: [DimensionID: Int] = [:]
    var node = item.node
    while case .select(let inner, let selections) = plan.program[node].operation {
      for selection in selections where selection.dropsAxis {
        cell[selection.dimension] = selection.members.first
      }
      node = inner
    }
    return cell
  }

  /// Why the difference of an item cannot be split; nil where it is a number.
  func refusal(unlessNumber item: CheckedItem) -> Diagnostic? {
    if item.kind == .number { return nil }
    return Diagnostic(
      .badCommand, at: item.span,
      Phrase(
        nn: "Berre skilnaden mellom tal kan delast opp.", nb: "Bare forskjellen mellom tall kan deles opp.",
        sv: "Bara skillnaden mellan tal kan delas upp.", en: "Only the difference of numbers can be split."),
      fixes: ["compare \("\(sources.quotation(of: item.span))") in base, plan"])
  }

  /// Why a figure cannot stand where one number a year is wanted; nil where it has no more.
  func refusal(unlessYearly item: CheckedItem) -> Diagnostic? {
    let others = item.shape.axes.filter { $0.dimension != .year }
    guard let axis = others.first else { return nil }
    let dimension = plan.program[axis.dimension]
    let name = "\(sources.quotation(of: item.span))"
    return Diagnostic(
      .badCommand, at: item.span,
      Phrase(
        nn: "Dette har eit tal for kvar `\(dimension.name)`; her trengst eitt tal for kvart år.",
        nb: "Dette har et tall for hver `\(dimension.name)`; her trengs ett tall for hvert år.",
        sv: "Detta har ett tal för varje `\(dimension.name)`; här behövs ett tal per år.",
        en: "This has a figure for each `\(dimension.name)`; one figure a year is wanted here."),
      fixes: ["\(name)[\(dimension.members[axis.members.positions[0]].name)]", "sum(\(name) over \(dimension.name))"])
  }

  /// The tables and plain numbers that figures stand on and that no statement reaches.
  public func groundNames(of items: [CheckedItem], in world: World) -> [String] {
    var names: [String] = []
    for item in items {
      for id in evaluator.dependencies(of: item.node, in: world)
      where Provenance(plan.program[id], plan.program).mark != nil {
        let name = plan.program[id].name
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
