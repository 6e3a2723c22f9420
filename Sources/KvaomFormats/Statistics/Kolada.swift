import KvaomTables
import KvaomWords

/// Kolada's answers, versions 2 and 3: figures by key figure, municipality, sex and year; or lists, such as that of the
/// key figures with their titles.
enum Kolada {
  /// The table of an answer.
  static func read(_ root: JSONNode, limits: ReadingLimits) throws(ReadingFault) -> SourceFile {
    let values = root["values"]?.elements ?? []
    let holdsFigures = values.contains { $0["values"] != nil && $0["kpi"] != nil }
    let grid = holdsFigures ? try figures(values, limits: limits) : list(values)
    return SourceFile(format: .kolada, grids: [grid], remarks: pageRemarks(root))
  }

  /// That the file is one page of several, where it is.
  private static func pageRemarks(_ root: JSONNode) -> [Phrase] {
    guard let next = (root["next_url"] ?? root["next_page"])?.string else { return [] }
    return [
      Phrase(
        nn: "Fila er éi side av fleire; den neste er \(next).", nb: "Filen er én side av flere; den neste er \(next).",
        sv: "Filen är en sida av flera; nästa är \(next).", en: "The file is one page of several; the next is \(next).")
    ]
  }

  /// One row of the table.
  private struct Key: Hashable {
    let kpi: String
    let place: String
    let sex: String
  }

  /// The figures: what, where and whom down, years across.
  private static func figures(_ values: [JSONNode], limits: ReadingLimits) throws(ReadingFault) -> Grid {
    var keys: [Key] = []
    var rows: [Key: [String: JSONNode]] = [:]
    var periods: [String] = []
    for value in values {
      guard let kpi = value["kpi"]?.label, let place = (value["ou"] ?? value["municipality"])?.label,
        let period = value["period"]?.label
      else { continue }
      for figure in value["values"]?.elements ?? [] {
        if (figure["isdeleted"] ?? figure["is_deleted"])?.truth ?? false { continue }
        // Documents say F for men where the figures say M; K are women.
        let key = Key(kpi: kpi, place: place, sex: figure["gender"]?.string ?? "T")
        if rows[key] == nil { keys.append(key) }
        if rows[key]?[period] != nil { throw twice(key, period: period) }
        rows[key, default: [:]][period] = figure
        if !periods.contains(period) { periods.append(period) }
      }
    }
    periods.sort()
    guard (keys.count + 1) * (periods.count + 3) <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
    var builder = GridBuilder(sheet: "")
    builder.declaration = declaration(keys: keys, periods: periods)
    for head in ["kpi", "municipality", "gender"] + periods { builder.add(.text, text: Array(head.utf8)) }
    builder.endRow()
    for key in keys {
      for label in [key.kpi, key.place, key.sex] { builder.add(.text, text: Array(label.utf8)) }
      for period in periods { add(rows[key]?[period], to: &builder) }
      builder.endRow()
    }
    return builder.finish()
  }

  private static func add(_ figure: JSONNode?, to builder: inout GridBuilder) {
    if case .number(let text) = figure?["value"] {
      builder.add(.number, text: text, value: StoredNumber.decimal(text, digits: 34))
      if let count = figure?["count"]?.whole, count > 1 { builder.setComment("n = \(count)") }
    } else {
      builder.add(.missing, text: Array((figure?["status"]?.string ?? "").utf8))
    }
  }

  private static func declaration(keys: [Key], periods: [String]) -> GridDeclaration {
    func dimension(_ name: String, _ role: GridDimension.Role, _ labels: [String]) -> GridDimension {
      var members: [String] = []
      var seen: Set<String> = []
      for label in labels where seen.insert(label).inserted { members.append(label) }
      return GridDimension(name: name, code: name, role: role, codes: members, labels: members)
    }
    var declaration = GridDeclaration()
    declaration.source = "Kolada (RKA)"
    var places = dimension("municipality", .place, keys.map(\.place))
    var sexes = dimension("gender", .plain, keys.map(\.sex))
    // A total and its parts, and means of groups, are not to be added up.
    places.isAdditive = false
    sexes.isAdditive = false
    declaration.down = [dimension("kpi", .measure, keys.map(\.kpi)), places, sexes]
    declaration.across = [dimension("period", .time, periods)]
    declaration.measures = declaration.down[0].labels.map { name in
      var measure = GridMeasure()
      measure.name = name
      measure.isAdditive = false
      return measure
    }
    let groups = places.codes.filter { $0.hasPrefix("G") }
    if !groups.isEmpty {
      declaration.notes.append("\(groups.joined(separator: ", ")): ovägt medelvärde av gruppens kommuner")
    }
    return declaration
  }

  private static func twice(_ key: Key, period: String) -> ReadingFault {
    let what = "\(key.kpi), \(key.place), \(key.sex), \(period)"
    return .malformed(
      Phrase(
        nn: "fila har to tal for \(what)", nb: "filen har to tall for \(what)", sv: "filen har två tal för \(what)",
        en: "the file has two figures for \(what)"))
  }

  /// A list of objects as a table: a column for each member.
  private static func list(_ values: [JSONNode]) -> Grid {
    var names: [String] = []
    for value in values { for member in value.members where !names.contains(member.name) { names.append(member.name) } }
    var builder = GridBuilder(sheet: "")
    for name in names { builder.add(.text, text: Array(name.utf8)) }
    builder.endRow()
    for value in values {
      for name in names {
        switch value[name] {
        case .string(let text): builder.add(.text, text: Array(text.utf8))
        case .number(let text): builder.add(.number, text: text, value: StoredNumber.decimal(text, digits: 34))
        case .truth(let isTrue):
          builder.add(.truth, text: Array((isTrue ? "true" : "false").utf8))
        default: builder.addEmpty()
        }
      }
      builder.endRow()
    }
    return builder.finish()
  }
}
