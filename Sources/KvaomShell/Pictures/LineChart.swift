import KvaomWorkbench
import KvaomEngine
import KvaomRender
import KvaomWords

/// Figures over years as lines, readable without colour: each has a mark of its own, a frame is dashed.
struct LineChart {
  /// The most lines that can be told apart.
  static let mostLines = 8
  private static let marks: [Character] = ["●", "○", "▲", "△", "■", "□", "◆", "◇"]
  /// Several marks in one place.
  private static let several: Character = "✱"

  private let lines: [ChartLine]
  private let locale: Locale

  /// A chart of the first lines.
  init(_ lines: [ChartLine], locale: Locale) {
    self.lines = Array(lines.prefix(Self.mostLines))
    self.locale = locale
  }

  private var values: [Double] { lines.flatMap(\.values).compactMap { $0 } }

  // MARK: In the terminal

  /// The chart for a terminal: at most `width` columns, and as many rows as say something.
  func text(width: Int, height: Int) -> String {
    let rows = max(6, height - lines.count - 4)
    let scale = Scale(values, steps: max(2, rows / 3), locale: locale)
    let labels = scale.ticks.map { scale.text($0) }
    let margin = labels.map(\.count).max() ?? 0
    let years = lines[0].years
    let step = max(1, min(14, (width - margin - 4) / max(1, years.count)))
    var canvas = Canvas(width: step * years.count, height: rows)
    for line in lines { connect(line, scale, step, &canvas) }
    var places: [[Int]: Int] = [:]
    for (index, line) in lines.enumerated() { mark(line, index, scale, step, &places, &canvas) }
    var labelOfRow: [Int: String] = [:]
    for (tick, label) in zip(scale.ticks, labels) { labelOfRow[row(tick, scale, rows)] = label }
    var text = ""
    for (row, cells) in canvas.rows.enumerated() {
      let label = labelOfRow[row] ?? ""
      text += label.right(in: margin + 1) + (label.isEmpty ? " │" : " ┤") + cells + "\n"
    }
    text += String(repeating: " ", count: margin + 2) + "└" + String(repeating: "─", count: step * years.count) + "\n"
    text += String(repeating: " ", count: margin + 3) + axis(years, step) + "\n"
    return text + legend(scale, hasSeveral: places.values.contains { $0 > 1 })
  }

  private func row(_ value: Double, _ scale: Scale, _ rows: Int) -> Int {
    rows - 1 - Int((scale.part(value) * Double(rows - 1)).rounded())
  }

  private func connect(_ line: ChartLine, _ scale: Scale, _ step: Int, _ canvas: inout Canvas) {
    for (index, pair) in zip(line.values, line.values.dropFirst()).enumerated() {
      guard let value = pair.0, let next = pair.1 else { continue }
      for offset in 1..<max(2, step) where !line.isFrame || offset % 3 != 0 {
        let between = value + (next - value) * Double(offset) / Double(step)
        let (row, column) = (row(between, scale, canvas.height), index * step + step / 2 + offset)
        if canvas[row, column] == " " { canvas[row, column] = line.isFrame ? "╌" : "·" }
      }
    }
  }

  private func mark(
    _ line: ChartLine, _ index: Int, _ scale: Scale, _ step: Int, _ places: inout [[Int]: Int], _ canvas: inout Canvas
  ) {
    for (year, value) in line.values.enumerated() {
      guard let value else { continue }
      let place = [row(value, scale, canvas.height), year * step + step / 2]
      places[place, default: 0] += 1
      canvas[place[0], place[1]] = places[place] == 1 ? Self.marks[index] : Self.several
    }
  }

  private func axis(_ years: [String], _ step: Int) -> String {
    let text = years.enumerated().map { index, year in
      let isRoomy = step > 5
      let short = isRoomy ? year : step > 2 ? String(year.suffix(2)) : index % 5 == 0 ? String(year.suffix(2)) : ""
      let before = max(0, step / 2 - short.count / 2)
      return (String(repeating: " ", count: before) + short).left(in: max(step, short.count))
    }.joined()
    return text.trimmedEnd
  }

  private func legend(_ scale: Scale, hasSeveral: Bool) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      text += "  \(Self.marks[index])\(line.isFrame ? "╌" : "·") \(line.title)\n"
    }
    if hasSeveral { text += "  \(Self.several)  \(PictureWords.several(locale))\n" }
    if !scale.showsZero { text += PictureWords.cutAxis(locale, scale.text(scale.low)) + "\n" }
    return text
  }

  // MARK: In a file

  /// The chart as SVG.
  func vector(unit: String) -> String {
    var page = VectorPage(width: 800, height: 400)
    let scale = Scale(values, steps: 5, locale: locale)
    let years = lines[0].years
    let (left, right, top, bottom) = (90.0, 560.0, 40.0, 350.0)
    func x(_ index: Int) -> Double {
      left + (right - left) * (years.count < 2 ? 0.5 : Double(index) / Double(years.count - 1))
    }
    func y(_ value: Double) -> Double { bottom - scale.part(value) * (bottom - top) }
    page.text(unit, x: left, y: 22)
    for tick in scale.ticks {
      page.line(from: (left, y(tick)), to: (right, y(tick)), color: tick == 0 ? "#555" : "#ddd")
      page.text(scale.text(tick), x: left - 8, y: y(tick) + 4, anchor: .end)
    }
    for (index, year) in years.enumerated() { page.text(year, x: x(index), y: bottom + 20, anchor: .middle) }
    for (index, line) in lines.enumerated() {
      for run in Self.runs(line.values) {
        page.polyline(run.map { (x($0.index), y($0.value)) }, color: VectorPage.color(index), isDashed: line.isFrame)
      }
      for (year, value) in line.values.enumerated() {
        if let value { page.mark(index, x: x(year), y: y(value)) }
      }
      let place = top + 10 + Double(index) * 22
      page.polyline([(right + 20, place), (right + 50, place)], color: VectorPage.color(index), isDashed: line.isFrame)
      page.mark(index, x: right + 35, y: place)
      page.text(line.title, x: right + 58, y: place + 4)
    }
    if !scale.showsZero { page.text(PictureWords.cutAxis(locale, scale.text(scale.low)), x: left, y: bottom + 42) }
    return page.source(title: lines.map(\.title).joined(separator: ", "))
  }

  /// The stretches without a gap.
  private static func runs(_ values: [Double?]) -> [[(index: Int, value: Double)]] {
    var runs: [[(index: Int, value: Double)]] = [[]]
    for (index, value) in values.enumerated() {
      if let value {
        runs[runs.count - 1].append((index, value))
      } else if !runs[runs.count - 1].isEmpty {
        runs.append([])
      }
    }
    return runs.filter { $0.count > 1 }
  }
}
