public import KvaomUnits

/// What a column's head says the column is.
struct HeadReading: Sendable {
  /// What a head can be.
  enum Meaning: Hashable, Sendable {
    /// A year, with the kind its words give.
    case year(YearLabel)
    /// A year whose words give two kinds: accounts and a budget.
    case unclearYear(Int, [YearKind])
    /// A part of a year: months, a tertial, so far.
    case partOfYear(Int?)
    /// Several years at once: `2017-2020`.
    case span
    /// A sum of columns.
    case sum
    /// The difference of two columns.
    case change
    /// A change in percent, a share, an average.
    case share
    /// Remarks.
    case remarks
    /// Anything else: a member.
    case other
  }

  /// The head as printed, footnote marks gone.
  let text: String
  /// Marks of footnotes behind it.
  let marks: String
  /// What it is.
  let meaning: Meaning
  /// Its words that are neither year, kind nor unit: `Utgifter` of `Utgifter 2020`.
  let rest: String
  /// Whether a word stands beside the year of which nobody can say what it makes of it: `Til disposisjon 2024`.
  let hasUnknownWords: Bool
  /// The unit the head gives, as Kvaom writes it.
  let unit: PrintedUnits.Found?

  /// Reads a head.
  init(_ head: String) {
    var body = Substring(head)
    var marks = ""
    while let last = body.last {
      if last == "*" || last == "†" || TextRules.raisedDigits.contains(last) {
        marks = String(last) + marks
        body.removeLast()
      } else if let note = TextRules.footnote(endOf: body) {
        marks = TextRules.cleaned(String(note)) + marks
        body.removeLast(note.count)
      } else {
        break
      }
      while let last = body.last, TextRules.isBlank(last) { body.removeLast() }
    }
    text = String(body)
    self.marks = marks
    unit = PrintedUnits.find(in: text) ?? PrintedUnits.find(in: Self.withoutYears(text))
    let years = Self.years(in: text)
    let words = TextRules.words(text)
    let kinds = Self.kinds(of: words)
    rest = Self.rest(of: text)
    hasUnknownWords = TextRules.words(rest).contains { word in
      word.contains { $0.isLetter } && !HeadWords.besideYear.contains(word) && !HeadWords.resultRow.contains(word)
        && !(HeadWords.income + HeadWords.cost).contains { word.hasSuffix($0) }
    }
    meaning = Self.meaning(text, words, years, kinds)
  }

  /// The head without its years and the words of their kinds: `kr` of `Regnskap 2024 kr`.
  private static func withoutYears(_ text: String) -> String {
    let kept = text.split(whereSeparator: TextRules.isBlank).filter { word in
      let small = TextRules.words(String(word))
      return small.isEmpty || !small.allSatisfy { isOfYear($0) }
    }
    return kept.joined(separator: " ")
  }

  /// The years of a head. That of its prices is none where another stands beside it: `Faste 2024-priser 2025`.
  private static func years(in text: String) -> YearsInText {
    let kept = text.split(whereSeparator: TextRules.isBlank).filter { !isYearOfPrices($0.lowercased()) }
    let others = YearsInText(kept.joined(separator: " "))
    return others.all.isEmpty ? YearsInText(text) : others
  }

  /// Whether a word is a year glued to a word of prices: `2024-kr`.
  private static func isYearOfPrices(_ word: String) -> Bool {
    let parts = word.filter { $0 != "(" && $0 != ")" }.split(separator: "-")
    return parts.count == 2 && ReadCell.isYear(String(parts[0])) && HeadWords.prices.contains(String(parts[1]))
  }

  private static func meaning(_ text: String, _ words: [String], _ years: YearsInText, _ kinds: [YearKind]) -> Meaning {
    let small = text.lowercased()
    // `prosent av budsjett` names a budget and is a share; the share counts.
    // What was used in a year (`Forbruk 2024`) can be an amount as well.
    let isUse = years.all.count == 1 && words.contains { $0 == "forbruk" || $0 == "förbrukat" }
    if words.contains(where: { HeadWords.share.contains($0) && !(isUse && ($0 == "forbruk" || $0 == "förbrukat")) })
      || text.contains("%") || isIndex(text)
    {
      return .share
    }
    if words.contains(where: { HeadWords.change.contains($0) }) || small == "+/-" || small == "+/−" {
      guard includesChanges(words), years.all.count == 1, let year = years.all.first else { return .change }
      return .year(YearLabel(kind: .revised, year: year))
    }
    if words.contains(where: { HeadWords.sum.contains($0) }) || TextRules.holds(small, "i alt") { return .sum }
    if years.isSpan { return .span }
    let hasMonth = words.contains { HeadWords.months.contains($0) }
    if years.hasDate || hasMonth || isPart(words) || TextRules.holds(small, "t.o.m") || TextRules.holds(small, "t o m")
    {
      if let year = years.all.first, let kind = kinds.first, kinds.count == 1, kind == .accounts || kind == .forecast,
        endsWithYear(words)
      {
        return .year(YearLabel(kind: kind, year: year))
      }
      return .partOfYear(years.all.first)
    }
    // `2024-prisar` and `Fast pris 2024` say in what prices, and not of which year.
    if kinds.isEmpty, years.all.count == 1, words.contains(where: { HeadWords.prices.contains($0) }), isOfPrices(text) {
      return .other
    }
    guard let year = years.all.first else {
      return words.contains { HeadWords.remarks.contains($0) } && kinds.isEmpty ? .remarks : .other
    }
    if kinds.count > 1 { return .unclearYear(year, kinds) }
    return .year(YearLabel(kind: kinds.first ?? .plain, year: year))
  }

