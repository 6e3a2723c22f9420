internal import Glibc

/// Files by their path.
public enum Files {
  /// The whole file at `path`.
  public static func read(_ path: String) throws(FileFault) -> [UInt8] {
    let file = try Descriptor(opening: path, flags: O_RDONLY)
    let status = try file.status()
    let knownSize = isRegular(status) ? Int(status.st_size) : 0
    return try RawInput.readAll(from: file.number, pieceSize: max(knownSize + 1, 65536))
  }

  /// Whether anything has the name `path`.
  public static func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// Whether `path` names a directory.
  public static func isDirectory(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// What the system knows about the file that `path` leads to; nil when it leads nowhere.
  private static func status(of path: String) -> stat? {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// Whether the status is that of an ordinary file, whose size is known before it is read.
  private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
}
