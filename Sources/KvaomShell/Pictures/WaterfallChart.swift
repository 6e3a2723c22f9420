import KvaomWorkbench
import KvaomEngine
import KvaomRender
import KvaomWords

/// A bridge as steps from one level to another.
struct WaterfallChart {
  private let levels: [Chart.Level]
  private let locale: Locale

  /// A chart of levels and changes.
  init(_ levels: [Chart.Level], locale: Locale) {
    self.levels = levels
    self.locale = locale
  }

  /// The axis holds every end; a level's own beginning, 0, only where that leaves the steps visible.
  private func scale(steps: Int) -> Scale {
    Scale(levels.flatMap { $0.isLevel ? [$0.to] : [$0.from, $0.to] }, steps: steps, locale: locale)
  }

  // MARK: In the terminal

  /// The chart for a terminal: at most `width` columns, a row each.
  func text(width: Int) -> String {
    let labels = min((levels.map { $0.label.count + ($0.isLevel ? 0 : 2) }.max() ?? 0), width * 2 / 5)
    let amounts = levels.map(\.text.count).max() ?? 0
    let room = max(10, width - labels - amounts - 6)
    let scale = scale(steps: max(2, room / 14))
    var text = ""
    for level in levels {
      let label = (level.isLevel ? level.label : "  " + level.label).left(in: labels)
      text += "  " + label + "  " + level.text.right(in: amounts) + "  " + drawn(level, scale, room).trimmedEnd + "\n"
    }
    var axis = Array(repeating: Character(" "), count: room)
    for tick in scale.ticks {
      let text = Array(scale.text(tick))
      let place = Int((scale.part(tick) * Double(room - 1)).rounded())
      let start = min(max(0, place - text.count / 2), room - text.count)
      guard start >= 0, axis[max(0, start - 1)..<min(room, start + text.count + 1)].allSatisfy({ $0 == " " }) else {
        continue
      }
      for (offset, character) in text.enumerated() { axis[start + offset] = character }
    }
    text += String(repeating: " ", count: labels + amounts + 6) + String(axis).trimmedEnd + "\n"
    if !scale.showsZero { text += PictureWords.cutAxis(locale, scale.text(scale.low)) + "\n" }
    return text + PictureWords.changes(locale) + "\n"
  }

  private func drawn(_ level: Chart.Level, _ scale: Scale, _ room: Int) -> String {
    func place(_ value: Double) -> Int { Int((scale.part(value) * Double(room - 1)).rounded()) }
    let start = place(level.isLevel ? min(max(0, scale.low), scale.high) : level.from)
    let end = place(level.to)
    let sign: Character = level.isLevel ? "█" : level.to > level.from ? "▓" : "▒"
    var cells = Array(repeating: Character(" "), count: room)
    for column in min(start, end)...max(start, end) where cells.indices.contains(column) { cells[column] = sign }
    return String(cells)
  }

  // MARK: In a file

  /// The chart as SVG.
  func vector(title: String, unit: String) -> String {
    let height = 110 + 30 * levels.count
    var page = VectorPage(width: 800, height: height)
    let scale = scale(steps: 4)
    let (left, right) = (300.0, 690.0)
    func x(_ value: Double) -> Double { left + scale.part(min(max(value, scale.low), scale.high)) * (right - left) }
    page.text([title, unit].filter { !$0.isEmpty }.joined(separator: " · "), x: 12, y: 22, isBold: true)
    for tick in scale.ticks {
      page.line(from: (x(tick), 40), to: (x(tick), Double(height) - 60), color: tick == 0 ? "#000" : "#ddd")
      page.text(scale.text(tick), x: x(tick), y: Double(height) - 44, anchor: .middle)
    }
    for (index, level) in levels.enumerated() {
      let top = 50 + 30 * Double(index)
      page.text(level.label, x: left - 12, y: top + 14, anchor: .end, isBold: level.isLevel)
      let isDown = level.to < level.from
      page.bar(
        from: (x(level.from), top), to: (x(level.to), top + 18),
        color: level.isLevel ? "#555555" : isDown ? "#0072b2" : "#d55e00",
        isLight: !level.isLevel && isDown)
      if index + 1 < levels.count {
        page.line(from: (x(level.to), top + 18), to: (x(level.to), top + 30), color: "#555")
      }
      page.text(level.text, x: right + 12, y: top + 14)
    }
    if !scale.showsZero {
      page.text(PictureWords.cutAxis(locale, scale.text(scale.low)), x: 12, y: Double(height) - 14)
    }
    return page.source(title: title)
  }
}
