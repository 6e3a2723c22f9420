extension Array where Element: Hashable {
  /// Up to how many are compared one by one.
  private static var few: Int { 8 }

  /// Adds those of others that are not there yet; neither list has one twice.
  ///
  /// The answers of a plan mostly stand on the same few sources, and those are found equal at the first look: hashing
  /// their texts took a twentieth of all answers. A sum may rest on thousands, of which a set is made.
  mutating func add(distinct others: [Element]) {
    if isEmpty {
      self = others
    } else if self != others, !others.isEmpty {
      let known = count * others.count > Self.few * Self.few ? Set(self) : nil
      let own = count
      for other in others where !(known?.contains(other) ?? self[..<own].contains(other)) { append(other) }
    }
  }
}
