/// Text that may be printed: nothing in it steers a terminal, hides, or turns the order of what stands around it.
///
/// Labels, names, comments, paths and messages can come from anybody. What a reader cannot see in them is shown instead
/// of done: a control character is its sign (`␛` for escape, `␇` for bell), a C1 control and whatever changes the
/// direction of writing is `�`. Line breaks and tabs stay; so do the letters of every language.
///
/// Texts pass here on their way in (`SourceText`, what the shell is fed, what a `Wording` takes up) and on their way
/// out (`DocumentWriter`, `DiagnosticWriter`, `StandardStream`, which takes nothing else).
public struct VisibleText: Sendable, Hashable, CustomStringConvertible {
  /// The text itself.
  public let description: String

  /// What of `text` can be seen.
  public init(_ text: String) { description = Self.shown(text, keepsColors: false) }

  /// The same of a text that Kvaom itself has coloured: codes for colour and weight stay too. Everything in it that
  /// comes from elsewhere must have been made visible before.
  public init(colored text: String) { description = Self.shown(text, keepsColors: true) }

  /// Whether all of a UTF-8 text can be seen.
  public static func isVisible(_ bytes: [UInt8]) -> Bool { firstInvisible(bytes.span, from: 0) == nil }

  /// The position of the first byte of a UTF-8 text that begins something that cannot be seen; nil where all can.
  public static func firstInvisible(_ bytes: [UInt8]) -> Int? { firstInvisible(bytes.span, from: 0) }

  /// The same from a position on. Eight bytes are looked at together as long as each is a letter or sign of ASCII: a
  /// file of three megabytes is looked through when it is written and when it is printed.
  private static func firstInvisible(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if isPlain(word) {
          index += 8
          continue
        }
      }
      for _ in 0..<min(8, bytes.count - index) {
        if mayBeInvisible(bytes[index]),
          isInvisible(scalar(at: index, in: bytes), before: index + 1 < bytes.count ? bytes[index + 1] : 0)
        {
          return index
        }
        index += 1
      }
    }
    return nil
  }

  /// Whether eight bytes are all of 0x20 to 0x7E, or line breaks. A smaller one borrows from its own high bit when 0x20
  /// is taken from it, and 0x7F carries into it when one is added.
  @inline(__always) private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The high bit of each byte that is a line break, which is taken for `*` then. Source: H. Warren, "Hacker's
    // Delight", section 6-1, on finding bytes that are zero.
    let others = word ^ (ones &* 0x0A)
    let low = ones &* 0x7F
    let breaks = ~(((others & low) &+ low) | others | low)
    let bytes = word | (breaks &>> 2)
    return (bytes | (bytes &- ones &* 0x20) | (bytes &+ ones)) & (ones &* 0x80) == 0
  }

  /// Whether a byte can begin a control or a mark of direction. Most bytes are told by the first comparison.
  @inline(__always) private static func mayBeInvisible(_ byte: UInt8) -> Bool {
    if byte &- 0x20 < 0x5F { return false }
    return byte < 0x80 || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  /// The scalar of two or three bytes that begins at `index`, or the byte itself.
  private static func scalar(at index: Int, in bytes: Span<UInt8>) -> UInt32 {
    let byte = UInt32(bytes[index])
    let second = index + 1 < bytes.count ? UInt32(bytes[index + 1] & 0x3F) : 0
    let third = index + 2 < bytes.count ? UInt32(bytes[index + 2] & 0x3F) : 0
    return switch byte {
    case 0xC2, 0xD8: (byte & 0x1F) << 6 | second
    case 0xE2: (byte & 0x0F) << 12 | second << 6 | third
    default: byte
    }
  }

  /// Whether a scalar cannot be seen; `next` is the byte after it.
  private static func isInvisible(_ scalar: UInt32, before next: UInt8) -> Bool {
    switch scalar {
    case 0x09, 0x0A: false
    // As part of a line break only; alone it writes over the line.
    case 0x0D: next != 0x0A
    case 0x00...0x1F, 0x7F...0x9F: true
    // Marks, overrides and isolates of direction, and the two separators that some readers break lines at.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// What stands for a scalar that cannot be seen.
  private static func sign(_ scalar: UInt32) -> Unicode.Scalar {
    switch scalar {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  private static func shown(_ text: String, keepsColors: Bool) -> String {
    guard let first = firstInvisible(text.utf8.span, from: 0) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = Array(bytes[..<first])
    var index = first
    while index < bytes.endIndex {
      if keepsColors, let end = endOfColor(at: index, in: bytes) {
        result += bytes[index..<end]
        index = end
        continue
      }
      guard let next = firstInvisible(bytes.span, from: index) else { break }
      if next > index {
        result += bytes[index..<next]
        index = next
        continue
      }
      let value = scalar(at: index, in: bytes.span)
      result += Array(String(Character(sign(value))).utf8)
      index += value < 0x80 ? 1 : value < 0x800 ? 2 : 3
    }
    return String(decoding: result + bytes[min(index, bytes.endIndex)...], as: UTF8.self)
  }

  /// The end of a code for colour or weight that begins at `index`: escape, `[`, digits and `;`, `m`. Nil for none.
  private static func endOfColor(at index: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[index] == 0x1B, index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "[") else { return nil }
    var end = index + 2
    while end < bytes.endIndex {
      switch bytes[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): end += 1
      case UInt8(ascii: "m"): return end + 1
      default: return nil
      }
    }
    return nil
  }
}

extension String {
  /// What of the text can be seen.
  public var visible: String { VisibleText(self).description }
}
