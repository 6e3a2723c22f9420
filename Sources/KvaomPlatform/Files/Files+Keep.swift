internal import Glibc

extension Files {
  /// Adds `bytes` to the end of the file at `path`, which is made where it is not there, readable by its owner alone.
  public static func append(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let file = try Descriptor(opening: path, flags: O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
    try RawOutput.writeAll(bytes.span, to: file.number)
  }

  /// Writes the whole file at `path`: an existing one is replaced whole or not at all, a new one is made, and what is no
  /// ordinary file (a device, a pipe) is written to.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    if isOrdinary(path) { return try replace(path, with: bytes) }
    let file = try Descriptor(opening: path, flags: O_WRONLY | O_CREAT, mode: 0o644)
    try RawOutput.writeAll(bytes.span, to: file.number)
  }

  /// Whether `path` leads to an ordinary file.
  private static func isOrdinary(_ path: String) -> Bool {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Removes the file at `path`, if it is there.
  public static func remove(_ path: String) {
    // SAFETY: the system copies the path during the call.
    unsafe unlink(path)
  }

  /// Makes the directory at `path` and those above it that are not there.
  public static func makeDirectory(_ path: String) throws(FileFault) {
    if path.isEmpty || isDirectory(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeDirectory(String(path[..<slash])) }
    // SAFETY: the system copies the path during the call.
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault(number: errno) }
  }

  /// The directory that relative paths start from; nil where it is gone.
  public static var currentDirectory: String? {
    // SAFETY: the system allocates the answer, which is copied and freed here.
    guard let text = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  /// When the file at `path` was last written, with its size: whatever changes it changes this. Nil where there is none.
  public static func stamp(of path: String) -> [Int]? {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_size), Int(status.st_ino)]
  }

  /// The names in a directory, hidden ones apart, sorted; those of directories end in a slash.
  public static func names(in directory: String) -> [String] {
    let found = (try? allNames(in: directory.isEmpty ? "." : directory)) ?? []
    let names = found.filter { !$0.hasPrefix(".") }.map { name in
      let path = directory.isEmpty || directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
      return isDirectory(path) ? name + "/" : name
    }
    return names.sorted()
  }
}
