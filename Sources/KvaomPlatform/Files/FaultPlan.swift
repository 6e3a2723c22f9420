#if DEBUG
  internal import Glibc
  internal import Synchronization

  /// What a test wants of the calls that change files: see `SystemCall`.
  final class FaultPlan: Sendable {
    private enum Kind: String { case kill, killed, fail, broken, tear, torn, count }

    private let kind: Kind
    private let place: Int
    private let record: String
    private let calls = Atomic(0)

    /// A plan in words; nil for none.
    init?(_ text: String) {
      let parts = text.split(separator: "@", maxSplits: 1).map { String($0) }
      guard parts.count == 2, let kind = Kind(rawValue: parts[0]) else { return nil }
      self.kind = kind
      place = Int(parts[1]) ?? 0
      record = parts[1]
    }

    /// Makes a call, or what the plan has in its place.
    func perform(_ name: String, whole call: () -> Int, half: () -> Int) -> Int {
      let number = calls.wrappingAdd(1, ordering: .relaxed).newValue
      if kind == .count {
        note(name)
        return call()
      }
      guard number == place || kind == .broken && number > place else { return call() }
      switch kind {
      case .kill: end()
      case .killed:
        _ = call()
        end()
      case .torn:
        _ = half()
        end()
      case .tear:
        _ = half()
        errno = ENOSPC
        return -1
      case .fail, .broken:
        // Removing a name needs no room.
        if name == "unlink" { return call() }
        errno = ENOSPC
        return -1
      case .count: return call()
      }
    }

    private func end() -> Never {
      kill(getpid(), SIGKILL)
      // The signal has come before this is read.
      Glibc._exit(137)
    }

    private func note(_ name: String) {
      // SAFETY: the system copies the path during the call, and the text lives during the other.
      let file = unsafe Glibc.open(record, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      let line = name + "\n"
      _ = unsafe line.withCString { unsafe Glibc.write(file, $0, line.utf8.count) }
      close(file)
    }
  }
#endif
