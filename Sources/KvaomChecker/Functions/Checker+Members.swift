import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Values whose cells are members of a dimension.
extension Checker {
  /// `place_of(member)`: the place of a member in its dimension, from 1. Years count as the calendar does, so a year the
  /// axis leaves out leaves a place out.
  func placeOf(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try single(call, context)
    guard case .member(let dimension) = value.kind else {
      throw failure(
        .kindMismatch, at: value.span, "`place_of` takes members of a dimension, and this is \(describe(value.kind, value.unit)).",
        fixes: ["place_of(year)"])
    }
    let members = program[dimension].members
    let first = members.first?.year?.year ?? 0
    let places = members.indices.map { Decimal(members[$0].year.map { $0.year - first + 1 } ?? $0 + 1) }
    let shape = Shape([rules.fullAxis(dimension)])
    let all = add(.cube(shape: shape, cells: program.add(cells: places)), shape: shape, kind: .number, at: call.span)
    if case .coordinate = program[value.id].operation { return all }
    return try node(.lookup(all.id, dimension: dimension, at: value.id), kind: .number, at: call.span)
  }

  /// The member a text names, for `rates[zone: zone]` with `zone = "I"`. A text known now must name one; another is held
  /// against the members when the plan runs.
  func member(named text: TypedNode, in dimension: DimensionID) throws(CheckFailure) -> TypedNode {
    let members = program[dimension].members
    if case .constant(let cell) = program[text.id].operation, let index = Int(exactly: cell) {
      let name = program.texts[index]
      guard let position = position(of: name, in: dimension) else { throw unknownMember(name, in: [dimension], at: text.span) }
      return constant(Decimal(position), kind: .member(dimension), at: text.span)
    }
    var found = constant(.missing(0), kind: .member(dimension), at: text.span)
    for (position, member) in members.enumerated().reversed() {
      let isIt = try node(.binary(.equal, text.id, textConstant(member.name, at: text.span).id), kind: .truth, at: text.span)
      let place = constant(Decimal(position), kind: .member(dimension), at: text.span)
      found = try node(
        .conditional(condition: isIt.id, then: place.id, otherwise: found.id), kind: .member(dimension), at: text.span)
    }
    let isUnknown = try node(.unary(.isMissing, found.id), kind: .truth, at: text.span)
    let isBlank = try node(.unary(.isMissing, text.id), kind: .truth, at: text.span)
    let isKnown = try node(.unary(.not, isUnknown.id), kind: .truth, at: text.span)
    let isFine = try node(.binary(.or, isKnown.id, isBlank.id), kind: .truth, at: text.span)
    return try node(
      .require(condition: isFine.id, value: found.id, message: "This text names no member of `\(program[dimension].name)`."),
      kind: .member(dimension), at: text.span)
  }
}
