import KvaomWorkbench
import KvaomEngine
import KvaomRender
import KvaomWords

/// How often draws fell where, as columns.
struct HistogramChart {
  private static let eighths: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private let histogram: Chart.Histogram
  private let locale: Locale

  /// A chart of shares.
  init(_ histogram: Chart.Histogram, locale: Locale) {
    self.histogram = histogram
    self.locale = locale
  }

  private var percents: [Double] { histogram.shares.map { $0 * 100 } }

  /// Where a figure lies: 0 at the low end, 1 at the high end.
  private func part(_ value: Double) -> Double {
    min(1, max(0, (value - histogram.low) / max(histogram.high - histogram.low, .leastNormalMagnitude)))
  }

  // MARK: In the terminal

  /// The chart for a terminal: at most `width` columns.
  func text(width: Int, height: Int) -> String {
    let rows = max(4, height - 5 - histogram.marks.count)
    let scale = Scale(percents, steps: max(2, rows / 4), locale: locale, from: true)
    let labels = scale.ticks.map { scale.text($0) + "\u{A0}%" }
    let margin = labels.map(\.count).max() ?? 0
    let column = max(1, min(8, (width - margin - 4) / histogram.shares.count))
    let room = column * histogram.shares.count
    var text = ""
    for row in 0..<rows {
      let label =
        zip(scale.ticks, labels).first { Int(((1 - scale.part($0.0)) * Double(rows)).rounded()) == row }?.1 ?? ""
      let cells = percents.map { percent in
        let filled = scale.part(percent) * Double(rows) - Double(rows - 1 - row)
        return String(repeating: Self.eighths[max(0, min(8, Int((filled * 8).rounded())))], count: column)
      }.joined()
      text += label.right(in: margin + 1) + (label.isEmpty ? " │" : " ┤") + cells.trimmedEnd + "\n"
    }
    let indent = String(repeating: " ", count: margin + 2)
    text += indent + "└" + String(repeating: "─", count: room) + "\n"
    let ends = histogram.lowText + histogram.highText.right(in: max(1, room - histogram.lowText.count))
    text += indent + " " + ends + "\n"
    for mark in histogram.marks {
      let place = Int((part(mark.value) * Double(room - 1)).rounded())
      let fits = place + mark.text.count + 2 <= room
      text +=
        indent + " "
        + (fits ? String(repeating: " ", count: place) + "▲ " + mark.text : (mark.text + " ▲").right(in: place + 1))
        + "\n"
    }
    return text
  }

  // MARK: In a file

  /// The chart as SVG.
  func vector(title: String, unit: String) -> String {
    var page = VectorPage(width: 800, height: 400)
    let scale = Scale(percents, steps: 5, locale: locale, from: true)
    let (left, right, top, bottom) = (80.0, 760.0, 50.0, 320.0)
    func y(_ percent: Double) -> Double { bottom - scale.part(percent) * (bottom - top) }
    page.text([title, unit].filter { !$0.isEmpty }.joined(separator: " · "), x: 12, y: 22, isBold: true)
    for tick in scale.ticks {
      page.line(from: (left, y(tick)), to: (right, y(tick)), color: tick == 0 ? "#000" : "#ddd")
      page.text(scale.text(tick) + "\u{A0}%", x: left - 8, y: y(tick) + 4, anchor: .end)
    }
    let width = (right - left) / Double(percents.count)
    for (index, percent) in percents.enumerated() {
      let start = left + Double(index) * width
      page.bar(from: (start + 1, bottom), to: (start + width - 1, y(percent)), color: "#0072b2")
    }
    page.text(histogram.lowText, x: left, y: bottom + 20)
    page.text(histogram.highText, x: right, y: bottom + 20, anchor: .end)
    for (index, mark) in histogram.marks.enumerated() {
      let place = left + part(mark.value) * (right - left)
      page.line(from: (place, top), to: (place, bottom + 8), color: "#d55e00", isDashed: index > 0)
      page.text(
        mark.text, x: place, y: bottom + 42 + 18 * Double(index), anchor: part(mark.value) > 0.7 ? .end : .start)
    }
    page.text(PictureWords.shareOfDraws(locale), x: left, y: 42)
    return page.source(title: title)
  }
}
