import KvaomEngine
import KvaomSession
import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

@testable import KvaomWorkbook

/// A plan as a workbook, for tests.
enum Exported {
  /// The workbook of a plan's text.
  static func workbook(
    _ text: String, locale: Locale = .en, scenario: String? = nil, settings: [String] = []
  ) throws -> PlanWorkbook {
    let options = EngineOptions(locale: locale, scenario: scenario, settings: settings)
    let engine = Engine(options: options) { request in
      (try? Repository.text("scenarios/\(request.path.split(separator: "/").last ?? "")")).map {
        .bytes(Array($0.utf8))
      }
    }
    let session = engine.session(SourceText(name: "plan.kvaom", bytes: Array(text.utf8)))
    #expect(session.isRunnable, "\(engine.written(session))")
    return try #require(try PlanWorkbook(session.asking, title: "plan"))
  }

  /// The content of a cell: `Calculation!E5`.
  static func content(_ made: PlanWorkbook, _ place: String) throws -> WorkbookCell.Content {
    let parts = place.split(separator: "!")
    let sheet = try #require(made.workbook.sheets.first { $0.name == parts[0] })
    for (row, cells) in sheet.rows {
      for (column, cell) in cells.cells where CellReference(row: row, column: column).text == parts[1] {
        return cell.content
      }
    }
    return .empty
  }

  /// The formula of a cell as text; nil where it has none.
  static func formula(_ made: PlanWorkbook, _ place: String) throws -> String? {
    guard case .formula(let tree, _) = try content(made, place) else { return nil }
    return tree.text
  }

  /// What the proof finds in the states that are drawn, and in `few` of the others.
  static func report(_ made: PlanWorkbook, draws: Int, few: Int = .max) throws -> PlanProof.Report {
    let states = try ProofStates(made).all(random: draws)
    return try PlanProof(made).run(Array(states.dropLast(draws).prefix(few) + states.suffix(draws)))
  }
}
