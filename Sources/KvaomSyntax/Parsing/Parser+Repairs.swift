import KvaomSource
import KvaomWords

/// Rows that lack one sign or one word, or have one too many, tried as they would be without the slip: the first that
/// can be read was meant.
extension Parser {
  /// The row put right by one sign or word; nil where none does it. `found` is where reading stopped.
  func repaired(_ line: Range<Int>, at found: Int) -> Fix? {
    let row = RepairedRow(parser: self, line: line, found: found)
    for (candidate, remark) in row.candidates {
      if let line = readableRow(candidate) { return Fix(line, remark: remark) }
    }
    return nil
  }

  /// A label as a name: its words in small letters, bound by `_`.
  static func name(of label: String) -> String {
    var name = ""
    for letter in label.lowercased() {
      if name.isEmpty ? letter.startsName : letter.continuesName && letter != "_" {
        name.append(letter)
      } else if !name.isEmpty, name.last != "_" {
        name.append("_")
      }
    }
    while name.last == "_" { name.removeLast() }
    return name
  }

  /// The candidate where it can be read: as it stands, or with the brace that rows below it close.
  private func readableRow(_ candidate: String) -> String? {
    if candidate.hasSuffix("{") { return isRead(candidate + "\n}") ? candidate : nil }
    return isRead(candidate) ? candidate : nil
  }
}

/// A row that cannot be read, and what it may be meant to be.
private struct RepairedRow {
  /// What stands in a stretch of the row instead.
  private struct Edit {
    let range: Range<Int>
    let words: String
  }

  /// What is changed in the row, and the rule that it had broken.
  private typealias Repair = (edits: [Edit], rule: Phrase)

  private let parser: Parser
  private let line: Range<Int>
  private let found: Int
  private let tokens: [Token]

  init(parser: Parser, line: Range<Int>, found: Int) {
    (self.parser, self.line, self.found) = (parser, line, found)
    // A bracket that closes nothing ends no row.
    tokens = parser.tokensOfRow(line)
  }

  /// How many places are tried for one sign.
  private static let most = 12

  /// The rows that may be meant, the likeliest first, each with the rule it keeps.
  var candidates: [(line: String, rule: Phrase)] {
    guard tokens.count > 1 else { return [] }
    let repairs =
      [equalSign, dashedName, tableHead, braces, figureInQuotes, nameOfLayer, included, extended].compactMap { $0 }
      + closingBrackets + openingParentheses + [parted, unitAtEnd].compactMap { $0 }
    return repairs.map { (written($0.edits), $0.rule) }
  }

  private func written(_ edits: [Edit]) -> String {
    var text = ""
    var end = line.lowerBound
    for edit in edits {
      text += parser.text(end, edit.range.lowerBound) + edit.words
      end = edit.range.upperBound
    }
    return text + parser.text(end, max(end, line.upperBound))
  }

  private func word(_ index: Int) -> String { tokens.indices.contains(index) ? parser.text(tokens[index]) : "" }

  private func insert(_ words: String, before index: Int) -> [Edit] {
    [Edit(range: tokens[index].start..<tokens[index].start, words: words)]
  }

  /// Where the head of a definition ends: `input growth "Growth" [from 2026]`.
  private var endOfHead: Int? {
    var index = ["input", "stock"].contains(word(0)) ? 1 : 0
    guard tokens.indices.contains(index), tokens[index].kind == .name else { return nil }
    index += 1
    if index < tokens.count, tokens[index].kind == .text { index += 1 }
    if index < tokens.count, tokens[index].kind == .openBracket,
      let end = tokens[index...].firstIndex(where: { $0.kind == .closeBracket })
    {
      index = end + 1
    }
    return index < tokens.count ? index : nil
  }

  /// `income "Income" 210_000 tkr` and `income "Income" == 210_000 tkr`.
  private var equalSign: Repair? {
    guard let index = endOfHead else { return nil }
    let token = tokens[index]
    if token.kind == .equalEqual { return ([Edit(range: token.start..<token.end, words: "=")], RepairWords.equalSign) }
    guard token.kind == .number || token.kind == .commaNumber || token.kind == .name && index > 1 else { return nil }
    return (insert("= ", before: index), RepairWords.equalSign)
  }

  /// `sum-frames "Frames" = …`: a dash in a name.
  private var dashedName: Repair? {
    var edits: [Edit] = []
    var index = 0
    while index + 2 < tokens.count, tokens[index].kind == .name, tokens[index + 1].kind == .minus,
      tokens[index + 1].start == tokens[index].end, tokens[index + 2].start == tokens[index + 1].end
    {
      edits.append(Edit(range: tokens[index + 1].start..<tokens[index + 1].end, words: "_"))
      index += 2
    }
    return edits.isEmpty ? nil : (edits, RepairWords.dashedName)
  }

