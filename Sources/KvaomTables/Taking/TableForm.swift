/// How a table is written in the language.
public enum TableForm: String, CaseIterable, Sendable {
  /// One definition: labels before its figures, years or members over them.
  case by
  /// A definition for each row, with a unit of its own.
  case across
  /// A definition for each column, with a unit of its own, texts and dates among them.
  case list
  /// A measure for each row.
  case measures

  /// Whether each row or each column is a quantity of its own, with its own unit.
  public var hasQuantities: Bool { self == .across || self == .list }
}
