import KvaomDecimal
import KvaomSource

extension TreeDump {
  /// An expression.
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
    case .with(let value, let statements):
      TreeDump.list("with", [expression(value)] + statements.map(change))
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

  /// A world.
  func reference(_ layer: LayerReference) -> String {
    if layer.without.isEmpty, layer.shares.isEmpty { return TreeDump.name(layer.name) }
    let without = layer.without.isEmpty ? "" : TreeDump.names("without", layer.without)
    let shares = layer.shares.map { TreeDump.list("at", [TreeDump.name($0.measure), expression($0.share)]) }
    return TreeDump.list("world", [TreeDump.name(layer.name), without] + shares)
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
