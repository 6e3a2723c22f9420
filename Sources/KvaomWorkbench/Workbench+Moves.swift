import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// The draft: what is tried out on top of the plan, never in it.
extension Workbench {
  /// Takes changes out of the draft: those with the number or the name `which`.
  public mutating func unset(_ which: String) -> Reply {
    deep { bench in
      let before = bench
      let kept = bench.draft.enumerated().filter { index, text in
        String(index + 1) != which && !Self.changes(text, which)
      }
      guard kept.count < bench.draft.count else { return .refused(LiveWords.noSuchStatement(which)[bench.locale]) }
      bench.draft = kept.map(\.element)
      let reply = bench.effect(since: before, of: nil)
      if !reply.succeeded { bench = before }
      return reply
    }
  }

  /// Whether a statement of the draft changes `name`.
  private static func changes(_ statement: String, _ name: String) -> Bool {
    ShellText.statement(in: statement)?.target?.text == name
  }

  /// Empties the draft.
  public mutating func reset() -> Reply {
    deep { bench in
      let before = bench
      bench.draft = []
      return before.draft.isEmpty
        ? Reply(output: LiveWords.emptyDraft[bench.locale] + "\n") : bench.effect(since: before, of: nil)
    }
  }

  /// Lists the draft and what it does to the figures looked at, against what it lies on.
  public mutating func changes() -> Reply {
    deep { bench in
      guard !bench.draft.isEmpty else { return Reply(output: LiveWords.emptyDraft[bench.locale] + "\n") }
      var ground = bench
      ground.draft = []
      var reply = Reply(output: bench.linesOfDraft())
      reply.add(bench.effect(since: ground, of: nil, names: (bench.foundation, bench.draftLabel)))
      return reply
    }
  }

  /// The draft, numbered: what holds in every world apart from what is in one only, where it has both.
  private func linesOfDraft() -> String {
    let lines = draft.indices.map { index in
      (isOfInput: Self.target(of: draft[index], isInputOf: names), text: "\(index + 1)  \(line(ofStatement: index))\n")
    }
    let ground = names.first { $0.name == foundation && ($0.kind == .scenario || $0.kind == .measure) }?.label
    let world = "«\(ground ?? foundation ?? Words(locale).base)»"
    func part(_ heading: Phrase, _ isOfInput: Bool) -> String {
      let own = lines.filter { $0.isOfInput == isOfInput }.map(\.text).joined()
      return own.isEmpty ? "" : heading[locale] + "\n" + own
    }
    return part(LiveWords.everywhere, true) + part(LiveWords.onlyIn(world), false)
  }

  private var draftLabel: String { LiveWords.draft[locale] }

  /// Makes the draft a scenario of the plan and empties it.
  public mutating func keep(as name: String, label: String?) -> Reply {
    deep { bench in
      guard !bench.draft.isEmpty else { return .refused(LiveWords.emptyDraft[bench.locale]) }
      guard !bench.names.contains(where: { $0.name == name && $0.kind != .member }) else {
        return .refused(LiveWords.nameTaken(name)[bench.locale])
      }
      let before = bench
      bench.entryCount += 1
      guard let source = bench.scenarioText(name: name, label: label ?? name) else {
        bench = before
        return .refused(LiveWords.notAScenario(bench.foundation ?? "")[bench.locale])
      }
      bench.draft = []
      let reply = bench.defined(source, replaces: false)
      guard reply.succeeded else {
        bench = before
        return reply
      }
      return Reply(output: source, diagnostics: reply.diagnostics)
    }
  }

  /// Puts the draft on top of a world, `plan`, `plan without m`; `base` is the plan itself.
  public mutating func work(on world: String) -> Reply {
    deep { bench in
      let before = bench
      let world = bench.sourceForm(world)
      bench.foundation = world == "base" ? nil : world
      let checked = bench.session()
      guard checked.isRunnable else {
        let layers = bench.names.filter { $0.kind == .scenario || $0.kind == .measure }.map(\.name)
        let isUnknown = checked.diagnostics.contains { $0.code == .unknownLayer }
        let reply =
          isUnknown
          ? Reply.refused(LiveWords.noSuchLayer(world, (["base"] + layers).joined(separator: ", "))[bench.locale])
          : bench.failure(checked)
        bench = before
        return reply
      }
      return bench.effect(since: before, of: nil)
    }
  }
}

extension Reply {
  /// A reply that says why nothing was done.
  static func refused(_ message: String) -> Reply { Reply(diagnostics: message + "\n", succeeded: false) }
}

/// What a statement of the draft does to its own target: from which value to which.
extension Workbench {
  /// The name that a statement changes from one value to another; nil for a transfer, which has two sides.
  static func target(of statement: String) -> String? {
    guard let read = ShellText.statement(in: statement), !read.isTransfer else { return nil }
    return read.target?.text
  }

  /// Whether a statement moves an amount from one member to another.
  static func isTransfer(_ statement: String) -> Bool { ShellText.statement(in: statement)?.isTransfer ?? false }

  /// The statement with the number, and what it does to its target: `wage_growth = 4%  2,7 % → 4,0 %`.
  func line(ofStatement index: Int) -> String {
    let text = draft[index]
    guard let target = Self.target(of: text) else { return text }
    var (below, above) = (self, self)
    below.draft = Array(draft[..<index])
    above.draft = Array(draft[...index])
    let (old, new) = (below.session(expressions: [target]), above.session(expressions: [target]))
    guard old.isRunnable, new.isRunnable, let shift = try? shift(old, new, isNamed: false) else { return text }
    return "\(text)   \(shift)"
  }

  /// How the last item of two sessions differs: its value where all cells change alike, else that of the last cell that
  /// changes, with its members; nil where nothing does or it is no number.
  func shift(_ old: Session, _ new: Session, isNamed: Bool = true) throws(EvaluationFault) -> String? {
    guard let left = old.asking.plan.items.last, let right = new.asking.plan.items.last else { return nil }
    let (first, second) = try Self.alike(left, old, right, new)
    guard second.kind.isNumber, first.cells.count == second.cells.count else { return nil }
    let changed = second.cells.indices.filter { first.cells[$0] != second.cells[$0] }
    guard let last = changed.last else { return nil }
    let areAlike = changed.allSatisfy { first.cells[$0] == first.cells[last] && second.cells[$0] == second.cells[last] }
    let place = areAlike ? "" : Self.members(ofCell: last, of: second)
    let text = new.asking.figureText.text(from: first.cells[last], to: second.cells[last], unit: second.unit)
    let name = isNamed ? second.title : ""
    return [name, place].filter { !$0.isEmpty }.joined(separator: ", ") + (name.isEmpty && place.isEmpty ? "" : "  ")
      + text
  }

  /// The labels of a cell's members: `Klepp, B2020`.
  private static func members(ofCell cell: Int, of figure: Figure) -> String {
    var rest = cell
    var labels: [String] = []
    for axis in figure.axes.reversed() {
      labels.insert(axis.members[rest % axis.members.count].title, at: 0)
      rest /= axis.members.count
    }
    return labels.joined(separator: ", ")
  }
}
