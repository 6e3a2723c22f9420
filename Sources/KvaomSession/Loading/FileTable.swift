public import KvaomSource
public import KvaomTables
import KvaomUnits
public import KvaomWords

/// A table whose figures were read from a file: what is known of the file, and where each figure stands in it.
public struct FileTable: Sendable {
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
  /// The edition of the file that was read.
  public let edition: TableEdition
  /// Whether the plan itself names a source of it.
  public let isSourced: Bool
  /// Whether it is the edition that the plan was last held against; nil where the plan does not say which that was.
  public let isKnownEdition: Bool?
  /// The lines between braces that have the same figures.
  public var lines: [String] { TableReading.lines(of: body) }
  private let body: String
  /// What a list came to: rows read, kept, left out.
  public let account: Phrase?
  private let figures: [FigurePlaces]

  /// A table of a file.
  init(
    name: SourceSpan, statement: SourceSpan, clause: SourceSpan, readNote: SourceSpan?, path: String, place: String,
    edition: TableEdition, isSourced: Bool, isKnownEdition: Bool?, body: String, account: Phrase?,
    figures: [FigurePlaces]
  ) {
    (self.name, self.statement, self.clause, self.readNote) = (name, statement, clause, readNote)
    (self.path, self.place, self.edition, self.isSourced) = (path, place, edition, isSourced)
    (self.isKnownEdition, self.body, self.account, self.figures) = (isKnownEdition, body, account, figures)
  }

  /// Where the figure with these labels stands, one of each dimension in any order: `budsjett.xlsx, Uttrekk!C17`; nil
  /// where the table has no such figure.
  public func place(of labels: [String]) -> Phrase? {
    for row in figures where row.labels.allSatisfy({ labels.contains($0) }) {
      for (column, head) in row.columns.enumerated() where labels.contains(where: { Self.isSame($0, head) }) {
        return .verbatim("\(path), \(row.phrase(ofColumn: column))")
      }
    }
    return nil
  }

  /// Whether two labels are one: the same, or a year with its letter and without.
  private static func isSame(_ label: String, _ head: String) -> Bool {
    if label == head || head.isEmpty { return true }
    guard let one = YearLabel(label), let other = YearLabel(head) else { return false }
    return one.year == other.year && (one.kind == .plain || other.kind == .plain)
  }
}
