import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Statements of layers, of `with`, and of settings.
extension Checker {
  /// A statement, checked and added to the program.
  func statement(_ statement: LayerStatement, _ context: Context) throws(CheckFailure) -> StatementID {
    switch statement.kind {
    case .hole: throw .reported
    case .assign(let target, let selectors, let operation, let value):
      return try assignment(statement, target, selectors, operation, value, context)
    case .transfer where statement.isEffect:
      throw failure(
        .badShare, at: statement.span, LayerStatementWords.transferAsEffect,
        fixes: ["effect on_time += 4 pp from 2018"])
    case .transfer(let amount, let target, let selectors, let from, let to):
      return try transfer(statement, amount, target, selectors, from: from, to: to, context)
    }
  }

  private func assignment(
    _ statement: LayerStatement, _ name: Name, _ selectors: [Selector], _ operation: LayerStatement.Assignment,
    _ value: ExpressionID, _ context: Context
  ) throws(CheckFailure) -> StatementID {
    let (index, definition) = try target(name, context)
    if statement.isEffect, definition.kind != .number {
      throw failure(
        .badShare, at: statement.span,
        LayerStatementWords.effectIsAmount(definition.name, describe(definition.kind, definition.unit)))
    }
    let below = add(.below, shape: definition.shape, kind: definition.kind, unit: definition.unit, at: name.span)
    var inner = context
    inner.below = (index, below, context.depth)
    let region = try region(selectors, of: definition, inner)
    let amount = try expression(value, inner)
    let own = try changed(below, definition, operation, by: amount, at: statement.span)
    let change = StatementChange(
      action: Self.action(operation), region: region, amount: amount, span: statement.span)
    let weights = try weights(statement.period, of: definition, change)
    try checkMoves(statement.period, weights, definition, change)
    let blended = try blend(below, own, region, weights, definition, at: statement.span)
    let form = StatementForm(
      action: Self.action(operation), value: written(value, amount, context), region: region,
      weights: weights?.decimals, period: statement.period?.kind)
    return record(statement, entries[index].id, blended.id, form, context)
  }

  /// A statement's place in the program.
  private func record(
    _ statement: LayerStatement, _ target: DefinitionID, _ value: CoreID, _ form: StatementForm, _ context: Context
  ) -> StatementID {
    let notes = checkedNotes(statement.decorations.notes, in: context.text.tree)
    return program.add(
      CheckedStatement(
        target: target, value: value, isEffect: statement.isEffect, span: statement.span, form: form, notes: notes))
  }

  private static func action(_ operation: LayerStatement.Assignment) -> StatementForm.Action {
    switch operation {
    case .set: .set
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    }
  }

  /// The right side of a statement that has been checked, as it was written; `amount` is what it was found to be.
  private func written(_ value: ExpressionID, _ amount: TypedNode, _ context: Context) -> WrittenValue {
    switch context[value].kind {
    // Nothing but its own unit makes a number what it is.
    case .number(let number, let syntax): return .number(number, syntax == nil ? nil : amount.unit)
    case .unary(.minus, let operand):
      guard case .number(let number, let unit) = written(operand, amount, context) else {
        return .formula(context[value].span)
      }
      return .number(-number, unit)
    case .name(let name):
      guard case .definition(let index)? = planScope.symbols[name.text] else { return .formula(name.span) }
      return .figure(entries[index].id)
    default: return .formula(context[value].span)
    }
  }

  /// The definition a statement changes.
  private func target(_ name: Name, _ context: Context) throws(CheckFailure) -> (Int, Definition) {
    guard let symbol = planScope.symbols[name.text] else { throw unknown(name, context) }
    guard case .definition(let index) = symbol else {
      throw failure(.wrongSort, at: name.span, LayerStatementWords.notChangeable(name.text))
    }
    _ = try resolve(index)
    guard case .done = entries[index].state else {
      throw failure(.cycle, at: name.span, LayerStatementWords.insideItself(name.text))
    }
    return (index, program[entries[index].id])
  }

  /// The cells a statement names.
  private func region(
    _ selectors: [Selector], of definition: Definition, _ context: Context
  ) throws(CheckFailure) -> [AxisSelection] {
    if selectors.isEmpty { return [] }
    let shape = definition.shape.has(.year) ? definition.shape : definition.shape.replacing(rules.fullAxis(.year))
    return try selections(selectors, among: shape, context).map {
      AxisSelection(dimension: $0.dimension, members: $0.members, dropsAxis: false)
    }
  }