  /// Whether the part of a year that words name is all of it: `Regnskap per 31.12.2022`, `Utfall jan–dec 2022`.
  private static func endsWithYear(_ words: [String]) -> Bool {
    let isOther = words.contains { word in
      HeadWords.partOfYear.contains(word) && !["per", "pr", "tom"].contains(word) || isPeriod(word)
    }
    if isOther { return false }
    let months = words.filter { HeadWords.months.contains($0) }
    if months.isEmpty {
      return zip(words, words.dropFirst()).contains { $0 == "31" && $1 == "12" || $0 == "12" && $1 == "31" }
    }
    guard let last = months.last, ["des", "desember", "dec", "december"].contains(last) else { return false }
    if months.count == 1 { return words.contains("31") }
    return months.count == 2 && months[0].hasPrefix("jan")
  }

  /// Whether words say that the figure is of a part of a year; `per elev` does not.
  private static func isPart(_ words: [String]) -> Bool {
    if words.contains(where: { isPeriod($0) }) { return true }
    for (index, word) in words.enumerated() where HeadWords.partOfYear.contains(word) {
      guard word == "per" || word == "pr" else { return true }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if next.first?.isNumber == true || HeadWords.months.contains(next) || HeadWords.partOfYear.contains(next) {
        return true
      }
    }
    return false
  }

  /// Whether a text says which year is a hundred: `2019=100`.
  private static func isIndex(_ text: String) -> Bool {
    let packed = String(text.filter { !TextRules.isBlank($0) })
    return packed.hasSuffix("=100") || TextRules.holds(packed, "=100)")
  }

  /// Whether words of change say that it is counted in: `Budsjett 2025 inkl. endringar` is the revised budget.
  private static func includesChanges(_ words: [String]) -> Bool {
    let including = ["inkl", "inklusive", "inkludert", "inkluderat", "etter", "efter", "med", "including"]
    return zip(words, words.dropFirst()).contains { including.contains($0) && HeadWords.change.contains($1) }
      && !kinds(of: words).contains(.accounts)
  }

  /// Whether the only year is that of prices: glued to their word (`2024-kr`), or beside a word that means nothing
  /// else. What is in running prices is of the year itself.
  private static func isOfPrices(_ text: String) -> Bool {
    let words = TextRules.words(text)
    if words.contains(where: { ["løpande", "løpende", "löpande", "current", "nominal"].contains($0) }) { return false }
    let kept = text.split(whereSeparator: TextRules.isBlank)
    let isGlued = kept.contains { isYearOfPrices($0.lowercased()) }
    let hasOther = !YearsInText(kept.filter { !isYearOfPrices($0.lowercased()) }.joined(separator: " ")).all.isEmpty
    return isGlued ? !hasOther : words.contains { HeadWords.prices.prefix(8).contains($0) }
  }

  /// Whether a word in small letters is a quarter, a tertial, a half or a month by its letter, with or without the
  /// year: `k2`, `q4`, `2t`, `2026k2`, `2026m03`.
  private static func isPeriod(_ word: String) -> Bool {
    var word = word[...]
    if word.utf8.count > 5, ReadCell.isYear(String(word.prefix(4))) { word = word.dropFirst(4) }
    if word.utf8.count == 2, let last = word.last, "kqt".contains(last) { word = (String(last) + word.dropLast())[...] }
    let digits = word.dropFirst()
    guard (1...2).contains(digits.utf8.count), let number = Int(digits), number > 0, let letter = word.first else {
      return false
    }
    switch letter {
    case "k", "q": return number <= 4
    case "t": return number <= 3
    case "h": return number <= 2
    case "m": return number <= 12
    default: return false
    }
  }

  /// The kinds of figure the words of a head name, each once.
  static func kinds(of words: [String]) -> [YearKind] {
    var kinds: [YearKind] = []
    var isRevised = false
    for word in words {
      let bare = lettersBesideYear(word) ?? word
      if HeadWords.holds(HeadWords.revised, bare) {
        isRevised = true
      } else if HeadWords.holds(HeadWords.accounts, bare) {
        if !kinds.contains(.accounts) { kinds.append(.accounts) }
      } else if HeadWords.holds(HeadWords.forecast, bare) {
        if !kinds.contains(.forecast) { kinds.append(.forecast) }
      } else if HeadWords.holds(HeadWords.budget, bare), !kinds.contains(.budget) {
        kinds.append(.budget)
      }
    }
    // Revised accounts are audited ones; a revised budget, or a revision of nothing named, is a revised budget.
    guard isRevised, !kinds.contains(.accounts), !kinds.contains(.forecast) else { return kinds }
    return [.revised]
  }

