import KvaomSource
import Testing

@testable import KvaomSyntax

@Suite struct TableTests {
  /// The cells of a table of one row with the cells `source`.
  private func cells(_ source: String) -> String {
    let reading = Reading("t = table by a, b {\n  c d e\n  x \(source)\n}\n")
    guard case .table(let table) = reading.tree.statements.first?.kind, let row = table.rows.first else {
      return "no table"
    }
    let dump = TreeDump(of: reading.tree)
    return row.cells.map { dump.cell($0) }.joined(separator: " ") + reading.codes.map { " !" + $0 }.joined()
  }

  /// Rows of words and numbers are read in one pass, but where something stands behind them. Both ways give the same
  /// labels, cells and findings, whatever is between the spaces.
  @Test func rowsAreReadAlikeWithAndWithoutARemark() {
    let pieces = [
      "a", "of", "of which 5", "b_1", "x-y", "2017", "12", "345", "-4", "1.5", "29.492", "0.125", "007", "1e6", "-",
      "..", ".5", "2016-06-24", "2016-02-30", "1.2.3", "5-", "æ", "3,5", "7%", "\"q r\"", "=", "1 %",
    ]
    var state: UInt64 = 20_161_201
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<3_000 {
      let dimensions = ["a", "a, b", "a, b, c"][next(3)]
      var rows = (0..<(2 + next(3))).map { _ in
        (0..<(1 + next(5))).map { _ in pieces[next(pieces.count)] + (next(4) == 0 ? "  " : "") }.joined(separator: " ")
      }
      rows.insert("c d", at: 0)
      func read(_ end: String) -> (rows: [String], codes: [String]) {
        let body = rows.map { "  \($0)\(end)\n" }.joined()
        let reading = Reading("t = table by \(dimensions) {\n\(body)}\n")
        guard case .table(let table) = reading.tree.statements.first?.kind else { return ([], reading.codes) }
        let dump = TreeDump(of: reading.tree)
        let lines = table.rows.map { row in
          // A sum without cells goes to the end of its line.
          let place = reading.text.text(of: row.span).split(separator: " ").joined(separator: " ")
          return "\(row.role) \(row.labels.map { $0.text }) \(row.cells.map { dump.cell($0) }) \(row.terms.count)"
            + " \(place)"
        }
        return (lines, reading.codes)
      }
      #expect(read("") == read("  # remark"), "\(dimensions): \(rows)")
      #expect(read("") == read("\r"), "\(dimensions): \(rows)")
    }
  }