  /// What `=`, `+=`, `-=` and `*=` make of the value below.
  private func changed(
    _ below: TypedNode, _ definition: Definition, _ operation: LayerStatement.Assignment, by value: TypedNode,
    at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    switch operation {
    case .set: return try replacement(value, definition)
    case .add, .subtract:
      let isPercent = definition.unit.tag == .percent
      if isPercent, value.unit.tag == .percent { throw percentOfPercent(value, definition) }
      if isPercent, value.unit.isPlain, !value.fitsAnyUnit { throw mismatch(below, value) }
      return try sum(operation == .add ? .add : .subtract, below, value, at: span)
    case .multiply:
      guard definition.kind == .number, value.unit.dimension.isNone, value.kind == .number else {
        throw failure(
          .unitMismatch, at: value.span, LayerStatementWords.plainFactor(describe(value.kind, value.unit)),
          fixes: ["\(definition.name) *= 1.01"])
      }
      return try product(.multiply, below, value, at: span)
    }
  }

  /// The value of `=`: it must be what the definition is.
  private func replacement(_ value: TypedNode, _ definition: Definition) throws(CheckFailure) -> TypedNode {
    if definition.kind == .number {
      return try fitted(
        value, to: definition.unit, as: isIn(definition.name, definition.unit), code: .unitMismatch)
    }
    guard value.kind == definition.kind || value.kind == .anything else {
      throw failure(
        .kindMismatch, at: value.span,
        LayerStatementWords.isAnother(
          definition.name, describe(definition.kind, .one), describe(value.kind, value.unit)))
    }
    return value
  }

  /// `wage_growth += 1%`: two readings, both offered with their results where the value is known.
  private func percentOfPercent(_ value: TypedNode, _ definition: Definition) -> CheckFailure {
    let hundred = Decimal(100)
    guard let change = constantValue(value.id) else {
      return failure(
        .percentOfPercent, at: value.span, LayerStatementWords.percentByPercent(definition.name),
        fixes: [
          Fix("\(definition.name) += … pp", remark: LayerStatementWords.percentagePoints),
          Fix("\(definition.name) *= 1 + …", remark: LayerStatementWords.percentOfThePercent),
        ])
    }
    let points = (change * hundred).reduced
    let factor = (.one + change).reduced
    let (additive, relative) = ("\(definition.name) += \(points) pp", "\(definition.name) *= \(factor)")
    guard let own = constantValue(definition.body) else {
      return failure(
        .percentOfPercent, at: value.span, LayerStatementWords.percentAdded(to: definition.name, points),
        fixes: [Fix(additive), Fix(relative)])
    }
    let before = (own * hundred).reduced
    let sum = ((own + change) * hundred).reduced
    let product = (own * factor * hundred).reduced
    return failure(
      .percentOfPercent, at: value.span, LayerStatementWords.percentAdded(to: before, points),
      fixes: [
        Fix(additive, result: LayerStatementWords.becomes(before, sum), remark: LayerStatementWords.percentagePoints),
        Fix(
          relative, result: LayerStatementWords.becomes(before, product),
          remark: LayerStatementWords.percentOfThePercent),
      ])
  }

  /// The target with the statement: blended by the weight of each year, in its cells.
  private func blend(
    _ below: TypedNode, _ own: TypedNode, _ region: [AxisSelection], _ weights: YearShares?, _ definition: Definition,
    at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    for axis in own.shape.axes where axis.dimension != .year && !definition.shape.has(axis.dimension) {
      throw failure(
        .shapeMismatch, at: own.span,
        LayerStatementWords.extraDimension(program[axis.dimension].name, definition.name),
        fixes: [
          Fix(
            "\(typed(own))[\(program[axis.dimension].members.first?.name ?? "member")]",
            remark: LayerStatementWords.oneMember),
          Fix("sum(\(typed(own)) over \(program[axis.dimension].name))", remark: LayerStatementWords.inAll),
        ])
    }
    return try node(
      .blend(below: below.id, new: own.id, region: region, weights: weights), kind: definition.kind,
      unit: definition.unit, at: span)
  }

