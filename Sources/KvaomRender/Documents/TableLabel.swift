/// A row's label.
public struct TableLabel: Sendable, Equatable {
  /// The text.
  public var text: String
  /// Its footnotes.
  public var marks: [Int]

  /// A label.
  public init(_ text: String, marks: [Int] = []) {
    self.text = text
    self.marks = marks
  }
}
