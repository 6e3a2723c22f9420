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

extension Table {
  /// The table without its pictures, for formats that are read by machines; nil where nothing else is in it.
  var withoutPictures: Table? {
    let kept = columns.indices.filter { columns[$0].role != .picture }
    if kept.count == columns.count { return self }
    if kept.isEmpty { return nil }
    var table = self
    table.columns = kept.map { columns[$0] }
    for section in sections.indices {
      for row in sections[section].rows.indices {
        let cells = sections[section].rows[row].cells
        table.sections[section].rows[row].cells = kept.filter(cells.indices.contains).map { cells[$0] }
      }
    }
    return table
  }
}
