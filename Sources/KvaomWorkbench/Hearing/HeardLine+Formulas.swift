import KvaomSource

/// Formulas as a spreadsheet or another language has them.
extension HeardLine {
  /// The line with functions of Excel, references to cells and `a ? b : c` as they are written here.
  var formulas: [String] {
    var head = ""
    var body = parts
    let isBare = body.first?.text == "="
    if isBare {
      body.removeFirst()
    } else if let equal = body.firstIndex(where: { $0.kind == .sign && $0.text == "=" }) {
      head = body[...equal].line(from: 0) + " "
      body.removeSubrange(...equal)
    }
    guard !body.isEmpty else { return [] }
    // Which figures several cells stand for is open: some are tried.
    return (0..<Self.mostFigures).flatMap { skipping in formulas(of: body, head, isBare: isBare, skipping: skipping) }
  }

  /// How many figures are tried for the second cell of a formula.
  private static var mostFigures: Int { 6 }

  private func formulas(of body: [HeardPart], _ head: String, isBare: Bool, skipping: Int) -> [String] {
    var writer = FormulaWriter(names: names, skipping: skipping)
    let written = writer.written(body)
    guard writer.hasChanged || isBare, skipping == 0 || writer.hasSeveralCells else { return [] }
    if written.contains("\u{1}") {
      // How far a figure is rounded depends on its unit.
      let unit = names.example.zero.map { $0.drop { $0 == "0" } } ?? ""
      let plain = written.map { $0 == "\u{1}" ? "1" : String($0) }.joined()
      let own = written.map { $0 == "\u{1}" ? "1" + unit : String($0) }.joined()
      return [whole(head + plain), whole(head + own)]
    }
    let zero = names.example.zero ?? "0"
    let compared = written.withAmount(zero, after: ">").withAmount(zero, after: "<")
    var lines = [written]
    for line in [compared, compared.replacingZero(with: zero)] where !lines.contains(line) { lines.append(line) }
    // A choice alone stands in brackets.
    return lines.map { whole(head + (head.isEmpty && $0.hasPrefix("if ") ? "(\($0))" : $0)) }
  }
}

/// Writes a formula of a spreadsheet as one of ours.
private struct FormulaWriter {
  let names: HeardNames
  /// Whether anything is written otherwise than it was.
  var hasChanged = false
  /// The figures that stand for cells, each for one.
  private var figures: [String: String] = [:]

  /// How many figures are left out before one stands for the second cell.
  private let skipping: Int

  /// A writer for a plan with names.
  init(names: HeardNames, skipping: Int) {
    self.names = names
    self.skipping = skipping
  }

  /// Whether more than one cell has a figure of its own.
  var hasSeveralCells: Bool { figures.count > 1 }

  /// The figure that stands for a cell: the plan's example for the first, others for others.
  private mutating func figure(for cell: String) -> String {
    if let known = figures[cell] { return known }
    let example = names.example.figure
    let others = names.names.filter { $0.kind.isDefinition && $0.name != example }.map(\.name)
    let skipped = figures.count == 1 ? skipping : 0
    let free = ([example].compactMap { $0 } + others).filter { !figures.values.contains($0) }.dropFirst(skipped).first
    figures[cell] = free ?? cell
    return free ?? cell
  }

  /// The formula.
  mutating func written(_ parts: [HeardPart]) -> String {
    if let question = parts.firstIndex(where: { $0.text == "?" && $0.kind == .sign }),
      let colon = parts.indices.last(where: { parts[$0].text == ":" && $0 > question })
    {
      hasChanged = true
      let pieces = [parts[..<question], parts[(question + 1)..<colon], parts[(colon + 1)...]].map { written(Array($0)) }
      return "if \(pieces[0]) then \(pieces[1]) else \(pieces[2])"
    }
    var text = ""
    var index = 0
    while index < parts.count {
      let part = parts[index]
      if index > 0, part.isApart { text += " " }
      if part.kind == .word, index + 1 < parts.count, parts[index + 1].text == "(", !parts[index + 1].isApart,
        let function = HeardWords.functions[part.word], let end = parts.closing(index + 1)
      {
        text += call(function, arguments(Array(parts[(index + 2)..<end])))
        hasChanged = true
        index = end + 1
        continue
      }
      if part.kind == .word, Self.isCell(part.text), !names.isKnown(part.text) {
        hasChanged = true
        text += figure(for: part.text)
        // `B2:B5`
        if index + 2 < parts.count, parts[index + 1].text == ":", Self.isCell(parts[index + 2].text) { index += 2 }
        index += 1
        continue
      }
      text += part.kind == .text ? "\"\(part.text)\"" : part.text
      index += 1
    }
    return text
  }

