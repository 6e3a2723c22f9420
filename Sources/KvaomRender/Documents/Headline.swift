/// What stands over a section: what it is, in which unit and prices, and the name for those who will type it.
public struct Headline: Sendable, Equatable {
  /// Label and scenario.
  public var title: String
  /// Unit, price basis, convention of signs; joined by ` · ` when printed.
  public var details: [String]
  /// The name, printed in grey; empty where the title is the name.
  public var name: String
  /// The unit as it could be typed; empty where the rows have their own.
  public var symbol: String

  /// A headline.
  public init(title: String, details: [String], name: String = "", symbol: String = "") {
    self.title = title
    self.details = details
    self.name = name
    self.symbol = symbol
  }
}
