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
    let old = SourceText(name: path, bytes: bytes)
    var walk = PlanWalk(
      asking, item: "\(asking.sources.quotation(of: item.span))",
      scenario: command.worlds.first.map { "\(asking.sources.quotation(of: $0.span))" }, owner: new.name)
    guard let start = walk.figure(of: old) else {
      answer.refuse(
        Diagnostic(
          .badCommand, at: item.span,
          .english("The plan `\(path)` has no answer to this: \(walk.fault ?? .verbatim(""))"),
          fixes: [.advice(.english("a figure both plans have"))]))
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
