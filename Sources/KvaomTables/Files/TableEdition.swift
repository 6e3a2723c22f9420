/// An edition of a table's file: the fingerprint of the file, and checksums of the figures, three digits a row and
/// three a column, so that a later edition can be told apart cell by cell. The note `@read` has it as two texts.
public struct TableEdition: Hashable, Sendable {
  /// The longest table whose rows are told apart.
  private static let most = 80
  private static let ofFile = "sha256:"
  private static let ofCells = "cells:"

  /// The fingerprint, whole or its first digits, in hexadecimal.
  private let fingerprint: String
  private let rows: [String]
  private let columns: [String]

  /// The edition that was read: a file, and the rows of cells as they are written.
  public init(_ fingerprint: Fingerprint, rows: [(labels: [String], cells: [String])]) {
    self.fingerprint = fingerprint.hexadecimal
    let width = rows.map { $0.cells.count }.max() ?? 0
    guard rows.count <= Self.most, width <= Self.most else {
      (self.rows, columns) = ([], [])
      return
    }
    self.rows = rows.map { Self.digits($0.labels + $0.cells) }
    columns = (0..<width).map { column in
      Self.digits(rows.map { $0.cells.count > column ? $0.cells[column] : "" })
    }
  }

  /// The edition that the texts of a note tell of; nil where they tell of none.
  public init?(_ texts: [String]) {
    guard let file = texts.first(where: { $0.hasPrefix(Self.ofFile) }) else { return nil }
    fingerprint = String(file.dropFirst(Self.ofFile.utf8.count))
    guard !fingerprint.isEmpty else { return nil }
    let cells = texts.first { $0.hasPrefix(Self.ofCells) }?.dropFirst(Self.ofCells.utf8.count) ?? ""
    let sides = cells.split(separator: "/", omittingEmptySubsequences: false)
    (rows, columns) = sides.count == 2 ? (Self.threes(sides[0]), Self.threes(sides[1])) : ([], [])
  }

  /// The fingerprint as it is shown: `sha256:1a2b3c4d5e6f`.
  public var short: String { Self.ofFile + fingerprint.prefix(12) }

  /// The texts of the note, each in quotes.
  public var noteTexts: String {
    let cells = rows.isEmpty ? "" : " \"\(Self.ofCells)\(rows.joined())/\(columns.joined())\""
    return "\"\(short)\"" + cells
  }

  /// Whether the file is the same as that of an earlier edition, whose fingerprint may be cut short.
  public func isSameFile(as earlier: TableEdition) -> Bool { fingerprint.hasPrefix(earlier.fingerprint) }

  /// The cells that differ from an earlier edition, by row and column; nil where they cannot be told.
  public func changes(since earlier: TableEdition) -> [(row: Int, column: Int)]? {
    guard !rows.isEmpty, rows.count == earlier.rows.count, columns.count == earlier.columns.count else { return nil }
    let changed = columns.indices.filter { columns[$0] != earlier.columns[$0] }
    return rows.indices.filter { rows[$0] != earlier.rows[$0] }.flatMap { row in changed.map { (row, $0) } }
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
