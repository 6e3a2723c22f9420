/// What a workbook holds that no cell shows.
public struct WorkbookFacts: Hashable, Sendable {
  /// A name that stands for a formula, and not for cells.
  public struct NamedFormula: Hashable, Sendable {
    /// The name.
    public let name: String
    /// What it stands for, without an equals sign.
    public let formula: String
    /// The sheet whose formulas alone know the name; nil where all do.
    public let scope: String?

    /// A name with its formula.
    public init(name: String, formula: String, scope: String? = nil) {
      self.name = name
      self.formula = formula
      self.scope = scope
    }
  }

  /// Numbers that cells may hold, as the workbook says.
  public struct Limits: Hashable, Sendable {
    /// The cells.
    public let cells: NamedPart
    /// The lowest and the highest number.
    public let low: String, high: String

    /// Limits of cells.
    public init(cells: NamedPart, low: String, high: String) {
      self.cells = cells
      self.low = low
      self.high = high
    }
  }

  /// A part of the file that brings in figures from elsewhere.
  public enum Inflow: String, Hashable, Sendable, CaseIterable {
    /// A connection to a database or another source.
    case connection = "connections"
    /// A table that a query fills.
    case query = "queryTable"
    /// Figures that a pivot table was made of, kept without their source.
    case pivotCache = "pivotCacheDefinition"
  }

  /// Whether formulas are computed only when somebody asks for it.
  public var calculatesOnRequest = false
  /// Whether formulas that need their own value are meant, and computed round by round.
  public var iterates = false
  /// Sheets that the program itself does not offer to show.
  public var deeplyHidden: [String] = []
  /// What brings in figures from elsewhere, part by part.
  public var inflows: [Inflow] = []
  /// Names of formulas.
  public var namedFormulas: [NamedFormula] = []
  /// Cells that one array formula fills.
  public var arrays: [NamedPart] = []
  /// Limits of cells.
  public var limits: [Limits] = []

  /// A workbook with nothing of the kind.
  public init() {}
}
