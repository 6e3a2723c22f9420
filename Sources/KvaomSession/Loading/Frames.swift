/// What goes both ways between a live page and the engine in it: named texts, each as `NAME LENGTH`, a line break,
/// and that many bytes. A name may come more than once, as `with` does.
public struct Frames: Sendable {
  /// The texts in order.
  public private(set) var entries: [(name: String, bytes: [UInt8])] = []

  /// Nothing yet.
  public init() {}

  /// The texts that `bytes` consist of; nil where they are no such sequence.
  public init?(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")),
        let gap = bytes[place..<end].lastIndex(of: UInt8(ascii: " ")),
        let count = Int(String(decoding: bytes[(gap + 1)..<end], as: UTF8.self)), count >= 0,
        count <= bytes.count - end - 1
      else { return nil }
      let name = String(decoding: bytes[place..<gap], as: UTF8.self)
      entries.append((name, Array(bytes[(end + 1)..<(end + 1 + count)])))
      place = end + 1 + count
    }
  }

  /// The last text of a name; nil where there is none.
  public func text(_ name: String) -> String? { texts(name).last }

  /// All texts of a name, in order.
  public func texts(_ name: String) -> [String] {
    entries.filter { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The bytes of the last text of a name; nil where there is none.
  public func bytes(_ name: String) -> [UInt8]? { entries.last { $0.name == name }?.bytes }

  /// Adds a text.
  public mutating func add(_ name: String, _ text: String) { entries.append((name, Array(text.utf8))) }

  /// Adds bytes as they are.
  public mutating func add(_ name: String, bytes: [UInt8]) { entries.append((name, bytes)) }

  /// Adds all texts of another sequence.
  public mutating func add(_ other: Frames) { entries += other.entries }

  /// All of it as bytes.
  public var written: [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += Array("\(entry.name) \(entry.bytes.count)\n".utf8)
      bytes += entry.bytes
    }
    return bytes
  }
}
