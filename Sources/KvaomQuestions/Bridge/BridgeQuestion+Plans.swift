import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `bridge x[2018] from "last-year.kvaom"`: why a figure is another than in an older plan.
extension BridgeQuestion {
  /// The bridge from another plan's figure to this one's.
  func planBridge(
    from file: String, _ item: CheckedItem, _ command: CheckedCommand
  ) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    guard let new = asking.sources.texts.first else { return answer }
    if let refusal = asking.refusal(unlessYearly: item) {
      answer.refuse(refusal)
      return answer
    }
    let path = PlanLoader.path(of: file, besides: new.name)
    let read = asking.readFile(FileRequest(path, for: new.name))
    guard let bytes = read?.bytes else {
      let way = Fix(
        "from \"folder/file.kvaom\"",
        remark: Phrase(
          nn: "rekna frå mappa til denne fila", nb: "regnet fra mappen til denne filen",
          sv: "räknat från den här filens mapp", en: "a path relative to this file"))
      answer.refuse(read.refusal(of: path, at: command.span, way: way))
      return answer
    }
    let (session, fault) = PlanBridge.session(
      of: SourceText(name: path, bytes: bytes), asking: asking, item: "\(asking.sources.quotation(of: item.span))",
      scenario: command.worlds.first.map { "\(asking.sources.quotation(of: $0.span))" }, owner: new.name)
    guard let session, let before = session.asking.plan.items.first else {
      answer.refuse(
        Diagnostic(
          .badCommand, at: item.span,
          Phrase(
            nn: "Planen `\(path)` har ikkje svar på dette: \(fault ?? .verbatim(""))",
            nb: "Planen `\(path)` har ikke svar på dette: \(fault ?? .verbatim(""))",
            sv: "Planen `\(path)` har inget svar på detta: \(fault ?? .verbatim(""))",
            en: "The plan `\(path)` has no answer to this: \(fault ?? .verbatim(""))"),
          fixes: [
            .advice(
              Phrase(
                nn: "eit tal som begge planane har", nb: "et tall som begge planene har",
                sv: "ett tal som båda planerna har", en: "a figure both plans have"))
          ]))
      return answer
    }
    let old = session.asking
    let world = if let checked = command.worlds.first { try asking.world(checked) } else { try asking.standardWorld() }
    let label = command.worlds.first.flatMap { asking.label(of: $0) } ?? asking.standardLabel
    let name = command.worlds.first.map { asking.name(of: $0) } ?? asking.standardName
    let known = try old.standardWorld()
    let start = try old.figure(before, in: known, scenario: nil)
    let end = chosen(try asking.figure(item, in: world, scenario: label, named: name), command.year).keepingMembers(
      of: start)
    let years: [Int?] = end.axes.isEmpty ? [command.year] : end.axes[0].members.map { $0.year?.year }
    let lines = PlanBridge(from: old, to: asking).lines(
      from: (before.node, known), to: (item.node, world), years: years)
    let names = (old: old.names(readBy: before.node, in: known), new: asking.names(readBy: item.node, in: world))
    var report = report(start.cells(over: end.axes), end, lines, PlanNames(old: old, new: asking), names) { names in
      old.names(reading: names).union(asking.names(reading: names))
    }
    (report.from, report.to) = PlanNames.names(path, new.name)
    report.title = asking.title(of: item)
    report.cell = asking.cellName(of: item) ?? command.year.map { "\($0)" }
    report.scenario = label
    report.decimals = command.decimals
    answer.add(report, asking.locale)
    return answer
  }

  private func report(
    _ start: [Decimal], _ end: Figure, _ lines: [(cause: PlanCause, amounts: [Decimal])], _ names: PlanNames,
    _ read: (old: Set<String>, new: Set<String>), readers: (Set<String>) -> Set<String>
  ) -> BridgeReport {
    let cells = end.cells.indices.map { cell in
      LevelLine(start: start[cell], end: end.cells[cell], steps: lines.map { $0.amounts[cell] })
    }
    var figure = end
    figure.cells = cells.map { $0.end }
    var shown: [BridgeReport.Line] = []
    var moving: Set<String> = []
    for (index, line) in lines.enumerated() {
      let amounts = cells.map { $0.changes[index] }
      if amounts.allSatisfy({ $0.isZero }) { continue }
      moving.insert(line.cause.key)
      shown.append(BridgeReport.Line(names.cause(of: line.cause), amounts))
    }
    // What is new or gone has changed the formula that it stands in.
    let own = names.editions.differences.filter { $0.change != .changed }.map { $0.piece.key }
    moving.formUnion(readers(moving.intersection(own)))
    return BridgeReport(
      title: "", figure: figure, from: "", to: "", start: cells.map { $0.start }, end: figure.cells, lines: shown,
      residual: cells.map { $0.residual }, idle: names.differences(besides: moving, read: read))
  }

  /// The figure in the year asked for.
  private func chosen(_ figure: Figure, _ year: Int?) -> Figure {
    guard let year, let position = figure.axes.firstIndex(where: { $0.isYears }),
      let member = figure.axes[position].members.first(where: { $0.year?.year == year })
    else { return figure }
    return figure.keeping([member.name], ofAxis: position)
  }
}

extension Asking {
  /// The names of the definitions a formula needs in a world.
  fileprivate func names(readBy core: CoreID, in world: World) -> Set<String> {
    Set(evaluator.dependencies(of: core, in: world).map { plan.program[$0].name })
  }

  /// The names of the definitions in whose own formula one of these stands.
  fileprivate func names(reading names: Set<String>) -> Set<String> {
    let program = plan.program
    var named = NamedDefinitions(program)
    return Set(
      program.definitions.filter { definition in
        named.named(in: definition.body).contains { names.contains(program[$0].name) }
      }.map { $0.name })
  }
}
