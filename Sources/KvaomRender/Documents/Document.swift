public import KvaomPictures
public import KvaomUnits
public import KvaomWords

/// What one command prints, before anyone has chosen between text, Markdown, CSV, JSON and HTML.
///
/// Words are in the document's language; numbers are exact and unformatted; nothing is padded.
public struct Document: Sendable {
  /// The language of its words, and of its numbers when they are written.
  public var locale: Locale
  /// Its parts, top to bottom.
  public var blocks: [Block]

  /// A document.
  public init(locale: Locale, blocks: [Block]) {
    self.locale = locale
    self.blocks = blocks
  }
}

/// One part of a document.
public enum Block: Sendable {
  /// Rows and columns under headlines.
  case table(Table)
  /// Labels with one value each.
  case keyValues([KeyValue])
  /// Values with what they are made of.
  case tree(TreeNode)
  /// A sentence.
  case paragraph(Paragraph)
  /// A chart.
  case picture(Picture)
  /// What stands below: footnotes, assumptions, remarks, sources; most important first.
  case notes([Note])
  /// What the document stands on.
  case grounds(Grounds)
}

/// What stands over a section: what it is, in which unit and prices, and the name for those who will type it.
public struct Headline: Sendable, Equatable {
  /// Label and scenario.
  public var title: String
  /// Unit, price basis, convention of signs; joined by ` · ` when printed.
  public var details: [Detail]
  /// The name, printed in grey; empty where the title is the name.
  public var name: String
  /// The label of the scenario; empty for the base, or where the rows have their own.
  public var scenario: String
  /// The prices of the section's amounts.
  public var priceBasis: PriceBasis?
  /// The unit as it could be typed; empty where the rows have their own.
  public var symbol: UnitDisplay
  /// Whether the answer says all that the title says: a page that has the one leaves out the other.
  public var isSaid: Bool

  /// Whether it has nothing to print: a further section of plain numbers.
  public var isBlank: Bool { title.isEmpty && name.isEmpty && details.allSatisfy { $0 == .text("") } }

  /// A headline.
  public init(
    title: String, details: [Detail], name: String = "", scenario: String = "",
    priceBasis: PriceBasis? = nil, symbol: UnitDisplay = .plain, isSaid: Bool = false
  ) {
    self.isSaid = isSaid
    self.title = title
    self.details = details
    self.name = name
    self.scenario = scenario
    self.priceBasis = priceBasis
    self.symbol = symbol
  }
}

/// A sentence on its own.
public struct Paragraph: Sendable, Equatable {
  /// What it is for.
  public enum Role: String, Sendable, Equatable {
    /// What one would say aloud, last in the document.
    case conclusion
    /// Nothing was found or asked for.
    case empty
    /// The name of what follows.
    case heading
  }

  /// What it is for.
  public var role: Role
  /// The sentence.
  public var text: String

  /// A sentence.
  public init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }
}

/// A label with one value.
public struct KeyValue: Sendable {
  /// What it is; empty where the value speaks for itself.
  public var label: String
  /// What the planner would type to get it.
  public var name: String
  /// The world it is of, as a plan names it; empty where it is of none.
  public var scenario: String
  /// The value.
  public var value: TableCell
  /// More digits of it, where the value as printed hides some; else empty.
  public var precise: String
  /// Its unit, in words; empty where the value carries it.
  public var unit: String
  /// Its unit as it could be typed; empty for a plain number.
  public var symbol: UnitDisplay
  /// Price basis and the like, printed after the unit.
  public var details: [Detail]

  /// A value.
  public init(
    label: String, name: String, scenario: String = "", value: TableCell, precise: String = "", unit: String,
    symbol: UnitDisplay, details: [Detail]
  ) {
    self.scenario = scenario
    self.label = label
    self.name = name
    self.value = value
    self.precise = precise
    self.unit = unit
    self.symbol = symbol
    self.details = details
  }
}

/// One line below a table.
public struct Note: Sendable, Equatable {
  /// What it is; the order is the order of importance.
  public enum Kind: Sendable, Equatable {
    /// Something is wrong: a printed sum that does not agree.
    case failure
    /// Belongs to the cells with this mark, 1 and up.
    case footnote(Int)
    /// `!` Changes how the numbers must be read.
    case important
    /// A check that went well, or a legend.
    case plain
    /// What the signs of a picture in the table mean: of no use where pictures are left out.
    case drawing
    /// `i` Worth knowing.
    case information
    /// Where it comes from.
    case source

    /// The same in every language: what JSON and HTML call it.
    public var name: String {
      switch self {
      case .failure: "failure"
      case .footnote: "footnote"
      case .important: "important"
      case .plain, .drawing: "plain"
      case .information: "information"
      case .source: "source"
      }
    }
  }

  /// What it is.
  public var kind: Kind
  /// The line.
  public var text: String
  /// The line on a page, where the whole of it is too long to be read; empty where the page says it elsewhere.
  public var brief: String?

  /// A line.
  public init(_ kind: Kind, _ text: String, brief: String? = nil) {
    self.kind = kind
    self.text = text
    self.brief = brief
  }
}

/// A value with the values it is made of, as `why` shows it.
public struct TreeNode: Sendable {
  /// What it is.
  public var label: String
  /// The name of what it is a value of; empty for a part of a formula.
  public var name: String
  /// The members at which a planner would ask for the name to get this value; nil where one cannot.
  public var places: [String]?
  /// Its value.
  public var value: TableCell
  /// How it comes about: a formula with values, `føresetnad`, a source.
  public var detail: String
  /// The same without what is written in names of the plan.
  public var words: String
  /// The unit of the value as it could be typed; empty for a plain number.
  public var symbol: UnitDisplay
  /// What it is made of, in the order of the formula.
  public var children: [TreeNode]

  /// A node.
  public init(
    label: String, name: String = "", places: [String]? = nil, value: TableCell, detail: String, words: String? = nil,
    symbol: UnitDisplay = .plain, children: [TreeNode] = []
  ) {
    self.label = label
    self.name = name
    self.places = places
    self.value = value
    self.detail = detail
    self.words = words ?? detail
    self.symbol = symbol
    self.children = children
  }
}
