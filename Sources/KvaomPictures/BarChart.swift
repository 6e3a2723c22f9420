public import KvaomDecimal

/// Amounts as bars side by side, or effects to both sides of a middle.
public struct BarChart: Sendable {
  /// A bar from the middle to one or both sides.
  public struct Bar: Sendable {
    /// What it is of.
    let label: String
    /// Where it ends at the low end of a range; nil for a single amount.
    let low: Double?
    /// Where it ends at the high end of a range, or the amount.
    let high: Double
    /// Both as written; the first is empty for a single amount.
    let lowText: String, highText: String

    /// An amount; nil where it is missing.
    public init?(label: String, amount: Decimal, text: String) {
      guard let high = amount.approximate else { return nil }
      (self.label, low, self.high, lowText, highText) = (label, nil, high, "", text)
    }

    /// What the two ends of a range do; nil where one of them is missing.
    public init?(label: String, low: (value: Decimal, text: String), high: (value: Decimal, text: String)) {
      guard let lowEnd = low.value.approximate, let highEnd = high.value.approximate else { return nil }
      (self.label, self.low, self.high, lowText, highText) = (label, lowEnd, highEnd, low.text, high.text)
    }
  }

  private let bars: [Bar]
  private let legend: Legend
  private let axis: ChartAxis

  /// A chart of bars in the shown unit; the legend names the two ends of a range.
  public init(_ bars: [Bar], legend: Legend = Legend([]), writing: AxisWriting) {
    self.bars = bars
    self.legend = legend
    axis = ChartAxis(bars.flatMap { [$0.low ?? 0, $0.high, 0] }, hasZero: true, writing: writing)
  }

  /// Whether the bars have two ends.
  private var hasRanges: Bool { bars.contains { $0.low != nil } }

  /// The bars as figures: of ranges the low ends and the high ends.
  var data: ChartData {
    let high = ChartData.Series(title: legend.title(of: .full), values: bars.map { $0.high }, color: "#0072b2")
    let low = ChartData.Series(
      title: legend.title(of: .light), values: bars.map { $0.low }, color: "#0072b2", isFilled: false)
    return ChartData(kind: .bars, categories: bars.map { $0.label }, series: hasRanges ? [low, high] : [high])
  }

  // MARK: In characters

  /// A row each, at most `width` columns.
  func terminal(width: Int) -> String {
    let labels = min(bars.map { $0.label.count }.max() ?? 0, width * 2 / 5)
    let lows = bars.map { $0.lowText.count }.max() ?? 0
    let highs = bars.map { $0.highText.count }.max() ?? 0
    let room = max(10, width - labels - lows - highs - (hasRanges ? 8 : 6))
    let scale = axis.scale(steps: 4)
    var text = ""
    for bar in bars {
      let numbers = hasRanges ? "  " + bar.lowText.right(in: lows) + "  " : "  "
      text +=
        "  " + bar.label.left(in: labels) + " " + drawn(bar, scale, room).left(in: room + 1) + numbers
        + bar.highText.right(in: highs) + "\n"
    }
    return text + legend.terminal
  }

  /// One bar with the middle in it.
  private func drawn(_ bar: Bar, _ scale: Scale, _ room: Int) -> String {
    let zero = Int((scale.part(0) * Double(room)).rounded())
    var cells = Array(repeating: Character(" "), count: room + 1)
    let ends: [(value: Double, shade: Shade)] = [(bar.low ?? 0, .light), (bar.high, .full)]
    // The shorter lies on the longer where both go the same way.
    for (value, shade) in ends.sorted(by: { abs($0.value) > abs($1.value) }) where value != 0 {
      let length = max(1, Int((abs(value) / (scale.high - scale.low) * Double(room)).rounded()))
      let places = value > 0 ? zero + 1...zero + length : zero - length...zero - 1
      for place in places where cells.indices.contains(place) { cells[place] = shade.sign }
    }
    cells[zero] = "│"
    return String(cells)
  }

  // MARK: As SVG

  /// The chart under its heading.
  func vector(title: String, heading: String) -> VectorDrawing {
    let height = 100 + 30 * bars.count
    var page = VectorPage(width: 800, height: height)
    let scale = axis.scale(steps: 4)
    let (left, right) = (290.0, 680.0)
    func x(_ value: Double) -> Double { left + scale.part(value) * (right - left) }
    page.text(heading, x: 12, y: 22, isBold: true)
    page.grid(scale, below: Double(height) - 50, x)
    for (index, bar) in bars.enumerated() {
      let top = 50 + 30 * Double(index)
      page.text(bar.label, x: left - 12, y: top + 14, anchor: .end)
      if let low = bar.low { page.bar(from: (x(0), top), to: (x(low), top + 18), color: "#0072b2", shade: .light) }
      page.bar(from: (x(0), top), to: (x(bar.high), top + 18), color: "#0072b2", shade: .full)
      page.text([bar.lowText, bar.highText].filter { !$0.isEmpty }.joined(separator: "  "), x: right + 12, y: top + 14)
    }
    page.text(legend.vector, x: 12, y: Double(height) - 12)
    return page.drawing(title: title.isEmpty ? bars.map { $0.label }.joined(separator: ", ") : title)
  }
}
