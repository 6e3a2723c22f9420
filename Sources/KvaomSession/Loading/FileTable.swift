public import KvaomSource
public import KvaomTables
import KvaomUnits
public import KvaomWords

/// A table whose figures were read from a file: what is known of the file, and where each figure stands in it.
public struct FileTable: Sendable {
  /// A figure of the table: its labels and its column, and where it stands.
  public typealias Cell = (labels: [String], column: String, place: Phrase)

  /// The name that the table defines, where it stands in the plan.
  public let name: SourceSpan
  /// The statement without its notes, where it stands in the plan.
  public let statement: SourceSpan
  /// From `from` to the end of it.
  public let clause: SourceSpan
  /// The note that says which file the plan was last held against; nil where there is none.
  public let readNote: SourceSpan?
  /// The file, as the plan names it.
  public let path: String
  /// Which part of it: sheet and range.
  public let place: String
  /// What tells this edition of the file from others.
  public let fingerprint: Fingerprint
  /// What tells the figures of this edition from those of others, row by row and column by column.
  public let checksum: String
  /// Whether the plan itself names a source of it.
  public let isSourced: Bool
  /// Whether it is the edition that the plan was last held against; nil where the plan does not say which that was.
  public let isKnownEdition: Bool?
  /// The lines between braces that have the same figures.
  public let body: String
  /// What a list came to: rows read, kept, left out.
  public let account: Phrase?
  private let cells: [Cell]

  /// A table of a file.
  init(
    name: SourceSpan, statement: SourceSpan, clause: SourceSpan, readNote: SourceSpan?, path: String, place: String,
    fingerprint: Fingerprint, checksum: String, isSourced: Bool, isKnownEdition: Bool?, body: String, account: Phrase?,
    cells: [Cell]
  ) {
    self.isSourced = isSourced
    (self.name, self.statement, self.clause, self.readNote) = (name, statement, clause, readNote)
    (self.path, self.place, self.fingerprint, self.checksum) = (path, place, fingerprint, checksum)
    (self.isKnownEdition, self.body, self.account, self.cells) = (isKnownEdition, body, account, cells)
  }

  /// Where the figure with these labels stands, one of each dimension in any order: `budsjett.xlsx, Uttrekk!C17`; nil
  /// where the table has no such figure.
  public func place(of labels: [String]) -> Phrase? {
    let found = cells.first { cell in
      cell.labels.allSatisfy { labels.contains($0) } && labels.contains { Self.isSame($0, cell.column) }
    }
    return found.map { .verbatim("\(path), \($0.place)") }
  }

  /// Whether two labels are one: the same, or a year with its letter and without.
  private static func isSame(_ label: String, _ head: String) -> Bool {
    if label == head || head.isEmpty { return true }
    guard let one = YearLabel(label), let other = YearLabel(head) else { return false }
    return one.year == other.year && (one.kind == .plain || other.kind == .plain)
  }
}

/// Checksums of a table's figures: three digits a row, three a column, so that a later edition can be told apart cell by
/// cell.
enum TableChecksum {
  /// The longest table whose rows are told apart.
  private static let most = 80

  /// The checksum of rows of cells as they are written.
  static func text(of rows: [(labels: [String], cells: [String])]) -> String {
    guard rows.count <= most, let width = rows.map({ $0.cells.count }).max(), width <= most else { return "" }
    let ofRows = rows.map { digits($0.labels + $0.cells) }
    let ofColumns = (0..<width).map { column in digits(rows.map { $0.cells.count > column ? $0.cells[column] : "" }) }
    return "cells:" + ofRows.joined() + "/" + ofColumns.joined()
  }

  /// The cells that differ from the edition with the other checksum, by row and column; nil where they cannot be told.
  static func changes(from old: String, to new: String) -> [(row: Int, column: Int)]? {
    guard let before = parts(old), let now = parts(new), before.rows.count == now.rows.count,
      before.columns.count == now.columns.count
    else { return nil }
    let rows = now.rows.indices.filter { now.rows[$0] != before.rows[$0] }
    let columns = now.columns.indices.filter { now.columns[$0] != before.columns[$0] }
    return rows.flatMap { row in columns.map { (row, $0) } }
  }

  private static func parts(_ text: String) -> (rows: [String], columns: [String])? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, sides[0].hasPrefix("cells:") else { return nil }
    return (threes(sides[0].dropFirst(6)), threes(sides[1]))
  }

  private static func threes(_ text: Substring) -> [String] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count - 2, by: 3).map { String(digits[$0...($0 + 2)]) }
  }

  /// Twelve bits of a list of texts (FNV-1a), in hexadecimal.
  private static func digits(_ texts: [String]) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
      hash = (hash ^ 0x1F) &* 0x0100_0193
    }
    let bits = (hash ^ hash >> 12 ^ hash >> 24) & 0xFFF
    let signs = Array("0123456789abcdef")
    return String([signs[Int(bits >> 8)], signs[Int(bits >> 4 & 15)], signs[Int(bits & 15)]])
  }
}
