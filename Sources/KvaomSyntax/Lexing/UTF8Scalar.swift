/// One Unicode scalar read from bytes.
struct UTF8Scalar {
  /// The scalar; nil where the bytes are not UTF-8.
  let value: Unicode.Scalar?
  /// How many bytes it takes; at least 1 before the end of the text.
  let length: Int

  /// Reads the scalar at `offset`, which lies inside `bytes`.
  init(in bytes: [UInt8], at offset: Int) {
    let first = bytes[offset]
    guard first >= 0x80 else {
      self.init(value: Unicode.Scalar(first), length: 1)
      return
    }
    let needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + needed <= bytes.count else {
      self.init(value: nil, length: 1)
      return
    }
    var bits = UInt32(first) & (0xFF >> UInt32(needed + 1))
    for position in (offset + 1)..<(offset + needed) {
      guard bytes[position] & 0xC0 == 0x80 else {
        self.init(value: nil, length: 1)
        return
      }
      bits = bits << 6 | UInt32(bytes[position] & 0x3F)
    }
    let isShortest = bits >= (needed == 2 ? 0x80 : needed == 3 ? 0x800 : 0x10000)
    let scalar = isShortest ? Unicode.Scalar(bits) : nil
    self.init(value: scalar, length: scalar == nil ? 1 : needed)
  }

  /// A scalar of `length` bytes.
  private init(value: Unicode.Scalar?, length: Int) {
    self.value = value
    self.length = length
  }

  /// Whether it is white space that is not ASCII: NBSP, narrow NBSP and their kin.
  var isWideSpace: Bool { value?.properties.isWhitespace ?? false }

  /// Whether a name can start with it.
  var startsName: Bool { value.map { $0.properties.isXIDStart } ?? false }

  /// Whether a name can go on with it.
  var continuesName: Bool { value.map { $0.properties.isXIDContinue } ?? false }
}
