import KvaomTables
import KvaomWords

/// Accounts as municipalities report them to Statistics Norway: a record of 48 characters for each account class,
/// function and art, the forms 0A to 0N. Amounts are in 1000 kr, costs positive and income negative.
enum KOSTRAFile {
  /// One field of the record.
  private struct Field {
    let name: String
    let range: Range<Int>
  }

  /// The fields of a record of the form; a balance sheet has a chapter and a sector where accounts have function and
  /// art.
  private static func fields(isBalance: Bool) -> [Field] {
    [
      Field(name: "skjema", range: 0..<2), Field(name: "aargang", range: 2..<6), Field(name: "kvartal", range: 6..<7),
      Field(name: "region", range: 7..<13), Field(name: "orgnr", range: 13..<22),
      Field(name: "foretaksnr", range: 22..<31), Field(name: "kontoklasse", range: 31..<32),
      Field(name: isBalance ? "kapittel" : "funksjon", range: 32..<36),
      Field(name: isBalance ? "sektor" : "art", range: 36..<39), Field(name: "belop", range: 39..<48),
    ]
  }

  /// The records of a text as a table; nil where it is no such file.
  static func read(_ text: [UInt8], limits: ReadingLimits) throws(ReadingFault) -> SourceFile? {
    let top = text.drop { $0 == 0x0A || $0 == 0x0D }.prefix(50).prefix { $0 != 0x0A }
    guard begins(top.last == 0x0D ? top.dropLast() : top) else { return nil }
    var lines: [(number: Int, range: Range<Int>)] = []
    var start = 0
    var number = 1
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      let end = index > start && text[index - 1] == 0x0D ? index - 1 : index
      if end > start { lines.append((number, start..<end)) }
      number += 1
      start = index + 1
    }
    guard let first = lines.first, begins(text[first.range]) else { return nil }
    guard lines.count * 10 <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
    let form = KOSTRAForm(
      code: String(decoding: text[first.range.lowerBound..<(first.range.lowerBound + 2)], as: UTF8.self))
    let fields = fields(isBalance: form.isBalance)
    var builder = GridBuilder(sheet: form.code)
    builder.declaration = declaration(fields, form)
    for field in fields { builder.add(.text, text: Array(field.name.utf8)) }
    builder.endRow(line: 0)
    var keys: Set<[UInt8]> = []
    var repeated: [Int] = []
    for line in lines {
      let record = text[line.range]
      guard record.count == 48, begins(record) else { throw malformed(line.number, count: record.count) }
      if !keys.insert(Array(record.prefix(39))).inserted { repeated.append(line.number) }
      for field in fields.dropLast() { add(record, field, to: &builder) }
      guard let amount = amount(piece(record, fields[9])) else { throw malformedAmount(line.number) }
      builder.add(.number, text: amount, value: StoredNumber.decimal(amount))
      builder.endRow(line: line.number)
    }
    return SourceFile(
      format: .kostra, grids: [builder.finish()], remarks: repeated.first.map { [repeats(repeated.count, $0)] } ?? [])
  }

  /// Records of an account that has one before: the control of Statistics Norway turns them down; here they are added.
  private static func repeats(_ count: Int, _ line: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "post", other: "postar") på ein konto som alt har ein (linje \(line)): lagt saman.",
      nb: "\(count, one: "post", other: "poster") på en konto som alt har en (linje \(line)): lagt sammen.",
      sv: "\(count, one: "post", other: "poster") på ett konto som redan har en (rad \(line)): hopräknat.",
      en: "\(count, one: "record", other: "records") of an account that has one (line \(line)): added up.")
  }

  /// Whether a line begins as a record does: form, year and quarter.
  private static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count == 48 else { return false }
    let signs = Array(line.prefix(7))
    return signs[0] == 0x30 && signs[1] >= 0x41 && signs[1] <= 0x51
      && signs[2..<6].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && (signs[6] == 0x20 || (signs[6] >= 0x31 && signs[6] <= 0x34))
  }

  private static func piece(_ record: ArraySlice<UInt8>, _ field: Field) -> ArraySlice<UInt8> {
    record[(record.startIndex + field.range.lowerBound)..<(record.startIndex + field.range.upperBound)]
  }

  /// Adds a field without the blanks that fill it; a field of blanks is empty.
  private static func add(_ record: ArraySlice<UInt8>, _ field: Field, to builder: inout GridBuilder) {
    var piece = piece(record, field)
    while piece.last == 0x20 { piece.removeLast() }
    while piece.first == 0x20 { piece.removeFirst() }
    if piece.isEmpty { builder.addEmpty() } else { builder.add(.text, text: piece) }
  }

  /// The amount: blanks, a minus perhaps, and digits; nil where anything else stands there.
  private static func amount(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let number = piece.drop { $0 == 0x20 }
    let digits = number.first == 0x2D ? number.dropFirst() : number
    return !digits.isEmpty && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? number : nil
  }

  private static func declaration(_ fields: [Field], _ form: KOSTRAForm) -> GridDeclaration {
    var declaration = GridDeclaration()
    declaration.down = fields.dropLast().map {
      GridDimension(name: $0.name, code: $0.name, role: $0.name == "aargang" ? .time : .plain, codes: [], labels: [])
    }
    var measure = GridMeasure()
    measure.name = "belop"
    measure.unit = "1000 kr"
    measure.decimals = 0
    if form.isBalance { measure.timing = .stock }
    declaration.measures = [measure]
    declaration.accounts = form
    return declaration
  }

  private static func malformed(_ line: Int, count: Int) -> ReadingFault {
    .malformed(
      Phrase(
        nn: "linje \(line) har \(count) teikn og er ingen KOSTRA-post på 48",
        nb: "linje \(line) har \(count) tegn og er ingen KOSTRA-post på 48",
        sv: "rad \(line) har \(count) tecken och är ingen KOSTRA-post på 48",
        en: "line \(line) has \(count) characters and is no KOSTRA record of 48"))
  }

  private static func malformedAmount(_ line: Int) -> ReadingFault {
    .malformed(
      Phrase(
        nn: "beløpet på linje \(line) er ikkje eit heilt tal", nb: "beløpet på linje \(line) er ikke et helt tall",
        sv: "beloppet på rad \(line) är inte ett heltal", en: "the amount on line \(line) is no whole number"))
  }
}
