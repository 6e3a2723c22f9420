import KvaomTables

/// Formulas that stand in a plan as values, told as a reader can take them in: by their reason, those that were copied
/// along or down as one.
struct KeptFormulas {
  /// Formulas that are alike, with all the cells they fill.
  struct Group {
    /// The number of their sheet.
    let sheet: Int
    /// The first of them.
    let first: ReadWorkbook.Place
    /// Their cells, as few areas as they make.
    let areas: [String]
  }

  /// Those of one reason.
  struct Reason {
    /// The reason.
    let reason: ImportReason
    /// How many formulas there are.
    let count: Int
    /// The formulas, in the order of their sheets.
    let groups: [Group]
  }

  /// The reasons, the one of most formulas first.
  let reasons: [Reason]

  /// What was kept of a workbook, by its cells.
  init(_ kept: [(key: ImportLayout.Key, reason: ImportReason)], in workbook: ReadWorkbook) {
    var order: [ImportReason] = []
    var byReason: [ImportReason: [ImportLayout.Key]] = [:]
    for (key, reason) in kept {
      if byReason[reason] == nil { order.append(reason) }
      byReason[reason, default: []].append(key)
    }
    let reasons = order.map { reason -> Reason in
      let keys = byReason[reason] ?? []
      return Reason(reason: reason, count: keys.count, groups: Self.groups(of: keys, in: workbook))
    }
    self.reasons = reasons.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map { $0.element }
  }

  /// Cells whose formulas read alike from their places.
  private static func groups(of keys: [ImportLayout.Key], in workbook: ReadWorkbook) -> [Group] {
    struct Likeness: Hashable {
      let sheet: Int
      let formula: String
    }
    var places: [Likeness: [ReadWorkbook.Place]] = [:]
    for key in keys {
      let cell = workbook.sheets[key.sheet].cells[key.place]
      let formula = cell?.formula?.relative(to: key.place) ?? cell?.unread ?? ""
      places[Likeness(sheet: key.sheet, formula: formula), default: []].append(key.place)
    }
    let groups = places.map { likeness, places -> Group in
      let sorted = places.sorted()
      return Group(sheet: likeness.sheet, first: sorted[0], areas: areas(of: sorted))
    }
    return groups.sorted { ($0.sheet, $0.first) < ($1.sheet, $1.first) }
  }

  /// Cells as areas: runs along rows, and runs of the same columns one below the other as one.
  private static func areas(of places: [ReadWorkbook.Place]) -> [String] {
    var runs: [(first: ReadWorkbook.Place, last: ReadWorkbook.Place)] = []
    for place in places {
      if let run = runs.last, run.last.row == place.row, run.last.column + 1 == place.column {
        runs[runs.count - 1].last = place
      } else {
        runs.append((place, place))
      }
    }
    struct Columns: Hashable { let first: Int, last: Int }
    var areas: [(first: ReadWorkbook.Place, last: ReadWorkbook.Place)] = []
    var open: [Columns: Int] = [:]
    for run in runs {
      let columns = Columns(first: run.first.column, last: run.last.column)
      if let index = open[columns], areas[index].last.row + 1 == run.first.row {
        areas[index].last = run.last
      } else {
        open[columns] = areas.count
        areas.append(run)
      }
    }
    return areas.map { $0.first == $0.last ? $0.first.text : "\($0.first.text):\($0.last.text)" }
  }
}
