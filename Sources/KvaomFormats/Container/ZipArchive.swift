internal import CZlib
import KvaomTables

/// The parts of a zip archive, found in its directory at the end and unpacked piece by piece.
struct ZipArchive {
  /// One part.
  private struct Entry {
    let method: Int
    let isEncrypted: Bool
    let packedCount: Int
    /// What the directory says that it unpacks to.
    let unpackedCount: Int
    let checksum: UInt32
    /// Where its own header stands.
    let offset: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// Whether bytes begin as an archive does, whole or not: PK and a number, which no text has there.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B]) && bytes.count > 2 && bytes[2] < 9 }

  /// The archive that the bytes are.
  init(_ bytes: [UInt8]) throws(ReadingFault) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes) else { throw .damaged }
    var count = word(end + 10)
    var place = long(end + 16)
    if place == 0xFFFF_FFFF || count == 0xFFFF {
      guard let wide = wideEnd(before: end) else { throw .damaged }
      count = quad(wide + 32)
      place = quad(wide + 48)
    }
    for _ in 0..<min(count, bytes.count / 46) {
      guard place >= 0, place + 46 <= bytes.count, long(place) == 0x0201_4B50 else { throw .damaged }
      place = try addEntry(at: place)
    }
  }

  /// Whether there is a part of that name.
  func has(_ name: String) -> Bool { entries[name] != nil }

  /// The names of the parts.
  var names: some Collection<String> { entries.keys }

  /// Unpacks a part and hands it over in pieces, the last of them marked, which may be empty; `budget` is how many
  /// bytes may still be unpacked. A part that is not there gives no piece.
  func unpack(
    _ name: String, budget: inout UnpackingBudget,
    _ take: (borrowing RawSpan, _ isLast: Bool) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    guard let entry = entries[name] else { return }
    if entry.isEncrypted { throw .encrypted }
    let content = try contentRange(of: entry)
    // What is said to be too much is not unpacked to see whether it is; what says too little is counted all the same.
    try budget.allow(entry.unpackedCount)
    switch entry.method {
    case 0:
      try budget.use(content.count)
      let whole = bytes.span
      let piece = whole.extracting(content)
      // SAFETY: bytes may be looked at as bytes.
      try unsafe take(piece.bytes, true)
    case 8:
      try Inflater().inflate(bytes, content, checksum: entry.checksum, budget: &budget, take)
    default: throw .damaged
    }
  }

  /// The whole of a part; nil where it is not there.
  func read(_ name: String, budget: inout UnpackingBudget) throws(ReadingFault) -> [UInt8]? {
    guard has(name) else { return nil }
    var whole: [UInt8] = []
    try unpack(name, budget: &budget) { piece, _ throws(ReadingFault) in
      for index in 0..<piece.byteCount { whole.append(unsafe piece.unsafeLoad(fromByteOffset: index, as: UInt8.self)) }
    }
    return whole
  }

  /// Where the bytes of a part are.
  private func contentRange(of entry: Entry) throws(ReadingFault) -> Range<Int> {
    let header = entry.offset
    guard header >= 0, header + 30 <= bytes.count, long(header) == 0x0403_4B50 else { throw .damaged }
    let start = header + 30 + word(header + 26) + word(header + 28)
    guard start + entry.packedCount <= bytes.count else { throw .damaged }
    return start..<(start + entry.packedCount)
  }

  /// Takes down the entry of the directory at a place and returns where the next begins.
  private mutating func addEntry(at place: Int) throws(ReadingFault) -> Int {
    let nameCount = word(place + 28)
    let extraCount = word(place + 30)
    let nameStart = place + 46
    let next = nameStart + nameCount + extraCount + word(place + 32)
    guard next <= bytes.count else { throw .damaged }
    var packed = long(place + 20)
    var unpacked = long(place + 24)
    var offset = long(place + 42)
    // What has no room in four bytes stands behind the name: the sizes and the offset, each where it is asked for.
    var extra = nameStart + nameCount
    let extraEnd = extra + extraCount
    while extra + 4 <= extraEnd {
      let size = word(extra + 2)
      if word(extra) == 1 {
        var field = extra + 4
        if unpacked == 0xFFFF_FFFF, field + 8 <= extraEnd {
          unpacked = quad(field)
          field += 8
        }
        if packed == 0xFFFF_FFFF, field + 8 <= extraEnd {
          packed = quad(field)
          field += 8
        }
        if offset == 0xFFFF_FFFF, field + 8 <= extraEnd { offset = quad(field) }
      }
      extra += 4 + size
    }
    guard packed >= 0, packed <= bytes.count else { throw .damaged }
    let name = String(decoding: bytes[nameStart..<(nameStart + nameCount)], as: UTF8.self)
    entries[name] = Entry(
      method: word(place + 10), isEncrypted: word(place + 8) & 1 != 0, packedCount: packed,
      unpackedCount: unpacked, checksum: UInt32(long(place + 16)), offset: offset)
    return next
  }

  /// Where the record that ends the directory stands: within the last 65 557 bytes.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 65557), by: -1)
    where bytes[place] == 0x50 && bytes[place + 1] == 0x4B && bytes[place + 2] == 5 && bytes[place + 3] == 6 {
      return place
    }
    return nil
  }

  /// Where the wide form of that record stands; nil where there is none.
  private func wideEnd(before end: Int) -> Int? {
    guard end >= 20, long(end - 20) == 0x0706_4B50 else { return nil }
    let place = quad(end - 12)
    return place >= 0 && place + 56 <= bytes.count && long(place) == 0x0606_4B50 ? place : nil
  }

  private func word(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }

  private func long(_ place: Int) -> Int { word(place) | word(place + 2) << 16 }

  private func quad(_ place: Int) -> Int { long(place) | long(place + 4) << 32 }
}

