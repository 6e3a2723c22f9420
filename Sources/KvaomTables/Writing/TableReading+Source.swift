import KvaomUnits
import KvaomWords

extension TablePlan.Row.Mark {
  /// Whether its row is figures, and no sum.
  var isData: Bool {
    switch self {
    case .data, .part: true
    case .sum, .total, .of: false
    }
  }
}

/// The table as a statement of the language.
extension TableReading {
  /// A name the title gives: one word, letters and figures; `table_1` where it gives none.
  public var suggestedName: String {
    let word = title.split { !$0.continuesName || $0 == "_" }.first.map { $0.lowercased() } ?? ""
    return word.first?.startsName == true ? word : "table_1"
  }

  /// The statement: the source as a note, the table named `name` in `unit`, its sums marked. `dash` is what was
  /// answered of dashes: `0`, `missing`, or nothing.
  public func statement(named name: String, unit: String, dash: String?) -> String {
    var text = source.map { "@source \(Self.quoted($0))\n" } ?? ""
    text += (plan.isStock ? "stock " : "") + name + (title.isEmpty ? "" : " " + Self.quoted(title))
    text += " = table by " + (plan.dimensions + [isOverYears ? "year" : "column"]).joined(separator: ", ")
    let said = hasDashes && (dash == "0" || dash == "missing") ? ", dash = \(dash ?? "")" : ""
    text += " in \(unit)\(said) {\n"
    return text + body(depth: plan.dimensions.count) + "}\n"
  }

  /// The lines of a body.
  public static func lines(of body: String) -> [String] { body.split { $0 == "\n" }.map { String($0) } }

  /// How many dimensions the labels of the rows make.
  public var depth: Int { plan.dimensions.count }

  /// What those dimensions are called.
  public var dimensions: [String] { plan.dimensions }

  /// Whether its figures are one column, so that it can be a list of labels and values.
  public var isSingleColumn: Bool { plan.columns.count == 1 }

  /// The year of its only column; nil where it has several, or none.
  var onlyYear: String? { isSingleColumn && isOverYears ? plan.columns[0].label : nil }

  /// Whether its figures are one row.
  public var isSingleRow: Bool { plan.rows.count == 1 }

  /// The lines between the braces, with `depth` labels before the cells of a row: as many as its dimensions, or 0 for a
  /// single row that lies across. `asList` leaves out the heads of a single column.
  public func body(depth: Int, asList: Bool = false) -> String {
    var text = ""
    if !asList {
      text += String(repeating: "\t", count: depth) + plan.columns.map { written($0) }.joined(separator: "\t") + "\n"
    }
    for row in plan.rows { text += written(row, isLabelled: depth > 0) + "\n" }
    return text
  }

  /// Where the figures of each row stand in the source, by the labels that they have in the table.
  public var cellPlaces: [FigurePlaces] {
    let own = plan.columns.indices.filter { plan.columns[$0].terms == nil }
    let heads = own.map { plan.columns[$0].label }
    return plan.rows.filter { $0.mark.isData }.map { row in
      // Sums of columns stand behind the figures; a row without them is taken as it is.
      let isWhole = row.places.count == own.count && own.last ?? -1 < own.count
      return FigurePlaces(
        labels: row.labels, columns: heads, cells: isWhole ? row.places : own.map { row.places[$0] })
    }
  }

  /// The figures as they are written, row by row: what two editions of a source are held against each other by.
  public var writtenCells: [(labels: [String], cells: [String])] {
    plan.rows.map { row in (row.labels, row.cells.map { Self.written($0) }) }
  }

  /// The heads of the columns as they are written.
  public var writtenColumns: [String] { plan.columns.map { $0.label } }

  private func written(_ column: TablePlan.Column) -> String {
    guard let terms = column.terms else {
      return YearLabel(column.label) == nil ? Self.quoted(column.label) : column.label
    }
    let label = "= " + Self.quoted(column.label)
    return column.isPlainSum ? label : label + " of " + Self.sum(terms)
  }

  private static func written(_ cell: TablePlan.Cell) -> String {
    switch cell {
    case .figure(let text): text
    case .dash: "-"
    case .missing: ".."
    }
  }

  private func written(_ row: TablePlan.Row, isLabelled: Bool) -> String {
    guard isLabelled else { return row.cells.map { Self.written($0) }.joined(separator: "\t") }
    let labels = row.labels.map { Self.quoted($0) }
    var fields: [String]
    switch row.mark {
    case .data: fields = labels
    case .part: fields = ["of which " + labels[0]] + labels.dropFirst()
    case .sum: fields = ["= " + labels[0]] + labels.dropFirst().map { _ in "" }
    case .total: fields = ["== " + labels[0]] + labels.dropFirst().map { _ in "" }
    case .of(let terms): fields = ["= \(labels[0]) of " + Self.sum(terms)] + labels.dropFirst().map { _ in "" }
    }
    fields += row.cells.map { Self.written($0) }
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
    let isPlain = !text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if isPlain { return "\"" + text + "\"" }
    // Scalar by scalar: a quote with an accent behind it is no quote among characters.
    var quoted = "\""
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar == "\"" ? "”" : scalar == "\\" ? "/" : scalar)
    }
    return quoted + "\""
  }

  /// Columns of a year that another column of the table is the member of the axis for: `RB2016` beside `B2016`.
  public var besideYears: [String] {
    let members = years.map { $0.dropFirst(6).split(separator: ",").map { TextRules.cleaned(String($0)) } } ?? []
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