  /// The arguments between commas or semicolons.
  private func arguments(_ parts: [HeardPart]) -> [[HeardPart]] {
    var list: [[HeardPart]] = [[]]
    var depth = 0
    for part in parts {
      if part.kind == .sign, ["(", "["].contains(part.text) { depth += 1 }
      if part.kind == .sign, [")", "]"].contains(part.text) { depth -= 1 }
      if part.kind == .sign, depth == 0, part.text == ";" || part.text == "," {
        list.append([])
      } else {
        list[list.count - 1].append(part)
      }
    }
    return list.filter { !$0.isEmpty }
  }

  private mutating func call(_ function: String, _ arguments: [[HeardPart]]) -> String {
    let isRange = arguments.count == 1 && arguments[0].contains { $0.text == ":" }
    let written = arguments.map { self.written($0) }
    switch (function, written.count) {
    case ("if", 3): return "if \(written[0]) then \(written[1]) else \(written[2])"
    case ("if", 2): return "if \(written[0]) then \(written[1]) else 0"
    case ("otherwise", 2): return "(\(written[0]) otherwise \(written[1]))"
    case ("round", 1), ("round", 2): return "round(\(written[0]), to: \u{1})"
    case ("sum", 2...): return "(" + written.joined(separator: " + ") + ")"
    case ("mean", 2...): return "((" + written.joined(separator: " + ") + ") / \(written.count))"
    case ("sum", 1), ("mean", 1), ("max", 1), ("min", 1), ("count", 1):
      if isRange, let sum = names.example.sum { return function + sum.dropFirst(3) }
      let dimensions = names.figure(written[0])?.dimensions ?? []
      let dimension = dimensions.first { $0 != "year" } ?? dimensions.first
      let isWhole = written[0].contains(" over ") || dimension == nil
      return isWhole ? "\(function)(\(written[0]))" : "\(function)(\(written[0]) over \(dimension ?? ""))"
    default: return "\(function)(\(written.joined(separator: ", ")))"
    }
  }

  /// `B2`, `AA17`, `$B$2` without its dollars.
  static func isCell(_ word: String) -> Bool {
    let letters = word.prefix { $0.isLetter }
    let digits = word.drop { $0.isLetter }
    return (1...2).contains(letters.count) && letters.allSatisfy { $0.isUppercase && $0.isASCII } && !digits.isEmpty
      && digits.count < 5 && digits.allSatisfy { $0.isNumber }
  }
}

extension [HeardPart] {
  /// Makes `$B$2` and `Blad1!B2` the cell that they are.
  mutating func joinCells() {
    removeAll { $0.kind == .sign && $0.text == "$" }
    var index = 0
    while index + 1 < count {
      defer { index += 1 }
      if self[index + 1].kind == .number, !self[index + 1].isApart, self[index].kind == .word,
        FormulaWriter.isCell(self[index].text + self[index + 1].text)
      {
        self[index].text += self[index + 1].text
        remove(at: index + 1)
      }
    }
    while let mark = firstIndex(where: { $0.kind == .sign && $0.text == "!" }), mark > 0, mark + 1 < count,
      self[mark - 1].kind != .sign, FormulaWriter.isCell(self[mark + 1].text)
    {
      self[mark + 1].isApart = self[mark - 1].isApart
      removeSubrange((mark - 1)...mark)
    }
  }
}

extension String {
  /// The text with an amount in place of every lone 0.
  fileprivate func replacingZero(with zero: String) -> String {
    split(separator: " ", omittingEmptySubsequences: false).map { $0 == "0" ? zero : String($0) }.joined(separator: " ")
  }

  /// The text with an amount for the 0 that stands right after a sign.
  fileprivate func withAmount(_ zero: String, after sign: Character) -> String {
    var text = ""
    let letters = Array(self)
    for (index, letter) in letters.enumerated() {
      let isLone = index + 1 == letters.count || !letters[index + 1].isNumber && letters[index + 1] != "."
      let before = letters[..<index].last { $0 != " " }
      if letter == "0", before == sign || before == "=" && letters[..<index].contains(sign), isLone, !zero.isEmpty {
        text += " " + zero
      } else {
        text.append(letter)
      }
    }
    return text
  }
}
