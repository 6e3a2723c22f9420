import KvaomDecimal
import KvaomSource

extension TreeDump {
  /// In brackets throughout, so that precedence shows.
  func expression(_ id: ExpressionID) -> String {
    switch tree[id].kind {
    case .hole: "(hole)"
    case .number(let value, let unit): number(value, unit)
    case .text(let text): TreeDump.quoted(text)
    case .date(let date): TreeDump.list("date", [TreeDump.date(date)])
    case .truth(let truth): truth ? "true" : "false"
    case .missing: "missing"
    case .name(let name): TreeDump.name(name)
    case .unary(let sign, let operand): TreeDump.list(sign.rawValue, [expression(operand)])
    case .binary(let sign, let left, let right, _):
      TreeDump.list(sign.rawValue, [expression(left), expression(right)])
    case .isMissing(let value, let negated):
      TreeDump.list(negated ? "is-not-missing" : "is-missing", [expression(value)])
    case .conditional(let condition, let then, let otherwise):
      TreeDump.list("if", [expression(condition), expression(then), expression(otherwise)])
    default: compound(id)
    }
  }

  /// An expression with a list of parts.
  private func compound(_ id: ExpressionID) -> String {
    switch tree[id].kind {
    case .block(let locals, let result):
      TreeDump.list(
        "block", locals.map { "(= \(TreeDump.name($0.name)) \(expression($0.value)))" } + [expression(result)])
    case .list(let items): TreeDump.list("list", items.map(expression))
    case .index(let value, let selectors): TreeDump.list("index", [expression(value)] + selectors.map(selector))
    case .call(let module, let function, let arguments):
      TreeDump.list(
        "call", [(module.map { $0.text + "." } ?? "") + function.text] + arguments.map(argument))
    case .convert(let value, let unit): TreeDump.list("as", [expression(value), TreeDump.unit(unit)])
    case .inLayer(let value, let layer): TreeDump.list("in", [expression(value), reference(layer)])
    case .with(let value, let suffixes):
      TreeDump.list("with", [expression(value)] + self.suffixes(suffixes))
    default: "?"
    }
  }

  /// A number and its unit.
  private func number(_ value: Decimal, _ unit: UnitSyntax?) -> String {
    unit == nil ? value.description : TreeDump.list("number", [value.description, TreeDump.unit(unit)])
  }

  /// An argument of a call.
  private func argument(_ argument: Argument) -> String {
    let value = expression(argument.value)
    guard argument.label != nil || !argument.over.isEmpty || argument.by != nil else { return value }
    return TreeDump.list(
      "argument",
      [
        argument.label.map { $0.text + ":" } ?? "", value, TreeDump.names("over", argument.over),
        argument.by.map { "(by \(expression($0)))" } ?? "",
      ])
  }

  /// An item of a selection.
  func selector(_ selector: Selector) -> String {
    let dimension = selector.dimension.map { $0.text + ":" } ?? ""
    let kind =
      switch selector.kind {
      case .item(let value): expression(value)
      case .range(let first, let last): TreeDump.list("..", [expression(first), expression(last)])
      case .from(let first): TreeDump.list("from", [expression(first)])
      case .until(let last): TreeDump.list("until", [expression(last)])
      case .not(let value): TreeDump.list("not", [expression(value)])
      }
    return dimension.isEmpty ? kind : "(\(dimension) \(kind))"
  }

  /// A world with what makes another one of it.
  func reference(_ layer: LayerReference) -> String {
    if layer.suffixes.isEmpty { return TreeDump.name(layer.name) }
    return TreeDump.list("world", [TreeDump.name(layer.name)] + suffixes(layer.suffixes))
  }

