/// What the look at one formula leaves to the looks at the next.
struct AuditMemory {
  /// How many cells may still be read to compute formulas anew, a second or so of work: where they are used up, values
  /// are not compared.
  var budget = 8_000_000
  /// Lines of cells in which nothing was found that a sum should not add, whichever sum it is. Three thousand sums of
  /// one column went through it three times each.
  var cleanLines: Set<LineKey> = []

  /// Cells one after the other on a sheet.
  struct LineKey: Hashable {
    /// The name of their sheet.
    let sheet: String
    /// The first and the last of them.
    let first: ReadWorkbook.Place, last: ReadWorkbook.Place

    /// The key of a line; nil for one without cells.
    init?(_ line: SumLine) {
      guard let first = line.places.first, let last = line.places.last else { return nil }
      (sheet, self.first, self.last) = (line.sheet.name, first, last)
    }
  }
}
