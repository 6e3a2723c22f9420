internal import Glibc

/// A file that grows by whole records and belongs to one process as long as that lives: the system gives the claim up
/// even where the process is killed.
public final class HeldLog {
  /// The file as it is held.
  private struct Held: ~Copyable {
    let file: Descriptor
    /// How many bytes of it are whole records.
    var length: Int
  }

  /// Where it lies.
  public let path: String
  private var held: Held
  /// Whether part of a record that failed is still at the end, as it could not be cut off.
  private var isTorn = false
  /// Whether the folder knows the file's name for certain, whatever happens to the machine.
  private var isNameKept = false
  /// What makes the part of a record before it void, for who reads the file.
  private let voidMark: [UInt8]

  /// A new file with `bytes` under a name that nothing has, readable by its owner alone.
  public init(creating path: String, _ bytes: [UInt8] = [], voidMark: [UInt8]) throws(FileFault) {
    self.path = path
    self.voidMark = voidMark
    let file = try Descriptor(opening: path, flags: O_RDWR | O_CREAT | O_EXCL | O_APPEND, mode: 0o600)
    held = Held(file: file, length: 0)
    do throws(FileFault) {
      try Self.claim(held.file)
      try append(bytes)
    } catch {
      Files.remove(path)
      throw error
    }
  }

  /// Claims an open file; the fault where another process has it.
  private static func claim(_ file: borrowing Descriptor) throws(FileFault) {
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else { throw FileFault(number: errno) }
  }

  /// Whether the file still has a name: where somebody removed it, what is added is lost with it.
  public var isNamed: Bool {
    guard let own = try? held.file.status(), let named = Files.status(of: path) else { return false }
    return FileMark(own).isSameFile(as: FileMark(named))
  }

  /// Adds `bytes`, all or none: where the disk takes only part, the part is cut off again.
  public func append(_ bytes: [UInt8]) throws(FileFault) {
    guard !bytes.isEmpty else { return }
    if isTorn { isTorn = !cut() }
    do throws(FileFault) {
      try RawOutput.writeAll((isTorn ? voidMark + bytes : bytes).span, to: held.file.number)
    } catch {
      isTorn = !cut()
      throw error
    }
    isTorn = false
    held.length = (try? held.file.status()).map { Int($0.st_size) } ?? held.length + bytes.count
  }

  private func cut() -> Bool { SystemCall.truncate(held.file.number, held.length) == 0 }

  /// Sends what was added to the disk and waits for it so many nanoseconds at most: the work goes on where it takes
  /// longer. The fault, where the disk has one by then.
  public func synchronize(waiting patience: UInt64) throws(FileFault) {
    let copy = fcntl(held.file.number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw FileFault(number: errno) }
    let folder = isNameKept ? nil : Files.folder(of: path)
    let fault = DeepStack.run(lookingEvery: patience) {
      let number = SystemCall.synchronizeData(copy) == 0 || errno == EINVAL ? 0 : errno
      close(copy)
      guard number == 0, let folder else { return number == 0 ? nil : FileFault(number: number) }
      do throws(FileFault) {
        try Files.synchronize(folder: folder)
        return nil
      } catch {
        return error
      }
    } _: {
      false
    }
    if case .some(.some(let fault)) = fault { throw fault }
    isNameKept = true
  }

  /// Puts a file with `bytes` in the place of this one, at once and on the disk, and holds it from then on: whoever
  /// looks sees the old records or the new ones.
  public func replace(by bytes: [UInt8]) throws(FileFault) {
    let draft = "\(Files.folder(of: path))/.kvaom-\(getpid())-\(MonotonicClock.nanoseconds).tmp"
    let file = try Descriptor(opening: draft, flags: O_RDWR | O_CREAT | O_EXCL | O_APPEND, mode: 0o600)
    do throws(FileFault) {
      try Self.claim(file)
      try RawOutput.writeAll(bytes.span, to: file.number)
      guard SystemCall.synchronize(file.number) == 0 else { throw FileFault(number: errno) }
      guard SystemCall.rename(draft, path) == 0 else { throw FileFault(number: errno) }
    } catch {
      Files.remove(draft)
      throw error
    }
    held = Held(file: file, length: bytes.count)
    (isTorn, isNameKept) = (false, true)
    // It has its name; where the folder cannot be sent to the disk now, it goes there later.
    try? Files.synchronize(folder: Files.folder(of: path))
  }

  /// Removes the file.
  public func remove() { Files.remove(path) }
}

/// A claim on a file that another process left, as long as this object lives.
public final class FileClaim {
  private let descriptor: Int32

  /// Claims the file at `path`; nil where a process has it, or it is not there, or was taken away meanwhile.
  public init?(_ path: String) {
    // SAFETY: the system copies the path during the call.
    descriptor = unsafe open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var own = stat()
    // SAFETY: the system writes one `stat` into the variable during the call.
    let known = unsafe fstat(descriptor, &own)
    guard known == 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      Files.mark(of: path)?.isSameFile(as: FileMark(own)) ?? false
    else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
