import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

/// `why`: a figure's formulas, or a difference's causes.
extension Answering {
  /// The deepest a tree may be asked for.
  private static let mostDepth = 100

  /// `why x[cell]`, or `why x in plan`.
  func why(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    let isDifference = !command.worlds.isEmpty || !command.statements.isEmpty || analysis.against != nil
    return isDifference ? try causes(analysis, command) : try formulas(analysis, command)
  }

  /// `why x[cell]`: the tree of formulas.
  private func formulas(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    let item = command.items[0]
    let world = try asking.standardWorld()
    let cube = try asking.evaluator.value(of: item.node, in: world)
    guard let cell = chosenCell(of: cube.shape, item, command) else { return [] }
    guard hasDepth(analysis, command), asksForNothingElse(analysis, command) else { return [] }
    let depth = analysis.settings["depth"].flatMap(\.wholeValue).map { min($0, Self.mostDepth) }
    let selected = self.cell(of: item).merging(cell) { first, _ in first }
    var tree = WhyTree(asking, unit: (command.unit ?? item.unit), cell: selected, depth: depth)
    let root = tree.root(item, cell, in: world)
    let report = WhyReport(
      root: root, scenario: asking.standardLabel, gap: gap(in: root), cutAt: tree.isCut ? depth ?? WhyTree.usualDepth : nil)
    return [WhyBuilder.document(report, asking.locale)]
  }

  /// Whether no clause stands there that only the split of a difference has; says so where one does.
  private func asksForNothingElse(_ analysis: CheckedAnalysis, _ command: CheckedCommand) -> Bool {
    guard command.decimals != nil || analysis.draws != nil || analysis.seed != nil else { return true }
    let text = "\(asking.sources.quotation(of: command.items[0].span))"
    diagnostics.append(
      Diagnostic(
        .badCommand, at: command.span,
        .english(
          "`to`, `draws` and `seed` belong to a difference; the formulas behind a number are shown as they are."),
        fixes: ["why \(text)", "why \(text) in plan to 1 decimal"]))
    return false
  }

  /// Whether the depth, where one is given, is a count of levels; says so where it is not.
  private func hasDepth(_ analysis: CheckedAnalysis, _ command: CheckedCommand) -> Bool {
    let depth = analysis.settings["depth"]
    if analysis.words["depth"] == nil, depth.map({ ($0.wholeValue ?? 0) > 0 }) ?? true { return true }
    diagnostics.append(
      Diagnostic(
        .badCommand, at: command.span,
        .english("`depth` is how many levels of formulas are shown: a whole number above zero."),
        fixes: ["why \(asking.sources.quotation(of: command.items[0].span)) depth \(WhyTree.usualDepth)"]))
    return false
  }

  /// The one cell that is explained: of a row of years the last; nil, with what to write, where members must be chosen.
  private func chosenCell(of shape: Shape, _ item: CheckedItem, _ command: CheckedCommand) -> [DimensionID: Int]? {
    var cell: [DimensionID: Int] = [:]
    if let last = shape.axis(over: .year)?.members.positions.last { cell[.year] = last }
    let others = shape.axes.filter { $0.dimension != .year }
    if others.isEmpty { return cell }
    let members = others.compactMap { axis in
      axis.members.positions.first.map { asking.plan.program[axis.dimension].members[$0].name }
    }
    let year = cell[.year].map { [asking.plan.program[.year].members[$0].name] } ?? []
    let names = others.map { "`\(asking.plan.program[$0.dimension].name)`" }.joined(separator: " and ")
    let text = "\(asking.sources.quotation(of: item.span))"
    let base = item.definition.map { asking.plan.program[$0].name } ?? "(\(text))"
    diagnostics.append(
      Diagnostic(
        .badCommand, at: item.span, .english("`why` explains one number; this has \(names) still to choose from."),
        fixes: ["why \(base)[\((members + year).joined(separator: ", "))]"]))
    return nil
  }

  /// What makes a number missing: the innermost part that is missing, and why.
  private func gap(in root: WhyNode) -> (label: String, reason: String)? {
    guard root.value.isMissing else { return nil }
    var node = root
    while let next = node.children.first(where: \.value.isMissing) { node = next }
    let label = [node.label, node.cell].compactMap { $0 }.joined(separator: " ")
    let place = node.remarks.compactMap { if case .place(let place) = $0 { place } else { nil } }.first
    let origin = asking.evaluator.origin(of: node.value)
    let reason = asking.words(for: origin)
    if case .source = origin, let place { return (label, "\(reason), \(place)") }
    return (label, reason)
  }
}
