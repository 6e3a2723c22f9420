import KvaomEngine
import KvaomPlatform
import KvaomWorkbench

/// What was accepted, on the disk at once, so that neither a killed shell nor a machine that stops loses anything.
///
/// A shell holds a claim on its journal as long as it lives; numbers of processes would not do, as containers give the
/// same ones again. Entries that the disk does not take wait in memory and go with the next that it takes.
final class Journal {
  private static let prefix = "session-"
  private static let suffix = ".journal"
  /// How long an entry is waited for until the disk has it, in nanoseconds; then the prompt comes, and the disk goes
  /// on.
  private static let patience: UInt64 = 8_000_000
  /// How much of a journal is read to say how much is in it.
  static let glance = 1 << 18

  /// The directory that all journals lie in.
  private let directory: String
  private let name: String
  private var log: HeldLog?
  private var text = JournalText([], adopted: [])
  /// How many of the entries are on the disk.
  private var writtenCount = 0
  /// Whether what is on the disk is of another time, and has to be replaced whole.
  private var isOutdated = false

  /// The journal of this process below `directory`; nothing is written before the first entry.
  init(in directory: String) {
    self.directory = directory
    name = "\(Self.prefix)\(Process.identifier)-\(MonotonicClock.nanoseconds)\(Self.suffix)"
  }

  /// Where it lies.
  var path: String { "\(directory)/\(name)" }

  /// How many entries the disk has not taken yet.
  var waitingCount: Int { max(isOutdated ? 1 : 0, text.entries.count - writtenCount) }

  /// Adds an entry, with all that wait; false where the disk does not take them.
  func append(_ entry: String) -> Bool {
    text.add(entry)
    return write()
  }

  /// Brings to the disk what it has not taken yet; false where it still does not.
  private func write() -> Bool {
    do throws(FileFault) {
      if let log, log.isNamed, isOutdated {
        try log.replace(by: text.bytes)
      } else if let log, log.isNamed {
        try log.append(JournalText.bytes(of: text.entries[writtenCount...]))
      } else {
        // The first entry; or somebody has removed the file, or the whole directory, and the entries are here still.
        writtenCount = 0
        try Files.makeDirectory(directory)
        log = try HeldLog(creating: path, text.bytes, voidMark: Array(JournalText.voidMark.utf8))
      }
      writtenCount = text.entries.count
      isOutdated = false
      try log?.synchronize(waiting: Self.patience)
      return true
    } catch {
      return false
    }
  }

  /// Makes it what it would be had only these entries been accepted; false where the disk does not take that.
  @discardableResult
  func replace(by entries: [String], adopting other: AbandonedJournal? = nil) -> Bool {
    let new = JournalText(entries, adopted: other.map { text.adopted + [$0.name] } ?? text.adopted)
    do throws(FileFault) {
      if log?.isNamed ?? false {
        try log?.replace(by: new.bytes)
      } else {
        try Files.makeDirectory(directory)
        // A file that is not whole yet has no entries that anybody could miss: `other` is there until it is removed.
        log = try HeldLog(creating: path, voidMark: Array(JournalText.voidMark.utf8))
        try log?.replace(by: new.bytes)
      }
      text = new
      writtenCount = entries.count
      isOutdated = false
    } catch {
      if other == nil { (text, isOutdated) = (new, true) }
      return false
    }
    other?.remove()
    return true
  }

  /// The journals of shells that are gone without leaving, the newest first. What was taken into another one is removed
  /// on the way, and so are those without entries.
  func abandoned() -> [AbandonedJournal] {
    let names = Files.names(in: directory).filter {
      $0.hasPrefix(Self.prefix) && $0.hasSuffix(Self.suffix) && $0 != name
    }
    var taken: Set<String> = []
    for other in names { taken.formUnion(Self.glance(at: "\(directory)/\(other)").adopted) }
    var left: [AbandonedJournal] = []
    for other in names {
      guard let journal = AbandonedJournal(other, in: directory) else { continue }
      if taken.contains(other) || journal.isEmpty { journal.remove() } else { left.append(journal) }
    }
    return left.sorted { $1.stamp.lexicographicallyPrecedes($0.stamp) }
  }

  /// Nothing needs to be restored any more.
  func close() { log?.remove() }

  /// The beginning of a journal, which tells what was taken into it.
  private static func glance(at path: String) -> JournalText {
    JournalText((try? Files.readStart(of: path, limit: 4096)) ?? [])
  }
}

/// The journal of a shell that is gone without leaving. It is claimed while this object lives, so that two shells never
/// take the same one.
final class AbandonedJournal {
  /// What the file is called.
  let name: String
  /// When it was last written: larger for the newer.
  let stamp: [Int]
  private let path: String
  private let claim: FileClaim

  /// The journal called `name`; nil where its shell lives, or another shell is taking it.
  init?(_ name: String, in directory: String) {
    path = "\(directory)/\(name)"
    guard let claim = FileClaim(path), let stamp = Files.stamp(of: path) else { return nil }
    (self.name, self.claim, self.stamp) = (name, claim, stamp)
  }

  /// Whether nothing was accepted before its shell went.
  var isEmpty: Bool {
    guard let size = Files.size(of: path), size < 1 << 16 else { return false }
    return entries()?.isEmpty ?? false
  }

  /// What was accepted; nil where it cannot be read, which is no reason to throw it away.
  func entries() -> [String]? { (try? Files.read(path, limit: 1 << 30)).map { JournalText($0).entries } }

  /// How many entries it has after the one that opens the plan, and whether there are more than were counted: a very long journal is not read to its end
  /// for that.
  func count(within limit: Int) -> (entries: Int, isMore: Bool) {
    let isMore = Files.size(of: path).map { $0 > limit } ?? false
    guard let bytes = try? Files.readStart(of: path, limit: limit) else { return (0, isMore) }
    if !isMore { return (JournalText(bytes).entries.drop { $0.hasPrefix("open ") }.count, false) }
    let newline = UInt8(ascii: "\n")
    return (zip(bytes, bytes.dropFirst()).count { $0 == newline && $1 == newline }, true)
  }

  /// Removes the file.
  func remove() { Files.remove(path) }
}
