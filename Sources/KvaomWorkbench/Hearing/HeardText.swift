/// A part of a line as somebody typed it: a word, a number, a year, a text or a sign.
struct HeardPart {
  /// What it is.
  enum Kind {
    /// Letters, digits and `_`.
    case word
    /// A number as it is written here, whatever stood between its digits.
    case number
    /// Four digits that are a year of our time.
    case year
    /// Two years with a dash or dots between them.
    case years
    /// A day or a month, as it is written here.
    case date
    /// What stood between quotation marks.
    case text
    /// Anything else.
    case sign
  }

  /// What it is.
  var kind: Kind
  /// How it is written here, as far as that is known.
  var text: String
  /// Whether a blank stands before it.
  var isApart: Bool
  /// The words it stands for, where they were others.
  var said: String?

  /// The word in small letters; empty for what is no word.
  var word: String { kind == .word ? text.lowercased() : "" }
}

/// Takes a line apart as a planner wrote it: thousands with blanks, points or apostrophes, `kr 9.500.000,-`, 1.8.2027,
/// 2027–2029, quotation marks of any language.
struct HeardReader {
  private let letters: [Character]
  private var place = 0

  /// A reader of a line.
  init(_ line: String) { letters = Array(line) }

  /// The parts of the line.
  mutating func parts() -> [HeardPart] {
    var parts: [HeardPart] = []
    var isApart = false
    while place < letters.count {
      if letters[place].isWhitespace {
        isApart = true
        place += 1
        continue
      }
      var part = next()
      part.isApart = isApart
      isApart = false
      if !part.text.isEmpty { parts.append(part) }
    }
    return parts
  }

