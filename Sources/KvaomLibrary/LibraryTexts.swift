import CStandardLibrary

/// The texts of the standard library: those built into the program, or a directory's. Nothing is read before it is
/// asked for.
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

  /// Where the version stands.
  static let versionPath = "VERSION"

  /// The version of the texts: the year and the month in which a figure or a formula was last changed, and which change
  /// of the month it was. Empty in a directory that has none.
  public var version: String {
    let bytes = read(Self.versionPath) ?? []
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The names of the modules, sorted: the texts that lie in no folder.
  public var moduleNames: [String] {
    paths.filter { !$0.contains("/") && $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }
  }

  /// The path of a module's own text.
  public static func path(ofModule name: String) -> String { name + suffix }
}

/// The texts that were built into the program from `stdlib/`.
enum EmbeddedTexts {
  /// Their paths, in the order of the registry.
  static var paths: [String] {
    (0..<kvaom_standard_library_count()).map {
      // SAFETY: the registry's paths are string literals, which end in a zero and live as long as the program.
      unsafe String(cString: kvaom_standard_library_text($0).path)
    }
  }

  /// The text at `path`; nil where there is none.
  static func bytes(at path: String) -> [UInt8]? {
    if path == Library.versionPath {
      // SAFETY: `count` is the size of the array that `bytes` points to, taken by the C compiler.
      let text = unsafe kvaom_standard_library_version()
      // SAFETY: `count` is the size of the array that `bytes` points to, taken by the C compiler.
      return unsafe Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }
    for position in 0..<kvaom_standard_library_count() {
      // SAFETY: as above; `count` is the size of the array that `bytes` points to, taken by the C compiler.
      let text = unsafe kvaom_standard_library_text(position)
      guard unsafe String(cString: text.path) == path else { continue }
      return unsafe Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }
    return nil
  }
}
