import KvaomTables
import KvaomWords

/// PC-Axis files: keywords with their values, and last the figures, the rows by STUB and the columns by HEADING.
enum PXFile {
  /// The table of a file; nil where the text is none of this kind.
  static func read(_ bytes: [UInt8], text: [UInt8], limits: ReadingLimits) throws(ReadingFault) -> SourceFile? {
    guard begins(text) else { return nil }
    var reader = PXReader(text: text)
    let keywords = try reader.keywords()
    var cube = StatisticalCube()
    let stub = keywords.list("STUB")
    let heading = keywords.list("HEADING")
    guard !(stub + heading).isEmpty else { throw malformed("STUB") }
    let content = keywords.list("CONTVARIABLE").first
    for name in stub + heading {
      let labels = keywords.list("VALUES", name)
      guard !labels.isEmpty else { throw malformed("VALUES(\"\(name)\")") }
      let codes = keywords.list("CODES", name)
      let isTime = keywords.has("TIMEVAL", name)
      let isPlace = keywords.has("MAP", name) || keywords.list("VARIABLE-TYPE", name) == ["Geographical"]
      cube.dimensions.append(
        GridDimension(
          name: name, code: keywords.list("VARIABLECODE", name).first ?? name,
          role: isTime ? .time : name == content ? .measure : isPlace ? .place : .plain,
          codes: codes.count == labels.count ? codes : labels, labels: labels))
    }
    cube.declaration = declaration(keywords, measures: content.map { keywords.list("VALUES", $0) } ?? [""])
    guard let count = cube.count, count <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
    if keywords.keyCount("KEYS") > 0 {
      let keys = stub.indices.map { position in
        let areCodes = keywords.list("KEYS", stub[position]).first == "CODES"
        return areCodes ? cube.dimensions[position].codes : cube.dimensions[position].labels
      }
      cube.allFigures = try reader.figures(count: count, keys: keys)
    } else {
      cube.allFigures = try reader.figures(count: count)
    }
    guard cube.allFigures.count == count else { throw wrongCount(cube.allFigures.count, wanted: count) }
    return SourceFile(format: .px, grids: [try cube.grid(name: keywords.list("MATRIX").first ?? "", limits: limits)])
  }

  /// Whether a text begins with one of the keywords that such files begin with.
  private static func begins(_ text: [UInt8]) -> Bool {
    let start = text.drop { $0 <= 0x20 }
    return ["CHARSET=", "AXIS-VERSION=", "MATRIX=", "LANGUAGE=", "CODEPAGE=", "CREATION-DATE=", "SUBJECT-", "TITLE="]
      .contains { start.starts(with: Array($0.utf8)) }
      && String(decoding: text.prefix(1 << 20), as: UTF8.self).contains("VALUES(")
  }

  private static func declaration(_ keywords: PXKeywords, measures names: [String]) -> GridDeclaration {
    var declaration = GridDeclaration()
    declaration.title = (keywords.list("TITLE").first ?? keywords.list("DESCRIPTION").first) ?? ""
    declaration.source = keywords.list("SOURCE").first ?? ""
    declaration.updated = keywords.list("LAST-UPDATED").first ?? ""
    declaration.notes = keywords.list("NOTE") + keywords.list("NOTEX")
    let isAdditive = keywords.list("AGGREGALLOWED").first.map { $0 != "NO" } ?? true
    let decimals = (keywords.list("SHOWDECIMALS").first ?? keywords.list("DECIMALS").first).flatMap { Int($0) }
    declaration.measures = names.map { name in
      func value(_ keyword: String) -> String? {
        (keywords.list(keyword, name).first ?? keywords.list(keyword).first)
      }
      var measure = GridMeasure()
      measure.name = name
      measure.unit = value("UNITS") ?? ""
      measure.decimals = decimals
      measure.prices = value("CFPRICES").map { $0 == "F" ? "Fixed" : "Current" } ?? ""
      measure.basePeriod = value("BASEPERIOD") ?? ""
      measure.timing = value("STOCKFA").flatMap { ["S": .stock, "F": .flow, "A": .average][$0] }
      measure.isAdditive = isAdditive && measure.timing != .average
      return measure
    }
    return declaration
  }

