internal import Glibc

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

  /// What the threads are to do.
  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
