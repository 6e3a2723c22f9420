extension FigureMember {
  /// The label in a row or column; a reference member stands in parentheses where there is a sum it is not part of.
  public func label(besideSum: Bool) -> String {
    isReference && besideSum ? "(\(title))" : title
  }
}
