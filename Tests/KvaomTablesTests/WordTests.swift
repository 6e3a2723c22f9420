import Foundation
import KvaomDecimal
import KvaomUnits
import Testing

@testable import KvaomTables

/// Heads and amounts as printed tables have them: each is read right, or known to be unclear.
struct WordTests {
  private func lines(_ name: String) throws -> [(text: String, wanted: String)] {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: cases.appending(path: "Cases/tables/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1]))
    }
  }

  private func meaning(_ head: String) -> String {
    switch HeadReading(head).meaning {
    case .year(let label): label.text
    case .unclearYear: "unclear"
    case .partOfYear: "part"
    case .span: "span"
    case .sum: "sum"
    case .change: "change"
    case .share: "share"
    case .remarks: "remarks"
    case .other: "other"
    }
  }

  @Test func headsAreWhatTheySay() throws {
    let heads = try lines("heads.tsv")
    #expect(heads.count >= 200)
    for (head, wanted) in heads { #expect(meaning(head) == wanted, "\(head)") }
  }

  private func amount(_ text: String) -> String {
    let cleaned = TextRules.label(text)
    guard let figure = WrittenFigure(cleaned) else { return "no" }
    if figure.isAmbiguous { return "?" }
    let last = figure.lastSign ?? "."
    let sign: Character = figure.certainThousandsSign == last ? (last == "." ? "," : ".") : last
    return (figure.plainText(decimalSign: sign) ?? "no") + (figure.isPercent ? "%" : "")
  }

  @Test func amountsAreWhatTheySay() throws {
    let amounts = try lines("amounts.tsv")
    #expect(amounts.count >= 200)
    for (text, wanted) in amounts { #expect(amount(text) == wanted, "\(text)") }
  }

  /// What a label says of being a sum; `i alt` is two words, and no part of others.
  @Test(arguments: [
    ("Sum drift", RowRelations.LabelStrength.strong), ("Drift i alt", .strong), ("I alt", .strong),
    ("Ski alternativ", .none), ("Tilskot til altfor mange", .none), ("Netto driftsresultat", .weak), ("Skule", .none),
  ])
  func labelsSayWhetherTheyAreSums(_ label: String, _ wanted: RowRelations.LabelStrength) {
    #expect(TableReader.strength(of: label) == wanted)
  }

  /// A word begins a label only where it ends there, or a sign follows.
  @Test(arguments: [("antall barn", true), ("antall, barn", true), ("antall", true), ("antallet", false), ("", false)])
  func wordsBeginLabels(_ label: String, _ wanted: Bool) {
    #expect(TextRules.begins(label, with: "antall", before: " ,") == wanted)
  }

  /// The page of the words and the lists say the same.
  @Test func thePageHasEveryWord() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/language/what-is-read-as-what.md"), encoding: .utf8)
    let rows: [(String, [String])] = [
      ("accounts, `R`", HeadWords.accounts), ("budget, `B`", HeadWords.budget),
      ("revised budget, `RB`", HeadWords.revised), ("forecast or plan, `P`", HeadWords.forecast),
      ("a part of a year", HeadWords.partOfYear), ("a sum", HeadWords.sum), ("a change", HeadWords.change),
      ("a share", HeadWords.share), ("a sum, as a row", HeadWords.sumRow),
      ("perhaps a result, as a row", HeadWords.resultRow), ("a part of the row above", HeadWords.partRow),
      ("perhaps all that others are parts of, as the first word of a row", HeadWords.wholeRow),
      ("a figure that is missing, in a row of words", HeadWords.missing),
      ("a measure, first or last in a label (*Veg (km)*)", PrintedUnits.measured),
      ("income, as the end of a word", HeadWords.income), ("a cost, as the end of a word", HeadWords.cost),
    ]
    for (title, words) in rows {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| \(title) |") }
      let cell = row?.split(separator: "|").last.map(String.init) ?? ""
      let listed = cell.components(separatedBy: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(words.allSatisfy { listed.contains($0) }, "\(title): \(words.filter { !listed.contains($0) })")
    }
  }
}
