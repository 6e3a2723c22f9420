import KvaomPlatform

/// The directory the terminal of a document works in: the files of its blocks, and links to what lies beside the document
/// and where the test was started. It goes when nobody uses it any more.
final class ExampleDirectory {
  /// Where it is.
  let path: String

  /// A directory for a document that lies in `folder`, with the files that its blocks have made so far.
  init(besides folder: String, files: [String: [UInt8]]) throws(FileFault) {
    path = try Files.makeTemporaryDirectory()
    for place in [folder, "."] {
      guard let whole = Files.absolute(place) else { continue }
      for name in Files.names(in: whole).map({ $0.hasSuffix("/") ? String($0.dropLast()) : $0 }) {
        if !Files.exists("\(path)/\(name)") { try? Files.link("\(path)/\(name)", to: "\(whole)/\(name)") }
      }
    }
    for (name, bytes) in files { try write(name, bytes) }
  }

  deinit { Files.removeTree(path) }

  /// Writes a file. What it would hide of the files beside the document stays as it is there.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileFault) {
    var folder = path
    for part in name.split(separator: "/") {
      folder += "/\(part)"
      if Files.isLink(folder) { Files.remove(folder) }
    }
    try Files.makeDirectory(String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)]))
    try Files.write(bytes, to: folder)
  }

  /// The files at its top that are no links: those of the blocks, and those its programs wrote.
  var ownFiles: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in Files.names(in: path) where !name.hasSuffix("/") && !Files.isLink("\(path)/\(name)") {
      files[name] = try? Files.read("\(path)/\(name)")
    }
    return files
  }

  /// Whether a name stays inside: it is neither a whole path nor does it go up.
  static func isInside(_ name: String) -> Bool { !name.hasPrefix("/") && !name.split(separator: "/").contains("..") }
}
