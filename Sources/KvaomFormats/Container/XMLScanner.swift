import KvaomTables

/// What takes the XML of a sheet in from the quick reader, piece by piece; nothing handed over outlives its call.
protocol XMLHandler: ~Copyable {
  /// Whether text that comes now is of use.
  var takesText: Bool { get }
  /// An element begins.
  mutating func start(_ name: XMLText, _ attributes: XMLAttributes) throws(ReadingFault)
  /// An element ends.
  mutating func end(_ name: XMLText) throws(ReadingFault)
  /// Text, perhaps a part of one.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>)
}

/// A quick reader of the XML that spreadsheets write for their cells, where nine tenths of a workbook's time go: UTF-8,
/// without a DOCTYPE. It knows elements, attributes, text, the five entities and those by number, CDATA, comments and
/// instructions; attributes are handed over as they stand, for those of cells hold neither entities nor line breaks.
/// All other parts of a workbook go through expat, which takes twice as many instructions for a sheet.
struct XMLScanner {
  /// A tag or a text that is longer is none that a spreadsheet writes.
  private static let longest = 1 << 24

  private let part: String
  private var rest: [UInt8] = []
  private var depth = 0
  private var line = 1
  private var sawElement = false
  private var attributes: [XMLText] = []

  /// A reader of the part of a file that has that name.
  init(part: String) { self.part = part }

  /// Reads the next bytes, the last of the part or not.
  mutating func feed<Handler: XMLHandler & ~Copyable>(
    _ piece: borrowing RawSpan, isLast: Bool, into handler: inout Handler
  ) throws(ReadingFault) {
    rest.append(piece)
    var bytes: [UInt8] = []
    swap(&bytes, &rest)
    // SAFETY: the bytes live during the call.
    let used = try unsafe bytes.withUnsafeBufferPointer { buffer throws(ReadingFault) in
      try unsafe scan(buffer, into: &handler)
    }
    for byte in bytes[..<used] where byte == 0x0A { line += 1 }
    bytes.removeSubrange(..<used)
    swap(&bytes, &rest)
    if rest.count > Self.longest || (isLast && (depth != 0 || !sawElement || !rest.allSatisfy { $0 <= 0x20 })) {
      throw fault
    }
  }

  private var fault: ReadingFault { .damagedPart(part, line: line) }

  /// Reads every whole tag, with the text before it, and returns how many bytes that took.
  private mutating func scan<Handler: XMLHandler & ~Copyable>(
    _ bytes: UnsafeBufferPointer<UInt8>, into handler: inout Handler
  ) throws(ReadingFault) -> Int {
    var place = 0
    while true {
      var open = place
      while unsafe open < bytes.count && bytes[open] != 0x3C { open += 1 }
      guard open + 1 < bytes.count else { return place }
      guard let next = try unsafe tag(bytes, open, textFrom: place, into: &handler) else { return place }
      place = next
    }
  }

