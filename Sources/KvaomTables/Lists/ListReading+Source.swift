import KvaomDecimal
public import KvaomWords

/// A summed list as a table of the language.
extension ListReading {
  /// The lines between the braces: the last dimension across, the others before the cells of a row. A combination that
  /// no row has is 0.
  public func body() -> String {
    let heads = members.last ?? []
    var text = ""
    if members.count > 1 {
      text += String(repeating: "\t", count: members.count - 1) + heads.map { label($0) }.joined(separator: "\t") + "\n"
    }
    for row in rows {
      text += (row.labels.map { TableReading.quoted($0) } + row.cells).joined(separator: "\t") + "\n"
    }
    return text
  }

  private func label(_ head: String) -> String {
    head.allSatisfy { $0.isASCII && $0.isNumber } ? head : TableReading.quoted(head)
  }

  /// The rows with their sums as they are written.
  public var rows: [(labels: [String], cells: [String])] {
    var sums: [[String]: Decimal] = [:]
    for cell in cells { sums[cell.members] = cell.sum }
    let heads = members.count > 1 ? members.last ?? [] : [""]
    return labelRows.map { labels in
      (labels, heads.map { head in Self.written(sums[members.count > 1 ? labels + [head] : labels] ?? .zero) })
    }
  }

  /// The labels of the rows that have a sum, in the order of the members.
  private var labelRows: [[String]] {
    let depth = max(1, members.count - 1)
    let used = Set(cells.map { Array($0.members.prefix(depth)) })
    var found: [[String]] = [[]]
    for position in 0..<depth {
      found = found.flatMap { start in members[position].map { start + [$0] } }
        .filter { start in used.contains { Array($0.prefix(start.count)) == start } }
    }
    return found
  }

  /// A sum as it is written. Three decimals look like thousands: one more says what they are.
  private static func written(_ sum: Decimal) -> String {
    let text = sum.reduced.description
    return text.split(separator: ".").dropFirst().first?.count == 3 ? text + "0" : text
  }

  /// Where each sum comes from, by the labels it has in the table.
  public var cellPlaces: [FigurePlaces] {
    cells.map { cell in
      let labels = members.count > 1 ? Array(cell.members.dropLast()) : cell.members
      let column = members.count > 1 ? cell.members.last ?? "" : ""
      return FigurePlaces(
        labels: labels, column: column, words: ListWords.place(cell.rows, cell.first.phrase, cell.last.phrase))
    }
  }

  /// What became of every row: read, in a sum, kept out, printed totals, each with its amount.
  public var account: Phrase {
    ListWords.account(read, kept: kept, filtered: filtered, totals: totals)
  }
}

/// What is said of lists.
enum ListWords {
  static func severalColumns(_ head: String) -> Phrase {
    Phrase(
      nn: "fleire kolonnar heiter «\(head)»: gje dei kvart sitt namn i fila",
      nb: "flere kolonner heter «\(head)»: gi dem hvert sitt navn i filen",
      sv: "flera kolumner heter ”\(head)”: ge dem var sitt namn i filen",
      en: "several columns are called \"\(head)\": give each a name of its own in the file")
  }
  static func noColumn(_ head: String, _ heads: [String]) -> Phrase {
    let list = heads.prefix(12).joined(separator: ", ")
    return Phrase(
      nn: "lista har ingen kolonne «\(head)»; kolonnane er \(list)",
      nb: "listen har ingen kolonne «\(head)»; kolonnene er \(list)",
      sv: "listan har ingen kolumn ”\(head)”; kolumnerna är \(list)",
      en: "the list has no column “\(head)”; its columns are \(list)")
  }
  static func noAmount(_ text: String, _ place: Phrase) -> Phrase {
    Phrase(
      nn: "«\(text)» i \(place) er ikkje noko beløp", nb: "«\(text)» i \(place) er ikke noe beløp",
      sv: "”\(text)” i \(place) är inget belopp", en: "“\(text)” at \(place) is no amount")
  }
  static func nothingKept(_ rows: Int) -> Phrase {
    Phrase(
      nn: "ingen av dei \(number: rows) radene er med", nb: "ingen av de \(number: rows) radene er med",
      sv: "ingen av de \(number: rows) raderna är med", en: "none of the \(number: rows) rows counts")
  }
  static func noYear(_ text: String) -> Phrase {
    Phrase(
      nn: "«\(text)» er ikkje eit år; first 4 tek dei fire første teikna",
      nb: "«\(text)» er ikke et år; first 4 tar de fire første tegnene",
      sv: "”\(text)” är inget år; first 4 tar de fyra första tecknen",
      en: "“\(text)” is no year; first 4 takes the first four characters")
  }
  static func place(_ rows: Int, _ first: Phrase, _ last: Phrase) -> Phrase {
    guard rows > 1 else { return first }
    return Phrase(
      nn: "\(number: rows) rader, \(first) … \(last)", nb: "\(number: rows) rader, \(first) … \(last)",
      sv: "\(number: rows) rader, \(first) … \(last)", en: "\(number: rows) rows, \(first) … \(last)")
  }
  static func account(
    _ read: ListReading.Part, kept: ListReading.Part, filtered: ListReading.Part, totals: ListReading.Part
  ) -> Phrase {
    func part(_ part: ListReading.Part) -> Phrase { .verbatim("\(number: part.rows) (\(number: part.sum.reduced))") }
    return Phrase(
      nn: "\(part(read)) rader lesne, \(part(kept)) med, \(part(filtered)) filtrerte bort, \(part(totals)) summar",
      nb: "\(part(read)) rader lest, \(part(kept)) med, \(part(filtered)) filtrert bort, \(part(totals)) summer",
      sv: "\(part(read)) rader lästa, \(part(kept)) med, \(part(filtered)) bortfiltrerade, \(part(totals)) summor",
      en: "\(part(read)) rows read, \(part(kept)) kept, \(part(filtered)) filtered out, \(part(totals)) totals")
  }
}
