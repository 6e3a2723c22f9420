/// A cell of a grid, with all that the source says of it.
public struct GridCell: Sendable {
  private let storage: GridStorage
  /// Where it is kept; nil where the source has no such cell.
  private let index: Int?
  /// Where it stands.
  public let place: GridPlace

  init(storage: GridStorage, index: Int?, place: GridPlace) {
    self.storage = storage
    self.index = index
    self.place = place
  }

  /// The text exactly as the source has it, blanks included. A cell of a workbook has the text that is stored, such as
  /// `0.07000000000000001`; what its style would make of it is for `format` to say.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of the text, UTF-8.
  public var bytes: ArraySlice<UInt8> { index.map { storage.bytes[storage.texts[$0].range] } ?? [] }

  /// Whether nothing at all stands in it; a blank is something, and so is a formula without a value.
  public var isEmpty: Bool {
    guard let index else { return true }
    return storage.kinds.isEmpty ? storage.texts[index].count == 0 : storage.kinds[index] == .empty
  }

  /// What the source takes it for.
  public var value: GridValue {
    guard let index else { return .empty }
    if storage.kinds.isEmpty { return storage.texts[index].count == 0 ? .empty : .text }
    switch storage.kinds[index] {
    case .empty: return .empty
    case .text: return .text
    case .number: return .number(storage.value(at: index))
    case .date: return .date(storage.value(at: index))
    case .duration: return .duration(storage.value(at: index))
    case .truth: return .truth(storage.value(at: index) == "true")
    case .error: return .error(storage.value(at: index))
    case .missing: return .missing(storage.value(at: index))
    case .uncalculated: return .uncalculated
    }
  }

  /// How the source shows it.
  public var style: GridStyle {
    guard let index, !storage.styleOf.isEmpty else { return GridStyle() }
    return storage.styles[Int(storage.styleOf[index])]
  }

  /// The formula it is calculated by, as the source writes it and without an equals sign before it; nil where it has
  /// none.
  public var formula: String? { index.flatMap { storage.formula(at: $0) } }

  /// A remark that hangs on the cell; nil where there is none.
  public var comment: String? { index.flatMap { storage.comments[$0] } }
}

/// What a source takes a cell for. Numbers are decimal text with a point, as exact as the source has them.
public enum GridValue: Hashable, Sendable {
  /// Nothing stands there.
  case empty
  /// Text, which may well be a number that the source has no type for.
  case text
  /// A number such as `-1250.5`: digits, one point at most, no exponent, a minus before it.
  case number(String)
  /// A day, `2026-03-31`, or a time of one, `2026-03-31T14:30:00`; a time without a day is `T14:30:00`.
  case date(String)
  /// A length of time as the source writes it, `PT36H00M00S`.
  case duration(String)
  /// Yes or no.
  case truth(Bool)
  /// An error of the source, such as `#DIV/0!`: never to be taken for nothing.
  case error(String)
  /// No figure, and the sign the source gives for the reason, such as `..`; empty where it gives none.
  case missing(String)
  /// A formula that was saved without the value it had.
  case uncalculated
}

/// How a source shows a cell.
public struct GridStyle: Hashable, Sendable {
  /// What kind of number it is shown as.
  public var format = SourceNumberFormat()
  /// Whether it stands in bold.
  public var isBold = false
  /// How far it is moved in, in the source's steps.
  public var indent = 0
  /// Whether its letters have the colour of the ground they stand on.
  public var isInvisible = false
  /// Whether a figure in it is not seen: by its colour, or since its format shows nothing.
  public var hidesFigures: Bool { isInvisible || format.showsNothing }

  /// The style of a cell that has none.
  public init() {}

  /// A style of its parts.
  public init(format: SourceNumberFormat, isBold: Bool, indent: Int) {
    self.format = format
    self.isBold = isBold
    self.indent = indent
  }
}

/// How a source shows a number.
public struct SourceNumberFormat: Hashable, Sendable {
  /// What the number is.
  public enum Kind: String, Hashable, Sendable {
    /// As it comes.
    case general
    /// A plain number with a fixed number of decimals.
    case number
    /// A share of one, shown in hundredths.
    case percent
    /// An amount of money.
    case currency
    /// A day.
    case date
    /// A time of day.
    case time
    /// A day with its time.
    case dateTime = "date-time"
    /// A length of time.
    case duration
    /// Text, whatever it looks like: a code.
    case text
    /// A number with its power of ten.
    case scientific
    /// A number with a common fraction.
    case fraction
  }

  /// What the number is.
  public var kind: Kind = .general
  /// How many decimals are shown; nil where as many as there are.
  public var decimals: Int?
  /// Whether thousands are set apart.
  public var groupsThousands = false
  /// How many times the shown number was divided by a thousand. The value was not: `#,##0,` shows 4 210 for 4210345.
  public var thousands = 0
  /// The words that are shown with the number, such as `kr` or `tkr`; empty where there are none.
  public var unit = ""
  /// The source's own code of the format; empty where it has none.
  public var code = ""

  /// Whether it shows the year of a day and nothing else: `yyyy`.
  var showsYearAlone: Bool {
    guard kind == .date else { return false }
    let section = code.prefix { $0 != ";" }
    let shown = section.split(separator: "]").last ?? ""
    return !shown.isEmpty && shown.allSatisfy { $0 == "y" || $0 == "Y" || $0 == "å" }
  }

  /// Whether it shows no number, whatever it is: `;;;`.
  var showsNothing: Bool {
    let sections = code.split(separator: ";", omittingEmptySubsequences: false)
    return sections.count > 2 && sections.prefix(3).allSatisfy { $0.allSatisfy { $0 == "\"" || $0 == " " } }
  }

  /// The format of a cell that has none.
  public init() {}

  /// A format of a kind, all else left open.
  public init(kind: Kind) { self.kind = kind }
}
