internal import CZlib

/// Packs parts into a zip archive. The bytes depend on the parts alone: no clock, no names of machines.
public struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive without parts.
  public init() {}

  /// The first day the format knows, which stands for every part: 1 January 1980.
  private static let date: UInt16 = 0x0021

  /// Adds a part, deflated where that is shorter.
  public mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = Self.deflated(content)
    let isPacked = packed.count < content.count
    let offset = bytes.count
    var header: [UInt8] = []
    // Version 2.0; names are UTF-8; method; time and date.
    Self.put16(20, &header)
    Self.put16(0x0800, &header)
    Self.put16(isPacked ? 8 : 0, &header)
    Self.put16(0, &header)
    Self.put16(Self.date, &header)
    Self.put32(Self.checksum(content), &header)
    Self.put32(UInt32(isPacked ? packed.count : content.count), &header)
    Self.put32(UInt32(content.count), &header)
    Self.put16(UInt16(name.utf8.count), &header)
    Self.put16(0, &header)
    Self.put32(0x0403_4B50, &bytes)
    bytes += header + name.utf8 + (isPacked ? packed : content)
    Self.put32(0x0201_4B50, &directory)
    Self.put16(20, &directory)
    directory += header
    // No comment, the first disk, no attributes.
    for _ in 0..<3 { Self.put16(0, &directory) }
    Self.put32(0, &directory)
    Self.put32(UInt32(offset), &directory)
    directory += name.utf8
    count += 1
  }

  /// The whole archive.
  public consuming func finish() -> [UInt8] {
    let start = bytes.count
    bytes += directory
    Self.put32(0x0605_4B50, &bytes)
    Self.put32(0, &bytes)
    Self.put16(UInt16(count), &bytes)
    Self.put16(UInt16(count), &bytes)
    Self.put32(UInt32(directory.count), &bytes)
    Self.put32(UInt32(start), &bytes)
    Self.put16(0, &bytes)
    return bytes
  }

  private static func put16(_ value: UInt16, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private static func put32(_ value: UInt32, _ bytes: inout [UInt8]) {
    put16(UInt16(truncatingIfNeeded: value), &bytes)
    put16(UInt16(truncatingIfNeeded: value >> 16), &bytes)
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    // SAFETY: zlib reads the bytes during the call.
    unsafe content.withUnsafeBufferPointer { unsafe UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  /// The content without the frame of zlib; longer than it where nothing can be saved.
  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    if content.isEmpty { return [] }
    var length = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    // SAFETY: zlib reads and writes within the buffers, whose sizes it is told, during the call.
    let status = unsafe packed.withUnsafeMutableBufferPointer { target in
      unsafe content.withUnsafeBufferPointer { source in
        unsafe compress2(target.baseAddress, &length, source.baseAddress, UInt(source.count), 9)
      }
    }
    guard status == Z_OK, length > 6 else { return content }
    // Two bytes before the stream and a checksum of four behind it are zlib's own.
    return Array(packed[2..<(Int(length) - 4)])
  }
}
