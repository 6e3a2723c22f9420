import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomTables
import KvaomWords

/// `sources`: every figure of the plan's own with what it stands on.
struct SourceQuestion {
  private let asking: Asking
  /// Uses of each definition by others.
  private let useCounts: [DefinitionID: Int]

  /// The question, of a plan.
  init(_ asking: Asking) {
    self.asking = asking
    useCounts = Self.useCounts(asking)
  }

  private static func useCounts(_ asking: Asking) -> [DefinitionID: Int] {
    var counts: [DefinitionID: Int] = [:]
    for index in asking.plan.program.definitions.indices {
      let definition = DefinitionID(index: index)
      for needed in asking.evaluator.dependencies(of: definition, in: asking.base) where needed != definition {
        counts[needed, default: 0] += 1
      }
    }
    return counts
  }

  /// The list.
  func answer() throws(EvaluationFault) -> Answer {
    var answer = Answer()
    answer.add(SourceDocument.document(try report(), asking.locale))
    return answer
  }

  private func report() throws(EvaluationFault) -> SourceReport {
    var rows: [(key: String, row: SourceReport.Row)] = []
    var count = 0
    var sourced = 0
    let used = usedOfLibrary()
    for (index, definition) in asking.plan.program.definitions.enumerated() {
      let isLibrary = asking.librarySources.contains(definition.span.source)
      guard isLibrary ? used.contains(DefinitionID(index: index)) : !definition.isBesideColumn else { continue }
      let parts = Provenance.parts(of: definition, asking.plan.program)
      for (regions, provenance) in parts {
        guard let mark = provenance.mark else { continue }
        let figures = figureCount(definition, in: parts.count == 1 ? [] : regions)
        count += figures
        if mark == .sourced || mark == .unverified { sourced += figures }
        let title = title(of: definition, parts.count == 1 ? [] : regions)
        let row = row(DefinitionID(index: index), definition, title, mark, provenance)
        let direction = asking.directionText(of: DefinitionID(index: index)) ?? ""
        let key = "\(mark.rawValue) \(row.source) \(direction) \(mark == .sourced ? "" : title)"
        if let known = rows.firstIndex(where: { $0.key == key }), mark == .sourced {
          rows[known].row.names.append(definition.name)
          rows[known].row.titles.append(title)
          if rows[known].row.remark.isEmpty { rows[known].row.remark = row.remark }
        } else {
          rows.append((key, row))
        }
      }
    }
    rows += statementsWithoutSource()
    let title = asking.planName
    return SourceReport(
      title: title, library: asking.libraryVersion,
      day: asking.plan.asOf.map { CalendarDate.text(ofDay: Decimal($0.firstDay)) }, count: count,
      sourcedCount: sourced,
      rows: rows.map { $0.row })
  }

  /// The library's figures that the plan stands on: reading a module is not using it.
  private func usedOfLibrary() -> Set<DefinitionID> {
    var used: Set<DefinitionID> = []
    for (index, definition) in asking.plan.program.definitions.enumerated()
    where !asking.librarySources.contains(definition.span.source) {
      used.formUnion(asking.evaluator.dependencies(of: DefinitionID(index: index), in: asking.base))
    }
    for item in asking.plan.commands.flatMap({ $0.items }) {
      used.formUnion(asking.evaluator.dependencies(of: item.node, in: asking.base))
    }
    return used.filter { asking.librarySources.contains(asking.plan.program[$0].span.source) }
  }

  /// How many figures stand in a definition, in some regions of it; in all of it where none are named. A rate of the
  /// library counts once, however many years it holds in.
  private func figureCount(_ definition: Definition, in regions: [[AxisSelection]]) -> Int {
    guard definition.yearsKnown == nil,
      case .cube(let shape, let cells) = asking.plan.program[definition.body].operation
    else { return 1 }
    let cube = Cube(shape: shape, cells: asking.plan.program.cubes[cells])
    return cube.cells.indices.count { index in
      if cube.cells[index].isMissing { return false }
      let cell = cube.members(ofCell: index)
      return regions.isEmpty || regions.contains { PartNotes(region: $0, notes: []).hold(for: cell) }
    }
  }

