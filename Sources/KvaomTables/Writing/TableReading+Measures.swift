import KvaomUnits

/// A list of measures, a row a measure and a column a year, as measures of the language.
extension TableReading {
  /// The measures: each with a statement for every year in which it changes `target`. Rows of one title are one
  /// measure, with the codes beside them as its notes.
  /// `unit` is that of the figures; `taken` says whether a name is in use; `notes` are the lines before each.
  public func measures(adding target: String, unit: String, notes: String, taken: (String) -> Bool) -> String {
    var text = ""
    let measures = measureRows
    let names = Self.names(measures.map { $0.title }, instead: "tiltak", taken: taken)
    for (name, (title, rows)) in zip(names, measures) {
      var remarks: [String] = []
      for row in rows where !row.remark.isEmpty && !remarks.contains(row.remark) { remarks.append(row.remark) }
      text += notes + remarks.map { "@note \(Self.quoted($0))\n" }.joined()
      text += "measure \(name) \(Self.quoted(title)) {\n"
      for row in rows {
        for (index, column) in plan.columns.enumerated() {
          guard column.terms == nil, let year = YearLabel(column.label), index < row.cells.count,
            case .figure(let figure) = row.cells[index], figure.contains(where: { $0 != "0" && $0 != "." && $0 != "-" })
          else { continue }
          let isLess = figure.first == "-"
          text += "  \(target) \(isLess ? "-=" : "+=") \(isLess ? String(figure.dropFirst()) : figure) \(unit)"
          text += " in \(year.year)\n"
        }
      }
      text += "}\n"
    }
    return text
  }

  /// The rows of figures by their titles, in the order of the first of each.
  private var measureRows: [(title: String, rows: [TablePlan.Row])] {
    var found: [(title: String, rows: [TablePlan.Row])] = []
    for row in plan.rows where row.mark.isData {
      if let known = found.firstIndex(where: { $0.title == row.title }) {
        found[known].rows.append(row)
      } else {
        found.append((row.title, [row]))
      }
    }
    return found
  }
}

extension TableReader {
  /// What a measure is called, its first label that is no code, and what its other labels say of it: `Ansvar 3300`.
  func titleAndRemark(_ row: TableShape.Row) -> (String, String) {
    let filled = row.labels.indices.filter { !row.labels[$0].isEmpty }
    guard let named = filled.first(where: { !shape.codeColumns.contains($0) }) ?? filled.first else { return ("", "") }
    let others = filled.filter { $0 != named }.map { level in
      let head = shape.corners.indices.contains(level) ? shape.corners[level] : ""
      return head.isEmpty ? row.labels[level] : "\(head) \(row.labels[level])"
    }
    return (row.labels[named], others.joined(separator: ", "))
  }
}
