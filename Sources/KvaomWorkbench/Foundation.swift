import KvaomSource
import KvaomSyntax

/// A world that is worked on, as the lines of a scenario that is the same.
struct Foundation {
  /// The scenario it extends.
  private(set) var parent: String?
  /// `include` and `exclude`.
  private(set) var includes: [String] = []
  /// The changes on top of it.
  private(set) var statements: [String] = []

  /// The lines for a world as it is named; nil is the base. There are none where effects of a measure come in part.
  init?(_ world: String?, names: [PlanName]) {
    guard let world else { return }
    let text = SourceText(name: "", bytes: Array("0 in \(world)".utf8))
    let (tree, expression) = parseExpression(text, id: SourceID(index: 0))
    guard case .inLayer(_, let reference) = tree[expression].kind else { return nil }
    let name = reference.name.text
    if names.contains(where: { $0.name == name && $0.kind == .scenario }) {
      parent = name
    } else if name != "base" {
      includes.append("include \(name)")
    }
    for suffix in reference.suffixes {
      switch suffix {
      case .without(let measure): includes.append("exclude \(measure.text)")
      case .with(let measure, share: nil): includes.append("include \(measure.text)")
      case .with: return nil
      case .change(let statement):
        statements.append(text.text(Int(statement.span.start)..<Int(statement.span.end)))
      }
    }
  }
}
