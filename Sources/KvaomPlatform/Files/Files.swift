internal import Glibc

/// Files by their path.
public enum Files {
  /// The largest file that is read unless somebody says otherwise, in bytes: 64 MB.
  public static let sizeLimit = 64 << 20

  /// The whole ordinary file at `path`. A device, a pipe, a folder and what the system itself shows as files (`/proc`)
  /// are faults, and nothing of them is read; so is a file of more than `limit` bytes.
  public static func read(_ path: String, limit: Int = sizeLimit) throws(FileFault) -> [UInt8] {
    // Opening alone can wait for ever (a pipe) or do something (a device): what it is comes first.
    guard let known = status(of: path) else {
      let number = errno
      throw isLink(path) && number == ENOENT ? .leadsNowhere : FileFault(number: number)
    }
    try checkOrdinary(known)
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    try checkOrdinary(status)
    guard !isWindowOnSystem(status) else { throw .notOrdinary }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    let bytes = try RawInput.readAll(from: file.number, pieceSize: max(Int(status.st_size) + 1, 65536))
    // It may have grown meanwhile; but what says it is empty and is not was made by the system as it was read.
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    guard status.st_size > 0 || bytes.isEmpty else { throw .notOrdinary }
    return bytes
  }

  /// The last `limit` bytes of the ordinary file at `path`, from a whole line on; all of a file that is no larger.
  public static func readEnd(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard let known = status(of: path) else { throw FileFault(number: errno) }
    try checkOrdinary(known)
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let size = Int(try file.status().st_size)
    guard size > limit else { return try RawInput.readAll(from: file.number, pieceSize: size + 1) }
    guard lseek(file.number, size - limit, SEEK_SET) >= 0 else { throw FileFault(number: errno) }
    let bytes = try RawInput.readAll(from: file.number, pieceSize: limit + 1)
    return bytes.firstIndex(of: UInt8(ascii: "\n")).map { Array(bytes[($0 + 1)...]) } ?? []
  }

  /// The first `limit` bytes of the ordinary file at `path`; all of a file that is no larger.
  public static func readStart(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard let known = status(of: path) else { throw FileFault(number: errno) }
    try checkOrdinary(known)
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
    return try RawInput.readStart(from: file.number, count: limit)
  }

  /// How many bytes the file at `path` has; nil where there is none.
  public static func size(of path: String) -> Int? { status(of: path).map { Int($0.st_size) } }

  /// Whether a file with this status lies where the system tells about itself and about programs. What is read there is
  /// nobody's plan.
  private static func isWindowOnSystem(_ status: stat) -> Bool {
    // Where they are not mounted they are folders like others.
    let ground = Files.status(of: "/")?.st_dev
    return ["/proc", "/sys"].compactMap { Files.status(of: $0)?.st_dev }.contains { device in
      device != ground && device == status.st_dev
    }
  }

  /// Whether anything has the name `path`.
  public static func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// Whether `path` names a directory.
  public static func isDirectory(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// What the system knows about the file that `path` leads to; nil when it leads nowhere.
  static func status(of path: String) -> stat? {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  private static func checkOrdinary(_ status: stat) throws(FileFault) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    default: throw .notOrdinary
    }
  }
}

/// An open file that closes itself when it is let go.
struct Descriptor: ~Copyable {
  /// The system's number of the open file.
  let number: Int32

  /// Opens the file at `path`; `mode` is the permissions of a file that `flags` create.
  init(opening path: String, flags: Int32, mode: mode_t = 0) throws(FileFault) {
    number = SystemCall.open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw FileFault(number: errno) }
  }

  deinit { Glibc.close(number) }

  /// What the system knows about the file.
  func status() throws(FileFault) -> stat {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    guard unsafe fstat(number, &status) == 0 else { throw FileFault(number: errno) }
    return status
  }
}

/// Why a file could not be read or written; its description is a phrase that follows the file's name and a colon.
public enum FileFault: Error, Hashable, Sendable {
  /// Nothing has that name.
  case notFound
  /// The name belongs to a directory.
  case isDirectory
  /// The user may not read or write it.
  case notPermitted
  /// The disk, or the user's share of it, is full.
  case noSpace
  /// The folder that a new file should lie in is not there.
  case noFolder
  /// A link that leads to nothing.
  case leadsNowhere
  /// Links that lead to each other.
  case leadsInCircles
  /// Its name is longer than names can be.
  case nameTooLong
  /// Neither a file nor a folder: a device, a pipe, a socket, or a window on the system such as those below `/proc`.
  case notOrdinary
  /// It has more bytes than are read.
  case tooLarge(limit: Int)
  /// Anything else, by the system's number.
  case system(number: Int32)

  /// The fault that the system's `number` stands for.
  init(number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .notFound
    case EISDIR: self = .isDirectory
    case EACCES, EPERM, EROFS: self = .notPermitted
    case ENOSPC, EDQUOT, EFBIG: self = .noSpace
    case ELOOP: self = .leadsInCircles
    case ENAMETOOLONG: self = .nameTooLong
    default: self = .system(number: number)
    }
  }
}

extension FileFault: CustomStringConvertible {
  /// What went wrong, in English and without the file's name: what stands after "cannot be read: ".
  public var description: String {
    switch self {
    case .notFound: "there is no such file"
    case .isDirectory: "that is a directory, not a file"
    case .notPermitted: "permission denied"
    case .noSpace: "the disk is full"
    case .noFolder: "there is no such folder"
    case .leadsNowhere: "that is a link to a file that is not there"
    case .leadsInCircles: "that is a link that leads back to itself"
    case .nameTooLong: "no file can have so long a name"
    case .notOrdinary: "that is no ordinary file"
    case .tooLarge(let limit): "that is larger than \(limit >> 20) MB"
    // SAFETY: `strerror` never returns null, and the text is copied before another call can change it.
    case .system(let number): unsafe String(cString: strerror(number))
    }
  }
}

extension Files {
  /// Adds `bytes` to the end of the file at `path`, which is made where it is not there, readable by its owner alone.
  public static func append(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let file = try Descriptor(opening: path, flags: O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
    try RawOutput.writeAll(bytes.span, to: file.number)
  }

  /// Removes the file at `path`, if it is there.
  public static func remove(_ path: String) { SystemCall.unlink(path) }

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

  /// When the file at `path` was last written, with its size: whatever changes it changes this. Nil where there is
  /// none.
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
