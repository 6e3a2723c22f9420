internal import Glibc

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