  /// What stands behind a world, measures taken out one after another together.
  private func suffixes(_ suffixes: [WorldSuffix]) -> [String] {
    var parts: [String] = []
    var without: [Name] = []
    for suffix in suffixes {
      if case .without(let name) = suffix {
        without.append(name)
        continue
      }
      if !without.isEmpty { parts.append(TreeDump.names("without", without)) }
      without = []
      switch suffix {
      case .with(let name, nil): parts.append(TreeDump.list("include", [TreeDump.name(name)]))
      case .with(let name, let share?): parts.append(TreeDump.list("at", [TreeDump.name(name), expression(share)]))
      case .change(let statement): parts.append(change(statement))
      case .without: break
      }
    }
    return without.isEmpty ? parts : parts + [TreeDump.names("without", without)]
  }

  /// A change of a layer.
  func change(_ statement: LayerStatement) -> String {
    let notes = decorations(statement.decorations)
    let period = statement.period.map(period) ?? ""
    switch statement.kind {
    case .hole: return "(hole)"
    case .assign(let target, let selectors, let operation, let value):
      return TreeDump.list(
        operation.rawValue,
        [TreeDump.name(target)] + selectors.map { "[\(selector($0))]" } + [expression(value), period, notes])
    case .transfer(let amount, let target, let selectors, let from, let to):
      return TreeDump.list(
        "transfer",
        [expression(amount), TreeDump.name(target)] + selectors.map { "[\(selector($0))]" }
          + [TreeDump.name(from), TreeDump.name(to), period, notes])
    }
  }

  /// When a change is in force.
  private func period(_ period: Period) -> String {
    switch period.kind {
    case .during(let from, let to): TreeDump.list("in", [TreeDump.date(from), TreeDump.date(to)])
    case .from(let from): TreeDump.list("from", [TreeDump.date(from)])
    case .until(let until): TreeDump.list("until", [TreeDump.date(until)])
    case .between(let from, let until): TreeDump.list("between", [TreeDump.date(from), TreeDump.date(until)])
    case .evenly(let from, let until): TreeDump.list("evenly", [TreeDump.date(from), TreeDump.date(until)])
    }
  }
}

extension TreeDump {
  /// A command; the body of a test on lines of its own.
  func command(_ command: Command, _ notes: String) -> String {
    let head = TreeDump.list(
      command.verb.rawValue,
      [TreeDump.label(command.title)] + command.items.map { expression($0.expression) }
        + command.clauses.map { clause($0.clause) } + [notes])
    return head.dropLast() + command.body.map { "\n  " + statement($0) }.joined() + ")"
  }

