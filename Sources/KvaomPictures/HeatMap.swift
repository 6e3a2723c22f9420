public import KvaomDecimal
public import KvaomUnits

/// Values over two inputs as shades, readable in black and white.
public struct HeatMap: Sendable {
  private let across: [String]
  private let rows: [(label: String, shades: [FifthOfRange])]
  private let legend: String
  private let better: Direction

  /// A map of rows with a value for each of the labels that run across. The legend says what the shades go from and to;
  /// `better` which way the values are good, so that the darkest shade has the colour of what it is.
  public init(
    across: [String], rows: [(label: String, values: [Decimal])], legend: String, better: Direction = .unstated
  ) {
    self.across = across
    self.better = better
    let range = ValueRange(rows.flatMap { $0.values })
    self.rows = rows.map { row in (row.label, row.values.map { FifthOfRange($0, in: range) }) }
    self.legend = legend
  }

  // MARK: In characters

  /// A row each; labels give way where the page is narrower than they and the shades.
  func terminal(width: Int) -> String {
    let column = (across.map { $0.count }.max() ?? 0) + 2
    let labels = min(rows.map { $0.label.count }.max() ?? 0, max(8, width - 2 - column * across.count))
    var text = "  " + .spaces(labels) + across.map { $0.right(in: column) }.joined() + "\n"
    for row in rows {
      let cells = row.shades.map { $0.signs.right(in: column) }.joined()
      text += "  " + row.label.left(in: labels) + cells.withoutSpacesAtEnd + "\n"
    }
    return text + (legend.isEmpty ? "" : legend + "\n")
  }

  // MARK: As SVG

  /// The chart under its heading.
  func vector(title: String, heading: String) -> VectorDrawing {
    let height = 100 + 24 * rows.count
    var page = VectorPage(width: 800, height: height)
    let (left, right, top) = (200.0, 780.0, 60.0)
    let width = (right - left) / Double(max(1, across.count))
    page.text(heading, x: 12, y: 22, isBold: true)
    for (index, label) in across.enumerated() {
      page.text(label, x: left + (Double(index) + 0.5) * width, y: top - 8, anchor: .middle)
    }
    for (place, row) in rows.enumerated() {
      let y = top + 24 * Double(place)
      page.text(row.label, x: left - 12, y: y + 16, anchor: .end)
      for (index, shade) in row.shades.enumerated() {
        guard let color = shade.color(better) else { continue }
        let x = left + Double(index) * width
        page.bar(from: (x, y), to: (x + width, y + 24), color: color, shade: .full)
      }
    }
    page.text(legend, x: 12, y: Double(height) - 12)
    return page.drawing(title: title)
  }
}

/// The lowest and the highest of some numbers.
public struct ValueRange: Sendable {
  /// The lowest number; 0 of none.
  public let low: Decimal
  /// The highest number; 0 of none.
  public let high: Decimal

  /// The range of the numbers that are not missing.
  public init(_ numbers: [Decimal]) {
    let known = numbers.filter { !$0.isMissing }
    low = known.min { $0 < $1 } ?? .zero
    high = known.max { $0 < $1 } ?? .zero
  }

  /// Whether there is anything to tell apart.
  public var isVisible: Bool { low < high }

  /// In which of `count` equal parts a number lies, from 0; nil where it is missing or all numbers are equal.
  func part(of number: Decimal, count: Int) -> Int? {
    guard !number.isMissing, isVisible else { return nil }
    let place = ((number - low) / (high - low) * Decimal(count)).floor.wholeValue ?? 0
    return min(max(0, place), count - 1)
  }
}

/// In which fifth of a range a number lies, as a shade: five can be told apart in black and white.
public struct FifthOfRange: Sendable {
  /// The signs of the five, from low to high, each as wide as the others: for a legend.
  public static let signs = ["··", "░░", "▒▒", "▓▓", "██"]
  private static let grays = ["#f2f2f2", "#cccccc", "#999999", "#666666", "#333333"]
  /// From nearly white to the colours of what is good and of what is not.
  private static let blues = ["#eaf3f8", "#b3d5e8", "#66aad1", "#2b88bd", "#0072b2"]
  private static let oranges = ["#fdf1e9", "#f6cdb0", "#eb9c66", "#e0772e", "#d55e00"]

  private let place: Int?

  /// The fifth of a number; none where it is missing or all numbers are equal.
  public init(_ number: Decimal, in range: ValueRange) { place = range.part(of: number, count: Self.signs.count) }

  /// The shade in two characters.
  var signs: String { place.map { Self.signs[$0] } ?? "  " }

  /// The shade in a drawn picture of values that are good one way; nil where nothing is drawn.
  func color(_ better: Direction) -> String? {
    place.map { place in
      switch better {
      case .lower: Self.oranges[place]
      case .higher: Self.blues[place]
      case .neither, .unstated: Self.grays[place]
      }
    }
  }
}
