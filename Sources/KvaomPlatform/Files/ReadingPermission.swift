internal import Glibc

/// What a text that somebody else may have written can make Kvaom read: a plan by `use`, `bridge … from` or a table
/// `from` a file, a document by its blocks.
///
/// A plan reads below its own folder; where that lies in a git checkout, below the checkout's folder; and whatever the
/// user's own configuration allows (`UserConfiguration`). What counts is where a path leads once links are followed, so
/// that `..`, whole paths and links are all judged alike, and a file that is not there is refused like one that is.
/// What a person names (on the command line, by `open`) needs no permission.
public struct ReadingPermission: Sendable {
  /// The whole paths, without links, of the folders and files that may be read.
  let places: [String]

  /// What the plan or document at `path` may read. `path` is as the person named it; what is no file (`<stdin>`) lies
  /// in the folder where the program was started.
  public init(plan path: String, configuration: UserConfiguration) {
    let folder = Files.whereabouts(Files.folder(of: path))
    places = [Self.checkout(around: folder) ?? folder] + configuration.allowed.map { Files.whereabouts($0) }
  }

  /// What lies in `places`.
  init(places: [String]) { self.places = places.map { Files.whereabouts($0) } }

  /// Whether `path` leads to something that may be read, be it there or not.
  public func allows(_ path: String) -> Bool {
    let place = Files.whereabouts(path)
    return places.contains { root in root == "/" || place == root || place.hasPrefix(root + "/") }
  }

  /// The folder of the git checkout that `folder` lies in; nil where it lies in none. Neither the root of the system
  /// nor somebody's home counts as one, whatever lies there.
  private static func checkout(around folder: String) -> String? {
    let home = Environment.value(of: "HOME").map { Files.whereabouts($0) }
    var folder = folder
    while folder != "/", folder != home {
      if Files.exists(folder + "/.git/HEAD") || Files.exists(folder + "/.git") && !Files.isDirectory(folder + "/.git") {
        return folder
      }
      folder = Files.folder(of: folder)
    }
    return nil
  }
}

/// The user's own settings: `$XDG_CONFIG_HOME/kvaom/config`, else `~/.config/kvaom/config`. One a line:
///
///     # the region's shared figures
///     allow "/srv/felles/kostra"
///
/// No plan can change them. Lines that are not understood allow nothing.
public struct UserConfiguration: Sendable {
  /// Where it lies, be it there or not; nil where the user has no home.
  public let path: String?
  /// The folders and files that plans may read wherever they lie themselves.
  public let allowed: [String]

  /// The configuration of whoever runs the program.
  public init() {
    let root = Environment.value(of: "XDG_CONFIG_HOME") ?? Environment.value(of: "HOME").map { $0 + "/.config" }
    let path = root.flatMap { $0.hasPrefix("/") ? $0 + "/kvaom/config" : nil }
    let bytes = path.flatMap { try? Files.read($0, limit: 1 << 20) } ?? []
    self.path = path
    allowed = Self.allowed(in: String(decoding: bytes, as: UTF8.self))
  }

  /// What the lines of a text allow.
  static func allowed(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].split(separator: " ") == ["allow"], parts[2].allSatisfy(\.isWhitespace) else {
        return nil
      }
      return parts[1].hasPrefix("/") ? String(parts[1]) : nil
    }
  }

  /// The line that allows a place.
  public static func line(allowing place: String) -> String { "allow \"\(place)\"" }
}

extension Files {
  /// The whole path, without links, that `path` leads to; of what is not there, the whole path of the folder it would
  /// be in, with its names.
  static func whereabouts(_ path: String) -> String {
    if let place = absolute(path.isEmpty ? "." : path) { return place }
    let name = path.split(separator: "/").last.map { String($0) } ?? ""
    let folder = whereabouts(folder(of: path))
    switch name {
    case "", ".": return folder
    case "..": return Files.folder(of: folder)
    default: return folder == "/" ? "/" + name : "\(folder)/\(name)"
    }
  }
}

/// The folder that the program was shut into, by whoever started it: the terminal of a document that is tested runs
/// Kvaom so, since the document may be a stranger's. In a room everything is read by permission, whoever names it, and
/// files are written below the room only.
public struct Room: Sendable {
  /// The variables that shut a program in.
  private static let (folder, reading) = ("KVAOM_ROOM", "KVAOM_ROOM_READS")
  /// The whole path of the folder.
  public let folder: String
  /// What may be read in it.
  public let permission: ReadingPermission

  /// A room in `folder` whose programs may read there and what `permission` allows.
  public init(_ folder: String, permission: ReadingPermission) {
    self.folder = Files.whereabouts(folder)
    self.permission = ReadingPermission(places: [self.folder] + permission.places)
  }

  /// The room that this program was started in; nil where it is free.
  public static var own: Room? {
    guard let folder = Environment.value(of: folder) else { return nil }
    let places = Environment.value(of: reading)?.split(separator: "\n").map { String($0) } ?? []
    return Room(folder, permission: ReadingPermission(places: places))
  }

  /// The variables that shut a program in.
  public var environment: [String] {
    ["\(Self.folder)=\(folder)", "\(Self.reading)=\(permission.places.joined(separator: "\n"))"]
  }

  /// Whether `path` leads to a place below the room.
  func contains(_ path: String) -> Bool { Files.whereabouts(path).hasPrefix(folder + "/") }
}
