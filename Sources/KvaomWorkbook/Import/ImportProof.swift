import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomEngine
import KvaomSession
import KvaomSource
import KvaomUnits

/// A plan made of a workbook, run and held against the workbook's own values.
struct ImportProof {
  /// A cell whose value in the plan is another.
  struct Difference {
    /// The cell.
    let key: ImportLayout.Key
    /// What the workbook has.
    let cached: FormulaValue
    /// What the plan has.
    let computed: FormulaValue
  }

  /// The plan.
  let plan: ImportedPlan
  /// Its text.
  let text: ImportedText
  /// What its values are called.
  let names: ImportedNames
  /// How many formulas the workbook has, and how many of them stand in the plan below years.
  private(set) var formulas = 0, acrossYears = 0
  /// How many formulas that the plan has give the workbook's own values.
  private(set) var agreeing = 0
  /// How many formulas have no value in the file.
  private(set) var withoutValue = 0
  /// Formulas that are not in the plan.
  private(set) var kept: [(key: ImportLayout.Key, reason: ImportReason)] = []
  /// Formulas that give something else.
  private(set) var differences: [Difference] = []
  /// What the plan was refused for, where that could not be helped.
  private(set) var failure: Session?

  /// How often what a plan refuses is taken out and the rest tried again.
  private static let mostTries = 6

  /// Makes the plan of a workbook, runs it and compares.
  init(_ workbook: ReadWorkbook, origin: String, engine: Engine) {
    let layout = ImportLayout(workbook)
    var refused: [ImportLayout.Key: ImportReason] = [:]
    var plan = ImportedPlan(layout)
    var names = ImportedNames(plan.layout)
    var text = ImportedText(plan, names, origin: origin, engine.locale)
    var session = Self.session(text, engine)
    for _ in 0..<Self.mostTries where !session.isRunnable {
      let known = refused.count
      for (key, reason) in Self.refusals(session, plan, text) { refused[key] = reason }
      // What cannot be helped is not tried again.
      if refused.count == known { break }
      plan = ImportedPlan(layout, refused: refused)
      names = ImportedNames(plan.layout)
      text = ImportedText(plan, names, origin: origin, engine.locale)
      session = Self.session(text, engine)
    }
    self.plan = plan
    self.names = names
    self.text = text
    if !session.isRunnable { failure = session }
    compare(session)
  }

  private static func session(_ text: ImportedText, _ engine: Engine) -> Session {
    engine.session(SourceText(name: "plan.kvaom", bytes: Array(text.text.utf8)))
  }

  /// The formulas of the values that errors of a plan point at.
  private static func refusals(
    _ session: Session, _ plan: ImportedPlan, _ text: ImportedText
  ) -> [(ImportLayout.Key, ImportReason)] {
    var refusals: [(ImportLayout.Key, ImportReason)] = []
    for diagnostic in session.diagnostics where diagnostic.severity == .error {
      let byte = Int(diagnostic.span.start)
      guard let place = text.starts.lastIndex(where: { $0.byte <= byte }) else { continue }
      let definition = plan.layout.definitions[text.starts[place].definition]
      for cell in definition.cells.indices {
        refusals.append((plan.key(definition, cell), .refused(diagnostic.code.id)))
      }
    }
    return refusals
  }

  private mutating func compare(_ session: Session) {
    let asking = session.asking
    let isRunnable = failure == nil
    for (number, definition) in plan.layout.definitions.enumerated() {
      var cube: Cube?
      if isRunnable, let id = asking.plan.definitionsByName[names.names[number]] {
        cube = try? asking.evaluator.attempt(id, in: asking.base)
      }
      for (cell, content) in plan.contents[number].enumerated() {
        let key = plan.key(definition, cell)
        if !definition.isPart, plan.layout.parts[key] != nil { continue }
        guard let own = plan.layout.cell(at: key), own.formula != nil || own.isUnread else {
          continue
        }
        formulas += 1
        let isAcross = plan.layout.owner[key]?.year != nil
        if isAcross { acrossYears += 1 }
        if case .kept(_, let reason) = content {
          kept.append((key, reason))
          continue
        }
        guard let cached = own.value else {
          withoutValue += 1
          continue
        }
        let year = definition.isOverYears ? definition.cells[cell].year : nil
        let computed = cube.map { value($0, year, definition.kind, asking) } ?? .error(.value)
        if isSame(cached, computed, own.formula, on: definition.sheet) {
          agreeing += 1
        } else {
          differences.append(Difference(key: key, cached: cached, computed: computed))
        }
      }
    }
  }

  /// A cell of a value; what is missing is an error, as a workbook has it.
  private func value(_ cube: Cube, _ year: Int?, _ kind: ImportLayout.Kind, _ asking: Asking)
    -> FormulaValue
  {
    var place = 0
    if let axis = cube.shape.axes.first {
      let first = plan.layout.heads.axis.first?.year ?? 0
      guard let year, let offset = axis.members.offset(of: year - first) else {
        return .error(.notAvailable)
      }
      place = offset
    }
    let cell = cube.cells[place]
    if cell.isMissing { return .error(.notAvailable) }
    switch kind {
    case .number: return .number(cell.doubleValue)
    case .truth: return .truth(!cell.isZero)
    case .text:
      return Int(exactly: cell).map { .text(asking.plan.program.texts[$0]) } ?? .error(.value)
    }
  }

  /// Whether two values are the same: numbers to a billionth of the larger, or of the largest term.
  private func isSame(
    _ cached: FormulaValue, _ computed: FormulaValue, _ tree: FormulaTree?, on sheet: Int
  ) -> Bool {
    switch (cached, computed) {
    case (.number(let a), .number(let b)):
      if a == b || (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude) { return true }
      let surroundings = CachedSurroundings(
        workbook: plan.layout.workbook, sheet: plan.layout.workbook.sheets[sheet])
      var largest = 0.0
      for cell in tree?.cells ?? [] {
        if case .number(let number) = surroundings.value(of: cell) {
          largest = max(largest, number.magnitude)
        }
      }
      return (a - b).magnitude <= 1e-9 * largest
    case (.text(let text), .error) where text.allSatisfy({ $0.isWhitespace }): return true
    case (.blank, .error), (.error, .error): return true
    case (.text(let a), .text(let b)):
      if a.allSatisfy({ $0.isWhitespace }), b.isEmpty { return true }
      return PlanText.quoted(plan.layout.spelling(of: a)) == PlanText.quoted(plan.layout.spelling(of: b))
    case (.truth(let truth), .number(let number)), (.number(let number), .truth(let truth)):
      return number == (truth ? 1 : 0)
    default: return cached == computed
    }
  }
}
