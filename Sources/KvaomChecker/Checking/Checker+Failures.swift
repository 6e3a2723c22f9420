import KvaomSource
import KvaomUnits

/// Turning faults into diagnostics, and the wording of types.
extension Checker {
  /// Reports a shape fault at a place.
  func failure(for fault: ShapeFault, at span: SourceSpan) -> CheckFailure {
    switch fault {
    case .membersDiffer(let dimension, let left, let right):
      let common = left.positions.filter { right.offset(of: $0) != nil }
      let names = common.map { program[dimension].members[$0].name }
      let fix = names.isEmpty ? [] : ["x[\(names.prefix(4).joined(separator: ", "))]          (on both sides: the members they share)"]
      return failure(
        .membersDiffer, at: span,
        "The two sides share the dimension `\(program[dimension].name)`, but not its members: \(list(left, of: dimension)) on one side, \(list(right, of: dimension)) on the other.",
        fixes: fix)
    case .noSuchAxis(let dimension):
      return failure(.shapeMismatch, at: span, "The value has no dimension `\(program[dimension].name)`.")
    case .noSuchMember(let dimension, let member):
      return failure(
        .unknownMember, at: span,
        "The value has no figure for `\(program[dimension].members[member].name)` of `\(program[dimension].name)`.")
    case .unexpectedAxis(let dimension):
      return failure(
        .shapeMismatch, at: span, "The value has the dimension `\(program[dimension].name)`, which has no place here.",
        fixes: [
          "x[\(program[dimension].members.first?.name ?? "member")]          (one member)",
          "sum(x over \(program[dimension].name))          (all together)",
        ])
    case .tooManyCells(let count):
      let dimensions = "fewer dimensions, or one member of some: x[…]"
      return failure(
        .tooLarge, at: span,
        "This would have \(count >= 1 << 40 ? "more than \(1 << 40)" : "\(count)") cells; a value has at most \(Self.cellLimit).",
        fixes: [dimensions])
    }
  }

  /// Reports that `what` needs years and the plan has none; silent where its `years` line is wrong, which is reported.
  func noYears(_ what: String, at span: SourceSpan) -> CheckFailure {
    if declaresYears { return .reported }
    return failure(
      .noYears, at: span, "\(what), and the plan has no `years` line.", fixes: ["years R2015, B2016..B2020"])
  }

  /// The names nearest to `name`; none where the search has become too long.
  func nearest(to name: String, among names: some Collection<String>) -> [String] {
    comparisonsLeft -= names.count
    return comparisonsLeft < 0 ? [] : Suggestions.nearest(to: name, among: names)
  }

  /// The members of a set, shortened.
  func list(_ members: MemberSet, of dimension: DimensionID) -> String {
    let names = members.positions.map { program[dimension].members[$0].name }
    guard names.count > 6 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ") + ", …, " + (names.last ?? "")
  }

  /// What messages call a type: `kr`, `a truth`, `a member of municipality`.
  func describe(_ kind: ValueKind, _ unit: Unit) -> String {
    switch kind {
    case .number: unit.isPlain ? "a plain number" : unit.tag == .percent ? "a percent" : "a number in \(unit.description)"
    case .truth: "a truth (true or false)"
    case .text: "a text"
    case .date: "a date"
    case .member(let dimension): "a member of `\(program[dimension].name)`"
    case .anything: "missing"
    }
  }

  /// What messages call a shape: `by municipality, year`, `a single figure`.
  func describe(_ shape: Shape) -> String {
    shape.axes.isEmpty ? "a single figure" : "by " + shape.axes.map { program[$0.dimension].name }.joined(separator: ", ")
  }
}
