/// Names one text of a session: a file, standard input, a line typed in the shell, a module of the library.
public struct SourceID: Hashable, Sendable {
  /// The position of the text in its `SourceStore`.
  public let index: UInt32

  /// The text at `index` of its store.
  public init(index: Int) { self.index = UInt32(index) }
}
