public import Foundation

/// The files of the project, for tests that read them.
public enum Repository {
  /// The directory that holds `Package.swift`.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The file or directory at `path` below the root.
  public static func url(_ path: String) -> URL { root.appending(path: path) }

  /// The files below `directory` whose name ends in `suffix`, as paths from the root, sorted. None when there is no
  /// such directory.
  public static func files(below directory: String, suffix: String) -> [String] {
    let walk = FileManager.default.enumerator(atPath: url(directory).filePath)
    let names = (walk?.allObjects as? [String]) ?? []
    return names.filter { $0.hasSuffix(suffix) }.map { "\(directory)/\($0)" }.sorted()
  }

  /// The files in the root itself whose name ends in `suffix`, sorted.
  public static func rootFiles(suffix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.filePath)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The text of the file at `path` below the root.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }
}
