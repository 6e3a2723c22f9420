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
  /// Where the row stands along the dimensions that run down; a sum leaves out the ones it is over.
  public var coordinates: [Coordinate]
  /// The unit of the values as it could be typed; empty for plain numbers and text.
  public var symbol: String
  /// How far the last label is moved in, in steps.
  public var indent: Int
  /// One cell for each column; absent ones are empty.
  public var cells: [TableCell]

  /// A row.
  public init(
    role: Role, labels: [TableLabel], figure: String = "", name: String = "",
    coordinates: [Coordinate] = [], symbol: String = "", indent: Int = 0, cells: [TableCell]
  ) {
    self.role = role
    self.labels = labels
    self.figure = figure
    self.name = name
    self.coordinates = coordinates
    self.symbol = symbol
    self.indent = indent
    self.cells = cells
  }
}
