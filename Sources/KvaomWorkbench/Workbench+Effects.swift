import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomEngine
import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomUnits
import KvaomWords

/// What an entry moved: no change passes in silence.
extension Workbench {
  /// Compares the plan with the one before an entry. `statement` is the draft's new one, if one was added. `names` are
  /// what the two are called; `Before` and `Now` unless given. `now` is the plan as it is, checked with what is asked
  /// for here, where that has been done.
  func effect(
    since before: Workbench, of statement: Int?, names: (old: String?, new: String)? = nil, now: Session? = nil
  ) -> Reply {
    let (looked, targets) = expressions(ofEffect: statement)
    let (old, new) = (
      before.session(expressions: looked + targets, valued: true),
      now ?? session(expressions: looked + targets, valued: true)
    )
    guard old.isRunnable, new.isRunnable else { return effectOnPlan(since: before, of: statement) }
    let movement = Movement(from: old, to: new, among: self.names)
    if let fault = movement.fault {
      return failure(new.finding([new.asking.diagnostic(for: fault)]))
    }
    var reply = Reply()
    do throws(EvaluationFault) {
      let items = try lookedAt(old, new, count: looked.count)
      if !targets.isEmpty, let shift = try shift(old, new) { reply.output += "  \(shift)\n" }
      reply.output += "  " + sentence(movement, new, statement) + "\n"
      let isStill = items.allSatisfy { $0.figures[0].cells == $0.figures[1].cells }
      if isStill, !looked.isEmpty, statement != nil { reply.output += "  " + stopped(new, looked) + "\n" }
      let labels = names ?? (LiveWords.before[locale], LiveWords.now[locale])
      if !isStill { reply.output += written(items, labels, new) }
      let isTransfer = statement.map { Self.isTransfer(draft[$0]) } ?? false
      let saysMoney = !isStill && items.contains { $0.figures[0].unit.priceBasis != nil }
      if isTransfer, !saysMoney { reply.output += try inMoney(movement, before, labels) }
    } catch {
      reply.add(failure(new.finding([new.asking.diagnostic(for: error)])))
    }
    return reply
  }

  /// What is asked for to tell what a statement of the draft moved: what is looked at, and behind that the statement's
  /// own target.
  func expressions(ofEffect statement: Int?) -> (looked: [String], targets: [String]) {
    (watched.isEmpty ? shown : watched, statement.flatMap { Self.target(of: draft[$0]) }.map { [$0] } ?? [])
  }

  /// The figures looked at, before and now: all that are watched, and of those shown last the ones that differ.
  private func lookedAt(_ old: Session, _ new: Session, count: Int) throws(EvaluationFault) -> [Comparison.Item] {
    var items: [Comparison.Item] = []
    for (index, (left, right)) in zip(old.asking.plan.items, new.asking.plan.items).prefix(count).enumerated() {
      let (first, second) = try Self.alike(left, old, right, new)
      if index < watched.count || first.cells != second.cells, first.cells.count == second.cells.count {
        items.append(Comparison.Item(figures: [first, second]))
      }
    }
    return items
  }

  /// An item in two plans, over the same axes: a change can give years to what was the same in all of them.
  static func alike(
    _ left: CheckedItem, _ old: Session, _ right: CheckedItem, _ new: Session
  ) throws(EvaluationFault) -> (Figure, Figure) {
    var first = try old.asking.figure(left, in: try old.asking.standardWorld(), scenario: nil)
    var second = try new.asking.figure(right, in: try new.asking.standardWorld(), scenario: nil)
    if first.axes.count < second.axes.count {
      (first.cells, first.axes) = (first.cells(over: second.axes), second.axes)
    } else if second.axes.count < first.axes.count {
      (second.cells, second.axes) = (second.cells(over: first.axes), first.axes)
    }
    return (first, second)
  }

  private func written(_ items: [Comparison.Item], _ labels: (old: String?, new: String), _ session: Session) -> String
  {
    writer.write(EffectDocument.document(Comparison(variants: [labels.old, labels.new], items: items), locale))
  }

  /// What a change did to the first figures in money, where none of those looked at says so.
  private func inMoney(
    _ movement: Movement, _ before: Workbench, _ labels: (old: String?, new: String)
  ) throws(EvaluationFault) -> String {
    let figures = Array(movement.money.prefix(2))
    guard !figures.isEmpty else { return "" }
    var (left, right) = (before, self)
    (left.watched, right.watched) = (figures, figures)
    let (old, new) = (left.session(expressions: figures), right.session(expressions: figures))
    guard old.isRunnable, new.isRunnable else { return "" }
    return written(try right.lookedAt(old, new, count: figures.count), labels, new)
  }

