import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Functions along dimensions.
extension Checker {
  /// `sum(x over d)`, `mean(x over d, weight: w)`, `sum(x over team by service_of)`, `quantile(x over d, at: 0.25)`
  func aggregate(
    _ operation: CoreAggregate, _ call: CallArguments, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let value = try single(call, context)
    let (kind, unit) = try aggregateType(operation, value, call)
    let dimensions = try over(call.positional[0], value, call, context)
    let skips = try skipsMissing(call, context)
    if let by = call.positional[0].by {
      return try grouped(operation, value, dimensions, by: expression(by, context), kind, unit, skips, call)
    }
    var weight: TypedNode?
    if call["weight"] != nil { weight = try number(named("weight", call, context), .english("`weight`")) }
    var at: TypedNode?
    if operation == .quantile { at = try number(named("at", call, context), .english("`at`")) }
    if operation == .mean, weight == nil { warnOfMean(of: value, dimensions, at: call.span) }
    return try node(
      .aggregate(operation, value.id, over: dimensions, weight: weight?.id, at: at?.id, skipMissing: skips),
      kind: kind, unit: unit, at: call.span)
  }

  /// The kind and unit of an aggregate.
  private func aggregateType(
    _ operation: CoreAggregate, _ value: TypedNode, _ call: CallArguments
  ) throws(CheckFailure) -> (ValueKind, Unit) {
    switch operation {
    case .count:
      _ = try truth(value, .english("What `count` counts"))
      return (.number, .one)
    case .all, .any:
      _ = try truth(value, .english("`\(call.function.text)`"))
      return (.truth, .one)
    case .minimum, .maximum:
      guard value.kind == .number || value.kind == .date else {
        throw failure(
          .kindMismatch, at: value.span,
          .english("`\(call.function.text)` is for numbers and dates, and this is \(describe(value.kind, value.unit)).")
        )
      }
      return (value.kind, value.unit)
    case .product:
      guard try number(value, .english("`product`")).unit.dimension.isNone else {
        throw failure(
          .unitMismatch, at: value.span,
          .english("`product` is for plain numbers: the unit would depend on how many there are."))
      }
      return (.number, .one)
    case .sum, .mean, .median, .quantile:
      return (.number, try number(value, .english("`\(call.function.text)`")).unit)
    }
  }

  /// The dimensions after `over`; a list's own where none are written.
  func over(
    _ argument: Argument, _ value: TypedNode, _ call: CallArguments, _ context: Context
  ) throws(CheckFailure) -> [DimensionID] {
    var dimensions: [DimensionID] = []
    for name in argument.over {
      let dimension = try dimension(name, context)
      guard value.shape.has(dimension) else {
        throw failure(
          .shapeMismatch, at: name.span,
          .english(
            "\(subject(value, startsSentence: true)) has no dimension `\(name.text)`; it is \(describe(value.shape))."),
          fixes: value.shape.axes.isEmpty
            ? [Fix("\(typed(value))", remark: .english("there is nothing to add up"))]
            : value.shape.axes.map { "\(call.function.text)(\(typed(value)) over \(program[$0.dimension].name))" })
      }
      dimensions.append(dimension)
    }
    if !dimensions.isEmpty { return dimensions }
    if let axis = value.shape.axes.first, value.shape.axes.count == 1, program[axis.dimension].isNameless {
      return [axis.dimension]
    }
    throw failure(
      .wrongArguments, at: call.span,
      .english("`\(call.function.text)` needs to know over what: the value is \(describe(value.shape))."),
      fixes: value.shape.axes.map { "\(call.function.text)(\(typed(value)) over \(program[$0.dimension].name))" })
  }

