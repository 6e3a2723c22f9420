import KvaomSource
import KvaomSyntax

/// What words beside each other say together: `budsjett 2028` is a year, `need(2028)` and `need 2028 + need 2029`
/// select one, `need per staff` divides, `need i % av frame` is a share.
extension HeardLine {
  /// Puts together what belongs together. Labels are names already.
  mutating func putTogether() {
    let before = parts.line
    joinKindsOfYears()
    bracketYears()
    joinRatios()
    isPutTogether = parts.line != before
  }

  /// The line as it stands, put together: `need 2028 + need 2029`.
  var together: [String] {
    guard isPutTogether, let first = parts.first, names.isFigure(first.text) else { return [] }
    return [whole(parts.line)]
  }

  /// `budsjett 2028` as 2028, where the word is no name of the plan. Behind a figure, as in `5 % år 2028`, the word
  /// says when, and stays.
  private mutating func joinKindsOfYears() {
    for index in parts.indices.dropFirst().reversed()
    where parts[index].kind == .year && HeardWords.kindsOfYears.contains(parts[index - 1].word)
      && !names.isKnown(parts[index - 1].text)
      && (index == 1 || parts[index - 2].kind != .number && parts[index - 2].text != "%")
    {
      parts[index].isApart = parts[index - 1].isApart
      parts.remove(at: index - 1)
    }
  }

  /// `need(2028)` and `need {2028}` as `need[2028]`; in a formula `need 2028`, too.
  private mutating func bracketYears() {
    let isFormula = parts.contains { $0.kind == .sign && ["+", "-", "*", "/"].contains($0.text) }
    var index = 0
    while index + 1 < parts.count {
      defer { index += 1 }
      guard parts[index].kind == .word, names.isFigure(parts[index].text) else { continue }
      let next = index + 1
      if parts[next].text == "(" || parts[next].text == "{", parts[next].kind == .sign, let end = parts.closing(next),
        end > next + 1, parts[(next + 1)..<end].allSatisfy({ $0.kind == .year || $0.kind == .years || $0.text == "," })
      {
        parts[next] = HeardPart(kind: .sign, text: "[", isApart: false)
        parts[end] = HeardPart(kind: .sign, text: "]", isApart: false)
        parts[next + 1].isApart = false
      } else if isFormula, parts[next].kind == .year {
        parts.insert(HeardPart(kind: .sign, text: "[", isApart: false), at: next)
        parts[next + 1].isApart = false
        parts.insert(HeardPart(kind: .sign, text: "]", isApart: false), at: next + 2)
      }
    }
  }

  /// `need per staff` as `need / staff`, `need i % av frame` as `need / frame as %`.
  private mutating func joinRatios() {
    guard let place = parts.indices.dropFirst().first(where: { names.isFigure(parts[$0 - 1].text) }) else { return }
    var end = place
    if end < parts.count, HeardWords.per.contains(parts[end].word) {
      guard end + 1 < parts.count, names.isFigure(parts[end + 1].text) else { return }
      parts[end] = HeardPart(kind: .sign, text: "/", isApart: true)
      return
    }
    if end < parts.count, ["i", "som", "in", "as"].contains(parts[end].word) { end += 1 }
    guard end + 2 < parts.count, parts[end].text == "%" || HeardWords.units[parts[end].word] == "%",
      ["av", "of"].contains(parts[end + 1].word), names.isFigure(parts[end + 2].text)
    else { return }
    let whole = parts[end + 2]
    let sign = { (text: String) in HeardPart(kind: .sign, text: text, isApart: true) }
    parts.replaceSubrange(place...(end + 2), with: [sign("/"), whole])
    parts += [HeardPart(kind: .word, text: "as", isApart: true), sign("%")]
  }

  /// `er gap > 0`: whether something holds is asked by what holds alone.
  var compared: [String] {
    guard let first = parts.first, HeardWords.being.contains(first.word), parts.count > 3,
      parts.contains(where: { $0.kind == .sign && [">", "<", ">=", "<=", "==", "!="].contains($0.text) })
    else { return [] }
    let line = parts.dropFirst().line(from: 1)
    let zero = names.example.zero ?? "0"
    return [whole(line), whole(line.hasSuffix(" 0") ? String(line.dropLast()) + zero : line)]
  }

  /// `net == need - frame` and `net: need - frame` where nothing is called so yet: a definition.
  var defined: [String] {
    guard parts.count > 2, parts[0].kind == .word, !names.isKnown(parts[0].text),
      !parts[1].isApart || parts[1].text == "==",
      parts[1].text == "==" || parts[1].text == ":", parts[2...].contains(where: { names.isFigure($0.text) })
    else {
      guard parts.count > 2, parts[0].kind == .text, parts[1].text == "=",
        parts[0].text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }), !names.isKnown(parts[0].text)
      else { return [] }
      return [whole("\(parts[0].text) \(parts[1...].line(from: 1))")]
    }
    return [whole("\(parts[0].text) = \(parts[2...].line(from: 2))")]
  }

  /// `slett frame`: a change of a figure is taken back.
  var takenBack: String? {
    guard parts.count == 2, let figure = names.figure(parts[1].text),
      HeardWords.leavingOut.contains(parts[0].word) || HeardWords.deleting.contains(parts[0].word)
    else { return nil }
    return "unset \(figure.name)"
  }
}
