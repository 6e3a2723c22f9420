import KvaomTables

/// The parts of a file that is an archive of parts, as Word and Excel make them.
public enum PackageParts {
  /// What all of it may unpack to: a template with a logo has a thousandth of it.
  private static let most = 64 << 20

  /// The parts by name, in the order of their names; nil where the bytes are no such archive, or unpack to too much.
  public static func parts(of bytes: [UInt8]) -> [(name: String, bytes: [UInt8])]? {
    guard ZipArchive.begins(bytes) else { return nil }
    do throws(ReadingFault) {
      let archive = try ZipArchive(bytes)
      var budget = UnpackingBudget(limit: most)
      var parts: [(name: String, bytes: [UInt8])] = []
      for name in archive.names.sorted() where !name.hasSuffix("/") {
        guard let part = try archive.read(name, budget: &budget) else { continue }
        parts.append((name, part))
      }
      return parts
    } catch {
      return nil
    }
  }
}
