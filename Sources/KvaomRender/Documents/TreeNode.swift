/// A value with the values it is made of, as `why` shows it.
public struct TreeNode: Sendable {
  /// What it is.
  public var label: String
  /// Its value.
  public var value: TableCell
  /// How it comes about: a formula with values, `føresetnad`, a source.
  public var detail: String
  /// The unit of the value as it could be typed; empty for a plain number.
  public var symbol: String
  /// What it is made of, in the order of the formula.
  public var children: [TreeNode]

  /// A node.
  public init(label: String, value: TableCell, detail: String, symbol: String = "", children: [TreeNode] = []) {
    self.label = label
    self.value = value
    self.detail = detail
    self.symbol = symbol
    self.children = children
  }
}