  /// What a search has found: a head with semicolons in its quotes was taken for cells with semicolons between.
  @Test(arguments: ["a;;b", "a; b; c", "a|b|c", "Drift; netto", "a, b, c"])
  func signsInsideQuotesPartNoCells(_ label: String) {
    let reading = Reading("t = table by a, b {\n\t\"\(label)\"\n\"\(label)\"\t1\n  \"\(label)\" 2\n}\n")
    #expect(reading.codes.isEmpty, "\(label)")
    guard case .table(let table) = reading.tree.statements.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map { $0.name.text } == [label] && table.rows.map { $0.cells.count } == [1, 1])
  }

  @Test(arguments: ["\"a\";1;2", "a;1;2", "|a|1|2|", "\"a b\" ; 1; 2"])
  func signsBetweenCellsAreReported(_ line: String) {
    #expect(Reading("t = table by a, b {\n  c d\n\(line)\n}\n").codes.contains("KV184"), "\(line)")
  }

  @Test(arguments: [
    ("29492 0 -220", "29492 0 -220"),
    ("29\u{A0}492 29\u{202F}492", "29492 29492"),
    ("1\u{A0}029\u{A0}492,5", "1029492.5"),
    ("29 492", "29 492"),
    ("24\u{A0}16", "24 16"),
    ("2,3 3.6 0,75", "2.3 3.6 0.75"),
    ("18,5% 24%", "18.5% 24%"),
    ("3,7 % 4 %", "3.7% 4%"),
    ("98\u{A0}% 100\u{A0}%", "98% 100%"),
    ("\u{2212}220 –220 −1\u{A0}958", "-220 -220 -1958"),
    ("- . .. :", "(missing -) (missing .) (missing ..) (missing :)"),
    ("in_progress \"Etat A\" \"Q \\\" q\"", "\"in_progress\" \"Etat A\" \"Q \\\" q\""),
    ("2016-06-24 2016-06", "(date 2016-06-24) (date 2016-06)"),
    ("2016-02-30", "(hole) !KV007"),
    ("1e6 +3 1_000", "1000000 3 1000"),
    ("B2016 Hå _x", "\"B2016\" \"Hå\" \"_x\""),
    ("1958-", "(hole) !KV038"),
    ("(1958)", "(hole) !KV038"),
    ("12*", "(hole) !KV038"),
    ("2-4", "(hole) !KV038"),
    ("1.234,5", "(hole) !KV038"),
    ("29.492", "29.492 !KV039"),
    ("29.492 3,7", "29.492 3.7 !KV039"),
    ("1 # 2", "1"),
  ])
  func formsOfCells(_ source: String, _ expected: String) { #expect(cells(source) == expected) }

  @Test func namedTable() {
    let source = """
      budget "Barnevern" = table by post, year in tkr, dash = 0 {
                              R2015   "Ny"   B2017
        # between
        "Helse og velferd"    30376   29278   29492

        @note "sic"
        Lokal                 220       0       -      # at the end
        = SUM                 30596   29278   29492
        == 1 2 3
      }
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (table (named budget "Barnevern" post year) (unit tkr) (dash 0) (columns R2015 Ny B2017)
          (row (labels |Helse og velferd|) 30376 29278 29492)
          (row (labels Lokal) 220 0 (missing -) (@note "sic"))
          (= (labels SUM) 30596 29278 29492)
          (== 1 2 3))
        """)
    #expect(reading.comments == ["# between", "# at the end"])
    reading.expectFormatKeepsTree()
  }

  @Test func tableOverOneDimensionHasNoHeader() {
    let reading = Reading("w = table by state {\n  done 1\n  \"not yet\" 0,5\n}")
    #expect(reading.dump == "(table (named w state)\n  (row (labels done) 1)\n  (row (labels |not yet|) 0.5))")
    reading.expectFormatKeepsTree()
  }

  @Test func tableOverThreeDimensionsHasTwoLabels() {
    let reading = Reading("w = table by a, b, year {\n      2016 2017\n  x \"y z\"  1  2\n  = SUM 1 2\n}")
    #expect(
      reading.dump
        == "(table (named w a b year) (columns 2016 2017)\n  (row (labels x |y z|) 1 2)\n  (= (labels SUM) 1 2))")
    reading.expectFormatKeepsTree()
  }

  @Test func acrossTable() {
    let source = """
      table across municipality {
                                                      Klepp   KG7   Time
        late  "Over tre månader": %                     24%   16%     8%
        trained "Stillingar": position per 1000 child   2,3  3,6  3,3
        net: kr/child  6288  7678  7037
        rate: per 1000   3 4 5
        plain 1 2 3
      }
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (table (across municipality) (columns Klepp KG7 Time)
          (row (labels late) "Over tre månader" (unit %) 24% 16% 8%)
          (row (labels trained) "Stillingar" (unit position child^-1/1000) 2.3 3.6 3.3)
          (row (labels net) (unit kr child^-1) 6288 7678 7037)
          (row (labels rate) (unit 1^-1/1000) 3 4 5)
          (row (labels plain) 1 2 3))
        """)
    reading.expectFormatKeepsTree()
  }

  @Test func tableByColumn() {
    let source = """
      table by action {
                     status: state    owner     cost: kr/child   due
        "Vald"       in_progress      "Etat A"  3                2016-06-24
        Fråfall      adopted          "Etat B"  4,5              2016-03-07
      }
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (table (by action) (columns (column status (unit state)) owner (column cost (unit kr child^-1)) due)
          (row (labels Vald) "in_progress" "Etat A" 3 (date 2016-06-24))
          (row (labels Fråfall) "adopted" "Etat B" 4.5 (date 2016-03-07)))
        """)
    reading.expectFormatKeepsTree()
  }

  @Test func labelsOfColumns() {
    let source = """
      table by action {
                     status "Status": state    owner   cost "Kostnad per barn": kr/child   due "Frist"
        Fråfall      adopted          "Etat B"  4,5              2016-03-07
      }
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (table (by action) (columns (column status "Status" (unit state)) owner \
        (column cost "Kostnad per barn" (unit kr child^-1)) (column due "Frist"))
          (row (labels Fråfall) "adopted" "Etat B" 4.5 (date 2016-03-07)))
        """)
    reading.expectFormatKeepsTree()
  }

  @Test func rowsWithTabsSplitAtTabsOnly() {
    let source =
      """
      t = table by post, year {\n\tB2016\tB2017\tB2018\nHelse og velferd\t29 492\t\t3,7 %\t\t\n5\" rør\t1\t2\t3\n  = \
      SUM i alt\t1\t2\t3\n}\nx = 1
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (table (named t post year) (columns B2016 B2017 B2018)
          (row (labels |Helse og velferd|) 29492 (missing) 3.7%)
          (row (labels |5" rør|) 1 2 3)
          (= (labels |SUM i alt|) 1 2 3))
        (define x 1)
        """)
    reading.expectFormatKeepsTree()
  }

  @Test func lostQuotesAreFound() {
    let reading = Reading("t = table by a, year {\n 2016 2017\n Helse og velferd 1 2\n = i alt 1 2\n}")
    #expect(reading.errors == ["KV036 3 Helse og velferd"])
    #expect(reading.dump.contains("(row (labels |Helse og velferd|) 1 2)"))
    #expect(reading.dump.contains("(= (labels |i alt|) 1 2)"))
  }

  @Test func tableOnOneLineAndClosedBehindARow() {
    #expect(Reading("w = table by s { a 1 }").dump == "(table (named w s)\n  (row (labels a) 1))")
    #expect(
      Reading("w = table by s {\n a 1\n b 2 }\nx = 1").dump
        == "(table (named w s)\n  (row (labels a) 1)\n  (row (labels b) 2))\n(define x 1)")
    #expect(Reading("w = table by s {}").dump == "(table (named w s))")
  }

  @Test func linesOfOtherSystems() {
    let reading = Reading("w = table by s, year {\r\n  2016\r\n  a 1\r\n}\r\nx = 1\r\n")
    #expect(reading.dump == "(table (named w s year) (columns 2016)\n  (row (labels a) 1))\n(define x 1)")
  }

  @Test func indicatorsTable() {
    let source = """
      indicators by goal, better higher, range 0%..100%, limits 1 pp, 10 pp, path linear {
                                          result 2016   target in 2017   target by 2020
        notified "Halda meldingsfristar"     98%            100%             100%
        @note "new"
        on_time                              76 %            -             100%   # c
      }
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (indicators goal (better higher) (range (number 0 (unit %)) (number 100 (unit %))) (limits (number 1 (unit \
        pp)) (number 10 (unit pp))) (path linear) (result in 2016) (target in 2017) (target by 2020)
          (row notified "Halda meldingsfristar" 98% 100% 100%)
          (row on_time 76% (missing -) 100% (@note "new")))
        """)
    reading.expectFormatKeepsTree()
  }
}
