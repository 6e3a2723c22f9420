internal import Glibc
internal import Synchronization

/// The files of one session: of a shell from its start to its end, or of one command.
///
/// What a session reads and what it writes go through here, so that one policy holds for every file a person names,
/// whatever the command is called:
///
/// - what the session has read (the plan, and every file it names) is never written over, under none of its names;
/// - another file that is there already is written over only where this session wrote it itself and nobody has changed
///   it since, or where the person has said so (`.anything`);
/// - a file is written whole or not at all (`Files.put`).
///
/// A command that writes, `import -o` for example, makes one `SessionFiles`, reads its inputs by `read`, and calls
///
///     try files.write(bytes, to: path, over: force ? .anything : .ownWork)
///
/// The words of a `WriteRefusal` are in `KvaomEngine`.
public final class SessionFiles: Sendable {
  /// What a write may put an end to.
  public enum Overwriting: Sendable {
    /// What this session wrote itself.
    case ownWork
    /// Any file but those the session has read: the person has said so.
    case anything
    /// The file that was read, too: the command changes it, and the person named it for that (`fmt`, `test --update`).
    case source
  }

  private struct Known {
    /// The files read, by their whole paths.
    var read: Set<String> = []
    /// The files written, as they were when they had been.
    var written: [String: FileMark] = [:]
  }

  private let known = Mutex(Known())
  private let configuration: UserConfiguration
  private let room: Room?

  /// A session that has read and written nothing, of a user with this configuration; in a room where the program was
  /// shut into one.
  public init(configuration: UserConfiguration = UserConfiguration(), room: Room? = .own) {
    self.configuration = configuration
    self.room = room
  }

  /// The whole file at `path`, which this session does not write over from now on. `plan` is the plan or document that
  /// names the file, by the path under which a person named that; nil where a person names the file itself.
  public func read(
    _ path: String, for plan: String? = nil, limit: Int = Files.sizeLimit
  ) throws(ReadRefusal) -> [UInt8] {
    try checkReading(path, for: plan)
    do throws(FileFault) {
      let bytes = try Files.read(path, limit: limit)
      if let place = Files.place(path) { known.withLock { _ = $0.read.insert(place) } }
      return bytes
    } catch {
      throw .fault(error)
    }
  }

  /// Refuses what `plan` may not make this session read, before anything of it is looked at.
  public func checkReading(_ path: String, for plan: String? = nil) throws(ReadRefusal) {
    let permission = room?.permission ?? plan.map { ReadingPermission(plan: $0, configuration: configuration) }
    guard let permission, !permission.allows(path) else { return }
    let place = Files.whereabouts(path)
    // What the system shows of itself and of devices is never a plan, allowed or not.
    let isOfSystem = ["/proc/", "/sys/", "/dev/"].contains { place.hasPrefix($0) }
    throw .outside(place: place, configuration: room == nil && !isOfSystem ? configuration.path : nil)
  }

  /// Writes a file that a person has named; see the type for the policy.
  public func write(
    _ bytes: [UInt8], to path: String, over overwriting: Overwriting = .ownWork
  ) throws(WriteRefusal) {
    if let room, !room.contains(path) { throw .outsideRoom }
    guard let place = Files.place(path) else { throw .fault(.noFolder) }
    if overwriting != .source { try checkUnread(place) }
    let isOwn = known.withLock { known in known.written[place].map { $0 == Files.mark(of: place) } ?? false }
    do throws(FileFault) {
      let mark = try Files.put(bytes, at: path, replacing: isOwn || overwriting != .ownWork)
      known.withLock { $0.written[place] = mark }
    } catch .system(EEXIST) {
      throw .exists
    } catch {
      throw .fault(error)
    }
  }

  /// Refuses a place that leads to a file of the plan: by its path, also where the file has been removed meanwhile, or
  /// by a link or another name of the same file.
  private func checkUnread(_ place: String) throws(WriteRefusal) {
    let read = known.withLock { $0.read }
    if read.contains(place) { throw .isRead(place) }
    guard let file = Files.mark(of: place) else { return }
    if let other = read.sorted().first(where: { Files.mark(of: $0)?.isSameFile(as: file) ?? false }) {
      throw .isRead(other)
    }
  }
}

/// Why a file was not read. Nothing of what is in it is known.
public enum ReadRefusal: Error, Hashable, Sendable {
  /// It lies where the plan that names it may not reach; with its whole path, and the file of the user's configuration,
  /// which can allow it, nil where none can.
  case outside(place: String, configuration: String?)
  /// The system does not give it, or it is none that is read.
  case fault(FileFault)
}

/// Why a file that a person named was not written. What was there is there still.
public enum WriteRefusal: Error, Hashable, Sendable {
  /// It is a file that the session has read, the plan for example; with the whole path of that.
  case isRead(String)
  /// There is a file already that the session did not write, or that was changed since.
  case exists
  /// The program runs in a room, as in the terminal of a document under test, and the file lies outside.
  case outsideRoom
  /// The system does not take it.
  case fault(FileFault)
}

/// What tells a file from every other, and from itself before a change.
struct FileMark: Hashable, Sendable {
  private let device: UInt64
  private let file: UInt64
  private let size: Int64
  private let seconds: Int64
  private let nanoseconds: Int64

  /// The mark of the file with this status.
  init(_ status: stat) {
    device = UInt64(status.st_dev)
    file = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = Int64(status.st_mtim.tv_sec)
    nanoseconds = Int64(status.st_mtim.tv_nsec)
  }

  /// Whether both are the same file, changed or not.
  func isSameFile(as other: FileMark) -> Bool { device == other.device && file == other.file }
}

extension Files {
  /// The mark of the file that `path` leads to; nil where it leads nowhere.
  static func mark(of path: String) -> FileMark? { status(of: path).map { FileMark($0) } }

  /// The whole path, without links, of a file that is there or could be made; nil where its folder is not there.
  static func place(_ path: String) -> String? {
    if let place = absolute(path) { return place }
    guard let folder = absolute(folder(of: path)) else { return nil }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map { String($0) } ?? path
    return folder == "/" ? "/" + name : "\(folder)/\(name)"
  }
}
