import KvaomSource
import KvaomWords

/// What to write instead: lines that can be typed, with a few words where they are needed.
extension SyntaxProblem {
  /// The fixes, best first.
  var fixes: [Fix] {
    switch self {
    case .notUTF8:
      [
        .advice(
          Phrase(
            nn: "lagre fila som UTF-8", nb: "lagre filen som UTF-8", sv: "spara filen som UTF-8",
            en: "save the file as UTF-8"))
      ]
    case .strangeCharacter(let text): SyntaxProblem.fixes(forCharacter: text)
    case .openText:
      [
        Fix(
          "\"…\"",
          remark: Phrase(
            nn: "det avsluttande hermeteiknet, på same linje", nb: "det avsluttende anførselstegnet, på samme linje",
            sv: "det avslutande citattecknet, på samma rad", en: "the closing quote, on the same line"), gap: .narrow)
      ]
    case .unknownEscape(let letter):
      [
        Fix(
          "\\\\\(letter)",
          remark: Phrase(
            nn: "ein omvend skråstrek", nb: "en omvendt skråstrek", sv: "ett omvänt snedstreck",
            en: "a backslash itself"), gap: .narrow)
      ]
    case .decimalComma(let text): SyntaxProblem.fixes(forComma: text)
    case .twoSigns(let text): SyntaxProblem.fixes(forSigns: text)
    case .thousandsOrDecimals(let number, let unit): SyntaxProblem.fixes(forThousands: number, unit)
    case .numberTooLong:
      [
        .advice(
          Phrase(
            nn: "eit tal med høgst 34 siffer", nb: "et tall med høyst 34 sifre", sv: "ett tal med högst 34 siffror",
            en: "a number of at most 34 digits"))
      ]
    case .badUnderscore(let text): [Fix(SyntaxProblem.regrouped(text))]
    case .pointedThousands(let text): [Fix(SyntaxProblem.underscored(text))]
    case .noSuchDate(let text): SyntaxProblem.dates(inYearOf: text)
    case .dateForm(let text): SyntaxProblem.fixes(forDate: text)
    case .letterBeforeYear(_, let year), .wholeYear(let year): ["\(year)"]
    case .evenlyForm: ["evenly from 2017 until 2020"]
    case .unitBeforeNumber(let unit): ["540_000 \(unit)"]
    case .splitNumber(let first, let second): ["\(first)_\(second)"]
    case .unclosed(_, let closing): [Fix(closing)]
    case .openBlock(_, let isOneLine): [Fix("}", remark: isOneLine ? Self.behindLine : Self.belowLast)]
    case .chainedComparison(let fix): [fix]
    case .singleEqual: ["=="]
    case .plusSign:
      [.advice(Phrase(nn: "verdien utan +", nb: "verdien uten +", sv: "värdet utan +", en: "the value without +"))]
    case .foreignOperator(_, let ours): [Fix(ours)]
    case .missingElse: ["if … then … else missing"]
    case .blockWithoutResult: ["{ a = 3; a + 1 }"]
    case .emptySelector: ["x[2018]", "x[Klepp]"]
    case .semicolonBetweenArguments: ["f(a, b)"]
    default: fixesOfStatement
    }
  }

