import KvaomTestSupport
import Testing

/// A picture says the numbers of its table, written as the table writes them, in every language.
struct PictureTests {
  private static let plan = """
    years R2024, B2025..B2027
    input wage_growth "Growth" = 2.7% in 0%..6% ~ triangular(0%, 2.7%, 6%)
    input staff "Staff" = 12.5 positions in 8 positions..12.5 positions
    input rent "Rent" = 1_234_567 kr
    wage [until 2024] = 800_000 kr/position
    wage[from 2025] = prev(wage) * (1 + wage_growth)
    need "Need" = staff * wage + rent as tkr
    share "Share" = need / 100_000 tkr as %
    steps "Steps" [R2024] = 1_000 tkr
    steps[from 2025] = prev(steps) + 500 tkr
    scenario plan "Plan" { staff -= 1 position from 2026-08 }

    """

  /// The numbers in a text with their signs, spaces within them and decimals; not those of words that were cut.
  private static func numbers(in text: String) -> Set<String> {
    let text = text.replacing(/[^ ]*…/, with: "")
    let digits = /[−+]?[0-9]+(?:\u{A0}[0-9]{3})*(?:[.,][0-9]+)?/
    return Set(text.matches(of: digits).map { String($0.output) })
  }

  /// A question, and which lines of its picture hold numbers of the table and not of an axis.
  private static let questions: [(question: String, hasNumbers: @Sendable (Substring) -> Bool)] = [
    ("tornado need[2027]", { $0.contains("│") }),
    ("tornado share[2027] to 3 decimals", { $0.contains("│") }),
    ("bridge need from 2025 to 2027 in plan", { $0.hasPrefix("  ") && $0.contains(/[█▓▒]/) }),
    ("simulate need[2027] 500 draws seed 7", { $0.contains("▲") }),
    ("simulate share[2027] 500 draws seed 7", { $0.contains("▲") }),
    (
      "sweep need[2027] with staff = 8..12 positions step 2, wage_growth = 0%..6% step 3%",
      { $0.hasPrefix("  ") }
    ),
    ("show need[2027], need[2025] in base, plan", { $0.contains("│") }),
    ("show share[2027] to 3 decimals", { $0.contains("│") }),
  ]

  @Test(arguments: ["nn", "nb", "sv", "en"]) func aPictureHasTheNumbersOfItsTable(_ locale: String) throws {
    for (question, hasNumbers) in Self.questions {
      let table = try ScriptedTests.feed("locale \(locale)", question, plan: Self.plan)
      let plotted = question.hasPrefix("show ") ? String(question.dropFirst(5)) : question
      let picture = try ScriptedTests.feed("locale \(locale)", "plot \(plotted)", plan: Self.plan)
      #expect(picture.exitCode == 0 && table.exitCode == 0, "\(table.errors)\(picture.errors)")
      let lines = picture.output.split(separator: "\n").dropFirst().filter(hasNumbers)
      #expect(!lines.isEmpty, "\(picture.output)")
      let known = Self.numbers(in: table.output)
      for line in lines {
        let own = Self.numbers(in: String(line))
        #expect(!own.isEmpty && own.isSubset(of: known), "\(own.subtracting(known)): \(table.output)\(picture.output)")
      }
    }
  }

  /// The values lie on the numbers of the axis.
  @Test(arguments: ["nn", "nb", "sv", "en"]) func anAxisIsWrittenAsTheTableIs(_ locale: String) throws {
    let table = try ScriptedTests.feed("locale \(locale)", "show steps", plan: Self.plan)
    let picture = try ScriptedTests.feed("locale \(locale)", "plot steps", plan: Self.plan)
    for value in ["1\u{A0}000", "1\u{A0}500", "2\u{A0}000", "2\u{A0}500"] {
      let hasBoth = table.output.contains(value) && picture.output.contains(value + " ┤")
      #expect(hasBoth, "\(table.output)\(picture.output)")
    }
  }

  @Test func aPictureOfAConvertedFigureHasTheUnitAskedFor() throws {
    let result = try ScriptedTests.feed("locale en", "plot steps as mkr", plan: Self.plan)
    #expect(result.output.contains("2.5 ┤") && result.output.contains("mill"), "\(result.output)\(result.errors)")
  }
}
