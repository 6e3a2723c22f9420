import KvaomLibrary
import KvaomPlatform

extension Library {
  /// The library built into the program, or for those who write it, the one in the directory that `KVAOM_STDLIB` names.
  static var chosen: Library {
    guard let directory = Environment.value(of: "KVAOM_STDLIB") else { return .embedded }
    let found = (try? Files.search(directory, suffix: suffix)) ?? []
    let start = directory.hasSuffix("/") ? directory : directory + "/"
    return Library(paths: found.map { $0.hasPrefix(start) ? String($0.dropFirst(start.count)) : $0 }) {
      try? Files.read(start + $0)
    }
  }
}