  /// `transfer a of x A -> B`: two blends, and the requirement that A keeps at least nothing, even for part of a year.
  private func transfer(
    _ statement: LayerStatement, _ amount: ExpressionID, _ name: Name, _ selectors: [Selector], from: Name, to: Name,
    _ context: Context
  ) throws(CheckFailure) -> StatementID {
    let (index, definition) = try target(name, context)
    let below = add(.below, shape: definition.shape, kind: definition.kind, unit: definition.unit, at: name.span)
    var inner = context
    inner.below = (index, below, context.depth)
    let own = try expression(amount, inner)
    let moved = try fitted(own, to: definition.unit, as: isIn(name.text, definition.unit), code: .unitMismatch)
    let (dimension, giver, taker) = try partners(from, to, definition)
    let fixed = try region(selectors, of: definition, inner)
    for axis in definition.shape.axes where axis.dimension != .year && axis.dimension != dimension {
      guard fixed.contains(where: { $0.dimension == axis.dimension && $0.members.count == 1 }) else {
        throw failure(
          .badTransfer, at: name.span, LayerStatementWords.sayWhich(name.text, program[axis.dimension].name),
          fixes: [
            """
            transfer … of \(name.text)[\(program[axis.dimension].members.first?.name ?? "member")] \(from.text) -> \
            \(to.text)
            """
          ])
      }
    }
    let change = StatementChange(
      action: .transfer(dimension, from: giver, to: taker), region: fixed, amount: moved, span: statement.span)
    let weights = try weights(statement.period, of: definition, change)
    try checkMoves(statement.period, weights, definition, change)
    let span = statement.span
    let less = try sum(.subtract, below, moved, at: span)
    let more = try sum(.add, below, moved, at: span)
    let give = fixed + [AxisSelection(dimension: dimension, members: [giver], dropsAxis: false)]
    let take = fixed + [AxisSelection(dimension: dimension, members: [taker], dropsAxis: false)]
    let kept = try required(less, amount: moved, in: give, weights, from, definition, at: span)
    let given = try blend(below, kept, give, weights, definition, at: span)
    // What is below zero moves the other way, and the taker is who gives.
    let received =
      constantValue(moved.id).map { $0 >= .zero } == true
      ? more : try required(more, amount: moved, in: take, weights, to, definition, whereNegative: true, at: span)
    let taken = try blend(given, received, take, weights, definition, at: span)
    let form = StatementForm(
      action: change.action, value: written(amount, own, context),
      region: fixed + [AxisSelection(dimension: dimension, members: [giver, taker].sorted(), dropsAxis: false)],
      weights: weights?.decimals, period: statement.period?.kind)
    return record(statement, entries[index].id, taken.id, form, context)
  }

  /// The dimension of a transfer and the positions of its two members.
  private func partners(
    _ from: Name, _ to: Name, _ definition: Definition
  ) throws(CheckFailure) -> (DimensionID, giver: Int, taker: Int) {
    let selector = Selector(dimension: nil, kind: .not(ExpressionID(index: 0)), span: from.span)
    let context = Context(text: CheckedText(tree: SyntaxTree(source: from.span.source), scope: planScope))
    let (dimension, giver) = try member(from.text, selector, among: definition.shape, at: from.span, context)
    let (other, taker) = try member(to.text, selector, among: definition.shape, at: to.span, context)
    guard dimension == other, giver != taker, dimension != .year else {
      throw failure(
        .badTransfer, at: from.span.joined(with: to.span),
        giver == taker && dimension == other
          ? LayerStatementWords.toItself(from.text)
          : LayerStatementWords.twoDimensions(from.text, program[dimension].name, to.text, program[other].name),
        fixes: otherMembers(than: from.text, in: dimension).map { "\(from.text) -> \($0)" })
    }
    let members = program[dimension].members
    guard members[giver].isReference == members[taker].isReference else {
      let reference = members[giver].isReference ? from.text : to.text
      throw failure(
        .badTransfer, at: from.span.joined(with: to.span),
        LayerStatementWords.isReference(reference),
        fixes: [Fix("\(reference)", remark: LayerStatementWords.withoutParentheses(program[dimension].name))])
    }
    return (dimension, giver, taker)
  }

  /// A few members besides one.
  private func otherMembers(than name: String, in dimension: DimensionID) -> [String] {
    Array(program[dimension].members.map { $0.name }.filter { $0 != name }.prefix(3))
  }

  /// A member's value, required not to be below zero where the transfer is in force; the taker's only where the amount
  /// is negative.
  private func required(
    _ less: TypedNode, amount: TypedNode, in region: [AxisSelection], _ weights: YearShares?, _ from: Name,
    _ definition: Definition, whereNegative: Bool = false, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    let zero = constant(.zero, unit: definition.unit, at: span)
    var enough = try node(.binary(.greaterOrEqual, less.id, zero.id), kind: .truth, at: span)
    if whereNegative {
      let forwards = try node(.binary(.greaterOrEqual, amount.id, zero.id), kind: .truth, at: span)
      enough = try node(.binary(.or, enough.id, forwards.id), kind: .truth, at: span)
    }
    // A blend, not a selection: a selection of years inside a recurrence would be a circle.
    var cells = region
    if let weights {
      let years = weights.parts.indices.filter { !weights.parts[$0].isZero }
      cells.append(AxisSelection(dimension: .year, members: years, dropsAxis: false))
    }
    let always = add(
      .broadcast(constant(.one, kind: .truth, at: span).id, less.shape), shape: less.shape, kind: .truth, at: span)
    let isEnough = try node(
      .blend(below: always.id, new: enough.id, region: cells, weights: nil), kind: .truth, at: span)
    let figure = typed(amount)
    let lack = Requirement.transfer(
      giver: from.text, amount: figure == "…" ? nil : figure, of: definition.name)
    return try node(
      .require(condition: isEnough.id, value: less.id, lack), kind: less.kind, unit: less.unit, at: span)
  }
}
