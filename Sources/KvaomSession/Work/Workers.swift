/// Those who do work that can be shared out. Whoever starts hands them in: the core itself knows no threads, so that it
/// also runs where there are none.
public struct Workers: Sendable {
  /// What one worker does: takes numbers until there are no more.
  public typealias Job = @Sendable (_ next: () -> Int?) -> Void

  /// How many can work at once.
  public let count: Int
  private let sharing: @Sendable (_ items: Int, _ job: @escaping Job) -> Void

  /// Workers that `sharing` sets to work: it does the job once for each worker, hands out every number below `items`
  /// once, and returns when all jobs have ended.
  public init(count: Int, sharing: @escaping @Sendable (_ items: Int, _ job: @escaping Job) -> Void) {
    self.count = count
    self.sharing = sharing
  }

  /// One worker, on the caller's own thread.
  public static let alone = Workers(count: 1) { items, job in
    var number = 0
    job {
      defer { number += 1 }
      return number < items ? number : nil
    }
  }

  /// Shares out the numbers below `items`.
  public func share(_ items: Int, _ job: @escaping Job) { sharing(items, job) }

  /// Work by numbers, shared out, the results in order.
  public func map<Result: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Result) -> [Result] {
    let shelf = Shelf<Result>(count)
    share(count) { next in
      while let number = next() { shelf.put(make(number), at: number) }
    }
    return shelf.all
  }
}

/// Where the results of shared work stand: a place each, so that nobody waits for another.
///
/// SAFETY: every place is written at most once, by the one worker that was handed its number, and read only when all
/// jobs have ended; that end is the host's promise.
@safe public final class Shelf<Result: Sendable>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result?>

  /// A shelf of empty places.
  public init(_ count: Int) {
    unsafe places = .allocate(capacity: count)
    unsafe places.initialize(repeating: nil)
  }

  deinit {
    unsafe places.deinitialize()
    unsafe places.deallocate()
  }

  /// Puts a result in its place.
  public func put(_ result: Result, at number: Int) { unsafe places[number] = result }

  /// The results in order; those that were never made are left out.
  public var all: [Result] { unsafe places.compactMap { $0 } }
}
