internal import Glibc

/// Writing a file whole or not at all.
///
/// The bytes go to a new file beside the old one and to the disk; then the new one takes the name, and the folder goes
/// to the disk too. Whoever reads the file meanwhile, and a machine that stops meanwhile, sees the old text or the new,
/// and whatever fails leaves what was there: the old file, or none.
extension Files {
  /// Writes the file at `path`, which is made where it is not there; a device or a pipe is written to.
  ///
  /// For files of Kvaom's own. A file that a person names is written by `SessionFiles.write`.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    try put(bytes, at: path, replacing: true)
  }

  /// Puts `bytes` in the place of the file at `path`, which must be there. Permissions stay; a link stays a link.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    guard exists(path) else { throw FileFault(number: ENOENT) }
    try put(bytes, at: path, replacing: true)
  }

  /// Writes the file at `path` and returns what tells it from all others; nil for a device or a pipe. Without
  /// `replacing`, a file that is there, or comes in between, stays: the fault is that of `EEXIST`.
  @discardableResult
  static func put(_ bytes: [UInt8], at path: String, replacing: Bool) throws(FileFault) -> FileMark? {
    guard let status = linkStatus(of: path) else { return try fill(path, bytes, mode: nil, replacing: replacing) }
    if status.st_mode & S_IFMT == S_IFLNK, !exists(path) { throw .leadsNowhere }
    switch try kind(of: path) {
    case S_IFREG:
      guard replacing else { throw FileFault(number: EEXIST) }
      let target = try resolved(path)
      return try fill(target, bytes, mode: try permissions(of: target), replacing: true)
    case S_IFDIR: throw .isDirectory
    case S_IFCHR, S_IFIFO:
      // A pipe that nobody reads is a fault, not something to wait for.
      let file = try Descriptor(opening: path, flags: O_WRONLY | O_NONBLOCK | O_NOCTTY)
      try RawOutput.writeAll(bytes.span, to: file.number)
      return nil
    default: throw .notOrdinary
    }
  }

  /// Makes the file at `target`, which is no link, through a draft beside it; `mode` is the permissions of the file
  /// that is there, nil for those of a new one.
  private static func fill(
    _ target: String, _ bytes: [UInt8], mode: mode_t?, replacing: Bool
  ) throws(FileFault) -> FileMark {
    let folder = folder(of: target)
    let draft = try Draft(in: folder)
    do throws(FileFault) {
      if let mode, fchmod(draft.file.number, mode) != 0 { throw FileFault(number: errno) }
      try RawOutput.writeAll(bytes.span, to: draft.file.number)
      guard SystemCall.synchronize(draft.file.number) == 0 else { throw FileFault(number: errno) }
      let mark = FileMark(try draft.file.status())
      try draft.takeName(of: target, replacing: replacing)
      try synchronize(folder: folder)
      return mark
    } catch {
      draft.remove()
      throw error
    }
  }

  /// A new file that is to take the name of another.
  private struct Draft: ~Copyable {
    /// Open for writing, empty.
    let file: Descriptor
    private let path: String

    /// A draft in `folder`. Its name is this moment's of this process, so that one that a killed program left is in
    /// nobody's way.
    init(in folder: String) throws(FileFault) {
      path = "\(folder)/.kvaom-\(getpid())-\(MonotonicClock.nanoseconds).tmp"
      do throws(FileFault) {
        file = try Descriptor(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
      } catch .notFound {
        throw .noFolder
      }
    }

    /// Gives the draft its name at last.
    func takeName(of target: String, replacing: Bool) throws(FileFault) {
      if !replacing {
        if SystemCall.link(path, target) == 0 { return remove() }
        // A file system without hard links cannot promise that nobody else took the name just now.
        guard [EPERM, ENOTSUP, ENOSYS].contains(errno), !Files.exists(target) else { throw FileFault(number: errno) }
      }
      guard SystemCall.rename(path, target) == 0 else { throw FileFault(number: errno) }
    }

    /// Removes the draft's own name.
    func remove() { SystemCall.unlink(path) }
  }

  /// Makes sure that the names in a folder are on the disk, where the folder may be read and its file system can.
  static func synchronize(folder: String) throws(FileFault) {
    guard let file = try? Descriptor(opening: folder, flags: O_RDONLY | O_DIRECTORY) else { return }
    guard SystemCall.synchronize(file.number) == 0 || [EINVAL, ENOTSUP, EROFS].contains(errno) else {
      throw FileFault(number: errno)
    }
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

  /// What kind of thing `path` leads to: `S_IFREG`, `S_IFDIR` …
  private static func kind(of path: String) throws(FileFault) -> mode_t {
    guard let status = status(of: path) else { throw FileFault(number: errno) }
    return status.st_mode & S_IFMT
  }

  /// What the system knows about `path` itself, be it a link; nil where there is nothing.
  private static func linkStatus(of path: String) -> stat? {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  /// The folder that `path` lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
