/// One part of a document. Charts (waterfall, bars, lines) will be further cases.
public enum Block: Sendable {
  /// Rows and columns under headlines.
  case table(Table)
  /// Labels with one value each.
  case keyValues([KeyValue])
  /// Values with what they are made of.
  case tree(TreeNode)
  /// A sentence.
  case paragraph(Paragraph)
  /// What stands below: footnotes, assumptions, remarks, sources; most important first.
  case notes([Note])
}
