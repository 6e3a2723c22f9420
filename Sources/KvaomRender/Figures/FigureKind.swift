/// What the cells of a figure are.
public enum FigureKind: Sendable, Equatable {
  /// Numbers in the figure's unit.
  case number
  /// 1 is true, 0 is false.
  case truth
  /// An index into this table of texts.
  case text([String])
  /// Days since 1970-01-01.
  case date
  /// An index into this table of member labels.
  case member([String])

  /// True for `number`: only then do units, decimals, sums and changes mean anything.
  public var isNumber: Bool { self == .number }

  /// True for what is read and not counted: texts, members and dates.
  var isWord: Bool {
    switch self {
    case .number, .truth: false
    case .text, .date, .member: true
    }
  }
}
