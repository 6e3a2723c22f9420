import KvaomDecimal
import KvaomSource
import KvaomWords

/// Writes a tree as S-expressions, one statement a line (the parts of long ones on lines of their own), without
/// places: two texts that mean the same to the parser give the same dump.
struct TreeDump {
  /// What is written; expressions are looked up in it.
  let tree: SyntaxTree
  /// An empty dump of `tree`.
  init(of tree: SyntaxTree) { self.tree = tree }

  /// `(head part part …)`, empty parts left out.
  static func list(_ head: String, _ parts: [String]) -> String {
    "(" + ([head] + parts.filter { !$0.isEmpty }).joined(separator: " ") + ")"
  }

  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A name: bare where it reads as one word, else in bars.
  static func name(_ name: Name) -> String {
    let isWord = !name.text.isEmpty && name.text.allSatisfy { $0.continuesName }
    return isWord ? name.text : "|\(name.text)|"
  }

  /// Names in a list with a head; nothing for none.
  static func names(_ head: String, _ names: [Name]) -> String {
    names.isEmpty ? "" : list(head, names.map(name))
  }

  /// A label; nothing for none.
  static func label(_ label: String?) -> String { label.map(quoted) ?? "" }

  /// A date as written.
  static func date(_ date: DateLiteral) -> String {
    [date.year, date.month, date.day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// A unit as it was typed, or nothing.
  static func unit(_ unit: UnitSyntax?) -> String {
    guard let unit else { return "" }
    return list("unit", unit.factors.map(factor))
  }

  /// One factor of a unit.
  private static func factor(_ factor: UnitSyntax.Factor) -> String {
    let per = factor.per == 1 ? "" : "/\(factor.per)"
    let basis = factor.basis.map { "@" + basisText($0) } ?? ""
    let exponent = factor.exponent == 1 ? "" : "^\(factor.exponent)"
    return (factor.name.text.isEmpty ? "1" : factor.name.text) + exponent + per + basis
  }

  /// What stands after the `@` of a currency.
  static func basisText(_ basis: PriceBasisSyntax) -> String {
    switch basis {
    case .nominal: "nominal"
    case .unknown: "unknown"
    case .fixed(let year): "\(year)"
    }
  }
}

extension SyntaxTree {
  /// The tree as S-expressions, a statement a line, without places.
  public func dump() -> String {
    let dump = TreeDump(of: self)
    return statements.map { dump.statement($0) + "\n" }.joined()
  }

  /// One expression of the tree as an S-expression.
  public func dump(_ id: ExpressionID) -> String { TreeDump(of: self).expression(id) }

  /// The case of a definition of the tree as an S-expression; empty for the general one.
  public func caseDump(of definition: DefinitionStatement) -> String {
    let dump = TreeDump(of: self)
    return definition.selectors.map { dump.selector($0) }.joined(separator: " ")
  }

  /// One layer statement of the tree as an S-expression.
  public func dump(_ statement: LayerStatement) -> String { TreeDump(of: self).change(statement) }
}

extension TreeDump {
  /// A statement with its notes, its parts in brackets.
  func statement(_ statement: Statement) -> String {
    let notes = decorations(statement.decorations)
    switch statement.kind {
    case .years(let years): return TreeDump.list("years", years.items.map(yearItem) + [notes])
    case .dimension(let dimension):
      return TreeDump.list(
        "dim",
        [TreeDump.name(dimension.name), TreeDump.label(dimension.label)] + dimension.members.map(member) + [notes])
    case .unit(let names): return TreeDump.list("unit", names.map(TreeDump.name) + [notes])
    case .prices(let basis): return TreeDump.list("prices", [TreeDump.basisText(basis), notes])
    case .asOf(let date): return TreeDump.list("as_of", [TreeDump.date(date), notes])
    case .note(let note):
      return TreeDump.list("note", [TreeDump.name(note.name), TreeDump.quoted(note.label), notes])
    case .definition(let definition): return self.definition(definition, notes)
    case .table(let table): return self.table(table, notes)
    case .function(let function): return self.function(function, notes)
    case .use(let path, _): return TreeDump.list("use", [TreeDump.quoted(path), notes])
    case .measure(let layer): return self.layer("measure", layer, notes)
    case .scenario(let layer): return self.layer("scenario", layer, notes)
    case .indicator(let indicator):
      return TreeDump.list(
        "indicator",
        [TreeDump.name(indicator.name), TreeDump.label(indicator.label)] + indicator.attributes.map(attribute) + [notes]
      )
    case .indicators(let indicators): return self.indicators(indicators, notes)
    case .command(let command): return self.command(command, notes)
    case .change(let change): return TreeDump.list("change", [self.change(change), notes])
    case .hole: return "(hole)"
    }
  }

  /// The doc comment and notes of a statement; nothing for none.
  func decorations(_ decorations: Decorations) -> String {
    let lines = decorations.documentation.map { TreeDump.list("doc", [TreeDump.quoted($0)]) }
    return (lines + decorations.notes.map(note)).joined(separator: " ")
  }

  func note(_ note: Decorations.Note) -> String {
    TreeDump.list("@" + note.name.text, note.arguments.map(expression))
  }

  /// An item of the years' axis.
  private func yearItem(_ item: YearsStatement.Item) -> String {
    item.first.text == item.last.text ? item.first.text : "\(item.first.text)..\(item.last.text)"
  }

  /// A member of a dimension.
  private func member(_ member: DimensionStatement.Member) -> String {
    let name = TreeDump.name(member.name)
    guard member.isReference || member.label != nil || !member.notes.isEmpty else { return name }
    return TreeDump.list(
      member.isReference ? "reference" : "member", [name, TreeDump.label(member.label)] + member.notes.map(note))
  }

  private func definition(_ definition: DefinitionStatement, _ notes: String) -> String {
    let head =
      switch definition.role {
      case .formula: "define"
      case .input: "input"
      case .stock: "stock"
      }
    return TreeDump.list(
      head,
      [TreeDump.name(definition.name), TreeDump.label(definition.label)]
        + definition.selectors.map { "[\(selector($0))]" }
        + [
          definition.annotation.map(annotation) ?? "", expression(definition.value),
          definition.range.map { "(range \(expression($0.low)) \(expression($0.high)))" } ?? "",
          definition.distribution.map { "(~ \(expression($0)))" } ?? "", notes,
        ])
  }

  private func annotation(_ annotation: Annotation) -> String {
    TreeDump.list(
      ":", [TreeDump.unit(annotation.unit), annotation.dimensions.map { TreeDump.names("by", $0) } ?? ""])
  }

  private func function(_ function: FunctionStatement, _ notes: String) -> String {
    TreeDump.list(
      "fn",
      [TreeDump.name(function.name), TreeDump.label(function.label)] + function.parameters.map(parameter)
        + [
          function.result.map { "(-> \(TreeDump.unit($0)))" } ?? "", expression(function.body), notes,
        ])
  }

  private func parameter(_ parameter: FunctionStatement.Parameter) -> String {
    TreeDump.list(
      "parameter",
      [
        TreeDump.name(parameter.name), TreeDump.unit(parameter.unit), TreeDump.names("over", parameter.over),
        parameter.defaultValue.map { "(= \(expression($0)))" } ?? "",
      ])
  }

  /// A measure or a scenario.
  private func layer(_ head: String, _ layer: LayerDeclaration, _ notes: String) -> String {
    TreeDump.list(
      head,
      [
        TreeDump.name(layer.name), TreeDump.label(layer.label),
        layer.parent.map { "(extends \(TreeDump.name($0)))" } ?? "", TreeDump.names("include", layer.includes),
        TreeDump.names("exclude", layer.excludes),
      ] + layer.notes.map(note) + layer.statements.map(change) + [notes])
  }

  /// An attribute of an indicator.
  private func attribute(_ attribute: IndicatorAttribute) -> String {
    let parts: [String] =
      switch attribute.kind {
      case .value(let value): [expression(value)]
      case .points(let points): points.map(point)
      case .word(let word): [TreeDump.name(word)]
      case .limits(let limits): limits.map(expression)
      case .range(let low, let high): [expression(low), expression(high)]
      }
    return TreeDump.list(attribute.name.text, parts)
  }

  /// A figure in a year.
  private func point(_ point: IndicatorAttribute.Point) -> String {
    TreeDump.list(point.isBy ? "by" : "in", [TreeDump.date(point.year), expression(point.value)])
  }
}
