import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender

/// A plan with some statements in force in other shares of the years than written.
struct Reweighter {
  /// The plan with the statements added.
  private(set) var program: CheckedProgram

  /// A plan in which nothing is changed yet.
  init(_ program: CheckedProgram) { self.program = program }

  /// The weight of a statement in each year; nil where it is always in force.
  static func weights(of statement: StatementID, in program: CheckedProgram) -> [Decimal]? {
    guard case .blend(_, _, _, let weights) = program[program[statement].value].operation else { return nil }
    return weights?.decimals
  }

  /// A statement like another with other weights. `change` is given the parts of each year and gives others.
  mutating func reweighted(_ statement: StatementID, _ change: ([Decimal]) -> [Decimal]) -> StatementID {
    reweighted(statement, shares: { YearShares(parts: change($0.parts), of: $0.whole) })
  }

  /// A statement like another, with other shares of the years.
  mutating func reweighted(_ statement: StatementID, shares change: (YearShares) -> YearShares) -> StatementID {
    let known = program[statement]
    return program.add(known.changed(to: rewritten(known.value, change)))
  }

  /// A transfer is one blend over another: both get the new weights.
  private mutating func rewritten(_ core: CoreID, _ change: (YearShares) -> YearShares) -> CoreID {
    guard case .blend(let below, let new, let region, let known) = program[core].operation else { return core }
    let weights = known ?? YearShares(parts: program[.year].members.map { _ in .one }, of: .one)
    let inner = rewritten(below, change)
    return program.add(.blend(below: inner, new: new, region: region, weights: change(weights)), at: program[core].span)
  }
}
