import KvaomChecker
public import KvaomCompiler
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
    case .overflow(let core, let position):
      return Diagnostic(
        .overflow, at: plan.program[core].span, FaultWords.overflow(at: place(position)),
        related: asked(question))
    case .requirement(let core, let requirement, let position):
      // What the library requires is told where the plan asked for it.
      let isLibrary = librarySources.contains(plan.program[core].span.source)
      return Diagnostic(
        requirement.code,
        at: isLibrary ? question ?? plan.program[core].span : plan.program[core].span,
        .verbatim("\(requirement.message)\(place(position, inParentheses: true))"),
        related: isLibrary ? [] : asked(question),
        fixes: requirement.fixes)
    case .tooManyCells(let needed, let budget):
      return Diagnostic(
        .tooLarge, at: question ?? plan.program.definitions[0].span,
        FaultWords.tooManyCells(needed, budget),
        fixes: [.advice(FaultWords.fewerCells)])
    case .interrupted:
      return Diagnostic(.tooLarge, at: question ?? plan.program.definitions[0].span, FaultWords.stopped)
    }
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
