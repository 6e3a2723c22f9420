import KvaomDecimal

/// What a planner wrote in words, a label or a note, told apart into words and numbers.
struct ReviewText {
  /// One word, or one number.
  struct Piece {
    /// In small letters; of a number its characters.
    let text: String
    /// The number: `1 950`, `2,33`, `éin`; nil for all other words, and for dates.
    let number: Decimal?
    /// The number as a calendar year.
    let year: Int?
    /// Whether it is a part of a longer word, as in `2017-kroner`.
    let isBound: Bool
  }

  /// The words and numbers in order.
  let pieces: [Piece]

  /// Reads a text.
  init(_ text: String) {
    var reader = Reader(characters: Array(text))
    pieces = reader.pieces()
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// Several texts, one behind the other.
  static func joined(_ texts: [String]) -> ReviewText { ReviewText(pieces: texts.flatMap { ReviewText($0).pieces }) }

  /// The calendar years, each once; without those that say in which prices or wages an amount is.
  var years: [Int] {
    var found: [Int] = []
    for piece in pieces where !piece.isBound {
      if let year = piece.year, !found.contains(year) { found.append(year) }
    }
    return found
  }

  /// The numbers that are neither years nor words.
  var figures: [Decimal] {
    pieces.compactMap { piece in
      piece.year == nil && !piece.isBound && piece.text.first.map { $0.isASCII && $0.isNumber } == true
        ? piece.number : nil
    }
  }

  /// The numbers before `%`, `prosent` and the like, as they are written.
  var percents: [Decimal] {
    pieces.indices.dropLast().compactMap { index in
      Self.percentWords.contains(pieces[index + 1].text) ? pieces[index].number : nil
    }
  }

  /// Whether a word begins with one of some beginnings.
  func hasWord(beginning beginnings: [String]) -> Bool {
    pieces.contains { piece in beginnings.contains { piece.text.hasPrefix($0) } }
  }

  /// Whether a word ends with one of some endings.
  func hasWord(ending endings: [String]) -> Bool {
    pieces.contains { piece in endings.contains { piece.text.hasSuffix($0) } }
  }

  /// Whether one of some words is there.
  func hasWord(_ words: Set<String>) -> Bool { pieces.contains { words.contains($0.text) } }

  /// Whether two words stand beside each other.
  func hasPair(_ pairs: [(String, String)]) -> Bool {
    pieces.indices.dropLast().contains { index in
      pairs.contains { pieces[index].text == $0.0 && pieces[index + 1].text == $0.1 }
    }
  }

  /// The years behind one of some words, with as many words between as a day and a month take: `frå 1. august 2017`.
  func years(after words: Set<String>) -> [Int] {
    var found: [Int] = []
    for index in pieces.indices where words.contains(pieces[index].text) {
      for next in pieces[(index + 1)...].prefix(4) {
        if let year = next.year, !next.isBound {
          if !found.contains(year) { found.append(year) }
          break
        }
        if next.year == nil, let number = next.number, Decimal(31) < number { break }
      }
    }
    return found
  }

  private static let percentWords: Set<String> = ["%", "prosent", "procent", "percent"]
}

extension ReviewText {
  /// Whether two words are forms of one: alike but for their ends, or the one the last part of the other.
  static func isAlike(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count > 3 else { return false }
    if short.count > 5, long.hasSuffix(short) { return true }
    let common = zip(short, long).prefix { $0 == $1 }.count
    return common >= max(4, short.count - 2) && long.count <= common + 4
  }

  /// Whether a text, in small letters, stands inside another.
  static func contains(_ text: String, _ part: String) -> Bool {
    let (whole, inner) = (Array(text.utf8), Array(part.utf8))
    guard inner.count <= whole.count else { return false }
    return (0...(whole.count - inner.count)).contains { start in
      inner.indices.allSatisfy { whole[start + $0] == inner[$0] }
    }
  }
}

/// Reads a text character by character.
private struct Reader {
  let characters: [Character]
  var place = 0

  private static let separators: Set<Character> = [
    " ", "\t", "\n", "\u{A0}", "\u{202F}", ".", ",", ";", ":", "!", "?", "(", ")", "[", "]", "«", "»", "“", "”", "\"",
    "'",
    "’", "–", "—", "−", "/", "+", "-", "=", "*", "…", "×",
  ]
  private static let numberWords: [String: Int] = [
    "ein": 1, "éin": 1, "eitt": 1, "éi": 1, "en": 1, "én": 1, "ett": 1, "ét": 1, "one": 1, "to": 2, "två": 2, "two": 2,
    "tre": 3, "three": 3, "fire": 4, "fyra": 4, "four": 4, "fem": 5, "five": 5, "seks": 6, "sex": 6, "six": 6, "sju": 7,
    "seven": 7, "åtte": 8, "åtta": 8, "eight": 8, "ni": 9, "nio": 9, "nine": 9, "ti": 10, "tio": 10, "ten": 10,
  ]

  mutating func pieces() -> [ReviewText.Piece] {
    var found: [ReviewText.Piece] = []
    while place < characters.count {
      let character = characters[place]
      if Self.isDigit(character) {
        found.append(number())
      } else if character == "%" {
        place += 1
        found.append(ReviewText.Piece(text: "%", number: nil, year: nil, isBound: false))
      } else if Self.separators.contains(character) {
        place += 1
      } else {
        found.append(word())
      }
    }
    return found
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private func isDigit(at place: Int) -> Bool { characters.indices.contains(place) && Self.isDigit(characters[place]) }

  private mutating func word() -> ReviewText.Piece {
    let start = place
    while place < characters.count, !Self.separators.contains(characters[place]), characters[place] != "%" {
      place += 1
    }
    let text = String(characters[start..<place]).lowercased()
    return ReviewText.Piece(
      text: text, number: Self.numberWords[text].map { Decimal($0) }, year: nil, isBound: false)
  }

  private mutating func number() -> ReviewText.Piece {
    guard let number = NumberInText(in: characters, at: place) else { return word() }
    place = number.end
    if number.isDate { return ReviewText.Piece(text: number.text, number: nil, year: nil, isBound: true) }
    let isBound =
      place < characters.count
      && (characters[place] == "-" && !isDigit(at: place + 1)
        || !Self.separators.contains(characters[place]) && characters[place] != "%")
    let isYear = number.text.count == 4 && !number.isGrouped && number.decimals == 0
    let year = isYear ? Int(number.text).flatMap { (1900...2199).contains($0) ? $0 : nil } : nil
    return ReviewText.Piece(text: number.text, number: number.value, year: year, isBound: isBound)
  }
}
