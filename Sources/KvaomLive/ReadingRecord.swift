public import KvaomSession
import Synchronization

/// The files a run has read for its plan, which a live page must have inside.
public final class ReadingRecord: Sendable {
  private let tables = Atomic(false)
  private let known = Mutex<[(path: String, bytes: [UInt8])]>([])

  /// Nothing read yet.
  public init() {}

  /// The files in the order they were read first, each once.
  public var files: [(path: String, bytes: [UInt8])] { known.withLock { $0 } }

  /// Whether a table was read from a file of another kind, which no page can.
  public var hasTables: Bool { tables.load(ordering: .relaxed) }

  /// A reader that reads below `folder` as `reader` does and takes note: a page knows files by what the plan calls
  /// them, and not where the plan lies.
  public func reading(below folder: String, _ reader: @escaping FileReader) -> FileReader {
    @Sendable func whole(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }
    return { [self] request in
      let answer = reader(
        FileRequest(whole(request.path), for: request.plan.map { whole($0) }, content: request.content))
      if case .tables = request.content { tables.store(true, ordering: .relaxed) }
      if let bytes = answer?.bytes {
        known.withLock { files in
          if !files.contains(where: { $0.path == request.path }) { files.append((request.path, bytes)) }
        }
      }
      return answer
    }
  }
}
