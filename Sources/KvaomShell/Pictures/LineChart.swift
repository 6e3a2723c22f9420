import KvaomEngine

/// Figures over years as lines, readable without colour: each has a mark of its own.
struct LineChart {
  /// The lines; all have the same years.
  let lines: [ChartLine]
  private static let marks: [Character] = ["●", "○", "▲", "△", "■", "□", "◆", "◇"]

  /// The least and the greatest value.
  private var range: (low: Double, high: Double) {
    let values = lines.flatMap(\.values).compactMap { $0 }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    return low == high ? (low - 1, high + 1) : (low, high)
  }

  /// The chart for a terminal.
  func text(width: Int) -> String {
    let height = 12
    let (low, high) = range
    let labels = lines[0].years
    let margin = max(Self.number(low).count, Self.number(high).count, Self.number((low + high) / 2).count) + 1
    let step = max(1, min(12, (width - margin - 3) / max(1, labels.count)))
    var canvas = Array(repeating: Array(repeating: Character(" "), count: step * labels.count), count: height)
    for (index, line) in lines.enumerated() {
      draw(line, mark: Self.marks[index % Self.marks.count], step: step, into: &canvas)
    }
    var text = ""
    for (row, cells) in canvas.enumerated() {
      let value = row == 0 ? high : row == height - 1 ? low : row == height / 2 ? (low + high) / 2 : nil
      let label = value.map(Self.number) ?? ""
      text += String(repeating: " ", count: margin - label.count) + label + " ┤" + Self.trimmedEnd(String(cells)) + "\n"
    }
    text += String(repeating: " ", count: margin) + " └" + String(repeating: "─", count: step * labels.count) + "\n"
    let axis = labels.map { label in
      let short = label.count > step ? String(label.suffix(max(2, step - 1))) : label
      return short + String(repeating: " ", count: max(0, step - short.count))
    }.joined()
    text += String(repeating: " ", count: margin + 2) + Self.trimmedEnd(axis) + "\n"
    for (index, line) in lines.enumerated() { text += "  \(Self.marks[index % Self.marks.count]) \(line.title)\n" }
    return text
  }

  private func draw(_ line: ChartLine, mark: Character, step: Int, into canvas: inout [[Character]]) {
    let (low, high) = range
    let height = canvas.count
    func row(_ value: Double) -> Int { height - 1 - Int(((value - low) / (high - low) * Double(height - 1)).rounded()) }
    for (index, value) in line.values.enumerated() {
      guard let value else { continue }
      if index + 1 < line.values.count, let next = line.values[index + 1] {
        for offset in 1..<max(2, step) where offset < step {
          let between = value + (next - value) * Double(offset) / Double(step)
          let column = index * step + step / 2 + offset
          if column < canvas[0].count, canvas[row(between)][column] == " " { canvas[row(between)][column] = "·" }
        }
      }
      canvas[row(value)][index * step + step / 2] = mark
    }
  }

  /// The chart as SVG.
  var vector: String {
    let (low, high) = range
    let (width, height) = (720.0, 360.0)
    let count = Double(max(2, lines[0].years.count))
    func x(_ index: Int) -> Int { Int(80 + Double(index) * (width - 120) / (count - 1)) }
    func y(_ value: Double) -> Int { Int(height - 40 - (value - low) / (high - low) * (height - 80)) }
    let dashes = ["", "8 4", "2 3", "10 3 2 3"]
    var body = ""
    for (index, line) in lines.enumerated() {
      let points = line.values.enumerated().compactMap { place, value in value.map { "\(x(place)),\(y($0))" } }
      let dash = dashes[index % dashes.count]
      body += "<polyline fill=\"none\" stroke=\"black\" stroke-width=\"2\" stroke-dasharray=\"\(dash)\" points=\"\(points.joined(separator: " "))\"/>\n"
      body += "<text x=\"90\" y=\"\(20 + 16 * index)\">\(Self.escaped(line.title)) (\(dash.isEmpty ? "——" : dash))</text>\n"
    }
    for (index, year) in lines[0].years.enumerated() {
      body += "<text x=\"\(x(index))\" y=\"\(Int(height) - 15)\" text-anchor=\"middle\">\(Self.escaped(year))</text>\n"
    }
    for value in [low, (low + high) / 2, high] {
      body += "<text x=\"70\" y=\"\(y(value) + 4)\" text-anchor=\"end\">\(Self.number(value))</text>\n"
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"360\" font-family=\"sans-serif\" font-size=\"13\">\n\(body)</svg>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0) }.joined()
  }

  /// A number of the axis: whole from 100 up, else with one or two decimals.
  private static func number(_ value: Double) -> String {
    let scale = abs(value) >= 100 ? 1.0 : abs(value) >= 10 ? 10.0 : 100.0
    let rounded = (value * scale).rounded() / scale
    guard abs(rounded) < 1e15 else { return "\(rounded)" }
    let text = scale == 1 ? "\(Int(rounded))" : "\(rounded)"
    guard scale == 1, text.count > 4 else { return text }
    var grouped = ""
    for (index, digit) in text.reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { grouped.append("\u{A0}") }
      grouped.append(digit)
    }
    return String(grouped.reversed())
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
