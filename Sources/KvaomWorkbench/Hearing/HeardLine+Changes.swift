import KvaomSource

/// Lines that change something, and what is asked of the shell.
extension HeardLine {
  /// What is asked of the shell; nil for nothing.
  var command: String? {
    if let takenBack { return takenBack }
    if let (count, _) = phrase(at: 0, of: HeardWords.meanings), parts.count == count + 1 {
      return names.figure(parts[count].text).map { "info \($0.name)" }
    }
    guard let (count, command) = phrase(at: 0, of: HeardWords.commands) else { return nil }
    let rest = parts[count...].filter { !HeardWords.empty.contains($0.word) && $0.word != "excel" }
    let word = String(command.prefix { $0 != " " })
    guard let file = HeardWords.files[word] else { return rest.isEmpty ? command : nil }
    if rest.isEmpty { return "\(command) \(file)" }
    if word == "open", !rest.contains(where: { $0.text.contains(".") }) { return nil }
    // A file is called as it was typed, whatever has that label in the plan.
    let named = rest.map { part in part.said.map { HeardPart(kind: .word, text: $0, isApart: part.isApart) } ?? part }
    return "\(command) \"\(named.line.filter { $0 != "\"" })\""
  }

  /// The line as a change of a figure, with when it holds.
  var changesAtTime: [String] {
    guard let time else { return [] }
    return changes.map { "\($0) \(time.clause)" }
  }

  /// The line as a change of a figure: `øk frame med 2 %`, `sett wage_growth til 4 %`, `frame opp 500 tkr`.
  var changes: [String] {
    var own = self
    var sign: String?
    if let (count, _) = phrase(at: 0, of: HeardWords.suppositions), parts.count > count + 1 {
      own.drop(count)
    } else if let (count, meant) = phrase(at: 0, of: HeardWords.changes), parts.count > count + 1 {
      own.drop(count)
      sign = meant
    }
    let isSaid = own.parts.count < parts.count
    if sign == nil, let (count, factor) = phrase(at: 0, of: HeardWords.factors), parts.count > count {
      own.drop(count)
      guard let (target, end) = own.target, end == own.parts.count else { return [] }
      return [whole("\(target) *= \(factor)")]
    }
    own.putTargetFirst()
    guard let (target, end) = own.target else { return [] }
    var rest = Array(own.parts[end...])
    var isSigned = false
    if let first = rest.first, first.kind == .sign, first.text == "-" || first.text == "+" {
      // `staff - 1`
      (sign, isSigned) = (first.text, true)
      rest.removeFirst()
    } else if rest.count > 2, rest[0].text == "=", Array(rest[1...]).line.hasPrefix(own.parts[..<end].line(from: 0)) {
      // `staff = staff - 1`
      let mark = rest[(end + 1)...].first?.text ?? ""
      guard mark == "-" || mark == "+", rest.count > end + 2 else { return [] }
      (sign, isSigned) = (mark, true)
      rest.removeSubrange(0...(end + 1))
    }
    while let first = rest.first, first.kind != .number {
      if first.kind == .sign, ["=", "+=", "-=", "*="].contains(first.text) {
        isSigned = true
        if first.text != "=" { sign = String(first.text.prefix(1)) } else if sign == nil { sign = "=" }
      } else if let direction = HeardWords.directions[first.word.isEmpty ? first.text : first.word] {
        // `øk frame til 30 000 tkr`
        if sign == nil || sign == "=" || direction == "=" { sign = direction }
      } else if !HeardWords.empty.contains(first.word) {
        return []
      }
      rest.removeFirst()
    }
    guard let value = rest.first else { return [] }
    if let last = rest.last, let more = HeardWords.additions[last.word], rest.count == 2, sign == nil || sign == "=" {
      sign = more
      rest.removeLast()
    }
    let more = rest.dropFirst().filter { part in
      !HeardWords.empty.contains(part.word) && part.word != "år" && part.text != ","
    }
    guard more.isEmpty, isSaid || isSigned || sign != nil || rest.count == 1 else { return [] }
    return amounts(of: value.text, sign: sign ?? "=").map { whole("\(target) \($0)") }
  }

  private mutating func drop(_ count: Int) { self = HeardLine(parts[count...].line(from: count), names: names) }

  /// `5 mkr på frame` as `frame 5 mkr`: an amount may stand before what it changes.
  private mutating func putTargetFirst() {
    guard parts.count > 1, parts[0].kind == .number else { return }
    let start = HeardWords.prepositions.contains(parts[1].word) ? 2 : 1
    guard start < parts.count, names.figure(parts[start].text) != nil else { return }
    let last = start + 1 < parts.count && parts[start + 1].text == "[" ? parts.closing(start + 1) ?? start : start
    parts = Array(parts[start...last]) + [parts[0]] + Array(parts[(last + 1)...])
  }

  /// The figure that is changed, with its brackets, and where what follows it begins.
  private var target: (text: String, end: Int)? {
    guard let first = parts.first, first.kind == .word, let figure = names.figure(first.text) else { return nil }
    if parts.count > 1, parts[1].text == "[", let end = parts.closing(1) {
      return (figure.name + parts[1...end].line(from: 1), end + 1)
    }
    // `staff for skole`, `staff skole`
    var place = 1
    if place < parts.count,
      HeardWords.empty.contains(parts[place].word) || HeardWords.prepositions.contains(parts[place].word)
    {
      place += 1
    }
    if place < parts.count, parts[place].kind == .word, let member = names.member(parts[place].text) {
      return ("\(figure.name)[\(member)]", place + 1)
    }
    return (figure.name, 1)
  }

  /// The ways a change by an amount may be written, the likeliest first.
  func amounts(of value: String, sign: String) -> [String] {
    let unit = names.example.zero.map { $0.drop { $0 == "0" } } ?? ""
    guard sign != "=" else {
      // 0,04 may be 4 %: only what is more is taken for percent.
      return ["= \(value)"] + (value.hasPrefix("0") ? [] : ["= \(value)%"]) + ["= \(value)\(unit)"]
    }
    guard value.last == "%" else {
      let ours = [
        "\(sign)= \(value)", "\(sign)= \(value) pp", "\(sign)= \(value)\(unit)", "\(sign)= \(value) position",
      ]
      return sign == "*" ? ["*= \(value)"] : ours
    }
    let number = String(value.dropLast())
    return ["\(sign)= \(number) pp"] + (Self.factor(number, isLess: sign == "-").map { ["*= \($0)"] } ?? [])
  }

  /// What something is multiplied by that rises or falls by so many percent; nil for no number or too much.
  static func factor(_ percent: String, isLess: Bool) -> String? {
    let digits = percent.split { $0 == "," || $0 == "." }
    guard let first = digits.first, let whole = Int(first), whole < 100, digits.count <= 2, percent.count < 8 else {
      return nil
    }
    let fraction = digits.count > 1 ? String(digits[1]) : ""
    guard let part = Int("\(whole)" + fraction) else { return nil }
    var scale = 100
    for _ in fraction { scale *= 10 }
    let result = isLess ? scale - part : scale + part
    var decimals = String(result % scale)
    while decimals.count < fraction.count + 2 { decimals = "0" + decimals }
    while decimals.last == "0" { decimals.removeLast() }
    return "\(result / scale)" + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// The line with a name of several words, or with dashes in it, in one: `ny kostnad = 5`, `show wage growth`.
  var joined: [String] {
    guard let equal = parts.firstIndex(where: { $0.text == "=" && $0.kind == .sign }), equal > 1,
      parts[..<equal].allSatisfy({ $0.kind == .word && !names.isKnown($0.text) || $0.text == "-" }),
      !HeardWords.declaring.contains(parts[0].word)
    else { return [] }
    let name = parts[..<equal].filter { $0.kind == .word }.map { $0.text }.joined(separator: "_")
    return [whole(name + " " + parts[equal...].line(from: equal))]
  }
}
