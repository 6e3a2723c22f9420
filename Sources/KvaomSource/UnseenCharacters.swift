/// Characters that nobody sees, and that make two labels of what looks like one: a soft hyphen, a byte-order mark,
/// joiners of
/// no width, marks of direction.
public enum UnseenCharacters {
  /// Whether a character is one of them.
  public static func contains(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0xFEFF, 0x200B...0x200F, 0x2060, 0x202A...0x202E: true
    default: false
    }
  }

  /// A text without them.
  public static func removed(from text: String) -> String {
    // None of them is ASCII, as most texts are.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    guard text.unicodeScalars.contains(where: { contains($0) }) else { return text }
    var seen = ""
    for scalar in text.unicodeScalars where !contains(scalar) { seen.unicodeScalars.append(scalar) }
    return seen
  }
}