  /// The letters of `RB2016`, `B16` or `2016b`; nil for other words.
  private static func lettersBesideYear(_ word: String) -> String? {
    if ReadCell.isYear(String(word.prefix(4))) {
      let letters = word.dropFirst(4)
      return (1...2).contains(letters.count) && letters.allSatisfy { $0.isLetter } ? String(letters) : nil
    }
    let letters = word.prefix { $0.isLetter }
    let digits = word.dropFirst(letters.count)
    guard digits.count == 4 || digits.count == 2, digits.allSatisfy({ $0.isNumber }) else { return nil }
    // `VÅP2027`: three letters and a whole year are one where they are a word of plans.
    let isKnown = letters.count == 3 && digits.count == 4 && HeadWords.forecast.contains(String(letters))
    guard (1...2).contains(letters.count) || isKnown else { return nil }
    return String(letters)
  }

  /// What is left of a head without years, kinds and units.
  private static func rest(of text: String) -> String {
    let words = text.split { TextRules.isBlank($0) || $0 == "," || $0 == "(" || $0 == ")" }
    let kept = words.filter { word in
      let small = TextRules.words(String(word))
      return !small.isEmpty && !small.allSatisfy { isOfYear($0) || PrintedUnits.isUnitWord($0) }
    }
    return kept.map { String($0) }.joined(separator: " ")
  }

  private static func isOfYear(_ word: String) -> Bool {
    if ReadCell.isYear(word) || lettersBesideYear(word) != nil || ["år", "year", "i"].contains(word) { return true }
    return !kinds(of: [word]).isEmpty
  }
}

/// The years that stand in a text.
struct YearsInText {
  /// Them, in order, each once.
  private(set) var all: [Int] = []
  /// Whether they are the ends of a span: `2017-2020`, `2017 til 2020`, `2016/17`.
  private(set) var isSpan = false
  /// Whether a day or a month stands before one: `31.08.2016`.
  private(set) var hasDate = false

  /// Looks through `text`.
  init(_ text: String) {
    let characters = Array(text)
    var position = 0
    while position < characters.count {
      guard Self.isDigit(characters[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
      note(String(characters[start..<position]), characters, start, position)
    }
    if all.count > 1 { isSpan = true }
  }

  /// Whether a character is one of the ten digits; `²` is a mark behind a year.
  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private mutating func note(_ run: String, _ text: [Character], _ start: Int, _ end: Int) {
    let before = start > 0 ? text[start - 1] : " "
    if ReadCell.isYear(run), let year = Int(run) {
      let isDated = (before == "." || before == "/" || before == "-") && start > 1 && text[start - 2].isNumber
      if isDated, !hasYear(before: start - 1, in: text) { hasDate = true }
      if !all.contains(year) { all.append(year) }
      // The number of a case is no year: `2024/123`.
      if !all.isEmpty, end + 3 < text.count, text[end] == "/", text[(end + 1)...(end + 3)].allSatisfy({ $0.isNumber }),
        !ReadCell.isYear(String(text[(end + 1)..<min(text.count, end + 5)]))
      {
        all.removeAll { $0 == year }
      }
      // `2016/17` and `2016-17` are two years, `2016-08` a month.
      guard end + 2 < text.count, "/-–—".contains(text[end]), text[end + 1].isNumber, text[end + 2].isNumber else {
        return
      }
      if end + 3 < text.count, text[end + 3].isNumber { return }
      let short = Int(String(text[(end + 1)...(end + 2)])) ?? 0
      if short == (year + 1) % 100 || short > 12 { isSpan = true } else { hasDate = true }
    } else if run.count == 2, all.isEmpty, !Self.goesOn(text, end), let short = Int(run), Self.followsKind(text, start)
    {
      all.append(2000 + short)
    }
  }

  private func hasYear(before end: Int, in text: [Character]) -> Bool {
    end >= 4 && ReadCell.isYear(String(text[(end - 4)..<end]))
  }

  /// Whether a sign and a digit follow, as in a date.
  private static func goesOn(_ text: [Character], _ end: Int) -> Bool {
    end + 1 < text.count && "./-".contains(text[end]) && text[end + 1].isNumber
  }

  /// Whether the letters of a kind stand right before: `B16`, `Budsjett 16`, `Regnsk. 16`.
  private static func followsKind(_ text: [Character], _ start: Int) -> Bool {
    var end = start
    while end > 0, " -'’.".contains(text[end - 1]) { end -= 1 }
    var first = end
    while first > 0, text[first - 1].isLetter { first -= 1 }
    guard first < end else { return false }
    return !HeadReading.kinds(of: [String(text[first..<end]).lowercased()]).isEmpty
  }
}

extension YearLabel {
  /// The year that a column's head says, with the kind its words give; nil where it says none, or several, or a part.
  public init?(ofHead head: String) {
    guard head.utf8.count <= 60, case .year(let label) = HeadReading(head).meaning else { return nil }
    self = label
  }
}