  /// `table sector, year`, `table by sector, year tkr {`.
  private var tableHead: Repair? {
    guard let table = tokens.indices.first(where: { word($0) == "table" }), table + 1 < tokens.count else { return nil }
    if tokens[table + 1].kind == .name, word(table + 1) != "by", word(table + 1) != "across" {
      return (insert("by ", before: table + 1), RepairWords.tableHead)
    }
    guard let unit = tokens.indices.dropFirst(table + 3).first(where: { tokens[$0].start == found }) else { return nil }
    return (insert("in ", before: unit), RepairWords.tableHead)
  }

  /// `measure cut "Cut" frame -= 1 tkr`: a layer without its braces.
  private var braces: Repair? {
    guard ["measure", "scenario"].contains(word(0)), !tokens.contains(where: { $0.kind == .openBrace }) else {
      return nil
    }
    let start = tokens.count > 2 && tokens[2].kind == .text ? 3 : 2
    guard start < tokens.count else { return nil }
    let end = Edit(range: line.upperBound..<line.upperBound, words: " }")
    return (insert("{ ", before: start) + [end], RepairWords.braces)
  }

  /// `measure "Fewer positions" { … }`: a layer with a label and no name.
  private var nameOfLayer: Repair? {
    guard ["measure", "scenario"].contains(word(0)), tokens.count > 2, tokens[1].kind == .text,
      tokens[2].kind == .openBrace || tokens[2].word == .extends
    else { return nil }
    let name = Parser.name(of: parser.text(tokens[1].start + 1, tokens[1].end - 1))
    return name.isEmpty ? nil : (insert(name + " ", before: 1), RepairWords.nameOfLayer)
  }

  /// `scenario c { m }` and `scenario c { include measure m }`: measures that are taken in.
  private var included: Repair? {
    guard let open = tokens.firstIndex(where: { $0.kind == .openBrace }), open + 2 < tokens.count,
      tokens[tokens.count - 1].kind == .closeBrace
    else { return nil }
    let inside = tokens[(open + 1)..<(tokens.count - 1)]
    guard inside.allSatisfy({ $0.kind == .name || $0.kind == .comma }), let first = inside.first else { return nil }
    if first.word != .include && first.word != .exclude {
      return inside.count < 2 || inside[open + 2].kind == .comma
        ? (insert("include ", before: open + 1), RepairWords.included) : nil
    }
    let named = inside.dropFirst().first
    guard let named, TradeWords.measures.contains(parser.text(named)), inside.count > 2 else { return nil }
    return ([Edit(range: named.start..<tokens[open + 3].start, words: "")], RepairWords.included)
  }

  /// `scenario c = plan + m`: a scenario made of another.
  private var extended: Repair? {
    guard word(0) == "scenario", let equal = tokens.firstIndex(where: { $0.kind == .equal }), equal + 1 < tokens.count,
      !tokens.contains(where: { $0.kind == .openBrace })
    else { return nil }
    let parts = tokens[(equal + 1)...]
    guard parts.count % 2 == 1,
      parts.enumerated().allSatisfy({ $0.offset % 2 == 0 ? $0.element.kind == .name : $0.element.kind == .plus })
    else { return nil }
    let names = parts.enumerated().filter { $0.offset % 2 == 0 }.map { parser.text($0.element) }
    let layers = names.count > 1 ? " include \(names.dropFirst().joined(separator: ", ")) }" : " }"
    let edit = Edit(range: tokens[equal].start..<parts[parts.endIndex - 1].end, words: "extends \(names[0]) {\(layers)")
    return ([edit], RepairWords.included)
  }

  /// `net = need - frame kr`: a unit behind a formula.
  private var unitAtEnd: Repair? {
    guard let last = tokens.indices.last, tokens[last].start == found, tokens[last].kind == .name,
      TradeWords.units[word(last).lowercased()] != nil, tokens[last - 1].kind != .number
    else { return nil }
    return (insert("as ", before: last), RepairWords.unitAtEnd)
  }

  /// `"210 000" tkr`: a figure in quotes.
  private var figureInQuotes: Repair? {
    for token in tokens where token.kind == .text {
      let digits = parser.text(token.start + 1, token.end - 1)
      let groups = digits.split { $0 == " " || $0 == "\u{A0}" || $0 == "_" }
      guard !groups.isEmpty, groups.allSatisfy({ $0.allSatisfy { $0 >= "0" && $0 <= "9" } }) else { continue }
      let edit = Edit(range: token.start..<token.end, words: groups.joined(separator: "_"))
      return ([edit], RepairWords.figureInQuotes)
    }
    return nil
  }

