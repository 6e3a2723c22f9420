/// A chart of an answer. Values are approximate, for the eye; every text in it is written already, by the formatter and
/// in the words of the tables, so that a picture cannot say another number than its table.
public struct Picture: Sendable {
  /// What it is, with the scenario; empty where the chart's own legend says it.
  public var title: String
  /// Unit and prices.
  public var unit: String
  /// What is drawn.
  public var kind: Kind
  /// What a paper calls it, `Figur 2`; empty where it has no number.
  public var number = ""

  /// What is drawn.
  public enum Kind: Sendable {
    /// Figures over years.
    case lines(LineChart)
    /// Amounts side by side, or effects to both sides of a middle.
    case bars(BarChart)
    /// From one level to another, one change at a time.
    case waterfall(Waterfall)
    /// How often draws fell where.
    case histogram(Histogram)
    /// Values over two inputs.
    case heatMap(HeatMap)
  }

  /// A picture.
  public init(title: String, unit: String, kind: Kind) {
    self.title = title
    self.unit = unit
    self.kind = kind
  }

  /// The picture in characters: at most `width` columns where the numbers leave room for a drawing of ten, about
  /// `height` rows where its height is free. Every line ends with a line break.
  public func terminal(width: Int, height: Int) -> String {
    let head = [title, unit].filter { !$0.isEmpty }.joined(separator: "   ")
    let drawing =
      switch kind {
      case .lines(let chart): chart.terminal(width: width, height: height)
      case .bars(let chart): chart.terminal(width: width)
      case .waterfall(let chart): chart.terminal(width: width)
      case .histogram(let chart): chart.terminal(width: width, height: height)
      case .heatMap(let chart): chart.terminal(width: width)
      }
    return head.isEmpty ? drawing : head + "\n" + drawing
  }

  /// The picture as an SVG element, for a file of its own or a page of HTML.
  public var vector: String { drawing.source }

  /// The same with its size.
  public var drawing: VectorDrawing {
    switch kind {
    case .lines(let chart): chart.vector(unit: unit)
    case .bars(let chart): chart.vector(title: title, heading: heading)
    case .waterfall(let chart): chart.vector(title: title, heading: heading)
    case .histogram(let chart): chart.vector(title: title, heading: heading)
    case .heatMap(let chart): chart.vector(title: title, heading: heading)
    }
  }

  private var heading: String { [title, unit].filter { !$0.isEmpty }.joined(separator: " · ") }
}

/// How an area is filled: three that differ in black and white too.
public enum Shade: Sendable, Equatable {
  /// Hatched, or white with an edge.
  case light
  /// Between the two.
  case medium
  /// Filled.
  case full

  /// The area in characters.
  var sign: Character {
    switch self {
    case .light: "▒"
    case .medium: "▓"
    case .full: "█"
    }
  }

  /// What stands for the area in a legend of a drawn picture.
  var mark: String { self == .light ? "□" : "■" }
}

/// What the shades of a picture mean, in its order.
public struct Legend: Sendable {
  private let entries: [(shade: Shade, text: String)]

  /// A legend; an empty one is not shown.
  public init(_ entries: [(shade: Shade, text: String)]) { self.entries = entries }

  /// Under a drawing in characters: a line, or nothing.
  var terminal: String {
    entries.isEmpty ? "" : line { String($0.sign) } + "\n"
  }

  /// Under a drawn picture.
  var vector: String { line { $0.mark } }

  /// What a shade means; empty where the legend does not say.
  func title(of shade: Shade) -> String { entries.first { $0.shade == shade }?.text ?? "" }

  private func line(_ sign: (Shade) -> String) -> String {
    entries.map { entry in sign(entry.shade) + " " + entry.text }.joined(separator: ", ")
  }
}
