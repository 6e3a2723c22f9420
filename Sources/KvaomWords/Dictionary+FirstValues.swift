// The standard library says these with closures that may throw anything, which Embedded Swift cannot build.

extension Dictionary {
  /// The first value each key has among `pairs`.
  public init(firstOf pairs: some Sequence<(Key, Value)>) {
    self.init(minimumCapacity: pairs.underestimatedCount)
    for (key, value) in pairs where self[key] == nil { self[key] = value }
  }

  /// Takes the entries of `other` whose keys are not there.
  public mutating func fillIn(from other: [Key: Value]) {
    for (key, value) in other where self[key] == nil { self[key] = value }
  }
}
