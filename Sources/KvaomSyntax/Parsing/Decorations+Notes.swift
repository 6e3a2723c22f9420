extension Decorations {
  /// The notes that say something about a figure. Inside a layer they belong to the statement after them; all other
  /// notes (`@owner`, `@kind`, …) belong to the layer.
  static let namesOfFigureNotes: Set<String> = ["source", "assumed", "published", "break", "note", "unverified"]
}
