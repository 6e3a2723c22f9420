import KvaomSource

/// What cells have in common as texts.
enum TextRules {
  /// Digits set above the line, as footnote marks are, and their brackets.
  static let raisedDigits: [Character] = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "⁽", "⁾"]

  /// Whether a character is white space of any width, line breaks included.
  static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

  /// Whether nobody sees a character: what `UnseenCharacters` names, and control characters.
  private static func isUnseen(_ scalar: UnicodeScalar) -> Bool {
    UnseenCharacters.contains(scalar)
      || scalar.value < 0x20 && scalar.value != 9 && scalar.value != 10 && scalar.value != 13
  }

  /// The text as it is read: without what nobody sees, without blanks at its ends, every run of blanks and line
  /// breaks in
  /// it one space.
  static func cleaned(_ text: String) -> String {
    if isClean(text) { return text }
    var cleaned = ""
    var wasBlank = true
    for scalar in text.unicodeScalars where !isUnseen(scalar) {
      if scalar.properties.isWhitespace {
        if !wasBlank { cleaned.unicodeScalars.append(" ") }
        wasBlank = true
      } else {
        cleaned.unicodeScalars.append(scalar)
        wasBlank = false
      }
    }
    if cleaned.last == " " { cleaned.removeLast() }
    return cleaned
  }

  /// Whether a text is ASCII with nothing to clean, as most codes and figures of a ledger are: seen from its bytes.
  private static func isClean(_ text: String) -> Bool {
    var wasBlank = true
    for byte in text.utf8 {
      if byte == 0x20 {
        if wasBlank { return false }
        wasBlank = true
      } else if byte > 0x20, byte < 0x7F {
        wasBlank = false
      } else {
        return false
      }
    }
    return !wasBlank
  }

  /// `cleaned` of a label: straight and curly quotes around the whole of it are gone.
  static func label(_ text: String) -> String {
    let cleaned = cleaned(text)
    // Every opening quote is `"` or beyond ASCII.
    guard let first = cleaned.utf8.first, first == UInt8(ascii: "\"") || first >= 0x80 else { return cleaned }
    var label = Substring(cleaned)
    let pairs: [(Character, Character)] = [("\"", "\""), ("“", "”"), ("”", "”"), ("«", "»"), ("„", "“")]
    for (opening, closing) in pairs where label.count > 2 && label.first == opening && label.last == closing {
      let inside = label.dropFirst().dropLast()
      if !inside.contains(opening), !inside.contains(closing) { label = inside }
      break
    }
    return Self.cleaned(String(label))
  }

  /// Whether `part` stands anywhere in a text.
  static func holds(_ text: String, _ part: String) -> Bool {
    if !part.isEmpty, let found = bytesHold(text, part) { return found }
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) { return true }
      rest.removeFirst()
    }
    return false
  }

  /// The same of ASCII, seen from the bytes; nil where the text has anything else.
  private static func bytesHold(_ text: String, _ part: String) -> Bool? {
    if text.utf8.contains(where: { $0 >= 0x80 }) { return nil }
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      part.indices.allSatisfy { text[start + $0] == part[$0] }
    }
  }

  /// The mark ` 1)` or `1)` at the end of a text, the blank before it included; nil where none stands.
  static func footnote(endOf text: Substring) -> Substring? {
    guard text.last == ")" else { return nil }
    let digits = text.dropLast().reversed().prefix { $0.isNumber }.count
    // Glued to a year it is a mark, too: `20161)`.
    if digits == 5 || digits == 6 { return text.suffix(digits - 4 + 1) }
    let mark = text.suffix(digits + 1)
    guard (1...2).contains(digits), mark.count < text.count, isBlank(text[text.index(before: mark.startIndex)]) else {
      return nil
    }
    return text.suffix(mark.count + 1)
  }

  /// Whether a text is a beginning, or has it before one of these signs.
  static func begins(_ text: String, with beginning: String, before signs: String) -> Bool {
    text.hasPrefix(beginning) && (text.dropFirst(beginning.count).first.map { signs.contains($0) } ?? true)
  }

  /// The words of a text in small letters: runs of letters and digits.
  static func words(_ text: String) -> [String] {
    if let words = wordsOfBytes(text) { return words }
    var words: [String] = []
    var word = ""
    for character in text {
      if character.isLetter || character.isNumber || character == "%" {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.lowercased() }
  }

  /// The same of ASCII, seen from the bytes; nil where the text has anything else.
  private static func wordsOfBytes(_ text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "%"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case 0x80...: return nil
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
