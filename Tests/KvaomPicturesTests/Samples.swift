import KvaomDecimal
import KvaomPictures

/// A small picture of each kind, its texts written as a planner might name things.
enum Samples {
  /// Numbers with a decimal comma and nothing else: what these tests need of the formatter.
  static var writing: AxisWriting {
    AxisWriting(
      number: { value, decimals in
        guard let digits = value.plainDigits(fractionDigits: decimals) else { return "?" }
        return (digits.isNegative ? "-" : "") + digits.integer + (digits.fraction.isEmpty ? "" : "," + digits.fraction)
      },
      cut: { "The axis starts at \($0)." })
  }

  /// Two figures over three years, one with a gap, and a frame.
  static let lines = Picture(
    title: "", unit: "mkr",
    kind: .lines(
      LineChart(
        years: ["2024", "2025", "2026"],
        lines: [
          .init(title: "Need", values: [10, 12, 14], isFrame: false),
          .init(title: "Need <plan> & \"more\"", values: [10, .missing(.blank), 11], isFrame: false),
          .init(title: "Frame", values: [13, 13, 13], isFrame: true),
        ], several: "several", leftOut: "too many", writing: writing)))

  /// Effects to both sides, as a tornado has them.
  static let effects = Picture(
    title: "Need", unit: "mkr",
    kind: .bars(
      BarChart(
        [
          BarChart.Bar(label: "staff", low: (-20, "-20"), high: (10, "+10")),
          BarChart.Bar(label: "wage", low: (-5, "-5"), high: (15, "+15")),
          BarChart.Bar(label: "unknown", low: (.missing(.blank), ""), high: (15, "+15")),
        ].compactMap { $0 }, legend: Legend([(.light, "low"), (.full, "high")]), writing: writing)))

  /// Amounts side by side.
  static let amounts = Picture(
    title: "", unit: "mkr",
    kind: .bars(
      BarChart(
        [BarChart.Bar(label: "A", amount: 3, text: "3,0"), BarChart.Bar(label: "B", amount: -1, text: "-1,0")]
          .compactMap { $0 }, writing: writing)))

  /// From 100 over two changes and none to 103; nil only where a level is missing.
  static let bridge = Waterfall(
    from: .init(label: "2025", value: 100, text: "100"),
    changes: [
      .init(label: "growth", value: 5, text: "+5"), .init(label: "nothing", value: 0, text: "0"),
      .init(label: "saving", value: -2, text: "-2"),
    ], to: .init(label: "2026", value: 103, text: "103"),
    legend: Legend([(.full, "level"), (.medium, "up"), (.light, "down")]), writing: writing
  ).map { Picture(title: "Need, 2025 → 2026", unit: "mkr", kind: .waterfall($0)) }

  /// Four parts and two marks; nil only where an end is missing.
  static let draws = Histogram(
    low: (0, "≈ 0"), high: (8, "≈ 8"), shares: [0.1, 0.4, 0.3, 0.2].map { Decimal($0) },
    marks: [.init(text: "plan 3", value: 3), .init(text: "middle 4", value: 4)].compactMap { $0 },
    axisTitle: "share", writing: writing
  ).map { Picture(title: "Need", unit: "mkr", kind: .histogram($0)) }

  /// Two rows of two.
  static let map = Picture(
    title: "Need", unit: "mkr",
    kind: .heatMap(
      HeatMap(
        across: ["1 %", "2 %"], rows: [("staff 1", [1, 2]), ("staff 2", [3, .missing(.blank)])], legend: "1 … 3")
    ))

  /// All of them.
  static var all: [Picture] { [lines, effects, amounts, bridge, draws, map].compactMap { $0 } }
}