/// How many bytes may still be unpacked of a file.
struct UnpackingBudget {
  private let limit: Int
  private var left: Int

  init(limit: Int) {
    self.limit = limit
    left = limit
  }

  /// Says that the file holds too much where so many bytes cannot be unpacked any more.
  func allow(_ count: Int) throws(ReadingFault) {
    guard count <= left else { throw .tooMuchUnpacked(limit: limit) }
  }

  /// Takes bytes off, or says that the file holds too much.
  mutating func use(_ count: Int) throws(ReadingFault) {
    left -= count
    guard left >= 0 else { throw .tooMuchUnpacked(limit: limit) }
  }
}

/// Unpacks what was packed by the method of zip.
@safe private final class Inflater {
  // SAFETY: the library keeps pointers to the stream, which stays where it is until `deinit` ends and frees it.
  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(ReadingFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: unsafe z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Unpacks the bytes in a range and hands them over in pieces.
  func inflate(
    _ bytes: [UInt8], _ range: Range<Int>, checksum: UInt32, budget: inout UnpackingBudget,
    _ take: (borrowing RawSpan, _ isLast: Bool) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    var place = range.lowerBound
    var sum: UInt = 0
    while true {
      let (status, used, made) = step(bytes, place..<range.upperBound, into: &buffer)
      place += used
      try budget.use(made)
      sum = unsafe buffer.withUnsafeBufferPointer { unsafe crc32(sum, $0.baseAddress, UInt32(made)) }
      let isLast = status == Z_STREAM_END
      guard isLast || status == Z_OK, isLast || used > 0 || made > 0 else { throw .damaged }
      if isLast, UInt32(truncatingIfNeeded: sum) != checksum { throw .damaged }
      let whole = buffer.span
      let piece = whole.extracting(0..<made)
      // SAFETY: bytes may be looked at as bytes.
      try unsafe take(piece.bytes, isLast)
      if isLast { return }
    }
  }

  /// Unpacks as much as the buffer holds; says how the library ended, how much it used and how much it made.
  private func step(
    _ bytes: [UInt8], _ range: Range<Int>, into buffer: inout [UInt8]
  ) -> (status: Int32, used: Int, made: Int) {
    let offered = min(range.count, 1 << 20)
    let room = buffer.count
    // SAFETY: both buffers live during the call, and the library is told their lengths.
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress.map { unsafe $0 + range.lowerBound })
        unsafe stream.pointee.avail_in = UInt32(offered)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        return (status, offered - Int(unsafe stream.pointee.avail_in), room - Int(unsafe stream.pointee.avail_out))
      }
    }
  }
}