  /// `frame[school -= 1`: the square bracket closed behind each word that follows it.
  private var closingBrackets: [Repair] {
    let (opening, closing) = (count(.openBracket), count(.closeBracket))
    guard opening > closing, let start = tokens.lastIndex(where: { $0.kind == .openBracket }) else { return [] }
    return tokens.indices.dropFirst(start + 1).prefix(Self.most).map { index in
      ([Edit(range: tokens[index].end..<tokens[index].end, words: "]")], RepairWords.brackets)
    }
  }

  /// `sum frame over sector)`: the parenthesis opened behind each word before it.
  private var openingParentheses: [Repair] {
    guard count(.closeParenthesis) > count(.openParenthesis) else { return [] }
    let places = tokens.indices.dropLast().filter { tokens[$0].kind == .name && tokens[$0 + 1].kind == .name }
    return places.prefix(Self.most).map {
      ([Edit(range: tokens[$0].end..<tokens[$0 + 1].start, words: "(")], RepairWords.brackets)
    }
  }

  /// Two statements on one row: `include cut  growth += 1 pp`.
  private var parted: Repair? {
    guard let index = tokens.indices.dropFirst().first(where: { tokens[$0].start == found }) else { return nil }
    // `{ frame += 1 tkr, staff -= 1 }`
    if tokens[index].kind == .comma, index + 1 < tokens.count, isChange(at: index + 1) {
      return ([Edit(range: tokens[index].start..<tokens[index].end, words: ";")], RepairWords.parted)
    }
    guard tokens[index].kind == .name, isChange(at: index) else { return nil }
    return ([Edit(range: tokens[index - 1].end..<tokens[index - 1].end, words: ";")], RepairWords.parted)
  }

  /// Whether what begins at a token is a change, or takes a measure in.
  private func isChange(at index: Int) -> Bool {
    if ["include", "exclude", "transfer", "effect"].contains(word(index)) { return true }
    var next = index + 1
    if next < tokens.count, tokens[next].kind == .openBracket {
      next = (tokens[next...].firstIndex { $0.kind == .closeBracket } ?? tokens.count) + 1
    }
    return next < tokens.count && [.equal, .plusEqual, .minusEqual, .starEqual].contains(tokens[next].kind)
  }

  private func count(_ kind: TokenKind) -> Int { tokens.count { $0.kind == kind } }
}

/// The rules that a row had broken, in a few words beside the row that keeps them.
private enum RepairWords {
  static let equalSign = Phrase(
    nn: "eitt likskapsteikn mellom namn og verdi", nb: "ett likhetstegn mellom navn og verdi",
    sv: "ett likhetstecken mellan namn och värde", en: "one equals sign between name and value")
  static let dashedName = Phrase(
    nn: "orda i eit namn blir bundne saman med _", nb: "ordene i et navn bindes sammen med _",
    sv: "orden i ett namn binds ihop med _", en: "the words of a name are joined by _")
  static let tableHead = Phrase(
    nn: "by framfor dimensjonane, in framfor eininga", nb: "by foran dimensjonene, in foran enheten",
    sv: "by före dimensionerna, in före enheten", en: "by before the dimensions, in before the unit")
  static let braces = Phrase(
    nn: "endringane står mellom { og }", nb: "endringene står mellom { og }", sv: "ändringarna står mellan { och }",
    en: "the changes stand between { and }")
  static let figureInQuotes = Phrase(
    nn: "eit tal står utan hermeteikn", nb: "et tall står uten anførselstegn", sv: "ett tal står utan citattecken",
    en: "a number stands without quotes")
  static let brackets = Phrase(
    nn: "kvar parentes blir opna og lukka", nb: "hver parentes åpnes og lukkes",
    sv: "varje parentes öppnas och stängs", en: "each bracket is opened and closed")
  static let nameOfLayer = Phrase(
    nn: "eit namn framfor merkelappen", nb: "et navn foran merkelappen", sv: "ett namn före etiketten",
    en: "a name before the label")
  static let included = Phrase(
    nn: "tiltak blir tekne med av include", nb: "tiltak tas med av include", sv: "åtgärder tas med av include",
    en: "measures are taken in by include")
  static let unitAtEnd = Phrase(
    nn: "as framfor eininga svaret blir vist i", nb: "as foran enheten svaret vises i",
    sv: "as före enheten som svaret visas i", en: "as before the unit the answer is shown in")
  static let parted = Phrase(
    nn: "semikolon mellom to setningar på same linje", nb: "semikolon mellom to setninger på samme linje",
    sv: "semikolon mellan två satser på samma rad", en: "a semicolon between two statements on one line")
}