  static func malformed(_ what: String) -> ReadingFault {
    .malformed(
      Phrase(
        nn: "PX-fila er ikkje slik ho skal vere ved \(what)", nb: "PX-filen er ikke slik den skal være ved \(what)",
        sv: "PX-filen är inte som den ska vara vid \(what)", en: "the PX file is not as it must be at \(what)"))
  }

  private static func wrongCount(_ count: Int, wanted: Int) -> ReadingFault {
    .malformed(
      Phrase(
        nn: "PX-fila har \(number: count) tal, men skal ha \(number: wanted)",
        nb: "PX-filen har \(number: count) tall, men skal ha \(number: wanted)",
        sv: "PX-filen har \(number: count) tal, men ska ha \(number: wanted)",
        en: "the PX file has \(number: count) figures, but must have \(number: wanted)"))
  }
}

/// What the keywords of a file say. Of a file in several languages the first counts.
struct PXKeywords {
  private var values: [String: [String]] = [:]

  fileprivate mutating func add(_ keyword: String, _ list: [String]) {
    if values[keyword] == nil { values[keyword] = list }
  }

  /// The values of a keyword, or of a keyword for a variable or a value.
  func list(_ keyword: String, _ subject: String? = nil) -> [String] { values[Self.key(keyword, subject)] ?? [] }

  /// Whether a keyword is there for a variable.
  func has(_ keyword: String, _ subject: String) -> Bool { values[Self.key(keyword, subject)] != nil }

  /// How often a keyword is there, whatever for.
  func keyCount(_ keyword: String) -> Int { values.keys.count { $0 == keyword || $0.hasPrefix(keyword + "\u{0}") } }

  fileprivate static func key(_ keyword: String, _ subject: String?) -> String {
    subject.map { keyword + "\u{0}" + $0 } ?? keyword
  }
}

/// Reads the keywords of a file up to DATA, and then its figures.
private struct PXReader {
  private let text: [UInt8]
  private var index = 0

  init(text: [UInt8]) { self.text = text }

  /// Every keyword before DATA.
  mutating func keywords() throws(ReadingFault) -> PXKeywords {
    var keywords = PXKeywords()
    while true {
      skipBlanks()
      let start = index
      while index < text.count, text[index] != UInt8(ascii: "="), text[index] != UInt8(ascii: "("),
        text[index] != UInt8(ascii: "["), text[index] != UInt8(ascii: ";")
      {
        index += 1
      }
      let keyword = String(decoding: text[start..<index], as: UTF8.self).trimmedBlanks
      guard index < text.count, !keyword.isEmpty else { throw PXFile.malformed("DATA") }
      if text[index] == UInt8(ascii: "[") { skip(past: UInt8(ascii: "]")) }
      var subject: String?
      if index < text.count, text[index] == UInt8(ascii: "(") {
        index += 1
        // Of several subjects in one keyword (a remark on a cell) none is a variable's.
        subject = try values(until: UInt8(ascii: ")")).joined(separator: "\u{1}")
      }
      guard index < text.count, text[index] == UInt8(ascii: "=") else { throw PXFile.malformed(keyword) }
      index += 1
      if keyword == "DATA" { return keywords }
      keywords.add(PXKeywords.key(keyword, subject), try values(until: UInt8(ascii: ";")))
    }
  }

  /// The figures up to the semicolon that ends them.
  mutating func figures(count: Int) throws(ReadingFault) -> [StatisticalCube.Figure] {
    var figures: [StatisticalCube.Figure] = []
    figures.reserveCapacity(count)
    while figures.count <= count, let figure = try figure() { figures.append(figure) }
    return figures
  }

