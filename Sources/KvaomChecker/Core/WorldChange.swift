/// How `in`, `without` and `with` change the world.
public enum WorldChange: Hashable, Sendable {
  /// Drops the named layers; `set` and `with` stay.
  case base
  /// A named layer on top, without some of its parts. Parts already in the world are not repeated.
  case layer(LayerID, without: [LayerID])
  /// Statements of a `with` on top.
  case statements([StatementID])
}
