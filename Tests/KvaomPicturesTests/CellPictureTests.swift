import KvaomDecimal
import KvaomPictures
import Testing

/// Bars, courses and shades in the cells of a table.
struct CellPictureTests {
  private func bar(_ share: String, from side: CellBar.Side = .left, isAlwaysSeen: Bool = false) throws -> String {
    let share = try #require(Decimal(parsing: share))
    return CellPicture.bar(CellBar(share: share, shade: .full, from: side, room: 4, isAlwaysSeen: isAlwaysSeen)).signs
  }

  @Test func aBarFillsItsColumn() throws {
    #expect(try bar("0.5") == "██  ")
    #expect(try bar("0.625") == "███ ", "half a sign is one")
    #expect(try bar("1") == "████" && bar("0") == "    ")
    #expect(try bar("0.5", from: .right) == "██", "the writer puts what ends at the right edge there")
  }

  @Test func whatIsSmallIsSeenWhereItMustBe() throws {
    #expect(try bar("0.01") == "    ")
    #expect(try bar("0.01", isAlwaysSeen: true) == "█   ")
  }

  @Test func aCourseGoesFromItsLowestToItsHighestNumber() {
    #expect(CellPicture.sparkline(Sparkline([1, 2, .missing(.blank), 3])).signs == "▁▅ █")
    #expect(CellPicture.sparkline(Sparkline([7, 7])).signs == "▁▁")
  }

  @Test func shadesAreFifthsOfTheRange() {
    let numbers: [Decimal] = [10, 20, 25, 45, 50, .missing(.blank)]
    let range = ValueRange(numbers)
    let signs = numbers.map { CellPicture.shade(FifthOfRange($0, in: range)).signs }
    #expect(signs == ["··", "░░", "░░", "██", "██", "  "])
    #expect(!ValueRange([3, 3]).isVisible)
  }
}
