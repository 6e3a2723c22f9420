import KvaomDocumentation
import KvaomEngine
import KvaomSession
import KvaomSource
import KvaomTestSupport
import KvaomTesting
import KvaomWords
import Testing

/// A formula for one municipality serves all: over 357 municipalities and six years at once every function gives what
/// it gives for one.
struct ManyAtOnceTests {
  /// How many municipalities.
  static let count = 357
  /// The years.
  static let years = Array(2016...2021)
  /// The posts.
  static let posts = ["P1", "P2", "P3"]

  /// A figure between 1 and 9999 that depends on its place alone, never the same twice in a row.
  static func figure(_ table: Int, _ row: Int, _ column: Int) -> Int {
    let mixed = (table * 7919 + row * 104_729 + column * 1_299_709 + 12345) &* 2_654_435_761
    return abs(mixed >> 7) % 9999 + 1
  }

  /// The tables by municipality and year: name, unit, and what a figure is divided by.
  static let tables = [
    ("a", "tkr", 1), ("b", "tkr", 1), ("c", "tkr", 1), ("n", "", 1), ("m", "", 1), ("p", "%", 1000), ("q", "%", 1000),
  ]

  static func number(_ table: Int, _ row: Int, _ column: Int) -> String {
    let value = figure(table, row, column)
    let divisor = tables[table].2
    guard divisor > 1 else { return String(value) }
    let rest = String(value % divisor)
    return "\(value / divisor).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  static var plan: String {
    let places = (1...count).map { "K\($0)" }
    var text =
      """
      years 2016..2021\ndim municipality = \(places.joined(separator: ", "))\ndim post = \
      \(posts.joined(separator: ", "))\n
      """
    let header = years.map(String.init).joined(separator: " ")
    for (table, entry) in tables.enumerated() {
      text += "\(entry.0) = table by municipality, year\(entry.1.isEmpty ? "" : " in \(entry.1)") {\n \(header)\n"
      for row in 1...count {
        text += " K\(row) " + years.indices.map { number(table, row, $0) }.joined(separator: " ") + "\n"
      }
      text += "}\n"
    }
    for (name, unit, size) in [("lines", " in tkr", 10_000), ("weights", "", 97)] {
      text += "\(name) = table by post, municipality, year\(unit) {\n \(header)\n"
      for (index, post) in posts.enumerated() {
        for row in 1...count {
          text +=
            " \(post) K\(row) " + years.indices.map { String(line(index, row, $0, size)) }.joined(separator: " ") + "\n"
        }
      }
      text += "}\n"
    }
    return text
  }

  static func line(_ post: Int, _ row: Int, _ column: Int, _ size: Int) -> Int {
    figure(post + 20 + size, row, column) % (size - 1) + 1
  }

  /// The call with names, or with the figures of one municipality in one year in their place.
  static func filled(_ call: String, row: Int, column: Int) -> String {
    replaced(call) { word in
      if let table = tables.firstIndex(where: { $0.0 == word }) {
        return number(table, row, column)
          + (tables[table].1.isEmpty ? "" : tables[table].1 == "%" ? "%" : " \(tables[table].1)")
      }
      guard word == "L" || word == "W" else { return word }
      let size = word == "L" ? 10_000 : 97
      let list = posts.indices.map { "\(line($0, row, column, size))\(word == "L" ? " tkr" : "")" }
      return "[\(list.joined(separator: ", "))]"
    }
  }

  static func replaced(_ call: String, _ change: (String) -> String) -> String {
    call.replacing(/[A-Za-z_][A-Za-z_0-9]*(\.[a-z])?/) { match in
      match.output.1 == nil ? change(String(match.output.0)) : String(match.output.0)
    }
  }

  /// The places that are looked at one by one.
  static let sample = [(1, 0), (200, 3), (357, 5)]

  @Test func allAtOnceIsOneByOne() throws {
    var text = Self.plan
    for (index, call) in Calls.all.enumerated() {
      let together = Self.replaced(call) { $0 == "L" ? "lines" : $0 == "W" ? "weights" : $0 }
      // What is over the posts says so where several dimensions could be meant.
      let over = together.replacing(/(lines|weights)( > 50| \* n| \* 1 tkr| \/ 100\b| \/ 1000| - 2000 tkr)?(?=[,)])/) {
        "\($0.output.0) over post"
      }
      text += "result_\(index) = \(over)\n"
      for (row, column) in Self.sample {
        text += "one_\(index)_\(row) = \(Self.filled(call, row: row, column: column))\n"
        let isList =
          call.contains("move(") || call.contains("transfer(") || call.contains("premium_deviation")
          || call.contains("trend(")
        let posts = ["key(", "shares(", "cross_cut_protected", "tax_equalisation("].contains { call.contains($0) }
        let member = posts ? "P2, " : ""
        let pick = posts || isList ? "[2]" : ""
        text +=
          """
          check result_\(index)[\(member)K\(row), \(Self.years[column])]\(isList ? "[2]" : "") == \
          one_\(index)_\(row)\(pick) \"\(Self.escaped(call))\"\n
          """
      }
    }
    let engine = Engine(options: EngineOptions(locale: .en), readFile: { _ in nil })
    let outcome = engine.test([.plan(SourceText(name: "many.kvaom", bytes: Array(text.utf8)), golden: nil)]).outcome
    #expect(outcome.exitCode == 0, "\(outcome.output.prefix(3000))\(outcome.diagnostics.prefix(6000))")
    #expect(outcome.output.hasPrefix("\(Calls.all.count * Self.sample.count) passed, 0 failed"))
  }

  static func escaped(_ call: String) -> String { call.replacing("\"", with: "'") }

  @Test func everyFunctionIsCalled() {
    let engine = Engine(options: EngineOptions(), readFile: { _ in nil })
    let called = Calls.all.joined(separator: " ")
    for entry in engine.libraryModules().flatMap(\.entries) where entry.kind == .function {
      let isCalled = called.contains("\(entry.fullName)(")
      #expect(isCalled != Calls.left.contains(entry.fullName), "\(entry.fullName)")
    }
  }
}
