/// What stands over a section: what it is, in which unit and prices, and the name for those who will type it.
public struct Headline: Sendable, Equatable {
  /// Label and scenario.
  public var title: String
  /// Unit, price basis, convention of signs; joined by ` · ` when printed.
  public var details: [String]
  /// The name, printed in grey; empty where the title is the name.
  public var name: String
  /// The label of the scenario; empty for the base, or where the rows have their own.
  public var scenario: String
  /// The prices of the section's amounts.
  public var priceBasis: PriceBasis
  /// The unit as it could be typed; empty where the rows have their own.
  public var symbol: String

  /// Whether it has nothing to print: a further section of plain numbers.
  public var isBlank: Bool { title.isEmpty && name.isEmpty && details.allSatisfy(\.isEmpty) }

  /// A headline.
  public init(
    title: String, details: [String], name: String = "", scenario: String = "",
    priceBasis: PriceBasis = .notMoney, symbol: String = ""
  ) {
    self.title = title
    self.details = details
    self.name = name
    self.scenario = scenario
    self.priceBasis = priceBasis
    self.symbol = symbol
  }
}
