public import KvaomDecimal

/// A formula of a cell as a tree: what is printed into a workbook, read from one, and computed.
public indirect enum FormulaTree: Hashable, Sendable {
  /// A number.
  case number(Decimal)
  /// A text.
  case text(String)
  /// TRUE or FALSE.
  case truth(Bool)
  /// An error written as such.
  case error(FormulaError)
  /// One cell.
  case cell(CellReference)
  /// Cells between two corners.
  case area(AreaReference)
  /// A defined name.
  case name(String)
  /// What is kept as it is written and not understood: cells of other workbooks, columns of tables.
  case unread(String)
  /// A sign before something.
  case prefix(FormulaPrefix, FormulaTree)
  /// Hundredths: `5%`.
  case percent(FormulaTree)
  /// An operator between two sides.
  case binary(FormulaOperator, FormulaTree, FormulaTree)
  /// A function; an argument that is left out is nil.
  case call(String, [FormulaTree?])

  /// `#N/A` as a formula makes it.
  public static let notAvailable = FormulaTree.call("NA", [])

  /// How deep its parts lie inside each other.
  var depth: Int {
    switch self {
    case .number, .text, .truth, .error, .cell, .area, .name, .unread: 1
    case .prefix(_, let operand), .percent(let operand): operand.depth + 1
    case .binary(_, let left, let right): max(left.depth, right.depth) + 1
    case .call(_, let arguments): (arguments.map { $0?.depth ?? 0 }.max() ?? 0) + 1
    }
  }

  /// How deep it is nested as it is printed: signs, calls, and what stands to the right of an operator or in
  /// parentheses to its left; a sum of a thousand terms is flat.
  var nesting: Int {
    switch self {
    case .number, .text, .truth, .error, .cell, .area, .name, .unread: 1
    case .prefix(_, let operand), .percent(let operand): 1 + operand.nesting
    case .call(_, let arguments): 1 + (arguments.compactMap { $0?.nesting }.max() ?? 0)
    case .binary(let sign, let left, let right):
      max(left.nesting + (left.isFlat(before: sign) ? 0 : 1), 1 + right.nesting)
    }
  }

  /// Whether it stands to the left of an operator without parentheses and goes on from there.
  private func isFlat(before sign: FormulaOperator) -> Bool {
    if case .binary(let own, _, _) = self { own.precedence >= sign.precedence } else { false }
  }

  /// How many parts it has, as a measure of its length.
  var size: Int {
    switch self {
    case .number, .text, .truth, .error, .cell, .area, .name, .unread: 1
    case .prefix(_, let operand), .percent(let operand): operand.size + 1
    case .binary(_, let left, let right): left.size + right.size + 1
    case .call(_, let arguments): arguments.reduce(1) { $0 + ($1?.size ?? 1) }
    }
  }
}

/// The errors a cell may hold.
public enum FormulaError: String, Sendable, Hashable, CaseIterable {
  /// Two ranges without a cell in common.
  case null = "#NULL!"
  /// A division by zero.
  case division = "#DIV/0!"
  /// A value of the wrong kind.
  case value = "#VALUE!"
  /// A reference to what is not there.
  case reference = "#REF!"
  /// A name nobody gave.
  case name = "#NAME?"
  /// A number that is none.
  case number = "#NUM!"
  /// A value that is not available.
  case notAvailable = "#N/A"
}

/// A sign before an operand.
public enum FormulaPrefix: String, Sendable, Hashable {
  /// The opposite.
  case minus = "-"
  /// Nothing.
  case plus = "+"
}

/// An operator between two operands.
public enum FormulaOperator: String, Sendable, Hashable {
  /// Arithmetic.
  case add = "+", subtract = "-", multiply = "*", divide = "/", power = "^"
  /// Texts one after the other.
  case join = "&"
  /// Comparison.
  case equal = "=", notEqual = "<>", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="

  /// How tightly it binds; Excel's signs bind tighter than any.
  var precedence: Int {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 1
    case .join: 2
    case .add, .subtract: 3
    case .multiply, .divide: 4
    case .power: 5
    }
  }
}

/// A cell as a formula names it.
public struct CellReference: Hashable, Sendable {
  /// The sheet; nil is the formula's own.
  public var sheet: String?
  /// The row, counted from 0.
  public var row: Int
  /// The column, counted from 0.
  public var column: Int
  /// Whether the row stays when the formula is copied.
  public var keepsRow: Bool
  /// Whether the column stays when the formula is copied.
  public var keepsColumn: Bool

  /// A cell.
  public init(sheet: String? = nil, row: Int, column: Int, keepsRow: Bool = false, keepsColumn: Bool = false) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.keepsRow = keepsRow
    self.keepsColumn = keepsColumn
  }

  /// The letters of a column: A, B, …, Z, AA.
  public static func letters(of column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// As it is written, without the sheet: `$B7`.
  public var text: String {
    (keepsColumn ? "$" : "") + Self.letters(of: column) + (keepsRow ? "$" : "") + String(row + 1)
  }

  /// The sheet as it stands before a reference, with its exclamation mark; nothing for the formula's own.
  static func prefix(of sheet: String?) -> String {
    guard let sheet else { return "" }
    let plain = sheet.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    if plain, sheet.count > 3 { return sheet + "!" }
    return "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!"
  }
}

/// Cells between two corners, both included.
public struct AreaReference: Hashable, Sendable {
  /// The upper left corner, which names the sheet.
  public var first: CellReference
  /// The lower right corner.
  public var last: CellReference

  /// An area.
  public init(_ first: CellReference, _ last: CellReference) {
    self.first = first
    self.last = last
  }
}
