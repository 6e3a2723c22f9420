import Foundation
import KvaomWords
import Testing

@testable import KvaomTables

/// Shapes of published tables: what every row and column is taken for, what is asked, and where each figure went.
struct ShapeTests {
  private var cases: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Cases/tables")
  }

  /// What is said of a reading.
  private func said(_ reading: TableReading, unit: String?) -> String {
    if let fault = reading.fault { return "fault: \(fault.phrase[.nn])\n" }
    var text = "title: \(reading.title)   unit: \(reading.unit?.unit ?? "?")\n"
    for column in reading.columns {
      text += "column \(column.label): \(column.role[.nn])\(column.reason.map { " (\($0[.nn]))" } ?? "")\n"
    }
    for row in reading.rows {
      text += "row \(row.label): \(row.role[.nn])\(row.reason.map { " (\($0[.nn]))" } ?? "")\n"
    }
    for question in reading.openQuestions where question.id != "unit" {
      let choices = question.choices.map { $0.id }.joined(separator: " | ")
      text += "asked: \(question.id) = \(choices)   \(question.evidence.map { $0[.nn] }.joined(separator: "; "))\n"
    }
    let account = reading.account
    text += "figures: \(account.total) = \(account.inTable) + \(account.inAggregates) + \(account.leftOutCount)\n"
    return text + reading.statement(named: "t", unit: unit ?? reading.unit?.unit ?? "tkr", dash: nil)
  }

  @Test func shapesAreReadOrAsked() throws {
    let text = try String(contentsOf: cases.appending(path: "shapes.txt"), encoding: .utf8)
    var observed = ""
    var count = 0
    for shape in text.components(separatedBy: "=== ").dropFirst() {
      let name = shape.prefix { $0 != "\n" }
      // `@tkr` behind a name is the planner's answer to the unit.
      let unit = name.split(separator: "@").dropFirst().first.map { ["unit": String($0)] } ?? [:]
      let reading = TableReading(PastedText.grid(String(shape.dropFirst(name.count + 1))), answers: unit)
      #expect(reading.account.addsUp, "\(name)")
      observed += "=== \(name)\n" + said(reading, unit: unit["unit"])
      count += 1
    }
    #expect(count >= 34)
    let file = cases.appending(path: "shapes.expected")
    if ProcessInfo.processInfo.environment["KVAOM_UPDATE"] != nil {
      try observed.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(observed == expected)
  }
}
