import KvaomSource

extension TreeDump {
  /// A command; the body of a test on lines of its own.
  func command(_ command: Command, _ notes: String) -> String {
    let head = TreeDump.list(
      command.verb.rawValue,
      [TreeDump.label(command.title)] + command.items.map { expression($0.expression) }
        + command.clauses.map { clause($0.clause) } + [notes])
    return head.dropLast() + command.body.map { "\n  " + statement($0) }.joined() + ")"
  }

  /// A clause.
  private func clause(_ clause: Command.Clause) -> String {
    switch clause {
    case .inWorlds(let worlds): TreeDump.list("in", worlds.map(reference))
    case .inYear(let year): TreeDump.list("in-year", [TreeDump.date(year)])
    case .with(let statements): TreeDump.list("with", statements.map(change))
    case .withChange: "(with-change)"
    case .withSparklines: "(with-sparklines)"
    case .withRange(let target, let selectors, let low, let high, let step):
      TreeDump.list(
        "with-range",
        [TreeDump.name(target)] + selectors.map { "[\(selector($0))]" }
          + [expression(low), expression(high), step.map(expression) ?? ""])
    case .range(let low, let high): TreeDump.list("in-range", [expression(low), expression(high)])
    case .unit(let unit): TreeDump.list("as", [TreeDump.unit(unit)])
    case .decimals(let count): "(decimals \(count))"
    case .total(let names): TreeDump.names("total", names)
    case .condition(let value): TreeDump.list("where", [expression(value)])
    case .within(let value): TreeDump.list("within", [expression(value)])
    case .message(let text): TreeDump.list("message", [TreeDump.quoted(text)])
    case .fromTo(let from, let to): TreeDump.list("from-to", [TreeDump.date(from), TreeDump.date(to)])
    case .fromFile(let path): TreeDump.list("from-file", [TreeDump.quoted(path)])
    case .forItems(let items): TreeDump.list("for", items.map(expression))
    case .against(let world): TreeDump.list("against", [reference(world)])
    case .draws(let count): "(draws \(count))"
    case .seed(let seed): "(seed \(seed))"
    case .named(let name, let value): TreeDump.list(name.text, [expression(value)])
    }
  }
}
