import Foundation
import KvaomTestSupport
import Testing

/// `docs/seed-systems.md`: every system of the source texts has its row, and every name in a row is defined in the plan
/// beside it, as the program itself finds when it is asked to define the name once more.
struct SeedSystemTests {
  /// A row: which system, in which plan, by which names.
  struct Row {
    let system: String
    let plan: String
    let definitions: [String]
    let layers: [String]
  }

  /// The systems as they were inventoried: how many each text has.
  private static let inventory = [("K", 23), ("B", 9), ("N", 8), ("G", 8), ("S", 5)].flatMap { letter, count in
    (1...count).map { "\(letter)\($0)" }
  }
  private static let rows = rows(of: (try? Repository.text("docs/seed-systems.md")) ?? "")
  static let plans = Set(rows.map(\.plan)).sorted()

  /// A row without a system belongs to the one above it.
  private static func rows(of text: String) -> [Row] {
    var system = ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| system") }.map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if !cells[0].isEmpty { system = cells[0] }
      let plan = cells[2].firstMatch(of: /\]\(\.\.\/(.*)\)/).map { String($0.1) } ?? ""
      return Row(system: system, plan: plan, definitions: names(in: cells[3]), layers: names(in: cells[4]))
    }
  }

  private static func names(in cell: String) -> [String] { cell.matches(of: /`([^`]*)`/).map { String($0.1) } }

  /// What is not as `rows` say it is in `plan`.
  private static func faults(in rows: [Row], of plan: String) throws -> [String] {
    let definitions = Set(rows.flatMap(\.definitions)).sorted()
    let layers = Set(rows.flatMap(\.layers)).sorted()
    let file = String(plan.split(separator: "/").last ?? "")
    // A scenario of the same name: a definition may have further cases, and a scenario may not.
    let script = "use \"\(file)\"\n" + Set(definitions + layers).sorted().map { "scenario \($0) { }\n" }.joined()
    let result = try BuiltProgram.run(
      ["check", "-", "--locale", "en"], input: Data(script.utf8), directory: Repository.url("scenarios"))
    let messages = result.errors.split(separator: "\n\n").filter { $0.contains(" \(file):") }
    // The message shows both places: that of the plan, and that of the script.
    func isFound(_ name: String, asLayer isLayer: Bool) -> Bool {
      guard let message = messages.first(where: { $0.contains("`\(name)` is defined already.") }) else { return false }
      return message.matches(of: /│ (?:measure|scenario)\b/).count == (isLayer ? 2 : 1)
    }
    return definitions.filter { !isFound($0, asLayer: false) }.map { "\(plan) has no definition \($0)" }
      + layers.filter { !isFound($0, asLayer: true) }.map { "\(plan) has no measure or scenario \($0)" }
  }

  @Test func everySystemHasItsRowAndAPlan() {
    var systems: [String] = []
    for row in Self.rows where systems.last != row.system { systems.append(row.system) }
    #expect(systems == Self.inventory)
    for row in Self.rows {
      #expect(!row.plan.isEmpty && !(row.definitions + row.layers).isEmpty, "\(row.system) is nowhere modelled")
    }
  }

  @Test(arguments: plans)
  func thePlanHasWhatIsNamed(plan: String) throws {
    let faults = try Self.faults(in: Self.rows.filter { $0.plan == plan }, of: plan)
    #expect(faults == [])
  }

  @Test func whatIsNotThereIsFound() throws {
    let plan = "scenarios/nes-oppvekststrategi.kvaom"
    let wrong = Row(
      system: "N4", plan: plan, definitions: ["teams", "committees", "frequent"],
      layers: ["frequent", "often", "teams"])
    let faults = try Self.faults(in: [wrong], of: plan)
    #expect(
      faults == [
        "\(plan) has no definition committees", "\(plan) has no definition frequent",
        "\(plan) has no measure or scenario often", "\(plan) has no measure or scenario teams",
      ])
  }
}
