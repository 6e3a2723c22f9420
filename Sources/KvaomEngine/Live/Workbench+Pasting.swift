import KvaomSession
import KvaomChecker
import KvaomRender
import KvaomSyntax

/// What must be known of the plan before a table is taken into it.
extension Workbench {
  /// Whether a text is a unit here: `tkr`, `kr/child`, `%`.
  public func isUnit(_ text: String) -> Bool {
    guard !text.isEmpty, !text.contains(where: \.isNewline) else { return false }
    return deepCheck("1 \(text)") { $0.isRunnable }
  }

  /// Whether a unit is an amount of money, which has prices.
  public func isMoney(_ unit: String) -> Bool {
    deepCheck("1 \(unit)") { checked in checked.asking.plan.items.first?.unit.figureUnit.priceBasis != .notMoney }
  }

  /// Whether the plan says which prices its amounts are in.
  public var declaresPrices: Bool {
    (files + pieces.map { tree($0.text) }).contains { tree in
      tree.statements.contains { if case .prices = $0.kind { true } else { false } }
    }
  }

  /// A name like `wanted` that nothing in the plan has.
  public func free(_ wanted: String) -> String {
    let taken = Set(names.map(\.name) + Command.Verb.allCases.map(\.rawValue))
    guard taken.contains(wanted) else { return wanted }
    let number = (2...).first { !taken.contains("\(wanted)_\($0)") } ?? 2
    return "\(wanted)_\(number)"
  }

  private func deepCheck(_ expression: String, _ question: @escaping @Sendable (Session) -> Bool) -> Bool {
    var copy = self
    return copy.deep { question($0.session(expressions: [expression])) }
  }
}
