public import Foundation

/// A directory that goes when nobody uses it any more.
public final class TemporaryDirectory {
  /// Where it is.
  public let url: URL

  /// A new, empty directory.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "kvaom-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  /// Writes a file of any bytes, in a directory of its own where `name` has one, and returns its path.
  @discardableResult
  public func write(_ name: String, _ data: Data) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.filePath
  }

  /// The text of a file in it.
  public func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  /// The bytes of a file in it.
  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// A file with `data`, open for a program to read.
  func input(_ data: Data) throws -> FileHandle {
    try FileHandle(forReadingFrom: URL(filePath: write("stdin", data)))
  }

  /// A new file, open for a program to write.
  func output(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: write(name, "")))
  }
}
