import KvaomTables
import KvaomWords

/// Reads a workbook of Excel: a zip archive of XML parts. Values come as they are stored, formulas with them; what is
/// shown, percents and dates above all, stands in the styles alone.
enum XLSXWorkbook {
  /// Reads every sheet of the workbook in an archive.
  static func read(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadingFault) -> SourceFile {
    var budget = UnpackingBudget(limit: limits.unpackedBytes)
    let root = try relations(in: archive, of: "", budget: &budget)
    let path = root.first { $0.kind == "officeDocument" }?.path ?? "xl/workbook.xml"
    if path.hasSuffix(".bin") { throw .saveAs(.verbatim("XLSB"), "XLSX") }
    guard archive.has(path) else { throw .unknownArchive }
    let workbook = WorkbookPart()
    try parse(path, of: archive, budget: &budget, with: workbook)
    let parts = try relations(in: archive, of: path, budget: &budget)
    let strings = SharedStrings()
    if let part = parts.first(where: { $0.kind == "sharedStrings" }) {
      try parse(part.path, of: archive, budget: &budget, with: strings)
    }
    let styles = StylesPart()
    if let part = parts.first(where: { $0.kind == "styles" }) {
      try parse(part.path, of: archive, budget: &budget, with: styles)
    }
    var grids: [Grid] = []
    var named = workbook.namedParts
    var facts = workbook.facts
    facts.inflows = parts.compactMap { WorkbookFacts.Inflow(rawValue: $0.kind) }
    var left = limits
    for sheet in workbook.sheets {
      guard let part = parts.first(where: { $0.id == sheet.relation }), part.kind == "worksheet" else { continue }
      var reader = SheetPart(
        name: sheet.name, isHidden: sheet.isHidden, counts1904: workbook.counts1904, strings: strings,
        styles: styles.styles, limits: left)
      guard archive.has(part.path) else { throw .damaged }
      var scanner = XMLScanner(part: part.path)
      try archive.unpack(part.path, budget: &budget) { piece, isLast throws(ReadingFault) in
        try scanner.feed(piece, isLast: isLast, into: &reader)
      }
      left.cells -= reader.cellCount
      facts.arrays += reader.arrays
      facts.limits += reader.cellLimits
      grids.append(reader.finish())
      let related = try relations(in: archive, of: part.path, budget: &budget)
      facts.inflows += related.compactMap { WorkbookFacts.Inflow(rawValue: $0.kind) }
      for table in related where table.kind == "table" {
        let reader = TablePart(sheet: sheet.name)
        try parse(table.path, of: archive, budget: &budget, with: reader)
        if let part = reader.part { named.append(part) }
      }
    }
    return SourceFile(format: .xlsx, grids: grids, namedParts: named, remarks: workbook.remarks, facts: facts)
  }

  /// Hands a part of the archive to its reader.
  static func parse(
    _ path: String, of archive: ZipArchive, budget: inout UnpackingBudget, with receiver: XMLReceiver
  ) throws(ReadingFault) {
    guard archive.has(path) else { throw .damaged }
    let stream = XMLStream(part: path, to: receiver)
    try archive.unpack(path, budget: &budget) { piece, isLast throws(ReadingFault) in
      try stream.feed(piece, isLast: isLast)
    }
  }

  /// What a part points to.
  struct Relation {
    let id: String
    /// The last word of its type, such as `worksheet`.
    let kind: String
    let path: String
  }

  /// What the part at `path` points to; nothing where it has no relations.
  private static func relations(
    in archive: ZipArchive, of path: String, budget: inout UnpackingBudget
  ) throws(ReadingFault) -> [Relation] {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let directory = slash.map { String(path[...$0]) } ?? ""
    let name = String(path.dropFirst(directory.count))
    let list = "\(directory)_rels/\(name).rels"
    guard archive.has(list) else { return [] }
    let receiver = RelationsPart(directory: directory)
    try parse(list, of: archive, budget: &budget, with: receiver)
    return receiver.relations
  }
}

/// The relations of a part.
private final class RelationsPart: XMLReceiver {
  private let directory: String
  private(set) var relations: [XLSXWorkbook.Relation] = []