  /// Reads the tag that opens at a place, with the text before it; returns where it ends, or nil where it is not whole.
  private mutating func tag<Handler: XMLHandler & ~Copyable>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, textFrom start: Int, into handler: inout Handler
  ) throws(ReadingFault) -> Int? {
    switch unsafe bytes[open + 1] {
    case 0x2F:
      var close = open + 2
      while unsafe close < bytes.count && bytes[close] != 0x3E { close += 1 }
      guard close < bytes.count else { return nil }
      unsafe flush(bytes, start..<open, into: &handler)
      var nameEnd = close
      while unsafe nameEnd > open + 2 && bytes[nameEnd - 1] <= 0x20 { nameEnd -= 1 }
      depth -= 1
      guard depth >= 0, let base = bytes.baseAddress else { throw fault }
      try unsafe handler.end(XMLText(base + open + 2, count: nameEnd - open - 2))
      return close + 1
    case 0x3F: return try unsafe aside(bytes, open, "?>", start, into: &handler)
    case 0x21:
      guard open + 9 <= bytes.count else { return nil }
      if unsafe bytes[open + 2] == 0x2D { return try unsafe aside(bytes, open, "-->", start, into: &handler) }
      guard unsafe bytes[open + 2] == 0x5B else { throw .entities }
      guard let end = unsafe find(bytes, "]]>", from: open + 9) else { return nil }
      unsafe flush(bytes, start..<open, into: &handler)
      if handler.takesText {
        unsafe handler.text(UnsafeBufferPointer(rebasing: bytes[(open + 9)..<(end - 3)]))
      }
      return end
    default: return try unsafe element(bytes, open, textFrom: start, into: &handler)
    }
  }

  /// Passes over a comment or an instruction.
  private mutating func aside<Handler: XMLHandler & ~Copyable>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ mark: StaticString, _ start: Int, into handler: inout Handler
  ) throws(ReadingFault) -> Int? {
    guard let end = unsafe find(bytes, mark, from: open + 2) else { return nil }
    unsafe flush(bytes, start..<open, into: &handler)
    return end
  }

  /// Reads the element that begins at a place.
  private mutating func element<Handler: XMLHandler & ~Copyable>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, textFrom start: Int, into handler: inout Handler
  ) throws(ReadingFault) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = open + 1
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte <= 0x20 || byte == 0x3E || byte == 0x2F { break }
      index += 1
    }
    let name = unsafe XMLText(base + open + 1, count: index - open - 1)
    guard index > open + 1 else { throw fault }
    attributes.removeAll(keepingCapacity: true)
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if byte == 0x3E || byte == 0x2F {
        let isEmpty = byte == 0x2F
        guard !isEmpty || index + 1 < bytes.count else { return nil }
        guard unsafe !isEmpty || bytes[index + 1] == 0x3E else { throw fault }
        unsafe flush(bytes, start..<open, into: &handler)
        sawElement = true
        // SAFETY: the list lives during the call.
        try unsafe attributes.withUnsafeBufferPointer { list throws(ReadingFault) in
          try unsafe handler.start(name, XMLAttributes(list))
        }
        if isEmpty { try handler.end(name) } else { depth += 1 }
        return index + (isEmpty ? 2 : 1)
      } else {
        let nameStart = index
        while index < bytes.count {
          let byte = unsafe bytes[index]
          if byte <= 0x20 || byte == 0x3E || byte == 0x3D { break }
          index += 1
        }
        let nameEnd = index
        while unsafe index < bytes.count && bytes[index] <= 0x20 { index += 1 }
        guard index + 1 < bytes.count else { return nil }
        guard unsafe bytes[index] == 0x3D else { throw fault }
        index += 1
        while unsafe index < bytes.count && bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count else { return nil }
        let quote = unsafe bytes[index]
        guard quote == 0x22 || quote == 0x27 else { throw fault }
        let valueStart = index + 1
        index = valueStart
        while unsafe index < bytes.count && bytes[index] != quote { index += 1 }
        guard index < bytes.count else { return nil }
        unsafe attributes.append(XMLText(base + nameStart, count: nameEnd - nameStart))
        unsafe attributes.append(XMLText(base + valueStart, count: index - valueStart))
        index += 1
      }
    }
    return nil
  }

  /// Hands over text, its entities and line ends undone.
  private func flush<Handler: XMLHandler & ~Copyable>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into handler: inout Handler
  ) {
    guard !range.isEmpty, handler.takesText else { return }
    var start = range.lowerBound
    for index in range {
      let byte = unsafe bytes[index]
      guard index >= start, byte == 0x26 || byte == 0x0D else { continue }
      unsafe handler.text(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      if byte == 0x0D {
        // The end of a line is a line feed, however it is written.
        let isPair = unsafe index + 1 < range.upperBound && bytes[index + 1] == 0x0A
        if !isPair { Self.hand([0x0A], to: &handler) }
        start = index + 1
      } else if let entity = unsafe Self.entity(bytes, index, range.upperBound) {
        Self.hand(entity.text, to: &handler)
        start = entity.end
      } else {
        start = index
      }
    }
    if start < range.upperBound { unsafe handler.text(UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound])) }
  }

  private static func hand<Handler: XMLHandler & ~Copyable>(_ text: [UInt8], to handler: inout Handler) {
    // SAFETY: the bytes live during the call.
    unsafe text.withUnsafeBufferPointer { unsafe handler.text($0) }
  }

  /// What the entity at a place stands for, and where it ends; nil where it is none.
  private static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> (text: [UInt8], end: Int)? {
    var end = start + 1
    while unsafe end < limit && bytes[end] != 0x3B && end - start < 12 { end += 1 }
    guard unsafe end < limit && bytes[end] == 0x3B else { return nil }
    let name = unsafe String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    switch name {
    case "amp": return ([0x26], end + 1)
    case "lt": return ([0x3C], end + 1)
    case "gt": return ([0x3E], end + 1)
    case "quot": return ([0x22], end + 1)
    case "apos": return ([0x27], end + 1)
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let scalar = code.flatMap({ Unicode.Scalar($0) }) else { return nil }
      return (Array(String(Character(scalar)).utf8), end + 1)
    }
  }

  /// Where the first mark from a place ends; nil where there is none.
  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: StaticString, from start: Int) -> Int? {
    let count = mark.utf8CodeUnitCount
    guard start + count <= bytes.count else { return nil }
    for index in start...(bytes.count - count) {
      var matches = true
      for offset in 0..<count where unsafe bytes[index + offset] != mark.utf8Start[offset] { matches = false }
      if matches { return index + count }
    }
    return nil
  }
}
