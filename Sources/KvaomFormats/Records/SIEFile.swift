import KvaomTables
import KvaomWords

/// SIE files, in which Swedish accounting programs hand over a ledger: balances and results of each account, by year or
/// by period, by object, budgets, and vouchers. Costs are positive and income negative.
enum SIEFile {
  /// The tables of a file, one for each kind of post it has; nil where the bytes are no such file.
  static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingFault) -> SourceFile? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].drop(while: { $0 <= 0x20 }).starts(with: Array("#FLAGGA".utf8)) else { return nil }
    let encoding = encoding(of: bytes)
    let text = encoding.utf8(bytes, from: start)
    var ledger = SIELedger()
    try ledger.read(text)
    let grids = try ledger.grids(limits: limits)
    return SourceFile(format: .sie, grids: grids, remarks: [encoding.remark].compactMap(\.self))
  }

  /// The encoding: the format asks for code page 437, and programs write others as well; the letters tell.
  private static func encoding(of bytes: [UInt8]) -> TextEncoding {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return .utf8 }
    if TextEncoding.isUTF8(bytes) { return .utf8 }
    // å ä ö Å Ä Ö é in code page 437, and in Windows-1252.
    let dos: Set<UInt8> = [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99, 0x82]
    let windows: Set<UInt8> = [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9]
    return bytes.count { dos.contains($0) } >= bytes.count { windows.contains($0) } ? .codePage437 : .windows1252
  }
}

/// The posts of a file.
struct SIELedger {
  /// A post with an amount.
  private struct Post {
    let line: Int
    /// Year, period or day.
    let time: String
    let account: String
    let objects: [(dimension: String, code: String)]
    let amount: [UInt8]
    let text: String
  }

  /// The kinds of post that have amounts, and the words above their times.
  private static let kinds: [(label: String, time: String)] = [
    ("IB", "år"), ("UB", "år"), ("OIB", "år"), ("OUB", "år"), ("RES", "år"), ("PSALDO", "period"),
    ("PBUDGET", "period"), ("TRANS", "datum"),
  ]

  private var title = ""
  private var years: [String: String] = [:]
  private var accounts: [String: String] = [:]
  private var dimensions: [String: String] = [:]
  private var objects: [String: String] = [:]
  private var posts: [String: [Post]] = [:]
  private var day = ""
  private var voucher = ""

  /// Takes every line in.
  mutating func read(_ text: [UInt8]) throws(ReadingFault) {
    var start = 0
    var line = 1
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let fields = try SIEFields(text[start..<end], line: line)
      try take(fields, line: line)
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { end += 1 }
      start = end + 1
      line += 1
    }
  }

  private mutating func take(_ fields: SIEFields, line: Int) throws(ReadingFault) {
    guard let label = fields.label else { return }
    switch label {
    case "FNAMN": title = fields[0]
    case "RAR": years[fields[0]] = Self.year(from: fields[1], to: fields[2])
    case "KONTO": accounts[fields[0]] = fields[1]
    case "DIM", "UNDERDIM": dimensions[fields[0]] = fields[1]
    case "OBJEKT": objects[fields[0] + "\u{0}" + fields[1]] = fields[2]
    case "VER": (voucher, day) = ("\(fields[0]) \(fields[1])".trimmedBlanks, fields[2])
    case "IB", "UB", "RES": try add(label, line, time: year(fields[0]), fields, account: 1, amount: 2)
    case "OIB", "OUB": try add(label, line, time: year(fields[0]), fields, account: 1, amount: 2)
    case "PSALDO", "PBUDGET": try add(label, line, time: fields[1], fields, account: 2, amount: 3)
    case "TRANS":
      let date = fields[2].isEmpty ? day : fields[2]
      try add(label, line, time: date, fields, account: 0, amount: 1, text: voucher)
    default: break
    }
  }

  private mutating func add(
    _ label: String, _ line: Int, time: String, _ fields: SIEFields, account: Int, amount: Int, text: String = ""
  ) throws(ReadingFault) {
    let number = Array(fields[amount].utf8)
    guard StoredNumber.decimal(number) != nil else {
      let what = "#\(label)"
      throw .malformed(
        Phrase(
          nn: "\(what) på linje \(line) har ikkje noko beløp", nb: "\(what) på linje \(line) har ikke noe beløp",
          sv: "\(what) på rad \(line) har inget belopp", en: "\(what) on line \(line) has no amount"))
    }
    let post = Post(
      line: line, time: time, account: fields[account], objects: fields.objects, amount: number, text: text)
    posts[label, default: []].append(post)
  }

  /// The year that a number stands for: 0 is the file's own, −1 the one before.
  private func year(_ number: String) -> String { years[number] ?? number }

  /// A calendar year as its number; any other span of days with both its ends.
  private static func year(from first: String, to last: String) -> String {
    let isCalendarYear = first.hasSuffix("0101") && last.hasSuffix("1231") && first.prefix(4) == last.prefix(4)
    return isCalendarYear ? String(first.prefix(4)) : "\(first)–\(last)"
  }

  /// A table for each kind of post there is.
  func grids(limits: ReadingLimits) throws(ReadingFault) -> [Grid] {
    var grids: [Grid] = []
    for kind in Self.kinds {
      guard let found = posts[kind.label] else { continue }
      guard found.count * 8 <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
      grids.append(grid(kind.label, timeName: kind.time, found))
    }
    return grids
  }

  private func grid(_ label: String, timeName: String, _ posts: [Post]) -> Grid {
    var used: [String] = []
    for post in posts {
      for object in post.objects where !used.contains(object.dimension) { used.append(object.dimension) }
    }
    let hasText = label == "TRANS"
    var heads = [timeName, "konto", "kontonamn"]
    for dimension in used {
      let name = dimensions[dimension] ?? "dimension \(dimension)"
      heads += [name, name + " (T)"]
    }
    if hasText { heads.append("verifikation") }
    var builder = GridBuilder(sheet: label)
    builder.declaration = declaration(heads, label: label)
    for head in heads + ["belopp"] { builder.add(.text, text: Array(head.utf8)) }
    builder.endRow(line: 0)
    for post in posts {
      var cells = [post.time, post.account, accounts[post.account] ?? ""]
      for dimension in used {
        let code = post.objects.first { $0.dimension == dimension }?.code ?? ""
        cells += [code, objects[dimension + "\u{0}" + code] ?? ""]
      }
      if hasText { cells.append(post.text) }
      for cell in cells {
        if cell.isEmpty { builder.addEmpty() } else { builder.add(.text, text: Array(cell.utf8)) }
      }
      builder.add(.number, text: post.amount, value: StoredNumber.decimal(post.amount, digits: 34))
      builder.endRow(line: post.line)
    }
    return builder.finish()
  }

  private func declaration(_ heads: [String], label: String) -> GridDeclaration {
    var declaration = GridDeclaration()
    declaration.title = title
    declaration.down = heads.enumerated().map { position, name in
      GridDimension(name: name, code: name, role: position == 0 ? .time : .plain, codes: [], labels: [])
    }
    var measure = GridMeasure()
    measure.name = label
    measure.unit = "kr"
    // Balances are states; all else is what happened.
    measure.timing = ["IB", "UB", "OIB", "OUB"].contains(label) ? .stock : .flow
    declaration.measures = [measure]
    return declaration
  }
}

