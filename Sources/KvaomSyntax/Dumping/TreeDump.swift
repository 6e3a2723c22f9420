import KvaomDecimal
import KvaomSource

/// Writes a tree as S-expressions, one statement a line (the parts of long ones on lines of their own), without
/// places: two texts that mean the same to the parser give the same dump.
struct TreeDump {
  /// The tree.
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
    let isWord = !name.text.isEmpty && name.text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
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

  /// A unit.
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

  /// A price basis.
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

  /// One layer statement of the tree as an S-expression.
  public func dump(_ statement: LayerStatement) -> String { TreeDump(of: self).change(statement) }
}
