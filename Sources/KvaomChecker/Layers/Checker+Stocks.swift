import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What a statement does, as far as its period is concerned.
struct StatementChange {
  /// Adds, sets, multiplies, moves.
  let action: StatementForm.Action
  /// The cells it names.
  let region: [AxisSelection]
  /// The amount; it is typed again in messages only.
  let amount: TypedNode
  /// All of the statement.
  let span: SourceSpan

  /// Whether its cells are of certain years.
  var namesYears: Bool { region.contains { $0.dimension == .year } }
  /// Whether it forgets what is below.
  var replaces: Bool { action == .set }
}

/// Statements on a stock that reaches itself through `prev`: what is changed there in one year is carried on.
extension Checker {
  /// Whether a definition reaches itself through the formulas that are known.
  func reachesItself(_ definition: Definition) -> Bool {
    var seen: Set<DefinitionID> = []
    var names = NamedDefinitions(program)
    var stack = names.named(in: definition.body)
    while let id = stack.popLast() {
      guard seen.insert(id).inserted else { continue }
      if program[id].name == definition.name { return true }
      stack.append(contentsOf: names.named(in: program[id].body))
    }
    return false
  }

  /// Reports a period that such a stock cannot take: what adds comes once or each year, what sets holds or starts anew.
  func checkCarried(
    _ period: Period, _ isInside: Bool, _ definition: Definition, _ change: StatementChange
  ) throws(CheckFailure) {
    if period.kind.isEven || isInside { throw needsFlow(period, definition, change) }
    let fits = period.kind.isDuring || (change.replaces && period.kind.isOpen)
    if !fits { throw ambiguous(period, definition, change) }
  }

  /// Reports a statement that can mean two things, with both.
  func ambiguous(_ period: Period?, _ definition: Definition, _ change: StatementChange) -> CheckFailure {
    let (from, until) = period?.kind.ends ?? (nil, nil)
    let years = program[.year].members.compactMap { $0.year?.year }
    let first = from?.year ?? years.first ?? 0
    let last = max(until?.year ?? years.last ?? first, first)
    let statement = typed(change, of: definition)
    let once = Phrase(
      nn: "éin gong; det står frå då av", nb: "én gang; det står fra da av", sv: "en gång; det står kvar sedan",
      en: "once; it stays from then on")
    let each = Phrase(
      nn: "kvart år på nytt", nb: "hvert år på nytt", sv: "varje år på nytt", en: "each year anew")
    let reset = Phrase(
      nn: "eit nytt utgangspunkt, og vidare derfrå", nb: "et nytt utgangspunkt, og videre derfra",
      sv: "en ny utgångspunkt, och vidare därifrån", en: "a new start, and on from there")
    let held = Phrase(nn: "halden fast", nb: "holdt fast", sv: "fasthållen", en: "held")
    let span = period?.span ?? change.span
    return failure(
      .stockPeriod, at: span,
      Phrase(
        nn: "`\(definition.name)` står ved årsslutt og byggjer på året før; endringa kan meinast på to måtar.",
        nb: "`\(definition.name)` står ved årsslutt og bygger på året før; endringen kan menes på to måter.",
        sv: "`\(definition.name)` står vid årets slut och bygger på året före; ändringen kan menas på två sätt.",
        en: "`\(definition.name)` is a year-end figure built on the year before; the change can mean two things."),
      fixes: [
        Fix("\(statement) in \(first)", remark: change.replaces ? reset : once),
        Fix(
          change.replaces && until == nil ? "\(statement) from \(first)" : "\(statement) in \(first)..\(last)",
          remark: change.replaces ? held : each),
      ])
  }

  /// Reports a date inside a year, or equal steps, with the flows of the stock, which can take them.
  private func needsFlow(_ period: Period, _ definition: Definition, _ change: StatementChange) -> CheckFailure {
    let dates = Self.typed(period.kind)
    var names = NamedDefinitions(program)
    let flows = names.named(in: definition.body).filter { id in
      let flow = program[id]
      return !flow.isStock && flow.name != definition.name && flow.unit.dimension == definition.unit.dimension
        && flow.unit.tag == definition.unit.tag
    }.map { (flow: program[$0], lowers: lowers($0, in: definition.body)) }.sorted { !$0.lowers && $1.lowers }
    let remark = Phrase(
      nn: "straumen som endrar `\(definition.name)`", nb: "strømmen som endrer `\(definition.name)`",
      sv: "flödet som ändrar `\(definition.name)`", en: "the flow that changes `\(definition.name)`")
    return failure(
      .stockPeriod, at: period.span,
      Phrase(
        nn: "`\(definition.name)` står ved årsslutt, og kan ikkje endrast ein del av året eller litt etter litt.",
        nb: "`\(definition.name)` står ved årsslutt, og kan ikke endres en del av året eller litt etter litt.",
        sv: "`\(definition.name)` står vid årets slut, och kan inte ändras en del av året eller lite i taget.",
        en: "`\(definition.name)` is a year-end figure, and cannot change for part of a year or step by step."),
      fixes: flows.isEmpty
        ? [
          .advice(
            Phrase(
              nn: "ein straum for seg som `\(definition.name)` legg til, og endringa på den",
              nb: "en strøm for seg som `\(definition.name)` legger til, og endringen på den",
              sv: "ett flöde för sig som `\(definition.name)` lägger till, och ändringen på det",
              en: "a flow of its own that `\(definition.name)` adds, and the change on that"))
        ]
        : flows.prefix(3).map { Fix("\(typed(change, of: $0.flow, isTurned: $0.lowers)) \(dates)", remark: remark) })
  }

