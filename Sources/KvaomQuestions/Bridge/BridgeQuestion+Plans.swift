import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `bridge x[2018] from "last-year.kvaom"`: what changed between two plans, one change of the text at a time.
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
    guard let bytes = asking.readFile(path) else {
      answer.refuse(
        Diagnostic(
          .unreadableFile, at: command.span,
          Phrase(
            nn: "Fila `\(path)` kan ikkje lesast.", nb: "Filen `\(path)` kan ikke leses.",
            sv: "Filen `\(path)` kan inte läsas.", en: "The file `\(path)` cannot be read."),
          fixes: [
            .advice(
              Phrase(
                nn: "ein sti ut frå denne fila: from \"folder/file.kvaom\"",
                nb: "en sti ut fra denne filen: from \"folder/file.kvaom\"",
                sv: "en sökväg utifrån den här filen: from \"folder/file.kvaom\"",
                en: "a path relative to this file: from \"folder/file.kvaom\""))
          ]))
      return answer
    }
    let old = SourceText(name: path, bytes: bytes)
    var walk = PlanWalk(
      asking, item: "\(asking.sources.quotation(of: item.span))",
      scenario: command.worlds.first.map { "\(asking.sources.quotation(of: $0.span))" })
    guard let start = walk.figure(of: old) else {
      answer.refuse(
        Diagnostic(
          .badCommand, at: item.span,
          Phrase(
            nn: "Planen `\(path)` har ikkje svar på dette: \(walk.fault ?? .verbatim(""))",
            nb: "Planen `\(path)` har ikke svar på dette: \(walk.fault ?? .verbatim(""))",
            sv: "Planen `\(path)` har inget svar på detta: \(walk.fault ?? .verbatim(""))",
            en: "The plan `\(path)` has no answer to this: \(walk.fault ?? .verbatim(""))"),
          fixes: [
            .advice(
              Phrase(
                nn: "eit tal som begge planane har", nb: "et tall som begge planene har",
                sv: "ett tal som båda planerna har", en: "a figure both plans have"))
          ]))
      return answer
    }
    let world = if let checked = command.worlds.first { try asking.world(checked) } else { try asking.standardWorld() }
    let label = command.worlds.first.flatMap { asking.label(of: $0) } ?? asking.standardLabel
    let end = try asking.figure(item, in: world, scenario: label)
    var report = walk.report(
      PlanEditions(old: old, new: new), from: start, to: chosen(end, command.year), old: old, new: new)
    report.title = asking.title(of: item)
    report.cell = asking.cellName(of: item) ?? command.year.map { "\($0)" }
    report.scenario = label
    report.decimals = command.decimals
    answer.add(report, asking.locale)
    return answer
  }

  /// The figure in the year asked for.
  private func chosen(_ figure: Figure, _ year: Int?) -> Figure {
    guard let year, let position = figure.axes.firstIndex(where: { $0.isYears }),
      let member = figure.axes[position].members.first(where: { $0.year?.year == year })
    else { return figure }
    return figure.keeping([member.name], ofAxis: position)
  }
}