  /// The effect where a figure looked at is gone from one of the plans.
  private func effectOnPlan(since before: Workbench, of statement: Int?) -> Reply {
    let (old, new) = (before.session(valued: true), session(valued: true))
    guard old.isRunnable else { return Reply() }
    guard new.isRunnable else { return failure(new) }
    return Reply(output: "  " + sentence(Movement(from: old, to: new, among: names), new, statement) + "\n")
  }

  private func sentence(_ movement: Movement, _ new: Session, _ statement: Int?) -> String {
    let target = new.asking.plan.draft.last
      .map { new.asking.plan.program[new.asking.plan.program[$0].target].name }
    guard let statement, let target else {
      return movement.names.isEmpty
        ? LiveWords.nothingMoves[locale] : LiveWords.moves(Self.list(movement.names))[locale]
    }
    if movement.names.isEmpty { return LiveWords.changesNothing(target)[locale] }
    let others = movement.names.filter { $0 != target }
    let noMoney =
      Self.isTransfer(draft[statement]) && movement.money.isEmpty ? "; " + LiveWords.noMoney[locale] : ""
    if others.isEmpty { return LiveWords.movesNothing(target)[locale] + noMoney }
    return LiveWords.moves(Self.list([target] + others))[locale] + noMoney
  }

  /// That no figure looked at moved, and what they stand on: inputs and tables, or where there are none the
  /// definitions.
  private func stopped(_ new: Session, _ looked: [String]) -> String {
    let world = (try? new.asking.standardWorld()) ?? new.asking.base
    let items = Array(new.asking.plan.items.prefix(looked.count))
    var grounds = new.asking.groundNames(of: items, in: world)
    if grounds.isEmpty {
      for definition in items.flatMap({ new.asking.evaluator.dependencies(of: $0.node, in: world) }) {
        let name = new.asking.plan.program[definition].name
        if !grounds.contains(name), !items.contains(where: { $0.definition == definition }) { grounds.append(name) }
      }
    }
    let stand = grounds.isEmpty ? "" : " " + LiveWords.standOn(Self.list(grounds))[locale]
    return LiveWords.notShown(Self.list(looked))[locale] + stand
  }

  static func list(_ names: [String]) -> String {
    names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", … (\(names.count))" : "")
  }

  // MARK: Watches

  /// Adds an expression to those watched and shows it.
  public mutating func watch(_ expressions: [String]) -> Reply {
    deep { bench in
      let forms = expressions.map { bench.resolved(bench.sourceForm($0)) }
      let checked = bench.session(expressions: forms)
      guard checked.isRunnable else { return bench.failure(checked) }
      bench.watched += forms.filter { !bench.watched.contains($0) }
      return bench.watchedFigures()
    }
  }

  /// Stops watching an expression; false where it is not watched.
  public mutating func unwatch(_ expression: String) -> Bool {
    let form = sourceForm(expression)
    guard watched.contains(form) else { return false }
    watched.removeAll { $0 == form }
    return true
  }

  /// Stops watching everything.
  public mutating func unwatchAll() { watched = [] }

  /// The watched figures as they are.
  public func showWatched() -> Reply {
    var copy = self
    return copy.deep { $0.watchedFigures() }
  }

  private func watchedFigures() -> Reply {
    let checked = session(expressions: watched)
    guard checked.isRunnable else { return failure(checked) }
    do throws(EvaluationFault) {
      let world = try checked.asking.standardWorld()
      let figures = try checked.asking.plan.items.map { (item) throws(EvaluationFault) in
        try checked.asking.figure(item, in: world, scenario: checked.asking.standardLabel)
      }
      guard !figures.isEmpty else { return Reply() }
      return Reply(output: writer.write(ShowDocument.document(ShowRequest(figures: figures), locale)))
    } catch {
      return failure(checked.finding([checked.asking.diagnostic(for: error)]))
    }
  }

  /// Reads the loaded files again, and says what moved.
  public mutating func reload() -> Reply {
    let before = self
    var reply = load(paths, answers: false)
    guard reply.succeeded else { return reply }
    reply.add(deep { $0.effect(since: before, of: nil) })
    return reply
  }
}
