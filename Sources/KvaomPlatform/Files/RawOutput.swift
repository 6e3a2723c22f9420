internal import Glibc

/// Writes to the system's numbered files.
enum RawOutput {
  /// How a write ended that did not fail.
  enum Ending {
    /// Everything was written.
    case complete
    /// The reader of the pipe has gone, as `head` does: nobody wants the rest.
    case readerGone
  }

  /// Writes all of `bytes` to the file `number`, however many calls the system needs.
  @discardableResult
  static func writeAll(_ bytes: Span<UInt8>, to number: Int32) throws(FileFault) -> Ending {
    var written = 0
    while written < bytes.count {
      // SAFETY: the pointer is used during the call only, and stays inside the span.
      let step = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe Glibc.write(number, buffer.baseAddress! + written, buffer.count - written)
      }
      if step >= 0 {
        written += step
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable(number)
      case EPIPE: return .readerGone
      case let number: throw FileFault(number: number)
      }
    }
    return .complete
  }

  /// Waits until a file that another process made non-blocking takes more.
  private static func waitUntilWritable(_ number: Int32) {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    // SAFETY: one request, alive during the call.
    _ = unsafe poll(&request, 1, -1)
  }
}
