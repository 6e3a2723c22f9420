public import KvaomDecimal
public import KvaomPictures
public import KvaomUnits

/// Rows and columns. Sections share the columns, so that numbers stand under each other through all of them.
public struct Table: Sendable {
  /// The columns of row labels, left of the numbers.
  public var stubs: [TableStub]
  /// The columns of values.
  public var columns: [TableColumn]
  /// The sections, top to bottom.
  public var sections: [TableSection]
  /// Whether the rows with one first label are a group: a page has that label on a line over them.
  public var isGrouped: Bool
  /// What a paper calls it, `Tabell 2`; empty where it has no number.
  public var number = ""

  /// A table.
  public init(stubs: [TableStub], columns: [TableColumn], sections: [TableSection], isGrouped: Bool = false) {
    self.stubs = stubs
    self.columns = columns
    self.sections = sections
    self.isGrouped = isGrouped
  }
}

extension Table {
  /// The table without its pictures and what only repeats other rows, for formats that are read by machines; nil where
  /// nothing else is in it.
  public var withoutPictures: Table? { columnsWithoutPictures.map { keeping($0) } }

  /// Which columns that leaves.
  var columnsWithoutPictures: [Int]? {
    let kept = columns.indices.filter { columns[$0].role != .picture && columns[$0].role != .against }
    return kept.isEmpty && !columns.isEmpty ? nil : kept
  }

  /// The table with some of its columns.
  public func keeping(_ kept: [Int]) -> Table {
    if kept.count == columns.count { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    for section in sections.indices {
      for row in sections[section].rows.indices {
        let cells = sections[section].rows[row].cells
        table.sections[section].rows[row].cells = kept.filter(cells.indices.contains).map { cells[$0] }
      }
    }
    return table
  }
}

/// Rows that share a headline and a unit.
public struct TableSection: Sendable {
  /// The headline; nil for rows that go on from the section before.
  public var headline: Headline?
  /// The rows, top to bottom.
  public var rows: [TableRow]

  /// A section.
  public init(headline: Headline?, rows: [TableRow]) {
    self.headline = headline
    self.rows = rows
  }
}

/// A column of row labels.
public struct TableStub: Sendable, Equatable {
  /// What programs call it, the same in every language.
  public var name: String
  /// What the labels are (`post`); printed only where a table has no other way to tell.
  public var title: String
  /// True for labels that stand next to the numbers (the scenario of a row).
  public var isTrailing: Bool
  /// True for a title that is printed also where it is the only one: the unit of what stands beside it.
  public var isUnit: Bool

  /// A column of labels.
  public init(name: String, title: String = "", isTrailing: Bool = false, isUnit: Bool = false) {
    self.name = name
    self.title = title
    self.isTrailing = isTrailing
    self.isUnit = isUnit
  }
}

/// A row's label.
public struct TableLabel: Sendable, Equatable {
  /// The text.
  public var text: String
  /// Its footnotes.
  public var marks: [Int]

  /// A label.
  public init(_ text: String, marks: [Int] = []) {
    self.text = text
    self.marks = marks
  }
}

/// A column of values.
public struct TableColumn: Sendable, Equatable {
  /// What the column is.
  public enum Role: String, Sendable, Equatable {
    /// A member of the dimension that runs across.
    case member
    /// A sum over other columns.
    case sum
    /// A measure of its own, with its own format.
    case measure
    /// What a row differs from the first of its group by: rows of its own for machines.
    case against
    /// Words.
    case text
    /// Pictures: for the eye, left out by the formats for machines.
    case picture
  }

  /// What stands over it.
  public var header: String
  /// What programs call it, the same in every language: the member it stands for, in the plan's own name, or what is
  /// measured.
  public var name: String
  /// The value of the input it stands for, where a grid of two inputs has it across.
  public var coordinate: Coordinate?
  /// What it is.
  public var role: Role
  /// The year it stands for, where it does.
  public var year: YearLabel?
  /// True where a bar separates it from the column before.
  public var hasBarBefore: Bool
  /// Footnotes of the header.
  public var marks: [Int]
  /// Whether a page leaves it out: only who asks for all of it sees it. Machines do.
  public var isOnRequest: Bool

