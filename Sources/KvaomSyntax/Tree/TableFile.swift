public import KvaomSource

/// Where a table's figures stand instead of in the plan: `from "budsjett.xlsx" { sheet "Ark1"  start "A5" }`.
public struct TableFile: Sendable {
  /// A line between the braces.
  public struct Field: Sendable {
    /// What it says.
    public enum Kind: Sendable {
      /// `sheet "Ark1"`, `start "A5"`, `table "Namn"`, `name "budsjett"`, `range "A5:H20"`: a part of the file.
      case part(Part, String)
      /// `answer "column:Sum" "leave-out"`, `sign reversed`, `numbers thousands`: an answer to a question.
      case answer(question: String, choice: String)
      /// `function = column "Funksjon" …`: what fills a dimension, or `value`, of a list.
      case column(Name, ColumnRule)
      /// `keep column "Ansvar" 3300..3399`: the rows that count.
      case keep(ColumnRule)
    }
    /// What it says.
    public let kind: Kind
    /// Where it stands.
    public let span: SourceSpan
  }

  /// What a part of a file is named by.
  public enum Part: String, CaseIterable, Sendable {
    /// A sheet.
    case sheet
    /// The cell the table begins in.
    case start
    /// A table by its name or its number.
    case table
    /// A named range.
    case name
    /// The cells it covers.
    case range
  }

  /// A column of a list, and what is made of its cells.
  public struct ColumnRule: Sendable {
    /// The head of the column.
    public var column: String
    /// Where the head stands in the plan.
    public var span: SourceSpan
    /// How many characters count, from the first; nil for all.
    public var first: Int?
    /// The file that maps codes to members; nil where the codes are the members.
    public var map: (path: String, span: SourceSpan)?
    /// The column of the map that has the members; nil for its second.
    public var labels: String?
    /// Whether the signs are turned.
    public var isReversed = false
    /// The least value that is kept, as written.
    public var low: String?
    /// The greatest value that is kept, as written.
    public var high: String?
    /// The values that are kept; empty where a range says it.
    public var texts: [String] = []
  }

  /// The path as written.
  public let path: String
  /// Where the path stands.
  public let span: SourceSpan
  /// From `from` to the end.
  public let whole: SourceSpan
  /// The lines between the braces.
  public let fields: [Field]

  /// Whether it is a list, whose rows are summed: some column fills a dimension.
  public var isList: Bool { fields.contains { if case .column = $0.kind { true } else { false } } }
}
