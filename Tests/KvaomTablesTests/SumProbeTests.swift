import KvaomDecimal
import Testing

@testable import KvaomTables

/// The look at two columns that spares most relations between rows.
@Suite struct SumProbeTests {
  /// A probe and the sums it is held against, of rows from the last one on.
  private static func probe(_ row: [Decimal], _ rows: [[Decimal]]) -> (probe: SumProbe, tails: [SumProbe.Pair]) {
    var sums = RunningSums(columnCount: row.count)
    for row in rows.reversed() { sums.append(row) }
    let probe = SumProbe(row, behind: sums)
    return (probe, probe.tails(sums, atMost: rows.count))
  }

  /// Rows from the bottom up, one figure missing.
  private let rows: [[Decimal]] = [[400, 40, 4], [30, .missing(0), 3], [20, 10, 5]]

  @Test func sumsOfRowsAreAllowed() {
    let (probe, tails) = Self.probe([450, 50, 12], rows)
    #expect(probe.allows(tails[3], of: 3))
    #expect(!probe.allows(tails[2], of: 2))
    #expect(!probe.allows(tails[1], of: 1))
  }

  @Test func signsStandFromTheTopDown() {
    // The row at the top is taken from the others: 400 + 30 - 20.
    let (probe, tails) = Self.probe([410, 30, 2], rows)
    #expect(probe.allows(probe.signed(tails, 3, 0b001), of: 3))
    #expect(!probe.allows(probe.signed(tails, 3, 0b010), of: 3))
    #expect(probe.signed(tails, 3, 0b111).first == -450)
  }

  @Test func oneColumnMayBeWrong() {
    for printed in [[999, 50, 12], [450, 999, 12], [451, 999, 999]] as [[Decimal]] {
      let (probe, tails) = Self.probe(printed, rows)
      #expect(probe.allows(tails[3], of: 3))
    }
    let (probe, tails) = Self.probe([999, 999, 12], rows)
    #expect(!probe.allows(tails[3], of: 3))
  }

  @Test func columnsWithoutAFigureSayNothing() {
    let (probe, tails) = Self.probe([.missing(0), 50, 12], rows)
    #expect(probe.allows(tails[3], of: 3))
    let (empty, nothing) = Self.probe([.missing(0), .missing(0)], [[1, 2]])
    #expect(!empty.allows(nothing[1], of: 1))
  }

  /// What is looked at in binary numbers first lets through all that is allowed, whatever the figures, and little else.
  @Test func binaryNumbersLetThroughWhatIsAllowed() {
    var state: UInt64 = 16
    func next(_ below: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % below
    }
    func figure(_ digits: UInt64) -> Decimal {
      if next(12) == 0 { return .missing(0) }
      let size = Int128(next(1_000_000_000)) * (next(20) == 0 ? 1_000_000_000_000_000_000 : 1)
      return Decimal(
        coefficient: next(3) == 0 ? -size : size, exponent: -Int(next(digits)) + (next(40) == 0 ? 400 : 0))
    }
    var (allowed, passed, looked) = (0, 0, 0)
    for round in 0..<400 {
      let digits: UInt64 = round % 2 == 0 ? 3 : 12
      var sums = RunningSums(columnCount: 2)
      var rows: [[Decimal]] = []
      for _ in 0..<8 {
        rows.append([figure(digits), figure(digits)])
        sums.append(rows[rows.count - 1])
      }
      // Half of the rows are a sum with signs, and some of those a little off.
      let (count, signs) = (Int(2 + next(5)), Int(next(64)))
      var row = [figure(digits), figure(digits)]
      if round % 4 > 1 {
        row = (0..<2).map { column in
          rows.suffix(count).enumerated().reduce(Decimal(Int(next(2)))) { sum, own in
            let value = own.element[column]
            return value.isMissing ? sum : signs >> own.offset & 1 == 1 ? sum - value : sum + value
          }
        }
      }
      let probe = SumProbe(row, behind: sums)
      for count in 2...6 {
        let patterns = probe.patterns(count, of: sums)
        let tails = probe.tails(sums, atMost: count)
        for pattern in 1..<(1 << count) - 1 {
          let isAllowed = probe.allows(probe.signed(tails, count, pattern), of: count)
          #expect(!isAllowed || patterns >> UInt64(pattern) & 1 == 1)
          (allowed, looked) = (allowed + (isAllowed ? 1 : 0), looked + 1)
        }
        passed += patterns.nonzeroBitCount
        let isAllowed = probe.allows(probe.tail(count, of: sums), of: count)
        #expect(!isAllowed || probe.mayBe(last: count, of: sums))
      }
    }
    #expect(allowed > 100)
    #expect(passed < looked * 3 / 4)
  }
}
