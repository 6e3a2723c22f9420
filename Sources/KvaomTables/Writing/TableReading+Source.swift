import KvaomUnits

/// The table as a statement of the language.
extension TableReading {
  /// A name the title gives: one word, letters and figures; `table_1` where it gives none.
  public var suggestedName: String {
    let word = title.split { !$0.isLetter && !$0.isNumber }.first.map { $0.lowercased() } ?? ""
    return word.first?.isLetter == true ? word : "table_1"
  }

  /// The statement: the source as a note, the table named `name` in `unit`, its sums marked. `dashIsZero` says what
  /// dashes
  /// and empty cells are.
  public func statement(named name: String, unit: String, dashIsZero: Bool) -> String {
    var text = source.map { "@source \(Self.quoted($0))\n" } ?? ""
    text += name + (title.isEmpty ? "" : " " + Self.quoted(title))
    text += " = table by " + (plan.dimensions + [isOverYears ? "year" : "column"]).joined(separator: ", ")
    text += " in \(unit)" + (dashIsZero && hasDashes ? ", dash = 0" : "") + " {\n"
    text += String(repeating: "\t", count: plan.dimensions.count)
    text += plan.columns.map { written($0) }.joined(separator: "\t") + "\n"
    for row in plan.rows { text += written(row, dashIsZero: dashIsZero) + "\n" }
    return text + "}\n"
  }

  private func written(_ column: TablePlan.Column) -> String {
    guard let terms = column.terms else {
      return YearLabel(column.label) == nil ? Self.quoted(column.label) : column.label
    }
    let label = "= " + Self.quoted(column.label)
    return column.isPlainSum ? label : label + " of " + Self.sum(terms)
  }

  private func written(_ row: TablePlan.Row, dashIsZero: Bool) -> String {
    let labels = row.labels.map { Self.quoted($0) }
    var fields: [String]
    switch row.mark {
    case .data: fields = labels
    case .part: fields = ["of which " + labels[0]] + labels.dropFirst()
    case .sum: fields = ["= " + labels[0]] + labels.dropFirst().map { _ in "" }
    case .total: fields = ["== " + labels[0]] + labels.dropFirst().map { _ in "" }
    case .of(let terms): fields = ["= \(labels[0]) of " + Self.sum(terms)] + labels.dropFirst().map { _ in "" }
    }
    fields += row.cells.map { cell in
      switch cell {
      case .figure(let text): text
      case .dash: "-"
      case .missing: ".."
      }
    }
    return fields.joined(separator: "\t")
  }

  private static func sum(_ terms: [(label: String, isNegative: Bool)]) -> String {
    var text = ""
    for (index, term) in terms.enumerated() {
      text += index == 0 ? (term.isNegative ? "- " : "") : term.isNegative ? " - " : " + "
      text += quoted(term.label)
    }
    return text
  }

  /// A text in quotes; quotes in it become curly ones, which stand for themselves.
  static func quoted(_ text: String) -> String {
    "\"" + String(text.map { $0 == "\"" ? "”" : $0 == "\\" ? "/" : $0 }) + "\""
  }

  /// Columns of a year that another column of the table is the member of the axis for: `RB2016` beside `B2016`.
  public var besideYears: [String] {
    let members = years.map { $0.dropFirst(6).split(separator: ",").map { CellText.cleaned(String($0)) } } ?? []
    return plan.columns.filter { $0.terms == nil }.map { $0.label }.filter {
      YearLabel($0) != nil && !members.contains($0)
    }
  }

  /// The years declaration that the columns need: one member a calendar year, the budget's where there are two; nil
  /// where
  /// the columns are no years.
  public var years: String? {
    guard isOverYears else { return nil }
    var labels: [YearLabel] = []
    for column in plan.columns where column.terms == nil {
      guard let label = YearLabel(column.label) else { continue }
      if let twin = labels.firstIndex(where: { $0.year == label.year }) {
        if labels[twin].kind == .accounts || label.kind == .budget { labels[twin] = label }
      } else {
        labels.append(label)
      }
    }
    labels.sort { $0.year < $1.year }
    return "years " + labels.map { $0.text }.joined(separator: ", ")
  }
}
