internal import Glibc
internal import Synchronization

/// A stack of its own for work whose recursion follows what a planner wrote: brackets within brackets, definitions that
/// need definitions. The stack of the caller may be small (a task's is), and how deep it is depends on the machine.
public enum DeepStack {
  /// Room for the deepest recursion the limits of the parser and the checker allow, in builds without optimisation too.
  /// Only what is used is ever taken from memory.
  private static let size = 512 << 20

  /// Does `work` on a thread with a deep stack and returns its result; on the caller's stack where no thread can be
  /// made.
  public static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
    guard let result = run(lookingEvery: .max, work, { true }) else {
      preconditionFailure("work that is waited for has left its result")
    }
    return result
  }

  /// The same; the caller calls `look` meanwhile, every so many nanoseconds and at once after a signal. Where `look`
  /// returns false the caller waits no longer and gets nil: the thread ends by itself, and its result is lost.
  public static func run<Result: Sendable>(
    lookingEvery pause: UInt64, _ work: @escaping @Sendable () -> Result, _ look: () -> Bool
  ) -> Result? {
    let job = Job(work)
    guard start(job) else { return work() }
    while !job.end.wait(pause) {
      if !look() { return nil }
    }
    return job.result.withLock { $0 }
  }

  /// Runs `job` on a thread of its own, which nobody needs to wait for; false where no thread could be made.
  private static func start<Result>(_ job: Job<Result>) -> Bool {
    var attributes = pthread_attr_t()
    // SAFETY: the system reads and writes the variable during the calls only.
    guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
    defer { unsafe pthread_attr_destroy(&attributes) }
    guard unsafe pthread_attr_setstacksize(&attributes, size) == 0 else { return false }
    guard unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) == 0 else { return false }
    var thread = pthread_t()
    let context = unsafe Unmanaged<AnyJob>.passRetained(job)
    // SAFETY: the thread takes over the reference made here.
    let created = unsafe pthread_create(
      &thread, &attributes,
      { context in
        if let context = unsafe context { unsafe Unmanaged<AnyJob>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if created != 0 { unsafe context.release() }
    return created == 0
  }

  /// What a thread is to do.
  private class AnyJob {
    func run() {}
  }

  /// Work with its result, which is there when `end` has been signalled.
  private final class Job<Result: Sendable>: AnyJob {
    let end = Signal()
    let result = Mutex<Result?>(nil)
    private let body: @Sendable () -> Result
    init(_ body: @escaping @Sendable () -> Result) { self.body = body }
    override func run() {
      let made = body()
      result.withLock { $0 = made }
      end.raise()
    }
  }
}

/// The machine's cores, for work that is shared out among threads.
public enum Cores {
  /// How many cores there are to work on; 1 where nobody can tell.
  public static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does `work` on `count` threads at once, the caller's among them, and returns when all have ended. Where a thread
  /// cannot be made the others do without it: the work shares itself out.
  public static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    let job = Job(work)
    withExtendedLifetime(job) {
      for _ in stride(from: 1, to: count, by: 1) {
        var thread = pthread_t()
        // SAFETY: `job` outlives the threads, which are waited for below while it is held.
        let created = unsafe pthread_create(
          &thread, nil,
          { context in
            if let context = unsafe context { unsafe Unmanaged<Job>.fromOpaque(context).takeUnretainedValue().body() }
            return nil
          }, Unmanaged.passUnretained(job).toOpaque())
        if created == 0 { threads.append(thread) }
      }
      work()
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  /// Does `job` on `count` threads at once: together they are handed every number below `items`, each once.
  public static func share(
    _ items: Int, among count: Int, _ job: @escaping @Sendable (_ next: () -> Int?) -> Void
  ) {
    let numbers = Numbers(below: items)
    run(min(count, items)) { job { numbers.next() } }
  }

  /// Numbers to be taken by several threads.
  private final class Numbers: Sendable {
    private let taken = Atomic<Int>(0)
    private let end: Int
    init(below end: Int) { self.end = end }
    func next() -> Int? {
      let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      return number < end ? number : nil
    }
  }

  /// What the threads are to do.
  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// A flag that asks running work to stop: raised from any thread, looked at by the work.
///
/// One belongs to one piece of work, and stays raised: work that comes late to look at it stops too, whatever was begun
/// since.
public final class StopFlag: Sendable {
  /// How often all work was asked to stop.
  private static let requests = Atomic<Int>(0)
  private let requestsBefore: Int
  private let raised = Atomic<Bool>(false)
  /// A flag that is not raised.
  public init() { requestsBefore = Self.requests.load(ordering: .relaxed) }
  /// Asks this work to stop.
  public func raise() { raised.store(true, ordering: .relaxed) }
  /// Asks all work that has begun to stop; safe in a signal handler once a flag has been made.
  public static func raiseAll() { requests.add(1, ordering: .relaxed) }
  /// Whether the work should stop.
  public var isRaised: Bool {
    raised.load(ordering: .relaxed) || Self.requests.load(ordering: .relaxed) != requestsBefore
  }
}