  private func skipsMissing(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> Bool {
    guard let skip = call["skip"] else { return false }
    if case .missing = context[skip.value].kind { return true }
    throw failure(
      .wrongArguments, at: skip.span, .english("Only missing values can be skipped."), fixes: ["skip: missing"])
  }

  private func grouped(
    _ operation: CoreAggregate, _ value: TypedNode, _ dimensions: [DimensionID], by: TypedNode, _ kind: ValueKind,
    _ unit: Unit, _ skips: Bool, _ call: CallArguments
  ) throws(CheckFailure) -> TypedNode {
    guard case .member(let into) = by.kind, dimensions.count == 1 else {
      throw failure(
        .kindMismatch, at: by.span,
        .english(
          """
          After `by` stands a value whose cells are members, over the one dimension that is grouped; this is \
          \(describe(by.kind, by.unit)).
          """
        )
      )
    }
    return try node(
      .grouped(operation, value.id, over: dimensions[0], by: by.id, into: into, skipMissing: skips), kind: kind,
      unit: unit, at: call.span)
  }

  private func warnOfMean(of value: TypedNode, _ dimensions: [DimensionID], at span: SourceSpan) {
    guard !dimensions.contains(.year), let (above, below) = quotient(value.id), !value.unit.dimension.isNone else {
      return
    }
    let parts = [above, below].map {
      typed(TypedNode(id: $0, kind: .number, unit: .one, shape: shapes[$0.index], span: span))
    }
    let over = "\(typed(value)) over \(program[dimensions[0]].name)"
    report(
      .meanOfRatio, at: span,
      .english(
        """
        \(subject(value, startsSentence: true)) is `\(parts[0]) / \(parts[1])`: in a plain mean each member counts the \
        same, however large.
        """
      ),
      fixes: ["pooled(\(over))", "mean(\(over), weight: \(parts[1]))"])
  }

  /// Numerator and denominator of a value that is a quotient, through names.
  private func quotient(_ id: CoreID) -> (CoreID, CoreID)? {
    switch program[id].operation {
    case .binary(.divide, let above, let below): return (above, below)
    case .reference(let definition):
      let body = program[definition].body
      return body == id ? nil : quotient(body)
    case .broadcast(let operand, _): return quotient(operand)
    default: return nil
    }
  }

  /// `pooled(x over d)`: the ratio of sums for an x that is a / b.
  func pooled(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .english("`pooled`"))
    let dimensions = try over(call.positional[0], value, call, context)
    let skips = try skipsMissing(call, context)
    guard let (above, below) = quotient(value.id) else {
      throw failure(
        .shapeMismatch, at: value.span,
        .english("`pooled` takes a value that is one quotient, a / b, or the name of one."),
        fixes: ["sum(a over d) / sum(b over d)"])
    }
    let sums = try [above, below].map { (id) throws(CheckFailure) -> CoreID in
      let present = dimensions.filter { shapes[id.index].has($0) }
      return try node(
        .aggregate(.sum, id, over: present, weight: nil, at: nil, skipMissing: skips), kind: .number, at: call.span
      ).id
    }
    return try node(.binary(.divide, sums[0], sums[1]), kind: .number, unit: value.unit, at: call.span)
  }

  /// `share(x over d)`: each cell's part of the sum, a percent.
  func share(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .english("`share`"))
    let dimensions = try over(call.positional[0], value, call, context)
    let total = try node(
      .aggregate(.sum, value.id, over: dimensions, weight: nil, at: nil, skipMissing: false), kind: .number,
      at: call.span)
    return try node(.binary(.divide, value.id, total.id), kind: .number, unit: .percent, at: call.span)
  }

  /// `rank(x over d)`: 1 is the largest; `best: lowest` turns it round.
  func rank(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .english("`rank`"))
    let dimensions = try over(call.positional[0], value, call, context)
    let ascending = try choice("best", call, context) == "lowest"
    guard dimensions.count == 1 else {
      throw failure(.wrongArguments, at: call.span, .english("`rank` goes along one dimension."))
    }
    return try node(.rank(value.id, over: dimensions[0], ascending: ascending), kind: .number, at: call.span)
  }

  /// Weights, of which none may be below zero: a share of a total is not.
  private func notNegative(_ weights: TypedNode) throws(CheckFailure) -> TypedNode {
    let zero = constant(.zero, unit: weights.unit, at: weights.span)
    let isFine = try node(.binary(.greaterOrEqual, weights.id, zero.id), kind: .truth, at: weights.span)
    let isMissing = try node(.unary(.isMissing, weights.id), kind: .truth, at: weights.span)
    let holds = try node(.binary(.or, isMissing.id, isFine.id), kind: .truth, at: weights.span)
    return try node(
      .require(
        condition: holds.id, value: weights.id,
        .stated(
          Phrase(
            nn: "Ei vekt i `allocate` er under null.", nb: "En vekt i `allocate` er under null.",
            sv: "En vikt i `allocate` är under noll.", en: "A weight of `allocate` is below zero."))),
      kind: .number, unit: weights.unit, at: weights.span)
  }

  /// `allocate(total, w over d, to: 1 tkr)`: whole steps that add up to the total.
  func allocate(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    let total = try number(expression(call.positional[0].value, context), .english("`allocate`"))
    let weights = try number(expression(call.positional[1].value, context), .english("`allocate`"))
    let dimensions = try over(call.positional[1], weights, call, context)
    guard dimensions.count == 1 else {
      throw failure(.wrongArguments, at: call.span, .english("`allocate` goes along one dimension."))
    }
    let step: TypedNode
    if call["to"] == nil {
      step = constant(total.unit.scale, unit: total.unit, at: call.span)
    } else {
      step = try self.step(named("to", call, context), of: total)
    }
    return try node(
      .allocate(total: total.id, weights: notNegative(weights).id, over: dimensions[0], step: step.id), kind: .number,
      unit: total.unit, at: call.span)
  }
}
