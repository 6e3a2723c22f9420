public import KvaomDecimal
public import KvaomSource
public import KvaomUnits

/// A change of a layer, told so that it can be said in any language: `Lønsvekst +1 pp frå 2018`.
public struct StatementPhrase: Sendable {
  /// What a change is counted in.
  public enum Value: Sendable {
    /// A number as written, with the unit it was written in.
    case number(Decimal, UnitDisplay)
    /// A figure of the plan: its label, or its name where it has none.
    case figure(String)
    /// A formula, as written.
    case formula(Quotation)
  }

  /// What is done.
  public enum Action: Sendable {
    /// `=`
    case set(Value)
    /// `+=`
    case add(Value)
    /// `-=`
    case subtract(Value)
    /// `*=`
    case multiply(Value)
    /// `transfer`, from one member to another.
    case transfer(Value, from: String, to: String)
  }

  /// A day, a month or a year.
  public struct Date: Sendable {
    /// The year.
    public let year: Int
    /// The month; nil for a whole year.
    public let month: Int?
    /// The day; nil for a whole month.
    public let day: Int?
    /// A date.
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// When it is in force.
  public enum Period: Sendable {
    /// In some years, both included.
    case during(Date, Date)
    /// From then on.
    case from(Date)
    /// Until then, the end included.
    case until(Date)
    /// Both.
    case between(Date, Date)
    /// In equal steps.
    case evenly(Date, Date)
  }

  /// What is changed: the label, with the members.
  public let target: String
  /// What is done.
  public let action: Action
  /// When; nil is always.
  public let period: Period?

  /// A phrase.
  public init(target: String, action: Action, period: Period?) {
    self.target = target
    self.action = action
    self.period = period
  }
}
