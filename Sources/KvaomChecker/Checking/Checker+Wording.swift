import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Turning faults into diagnostics, and the wording of types.
extension Checker {
  /// Reports a shape fault at a place.
  func failure(for fault: ShapeFault, at span: SourceSpan) -> CheckFailure {
    switch fault {
    case .membersDiffer(let dimension, let left, let right):
      let common = left.positions.filter { right.offset(of: $0) != nil }
      let names = common.map { program[dimension].members[$0].name }
      let fix: [Fix] =
        names.isEmpty
        ? []
        : [
          Fix(
            "x[\(names.prefix(4).joined(separator: ", "))]", remark: .english("on both sides: the members they share"))
        ]
      return failure(
        .membersDiffer, at: span,
        .english(
          """
          The two sides share the dimension `\(program[dimension].name)`, but not its members: \
          \(list(left, of: dimension)) on one side, \(list(right, of: dimension)) on the other.
          """
        ),
        fixes: fix)
    case .noSuchAxis(let dimension):
      return failure(.shapeMismatch, at: span, .english("The value has no dimension `\(program[dimension].name)`."))
    case .noSuchMember(let dimension, let member):
      return failure(
        .unknownMember, at: span,
        .english(
          "The value has no figure for `\(program[dimension].members[member].name)` of `\(program[dimension].name)`."))
    case .unexpectedAxis(let dimension):
      return failure(
        .shapeMismatch, at: span,
        .english("The value has the dimension `\(program[dimension].name)`, which has no place here."),
        fixes: [
          Fix("x[\(program[dimension].members.first?.name ?? "member")]", remark: .english("one member")),
          Fix("sum(x over \(program[dimension].name))", remark: .english("all together")),
        ])
    case .tooManyCells(let count):
      let dimensions = Fix.advice(.english("fewer dimensions, or one member of some: x[…]"))
      return failure(
        .tooLarge, at: span,
        .english(
          """
          This would have \(count >= Shape.mostCells ? "more than \(Shape.mostCells)" : "\(count)") cells; a value has \
          at most \(Self.cellLimit).
          """
        ),
        fixes: [dimensions])
    }
  }

  /// Reports that `what` needs years and the plan has none; silent where its `years` line is wrong, which is reported.
  func noYears(_ what: @autoclosure () -> Phrase, at span: SourceSpan) -> CheckFailure {
    if declaresYears { return .reported }
    return failure(
      .noYears, at: span, .english("\(what()), and the plan has no `years` line."), fixes: ["years R2015, B2016..B2020"]
    )
  }

  /// The names nearest to `name`; none where the search has become too long.
  func nearest(to name: String, among names: some Collection<String>) -> [Fix] {
    nearestWords(to: name, among: names).map { Fix($0) }
  }

  /// The names nearest to `name`, as they are; none where the search has become too long.
  func nearestWords(to name: String, among names: some Collection<String>) -> [String] {
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
  func describe(_ kind: ValueKind, _ unit: Unit) -> Phrase {
    switch kind {
    case .number:
      unit.isPlain
        ? .english("a plain number")
        : unit.tag == .percent ? .english("a percent") : .english("a number in \(unit.description)")
    case .truth: .english("a truth (true or false)")
    case .text: .english("a text")
    case .date: .english("a date")
    case .member(let dimension): .english("a member of `\(program[dimension].name)`")
    case .anything: .english("missing")
    }
  }

  /// What messages call a shape: `by municipality, year`, `a single figure`.
  func describe(_ shape: Shape) -> Phrase {
    shape.axes.isEmpty
      ? .english("a single figure")
      : .english("by \(shape.axes.map { program[$0.dimension].name }.joined(separator: ", "))")
  }
}

/// How messages and fixes name what the planner wrote.
extension Checker {
  /// A value as it could be typed again: the name it is read by, or the figure; `…` for a longer formula.
  func typed(_ value: TypedNode) -> String {
    switch program[value.id].operation {
    case .reference(let definition), .ownDefinition(let definition): program[definition].name
    case .constant(let cell) where value.kind == .number && !cell.isMissing: written(cell, value.unit)
    case .constant(let cell) where value.kind == .truth: cell == .zero ? "false" : "true"
    default: "…"
    }
  }

  /// The subject of a sentence about a value: its name, its figure, or `this`.
  func subject(_ value: TypedNode, startsSentence: Bool = false) -> Phrase {
    let text = typed(value)
    if text == "…" { return startsSentence ? .english("This") : .english("this") }
    return .verbatim("`\(text)`")
  }

  /// A canonical figure in its unit, as source has it: `2.7%`, `540000 kr`.
  func written(_ value: Decimal, _ unit: Unit) -> String {
    let number = (value / unit.scale).reduced.description
    return unit.tag == .percent ? number + "%" : unit.isPlain ? number : "\(number) \(unit.display.text)"
  }

  /// Members of a dimension as a case names them: `from 2019`, `2017..2018`, `Klepp, Time`.
  func caseText(_ members: [Int], of dimension: DimensionID) -> String {
    let all = program[dimension].members
    guard dimension == .year, let first = members.first, let last = members.last, last - first == members.count - 1
    else {
      return members.map { all[$0].name }.joined(separator: ", ")
    }
    let ends = (all[first].year?.year ?? 0, all[last].year?.year ?? 0)
    if ends.0 == ends.1 { return String(ends.0) }
    if last == all.count - 1 { return "from \(ends.0)" }
    return first == 0 ? "until \(ends.1)" : "\(ends.0)..\(ends.1)"
  }

  /// Names in a row; of a long row the ends.
  static func chain(_ names: [String], by separator: String) -> String {
    names.count <= 9
      ? names.joined(separator: separator)
      : (names.prefix(4) + ["…"] + names.suffix(4)).joined(separator: separator)
  }
}
