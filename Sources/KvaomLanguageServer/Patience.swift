import KvaomRuntime
import Synchronization

/// How long the work on one request goes on: until the client takes the request back.
final class Patience: Sendable {
  private struct State {
    var isLost: @Sendable () -> Bool = { false }
    var wasLost = false
  }

  private let state = Mutex(State())
  /// How often the work has looked.
  private let looks = Atomic<Int>(0)
  /// Looking asks the system: once in so many times is enough, and costs nothing.
  private static let pause = 256

  /// Work begins that is to end when `isLost` says so.
  func begin(_ isLost: @escaping @Sendable () -> Bool) { state.withLock { $0 = State(isLost: isLost) } }

  /// Work has ended: what follows is not stopped.
  func end() { state.withLock { $0.isLost = { false } } }

  /// Whether it was stopped.
  var wasLost: Bool { state.withLock { $0.wasLost } }

  /// What the work looks at.
  var interrupt: Interrupt {
    Interrupt { [self] in
      guard looks.add(1, ordering: .relaxed).newValue % Self.pause == 0 else { return wasLost }
      let look = state.withLock { $0.isLost }
      guard look() else { return false }
      state.withLock { $0.wasLost = true }
      return true
    }
  }
}
