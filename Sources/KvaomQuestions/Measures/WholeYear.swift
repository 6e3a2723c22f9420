import KvaomChecker
public import KvaomDecimal
import KvaomSession
import KvaomUnits

/// What a measure is in a whole year, told apart from what it is in the years it grows, and from what has an end.
public struct WholeYear: Sendable {
  /// The first calendar year in which all of it that lasts is fully in force, and nothing of it that has an end; nil
  /// where there is none.
  public var year: Int?
  /// Whether some year has a part of it only.
  public var growsInto = false
  /// Whether some of it lasts, and whether some has an end.
  public var lasts = false, ends = false
  /// What the statements with an end add, a cell for each of the figure's; nil where there are none, or where they
  /// cannot be told apart.
  public var once: [Decimal]?

  /// Nothing that lasts, and nothing that ends.
  public init() {}
}

extension Asking {
  /// The whole year of some statements.
  func wholeYear(of statements: [StatementID]) -> WholeYear {
    let years = plan.program[.year].members
    let periods = statements.map { InForce($0, in: plan.program) }
    var whole = WholeYear()
    whole.lasts = periods.contains { $0.lasts }
    whole.ends = periods.contains { !$0.lasts }
    whole.growsInto = periods.contains { $0.isPartial }
    guard whole.lasts else { return whole }
    whole.year = years.indices.first { year in periods.allSatisfy { $0.isSettled(in: year) } }
      .flatMap { years[$0].year?.year }
    return whole
  }
}

/// How a statement is in force over the years.
struct InForce {
  /// The share of each year.
  private let shares: [Decimal]
  /// Whether it has no end. What is added to a stock in one year stays in it.
  let lasts: Bool

  /// The years of a statement.
  init(_ statement: StatementID, in program: CheckedProgram) {
    let count = program[.year].members.count
    let form = program[statement].form
    var shares = form?.weights ?? [Decimal](repeating: .one, count: count)
    var lasts = !(form?.hasEnd ?? false)
    if let own = form?.region.first(where: { $0.dimension == .year })?.members {
      shares = shares.indices.map { own.contains($0) ? shares[$0] : .zero }
      lasts = lasts && own.last == count - 1
    }
    if !lasts, let form, !form.replaces, program[program[statement].target].isStock {
      let last = shares.lastIndex { !$0.isZero } ?? count
      shares = shares.indices.map { $0 < last ? .zero : .one }
      lasts = true
    }
    (self.shares, self.lasts) = (shares, lasts)
  }

  /// Whether some year has a part of it only.
  var isPartial: Bool { shares.contains { !$0.isZero && $0 != .one } }

  /// Whether a year has all of it, or, where it has an end, nothing.
  func isSettled(in year: Int) -> Bool { lasts ? shares[year] == .one : shares[year].isZero }
}