  private func clause(_ clause: Command.Clause) -> String {
    switch clause {
    case .inWorlds(let worlds): TreeDump.list("in", worlds.map(reference))
    case .inYear(let year): TreeDump.list("in-year", [TreeDump.date(year)])
    case .with(let suffixes): TreeDump.list("with", self.suffixes(suffixes))
    case .withChange: "(with-change)"
    case .withSparklines: "(with-sparklines)"
    case .deep: "(deep)"
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

extension TreeDump {
  /// A table, a row a line.
  func table(_ table: TableStatement, _ notes: String) -> String {
    let columns = table.columns.map { column in
      column.annotation == nil && column.title == nil && column.notes.isEmpty
        ? TreeDump.name(column.name)
        : TreeDump.list(
          "column",
          [TreeDump.name(column.name), TreeDump.label(column.title), TreeDump.unit(column.annotation)]
            + column.notes.map(note))
    }
    let head = TreeDump.list(
      "table",
      [
        form(table.form), table.holdsFromYear ? "(from year)" : "", TreeDump.unit(table.unit),
        table.dashIsZero ? "(dash 0)" : table.dashIsMissing ? "(dash missing)" : "", file(table.file),
        columns.isEmpty ? "" : TreeDump.list("columns", columns), notes,
      ])
    return head.dropLast() + table.rows.map { "\n  " + row($0) }.joined() + ")"
  }

  /// The file of a table; nothing where it has none.
  private func file(_ file: TableFile?) -> String {
    guard let file else { return "" }
    let fields = file.fields.map { field in
      switch field.kind {
      case .part(let part, let value): TreeDump.list(part.rawValue, [TreeDump.quoted(value)])
      case .answer(let question, let choice):
        TreeDump.list("answer", [TreeDump.quoted(question), TreeDump.quoted(choice)])
      case .column(let name, let rule): TreeDump.list("column", [TreeDump.name(name), self.rule(rule)])
      case .keep(let rule): TreeDump.list("keep", [self.rule(rule)])
      }
    }
    return TreeDump.list("from", [TreeDump.quoted(file.path)] + fields)
  }

  private func rule(_ rule: TableFile.ColumnRule) -> String {
    let parts = [
      rule.first.map { "first \($0)" }, rule.map.map { "map " + TreeDump.quoted($0.path) },
      rule.labels.map { "labels " + TreeDump.quoted($0) }, rule.isReversed ? "reversed" : nil,
      rule.low.map { "from " + TreeDump.quoted($0) }, rule.high.map { "until " + TreeDump.quoted($0) },
    ]
    return ([TreeDump.quoted(rule.column)] + parts.compactMap { $0 } + rule.texts.map(TreeDump.quoted))
      .joined(separator: " ")
  }

  /// The form of a table.
  private func form(_ form: TableStatement.Form) -> String {
    switch form {
    case .named(let name, let label, let dimensions):
      TreeDump.list("named", [TreeDump.name(name), TreeDump.label(label)] + dimensions.map(TreeDump.name))
    case .across(let dimension): TreeDump.list("across", [TreeDump.name(dimension)])
    case .byColumn(let dimension): TreeDump.list("by", [TreeDump.name(dimension)])
    }
  }

  /// A row of a table.
  private func row(_ row: TableStatement.Row) -> String {
    let head =
      switch row.role {
      case .data: "row"
      case .part: "of-which"
      case .sum: "="
      case .total: "=="
      }
    return TreeDump.list(
      head,
      [TreeDump.names("labels", Array(row.labels)), TreeDump.label(row.title), TreeDump.unit(row.unit)]
        + row.terms.map { ($0.isNegative ? "-" : "+") + TreeDump.name($0.name) }
        + row.cells.map(cell) + [decorations(row.decorations)])
  }

  /// A figure, a date, a name, or a sign for a missing one.
  func cell(_ cell: TableStatement.Cell) -> String {
    switch cell.value {
    case .number(let value, let percent): value.description + (percent ? "%" : "")
    case .text(let text): TreeDump.quoted(text)
    case .date(let date): TreeDump.list("date", [TreeDump.date(date)])
    case .missing(let sign): TreeDump.list("missing", [sign])
    case .hole: "(hole)"
    }
  }

  /// The table of indicators, a row a line.
  func indicators(_ indicators: IndicatorsStatement, _ notes: String) -> String {
    let columns = indicators.columns.map { column in
      TreeDump.list(column.name.text, [column.isBy ? "by" : "in", TreeDump.date(column.year)])
    }
    let head = TreeDump.list(
      "indicators",
      [TreeDump.name(indicators.dimension)] + indicators.attributes.map(headAttribute) + columns + [notes])
    let rows = indicators.rows.map { row in
      "\n  "
        + TreeDump.list(
          "row",
          [TreeDump.name(row.name), TreeDump.label(row.label)] + row.cells.map(cell) + [decorations(row.decorations)])
    }
    return head.dropLast() + rows.joined() + ")"
  }

  /// An attribute in the head of a table of indicators.
  private func headAttribute(_ attribute: IndicatorAttribute) -> String {
    switch attribute.kind {
    case .word(let word): TreeDump.list(attribute.name.text, [TreeDump.name(word)])
    case .limits(let limits): TreeDump.list(attribute.name.text, limits.map(expression))
    case .range(let low, let high): TreeDump.list(attribute.name.text, [expression(low), expression(high)])
    case .value(let value): TreeDump.list(attribute.name.text, [expression(value)])
    case .points: TreeDump.list(attribute.name.text, [])
    }
  }
}
