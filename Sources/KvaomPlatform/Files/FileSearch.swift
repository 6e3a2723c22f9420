internal import Glibc

extension Files {
  /// The files below `directory` whose name ends in `suffix`, sorted by path. Hidden directories and files (a leading
  /// dot) are passed over, and links to directories are not followed, so the search ends. A directory below that cannot
  /// be looked into stands in the answer with its fault, and the search goes on; whether a file can be read is found
  /// when it is.
  public static func search(_ directory: String, suffix: String) throws(FileFault) -> FoundFiles {
    var found = FoundFiles()
    for entry in try entries(of: directory).sorted(by: { $0.name < $1.name }) {
      let path = directory == "." ? entry.name : joined(directory, entry.name)
      if entry.isDirectory {
        do throws(FileFault) {
          let below = try search(path, suffix: suffix)
          found.paths += below.paths
          found.faults += below.faults
        } catch {
          found.faults.append((path, error))
        }
      } else if entry.name.hasSuffix(suffix) {
        found.paths.append(path)
      }
    }
    return found
  }

  /// What a search found.
  public struct FoundFiles: Sendable {
    /// The files.
    public var paths: [String] = []
    /// The directories that could not be looked into.
    public var faults: [(path: String, fault: FileFault)] = []
  }

  /// One name in a directory.
  private struct Entry {
    /// Its last part, without the directory.
    let name: String
    /// Whether it is itself a directory; false for a link to one.
    let isDirectory: Bool
  }

  /// The visible entries of a directory, in no order.
  private static func entries(of directory: String) throws(FileFault) -> [Entry] {
    try allNames(in: directory).filter { !$0.hasPrefix(".") }
      .map { Entry(name: $0, isDirectory: isRealDirectory(joined(directory, $0))) }
  }

  /// The names in a directory, hidden ones too, in no order.
  static func allNames(in directory: String) throws(FileFault) -> [String] {
    // SAFETY: the stream is closed here and used by nobody else; each entry is copied before the next is read.
    guard let stream = unsafe opendir(directory) else { throw FileFault(number: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let record = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &record.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether `path` is a directory and not a link to one.
  private static func isRealDirectory(_ path: String) -> Bool {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of `name` in `directory`.
  private static func joined(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }
}

extension Files {
  /// A new, empty directory for this program alone, below `TMPDIR` or `/tmp`.
  public static func makeTemporaryDirectory() throws(FileFault) -> String {
    var template = Array("\(Environment.value(of: "TMPDIR") ?? "/tmp")/kvaom-XXXXXX".utf8CString)
    // SAFETY: the system writes the last six characters of the text, which ends in a null byte and lives on.
    guard unsafe mkdtemp(&template) != nil else { throw FileFault(number: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes `path` a name of what `target` names; nothing may have that name yet.
  public static func link(_ path: String, to target: String) throws(FileFault) {
    // SAFETY: the system copies both paths during the call.
    guard unsafe symlink(target, path) == 0 else { throw FileFault(number: errno) }
  }

  /// Whether `path` is a link.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Removes a directory with all that is in it. A link goes, and what it leads to stays.
  public static func removeTree(_ directory: String) {
    for name in (try? allNames(in: directory)) ?? [] {
      let path = "\(directory)/\(name)"
      if isDirectory(path), !isLink(path) { removeTree(path) } else { remove(path) }
    }
    // SAFETY: the system copies the path during the call.
    unsafe rmdir(directory)
  }

  /// The whole path of a file or directory, without links; nil where there is none.
  public static func absolute(_ path: String) -> String? { try? resolved(path) }
}
