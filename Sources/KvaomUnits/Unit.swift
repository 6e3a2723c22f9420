public import KvaomDecimal


/// The unit of a number: what it measures, whether it is a percent, and how it is shown. Checked before anything runs;
/// cells hold canonical amounts (kr, fractions) and know nothing of it.
public struct Unit: Hashable, Sendable {
  /// Percent and percentage points are tags on plain numbers.
  public enum Tag: Hashable, Sendable {
    /// Neither.
    case none
    /// A share or a rate: 0.185 shown as 18.5 %.
    case percent
    /// A difference of percents: 0.01 shown as 1 pp.
    case points
  }
  /// What the number measures.
  public let dimension: UnitDimension
  /// Percent, points or neither; only a plain number has a tag.
  public let tag: Tag
  /// How it is shown where the planner chose: `tkr` in place of `kr`.
  public let preferred: UnitDisplay?

  /// A plain number.
  public static let one = Unit(dimension: .none)
  /// `%`
  public static let percent = Unit(dimension: .none, tag: .percent)
  /// A difference of two percents: a percent still, shown in pp.
  public static let percentDifference = Unit(
    dimension: .none, tag: .percent, preferred: UnitDisplay(text: "pp", scale: hundredth))
  /// `pp`
  public static let points = Unit(dimension: .none, tag: .points)

  /// A unit.
  public init(dimension: UnitDimension, tag: Tag = .none, preferred: UnitDisplay? = nil) {
    precondition(tag == .none || dimension.isNone, "only a plain number is a percent")
    self.dimension = dimension
    self.tag = tag
    self.preferred = preferred
  }

  /// Whether it is a plain number without a tag.
  public var isPlain: Bool { dimension.isNone && tag == .none }

  /// Whether both measure the same and have the same tag, however they are shown.
  public func matches(_ other: Unit) -> Bool { dimension == other.dimension && tag == other.tag }

  /// The same unit, shown as `other` is where this one has no wish of its own.
  public func preferring(_ other: Unit) -> Unit {
    guard preferred == nil, let wish = other.preferred, dimension == other.dimension else { return self }
    return Unit(dimension: dimension, tag: tag, preferred: wish)
  }

  /// The same unit with another tag.
  public func tagged(_ tag: Tag) -> Unit {
    Unit(dimension: dimension, tag: tag, preferred: tag == self.tag ? preferred : nil)
  }

  /// How it is shown.
  public var display: UnitDisplay {
    if let preferred { return preferred }
    let text =
      switch tag {
      case .percent: "%"
      case .points: "pp"
      case .none: dimension.isNone ? "" : dimension.text
      }
    return UnitDisplay(text: text, scale: scale)
  }

  /// The canonical amount of one as it is shown: 1000 for `tkr`, 0.01 for `%`.
  public var scale: Decimal {
    preferred?.scale ?? (tag == .none ? .one : Self.hundredth)
  }

  /// What messages call the unit: `kr`, `%`, `a plain number`.
  public var description: String {
    let text = display.text
    return text.isEmpty ? "a plain number" : text
  }

  static let hundredth = Decimal(coefficient: 1, exponent: -2)
}
