import KvaomSource
import KvaomWords

/// `from "budsjett.xlsx" { … }` behind the head of a table. Inside the braces only the lines below are read; none of
/// them is an expression.
extension Parser {
  /// Reads the file of a table; the current token is `from`.
  mutating func parseTableFile() -> TableFile? {
    let start = current.start
    advance()
    guard at(.text) else {
      reportUnexpected(wanted: Wanted.tableFile)
      return nil
    }
    let place = span(current)
    guard let path = parseLabel() else { return nil }
    var fields: [TableFile.Field] = []
    if at(.openBrace), !current.startsLine {
      parseBracketed(linesCount: true) { $0.parseFields(into: &fields) }
    }
    return TableFile(path: path, span: place, whole: spanFrom(start), fields: fields)
  }

  private mutating func parseFields(into fields: inout [TableFile.Field]) {
    skipSeparators()
    while !at(.closeBrace), !at(.endOfText) {
      let start = current.start
      if let kind = parseField() {
        fields.append(TableFile.Field(kind: kind, span: spanFrom(start)))
      } else {
        report(.fileField(found: describeCurrent()), at: placeOfCurrent)
        while !at(.closeBrace), !at(.endOfText), !at(.lineBreak), !at(.semicolon) { advance() }
      }
      skipSeparators()
    }
  }

  /// Reads one line; nil where it is none, with the current token at what is wrong.
  private mutating func parseField() -> TableFile.Field.Kind? {
    guard at(.name) else { return nil }
    let word = text(current)
    if word == "keep", spells("column", at: 1) {
      advance()
      advance()
      return parseRule(of: nil).map { .keep($0) }
    }
    if peek(1).kind == .equal {
      let name = takeName()
      advance()
      guard spells("column", at: 0) else { return nil }
      advance()
      return parseRule(of: name).map { .column(name, $0) }
    }
    if word == "answer" {
      advance()
      guard at(.text), let question = parseLabel(), let choice = parseFieldValue() else { return nil }
      return .answer(question: question, choice: choice)
    }
    if word == "sign" || word == "numbers" {
      advance()
      guard let choice = parseFieldValue() else { return nil }
      return .answer(question: word, choice: choice)
    }
    guard let part = TableFile.Part(rawValue: word) else { return nil }
    advance()
    return parseFieldValue().map { .part(part, $0) }
  }

  /// Whether the token at a distance spells a word that has no meaning elsewhere.
  mutating func spells(_ word: String, at distance: Int) -> Bool {
    let token = distance == 0 ? current : peek(distance)
    return token.kind == .name && text(token) == word
  }

  /// Reads a text, a word or a number as it is written.
  private mutating func parseFieldValue() -> String? {
    switch current.kind {
    case .text: return parseLabel()
    case .name, .number:
      let value = text(current)
      advance()
      return value
    default: return nil
    }
  }

  /// Reads what follows `column`: its head, and what is made of its cells. `name` is what it fills; nil after `keep`.
  private mutating func parseRule(of name: Name?) -> TableFile.ColumnRule? {
    guard at(.text) else { return nil }
    let place = span(current)
    guard let column = parseLabel() else { return nil }
    var rule = TableFile.ColumnRule(column: column, span: place)
    while !at(.closeBrace), !at(.endOfText), !at(.lineBreak), !at(.semicolon) {
      guard parseStep(of: &rule, isKeep: name == nil) else { return nil }
    }
    return rule
  }

  /// Reads `first 4`, `map "file"`, `labels "column"`, `sign reversed`, `from 3300`, `until 599`, `3300..3399`,
  /// `"A", "B"`.
  private mutating func parseStep(of rule: inout TableFile.ColumnRule, isKeep: Bool) -> Bool {
    if spells("first", at: 0) {
      advance()
      guard at(.number), let count = Int(text(current)), count > 0 else { return false }
      rule.first = count
      advance()
      return true
    }
    if isKeep { return parseKept(&rule) }
    if spells("map", at: 0) {
      advance()
      let place = placeOfCurrent
      guard at(.text), let path = parseLabel() else { return false }
      rule.map = (path, place)
      return true
    }
    if spells("labels", at: 0) {
      advance()
      guard at(.text), let labels = parseLabel() else { return false }
      rule.labels = labels
      return true
    }
    guard spells("sign", at: 0) else { return false }
    advance()
    guard spells("reversed", at: 0) || spells("as_printed", at: 0) else { return false }
    rule.isReversed = text(current) == "reversed"
    advance()
    return true
  }

  /// Reads which values of a column are kept.
  private mutating func parseKept(_ rule: inout TableFile.ColumnRule) -> Bool {
    if eat(.from) {
      rule.low = parseFieldValue()
      return rule.low != nil
    }
    if eat(.until) {
      rule.high = parseFieldValue()
      return rule.high != nil
    }
    if eat(.comma) { return at(.text) || at(.number) || at(.name) }
    guard at(.text) || at(.number) || at(.name), let value = parseFieldValue() else { return false }
    if eat(.dotDot) {
      rule.low = value
      rule.high = parseFieldValue()
      return rule.high != nil
    }
    rule.texts.append(value)
    return true
  }
}
