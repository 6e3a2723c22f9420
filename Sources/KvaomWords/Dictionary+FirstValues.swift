// The standard library says these with closures that may throw anything, which Embedded Swift cannot build. They can be
// inlined, so that each caller has them for its own types: looking up how keys are hashed took an eighth of the start.

extension Dictionary {
  /// The first value each key has among `pairs`.
  @inlinable
  public init(firstOf pairs: some Sequence<(Key, Value)>) {
    self.init(minimumCapacity: pairs.underestimatedCount)
    for (key, value) in pairs where self[key] == nil { self[key] = value }
  }

  /// Takes the entries of `other` whose keys are not there.
  @inlinable
  public mutating func fillIn(from other: [Key: Value]) {
    for (key, value) in other where self[key] == nil { self[key] = value }
  }
}
