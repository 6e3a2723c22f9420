import KvaomSource
import KvaomSyntax

/// What a planner may have meant by a line that could not be read, as lines that can be typed, best first. They are
/// guesses: whoever offers one has tried it.
struct HeardLine {
  /// A line that may have been meant.
  struct Meaning {
    /// The line.
    let line: String
    /// Whether the shell does it: then there is nothing to try.
    var isCommand = false
  }

  /// The names there are.
  let names: HeardNames
  /// The line in parts, each as it is written here as far as that is known.
  var parts: [HeardPart] = []
  /// Where and when: `from 2027`, `in 2028`; nil for all years.
  var time: HeardTime?
  /// Whether words beside each other were put together.
  var isPutTogether = false

  /// A line as it was typed.
  init(_ line: String, names: HeardNames) {
    self.names = names
    var reader = HeardReader(line)
    parts = reader.parts()
    typed = parts
    dropEnds()
    dropRemark()
    if let (count, word) = phrase(at: 0, of: HeardWords.leavingOutPhrases) {
      parts.replaceSubrange(..<count, with: [HeardPart(kind: .word, text: word, isApart: false)])
    }
    joinAmounts()
    if parts.first?.text == "=" { parts.joinCells() }
    joinLabels()
    putTogether()
  }

  /// Whether the line begins with a word that asks something, in the reader's language.
  var asksInWords: Bool {
    typed.first.map { HeardWords.asking.contains($0.word) || HeardWords.being.contains($0.word) } ?? false
  }

  /// How many parts the line had as it was typed.
  var wordCount: Int { typed.count }

  /// The lines it may mean, each once.
  var meanings: [Meaning] {
    var found: [Meaning] = []
    if let command { found.append(Meaning(line: command, isCommand: true)) }
    var lines = together + formulas
    lines += changes
    var timed = self
    timed.takeTime()
    lines += compared + timed.changesAtTime + timed.everyday + timed.questions + timed.inOrder
    lines += joined + defined
    for line in lines where !found.contains(where: { $0.line == line }) { found.append(Meaning(line: line)) }
    return Array(found.prefix(Self.most))
  }

  /// Whether another line has all that is known of this one: its names, numbers, years and texts.
  func isWhole(_ other: String) -> Bool {
    var reader = HeardReader(other)
    let texts = Set(reader.parts().map { $0.text })
    // What a label or a word of one stands for must be there, too.
    guard parts.allSatisfy({ part in part.said.map { texts.contains(part.text) || texts.contains($0) } ?? true }) else {
      return false
    }
    return typed.allSatisfy { part in
      switch part.kind {
      case .word where part.text == shownUnit: texts.contains("as")
      case .word: !names.isKnown(part.text) || texts.contains(part.text)
      case .number, .year, .years, .date, .text: texts.contains(part.text)
      case .sign: true
      }
    }
  }

  /// The unit that the line ends with behind `in`: what an answer is shown in.
  private var shownUnit: String? {
    guard typed.count > 2, let last = typed.last, ["in", "i"].contains(typed[typed.count - 2].word),
      HeardWords.units[last.word] != nil, !names.isKnown(last.text)
    else { return nil }
    return last.text
  }

  /// The parts as they were typed.
  private var typed: [HeardPart] = []

  /// How many are tried at most.
  private static let most = 24

  // MARK: Reading

  /// Drops what only ends a sentence or begins one, and puts brackets right.
  private mutating func dropEnds() {
    while let last = parts.last, last.kind == .sign, ["?", "!", ".", ";", ":"].contains(last.text) {
      parts.removeLast()
    }
    var open: [String] = []
    let pairs = ["(": ")", "[": "]", "{": "}"]
    var kept: [HeardPart] = []
    for part in parts {
      if part.kind == .sign, let closing = pairs[part.text] { open.append(closing) }
      if part.kind == .sign, pairs.values.contains(part.text) {
        guard open.last == part.text else { continue }
        open.removeLast()
      }
      kept.append(part)
    }
    for closing in open.reversed() { kept.append(HeardPart(kind: .sign, text: closing, isApart: false)) }
    parts = kept
  }

