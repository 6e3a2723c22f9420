internal import CAllocator

extension Process {
  /// Lets the program keep the memory it has had: one heap for all threads, which grows in large steps and never shrinks.
  ///
  /// A plan's work is done on a thread of its own (`DeepStack`). Left alone, the C library gives each thread a heap that
  /// grows page by page and takes every large column anew from the system: 390 calls and 500 page faults more for a plan
  /// of 10 000 cost lines, a fifth of its whole time.
  public static func keepMemory() {
    let megabyte: Int32 = 1 << 20
    _ = mallopt(M_ARENA_MAX, 1)
    _ = mallopt(M_TOP_PAD, 4 * megabyte)
    _ = mallopt(M_TRIM_THRESHOLD, 512 * megabyte)
    _ = mallopt(M_MMAP_THRESHOLD, 32 * megabyte)
  }
}
