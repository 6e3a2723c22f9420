public import KvaomTables
import KvaomWords

/// Reads files as tables. What a file is, its bytes say: names are often wrong.
public enum SourceReader {
  /// The tables of a file, or the one reason why it has none that can be read. Where its name says one thing and its
  /// contents another, the contents count, and that is said.
  public static func read(
    _ bytes: [UInt8], named name: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadingFault) -> SourceFile {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isWorkbook = ["xlsx", "xlsm", "xls", "ods"].contains(ending)
    if isWorkbook, !ZipArchive.begins(bytes), OtherFormat.holdsPartsOfArchive(bytes) { throw .damaged }
    let file = try read(bytes, limits: limits)
    guard file.format == .csv, isWorkbook else { return file }
    // A text under such a name is a table of texts, in letters; what is left of a workbook is not.
    let isTable = file.grids.contains { grid in
      grid.columnCount > 1 && (0..<grid.rowCount).count { grid.cellCount(inRow: $0) == grid.columnCount } > 1
    }
    guard isTable, !OtherFormat.isNoWriting(bytes) else { throw .noWorkbook(ending) }
    return SourceFile(
      format: file.format, grids: file.grids, namedParts: file.namedParts,
      remarks: file.remarks + [ReadingFault.isText(ending)])
  }

  /// The tables of a file, or the one reason why it has none that can be read.
  public static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(ReadingFault) -> SourceFile {
    let file = try tables(of: bytes, limits: limits)
    for grid in file.grids {
      if let place = grid.cell(longerThan: limits.cellBytes) { throw .tooLongCell(place) }
    }
    return file
  }

  private static func tables(of bytes: [UInt8], limits: ReadingLimits) throws(ReadingFault) -> SourceFile {
    guard bytes.count <= limits.fileBytes else { throw .tooLarge(bytes.count, limit: limits.fileBytes) }
    guard !bytes.isEmpty else { throw .empty }
    if ZipArchive.begins(bytes) {
      return try readArchive(ZipArchive(bytes), limits: limits)
    }
    if let fault = OtherFormat.fault(for: bytes) { throw fault }
    if let file = try SIEFile.read(bytes, limits: limits) { return file }
    let (text, encoding) = try TextEncoding.decode(bytes)
    if let place = OtherFormat.control(in: text) { throw .notText(offset: place) }
    guard let first = text.first(where: { $0 > 0x20 }) else { throw .empty }
    let remarks = [encoding.remark].compactMap(\.self)
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let file = try StatisticsJSON.read(text, limits: limits) { return file }
    case UInt8(ascii: "<"): if let fault = OtherFormat.markupFault(for: text) { throw fault }
    default: break
    }
    if let file = try PXFile.read(bytes, text: text, limits: limits) { return file }
    if let file = try KOSTRAFile.read(text, limits: limits) { return file }
    let dialect = CSVEvidence(text).dialect
    let grid = try CSVReader.read(text, dialect: dialect, limits: limits)
    return SourceFile(format: .csv, grids: [grid], remarks: remarks)
  }

  /// The tables of a zip archive, which is a workbook if it is anything that can be read.
  private static func readArchive(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadingFault) -> SourceFile {
    if archive.has("content.xml") { return try ODSWorkbook.read(archive, limits: limits) }
    if archive.has("EncryptedPackage") || archive.has("encrypted-package") { throw .encrypted }
    return try XLSXWorkbook.read(archive, limits: limits)
  }
}

/// Files that are known for what they are, and not read.
enum OtherFormat {
  /// Why a file that begins so is not read; nil where it may be one that is.
  static func fault(for bytes: [UInt8]) -> ReadingFault? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The directory of the container names its parts in UTF-16; the part that holds a workbook under a password has a
      // name of its own.
      let mark = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      return holds(bytes, mark) ? .encrypted : .saveAs(.verbatim("XLS (Excel 97–2003)"), "XLSX")
    }
    // Excel before 97 wrote a workbook without a container.
    if bytes.starts(with: [0x09, 0x08]) || bytes.starts(with: [0x09, 0x04]) || bytes.starts(with: [0x09, 0x02]) {
      return .saveAs(.verbatim("XLS"), "XLSX")
    }
    if bytes.starts(with: Array("%PDF".utf8)) { return .unreadable("PDF") }
    if bytes.starts(with: [0x1F, 0x8B]) { return .unreadable("gzip") }
    if bytes.starts(with: Array("PAR1".utf8)) { return .unreadable("Parquet") }
    if bytes.starts(with: Array("SQLite format 3".utf8)) { return .unreadable("SQLite") }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      return .unreadable("PNG/JPEG")
    }
    return nil
  }

  /// Why a text in marks is not read: a page, or a workbook in XML; nil where it is neither.
  static func markupFault(for text: [UInt8]) -> ReadingFault? {
    let start = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
    if start.contains("<html") || start.contains("<!doctype html") || start.contains("<table") {
      return .saveAs(
        Phrase(nn: "ei nettside", nb: "en nettside", sv: "en webbsida", en: "a web page"), "XLSX")
    }
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .saveAs(.verbatim("XML (Excel 2003)"), "XLSX")
    }
    if start.contains("office:document") { return .saveAs(.verbatim("FODS"), "ODS") }
    return start.contains("<?xml") ? .unreadable("XML") : nil
  }

  /// The first control character of a text that has too many of them to be one: what is left of a packed file, say. A
  /// stray one, and those that separate cells and records, are none of them.
  static func control(in text: [UInt8]) -> Int? {
    let sample = text.prefix(1 << 16)
    let controls = sample.count { $0 < 0x09 || $0 > 0x0D && $0 < 0x1A }
    return controls * 50 > sample.count ? sample.firstIndex { $0 < 0x09 || $0 > 0x0D && $0 < 0x1A } : nil
  }

  /// Whether bytes hold the marks that stand before the parts of a zip archive.
  static func holdsPartsOfArchive(_ bytes: [UInt8]) -> Bool {
    holds(bytes, [0x50, 0x4B, 3, 4]) || holds(bytes, [0x50, 0x4B, 1, 2])
  }

  /// Whether bytes that are no UTF-8 are no writing either: bytes that Windows-1252 has no sign for, or far more signs
  /// above ASCII than the languages of the Nordic countries have.
  static func isNoWriting(_ bytes: [UInt8]) -> Bool {
    guard TextEncoding.find(in: bytes).encoding == .windows1252 else { return false }
    let sample = bytes.prefix(1 << 16)
    let unused: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    return sample.contains { unused.contains($0) } || sample.count { $0 >= 0x80 } * 4 > sample.count
  }

  /// Whether the bytes have the others in them.
  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if bytes[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}

extension ReadingFault {
  /// A format that cannot be turned into tables.
  static func unreadable(_ name: String) -> ReadingFault {
    ReadingFault(
      Phrase(
        nn: "fila er \(name), som ikkje blir lesen", nb: "filen er \(name), som ikke leses",
        sv: "filen är \(name), som inte läses", en: "the file is \(name), which is not read"),
      help: formats)
  }
}