  /// Whether a formula takes a value away: what adds to a debt then lowers its instalments.
  private func lowers(_ definition: DefinitionID, in core: CoreID) -> Bool {
    switch program[core].operation {
    case .binary(.subtract, let left, let right): names(definition, in: right) || lowers(definition, in: left)
    case .unary(.negate, let operand): names(definition, in: operand)
    case .binary(.add, let left, let right): lowers(definition, in: left) || lowers(definition, in: right)
    case .cases(let cases, _): cases.contains { lowers(definition, in: $0.value) }
    case .broadcast(let value, _), .select(let value, _): lowers(definition, in: value)
    default: false
    }
  }

  private func names(_ definition: DefinitionID, in core: CoreID) -> Bool {
    if case .reference(definition) = program[core].operation { return true }
    return program[core].operation.operands.contains { names(definition, in: $0) }
  }

  /// The statement without its period, on a definition.
  private func typed(_ change: StatementChange, of definition: Definition, isTurned: Bool = false) -> String {
    let sign =
      switch change.action {
      case .set: "="
      case .add: isTurned ? "-=" : "+="
      case .subtract: isTurned ? "+=" : "-="
      case .multiply: "*="
      case .transfer(let dimension, let giver, let taker):
        "\(program[dimension].members[giver].name) -> \(program[dimension].members[taker].name)"
      }
    let amount = typed(change.amount)
    if case .transfer = change.action { return "transfer \(amount) of \(definition.name) \(sign)" }
    return "\(definition.name) \(sign) \(amount)"
  }

  private static func typed(_ period: Period.Kind) -> String {
    switch period {
    case .during(let from, let to): from.text == to.text ? "in \(from.text)" : "in \(from.text)..\(to.text)"
    case .from(let from): "from \(from.text)"
    case .until(let until): "until \(until.text)"
    case .between(let from, let until): "from \(from.text) until \(until.text)"
    case .evenly(let from, let until): "evenly from \(from.text) until \(until.text)"
    }
  }
}

/// Statements that never move anything.
extension Checker {
  /// Reports a period in which the value has no year to move: outside its figures, or, for a year-end figure, without a
  /// 31 December.
  func checkMoves(
    _ period: Period?, _ weights: YearShares?, _ definition: Definition, _ change: StatementChange
  ) throws(CheckFailure) {
    guard let period, let weights else { return }
    let region = change.region.first { $0.dimension == .year }?.members
    let own = yearsWithFigures(definition.body, isSet: change.replaces)
    let moves = weights.parts.indices.contains { year in
      !weights.parts[year].isZero && region?.contains(year) != false && own?.contains(year) != false
    }
    if moves { return }
    throw failure(
      .badPeriod, at: period.span,
      definition.isStock && (period.kind.ends.until.map { !$0.endsYear } ?? false)
        ? Phrase(
          nn: "`\(definition.name)` gjeld 31. desember, og perioden har ingen: endringa ville aldri gjere noko.",
          nb: "`\(definition.name)` gjelder 31. desember, og perioden har ingen: endringen ville aldri gjøre noe.",
          sv:
            "`\(definition.name)` gäller den 31 december, och perioden har ingen: ändringen skulle aldrig göra något.",
          en:
            "`\(definition.name)` counts on 31 December, and this period has none: the change would never do anything.")
        : Phrase(
          nn: "`\(definition.name)` har ingen tal i denne perioden: endringa ville aldri gjere noko.",
          nb: "`\(definition.name)` har ingen tall i denne perioden: endringen ville aldri gjøre noe.",
          sv: "`\(definition.name)` har inga tal i den här perioden: ändringen skulle aldrig göra något.",
          en: "`\(definition.name)` has no figures in this period: the change would never do anything."))
  }

  /// The years for which a formula has figures, where they are known; nil for all. What is set needs no figure below,
  /// only a cell.
  private func yearsWithFigures(_ core: CoreID, isSet: Bool) -> [Int]? {
    switch program[core].operation {
    case .broadcast(let operand, _) where !isSet && shapes[operand.index].has(.year):
      return yearsWithFigures(operand, isSet: isSet)
    default: return shapes[core.index].axis(over: .year)?.members.positions
    }
  }
}
