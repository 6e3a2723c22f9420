import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

/// `sources`: every figure of the plan's own with what it stands on.
extension Session {
  /// The list of sources.
  func sourceReport() throws(EvaluationFault) -> SourceReport {
    var rows: [(key: String, row: SourceReport.Row, names: [String])] = []
    var count = 0
    var sourced = 0
    let used = usedOfLibrary()
    for (index, definition) in plan.program.definitions.enumerated() {
      let isLibrary = librarySources.contains(definition.span.source)
      guard isLibrary ? used.contains(DefinitionID(index: index)) : definition.role != .besideColumn else { continue }
      guard let mark = Provenance(definition, plan.program).mark else { continue }
      let provenance = Provenance(definition, plan.program)
      let figures = figureCount(definition)
      count += figures
      if mark == .sourced || mark == .unverified { sourced += figures }
      let row = row(definition, mark, provenance)
      let key = "\(mark.rawValue) \(row.source) \(mark == .sourced ? "" : definition.name)"
      if let known = rows.firstIndex(where: { $0.key == key }), mark == .sourced {
        rows[known].names.append(definition.name)
        if rows[known].row.remark.isEmpty { rows[known].row.remark = row.remark }
      } else {
        rows.append((key, row, [definition.name]))
      }
    }
    rows += statementsWithoutSource()
    let title = sources.texts.first?.name ?? ""
    return SourceReport(
      title: title, count: count, sourcedCount: sourced,
      rows: rows.map { entry in
        var row = entry.row
        let shown = entry.names.prefix(3).joined(separator: ", ")
        row.names = entry.names.count > 3 ? "\(shown), … (\(entry.names.count))" : shown
        return row
      })
  }

  /// The library's figures that the plan stands on: reading a module is not using it.
  private func usedOfLibrary() -> Set<DefinitionID> {
    var used: Set<DefinitionID> = []
    for (index, definition) in plan.program.definitions.enumerated()
    where !librarySources.contains(definition.span.source) {
      used.formUnion(evaluator.dependencies(of: DefinitionID(index: index), in: base))
    }
    for item in plan.commands.flatMap(\.items) { used.formUnion(evaluator.dependencies(of: item.node, in: base)) }
    return used.filter { librarySources.contains(plan.program[$0].span.source) }
  }

  private func figureCount(_ definition: Definition) -> Int {
    if case .cube(_, let cells) = plan.program[definition.body].operation {
      return plan.program.cubes[cells].reduce(0) { $0 + ($1.isMissing ? 0 : 1) }
    }
    return 1
  }

  private func row(_ definition: Definition, _ mark: SourceMark, _ provenance: Provenance) -> SourceReport.Row {
    let reason = mark == .assumed ? [provenance.reason ?? ""] : []
    let source = (reason + provenance.sources.map(\.text)).joined(separator: "; ")
    var remark = ""
    let sums = plan.publishedSums.filter {
      plan.definitionsByName[definition.name] == $0.definition && $0.definition != nil
    }
    if !sums.isEmpty {
      remark =
        sums.allSatisfy { $0.columns.allSatisfy(\.holds) }
        ? SourceWords.sumAgrees(locale) : SourceWords.sumDiffers(locale)
    } else if mark == .absent || mark == .unverified {
      remark = sources.place(of: definition.span)
    } else if mark == .assumed, let id = plan.definitionsByName[definition.name], let uses = useCounts[id] {
      remark = SourceWords.used(uses, locale)
    }
    return SourceReport.Row(mark: mark, names: definition.name, source: source, remark: remark)
  }

  /// Statements of layers that say nothing of where their figures come from, neither on themselves nor on the layer.
  private func statementsWithoutSource() -> [(key: String, row: SourceReport.Row, names: [String])] {
    plan.program.layers.flatMap { layer -> [(key: String, row: SourceReport.Row, names: [String])] in
      if layer.standsFor != nil { return [] }
      let covered = layer.notes.contains { ["source", "assumed", "note"].contains($0.name) }
      if covered { return [] }
      return layer.statements.compactMap { id in
        let statement = plan.program[id]
        if statement.notes.contains(where: { ["source", "assumed"].contains($0.name) }) { return nil }
        let name = "\(plan.program[statement.target].name) · \(layer.name)"
        return (
          name, SourceReport.Row(mark: .absent, names: name, source: "", remark: sources.place(of: statement.span)),
          [name]
        )
      }
    }
  }
}