  private mutating func next() -> HeardPart {
    let letter = letters[place]
    if Self.quotes.contains(letter) { return quoted() }
    if letter.isLetter || letter == "_" { return word() }
    if Self.isDigit(letter) { return number() }
    return sign()
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  private static func isDigit(_ letter: Character) -> Bool { letter >= "0" && letter <= "9" }

  private func letter(_ offset: Int) -> Character? {
    place + offset < letters.count ? letters[place + offset] : nil
  }

  private mutating func quoted() -> HeardPart {
    place += 1
    var text = ""
    while place < letters.count, !Self.quotes.contains(letters[place]) {
      text.append(letters[place])
      place += 1
    }
    place += 1
    return HeardPart(kind: .text, text: text, isApart: false)
  }

  private mutating func word() -> HeardPart {
    var text = ""
    while let letter = letter(0), letter.isLetter || letter.isNumber || letter == "_" {
      text.append(letter)
      place += 1
    }
    // `f.o.m.`, `t.o.m.`, `mill.`, `ca.`
    if text.count <= 2, letter(0) == ".", letter(1)?.isLetter == true, letter(2)?.isLetter != true {
      while letter(0) == ".", let following = letter(1), following.isLetter, letter(2)?.isLetter != true {
        text.append(following)
        place += 2
      }
      if letter(0) == "." { place += 1 }
    } else if letter(0) == ".", HeardWords.abbreviations.contains(text.lowercased()) {
      place += 1
    }
    return HeardPart(kind: .word, text: text, isApart: false)
  }

  private mutating func digits() -> String {
    var text = ""
    while let letter = letter(0), Self.isDigit(letter) || letter == "_" && letter != text.last {
      text.append(letter)
      place += 1
    }
    return text
  }

  /// How many digits stand from an offset on.
  private func digitCount(_ offset: Int) -> Int {
    var count = 0
    while let letter = letter(offset + count), Self.isDigit(letter) { count += 1 }
    return count
  }

  private mutating func number() -> HeardPart {
    let first = digits()
    if let date = date(first) { return date }
    if first.count == 4, let year = Int(first), (1990...2060).contains(year) { return years(first) }
    var groups = [first]
    var mark: Character?
    if first.count <= 3 {
      while let separator = letter(0), [" ", "\u{A0}", "\u{202F}", ".", ",", "'", "’"].contains(separator),
        digitCount(1) == 3, mark == nil || mark == separator
      {
        // One comma or point before three digits is a decimal sign, unless more groups follow.
        let isGroup = ![",", "."].contains(separator) || mark != nil || letter(4) == separator && digitCount(5) == 3
        guard isGroup else { break }
        mark = separator
        place += 1
        groups.append(digits())
      }
    }
    var text = groups.count > 1 ? groups.joined(separator: "_") : first
    if let point = letter(0), point == "," || point == ".", digitCount(1) > 0 {
      place += 1
      text.append(point)
      text += digits()
    }
    // `9 500,-` and `9 500:-` are kroner.
    if letter(0) == "," || letter(0) == ":", letter(1) == "-" || letter(1) == "–" {
      place += 2
      text += " kr"
    }
    if letter(0) == "'" || letter(0) == "’" { place += 1 }
    return HeardPart(kind: .number, text: text, isApart: false)
  }

  /// `1.8.2027` and `2027-08`, as a day or a month; nil for no date.
  private mutating func date(_ first: String) -> HeardPart? {
    let months = digitCount(1)
    if first.count <= 2, letter(0) == ".", (1...2).contains(months), letter(months + 1) == ".",
      digitCount(months + 2) == 4
    {
      place += 1
      let month = digits()
      place += 1
      let year = digits()
      // The first of a month is the month.
      let day = first == "1" || first == "01" ? "" : "-" + Self.two(first)
      return HeardPart(kind: .date, text: "\(year)-\(Self.two(month))\(day)", isApart: false)
    }
    guard first.count == 4, letter(0) == "-", months == 2 else { return nil }
    var text = first + "-"
    place += 1
    text += digits()
    if letter(0) == "-", digitCount(1) == 2 {
      place += 1
      text += "-" + digits()
    }
    return HeardPart(kind: .date, text: text, isApart: false)
  }

  private static func two(_ digits: String) -> String { digits.count == 1 ? "0" + digits : digits }

  /// A year, or two with a dash between them.
  private mutating func years(_ first: String) -> HeardPart {
    var offset = 0
    while letter(offset) == " " { offset += 1 }
    var marks = 0
    while let mark = letter(offset + marks), ["-", "–", ".", "…"].contains(mark) { marks += 1 }
    var after = offset + marks
    while letter(after) == " " { after += 1 }
    let isDash = marks == 2 && letter(offset) == "." || marks == 1 && letter(offset) != "."
    guard isDash, digitCount(after) == 4 else { return HeardPart(kind: .year, text: first, isApart: false) }
    place += after
    return HeardPart(kind: .years, text: first + ".." + digits(), isApart: false)
  }

  private static let signs = ["//", "--", "->", "<=", ">=", "+=", "-=", "*=", "/=", "==", "!=", "..", ":="]

  private mutating func sign() -> HeardPart {
    let letter = letters[place]
    // `%-poeng`, `%-enheter`
    if letter == "%", self.letter(1) == "-", let after = self.letter(2), after == "p" || after == "e" {
      place += 2
      _ = word()
      return HeardPart(kind: .word, text: "prosentpoeng", isApart: false)
    }
    let two = String(letters[place..<min(place + 2, letters.count)])
    if Self.signs.contains(two) {
      place += 2
      return HeardPart(kind: .sign, text: two, isApart: false)
    }
    place += 1
    let ours: [Character: String] = [
      "≤": "<=", "≥": ">=", "≠": "!=", "→": "->", "−": "-", "–": "-", "×": "*", "·": "*",
    ]
    return HeardPart(kind: .sign, text: ours[letter] ?? String(letter), isApart: false)
  }
}

extension [HeardPart] {
  /// The parts as a line.
  var line: String {
    var text = ""
    for (index, part) in enumerated() {
      if index > 0, part.isApart { text += " " }
      text += part.kind == .text ? "\"\(part.text)\"" : part.text
    }
    return text
  }

  /// The index of the bracket that closes the one at `start`; nil where none does.
  func closing(_ start: Int) -> Int? {
    var depth = 0
    for index in start..<count where self[index].kind == .sign {
      if ["(", "[", "{"].contains(self[index].text) { depth += 1 }
      if [")", "]", "}"].contains(self[index].text) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
