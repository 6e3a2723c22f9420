import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// `deviation budget in 2016`: the budget and the accounts of one year, on the axis or beside it.
extension Checker {
  /// The pairs of budget and accounts for each item.
  func deviations(
    _ command: Command, year: Int?, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> [(budget: CheckedItem, accounts: CheckedItem)] {
    guard !command.items.isEmpty else {
      throw failure(
        .badCommand, at: span,
        Phrase(
          nn: "`deviation` treng namnet på ein tabell.", nb: "`deviation` trenger navnet på en tabell.",
          sv: "`deviation` behöver namnet på en tabell.", en: "`deviation` needs the name of a table."),
        fixes: ["deviation budget in 2016"])
    }
    var pairs: [(budget: CheckedItem, accounts: CheckedItem)] = []
    for written in command.items {
      guard case .name(let name) = context[written.expression].kind,
        case .definition(let index) = context.text.scope.symbols[name.text]
      else {
        throw failure(
          .badCommand, at: written.span,
          Phrase(
            nn: "`deviation` tek namnet på ein definisjon.", nb: "`deviation` tar navnet på en definisjon.",
            sv: "`deviation` tar namnet på en definition.", en: "`deviation` takes the name of a definition."))
      }
      _ = try resolve(index)
      let years = year.map { [$0] } ?? self.years(withBoth: index)
      guard let wanted = years.last,
        let budget = try column([.budget, .revised], wanted, of: index, written, context),
        let accounts = try column([.accounts], wanted, of: index, written, context)
      else {
        throw failure(
          .badCommand, at: written.span,
          Self.lacksAKind(name.text, year),
          fixes: [
            .advice(
              Phrase(
                nn: "ei kolonne ved sida av aksen: R\(year ?? 2016) attmed B\(year ?? 2016) i tabellen",
                nb: "en kolonne ved siden av aksen: R\(year ?? 2016) ved siden av B\(year ?? 2016) i tabellen",
                sv: "en kolumn vid sidan av axeln: R\(year ?? 2016) bredvid B\(year ?? 2016) i tabellen",
                en: "a column beside the axis: R\(year ?? 2016) next to B\(year ?? 2016) in the table"))
          ]
        )
      }
      pairs.append((budget, accounts))
    }
    return pairs
  }

  /// The calendar years a definition has both kinds of figure for, ascending.
  private func years(withBoth index: Int) -> [Int] {
    let beside = entries[index].besideColumns.keys.compactMap { YearLabel($0) }
    let axis = program[entries[index].id].shape.axis(over: .year)?.members.positions ?? []
    let labels = beside + axis.compactMap { program[.year].members[$0].year }
    let budgets = Set(labels.filter { $0.kind == .budget || $0.kind == .revised }.map { $0.year })
    return labels.filter { $0.kind == .accounts && budgets.contains($0.year) }.map { $0.year }.sorted()
  }

  /// The figures of the first of some kinds that there is, as an item.
  private func column(
    _ kinds: [YearKind], _ year: Int, of index: Int, _ written: Command.Item, _ context: Context
  ) throws(CheckFailure) -> CheckedItem? {
    for kind in kinds {
      if let found = try column(kind, year, of: index, written, context) { return found }
    }
    return nil
  }

  private func column(
    _ kind: YearKind, _ year: Int, of index: Int, _ written: Command.Item, _ context: Context
  ) throws(CheckFailure) -> CheckedItem? {
    let label = YearLabel(kind: kind, year: year).text
    let entry = entries[index]
    let value: TypedNode
    if let id = entry.besideColumns[label] {
      let definition = program[id]
      value = add(
        .reference(id), shape: definition.shape, kind: definition.kind, unit: definition.unit, at: written.span)
    } else {
      let definition = program[entry.id]
      guard let position = program[.year].positions[label],
        definition.shape.axis(over: .year)?.members.offset(of: position) != nil
      else { return nil }
      let whole = try reference(to: index, at: written.span, context)
      value = try node(
        .select(whole.id, [AxisSelection(dimension: .year, members: [position], dropsAxis: true)]), kind: whole.kind,
        unit: whole.unit, at: written.span)
    }
    return CheckedItem(
      node: value.id, definition: entry.id, form: .selection, kind: value.kind, unit: value.unit, shape: value.shape,
      span: written.span)
  }

  /// That a table does not have both kinds of a year; of any year where `year` is nil.
  private static func lacksAKind(_ name: String, _ year: Int?) -> Phrase {
    guard let year else {
      return Phrase(
        nn: "`\(name)` har ikkje både budsjett og rekneskap for noko år.",
        nb: "`\(name)` har ikke både budsjett og regnskap for noe år.",
        sv: "`\(name)` har inte både budget och utfall för något år.",
        en: "`\(name)` does not have both a budget and accounts for any one year.")
    }
    return Phrase(
      nn: "`\(name)` har ikkje både budsjett og rekneskap for \(year).",
      nb: "`\(name)` har ikke både budsjett og regnskap for \(year).",
      sv: "`\(name)` har inte både budget och utfall för år \(year).",
      en: "`\(name)` does not have both a budget and accounts for \(year).")
  }
}

/// What the clauses of a command say.
struct CommandDraft {
  var worlds: [CheckedWorld] = []
  var additions: [WorldChange] = []
  var unit: Unit?
  var decimals: Int?
  var showsChange = false
  var showsSparklines = false
  var totals: [DimensionID] = []
  var condition: CheckedItem?
  var year: Int?
  var within: ExpressionID?
  var message: String?
  var inAllWorlds = false
  var variables: [CheckedVariable] = []
  var range: (low: ExpressionID, high: ExpressionID)?
  var targets: [ExpressionID] = []
  var against: CheckedWorld?
  var fromTo: (from: Int, to: Int)?
  var file: String?
  var draws: Int?
  var seed: Int64?
  var settings: [String: Decimal] = [:]
  var words: [String: String] = [:]
}

extension Command.Clause {
  /// What two clauses that cannot stand together share; nil for those of which there may be many.
  var onceKey: String? {
    switch self {
    case .withRange, .message: nil
    case .inYear: "in year"
    case .range: "in range"
    case .withChange: "with change"
    case .withSparklines: "with sparklines"
    default: word
    }
  }

  /// Whether the clause can stand after a verb.
  func fits(_ verb: Command.Verb) -> Bool {
    guard let word else { return verb == .check }
    guard verb.clauseWords.contains(word) else { return false }
    switch self {
    case .inYear: return verb == .goals || verb == .deviation || verb == .measures || verb == .bridge
    case .inWorlds: return verb != .deviation
    case .range: return verb == .solve
    case .withChange: return verb == .show || verb == .compare
    case .withSparklines: return verb == .show
    default: return true
    }
  }
}

extension BinaryOperator {
  /// Whether the operator compares.
  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}
