/// The texts of the standard library: those built into the program, or a directory's. Nothing is read before it is asked
/// for.
public struct Library: Sendable {
  /// The paths of the texts, sorted: `price.kvaom`, `data/price.kvaom`.
  public let paths: [String]
  /// Reads the text at one of the paths.
  public let read: @Sendable (String) -> [UInt8]?

  /// A library of texts that `read` finds.
  public init(paths: [String], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.paths = paths.sorted()
    self.read = read
  }

  /// The library built into the program.
  public static let embedded = Library(paths: EmbeddedTexts.paths, read: EmbeddedTexts.bytes)

  /// How the paths of its texts end.
  public static let suffix = ".kvaom"

  /// The names of the modules, sorted: the texts that lie in no folder.
  public var moduleNames: [String] {
    paths.filter { !$0.contains("/") && $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }
  }

  /// The path of a module's own text.
  public static func path(ofModule name: String) -> String { name + suffix }
}
