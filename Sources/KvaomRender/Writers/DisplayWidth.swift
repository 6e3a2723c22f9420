/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// The columns of a text: two for wide East Asian letters and emoji, none for combining marks.
  static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// Scalars that take no column, in ascending order.
  private static let empty: [ClosedRange<UInt32>] = [
    0x0000...0x001F, 0x007F...0x009F, 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD,
    0x0610...0x061A, 0x064B...0x065F, 0x0E31...0x0E31, 0x0E34...0x0E3A, 0x1AB0...0x1AFF,
    0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20FF,
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xE0100...0xE01EF,
  ]

  /// Scalars that take two columns, in ascending order.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F || value >= 0xA0 && value < 0x300 { return 1 }
    if value >= 0x2010 && value < 0x202A || value >= 0x2200 && value < 0x2E80 { return 1 }
    if empty.contains(where: { $0.contains(value) }) { return 0 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }
}
