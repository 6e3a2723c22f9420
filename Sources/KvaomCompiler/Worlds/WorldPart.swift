public import KvaomChecker

/// One statement of a world, as it lies there: worlds are taken apart into these and put together from them.
///
/// A part of one evaluator means nothing to another.
public struct WorldPart: Hashable, Sendable {
  /// The entry of the store.
  let entry: WorldEntry

  /// The statement.
  public var statement: StatementID { entry.statement }
  /// The measure or scenario it belongs to; nil for a setting and for a statement of `with`.
  public var layer: LayerID? {
    if case .layer(let layer) = entry.origin { return layer }
    return nil
  }

  /// The part with another statement in its place.
  public func replacing(_ statement: StatementID) -> WorldPart {
    WorldPart(entry: WorldEntry(statement: statement, origin: entry.origin, captured: entry.captured))
  }
}