  init(directory: String) { self.directory = directory }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    guard name.local.equals("Relationship"), let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    let kind = type.string.split(separator: "/").last.map(String.init) ?? ""
    relations.append(XLSXWorkbook.Relation(id: id.string, kind: kind, path: resolved(target.string)))
  }

  /// The path of a target in the archive.
  private func resolved(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = directory.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { if !parts.isEmpty { parts.removeLast() } } else if step != "." { parts.append(step) }
    }
    return parts.joined(separator: "/")
  }
}

/// The workbook itself: its sheets, how it counts days, and the names it gives.
private final class WorkbookPart: XMLReceiver {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var counts1904 = false
  private var definedName: String?
  private var scope: String?
  private var definition: [UInt8] = []
  private(set) var namedParts: [NamedPart] = []
  private(set) var facts = WorkbookFacts()

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    let element = name.local
    if element.equals("workbookPr") {
      // Extensions have an element of the same name.
      if let flag = attributes["date1904"] { counts1904 = flag.isTrue }
    } else if element.equals("sheet"), let sheet = attributes["name"], let id = attributes[local: "id"] {
      let state = attributes["state"]?.string ?? "visible"
      sheets.append(Sheet(name: sheet.string, relation: id.string, isHidden: state != "visible"))
      if state == "veryHidden" { facts.deeplyHidden.append(sheet.string) }
    } else if element.equals("calcPr") {
      facts.calculatesOnRequest = attributes["calcMode"]?.equals("manual") ?? false
      facts.iterates = attributes["iterate"]?.isTrue ?? false
    } else if element.equals("definedName") {
      definedName = attributes["name"]?.string
      let own = attributes["localSheetId"]?.number
      scope = own.flatMap { sheets.indices.contains($0) ? sheets[$0].name : nil }
      definition = []
    }
  }

  override func text(_ piece: borrowing RawSpan) {
    if definedName != nil { definition.append(piece) }
  }

  override func end(_ name: XMLText) {
    guard name.local.equals("definedName"), let word = definedName else { return }
    definedName = nil
    let reference = String(decoding: definition, as: UTF8.self)
    if let part = NamedPart(name: word, reference: reference, scope: scope) {
      namedParts.append(part)
    } else {
      facts.namedFormulas.append(WorkbookFacts.NamedFormula(name: word, formula: reference, scope: scope))
    }
  }

  /// Which sheets are hidden.
  var remarks: [Phrase] {
    let hidden = sheets.filter(\.isHidden).map(\.name)
    guard !hidden.isEmpty else { return [] }
    let names = hidden.joined(separator: ", ")
    return [
      Phrase(
        nn: "Gøymde ark: \(names).", nb: "Skjulte ark: \(names).", sv: "Dolda blad: \(names).",
        en: "Hidden sheets: \(names).")
    ]
  }
}

extension NamedPart {
  /// The part that a reference such as `Ark1!$A$1:$D$9` or `'Tal 1'!A1` names; nil where it names none, or several.
  init?(name: String, reference: String, isTable: Bool = false, scope: String? = nil) {
    var rest = reference[...]
    var sheet = ""
    if let mark = reference.lastIndex(of: "!") {
      sheet = String(reference[..<mark])
      if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 1 {
        sheet = String(sheet.dropFirst().dropLast()).replacing("''", with: "'")
      }
      rest = reference[reference.index(after: mark)...]
    }
    let corners = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ GridPlace.position(ofCell: $0.utf8) }),
      let last = corners.last.flatMap({ GridPlace.position(ofCell: $0.utf8) }), last.row >= first.row,
      last.column >= first.column
    else { return nil }
    self.init(
      name: name, sheet: sheet, rows: first.row..<(last.row + 1), columns: first.column..<(last.column + 1),
      isTable: isTable, scope: scope)
  }
}

/// A table of a sheet.
private final class TablePart: XMLReceiver {
  private let sheet: String
  private(set) var part: NamedPart?

  init(sheet: String) { self.sheet = sheet }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    guard name.local.equals("table"), let range = attributes["ref"] else { return }
    let word = attributes["displayName"] ?? attributes["name"]
    guard let word, let found = NamedPart(name: word.string, reference: range.string, isTable: true) else { return }
    part = NamedPart(
      name: found.name, sheet: sheet, rows: found.rows, columns: found.columns, isTable: true,
      footRows: attributes["totalsRowCount"]?.number ?? 0)
  }
}

extension [UInt8] {
  /// Adds the bytes of a span.
  mutating func append(_ span: borrowing RawSpan) {
    // SAFETY: the bytes are copied during the call.
    unsafe span.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}
