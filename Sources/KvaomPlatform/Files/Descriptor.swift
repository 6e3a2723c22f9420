internal import Glibc

/// An open file that closes itself when it is let go.
struct Descriptor: ~Copyable {
  /// The system's number of the open file.
  let number: Int32

  /// Opens the file at `path`; `mode` is the permissions of a file that `flags` create.
  init(opening path: String, flags: Int32, mode: mode_t = 0) throws(FileFault) {
    // SAFETY: the system copies the path during the call.
    number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
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
