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
