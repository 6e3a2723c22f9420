import KvaomWorkbench
import KvaomEngine
import KvaomRender
import KvaomWords

/// Amounts as bars side by side, or effects to both sides of a middle.
struct BarChart {
  private let bars: [Chart.Bar]
  private let locale: Locale
  private let scale: Scale

  /// A chart of bars.
  init(_ bars: [Chart.Bar], locale: Locale) {
    self.bars = bars
    self.locale = locale
    scale = Scale(bars.flatMap { [$0.low ?? 0, $0.high, 0] }, steps: 4, locale: locale, from: true)
  }

  /// Whether the bars have two ends.
  private var hasRanges: Bool { bars.contains { $0.low != nil } }

  // MARK: In the terminal

  /// The chart for a terminal: at most `width` columns, a row each.
  func text(width: Int) -> String {
    let labels = min(bars.map(\.label.count).max() ?? 0, width * 2 / 5)
    let lows = bars.map(\.lowText.count).max() ?? 0
    let highs = bars.map(\.highText.count).max() ?? 0
    let room = max(10, width - labels - lows - highs - (hasRanges ? 7 : 5))
    var text = ""
    for bar in bars {
      let numbers = hasRanges ? "  " + bar.lowText.right(in: lows) + "  " : "  "
      text +=
        "  " + bar.label.left(in: labels) + " " + drawn(bar, room).left(in: room + 1) + numbers
        + bar.highText.right(in: highs) + "\n"
    }
    return hasRanges ? text + PictureWords.ends(locale) + "\n" : text
  }

  /// One bar with the middle in it.
  private func drawn(_ bar: Chart.Bar, _ room: Int) -> String {
    let zero = Int((scale.part(0) * Double(room)).rounded())
    var cells = Array(repeating: Character(" "), count: room + 1)
    let ends: [(value: Double, sign: Character)] = [(bar.low ?? 0, "▒"), (bar.high, "█")]
    // The shorter lies on the longer where both go the same way.
    for (value, sign) in ends.sorted(by: { abs($0.value) > abs($1.value) }) where value != 0 {
      let length = max(1, Int((abs(value) / (scale.high - scale.low) * Double(room)).rounded()))
      let places = value > 0 ? zero + 1...zero + length : zero - length...zero - 1
      for place in places where cells.indices.contains(place) { cells[place] = sign }
    }
    cells[zero] = "│"
    return String(cells)
  }

  // MARK: In a file

  /// The chart as SVG.
  func vector(title: String, unit: String) -> String {
    let height = 100 + 30 * bars.count
    var page = VectorPage(width: 800, height: height)
    let (left, right) = (290.0, 680.0)
    func x(_ value: Double) -> Double { left + scale.part(value) * (right - left) }
    page.text([title, unit].filter { !$0.isEmpty }.joined(separator: " · "), x: 12, y: 22, isBold: true)
    for tick in scale.ticks {
      page.line(from: (x(tick), 40), to: (x(tick), Double(height) - 50), color: tick == 0 ? "#000" : "#ddd")
      page.text(scale.text(tick), x: x(tick), y: Double(height) - 34, anchor: .middle)
    }
    for (index, bar) in bars.enumerated() {
      let top = 50 + 30 * Double(index)
      page.text(bar.label, x: left - 12, y: top + 14, anchor: .end)
      if let low = bar.low { page.bar(from: (x(0), top), to: (x(low), top + 18), color: "#0072b2", isLight: true) }
      page.bar(from: (x(0), top), to: (x(bar.high), top + 18), color: "#0072b2")
      page.text([bar.lowText, bar.highText].filter { !$0.isEmpty }.joined(separator: "  "), x: right + 12, y: top + 14)
    }
    if hasRanges {
      let text = PictureWords.ends(locale).map { $0 == "▒" ? "□" : $0 == "█" ? "■" : String($0) }.joined()
      page.text(text, x: 12, y: Double(height) - 12)
    }
    return page.source(title: title.isEmpty ? bars.map(\.label).joined(separator: ", ") : title)
  }
}
