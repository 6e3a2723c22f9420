import KvaomSession
import KvaomWords
import Synchronization

/// The plan below the draft as it was checked last, for the entries that change the draft or only ask. All copies of a
/// workbench share one: going back to an older state costs one check, and never an answer.
///
/// Work that was stopped or took too long may still be reading it while the next entry does, so what lies here is not
/// changed any more; a better one takes its place.
final class KeptGround: Sendable {
  /// What the check of a plan depends on.
  struct Key: Equatable {
    /// The files as they were read.
    let files: ReadFiles
    /// What was typed on top of them.
    let pieces: GrowingList<Workbench.Piece>
    /// The world that is worked on.
    let foundation: String?
    /// The language of the library's labels, and of what is found.
    let locale: Locale
    /// The settings of the command line, with the language of their decimal signs.
    let settings: [String]
    /// See above.
    let settingsLocale: Locale?
    /// The changes of the command line.
    let additions: [String]
  }

  /// One checked plan. Nothing in it changes once it lies here.
  private struct Ground: @unchecked Sendable {
    let key: Key
    let plan: KeptPlan
    let isValued: Bool
  }

  private let ground = Mutex<Ground?>(nil)

  /// The plan with that key; `load` checks it where another lies here. Where all its values are asked for, they are
  /// known. Work that is stopped leaves nothing behind.
  func plan(_ key: Key, valued: Bool, work: Work, load: () -> KeptPlan) -> KeptPlan {
    let known = ground.withLock { $0 }
    if let known, known.key == key, known.isValued || !valued { return known.plan }
    var plan = known.flatMap { $0.key == key ? $0.plan : nil } ?? load()
    if valued { plan = plan.valued(work: work) }
    if !work.isStopped {
      let fresh = Ground(key: key, plan: plan, isValued: valued)
      ground.withLock { $0 = fresh }
    }
    return plan
  }
}

/// Files as they were read once: the same files, read again, are others. What typed tables read is kept as it was:
/// an older state answers as it did, and a file that is written later is a change that can be told.
final class ReadFiles: Sendable, Equatable {
  static func == (left: ReadFiles, right: ReadFiles) -> Bool { left === right }

  /// One time at which the files of the plan were read.
  private final class Reading: Sendable {}

  private let reading: Reading
  private let tables: Mutex<[(path: String, plan: String?, answer: FileAnswer)]>

  /// The files, read anew: nothing is kept yet.
  init() {
    reading = Reading()
    tables = Mutex([])
  }

  private init(goingOnFrom other: ReadFiles) {
    reading = other.reading
    tables = Mutex(other.tables.withLock { $0 })
  }

  /// The same with what is typed next: where that is refused, what it read is forgotten with it.
  var next: ReadFiles { ReadFiles(goingOnFrom: self) }

  /// Whether the files of the plan were read at the same time as those of another state.
  func isOfOneReading(with other: ReadFiles) -> Bool { reading === other.reading }

  /// The files that typed tables have read.
  var paths: [String] { tables.withLock { $0.map { $0.path } } }

  /// Reads tables once and keeps them; everything else as `reader` does.
  func keeping(_ reader: @escaping FileReader) -> FileReader {
    { request in
      guard case .tables = request.content else { return reader(request) }
      let known = self.tables.withLock { $0.first { $0.path == request.path && $0.plan == request.plan }?.answer }
      if let known { return known }
      let answer = reader(request)
      if let answer, case .tables = answer {
        self.tables.withLock { $0.append((request.path, request.plan, answer)) }
      }
      return answer
    }
  }
}