  /// What a part of a definition is called: `PO-pålägg 2021–2023`.
  private func title(of definition: Definition, _ regions: [[AxisSelection]]) -> String {
    let title = definition.label ?? definition.name
    if let year = definition.besideYear { return "\(title) \(year)" }
    guard let first = regions.first else { return title }
    // Columns of one dimension are told together; anything else by its members, one region after the other.
    if regions.allSatisfy({ $0.count == 1 && $0[0].dimension == first[0].dimension }) {
      let members = regions.flatMap { $0[0].members }
      if first[0].dimension == .year { return "\(title) \(asking.text(ofYears: members))" }
      let labels = members.map { asking.plan.program[first[0].dimension].members[$0].label }
      return "\(title), \(labels.joined(separator: ", "))"
    }
    let labels = regions.map { region in
      region.map { selection in
        selection.dimension == .year
          ? asking.text(ofYears: selection.members)
          : selection.members.map { asking.plan.program[selection.dimension].members[$0].label }.joined(separator: ", ")
      }.joined(separator: " ")
    }
    return "\(title), \(labels.joined(separator: "; "))"
  }

  private func row(
    _ id: DefinitionID, _ definition: Definition, _ title: String, _ mark: SourceMark, _ provenance: Provenance
  ) -> SourceReport.Row {
    let reason = mark == .assumed ? [provenance.reason ?? ""] : []
    let cited = provenance.citations.flatMap { note in
      note.texts.map { text in note.day.map { "\(text) (\(CalendarDate.text(ofDay: $0)))" } ?? text }
    }
    let source = (reason + cited).joined(separator: "; ")
    var remark = ""
    let sums = asking.plan.publishedSums.filter {
      asking.plan.definitionsByName[definition.name] == $0.definition && $0.definition != nil
    }
    if !sums.isEmpty {
      remark =
        sums.allSatisfy { $0.columns.allSatisfy { $0.holds } }
        ? SourceWords.sumAgrees[asking.locale] : SourceWords.sumDiffers[asking.locale]
    } else if mark == .absent || mark == .unverified {
      remark = asking.place(of: definition.span)
    } else if mark == .assumed, let id = asking.plan.definitionsByName[definition.name], let uses = useCounts[id] {
      remark = SourceWords.used(uses)[asking.locale]
    }
    let isLibrary = asking.librarySources.contains(definition.span.source)
    let library = isLibrary ? asking.libraryVersion.map { SourceWords.library($0)[asking.locale] } : nil
    let remarks = [remark, edition(of: definition), asking.directionText(of: id) ?? "", library ?? ""]
      .filter { !$0.isEmpty }
    return SourceReport.Row(
      mark: mark, titles: [title], names: [definition.name], source: source,
      remark: remarks.joined(separator: "; "))
  }

  /// Which edition of its file a table was read from, and when the plan was last held against it; empty for a table
  /// that stands in the plan.
  private func edition(of definition: Definition) -> String {
    guard let table = asking.fileTables.first(where: { $0.name == definition.span }) else { return "" }
    let day = definition.notes.first { $0.name == "read" }?.day.map { CalendarDate.text(ofDay: $0) }
    let parts = [
      table.edition.short, SourceWords.edition(isKnown: table.isKnownEdition, day: day)[asking.locale],
      table.account.map { $0[asking.locale] } ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Statements of layers that say nothing of where their figures come from, neither on themselves nor on the layer.
  private func statementsWithoutSource() -> [(key: String, row: SourceReport.Row)] {
    asking.plan.program.layers.flatMap { layer -> [(key: String, row: SourceReport.Row)] in
      if layer.standsFor != nil { return [] }
      let covered = layer.notes.contains { ["source", "assumed", "note"].contains($0.name) }
      if covered { return [] }
      return layer.statements.compactMap { id in
        let statement = asking.plan.program[id]
        if statement.notes.contains(where: { ["source", "assumed"].contains($0.name) }) { return nil }
        let target = asking.plan.program[statement.target]
        let name = "\(target.name) · \(layer.name)"
        let title = "\(target.label ?? target.name) · \(layer.label)"
        return (
          name,
          SourceReport.Row(
            mark: .absent, titles: [title], names: [name], source: "", remark: asking.place(of: statement.span))
        )
      }
    }
  }
}