  /// The fixes where whole statements are concerned.
  private var fixesOfStatement: [Fix] {
    switch self {
    case .reservedWord(let text): ["\(text)_"]
    case .unitMissing, .unitNumber: ["kr", "kr/child", "position per 1000 child", "%"]
    case .basisMissing: ["nominal", "2017", "unknown"]
    case .notAStatement(let text):
      [
        Fix(
          "… \(text)",
          remark: Phrase(
            nn: "på slutten av linja over: då held formelen fram",
            nb: "på slutten av linjen over: da fortsetter formelen",
            sv: "i slutet av raden ovanför: då fortsätter formeln",
            en: "at the end of the line above: then the formula goes on"), gap: .narrow)
      ]
    case .bareExpression(let text): ["show \(text)", "name = \(text)"]
    case .formulaWithoutName(let formula):
      [
        Fix(
          "total = \(formula ?? "sum(x over post)")",
          remark: Phrase(
            nn: "eit namn, så formelen", nb: "et navn, så formelen", sv: "ett namn, sedan formeln",
            en: "a name, then its formula"), gap: .narrow)
      ]
    case .foreignWord(_, _, let fix): [fix]
    case .ourWord(_, _, let line): [line]
    case .valueMissing(let name, _):
      [
        Fix(
          "\(name) \"label\" [case]: unit = value",
          remark: Phrase(
            nn: "alt utanom namnet og verdien kan utelatast", nb: "alt utenom navnet og verdien kan utelates",
            sv: "allt utom namnet och värdet kan utelämnas", en: "all but the name and the value can be left out"),
          gap: .narrow)
      ]
    case .rangeForm: ["0%..6%"]
    case .noteWithoutStatement:
      [
        .advice(
          Phrase(
            nn: "(merknaden på ei linje før definisjonen)", nb: "(merknaden på en linje før definisjonen)",
            sv: "(anmärkningen på en rad före definitionen)", en: "(the note on a line before the definition)"))
      ]
    case .changeOutsideLayer(let text): ["measure name { \(text) }", "scenario name { \(text) }"]
    case .changeMissing(let name, _): ["\(name) = 4%", "\(name) += 1 pp from 2018", "\(name) *= 0.99"]
    case .transferForm: ["transfer 2.33 positions of staff Klepp -> Shared from 2016-09"]
    case .includeInWith: ["x in plan"]
    case .worldBehindChange(let value): [Fix("(\(value))")]
    case .yearInsteadOfLayer(let year): ["x[\(year)]"]
    case .unknownClause(let word, let verb): Self.clauses(of: verb, like: word)
    case .solveForm: ["solve x for gap[2020] = 0 tkr"]
    case .indicatorAttribute: ["value = x", "target = 100% by 2020", "better = higher"]
    case .indicatorHead: ["indicators by goal, better higher, range 0%..100%, limits 1 pp, 10 pp, path linear { … }"]
    case .indicatorColumn: ["result 2016   target in 2017   target by 2020"]
    case .pointForm: ["95% in 2017", "100% by 2020"]
    case .tableNeedsName: ["name = table by post, year { … }"]
    case .dashForm: ["dash = 0", "dash = missing"]
    case .labelWithoutQuotes(let text): ["\"\(text)\""]
    case .rowWithoutName: ["name \"label\": unit   1   2   3"]
    case .unreadableCell(let text): SyntaxProblem.fixes(forCell: text)
    case .ambiguousThousands, .splitCell, .brokenCell, .separatedTable, .fileEncoding, .fileField: fixesOfTable
    default: []
    }
  }

  /// Beside the brace that a block lacks.
  private static let behindLine = Phrase(
    nn: "sist på linja", nb: "sist på linjen", sv: "sist på raden", en: "at the end of the line")
  private static let belowLast = Phrase(
    nn: "på ei eiga linje etter den siste i blokka", nb: "på en egen linje etter den siste i blokken",
    sv: "på en egen rad efter den sista i blocket", en: "on a line of its own after the last of the block")
  /// Beside the last line that was read as a part of it.
  static let lastOfBlock = Phrase(
    nn: "lesen som den siste linja i blokka", nb: "lest som den siste linjen i blokken",
    sv: "läst som den sista raden i blocket", en: "read as the last line of the block")

