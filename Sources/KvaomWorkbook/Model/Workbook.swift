public import KvaomDecimal

/// A workbook: sheets of cells, and names for some of them.
public struct Workbook: Sendable {
  /// The sheets, in their order.
  public var sheets: [WorkbookSheet] = []
  /// Names that formulas may use, by the order of the alphabet.
  public var names: [WorkbookName] = []
  /// What the workbook says it is.
  public var title: String

  /// An empty workbook.
  public init(title: String) { self.title = title }
}

/// A name for cells.
public struct WorkbookName: Sendable {
  /// The name.
  public let name: String
  /// The cells, with their sheet.
  public let target: FormulaTree

  /// A name for what a formula says.
  public init(_ name: String, target: FormulaTree) {
    self.name = name
    self.target = target
  }
}

/// One sheet.
public struct WorkbookSheet: Sendable {
  /// What its tab says: at most 31 signs, none of `[]:*?/\`.
  public let name: String
  /// The rows that hold anything, by their number from 0.
  public var rows: [Int: WorkbookRow] = [:]
  /// The widths of the first columns, in digits.
  public var widths: [Double] = []
  /// How many rows and columns stay in sight.
  public var frozen: (rows: Int, columns: Int) = (0, 0)
  /// What may be put into cells.
  public var validations: [WorkbookValidation] = []
  /// Cells that show what is wrong in colour.
  public var alarms: [AreaReference] = []
  /// Cells that lead to another place.
  public var links: [(cell: CellReference, target: CellReference, hint: String)] = []
  /// Whether its tab is not shown.
  public var isHidden = false
  /// Whether anyone should see at a glance that values are put in here.
  public var hasInputs = false

  /// An empty sheet.
  public init(name: String) { self.name = name }

  /// Puts a cell in its place.
  public mutating func set(_ row: Int, _ column: Int, _ content: WorkbookCell.Content, _ style: WorkbookStyle = .init())
  {
    rows[row, default: WorkbookRow()].cells[column] = WorkbookCell(content: content, style: style)
  }

  /// The last row that holds anything.
  public var lastRow: Int { rows.keys.max() ?? -1 }
}

/// One row of a sheet.
public struct WorkbookRow: Sendable {
  /// The cells, by column from 0.
  public var cells: [Int: WorkbookCell] = [:]
  /// Whether it is folded away, under the rows it helps.
  public var isFolded = false
}

/// One cell.
public struct WorkbookCell: Sendable {
  /// What a cell holds.
  public enum Content: Sendable {
    /// Nothing but its looks.
    case empty
    /// A number.
    case number(Decimal)
    /// A text.
    case text(String)
    /// A formula and what it is worth.
    case formula(FormulaTree, CachedValue)
  }

  /// What it holds.
  public var content: Content
  /// How it looks.
  public var style: WorkbookStyle
}

/// What a formula is worth, as the workbook keeps it beside the formula.
public enum CachedValue: Sendable, Hashable {
  /// A number.
  case number(Decimal)
  /// A text.
  case text(String)
  /// TRUE or FALSE.
  case truth(Bool)
  /// An error: `#N/A` is a value that is missing.
  case error(FormulaError)

  /// What a calculation made.
  init(_ value: FormulaValue) {
    switch value {
    case .blank: self = .number(.zero)
    case .number(let number): self = .number(Decimal(number))
    case .text(let text): self = .text(text)
    case .truth(let truth): self = .truth(truth)
    case .error(let error): self = .error(error)
    }
  }

  /// The value as calculations see it.
  var value: FormulaValue {
    switch self {
    case .number(let number): .number(FormulaNumber.rounded(number).doubleValue)
    case .text(let text): .text(text)
    case .truth(let truth): .truth(truth)
    case .error(let error): .error(error)
    }
  }
}

/// How a cell looks.
public struct WorkbookStyle: Hashable, Sendable {
  /// What lies behind the text.
  public enum Fill: Hashable, Sendable {
    /// Nothing.
    case none
    /// The head of a table.
    case head
    /// A value somebody may change.
    case input
    /// A value without a formula.
    case still
  }

  /// How numbers are written; empty is as they come.
  public var format = ""
  /// Whether it is bold.
  public var isBold = false
  /// Whether it is grey, for what only helps.
  public var isFaint = false
  /// Whether it is underlined as a link.
  public var isLink = false
  /// How much larger than the others the letters are.
  public var isTitle = false
  /// What lies behind.
  public var fill = Fill.none
  /// Whether a line stands above.
  public var hasRule = false
  /// Whether the text is broken into lines.
  public var wraps = false
  /// How far the text is moved in.
  public var indent = 0
  /// Whether it stands at the right.
  public var isRight = false

  /// Nothing in particular.
  public init() {}

  /// A style with some of its properties.
  static func with(_ body: (inout WorkbookStyle) -> Void) -> WorkbookStyle {
    var style = WorkbookStyle()
    body(&style)
    return style
  }
}

/// What may be put into cells.
public struct WorkbookValidation: Sendable {
  /// The kinds of limits.
  public enum Rule: Sendable {
    /// A number between two ends.
    case between(Decimal, Decimal)
    /// One of the texts in an area.
    case list(AreaReference)
    /// 0, 1 or nothing.
    case switchable
  }

  /// Which cells.
  public let area: AreaReference
  /// What they may hold.
  public let rule: Rule
  /// What is said where something else is put in.
  public let message: String
}
