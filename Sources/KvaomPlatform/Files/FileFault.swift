internal import Glibc

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
  /// Anything else, by the system's number.
  case system(number: Int32)

  /// The fault that the system's `number` stands for.
  init(number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .notFound
    case EISDIR: self = .isDirectory
    case EACCES, EPERM, EROFS: self = .notPermitted
    case ENOSPC, EDQUOT, EFBIG: self = .noSpace
    default: self = .system(number: number)
    }
  }
}

extension FileFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound: "there is no such file"
    case .isDirectory: "that is a directory, not a file"
    case .notPermitted: "permission denied"
    case .noSpace: "the disk is full"
    // SAFETY: `strerror` never returns null, and the text is copied before another call can change it.
    case .system(let number): unsafe String(cString: strerror(number))
    }
  }
}
