public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
public import KvaomRender
public import KvaomSession
import KvaomUnits
public import KvaomWords

/// Why figures moved between two plans: for each what every changed definition, table or measure makes of it.
public struct DifferenceReasons {
  /// One figure.
  private struct Row {
    let title: String
    let unit: Unit
    let format: UnitFormat
    let lines: [(cause: BridgeReport.Cause, amount: Decimal)]
  }

  private let old: Asking, new: Asking
  private let bridge: PlanBridge
  private let names: PlanNames
  private var rows: [Row] = []

  /// Reasons between two plans; none is known yet.
  public init(from old: Asking, to new: Asking, _ names: PlanNames) {
    (self.old, self.new, self.names) = (old, new, names)
    bridge = PlanBridge(from: old, to: new)
  }

  /// Adds a figure that moved, in the last year both plans have; one with other dimensions than years is left out, and
  /// one that is itself what was changed.
  public mutating func add(
    _ before: CheckedItem, _ after: CheckedItem, in worlds: (old: World, new: World)
  ) throws(EvaluationFault) {
    let figure = try new.figure(after, in: worlds.new, scenario: nil).keepingMembers(
      of: try old.figure(before, in: worlds.old, scenario: nil))
    guard figure.axes.allSatisfy({ $0.isYears }), figure.axes.count < 2 else { return }
    let year = figure.axes.first.flatMap { $0.members.last?.year }
    let lines = bridge.lines(
      from: (before.node, worlds.old), to: (after.node, worlds.new), years: [year?.year])
    let own = after.definition.map { new.plan.program[$0].name }
    let moving = lines.filter { !$0.amounts[0].isZero }
    guard moving.contains(where: { $0.cause.key != own }) else { return }
    let amounts = moving.map { $0.amounts[0] }
    rows.append(
      Row(
        title: [new.title(of: after), year?.text].compactMap { $0 }.joined(separator: " "),
        unit: after.unit, format: UnitFormat(after.unit, cells: amounts + figure.cells),
        lines: moving.map { (names.cause(of: $0.cause), $0.amounts[0]) }))
  }

  /// A row for each figure; nil where no figure has a reason but itself.
  public func document(scenario: String?, _ locale: Locale) -> Document? {
    if rows.isEmpty { return nil }
    var composer = Composer(locale)
    let texts = BridgeText(locale)
    let body = rows.flatMap { row in
      [TableRow(role: .heading, labels: [TableLabel(row.title)], cells: [])]
        + row.lines.map { line in
          TableRow(
            role: .effect, labels: [TableLabel(texts.text(of: line.cause))], figure: row.title,
            subject: Coordinate(axis: "cause", member: line.cause.code), symbol: row.unit.display,
            indent: 1,
            cells: [
              composer.cell(row.format.difference(line.amount)),
              TableCell(
                .text(row.unit.unitClass == .percent ? composer.words.points : composer.unitWords.name(of: row.unit))),
            ])
        }
    }
    let title = [DifferenceWords.reasons[locale], scenario].compactMap { $0 }.joined(separator: " · ")
    let table = Table(
      stubs: [TableStub(name: "label")],
      columns: [
        TableColumn(header: "", name: "amount", role: .measure), TableColumn(header: "", name: "unitName", role: .text),
      ],
      sections: [TableSection(headline: Headline(title: title, details: []), rows: body)])
    return composer.document([.table(table)])
  }
}
