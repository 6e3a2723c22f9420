public import Foundation

extension URL {
  /// The path as the system takes it: what stands in it stands as it is, blanks too.
  public var filePath: String { path(percentEncoded: false) }
}

extension String {
  /// The text as one word of a shell's line.
  public var shellWord: String { "'" + replacing("'", with: "'\\''") + "'" }
}
