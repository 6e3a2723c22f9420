import KvaomDecimal
import KvaomPictures
import KvaomUnits
import Testing

/// The colours of charts say what is better only where the plan states which way an amount is good.
struct DirectionColorTests {
  private static let (blue, orange, gray) = ("#0072b2", "#d55e00", "#777777")

  /// The colours of the two changes, a rise and a fall.
  private func changes(_ better: Direction) -> [String]? {
    let chart = Waterfall(
      from: .init(label: "2025", value: 100, text: "100"),
      changes: [.init(label: "up", value: 5, text: "+5"), .init(label: "down", value: -2, text: "-2")],
      to: .init(label: "2026", value: 103, text: "103"), legend: Legend([]), better: better, writing: Samples.writing)
    let source = chart.map { Picture(title: "", unit: "mkr", kind: .waterfall($0)).vector }
    return source?.split(separator: "\n").filter { $0.hasPrefix("<rect x") }.compactMap { line in
      [Self.blue, Self.orange, Self.gray].first { line.contains($0) }
    }
  }

  @Test func aRiseHasTheColourOfWhatItDoes() {
    #expect(changes(.lower) == [Self.orange, Self.blue])
    #expect(changes(.higher) == [Self.blue, Self.orange])
    #expect(changes(.neither) == [Self.gray, Self.gray])
    #expect(changes(.unstated) == [Self.gray, Self.gray])
  }

  /// The colour of the highest of the cells of a map.
  private func darkest(_ better: Direction) -> Bool {
    let map = HeatMap(across: ["a", "b"], rows: [("x", [1, 9])], legend: "", better: better)
    let source = Picture(title: "", unit: "", kind: .heatMap(map)).vector
    return source.contains(better == .lower ? Self.orange : better == .higher ? Self.blue : "#333333")
  }

  @Test(arguments: [Direction.lower, .higher, .neither, .unstated])
  func theDarkestShadeIsWhatMuchIs(_ better: Direction) { #expect(darkest(better)) }
}
