import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomWords

/// Lists of a file, summed over the codes that a plan names.
extension PlanLoader {
  /// The table that a list makes; nil, and reported, where it cannot be made whole.
  func readList(_ part: TablePart, _ print: Fingerprint, _ wanted: WantedTable) -> TableStatement? {
    guard let rules = rules(of: wanted) else { return nil }
    let settled = part.settled(wanted.answers, asList: true)
    let reading = ListReading(settled.grid, rules, answers: wanted.answers)
    let open = (settled.questions + reading.questions).filter { $0.isOpen && wanted.answers[$0.id] == nil }
    for question in open { reportOpen(question, wanted) }
    if let fault = reading.fault, open.isEmpty {
      report(.tableFilePart, wanted, FileTableWords.noPart(wanted.file.path, fault))
      return nil
    }
    if !reading.unmatched.isEmpty { reportUnmatched(reading, wanted) }
    guard open.isEmpty, reading.unmatched.isEmpty else { return nil }
    if reading.filtered.rows + reading.totals.rows > 0 {
      report(.tableFileLeftOut, wanted, .verbatim("`\(wanted.file.path)`: \(reading.account)."))
    }
    reportBrokenControls(part, wanted)
    return take(
      reading.body(), print, wanted, place: part.place, rows: reading.rows,
      columns: reading.members.count > 1 ? reading.members.last ?? [] : [], figures: reading.cellPlaces,
      account: reading.account)
  }

  /// What the plan says of the list; nil, and reported, where a dimension or the amounts have no column.
  private func rules(of wanted: WantedTable) -> ListRules? {
    var columns: [String: TableFile.ColumnRule] = [:]
    var filters: [ListRules.Filter] = []
    for field in wanted.file.fields {
      switch field.kind {
      case .column(let name, let rule):
        guard name.text == "value" || wanted.dimensions.contains(where: { $0.text == name.text }) else {
          diagnostics.append(
            Diagnostic(
              .tableFilePart, at: name.span, ListTableWords.noDimension(name.text),
              fixes: (wanted.dimensions.map { $0.text } + ["value"]).map { Fix("\($0) = column \"…\"") }))
          return nil
        }
        columns[name.text] = rule
      case .keep(let rule):
        filters.append(
          .init(head: rule.column, low: rule.low, high: rule.high, texts: rule.texts, first: rule.first))
      default: break
      }
    }
    for name in wanted.dimensions.map({ $0.text }) + ["value"] where columns[name] == nil {
      report(
        .tableFilePart, wanted, ListTableWords.noColumn(name), fixes: [Fix("\(name) = column \"…\"")])
      return nil
    }
    var dimensions: [ListRules.Column] = []
    for dimension in wanted.dimensions {
      guard let rule = columns[dimension.text] else { return nil }
      var map: CodeMap?
      if let file = rule.map {
        map = codes(at: file.path, file.span, rule, wanted)
        if map == nil { return nil }
      }
      dimensions.append(.init(head: rule.column, first: rule.first, map: map))
    }
    let value = columns["value"]
    return ListRules(
      dimensions: dimensions, value: value?.column ?? "", isReversed: value?.isReversed ?? false, filters: filters,
      isOverYears: wanted.isOverYears)
  }

  private func codes(
    at path: String, _ span: SourceSpan, _ rule: TableFile.ColumnRule, _ wanted: WantedTable
  ) -> CodeMap? {
    guard let (file, _) = tables(at: path, span, for: wanted) else { return nil }
    if let part = try? TablePart(file), let map = CodeMap(part.grid, labels: rule.labels) { return map }
    diagnostics.append(
      Diagnostic(.tableFilePart, at: span, ListTableWords.noMap(path, rule.labels)))
    return nil
  }

  private func reportUnmatched(_ reading: ListReading, _ wanted: WantedTable) {
    let most = 8
    let list = reading.unmatched.prefix(most).map { code in
      Phrase.verbatim("\(code.code.isEmpty ? "–" : code.code) (\(number: code.part.sum.reduced), \(code.place.phrase))")
    }.joined(separator: "; ")
    let more = reading.unmatched.count - most
    let heads = reading.unmatched.map { $0.head }
    let first = reading.unmatched[0]
    report(
      .unmatchedCode, wanted,
      ListTableWords.unmatched(heads[0], list, more: max(0, more), account: reading.account),
      fixes: [
        .advice(ListTableWords.mapIt),
        Fix("keep column \"\(first.head)\" …", remark: ListTableWords.keepOthers),
      ])
  }
}

/// What is said of lists of files.
private enum ListTableWords {
  static func noDimension(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er ingen dimensjon av tabellen.", nb: "`\(name)` er ingen dimensjon av tabellen.",
      sv: "`\(name)` är ingen dimension av tabellen.", en: "`\(name)` is no dimension of the table.")
  }
  static func noColumn(_ name: String) -> Phrase {
    Phrase(
      nn: "Ingen kolonne i lista fyller `\(name)`.", nb: "Ingen kolonne i listen fyller `\(name)`.",
      sv: "Ingen kolumn i listan fyller `\(name)`.", en: "No column of the list fills `\(name)`.")
  }
  static func noMap(_ path: String, _ labels: String?) -> Phrase {
    let head = labels.map { Phrase.verbatim(" («\($0)»)") } ?? .verbatim("")
    return Phrase(
      nn: "`\(path)` er ikkje noko kart: det trengst ein kolonne med kodar og ein med namn\(head).",
      nb: "`\(path)` er ikke noe kart: det trengs en kolonne med koder og en med navn\(head).",
      sv: "`\(path)` är ingen karta: det behövs en kolumn med koder och en med namn\(head).",
      en: "`\(path)` is no map: it takes a column of codes and one of names\(head).")
  }
  static func unmatched(_ head: String, _ list: Phrase, more: Int, account: Phrase) -> Phrase {
    let rest = more > 0 ? Phrase.verbatim("; … +\(more)") : .verbatim("")
    return Phrase(
      nn: "Kodar i kolonnen «\(head)» er ikkje i kartet, eller manglar: \(list)\(rest). \(account).",
      nb: "Koder i kolonnen «\(head)» er ikke i kartet, eller mangler: \(list)\(rest). \(account).",
      sv: "Koder i kolumnen ”\(head)” finns inte i kartan, eller saknas: \(list)\(rest). \(account).",
      en: "Codes of the column “\(head)” are not in the map, or missing: \(list)\(rest). \(account).")
  }
  static let mapIt = Phrase(
    nn: "set kodane inn i kartet", nb: "sett kodene inn i kartet", sv: "sätt in koderna i kartan",
    en: "put the codes into the map")
  static let keepOthers = Phrase(
    nn: "radene held seg utanfor", nb: "hold radene utenfor", sv: "håll raderna utanför", en: "keep the rows out")
}
