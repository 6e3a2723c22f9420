internal import Glibc

/// A clock that only goes forward; it tells how long something took and nothing about the date.
public enum MonotonicClock {
  /// Nanoseconds since a moment that stays the same while the machine runs.
  public static var nanoseconds: UInt64 {
    var time = timespec()
    // SAFETY: the system writes one `timespec` into the variable during the call.
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
