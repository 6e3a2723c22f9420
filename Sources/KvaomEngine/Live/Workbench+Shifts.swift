import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSyntax

/// What a statement of the draft does to its own target: from which value to which.
extension Workbench {
  /// The name that a statement changes from one value to another; nil for a transfer, which has two sides.
  static func target(of statement: String) -> String? {
    guard !statement.hasPrefix("transfer ") else { return nil }
    let names = ShellText.names(in: statement).prefix(2).map(\.name)
    return names.first == "effect" && statement.dropFirst(6).first == " " ? names.last : names.first
  }

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
