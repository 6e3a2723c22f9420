public import KvaomDecimal
public import KvaomUnits

/// A bridge as steps from one level to another.
public struct Waterfall: Sendable {
  /// A level, or a change from one to the next.
  struct Step: Sendable {
    /// What it is.
    let label: String
    /// Where it begins and ends; a level begins at 0.
    let from: Double, to: Double
    /// The amount as written.
    let text: String
    /// Whether it is a level.
    let isLevel: Bool
  }

  /// An amount with its name, as the table has both.
  public struct Amount: Sendable {
    let label: String
    let value: Decimal
    let text: String

    /// An amount in the shown unit.
    public init(label: String, value: Decimal, text: String) {
      (self.label, self.value, self.text) = (label, value, text)
    }
  }

  private let steps: [Step]
  private let legend: Legend
  private let better: Direction
  private let axis: ChartAxis

  /// A chart from one level over changes to another, all in the shown unit; nil where a level is missing. `better` says
  /// which way the level is good: a change has the colour of what it does.
  public init?(
    from start: Amount, changes: [Amount], to end: Amount, legend: Legend, better: Direction = .unstated,
    writing: AxisWriting
  ) {
    guard let first = start.value.approximate, let last = end.value.approximate else { return nil }
    var steps = [Step(label: start.label, from: 0, to: first, text: start.text, isLevel: true)]
    var place = first
    for change in changes {
      guard let size = change.value.approximate, size != 0 else { continue }
      steps.append(Step(label: change.label, from: place, to: place + size, text: change.text, isLevel: false))
      place += size
    }
    steps.append(Step(label: end.label, from: 0, to: last, text: end.text, isLevel: true))
    self.steps = steps
    self.legend = legend
    self.better = better
    // The axis holds every end; a level's own beginning, 0, only where that leaves the steps visible.
    axis = ChartAxis(steps.flatMap { $0.isLevel ? [$0.to] : [$0.from, $0.to] }, writing: writing)
  }

  /// The steps as figures: they float where all of them are on one side of 0, and stand on it side by side elsewhere.
  var data: ChartData {
    let ends = steps.flatMap { [$0.from, $0.to] }
    let labels = steps.map { $0.label }
    let sizes = steps.map { abs($0.to - $0.from) }
    guard ends.allSatisfy({ $0 >= 0 }) else {
      let amounts = steps.map { Optional($0.to - $0.from) }
      return ChartData(
        kind: .bars, categories: labels, series: [ChartData.Series(title: "", values: amounts, color: "#555555")])
    }
    func series(_ title: String, _ color: String, isFilled: Bool = true, _ holds: (Step) -> Bool) -> ChartData.Series {
      ChartData.Series(
        title: title, values: zip(steps, sizes).map { holds($0) ? $1 : nil }, color: color, isFilled: isFilled)
    }
    return ChartData(
      kind: .floating, categories: labels,
      series: [
        ChartData.Series(title: "", values: steps.map { min($0.from, $0.to) }, color: "#ffffff"),
        series(legend.title(of: .full), "#555555") { $0.isLevel },
        series(legend.title(of: .medium), better.color(ofRise: true)) { !$0.isLevel && $0.to > $0.from },
        series(legend.title(of: .light), better.color(ofRise: false), isFilled: false) {
          !$0.isLevel && $0.to < $0.from
        },
      ])
  }

  // MARK: In characters

  /// A row each, at most `width` columns.
  func terminal(width: Int) -> String {
    let labels = min(steps.map { $0.label.count + ($0.isLevel ? 0 : 2) }.max() ?? 0, width * 2 / 5)
    let amounts = steps.map { $0.text.count }.max() ?? 0
    let room = max(10, width - labels - amounts - 6)
    let scale = axis.scale(steps: max(2, room / 14))
    var text = ""
    for step in steps {
      let label = (step.isLevel ? step.label : "  " + step.label).left(in: labels)
      text += "  " + label + "  " + step.text.right(in: amounts) + "  "
      text += drawn(step, scale, room).withoutSpacesAtEnd + "\n"
    }
    text += .spaces(labels + amounts + 6) + numbers(scale, room).withoutSpacesAtEnd + "\n"
    if let cut = scale.cut { text += cut + "\n" }
    return text + legend.terminal
  }

  /// The numbers of the axis that have room beside each other.
  private func numbers(_ scale: Scale, _ room: Int) -> String {
    var cells = Array(repeating: Character(" "), count: room)
    for tick in scale.ticks {
      let place = Int((scale.part(tick.value) * Double(room - 1)).rounded())
      let length = tick.text.count
      let start = min(max(0, place - length / 2), room - length)
      guard start >= 0, cells[max(0, start - 1)..<min(room, start + length + 1)].allSatisfy({ $0 == " " }) else {
        continue
      }
      for (offset, character) in tick.text.enumerated() { cells[start + offset] = character }
    }
    return String(cells)
  }

  private func drawn(_ step: Step, _ scale: Scale, _ room: Int) -> String {
    func place(_ value: Double) -> Int { Int((scale.part(value) * Double(room - 1)).rounded()) }
    let start = place(step.isLevel ? min(max(0, scale.low), scale.high) : step.from)
    let end = place(step.to)
    let shade: Shade = step.isLevel ? .full : step.to > step.from ? .medium : .light
    var cells = Array(repeating: Character(" "), count: room)
    for column in min(start, end)...max(start, end) where cells.indices.contains(column) { cells[column] = shade.sign }
    return String(cells)
  }

  // MARK: As SVG

  /// The chart under its heading.
  func vector(title: String, heading: String) -> VectorDrawing {
    let height = 110 + 30 * steps.count
    var page = VectorPage(width: 800, height: height)
    let scale = axis.scale(steps: 4)
    let (left, right) = (300.0, 690.0)
    func x(_ value: Double) -> Double { left + scale.part(min(max(value, scale.low), scale.high)) * (right - left) }
    page.text(heading, x: 12, y: 22, isBold: true)
    page.grid(scale, below: Double(height) - 60, x)
    for (index, step) in steps.enumerated() {
      let top = 50 + 30 * Double(index)
      page.text(step.label, x: left - 12, y: top + 14, anchor: .end, isBold: step.isLevel)
      let isDown = step.to < step.from
      page.bar(
        from: (x(step.from), top), to: (x(step.to), top + 18),
        color: step.isLevel ? "#555555" : better.color(ofRise: !isDown),
        shade: !step.isLevel && isDown ? .light : .full)
      if index + 1 < steps.count {
        page.line(from: (x(step.to), top + 18), to: (x(step.to), top + 30), color: "#555")
      }
      page.text(step.text, x: right + 12, y: top + 14)
    }
    page.text(scale.cut ?? "", x: 12, y: Double(height) - 14)
    return page.drawing(title: title)
  }
}
