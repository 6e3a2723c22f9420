internal import Glibc

/// A claim on a file that lasts as long as this object, and no longer than the process: the system gives it up even where
/// the process is killed.
public final class FileLock: Sendable {
  private let descriptor: Int32

  /// Claims the file at `path`, which is made where it is not there, readable by its owner alone; nil where another
  /// process has it, or it cannot be written.
  public init?(_ path: String) {
    // SAFETY: the system copies the path during the call.
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
