import KvaomChecker
import KvaomDocumentation
import KvaomEngine
import KvaomLibrary
import KvaomRender
import KvaomSession
import KvaomSyntax
public import KvaomTables
import KvaomUnits

/// What must be known of the plan before a table is taken into it.
extension Workbench {
  /// Whether a text is a unit here: `tkr`, `kr/child`, `%`.
  public func isUnit(_ text: String) -> Bool {
    guard !text.isEmpty, !text.contains(where: \.isNewline) else { return false }
    return deepCheck("1 \(text)") { $0.isRunnable }
  }

  /// Whether a unit is an amount of money, which has prices.
  public func isMoney(_ unit: String) -> Bool {
    deepCheck("1 \(unit)") { checked in checked.asking.plan.items.first?.unit.priceBasis != nil }
  }

  /// Whether the plan says which prices its amounts are in.
  public var declaresPrices: Bool {
    (files + pieces.map { tree($0.text) }).contains { tree in
      tree.statements.contains { if case .prices = $0.kind { true } else { false } }
    }
  }

  /// A name like `wanted` that nothing in the plan has, and that no word of the language is.
  public func free(_ wanted: String) -> String {
    let taken = Set(names.map(\.name) + Command.Verb.allCases.map(\.rawValue))
    guard taken.contains(wanted) || !canNameDefinition(wanted) else { return wanted }
    let number = (2...).first { !taken.contains("\(wanted)_\($0)") } ?? 2
    return "\(wanted)_\(number)"
  }

  /// What a table must know of the plan to be taken into it.
  public var receivingPlan: ReceivingPlan {
    ReceivingPlan(
      isUnit: isUnit, isMoney: isMoney, freeName: free, declaresPrices: declaresPrices,
      declaresYears: names.contains { $0.kind == .dimension && $0.name == "year" })
  }

  private func deepCheck(_ expression: String, _ question: @escaping @Sendable (Session) -> Bool) -> Bool {
    var copy = self
    return copy.deep { question($0.session(expressions: [expression])) }
  }
}

/// The library, as the shell shows it.
extension Workbench {
  /// How a name of the library is written; nil where it has none.
  public func signature(ofLibraryName name: String) -> String? {
    LibraryNames(library, in: locale).signature(of: name)
  }

  /// The library's modules, one of its names, or what a word is found in.
  public func documentation(of query: String?) -> Reply {
    let outcome = Engine(options: options, library: library, readFile: readFile).documentation(of: query)
    return Reply(output: outcome.output, diagnostics: outcome.diagnostics, succeeded: outcome.exitCode == 0)
  }
}