  /// The figures of a file whose rows begin with the keys of their members, one for each variable of the stub. Rows of
  /// nothing but zeros are not written in such a file.
  mutating func figures(count: Int, keys: [[String]]) throws(ReadingFault) -> [StatisticalCube.Figure] {
    var figures = [StatisticalCube.Figure](repeating: .init(text: [UInt8(ascii: "0")]), count: count)
    let places = keys.map { Dictionary($0.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }) }
    let width = keys.reduce(count) { $1.isEmpty ? $0 : $0 / $1.count }
    var seen: Set<Int> = []
    while try !endsFigures() {
      var row = 0
      for (position, place) in places.enumerated() {
        guard try !endsFigures(), text[index] == UInt8(ascii: "\""), let member = place[try quoted()] else {
          throw PXFile.malformed("KEYS")
        }
        row = row * keys[position].count + member
      }
      guard seen.insert(row).inserted else { throw PXFile.malformed("KEYS") }
      for column in 0..<width {
        guard let figure = try figure() else { throw PXFile.malformed("DATA") }
        figures[row * width + column] = figure
      }
    }
    return figures
  }

  /// Passes over what separates figures; whether the semicolon that ends them follows.
  private mutating func endsFigures() throws(ReadingFault) -> Bool {
    while index < text.count, text[index] <= 0x20 || text[index] == UInt8(ascii: ",") { index += 1 }
    guard index < text.count else { throw PXFile.malformed("DATA") }
    return text[index] == UInt8(ascii: ";")
  }

  /// The next figure, or the sign in its place; nil where the figures end.
  private mutating func figure() throws(ReadingFault) -> StatisticalCube.Figure? {
    if try endsFigures() { return nil }
    if text[index] == UInt8(ascii: "\"") {
      let sign = try quoted()
      // The format calls this one an absolute zero (DATASYMBOLNIL); all other signs are figures that are missing.
      return sign == "-" ? StatisticalCube.Figure(text: [UInt8(ascii: "0")]) : .init(text: nil, sign: sign)
    }
    let start = index
    while index < text.count, text[index] > 0x20, text[index] != UInt8(ascii: ","), text[index] != UInt8(ascii: ";") {
      index += 1
    }
    let word = text[start..<index]
    return StoredNumber.decimal(word) == nil
      ? StatisticalCube.Figure(text: nil, sign: String(decoding: word, as: UTF8.self))
      : StatisticalCube.Figure(text: Array(word))
  }

  /// The values up to a sign: texts in quotes, of which those that follow each other without a comma are one, and
  /// words.
  private mutating func values(until end: UInt8) throws(ReadingFault) -> [String] {
    var values: [String] = []
    var continues = false
    while true {
      skipBlanks()
      guard index < text.count else { throw PXFile.malformed("DATA") }
      let byte = text[index]
      if byte == end {
        index += 1
        return values
      }
      if byte == UInt8(ascii: ",") {
        continues = false
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        let piece = try quoted()
        if continues, !values.isEmpty { values[values.count - 1] += piece } else { values.append(piece) }
        continues = true
      } else {
        let start = index
        while index < text.count, text[index] != UInt8(ascii: ","), text[index] != end { index += 1 }
        values.append(String(decoding: text[start..<index], as: UTF8.self).trimmedBlanks)
        continues = false
      }
    }
  }

  private mutating func quoted() throws(ReadingFault) -> String {
    let start = index + 1
    index = start
    while index < text.count, text[index] != UInt8(ascii: "\"") { index += 1 }
    guard index < text.count else { throw PXFile.malformed("\"") }
    defer { index += 1 }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private mutating func skip(past sign: UInt8) {
    while index < text.count, text[index] != sign { index += 1 }
    index += 1
  }

  private mutating func skipBlanks() { while index < text.count, text[index] <= 0x20 { index += 1 } }
}
