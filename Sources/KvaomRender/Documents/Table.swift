/// Rows and columns. Sections share the columns, so that numbers stand under each other through all of them.
public struct Table: Sendable {
  /// The columns of row labels, left of the numbers.
  public var stubs: [TableStub]
  /// The columns of values.
  public var columns: [TableColumn]
  /// The sections, top to bottom.
  public var sections: [TableSection]

  /// A table.
  public init(stubs: [TableStub], columns: [TableColumn], sections: [TableSection]) {
    self.stubs = stubs
    self.columns = columns
    self.sections = sections
  }
}