/// The fields of one line.
struct SIEFields {
  /// The label without its `#`; nil where the line has none.
  let label: String?
  /// The objects in braces.
  private(set) var objects: [(dimension: String, code: String)] = []
  private var fields: [String] = []

  /// The fields of a line; a brace or a quote that is not closed is a fault.
  init(_ line: ArraySlice<UInt8>, line number: Int) throws(ReadingFault) {
    var index = line.startIndex
    // What no word can begin with stands between words: a control character that belonged to neither would stop here.
    func isBlank() -> Bool { index < line.endIndex && line[index] <= 0x20 }
    func word() -> String? {
      guard index < line.endIndex else { return "" }
      if line[index] == UInt8(ascii: "\"") {
        var bytes: [UInt8] = []
        index += 1
        while index < line.endIndex, line[index] != UInt8(ascii: "\"") {
          if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex { index += 1 }
          bytes.append(line[index])
          index += 1
        }
        guard index < line.endIndex else { return nil }
        index += 1
        return String(decoding: bytes, as: UTF8.self)
      }
      let start = index
      while index < line.endIndex, line[index] > 0x20, line[index] != UInt8(ascii: "}"),
        line[index] != UInt8(ascii: "{")
      {
        index += 1
      }
      return String(decoding: line[start..<index], as: UTF8.self)
    }
    while isBlank() { index += 1 }
    guard index < line.endIndex, line[index] == UInt8(ascii: "#") else {
      label = nil
      return
    }
    index += 1
    label = word()
    while index < line.endIndex {
      if isBlank() {
        index += 1
      } else if line[index] == UInt8(ascii: "{") {
        index += 1
        var list: [String] = []
        while index < line.endIndex, line[index] != UInt8(ascii: "}") {
          if isBlank() { index += 1 } else if let item = word(), !item.isEmpty { list.append(item) } else { break }
        }
        guard index < line.endIndex, line[index] == UInt8(ascii: "}") else { throw Self.open(number) }
        index += 1
        for place in stride(from: 0, to: list.count - 1, by: 2) { objects.append((list[place], list[place + 1])) }
      } else if line[index] == UInt8(ascii: "}") {
        index += 1
      } else if let field = word() {
        fields.append(field)
      } else {
        throw Self.open(number)
      }
    }
  }

  /// The field at a position from 0, objects not counted; empty where there is none.
  subscript(position: Int) -> String { fields.indices.contains(position) ? fields[position] : "" }

  private static func open(_ line: Int) -> ReadingFault {
    .malformed(
      Phrase(
        nn: "linje \(line) har eit hermeteikn eller ein klamme som ikkje blir lukka",
        nb: "linje \(line) har et anførselstegn eller en klamme som ikke lukkes",
        sv: "rad \(line) har ett citattecken eller en klammer som inte stängs",
        en: "line \(line) has a quote or a brace that is not closed"))
  }
}
