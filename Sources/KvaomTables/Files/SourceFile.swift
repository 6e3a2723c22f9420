public import KvaomWords

/// What was read of a file: its tables, in the file's order, and what there is to know about the reading.
public struct SourceFile: Sendable {
  /// What the file was found to be; its contents say so, never its name.
  public let format: SourceFormat
  /// Its sheets or tables.
  public let grids: [Grid]
  /// The parts of sheets that the file gives a name: tables of a spreadsheet and named ranges.
  public let namedParts: [NamedPart]
  /// What a reader must know about the file and no cell says: how its text is encoded, which sheets are hidden.
  public let remarks: [Phrase]
  /// What a workbook holds beside its cells.
  public let facts: WorkbookFacts

  /// What a reader found.
  public init(
    format: SourceFormat, grids: [Grid], namedParts: [NamedPart] = [], remarks: [Phrase] = [],
    facts: WorkbookFacts = WorkbookFacts()
  ) {
    self.format = format
    self.grids = grids
    self.namedParts = namedParts
    self.remarks = remarks
    self.facts = facts
  }
}

/// A part of a sheet that the file gives a name.
public struct NamedPart: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The sheet it lies in.
  public let sheet: String
  /// The rows it covers, counted from 0.
  public let rows: Range<Int>
  /// The columns it covers, counted from 0.
  public let columns: Range<Int>
  /// Whether it is a table of its own, or just a range with a name.
  public let isTable: Bool
  /// How many of its last rows are sums of the others.
  public let footRows: Int

  /// A part of a sheet with its name.
  public init(
    name: String, sheet: String, rows: Range<Int>, columns: Range<Int>, isTable: Bool, footRows: Int = 0
  ) {
    self.name = name
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
    self.isTable = isTable
    self.footRows = footRows
  }
}

/// The kinds of file that can be read.
public enum SourceFormat: String, CaseIterable, Sendable {
  /// Cells between separators.
  case csv
  /// A workbook of Excel.
  case xlsx
  /// A workbook of LibreOffice and others.
  case ods
  /// A cube of a statistics bank.
  case jsonStat = "json-stat"
  /// A file of PC-Axis.
  case px
  /// Key figures of Swedish municipalities.
  case kolada
  /// A municipality's accounts as they are reported to Statistics Norway.
  case kostra
  /// The ledger of a Swedish accounting program.
  case sie

  /// What people call it, the same in every language.
  public var name: String {
    switch self {
    case .csv: "CSV"
    case .xlsx: "XLSX"
    case .ods: "ODS"
    case .jsonStat: "JSON-stat"
    case .px: "PX"
    case .kolada: "Kolada"
    case .kostra: "KOSTRA"
    case .sie: "SIE"
    }
  }
}

/// Why a file could not be read as tables: one clear message, and what to do.
public struct ReadingFault: Error, Sendable {
  /// What is wrong, in one sentence without the file's name.
  public let message: Phrase
  /// What helps; nil where there is nothing to say.
  public let help: Phrase?

  /// A reason, and what helps.
  public init(_ message: Phrase, help: Phrase? = nil) {
    self.message = message
    self.help = help
  }
}
