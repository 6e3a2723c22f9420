import KvaomDecimal
import Testing

@testable import KvaomTables

/// The look at two columns that spares most relations between rows.
@Suite struct SumProbeTests {
  /// The sums that a probe is held against, of rows from the last one on.
  private static func tails(_ probe: SumProbe, _ rows: [[Decimal]]) -> [SumProbe.Pair] {
    var sums = RunningSums(columnCount: rows.map { $0.count }.max() ?? 0)
    for row in rows.reversed() { sums.append(row) }
    return probe.tails(sums, atMost: rows.count)
  }

  /// Rows from the bottom up, one figure missing.
  private let rows: [[Decimal]] = [[400, 40, 4], [30, .missing(0), 3], [20, 10, 5]]

  @Test func sumsOfRowsAreAllowed() {
    let probe = SumProbe([450, 50, 12])
    let tails = Self.tails(probe, rows)
    #expect(probe.allows(tails[3], of: 3))
    #expect(!probe.allows(tails[2], of: 2))
    #expect(!probe.allows(tails[1], of: 1))
  }

  @Test func signsStandFromTheTopDown() {
    // The row at the top is taken from the others: 400 + 30 - 20.
    let probe = SumProbe([410, 30, 2])
    let tails = Self.tails(probe, rows)
    #expect(probe.allows(probe.signed(tails, 3, 0b001), of: 3))
    #expect(!probe.allows(probe.signed(tails, 3, 0b010), of: 3))
    #expect(probe.signed(tails, 3, 0b111).first == -450)
  }

  @Test func oneColumnMayBeWrong() {
    for printed in [[999, 50, 12], [450, 999, 12], [451, 999, 999]] as [[Decimal]] {
      let probe = SumProbe(printed)
      #expect(probe.allows(Self.tails(probe, rows)[3], of: 3))
    }
    let probe = SumProbe([999, 999, 12])
    #expect(!probe.allows(Self.tails(probe, rows)[3], of: 3))
  }

  @Test func columnsWithoutAFigureSayNothing() {
    let probe = SumProbe([.missing(0), 50, 12])
    #expect(probe.allows(Self.tails(probe, rows)[3], of: 3))
    let empty = SumProbe([.missing(0), .missing(0)])
    #expect(!empty.allows(Self.tails(empty, [[1, 2]])[1], of: 1))
  }
}