  /// Makes a remark in brackets, or behind `//` or `--`, a remark of ours.
  private mutating func dropRemark() {
    if let start = parts.firstIndex(where: { $0.kind == .sign && ($0.text == "//" || $0.text == "--") }), start > 0 {
      parts[start].text = "#"
      remark = Array(parts[start...])
      parts.removeSubrange(start...)
    } else if parts.count > 3, parts[parts.count - 1].text == ")",
      let start = parts.lastIndex(where: { $0.text == "(" }), start > 1, parts[start].isApart,
      parts[(start + 1)..<(parts.count - 1)].allSatisfy({ $0.kind == .word && !names.isKnown($0.text) })
    {
      remark = [HeardPart(kind: .sign, text: "#", isApart: true)]
      remark += parts[(start + 1)..<(parts.count - 1)]
      parts.removeSubrange(start...)
    }
    for index in remark.indices { remark[index].isApart = true }
  }

  /// A remark behind the line.
  private var remark: [HeardPart] = []

  /// The line with its remark.
  func whole(_ text: String) -> String { remark.isEmpty ? text : text + " " + remark.line }

  /// Makes `kr 9.500.000,-`, `9,5 mill. kr` and `3 prosent` amounts of ours.
  private mutating func joinAmounts() {
    var index = 0
    while index < parts.count {
      defer { index += 1 }
      if let digits = HeardWords.numerals[parts[index].word], index + 1 < parts.count,
        HeardWords.units[parts[index + 1].word] != nil, !names.isKnown(parts[index].text)
      {
        parts[index] = HeardPart(kind: .number, text: digits, isApart: parts[index].isApart)
      }
      guard parts[index].kind == .number || parts[index].kind == .year else { continue }
      if parts[index].text.hasSuffix(" kr") {
        if index > 0, HeardWords.currencies.contains(parts[index - 1].word) {
          parts.remove(at: index - 1)
          index -= 1
        }
        continue
      }
      var unit: String?
      var end = index + 1
      if end < parts.count, parts[end].text == "%" {
        unit = "%"
        end += 1
      } else if end < parts.count, let spoken = HeardWords.units[parts[end].word], !names.isFigure(parts[end].text) {
        unit = spoken
        end += 1
        if end < parts.count, HeardWords.currencies.contains(parts[end].word) { end += 1 }
      }
      var start = index
      if index > 0, HeardWords.currencies.contains(parts[index - 1].word), !names.isFigure(parts[index - 1].text) {
        start = index - 1
        if unit == nil || unit == "%" { unit = HeardWords.units[parts[start].word] }
      }
      guard let unit else { continue }
      let text = parts[index].text + (unit == "%" ? "%" : " " + unit)
      parts.replaceSubrange(start..<end, with: [HeardPart(kind: .number, text: text, isApart: parts[start].isApart)])
      index = start
    }
  }

  /// Puts names in place of their labels.
  private mutating func joinLabels() {
    var index = 0
    while index < parts.count {
      if parts[index].kind == .text, let name = names.name(labelled: parts[index].text) {
        parts[index] = HeardPart(kind: .word, text: name, isApart: parts[index].isApart, said: parts[index].text)
      } else if parts[index].kind == .word, let (name, count) = names.label(in: parts[index...]) {
        let said = parts[index..<(index + count)].line(from: index)
        parts.replaceSubrange(
          index..<(index + count), with: [HeardPart(kind: .word, text: name, isApart: parts[index].isApart, said: said)]
        )
      }
      index += 1
    }
  }

  /// How many parts of a list of phrases stand at an index, and what they stand for; nil for none.
  func phrase<Meaning>(at index: Int, of list: [(words: [String], Meaning)]) -> (count: Int, meaning: Meaning)? {
    for (words, meaning) in list where index + words.count <= parts.count {
      if words.indices.allSatisfy({ parts[index + $0].word == words[$0] && !names.isKnown(parts[index + $0].text) }) {
        return (words.count, meaning)
      }
    }
    return nil
  }

  // MARK: When

  /// Takes the years out of the line.
  private mutating func takeTime() {
    var index = 1
    while index < parts.count, time == nil {
      if let (range, found) = time(at: index) {
        parts.removeSubrange(range)
        time = found
      }
      index += 1
    }
    guard var known = time else { return }
    // `fra 2027 … til 2029` with other words between them.
    if known.kind == .from, let place = parts.indices.dropFirst().first(where: { parts[$0].kind == .year }) {
      known = HeardTime(kind: .span, first: known.first, last: parts[place].text)
      parts.remove(at: place)
    }
    time = known
  }

