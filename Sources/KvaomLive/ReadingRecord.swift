public import KvaomSession
import Synchronization

/// The files a run has read for its plan, which a live page must have inside.
public final class ReadingRecord: Sendable {
  private let known = Mutex<[(path: String, bytes: [UInt8])]>([])

  /// Nothing read yet.
  public init() {}

  /// The files in the order they were read first, each once.
  public var files: [(path: String, bytes: [UInt8])] { known.withLock { $0 } }

  /// A reader that reads as `reader` does and takes note.
  public func reading(_ reader: @escaping FileReader) -> FileReader {
    { [self] request in
      let answer = reader(request)
      if let bytes = answer?.bytes {
        known.withLock { files in
          if !files.contains(where: { $0.path == request.path }) { files.append((request.path, bytes)) }
        }
      }
      return answer
    }
  }
}
