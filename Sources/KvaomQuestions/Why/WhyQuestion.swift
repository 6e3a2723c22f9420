import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords

/// `why`: a figure's formulas, or a difference's causes.
struct WhyQuestion {
  /// The deepest a tree may be asked for.
  private static let mostDepth = 100

  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// `why x[cell]`, or `why x in plan`.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    let isDifference = !command.worlds.isEmpty || !command.additions.isEmpty || analysis.against != nil
    return isDifference ? try CauseQuestion(asking).answer(analysis, command) : try formulas(analysis, command)
  }

  /// `why x[cell]`: the tree of formulas.
  private func formulas(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    let item = command.items[0]
    let world = try asking.standardWorld()
    let cube = try asking.evaluator.value(of: item.node, in: world)
    guard let cell = chosenCell(of: cube.shape, item, &answer) else { return answer }
    if let refusal = badDepth(analysis, command) ?? clauseOfDifference(analysis, command) {
      answer.refuse(refusal)
      return answer
    }
    let depth = analysis.settings["depth"].flatMap { $0.wholeValue }.map { min($0, Self.mostDepth) }
    var selected = asking.cell(of: item)
    selected.fillIn(from: cell)
    var tree = WhyTree(asking, unit: (command.unit ?? item.unit), cell: selected, depth: depth)
    let root = tree.root(item, cell, in: world)
    let report = WhyReport(
      root: root, scenario: asking.standardLabel, gap: gap(in: root),
      cutAt: tree.isCut ? depth ?? WhyTree.usualDepth : nil)
    answer.add(WhyDocument.document(report, asking.locale))
    return answer
  }

  /// What is wrong with a clause that only the split of a difference has; nil where none stands there.
  private func clauseOfDifference(_ analysis: CheckedAnalysis, _ command: CheckedCommand) -> Diagnostic? {
    guard command.decimals != nil || analysis.draws != nil || analysis.seed != nil else { return nil }
    let text = "\(asking.sources.quotation(of: command.items[0].span))"
    return Diagnostic(
      .badCommand, at: command.span,
      Phrase(
        nn: "`to`, `draws` og `seed` høyrer til ein skilnad; formlane bak eit tal blir viste som dei er.",
        nb: "`to`, `draws` og `seed` hører til en forskjell; formlene bak et tall vises som de er.",
        sv: "`to`, `draws` och `seed` hör till en skillnad; formlerna bakom ett tal visas som de är.",
        en: "`to`, `draws` and `seed` belong to a difference; the formulas behind a number are shown as they are."),
      fixes: ["why \(text)", "why \(text) in plan to 1 decimal"])
  }

  /// What is wrong with a depth that is no count of levels; nil where it is one, or none is given.
  private func badDepth(_ analysis: CheckedAnalysis, _ command: CheckedCommand) -> Diagnostic? {
    let depth = analysis.settings["depth"]
    if analysis.words["depth"] == nil, depth.map({ ($0.wholeValue ?? 0) > 0 }) ?? true { return nil }
    return Diagnostic(
      .badCommand, at: command.span,
      Phrase(
        nn: "`depth` er kor mange nivå av formlar som blir viste: eit heilt tal over null.",
        nb: "`depth` er hvor mange nivåer av formler som vises: et helt tall over null.",
        sv: "`depth` är hur många nivåer av formler som visas: ett helt tal över noll.",
        en: "`depth` is how many levels of formulas are shown: a whole number above zero."),
      fixes: ["why \("\(asking.sources.quotation(of: command.items[0].span))") depth \(WhyTree.usualDepth)"])
  }

  /// The one cell that is explained: of a row of years the last; nil, with what to write, where members must be chosen.
  private func chosenCell(of shape: Shape, _ item: CheckedItem, _ answer: inout Answer) -> [DimensionID: Int]? {
    var cell: [DimensionID: Int] = [:]
    if let last = shape.axis(over: .year)?.members.positions.last { cell[.year] = last }
    let others = shape.axes.filter { $0.dimension != .year }
    if others.isEmpty { return cell }
    let members = others.compactMap { axis in
      axis.members.positions.first.map { asking.plan.program[axis.dimension].members[$0].name }
    }
    let year = cell[.year].map { [asking.plan.program[.year].members[$0].name] } ?? []
    let and = Phrase(nn: " og ", nb: " og ", sv: " och ", en: " and ")
    let quoted = others.map { "`\(asking.plan.program[$0.dimension].name)`" }
    let names: Phrase = quoted.dropFirst().reduce(.verbatim("\(quoted[0])")) { .verbatim("\($0)\(and)\($1)") }
    let text = "\(asking.sources.quotation(of: item.span))"
    let base = item.definition.map { asking.plan.program[$0].name } ?? "(\(text))"
    answer.refuse(
      Diagnostic(
        .badCommand, at: item.span,
        Phrase(
          nn: "`why` forklarer eitt tal; her står \(names) att å velje.",
          nb: "`why` forklarer ett tall; her gjenstår \(names) å velge.",
          sv: "`why` förklarar ett tal; här återstår \(names) att välja.",
          en: "`why` explains one number; this has \(names) still to choose from."),
        fixes: ["why \(base)[\((members + year).joined(separator: ", "))]"]))
    return nil
  }

  /// What makes a number missing: the innermost part that is missing, and why.
  private func gap(in root: WhyNode) -> (label: String, reason: String)? {
    guard root.value.isMissing else { return nil }
    var node = root
    while let next = node.children.first(where: { $0.value.isMissing }) { node = next }
    let label = [node.label, node.cell].compactMap { $0 }.joined(separator: " ")
    let place = node.remarks.compactMap { if case .place(let place) = $0 { place } else { nil } }.first
    let origin = asking.evaluator.origin(of: node.value)
    let reason = asking.words(for: origin)
    if case .source = origin, let place { return (label, "\(reason), \(place)") }
    return (label, reason)
  }
}
