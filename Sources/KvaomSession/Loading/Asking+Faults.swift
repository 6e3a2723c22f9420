import KvaomChecker
public import KvaomCompiler
import KvaomLibrary
public import KvaomSource
import KvaomWords

/// Faults of the compiler and of the run as diagnostics.
extension Asking {
  /// What a planner is told of a fault.
  public func diagnostic(for fault: EvaluationFault, at question: SourceSpan? = nil) -> Diagnostic {
    switch fault {
    case .compile(.cycle(let links)): return cycle(links)
    case .compile(.shape(let fault, let core, let definition, _)):
      return Diagnostic(
        .shapeMismatch, at: plan.program[core].span,
        FaultWords.dimensions(of: definition.map { plan.program[$0].name }, words(fault)))
    case .compile(.worldsNest(let statement)):
      return Diagnostic(
        .cycle, at: plan.program[statement].span,
        FaultWords.worldsNest)
    case .compile(.tooManyWorlds(let core, let definition, let budget)):
      return tooManyWorlds(core, definition, budget)
    case .overflow(let core, let position):
      if case .allocate = plan.program[core].operation { return notInSteps(core, position, question) }
      return Diagnostic(
        .overflow, at: plan.program[core].span, FaultWords.overflow(at: place(position)),
        related: asked(question))
    case .requirement(let core, let requirement, let position):
      // What the library requires is told where the plan asked for it.
      let isLibrary = librarySources.contains(plan.program[core].span.source)
      return Diagnostic(
        requirement.code,
        at: isLibrary ? question ?? plan.program[core].span : plan.program[core].span,
        .verbatim("\(message(of: requirement, core))\(place(position, inParentheses: true))"),
        related: isLibrary ? [] : asked(question),
        fixes: requirement.fixes)
    case .tooManyCells(let needed, let budget):
      return Diagnostic(
        .tooLarge, at: question ?? plan.program.definitions[0].span,
        FaultWords.tooManyCells(needed, budget),
        fixes: [.advice(FaultWords.fewerCells)])
    case .runTooLong(let needed, let budget):
      return Diagnostic(
        .tooLarge, at: question ?? plan.program.definitions[0].span,
        FaultWords.runTooLong(needed, budget), fixes: [.advice(FaultWords.severalRuns)])
    case .interrupted:
      return Diagnostic(.tooLarge, at: question ?? plan.program.definitions[0].span, FaultWords.stopped)
    }
  }

  /// What a requirement says; a function of the library says it in the library's words.
  private func message(of requirement: Requirement, _ core: CoreID) -> Phrase {
    let source = plan.program[core].span.source
    guard librarySources.contains(source) else { return requirement.message }
    return LibraryWords(ofText: sources[source].name, in: library)[requirement.message[.en]]
  }

  private func notInSteps(
    _ core: CoreID, _ position: [DimensionID: Int], _ question: SourceSpan?
  ) -> Diagnostic {
    let cell = place(position, inParentheses: true)
    return Diagnostic(
      .totalNotInSteps, at: plan.program[core].span,
      Phrase(
        nn: "Summen er ikkje eit heilt tal steg\(cell).", nb: "Summen er ikke et helt antall steg\(cell).",
        sv: "Summan är inte ett helt antal steg\(cell).", en: "The total is no whole number of steps\(cell)."),
      related: asked(question),
      fixes: [
        .advice(
          Phrase(
            nn: "eit finare steg etter to:, eller summen runda først",
            nb: "et finere steg etter to:, eller summen rundet først",
            sv: "ett finare steg efter to:, eller summan avrundad först",
            en: "a finer step after to:, or the total rounded first"))
      ])
  }

  private func tooManyWorlds(_ core: CoreID, _ definition: DefinitionID?, _ budget: Int) -> Diagnostic {
    let name = definition.map { "`\(plan.program[$0].name)`" } ?? "`with`"
    return Diagnostic(
      .tooLarge, at: plan.program[core].span,
      Phrase(
        nn: """
          \(name) reknar i eit anna scenario det som sjølv blir rekna i andre scenario, og så vidare: det blir meir \
          enn \(number: budget) scenario oppå kvarandre.
          """,
        nb: """
          \(name) regner i et annet scenario det som selv regnes i andre scenarioer, og så videre: det blir mer enn \
          \(number: budget) scenarioer oppå hverandre.
          """,
        sv: """
          \(name) räknar i ett annat scenario det som självt räknas i andra scenarier, och så vidare: det blir mer än \
          \(number: budget) scenarier ovanpå varandra.
          """,
        en: """
          \(name) computes in another scenario what is itself computed in other scenarios, and so on: that makes more \
          than \(number: budget) scenarios on top of each other.
          """),
      fixes: [
        .advice(
          Phrase(
            nn: "skriv endringane i eitt scenario, og spør etter talet i det: compare",
            nb: "skriv endringene i ett scenario, og spør etter tallet i det: compare",
            sv: "skriv ändringarna i ett scenario, och fråga efter talet i det: compare",
            en: "write the changes in one scenario, and ask for the figure in it: compare"))
      ])
  }

  private func asked(_ question: SourceSpan?) -> [Diagnostic.Related] {
    question.map { [.init(span: $0, message: FaultWords.askedHere)] } ?? []
  }

  private func cycle(_ links: [CycleLink]) -> Diagnostic {
    let names = links.map { link in link.definition.map { .verbatim("`\(plan.program[$0].name)`") } ?? FaultWords.value
    }
    let chain = names.count <= 8 ? names : names.prefix(4) + [.verbatim("…")] + names.suffix(3)
    return Diagnostic(
      .cycle, at: plan.program[links[0].reference].span,
      FaultWords.cycle(chain + [names[0]], everyYear: links.contains { $0.use == .anyYear }),
      related: zip(links, names).dropFirst().prefix(8).map { link, name in
        .init(span: plan.program[link.reference].span, message: FaultWords.needed(by: name))
      },
      fixes: [Fix("prev(…)", remark: FaultWords.yearBefore)])
  }

  private func words(_ fault: ShapeFault) -> Phrase {
    switch fault {
    case .membersDiffer(let dimension, _, _): FaultWords.membersDiffer(plan.program[dimension].name)
    case .noSuchAxis(let dimension): FaultWords.noSuchAxis(plan.program[dimension].name)
    case .noSuchMember(let dimension, let member):
      FaultWords.noFigure(for: plan.program[dimension].members[member].name)
    case .unexpectedAxis(let dimension): FaultWords.unexpectedAxis(plan.program[dimension].name)
    case .tooManyCells(let count): FaultWords.cells(count)
    }
  }

  /// ` in B2018, Klepp` for a cell; empty for a single value.
  private func place(_ position: [DimensionID: Int], inParentheses: Bool = false) -> Phrase {
    let names = position.sorted { $0.key < $1.key }.map { plan.program[$0.key].members[$0.value].name }
    if names.isEmpty { return .verbatim("") }
    let list = names.joined(separator: ", ")
    return inParentheses ? .verbatim(" (\(list))") : FaultWords.place(list)
  }
}

/// What a planner is told where a requirement does not hold.
extension Requirement {
  fileprivate var code: DiagnosticCode {
    switch self {
    case .stated: .requirement
    case .transfer: .transferBelowZero
    }
  }
  fileprivate var message: Phrase {
    switch self {
    case .stated(let words): words
    case .transfer(let giver, let amount, let definition): FaultWords.tooLittle(giver, amount, of: definition)
    }
  }
  fileprivate var fixes: [Fix] {
    switch self {
    case .stated: []
    case .transfer: [.advice(FaultWords.smallerAmount)]
    }
  }
}
