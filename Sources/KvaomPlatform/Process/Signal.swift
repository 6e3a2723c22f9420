internal import Glibc

/// What one thread waits for and another raises, once.
@safe final class Signal {
  private let semaphore: UnsafeMutablePointer<sem_t>

  /// A signal that is not raised.
  init() {
    unsafe semaphore = .allocate(capacity: 1)
    // SAFETY: the memory is this object's own until it is gone.
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    // SAFETY: nobody waits on an object that nobody holds.
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  /// Wakes who waits.
  func raise() {
    // SAFETY: made in `init`.
    unsafe sem_post(semaphore)
  }

  /// Waits so many nanoseconds at most, less where the process gets a signal; whether it has been raised. `UInt64.max` waits
  /// as long as it takes.
  func wait(_ nanoseconds: UInt64) -> Bool {
    if nanoseconds == .max {
      // SAFETY: made in `init`.
      while unsafe sem_wait(semaphore) != 0 {}
      return true
    }
    var end = timespec()
    // SAFETY: the system writes one `timespec` into the variable, and reads it, during the calls.
    unsafe clock_gettime(CLOCK_REALTIME, &end)
    let total = UInt64(end.tv_nsec) + nanoseconds
    end.tv_sec += Int(total / 1_000_000_000)
    end.tv_nsec = Int(total % 1_000_000_000)
    return unsafe sem_timedwait(semaphore, &end) == 0
  }
}