  /// A column.
  public init(
    header: String, name: String, coordinate: Coordinate? = nil, role: Role, year: YearLabel? = nil,
    hasBarBefore: Bool = false, marks: [Int] = [], isOnRequest: Bool = false
  ) {
    self.isOnRequest = isOnRequest
    self.header = header
    self.name = name
    self.coordinate = coordinate
    self.role = role
    self.year = year
    self.hasBarBefore = hasBarBefore
    self.marks = marks
  }
}

/// One row of a table.
public struct TableRow: Sendable {
  /// What the row is; JSON prints the raw value.
  public enum Role: String, Sendable, Equatable {
    /// Values.
    case body
    /// A label over the rows that follow; no values.
    case heading
    /// A sum of rows above: a rule before it, bold.
    case sum
    /// A sum that the source prints among the rows: bold, an equals sign before its label.
    case subtotal
    /// Change from the year before.
    case change
    /// The same in percent.
    case changePercent
    /// Another variant minus the first.
    case difference
    /// The same in percent.
    case differencePercent
    /// What one statement adds.
    case effect
    /// What one statement of the measure above adds.
    case part
    /// What causes do together beyond what each does alone.
    case interaction
  }

  /// What the row is.
  public var role: Role
  /// One label for each stub of the table, always complete; writers for people leave out repeated ones.
  public var labels: [TableLabel]
  /// The title of the figure it belongs to, also where a headline or a heading row says it to people; empty where the
  /// labels say all.
  public var figure: String
  /// What the planner would type to get the figure; empty where that is nothing.
  public var name: String
  /// The world its values are of, as a plan names it: `base`, `plan without own_team`; empty where they are of none.
  public var scenario: String
  /// What it is about besides the figure, by kind and name: a measure, an input, a statement.
  public var subject: Coordinate?
  /// Where the row stands along the dimensions that run down; a sum leaves out the ones it is over.
  public var coordinates: [Coordinate]
  /// The unit of the values as it could be typed; empty for plain numbers and text.
  public var symbol: UnitDisplay
  /// How far the last label is moved in, in steps.
  public var indent: Int
  /// Whether a page leaves it out: only who asks for all of it sees it. Machines do.
  public var isOnRequest: Bool
  /// One cell for each column; absent ones are empty.
  public var cells: [TableCell]

  /// A row.
  public init(
    role: Role, labels: [TableLabel], figure: String = "", name: String = "", scenario: String = "",
    subject: Coordinate? = nil, coordinates: [Coordinate] = [], symbol: UnitDisplay = .plain, indent: Int = 0,
    isOnRequest: Bool = false, cells: [TableCell]
  ) {
    self.scenario = scenario
    self.subject = subject
    self.role = role
    self.isOnRequest = isOnRequest
    self.labels = labels
    self.figure = figure
    self.name = name
    self.coordinates = coordinates
    self.symbol = symbol
    self.indent = indent
    self.cells = cells
  }
}

/// One cell of a table.
public struct TableCell: Sendable {
  /// What stands in it.
  public enum Content: Sendable {
    /// Nothing: the row has no value here.
    case empty
    /// A number.
    case number(ShownNumber)
    /// Words.
    case text(String)
    /// No value where there could be one: `..`; with the reason where it is known.
    case missing(reason: String?)
    /// A value makes no sense here: `–`.
    case notApplicable
    /// How a goal stands.
    case status(GoalStatus)
    /// How a check went.
    case outcome(CheckOutcome)
    /// How well a number is founded.
    case sourceMark(SourceMark)
    /// A bar, a course, a shade: for the eye.
    case picture(CellPicture)
  }

  /// What stands in it.
  public var content: Content
  /// Its footnotes.
  public var marks: [Int]

  /// A cell.
  public init(_ content: Content, marks: [Int] = []) {
    self.content = content
    self.marks = marks
  }

  /// A cell with nothing in it.
  public static let empty = TableCell(.empty)
}

/// Where a row stands along one dimension, in the plan's own names: the same in every language.
public struct Coordinate: Sendable, Equatable {
  /// The dimension (`post`), or the input that is varied.
  public var axis: String
  /// The member (`Klepp`), or the value as it would be typed.
  public var member: String
  /// The value of an input, in the unit below; nil for a member.
  public var number: Decimal?
  /// The unit of that number as it could be typed.
  public var unit: String

  /// A place along a dimension.
  public init(axis: String, member: String, number: Decimal? = nil, unit: String = "") {
    self.axis = axis
    self.member = member
    self.number = number
    self.unit = unit
  }
}
