/// Makes columns narrower for a narrow page.
enum ColumnFitting {
  /// Words up to this width are never cut.
  static let mostUncut = 20

  /// The widths with `excess` taken away, always from the widest, none narrower than `least`; as much as can be taken.
  static func narrowed(_ widths: [Int], least: [Int], by excess: Int) -> [Int] {
    var widths = widths
    var excess = excess
    while excess > 0 {
      let open = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = open.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - next), widths[widest] - least[widest])
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  /// The width a column of texts needs: its longest word, but no more than `mostUncut`.
  static func least(for text: String) -> Int {
    min(mostUncut, text.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0)
  }
}
