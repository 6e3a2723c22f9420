import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What two sides of an operator lose, or keep, of their meaning.
extension Checker {
  /// Whether something is to be said of the members here: once in a definition, and in a question once at each place.
  func saysOfMembers(_ what: String, at span: SourceSpan, _ context: Context) -> Bool {
    let place = context.ownEntry.map { "\(what) in \($0)" } ?? "\(what) at \(span.source.index) \(span.start)"
    return saidOfMembers.insert(place).inserted
  }

  /// Says which years or members fall away because the other side lacks them; not where they were left out by a
  /// selection.
  func noteMembers(_ left: TypedNode, _ right: TypedNode, at span: SourceSpan, _ context: Context) {
    for axis in left.shape.axes {
      let dimension = axis.dimension
      guard let other = right.shape.axis(over: dimension), other.members != axis.members else { continue }
      let isLeftFewer = other.members.contains(axis.members)
      guard isLeftFewer || axis.members.contains(other.members) else { continue }
      let (fewer, more) = isLeftFewer ? (left, right) : (right, left)
      let few = isLeftFewer ? axis.members : other.members
      let gone = (isLeftFewer ? other.members : axis.members).positions.filter { few.offset(of: $0) == nil }
      guard !isSelected(fewer.id, dimension), saysOfMembers("members", at: span, context) else { continue }
      let names = list(.some(gone), of: dimension)
      let selection = caseText(few.positions, of: dimension)
      report(
        .membersFallAway, at: span,
        Phrase(
          nn: "\(subject(fewer, startsSentence: true)) har ikkje \(names): tala der fell bort frå svaret.",
          nb: "\(subject(fewer, startsSentence: true)) har ikke \(names): tallene der faller bort fra svaret.",
          sv: "\(subject(fewer, startsSentence: true)) har inte \(names): talen där faller bort ur svaret.",
          en: "\(subject(fewer, startsSentence: true)) lacks \(names): those figures fall away from the result."),
        fixes: [
          Fix(
            "\(typed(more))[\(selection)]",
            remark: Phrase(
              nn: "om det er meint slik", nb: "om det er ment slik", sv: "om det är menat så", en: "if that is meant"))
        ])
    }
  }

  /// Whether a value has some members of a dimension only because they were selected.
  private func isSelected(_ id: CoreID, _ dimension: DimensionID) -> Bool {
    let operation = program[id].operation
    switch operation {
    case .select(let operand, let selections):
      return selections.contains { $0.dimension == dimension } || isSelected(operand, dimension)
    case .reference(let definition), .ownDefinition(let definition):
      let body = program[definition].body
      return body != id && isSelected(body, dimension)
    case .cube, .constant, .below, .coordinate, .calendarYear: return false
    default:
      // The part that has as few members is the reason.
      let few = shapes[id.index].axis(over: dimension)
      let reasons = operation.operands.filter { shapes[$0.index].axis(over: dimension) == few }
      return !reasons.isEmpty && reasons.allSatisfy { isSelected($0, dimension) }
    }
  }

  /// Says of an amount divided by an index of prices that it keeps the price basis of the amount.
  func noteIndex(_ left: TypedNode, _ right: TypedNode, at span: SourceSpan, _ context: Context) {
    guard context.callStack.isEmpty, !context.isInPrices, !saidIndex, let currency = left.unit.dimension.currency,
      isChain(right.id)
    else { return }
    // Without a stated price basis there is no label that could be wrong.
    guard case .nominal = currency.basis else { return }
    saidIndex = true
    let base = chainBase(right.id).flatMap { program[.year].members[$0].year?.year } ?? 0
    report(
      .keepsPriceBasis, at: span,
      Phrase(
        nn: "Same prisnivå som før? Delt på ein indeks har beløpet framleis merkelappen \(left.unit.words).",
        nb: "Samme prisnivå som før? Delt på en indeks har beløpet fortsatt merkelappen \(left.unit.words).",
        sv: "Samma prisnivå som förut? Delat med ett index har beloppet kvar etiketten \(left.unit.words).",
        en: "Same price basis as before? Divided by an index the amount keeps the label \(left.unit.words)."),
      fixes: [
        Fix(
          "price.real(\(typed(left)), \(typedIndex(right, base)), base: \(base))",
          remark: Phrase(
            nn: "faste \(base)-prisar", nb: "faste \(base)-priser", sv: "\(base) års priser", en: "\(base) prices"))
      ])
  }

  /// Whether a value is an index of growth rates, directly or by name.
  private func isChain(_ id: CoreID) -> Bool { chainBase(id) != nil }

  /// An index as it could be typed again.
  private func typedIndex(_ value: TypedNode, _ base: Int) -> String {
    guard case .chain(let rates, _) = program[value.id].operation else { return typed(value) }
    let own = TypedNode(id: rates, kind: .number, unit: .one, shape: shapes[rates.index], span: value.span)
    return "chain(\(typed(own)), base: \(base))"
  }

  private func chainBase(_ id: CoreID) -> Int? {
    switch program[id].operation {
    case .chain(_, let base): return base
    case .broadcast(let operand, _), .select(let operand, _): return chainBase(operand)
    case .reference(let definition):
      let body = program[definition].body
      return body == id ? nil : chainBase(body)
    default: return nil
    }
  }
}
