import KvaomSource
import Testing

@testable import KvaomSyntax

@Suite struct FormatTests {
  /// `source` formatted; also checks that its tree stays and that formatting again changes nothing.
  private func formatted(_ source: String) -> String {
    let reading = Reading(source)
    #expect(reading.errors == [])
    reading.expectFormatKeepsTree()
    return format(reading.tree, of: reading.text)
  }

  @Test(arguments: [
    ("x=a+b*c", "x = a + b * c\n"),
    ("x  =  f ( a,b:2 ) [ 2018 ]", "x = f(a, b: 2)[2018]\n"),
    ("x=-a^-b", "x = -a ^ -b\n"),
    ("x = a -b", "x = a - b\n"),
    ("x = 450 kr/hour*3", "x = 450 kr/hour * 3\n"),
    ("x = y as kr / child", "x = y as kr/child\n"),
    ("x = 18.5 %", "x = 18.5%\n"),
    ("x=y[2017 .. 2019,not KG7]", "x = y[2017..2019, not KG7]\n"),
    ("x [R]=3", "x[R] = 3\n"),
    ("x \"L\"[R]:kr by a,b=3", "x \"L\" [R]: kr by a, b = 3\n"),
    ("check(a)==3", "check(a) == 3\n"),
    ("check (a)==3", "check (a) == 3\n"),
    ("x = [1 ,2]\n\n\n\n# c\ny = 2", "x = [1, 2]\n\n# c\ny = 2\n"),
    ("\n\nx = 1", "x = 1\n"),
    ("measure m{a=3;b=4}", "measure m { a = 3; b = 4 }\n"),
    ("measure m {}", "measure m {}\n"),
    ("measure m {\n\na=3;\n   b=4\n\n}", "measure m {\n  a = 3\n  b = 4\n}\n"),
    ("measure m { @owner \"a\" @kind \"b\"\n}", "measure m { @owner \"a\"  @kind \"b\"\n}\n"),
    ("x = 1 # a\nyy = 22   # b\n\nz = 3 # c", "x = 1    # a\nyy = 22  # b\n\nz = 3  # c\n"),
    ("x = if a\nthen b\nelse c", "x = if a\n  then b\n  else c\n"),
    ("x = f(\na,\n[b,\nc])", "x = f(\n  a,\n  [b,\n    c])\n"),
    ("x = a +\n# why\nb", "x = a +\n  # why\n  b\n"),
    ("x = 1; y = 2;", "x = 1; y = 2\n"),
    ("#!/usr/bin/env kvaom\nx=1", "#!/usr/bin/env kvaom\nx = 1\n"),
    ("years R2015,B2016 .. B2020", "years R2015, B2016..B2020\n"),
    ("unit kr2\nx = 3 kr@2017", "unit kr2\nx = 3 kr@2017\n"),
    ("fn f(a:% = 4 %,b over d)->kr=a", "fn f(a: % = 4%, b over d) -> kr = a\n"),
    ("dim d=a,(b)", "dim d = a, (b)\n"),
    ("", ""),
  ])
  func spaces(_ source: String, _ expected: String) { #expect(formatted(source) == expected) }

  @Test func longListsAreBrokenAfterCommas() {
    let members = (1...40).map { "Kommune\($0)" }.joined(separator: ", ")
    let lines = formatted("dim kommune = \(members)").split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  K") })
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix(",") })
  }

  /// A line that began with `role = …` would be a definition of its own.
  @Test func announcedDimensionsStayOnTheirLine() {
    let source =
      "hours \"Timer for hver rolle i et helt år\": hour by place, role = meetings * seats * max(length, preparation)"
    #expect(formatted(source).split(separator: "\n")[0].contains("by place, role = "))
  }

  @Test func longLayersAreOpened() {
    let source =
      """
      scenario strict \"Stram\" extends plan { exclude own_team; net_cost *= 0.99 from 2018; other = 4 from 2019 until \
      2020 }
      """
    #expect(
      formatted(source) == """
        scenario strict "Stram" extends plan {
          exclude own_team
          net_cost *= 0.99 from 2018
          other = 4 from 2019 until 2020
        }

        """)
  }

  @Test func tablesAreAligned() {
    let source = """
      t "L"=table by post,year in tkr{  # head
       B2016 B2017
      # own
      "Helse og velferd" 1 29492 # end
      Kort - "a b"
        @note "n"
      = SUM 1  2
      }
      """
    #expect(
      formatted(source) == """
        t "L" = table by post, year in tkr {  # head
                              B2016  B2017
          # own
          "Helse og velferd"      1  29492  # end
          Kort                    -  "a b"
          @note "n"
          = SUM                   1  2
        }

        """)
  }

  @Test func textsWithErrorsStayAsTheyAre() {
    let reading = Reading("x=(1\ny=2")
    #expect(format(reading.tree, of: reading.text) == "x=(1\ny=2")
  }
}
