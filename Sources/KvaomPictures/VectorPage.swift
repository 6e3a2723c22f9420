import KvaomUnits
import KvaomWords

/// A picture that has been drawn as SVG.
public struct VectorDrawing: Sendable {
  /// The element.
  public let source: String
  /// Its size in pixels.
  public let width: Int, height: Int
}

/// A picture as SVG: shapes are collected, then written with a title for those who cannot see it. The page is widened
/// where a text would be cut.
struct VectorPage {
  /// On which side of its place a text stands.
  enum Anchor: String {
    /// After it, around it, before it.
    case start, middle, end
  }

  /// How wide a sign of the usual size is taken to be, and one in bold: a little more than most fonts have.
  private static let signWidth = 7.4, boldWidth = 8.0
  private let width: Int, height: Int
  /// How far texts reach.
  private var left = 0.0, right = 0.0
  private var shapes: [String] = []

  /// An empty page.
  init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

  /// Colours that people who do not tell red from green can tell apart, after Okabe and Ito, black first.
  static func color(_ index: Int) -> String {
    ["#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#777777"][index % 8]
  }

  /// A text.
  mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, isBold: Bool = false) {
    guard !text.isEmpty else { return }
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let length = Double(text.count) * (isBold ? Self.boldWidth : Self.signWidth)
    let start = anchor == .start ? x : anchor == .middle ? x - length / 2 : x - length
    (left, right) = (min(left, start), max(right, start + length))
    shapes.append("<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"\(side)\(weight)>\(Self.escaped(text))</text>")
  }

  /// Upright lines at the numbers of an axis that runs across, from under the heading down to `below`, with the numbers
  /// under them.
  mutating func grid(_ scale: Scale, below: Double, _ x: (Double) -> Double) {
    for tick in scale.ticks {
      let place = x(tick.value)
      line(from: (place, 40), to: (place, below), color: tick.value == 0 ? "#000" : "#ddd")
      text(tick.text, x: place, y: below + 16, anchor: .middle)
    }
  }

  /// A thin line.
  mutating func line(from: (Double, Double), to: (Double, Double), color: String, isDashed: Bool = false) {
    let dash = isDashed ? " stroke-dasharray=\"4 3\"" : ""
    let ends =
      """
      x1="\(Self.number(from.0))" y1="\(Self.number(from.1))" x2="\(Self.number(to.0))" y2="\(Self.number(to.1))"
      """
    shapes.append("<line \(ends) stroke=\"\(color)\"\(dash)/>")
  }

  /// A thick line through points.
  mutating func polyline(_ points: [(Double, Double)], color: String, isDashed: Bool) {
    let places = points.map { "\(Self.number($0.0)),\(Self.number($0.1))" }.joined(separator: " ")
    let dash = isDashed ? " stroke-dasharray=\"8 5\"" : ""
    shapes.append("<polyline fill=\"none\" stroke=\"\(color)\" stroke-width=\"2\"\(dash) points=\"\(places)\"/>")
  }

  /// A rectangle between two places in a colour; a light one has it on its edge only.
  mutating func bar(from: (Double, Double), to: (Double, Double), color: String, shade: Shade) {
    let (x, y) = (min(from.0, to.0), min(from.1, to.1))
    let inside = shade == .light ? "fill=\"white\" stroke=\"\(color)\" stroke-width=\"2\"" : "fill=\"\(color)\""
    let (width, height) = (Self.number(max(1, abs(to.0 - from.0))), Self.number(abs(to.1 - from.1)))
    let place = "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    shapes.append("<rect \(place) width=\"\(width)\" height=\"\(height)\" \(inside)/>")
  }

  /// The mark of a line at a place: each has a shape of its own.
  mutating func mark(_ index: Int, x: Double, y: Double) {
    let color = Self.color(index)
    let inside = index % 2 == 0 ? color : "white"
    let paint = "fill=\"\(inside)\" stroke=\"\(color)\" stroke-width=\"2\""
    func path(_ points: [(Double, Double)]) -> String {
      let places = points.map { "\(Self.number(x + $0.0)),\(Self.number(y + $0.1))" }.joined(separator: " ")
      return "<polygon \(paint) points=\"\(places)\"/>"
    }
    switch index / 2 % 4 {
    case 0: shapes.append("<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"4\" \(paint)/>")
    case 1: shapes.append(path([(0, -5), (5, 4), (-5, 4)]))
    case 2: shapes.append(path([(-4, -4), (4, -4), (4, 4), (-4, 4)]))
    default: shapes.append(path([(0, -5), (5, 0), (0, 5), (-5, 0)]))
    }
  }

  /// The picture, as wide as its texts need.
  func drawing(title: String) -> VectorDrawing {
    let first = left < 0 ? Int(left.rounded(.down)) : 0
    let across = max(width, Int(right.rounded(.up))) - first
    let source = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(across)" height="\(height)" \
      viewBox="\(first) 0 \(across) \(height)" font-family="sans-serif" font-size="13" role="img">
      <title>\(Self.escaped(title))</title>
      <rect\(first < 0 ? " x=\"\(first)\"" : "") width="100%" height="100%" fill="white"/>
      \(shapes.joined(separator: "\n"))
      </svg>

      """
    return VectorDrawing(source: source, width: across, height: height)
  }

  /// A text with what XML takes for its own written out; what it cannot hold at all is a space, and what cannot be seen
  /// its sign.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A coordinate with one decimal at most.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension Direction {
  /// The colour of a rise or a fall: blue for what is better, orange for what is worse, which all can tell apart; gray
  /// where nobody has said which is which.
  func color(ofRise isRise: Bool) -> String {
    switch self {
    case .lower: isRise ? "#d55e00" : "#0072b2"
    case .higher: isRise ? "#0072b2" : "#d55e00"
    case .neither, .unstated: "#777777"
    }
  }
}
