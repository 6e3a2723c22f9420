internal import Glibc

/// A pipe from a program that was started to this one; both ends are closed when it is let go.
struct Pipe: ~Copyable {
  /// The end that is read from.
  let reading: Int32
  /// The end that is written to; -1 once it is closed.
  private(set) var writing: Int32

  /// A new pipe that programs do not inherit. One that another thread starts at this very moment may, and then the end of
  /// what is read comes no earlier than that program's.
  init() throws(FileFault) {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the system writes two numbers, and there is room for two.
    guard unsafe pipe(&ends) == 0 else { throw FileFault(number: errno) }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Closes this program's writing end, so that the end of the other program is the end of what is read.
  mutating func closeWriting() {
    Glibc.close(writing)
    writing = -1
  }

  deinit {
    Glibc.close(reading)
    if writing >= 0 { Glibc.close(writing) }
  }
}
