/// A module of the library, as its readers see it.
public struct LibraryModule: Sendable {
  /// The name.
  public let name: String
  /// What it is about: the first comment of its text.
  public let title: String
  /// What it offers: its functions, then its rates, each in the order written.
  public let entries: [LibraryEntry]
}
