internal import Glibc

/// A stack of its own for work whose recursion follows what a planner wrote: brackets within brackets, definitions that
/// need definitions. The stack of the caller may be small (a task's is), and how deep it is depends on the machine.
public enum DeepStack {
  /// Room for the deepest recursion the limits of the parser and the checker allow, in builds without optimisation too.
  /// Only what is used is ever taken from memory.
  private static let size = 512 << 20

  /// Does `work` on a thread with a deep stack and returns its result; on the caller's stack where no thread can be made.
  public static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
    var result: Result?
    let job = Job { result = work() }
    guard start(job) else { return work() }
    guard let result else { preconditionFailure("a finished thread has left its result") }
    return result
  }

  /// Runs `job` on a thread of its own and waits for its end; false where no thread could be made.
  private static func start(_ job: Job) -> Bool {
    var attributes = pthread_attr_t()
    // SAFETY: the system reads and writes the variable during the calls only.
    guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
    defer { unsafe pthread_attr_destroy(&attributes) }
    guard unsafe pthread_attr_setstacksize(&attributes, size) == 0 else { return false }
    var thread = pthread_t()
    // SAFETY: `job` outlives the thread, which is waited for below while `job` is held.
    return withExtendedLifetime(job) {
      let created = unsafe pthread_create(
        &thread, &attributes,
        { context in
          if let context = unsafe context { unsafe Unmanaged<Job>.fromOpaque(context).takeUnretainedValue().body() }
          return nil
        }, Unmanaged.passUnretained(job).toOpaque())
      guard created == 0 else { return false }
      return pthread_join(thread, nil) == 0
    }
  }

  /// What the thread is to do.
  private final class Job {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }
}
