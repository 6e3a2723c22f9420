public import KvaomRender

/// What `sources` prints: every table and input with what it stands on.
public struct SourceReport: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// How well it is founded.
    public var mark: SourceMark
    /// What it speaks of, by label where there is one.
    public var titles: [String]
    /// The same by name, as one would type it (`late`, `trained`).
    public var names: [String]
    /// The source, the assumption's reason, or empty where there is none.
    public var source: String
    /// What else there is to say (`sum stemmer`, `brukt i 7 tal`, a place).
    public var remark: String

    /// A row.
    public init(mark: SourceMark, titles: [String], names: [String], source: String, remark: String = "") {
      self.mark = mark
      self.titles = titles
      self.names = names
      self.source = source
      self.remark = remark
    }
  }

  /// What the list is about: the plan's file name.
  public var title: String
  /// The version of the library that the plan uses; nil where it uses none.
  public var library: String?
  /// The day the plan's figures are of, as `as_of` says; nil where it says nothing.
  public var day: String?
  /// How many numbers there are.
  public var count: Int
  /// How many of them have a source.
  public var sourcedCount: Int
  /// The rows, in the plan's order.
  public var rows: [Row]
  /// What the last result stands on, in words; nil where there is none.
  public var conclusion: String?

  /// A report.
  public init(
    title: String, library: String? = nil, day: String? = nil, count: Int, sourcedCount: Int, rows: [Row],
    conclusion: String? = nil
  ) {
    self.title = title
    self.library = library
    self.day = day
    self.count = count
    self.sourcedCount = sourcedCount
    self.rows = rows
    self.conclusion = conclusion
  }
}