  /// A character as a message names it: one that cannot be seen by its number.
  static func visible(_ text: String) -> Phrase {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return .verbatim("\(text)") }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return Phrase(
        nn: "Teiknet U+\(code), som ikkje er synleg,", nb: "Tegnet U+\(code), som ikke er synlig,",
        sv: "Tecknet U+\(code), som inte syns,", en: "The character U+\(code), which cannot be seen,")
    default: return .verbatim("\(text)")
    }
  }

  /// A month, a day and a year of the year that a date names, where it names one of our time.
  private static func dates(inYearOf text: String) -> [Fix] {
    let year = Int(text.prefix(4)).flatMap { DateLiteral.years.contains($0) ? $0 : nil } ?? 2016
    return [
      Fix("\(year)-09", remark: Phrase(nn: "ein månad", nb: "en måned", sv: "en månad", en: "a month"), gap: .narrow),
      Fix("\(year)-09-01", remark: Phrase(nn: "ein dag", nb: "en dag", sv: "en dag", en: "a day"), gap: .narrow),
      Fix("\(year)", remark: Phrase(nn: "eit år", nb: "et år", sv: "ett år", en: "a year"), gap: .narrow),
    ]
  }

  /// What a look-alike should be.
  private static func fixes(forCharacter text: String) -> [Fix] {
    switch text {
    case "“", "”", "„", "«", "»", "’", "‘", "'":
      [
        Fix(
          "\"",
          remark: Phrase(
            nn: "rette hermeteikn", nb: "rette anførselstegn", sv: "raka citattecken", en: "straight quotes"),
          gap: .narrow)
      ]
    case "–", "—", "‐", "‑":
      [Fix("-", remark: Phrase(nn: "minus", nb: "minus", sv: "minus", en: "minus"), gap: .narrow)]
    case "×", "·": ["*"]
    case "÷": ["/"]
    case "≤": ["<="]
    case "≥": [">="]
    case "≠": ["!="]
    case "→": ["->"]
    case "…":
      [Fix("..", remark: Phrase(nn: "eit område", nb: "et område", sv: "ett intervall", en: "a range"), gap: .narrow)]
    case "$", "€", "£":
      [
        Fix(
          "3 kr",
          remark: Phrase(
            nn: "eininga etter talet", nb: "enheten etter tallet", sv: "enheten efter talet",
            en: "the unit after the number"), gap: .narrow)
      ]
    default:
      visible(text) == .verbatim("\(text)")
        ? []
        : [
          .advice(
            Phrase(
              nn: "(ingenting i staden)", nb: "(ingenting i stedet)", sv: "(inget i stället)",
              en: "(nothing in its place)"))
        ]
    }
  }

  /// `1__000_` as `1_000`.
  private static func regrouped(_ text: String) -> String {
    text.split(separator: "_").joined(separator: "_")
  }

  /// The readings of `2016-9` and `1.8.2016`.
  private static func fixes(forDate text: String) -> [Fix] {
    let parts = text.split(separator: text.contains(".") ? "." : "-").map { $0.count == 1 ? "0" + $0 : String($0) }
    guard !text.contains(".") else { return [Fix(parts.reversed().joined(separator: "-"))] }
    return [
      Fix(
        parts.joined(separator: "-"), remark: Phrase(nn: "ein månad", nb: "en måned", sv: "en månad", en: "a month"),
        gap: .narrow),
      Fix(
        text.split(separator: "-").joined(separator: " - "),
        remark: Phrase(nn: "minus", nb: "minus", sv: "minus", en: "subtraction"), gap: .narrow),
    ]
  }

  /// What a figure in another system's dress should be.
  private static func unitInHead(_ unit: String) -> Phrase {
    Phrase(
      nn: "eininga står éin gong, i hovudet: in \(unit)", nb: "enheten står én gang, i hodet: in \(unit)",
      sv: "enheten står en gång, i huvudet: in \(unit)", en: "the unit stands once, in the head: in \(unit)")
  }

  private static let letterForDigit = Phrase(
    nn: "siffer, ikkje bokstaven", nb: "siffer, ikke bokstaven", sv: "siffra, inte bokstaven",
    en: "the digit, not the letter")

  private static func fixes(forCell text: String) -> [Fix] {
    // `1.029.492` groups its thousands: no number has two decimal signs.
    let pieces = text.drop { $0 == "-" || $0 == "−" }.split { $0 == "." || $0 == "," }
    if pieces.count > 2, pieces.allSatisfy({ $0.allSatisfy { $0.isNumber } }),
      pieces.dropFirst().allSatisfy({ $0.count == 3 })
    {
      return [Fix((text.first?.isNumber == true ? "" : "-") + pieces.joined(), remark: thousands, gap: .narrow)]
    }
    // `100_00o`: the letter beside a digit on the keyboard, or like it.
    if text.count(where: { $0.isLetter }) == 1, text.contains(where: { $0.isNumber }),
      text.allSatisfy({ $0.isNumber || "_oOlI".contains($0) })
    {
      let number = String(text.map { "oO".contains($0) ? "0" : "lI".contains($0) ? "1" : $0 })
      return [Fix(number, remark: letterForDigit, gap: .narrow)]
    }
    let digits = text.unicodeScalars.filter { $0.properties.numericType != nil || $0 == "," || $0 == "." }
    let number = String(String.UnicodeScalarView(digits))
    if text.hasSuffix("-") || text.hasPrefix("("), !number.isEmpty { return [Fix("-" + number)] }
    if text.hasSuffix("*"), !number.isEmpty { return [Fix(number)] }
    // `100_000kr`: the unit stands in the head of the table, once.
    let figure = text.prefix { $0.isNumber || $0 == "_" || $0 == "," || $0 == "." || $0 == "-" || $0 == "−" }
    let unit = text.dropFirst(figure.count)
    if figure.contains(where: { $0.isNumber }), !unit.isEmpty, unit.allSatisfy({ $0.isLetter }) {
      return [Fix(String(figure), remark: unitInHead(String(unit)))]
    }
    return [
      Fix("\"\(text)\"", remark: Phrase(nn: "ein tekst", nb: "en tekst", sv: "en text", en: "a text"), gap: .narrow)
    ]
  }

  /// The clauses of a verb that begin with a word like this one; all of them where none does.
  private static func clauses(of verb: Command.Verb, like word: String) -> [Fix] {
    var forms = Dictionary(uniqueKeysWithValues: verb.question.clauses.map { ($0.word, $0.form) })
    if verb == .sweep || verb == .optimise { forms["step"] = Fix("step 0.5%") }
    let near = Suggestions.nearest(to: word, among: forms.keys)
    return (near.isEmpty ? verb.clauseWords : near).compactMap { forms[$0] }
  }
}
