internal import Glibc

/// Reads from the system's numbered files.
enum RawInput {
  /// The rest of the file `number`, read in pieces of `pieceSize` bytes: one more than the size of the file, where
  /// that is known, makes it a single piece without a copy.
  static func readAll(from number: Int32, pieceSize: Int) throws(FileFault) -> [UInt8] {
    var bytes = try readPiece(from: number, size: pieceSize)
    var lastCount = bytes.count
    while lastCount == pieceSize {
      let piece = try readPiece(from: number, size: pieceSize)
      lastCount = piece.count
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  /// The first `count` bytes; fewer where there are no more.
  static func readStart(from number: Int32, count: Int) throws(FileFault) -> [UInt8] {
    try readPiece(from: number, size: count)
  }

  /// What is there to read now, after waiting for it; empty at the end.
  static func readSome(from number: Int32) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    // SAFETY: only bytes the system wrote are counted, and it writes no more than the buffer holds.
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      var step = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
      while step < 0 && errno == EINTR { step = unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
      if step < 0 { fault = FileFault(number: errno) } else { count = step }
    }
    if let fault { throw fault }
    return piece
  }

  /// Whether something can be read, or the end is reached, within so many milliseconds.
  static func isReady(_ number: Int32, within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    // SAFETY: one request, alive during the call.
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  /// The next `size` bytes; fewer only at the end.
  private static func readPiece(from number: Int32, size: Int) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    // SAFETY: `count` never passes the buffer's size, and only bytes the system wrote are counted.
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count..<size])
        let step = unsafe Glibc.read(number, rest.baseAddress, rest.count)
        if step == 0 { break }
        if step > 0 {
          count += step
        } else if errno != EINTR {
          fault = FileFault(number: errno)
          break
        }
      }
    }
    if let fault { throw fault }
    return piece
  }
}

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
        let rest = unsafe UnsafeBufferPointer(rebasing: buffer[written...])
        return unsafe SystemCall.write(number, UnsafeRawBufferPointer(rest))
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