  private func time(at index: Int) -> (Range<Int>, HeardTime)? {
    // What stands in brackets is written already.
    guard Array(parts[..<index]).line.isBalanced else { return nil }
    if parts[index].kind == .years {
      let start = lead(before: index)
      let ends = parts[index].text.split(separator: ".").map { String($0) }
      return (start..<(index + 1), HeardTime(kind: .span, first: ends[0], last: ends[ends.count - 1]))
    }
    guard let (lead, sign) = phrase(at: index, of: HeardWords.times) else {
      guard parts[index].kind == .year, parts[index - 1].kind == .word else { return nil }
      return (index..<(index + 1), HeardTime(kind: .at, first: parts[index].text, last: ""))
    }
    var place = index + lead
    if place < parts.count, parts[place].word == "år" || parts[place].word == "året" { place += 1 }
    guard let (first, count) = moment(at: place) else { return nil }
    place += count
    if sign == "to" { return (index..<place, HeardTime(kind: .until, first: first, last: "")) }
    if place < parts.count, ["og", "och", "and", ","].contains(parts[place].text.lowercased()), sign == "in",
      let (last, more) = moment(at: place + 1)
    {
      return (index..<(place + 1 + more), HeardTime(kind: .span, first: first, last: last))
    }
    if let (middle, mark) = phrase(at: place, of: HeardWords.times), mark == "to",
      let (last, more) = moment(at: place + middle)
    {
      return (index..<(place + middle + more), HeardTime(kind: .span, first: first, last: last))
    }
    return (index..<place, HeardTime(kind: sign == "from" ? .from : .at, first: first, last: ""))
  }

  /// Where the words before years begin.
  private func lead(before index: Int) -> Int {
    let isLead = index > 1 && phrase(at: index - 1, of: HeardWords.times) != nil
    return isLead ? index - 1 : index
  }

  /// A year, a month or a day.
  private func moment(at index: Int) -> (text: String, count: Int)? {
    guard index < parts.count else { return nil }
    if parts[index].kind == .year || parts[index].kind == .date { return (parts[index].text, 1) }
    var place = index
    var day: String?
    if parts[place].kind == .number, place + 2 < parts.count, parts[place + 1].text == "." {
      day = parts[place].text
      place += 2
    }
    guard place + 1 < parts.count, let month = HeardWords.months[parts[place].word], parts[place + 1].kind == .year
    else {
      return nil
    }
    let days = day.map { $0 == "1" ? "" : $0.count == 1 ? "-0" + $0 : "-" + $0 } ?? ""
    return ("\(parts[place + 1].text)-\(month)\(days)", place + 2 - index)
  }
}

/// When something holds, or which years are asked for.
struct HeardTime {
  /// What is known of it.
  enum Kind {
    /// One year.
    case at
    /// A year and all after it.
    case from
    /// All up to a year.
    case until
    /// From one year to another.
    case span
  }

  /// What is known of it.
  let kind: Kind
  /// The year, the month or the day; the last where only that is known.
  let first: String
  /// The end of a span.
  let last: String

  /// What stands in brackets behind a figure: years only.
  var selector: String {
    let years = [first, last].map { String($0.prefix(4)) }
    return switch kind {
    case .at: years[0]
    case .from: "from \(years[0])"
    case .until: "until \(years[0])"
    case .span: "\(years[0])..\(years[1])"
    }
  }

  /// What stands behind a change.
  var clause: String {
    switch kind {
    case .at: "in \(first)"
    case .from: "from \(first)"
    case .until: "until \(first)"
    case .span: "from \(first) until \(last)"
    }
  }
}

extension String {
  /// Whether as many square brackets close in it as open.
  var isBalanced: Bool { count(where: { $0 == "[" }) == count(where: { $0 == "]" }) }
}

extension ArraySlice<HeardPart> {
  /// The parts as a line, the first without the blank before it.
  func line(from start: Int) -> String { Array(self).line }
}
