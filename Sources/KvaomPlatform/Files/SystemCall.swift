internal import Glibc

/// The calls by which files are changed, each in one place, so that a test can count them and let any of them fail, be
/// torn, or be the last thing the program does.
///
/// Only builds for development know `KVAOM_FAULT`; a release asks the system at once. It is `WHAT@N`, where N counts
/// these calls from 1 on and WHAT is
/// - `kill`: the program is killed before the Nth call; `killed`: right after it;
/// - `fail`: the Nth call fails as on a full disk; `broken`: it and all after it do;
/// - `tear`: the Nth call, where it writes, writes half and fails; `torn`: it writes half and the program is killed.
///
/// `count@PATH` adds a line for each call to the file at PATH.
enum SystemCall {
  /// Writes bytes; how many it took.
  static func write(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    // SAFETY: the buffer lives during the call, and a part of it is no longer than it is.
    let call = { count in unsafe Glibc.write(number, bytes.baseAddress, count) }
    // What is printed is no file.
    if number <= STDERR_FILENO { return call(bytes.count) }
    return fault("write", whole: { call(bytes.count) }, half: { call(bytes.count / 2) })
  }

  /// Opens a file by flags; the system's number of it.
  static func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    // SAFETY: the system copies the path during the call.
    let call = { unsafe Glibc.open(path, flags, mode) }
    return flags & O_CREAT == 0 ? call() : Int32(fault("open") { Int(call()) })
  }

  /// Gives a file another name.
  static func rename(_ old: String, _ new: String) -> Int32 {
    // SAFETY: the system copies both paths during the call.
    Int32(fault("rename") { Int(unsafe Glibc.rename(old, new)) })
  }

  /// Gives a file a second name.
  static func link(_ old: String, _ new: String) -> Int32 {
    // SAFETY: the system copies both paths during the call.
    Int32(fault("link") { Int(unsafe Glibc.link(old, new)) })
  }

  /// Takes a name away.
  @discardableResult
  static func unlink(_ path: String) -> Int32 {
    // SAFETY: the system copies the path during the call.
    Int32(fault("unlink") { Int(unsafe Glibc.unlink(path)) })
  }

  /// Makes a file shorter.
  static func truncate(_ number: Int32, _ length: Int) -> Int32 {
    Int32(fault("truncate") { Int(ftruncate(number, length)) })
  }

  /// Sends a file or a folder to the disk.
  static func synchronize(_ number: Int32) -> Int32 { Int32(fault("sync") { Int(fsync(number)) }) }

  /// Sends what is in a file to the disk.
  static func synchronizeData(_ number: Int32) -> Int32 { Int32(fault("sync") { Int(fdatasync(number)) }) }

  #if DEBUG
    /// What a test wants of the calls.
    private static let plan = FaultPlan(Environment.value(of: "KVAOM_FAULT") ?? "")

    private static func fault(_ name: String, whole call: () -> Int, half: () -> Int = { -1 }) -> Int {
      guard let plan else { return call() }
      return plan.perform(name, whole: call, half: half)
    }
  #else
    private static func fault(_ name: StaticString, whole call: () -> Int, half: () -> Int = { -1 }) -> Int { call() }
  #endif
}
