internal import Glibc

extension Files {
  /// Puts `bytes` in the place of the file at `path`, whole or not at all: whoever reads the file meanwhile, and a
  /// machine that stops meanwhile, sees the old text or the new. Permissions stay; a symbolic link stays a link.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let target = try resolved(path)
    let draft = "\(directory(of: target))/.kvaom-\(getpid()).tmp"
    do throws(FileFault) {
      try writeDraft(draft, bytes: bytes, mode: try permissions(of: target))
      // SAFETY: the system copies both paths during the call.
      guard unsafe rename(draft, target) == 0 else { throw FileFault(number: errno) }
    } catch {
      // SAFETY: the system copies the path during the call.
      unsafe unlink(draft)
      throw error
    }
  }

  /// Writes `bytes` to a new file and makes sure they are on the disk.
  private static func writeDraft(_ draft: String, bytes: [UInt8], mode: mode_t) throws(FileFault) {
    let file = try Descriptor(opening: draft, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    guard fchmod(file.number, mode) == 0 else { throw FileFault(number: errno) }
    try RawOutput.writeAll(bytes.span, to: file.number)
    guard fsync(file.number) == 0 else { throw FileFault(number: errno) }
  }

  /// The path without symbolic links.
  static func resolved(_ path: String) throws(FileFault) -> String {
    // SAFETY: the system allocates the answer, which is copied and freed here.
    guard let text = unsafe realpath(path, nil) else { throw FileFault(number: errno) }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  /// The permission bits of the file at `path`, which must be one the user may write.
  private static func permissions(of path: String) throws(FileFault) -> mode_t {
    let file = try Descriptor(opening: path, flags: O_WRONLY)
    return try file.status().st_mode & 0o7777
  }

  /// Everything before the last slash of an absolute path.
  private static func directory(of path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
  }
}
