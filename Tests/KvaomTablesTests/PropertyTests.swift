import Foundation
import Testing

@testable import KvaomTables

/// What holds of any table, known or rolled. `KVAOM_LAYOUTS=20000` rolls so many of each sort.
struct PropertyTests {
  private static let wanted = ProcessInfo.processInfo.environment["KVAOM_LAYOUTS"].flatMap { Int($0) }
  private static let layouts = wanted ?? 300
  private static let plainOfAKind = (wanted ?? 1000) / PlainTables.kinds.count

  /// Tables in which nothing is a sum but by chance: at most one in a thousand is told that it has one.
  @Test func plainTablesHaveNoSums() {
    var told: [String] = []
    var count = 0
    for kind in PlainTables.kinds {
      for seed in 0..<Self.plainOfAKind {
        var dice = Dice(UInt64(seed) &+ 77)
        let text = PlainTables.table(kind, &dice)
        let reading = TableReading(PastedText.grid(text))
        count += 1
        #expect(reading.account.addsUp, "\(text)")
        if reading.rows.contains(where: { !$0.isData }) || reading.columns.contains(where: { !$0.isData }) {
          told.append(text)
        }
      }
    }
    #expect(count == Self.plainOfAKind * PlainTables.kinds.count && count > 900)
    // The longer the run, the more is said of what it found.
    if Self.wanted != nil { print("plain tables: \(count), told that they have a sum: \(told.count)") }
    #expect(told.count * 1000 <= count, "\(told.joined(separator: "\n"))")
  }

  /// The cells of a statement: label, year and figure of each, as the model tells them.
  private func facts(_ statement: String) -> [String] {
    var facts: [String] = []
    var heads: [String] = []
    for line in statement.split(separator: "\n") {
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if heads.isEmpty, cells.count > 1, cells[0].isEmpty {
        heads = Array(cells.dropFirst())
        continue
      }
      guard cells.count > 1, !line.hasPrefix("="), !line.hasPrefix("@") else { continue }
      if cells[0].hasPrefix("of which ") { cells[0].removeFirst(9) }
      for (head, value) in zip(heads, cells.dropFirst()) where !head.hasPrefix("=") {
        facts.append("\(cells[0].dropFirst().dropLast())|\(head)|\(plain(value))")
      }
    }
    return facts.sorted()
  }

  private func plain(_ figure: String) -> String {
    guard figure.contains(".") else { return figure }
    var figure = figure
    while figure.last == "0" { figure.removeLast() }
    if figure.last == "." { figure.removeLast() }
    return figure
  }

  /// A known model in hundreds of layouts comes back, or something is asked.
  @Test func knownTablesComeBackOrAreAsked() {
    var back = 0
    for seed in 0..<Self.layouts {
      var dice = Dice(UInt64(seed) &+ 991)
      let (model, text) = Layouts.make(&dice)
      let reading = TableReading(PastedText.grid(text))
      #expect(reading.account.addsUp, "\(text)")
      let isOpen = reading.fault != nil || reading.openQuestions.contains { $0.id != "unit" && $0.id != "dash" }
      let found = reading.fault == nil ? facts(reading.statement(named: "t", unit: "tkr", dash: nil)) : []
      if found == model.facts { back += 1 } else { #expect(isOpen, "\(seed)\n\(text)") }
    }
    // Most layouts leave nothing to ask.
    if Self.wanted != nil { print("layouts: \(Self.layouts), back: \(back), the others asked") }
    #expect(back * 10 > Self.layouts * 9)
  }
}
