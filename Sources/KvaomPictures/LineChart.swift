public import KvaomDecimal

/// Figures over years as lines, readable without colour: each has a mark of its own, a frame is dashed.
public struct LineChart: Sendable {
  /// A figure over the years.
  public struct Line: Sendable {
    /// What it is, with members and scenario.
    public var title: String
    /// Whether it is a frame that the others are held against: drawn dashed.
    public var isFrame: Bool
    /// A value for each year; nil where missing.
    let values: [Double?]

    /// A line through the values of the years in the shown unit.
    public init(title: String, values: [Decimal], isFrame: Bool) {
      self.title = title
      self.isFrame = isFrame
      self.values = values.map { $0.approximate }
    }
  }

  /// The most lines that can be told apart.
  public static let mostLines = 8
  private static let marks: [Character] = ["●", "○", "▲", "△", "■", "□", "◆", "◇"]
  /// Several marks in one place.
  private static let several: Character = "✱"

  private let years: [String]
  private let lines: [Line]
  private let axis: ChartAxis
  private let several: String
  private let leftOut: String

  /// A chart of the first lines, `mostLines` at most. All have a value for each of the years. `several` says that marks
  /// stand in one place, `leftOut` that lines are left out, where some are.
  public init(years: [String], lines: [Line], several: String, leftOut: String, writing: AxisWriting) {
    self.years = years
    self.lines = Array(lines.prefix(Self.mostLines))
    self.several = several
    self.leftOut = lines.count > Self.mostLines ? leftOut : ""
    axis = ChartAxis(self.lines.flatMap { line in line.values.compactMap { $0 } }, writing: writing)
  }

  /// The lines as figures.
  var data: ChartData {
    ChartData(
      kind: .lines, categories: years,
      series: lines.enumerated().map { index, line in
        ChartData.Series(
          title: line.title, values: line.values, color: VectorPage.color(index), isFrame: line.isFrame,
          isFilled: index % 2 == 0)
      })
  }

  // MARK: In characters

  /// At most `width` columns, and as many rows as say something.
  func terminal(width: Int, height: Int) -> String {
    let rows = max(6, height - lines.count - 4)
    let scale = axis.scale(steps: max(2, rows / 3))
    let margin = scale.ticks.map { $0.text.count }.max() ?? 0
    let step = max(1, min(14, (width - margin - 4) / max(1, years.count)))
    var canvas = Canvas(width: step * years.count, height: rows)
    for line in lines { connect(line, scale, step, &canvas) }
    var places: [[Int]: Int] = [:]
    for (index, line) in lines.enumerated() { mark(line, index, scale, step, &places, &canvas) }
    var numbers: [Int: String] = [:]
    for tick in scale.ticks { numbers[row(tick.value, scale, rows)] = tick.text }
    var text = ""
    for (row, cells) in canvas.rows.enumerated() {
      let label = numbers[row] ?? ""
      text += label.right(in: margin + 1) + (label.isEmpty ? " │" : " ┤") + cells + "\n"
    }
    text += .spaces(margin + 2) + "└" + String(repeating: "─", count: step * years.count) + "\n"
    text += .spaces(margin + 3) + labels(of: years, step) + "\n"
    return text + legend(scale, hasSeveral: places.values.contains { $0 > 1 })
  }

  private func row(_ value: Double, _ scale: Scale, _ rows: Int) -> Int {
    rows - 1 - Int((scale.part(value) * Double(rows - 1)).rounded())
  }

  private func connect(_ line: Line, _ scale: Scale, _ step: Int, _ canvas: inout Canvas) {
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
    _ line: Line, _ index: Int, _ scale: Scale, _ step: Int, _ places: inout [[Int]: Int], _ canvas: inout Canvas
  ) {
    for (year, value) in line.values.enumerated() {
      guard let value else { continue }
      let place = [row(value, scale, canvas.height), year * step + step / 2]
      places[place, default: 0] += 1
      canvas[place[0], place[1]] = places[place] == 1 ? Self.marks[index] : Self.several
    }
  }

  /// The years under their marks: whole, by their last two digits, or every fifth of them, as there is room.
  private func labels(of years: [String], _ step: Int) -> String {
    let text = years.enumerated().map { index, year in
      let isShown = step > 2 || index % 5 == 0
      let label = step > 5 ? year : isShown ? String(year.suffix(2)) : ""
      return (String.spaces(step / 2 - label.count / 2) + label).left(in: max(step, label.count))
    }.joined()
    return text.withoutSpacesAtEnd
  }

  private func legend(_ scale: Scale, hasSeveral: Bool) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      text += "  \(Self.marks[index])\(line.isFrame ? "╌" : "·") \(line.title)\n"
    }
    if hasSeveral { text += "  \(Self.several)  \(several)\n" }
    for remark in [scale.cut ?? "", leftOut] where !remark.isEmpty { text += remark + "\n" }
    return text
  }

  // MARK: As SVG

  /// The chart with its unit over the axis, and what its lines are below it: a page has little room beside it.
  func vector(unit: String) -> VectorDrawing {
    let (left, right, top, bottom) = (90.0, 620.0, 40.0, 320.0)
    let legend = bottom + (axis.scale(steps: 5).cut == nil ? 50.0 : 72.0)
    var page = VectorPage(width: 660, height: Int(legend) + 22 * lines.count)
    let scale = axis.scale(steps: 5)
    func x(_ index: Int) -> Double {
      left + (right - left) * (years.count < 2 ? 0.5 : Double(index) / Double(years.count - 1))
    }
    func y(_ value: Double) -> Double { bottom - scale.part(value) * (bottom - top) }
    page.text(unit, x: left, y: 22)
    for tick in scale.ticks {
      page.line(from: (left, y(tick.value)), to: (right, y(tick.value)), color: tick.value == 0 ? "#555" : "#ddd")
      page.text(tick.text, x: left - 8, y: y(tick.value) + 4, anchor: .end)
    }
    for (index, year) in years.enumerated() { page.text(year, x: x(index), y: bottom + 20, anchor: .middle) }
    for (index, line) in lines.enumerated() {
      for run in Self.runs(line.values) {
        page.polyline(run.map { (x($0.index), y($0.value)) }, color: VectorPage.color(index), isDashed: line.isFrame)
      }
      for (year, value) in line.values.enumerated() {
        if let value { page.mark(index, x: x(year), y: y(value)) }
      }
      let place = legend + 22 * Double(index)
      page.polyline([(left, place), (left + 30, place)], color: VectorPage.color(index), isDashed: line.isFrame)
      page.mark(index, x: left + 15, y: place)
      page.text(line.title, x: left + 38, y: place + 4)
    }
    page.text(scale.cut ?? "", x: left, y: bottom + 42)
    return page.drawing(title: lines.map { $0.title }.joined(separator: ", "))
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
