/// The figures behind a picture, for writers whose readers draw charts themselves: rounded by nobody, and for the eye.
public struct ChartData: Sendable {
  /// How the figures are drawn.
  public enum Kind: Sendable, Equatable {
    /// Lines over the categories.
    case lines
    /// Bars that lie, one group for each category.
    case bars
    /// Bars that lie and go on where the one above ends; the first series is what they float on.
    case floating
    /// Bars that stand, close to each other.
    case columns
  }

  /// One row of figures.
  public struct Series: Sendable {
    /// What it is; empty where it is what others float on.
    public let title: String
    /// A figure for each category; nil where there is none.
    public let values: [Double?]
    /// Its colour, six digits.
    public let color: String
    /// Whether it is a frame that the others are held against.
    public let isFrame: Bool
    /// Whether it is filled: white with an edge where not.
    public let isFilled: Bool

    /// A row of figures.
    init(title: String, values: [Double?], color: String, isFrame: Bool = false, isFilled: Bool = true) {
      (self.title, self.values, self.isFrame, self.isFilled) = (title, values, isFrame, isFilled)
      self.color = String(color.dropFirst())
    }
  }

  /// How the figures are drawn.
  public let kind: Kind
  /// What stands along the axis.
  public let categories: [String]
  /// The rows of figures.
  public let series: [Series]
}

extension Picture {
  /// How many of its rows of figures name a picture that has no title.
  private static let mostNames = 4

  /// What it is of: its title, or what is drawn.
  public var name: String {
    if !title.isEmpty { return title }
    let titles = (data?.series.map { $0.title } ?? []).filter { !$0.isEmpty }
    let names = titles.isEmpty ? data?.categories ?? [] : titles
    return names.prefix(Self.mostNames).joined(separator: "; ") + (names.count > Self.mostNames ? " …" : "")
  }

  /// The figures of the picture; nil where no chart of a word processor is like it.
  public var data: ChartData? {
    switch kind {
    case .lines(let chart): chart.data
    case .bars(let chart): chart.data
    case .waterfall(let chart): chart.data
    case .histogram(let chart): chart.data
    case .heatMap: nil
    }
  }
}
