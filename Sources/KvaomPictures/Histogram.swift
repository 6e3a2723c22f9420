public import KvaomDecimal

/// How often draws fell where, as columns of equal width.
public struct Histogram: Sendable {
  /// A figure to be marked, with what is written at it.
  public struct Mark: Sendable {
    let text: String
    let value: Double

    /// A mark; nil where the figure is missing.
    public init?(text: String, value: Decimal) {
      guard let value = value.approximate else { return nil }
      (self.text, self.value) = (text, value)
    }
  }

  private static let eighths: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private let low: Double, high: Double
  private let lowText: String, highText: String
  private let percents: [Double]
  private let marks: [Mark]
  private let axisTitle: String
  private let axis: ChartAxis

  /// A chart of shares of all draws between two ends as written; nil where an end is missing or nothing lies between.
  /// `axisTitle` says what the columns count; the axis is written in percent.
  public init?(
    low: (value: Decimal, text: String), high: (value: Decimal, text: String), shares: [Decimal], marks: [Mark],
    axisTitle: String, writing: AxisWriting
  ) {
    guard let lowEnd = low.value.approximate, let highEnd = high.value.approximate, shares.count > 1 else { return nil }
    (self.low, self.high, lowText, highText) = (lowEnd, highEnd, low.text, high.text)
    percents = shares.map { ($0.approximate ?? 0) * 100 }
    self.marks = marks
    self.axisTitle = axisTitle
    axis = ChartAxis(percents, hasZero: true, writing: writing)
  }

  /// Where a figure lies: 0 at the low end, 1 at the high end.
  private func part(_ value: Double) -> Double {
    min(1, max(0, (value - low) / max(high - low, .leastNormalMagnitude)))
  }

  /// The columns as figures in percent: the ends stand at the first and the last.
  var data: ChartData {
    var categories = percents.map { _ in "" }
    (categories[0], categories[percents.count - 1]) = (lowText, highText)
    let column = ChartData.Series(title: axisTitle, values: percents.map { Optional($0) }, color: "#0072b2")
    return ChartData(kind: .columns, categories: categories, series: [column])
  }

  // MARK: In characters

  /// At most `width` columns and `height` rows.
  func terminal(width: Int, height: Int) -> String {
    let rows = max(4, height - 5 - marks.count)
    let scale = axis.scale(steps: max(2, rows / 4))
    let margin = scale.ticks.map { $0.text.count }.max() ?? 0
    let column = max(1, min(8, (width - margin - 4) / percents.count))
    let room = column * percents.count
    var text = ""
    for row in 0..<rows {
      let label = scale.ticks.first { Int(((1 - scale.part($0.value)) * Double(rows)).rounded()) == row }?.text ?? ""
      let cells = percents.map { percent in
        let filled = scale.part(percent) * Double(rows) - Double(rows - 1 - row)
        return String(repeating: Self.eighths[max(0, min(8, Int((filled * 8).rounded())))], count: column)
      }.joined()
      text += label.right(in: margin + 1) + (label.isEmpty ? " │" : " ┤") + cells.withoutSpacesAtEnd + "\n"
    }
    let indent = String.spaces(margin + 2)
    text += indent + "└" + String(repeating: "─", count: room) + "\n"
    text += indent + " " + lowText + highText.right(in: max(1, room - lowText.count)) + "\n"
    for mark in marks {
      let place = Int((part(mark.value) * Double(room - 1)).rounded())
      let fits = place + mark.text.count + 2 <= room
      text += indent + " " + (fits ? .spaces(place) + "▲ " + mark.text : (mark.text + " ▲").right(in: place + 1)) + "\n"
    }
    return text
  }

  // MARK: As SVG

  /// The chart under its heading.
  func vector(title: String, heading: String) -> VectorDrawing {
    var page = VectorPage(width: 800, height: 400)
    let scale = axis.scale(steps: 5)
    let (left, right, top, bottom) = (80.0, 760.0, 50.0, 320.0)
    func y(_ percent: Double) -> Double { bottom - scale.part(percent) * (bottom - top) }
    page.text(heading, x: 12, y: 22, isBold: true)
    for tick in scale.ticks {
      page.line(from: (left, y(tick.value)), to: (right, y(tick.value)), color: tick.value == 0 ? "#000" : "#ddd")
      page.text(tick.text, x: left - 8, y: y(tick.value) + 4, anchor: .end)
    }
    let width = (right - left) / Double(percents.count)
    for (index, percent) in percents.enumerated() {
      let start = left + Double(index) * width
      page.bar(from: (start + 1, bottom), to: (start + width - 1, y(percent)), color: "#0072b2", shade: .full)
    }
    page.text(lowText, x: left, y: bottom + 20)
    page.text(highText, x: right, y: bottom + 20, anchor: .end)
    for (index, mark) in marks.enumerated() {
      let place = left + part(mark.value) * (right - left)
      page.line(from: (place, top), to: (place, bottom + 8), color: "#d55e00", isDashed: index > 0)
      page.text(
        mark.text, x: place, y: bottom + 42 + 18 * Double(index), anchor: part(mark.value) > 0.7 ? .end : .start)
    }
    page.text(axisTitle, x: left, y: 42)
    return page.drawing(title: title)
  }
}
