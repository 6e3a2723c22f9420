import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomUnits

/// What an entry moved: no change passes in silence.
extension Workbench {
  /// Compares the plan with the one before an entry. `statement` is the draft's new one, if one was added. `names` are what
  /// the two are called; `Before` and `Now` unless given.
  func effect(since before: Workbench, of statement: Int?, names: (old: String?, new: String)? = nil) -> Reply {
    let looked = watched.isEmpty ? shown : watched
    let (old, new) = (before.session(expressions: looked), session(expressions: looked))
    guard old.isRunnable, new.isRunnable else { return effectOnPlan(since: before, of: statement) }
    var reply = moved(old, new, statement)
    guard reply.succeeded, !looked.isEmpty else { return reply }
    do throws(EvaluationFault) {
      var items: [Comparison.Item] = []
      for (left, right) in zip(old.plan.items, new.plan.items) {
        let first = try old.figure(left, in: try old.standardWorld(), scenario: nil)
        let second = try new.figure(right, in: try new.standardWorld(), scenario: nil)
        let isWatched = items.count < watched.count
        if isWatched || first.cells != second.cells, first.cells.count == second.cells.count {
          items.append(Comparison.Item(figures: [first, second]))
        }
      }
      let isStill = items.allSatisfy { $0.figures[0].cells == $0.figures[1].cells }
      if isStill, statement != nil { reply.output += "  " + stopped(new, looked) + "\n" }
      let labels = names ?? (LiveWords.before(locale), LiveWords.now(locale))
      let shownItems = isStill ? [] : items
      if !shownItems.isEmpty {
        reply.output += writer.write(
          new.presenter.compare(Comparison(variants: [labels.old, labels.new], items: shownItems)))
      }
    } catch {
      new.diagnostics.append(new.diagnostic(for: error))
      reply.add(failure(new))
    }
    return reply
  }

  /// The effect where a figure looked at is gone from one of the plans.
  private func effectOnPlan(since before: Workbench, of statement: Int?) -> Reply {
    let (old, new) = (before.session(), session())
    guard old.isRunnable else { return Reply() }
    guard new.isRunnable else { return failure(new) }
    return moved(old, new, statement)
  }

  /// Names the definitions whose figures differ; says so where there are none.
  private func moved(_ old: Session, _ new: Session, _ statement: Int?) -> Reply {
    var movedNames: [String] = []
    var hasMoney = false
    do throws(EvaluationFault) {
      let (oldWorld, newWorld) = (try old.standardWorld(), try new.standardWorld())
      for name in names where name.kind.isDefinition {
        guard let left = old.plan.definitionsByName[name.name], let right = new.plan.definitionsByName[name.name] else { continue }
        let (first, second) = (try old.evaluator.value(of: left, in: oldWorld), try new.evaluator.value(of: right, in: newWorld))
        guard first.cells != second.cells else { continue }
        movedNames.append(name.name)
        hasMoney = hasMoney || new.plan.program[right].unit.dimension.currency != nil
      }
    } catch {
      new.diagnostics.append(new.diagnostic(for: error))
      return failure(new)
    }
    return Reply(output: "  " + sentence(movedNames, hasMoney, new, statement) + "\n")
  }

  private func sentence(_ movedNames: [String], _ hasMoney: Bool, _ new: Session, _ statement: Int?) -> String {
    let text = statement.map { draft[$0] } ?? ""
    let target = new.plan.layersByName[draftName].flatMap { new.plan.program[$0].statements.last }
      .map { new.plan.program[new.plan.program[$0].target].name }
    guard statement != nil, let target else {
      return movedNames.isEmpty ? LiveWords.nothingMoves(locale) : LiveWords.moves(locale, Self.list(movedNames))
    }
    if movedNames.isEmpty { return LiveWords.changesNothing(locale, target) }
    let others = movedNames.filter { $0 != target }
    if others.isEmpty { return LiveWords.movesNothing(locale, target) }
    let money = text.hasPrefix("transfer ") && !hasMoney ? "; " + LiveWords.noMoney(locale) : ""
    return LiveWords.moves(locale, Self.list([target] + others)) + money
  }

  /// That no figure looked at moved, and what they stand on.
  private func stopped(_ new: Session, _ looked: [String]) -> String {
    let world = (try? new.standardWorld()) ?? new.base
    let grounds = new.groundNames(of: new.plan.items, in: world)
    let stand = grounds.isEmpty ? "" : " " + LiveWords.standOn(locale, Self.list(grounds))
    return LiveWords.notShown(locale, Self.list(looked)) + stand
  }

  private static func list(_ names: [String]) -> String {
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

  /// Stops watching an expression, or all of them.
  public mutating func unwatch(_ expression: String?) {
    if let expression { watched.removeAll { $0 == expression } } else { watched = [] }
  }

  /// The watched figures as they are.
  public func showWatched() -> Reply {
    var copy = self
    return copy.deep { $0.watchedFigures() }
  }

  private func watchedFigures() -> Reply {
    let checked = session(expressions: watched)
    guard checked.isRunnable else { return failure(checked) }
    do throws(EvaluationFault) {
      let world = try checked.standardWorld()
      let figures = try checked.plan.items.map { (item) throws(EvaluationFault) in
        try checked.figure(item, in: world, scenario: checked.standardLabel)
      }
      guard !figures.isEmpty else { return Reply() }
      return Reply(output: writer.write(checked.presenter.show(ShowRequest(figures: figures))))
    } catch {
      checked.diagnostics.append(checked.diagnostic(for: error))
      return failure(checked)
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
