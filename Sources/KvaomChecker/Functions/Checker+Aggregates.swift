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
    if call["weight"] != nil { weight = try number(named("weight", call, context), .verbatim("`weight`")) }
    var at: TypedNode?
    if operation == .quantile { at = try number(named("at", call, context), .verbatim("`at`")) }
    if operation == .mean, weight == nil { warnOfMean(of: value, dimensions, at: call.span) }
    let own = try node(
      .aggregate(operation, value.id, over: dimensions, weight: weight?.id, at: at?.id, skipMissing: skips),
      kind: kind, unit: unit, at: call.span)
    if operation == .sum { warnOfSum(of: value, dimensions, own, call, context) }
    return own
  }

  /// The kind and unit of an aggregate.
  private func aggregateType(
    _ operation: CoreAggregate, _ value: TypedNode, _ call: CallArguments
  ) throws(CheckFailure) -> (ValueKind, Unit) {
    switch operation {
    case .count:
      _ = try truth(
        value,
        Phrase(
          nn: "Det `count` tel", nb: "Det `count` teller", sv: "Det `count` räknar", en: "What `count` counts"))
      return (.number, .one)
    case .all, .any:
      _ = try truth(value, .verbatim("`\(call.function.text)`"))
      return (.truth, .one)
    case .minimum, .maximum:
      guard value.kind == .number || value.kind == .date else {
        throw failure(
          .kindMismatch, at: value.span,
          Phrase(
            nn: "`\(call.function.text)` er for tal og datoar, og dette er \(describe(value.kind, value.unit)).",
            nb: "`\(call.function.text)` er for tall og datoer, og dette er \(describe(value.kind, value.unit)).",
            sv: "`\(call.function.text)` är för tal och datum, och detta är \(describe(value.kind, value.unit)).",
            en: "`\(call.function.text)` is for numbers and dates, and this is \(describe(value.kind, value.unit)).")
        )
      }
      return (value.kind, value.unit)
    case .product:
      guard try number(value, .verbatim("`product`")).unit.dimension.isNone else {
        throw failure(
          .unitMismatch, at: value.span,
          Phrase(
            nn: "`product` er for vanlege tal: eininga ville avhenge av kor mange dei er.",
            nb: "`product` er for vanlige tall: enheten ville avhenge av hvor mange de er.",
            sv: "`product` är för vanliga tal: enheten skulle bero på hur många de är.",
            en: "`product` is for plain numbers: the unit would depend on how many there are."))
      }
      return (.number, .one)
    case .sum, .mean, .median, .quantile:
      return (.number, try number(value, .verbatim("`\(call.function.text)`")).unit)
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
          Phrase(
            nn: """
              \(subject(value, startsSentence: true)) har ingen dimensjon `\(name.text)`; det er \
              \(describe(value.shape)).
              """,
            nb: """
              \(subject(value, startsSentence: true)) har ingen dimensjon `\(name.text)`; det er \
              \(describe(value.shape)).
              """,
            sv: """
              \(subject(value, startsSentence: true)) har ingen dimension `\(name.text)`; det är \
              \(describe(value.shape)).
              """,
            en:
              "\(subject(value, startsSentence: true)) has no dimension `\(name.text)`; it is \(describe(value.shape))."
          ),
          fixes: value.shape.axes.isEmpty
            ? [
              Fix(
                "\(typed(value))",
                remark: Phrase(
                  nn: "det er ingenting å summere", nb: "det er ingenting å summere", sv: "det finns inget att summera",
                  en: "there is nothing to add up"))
            ]
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
      Phrase(
        nn: "`\(call.function.text)` må vite kva det går over: verdien er \(describe(value.shape)).",
        nb: "`\(call.function.text)` må vite hva det går over: verdien er \(describe(value.shape)).",
        sv: "`\(call.function.text)` måste veta vad det går över: värdet är \(describe(value.shape)).",
        en: "`\(call.function.text)` needs to know over what: the value is \(describe(value.shape))."),
      fixes: value.shape.axes.map { "\(call.function.text)(\(typed(value)) over \(program[$0.dimension].name))" })
  }

  /// Whether the call leaves missing cells out.
  func skipsMissing(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> Bool {
    guard let skip = call["skip"] else { return false }
    if case .missing = context[skip.value].kind { return true }
    throw failure(
      .wrongArguments, at: skip.span,
      Phrase(
        nn: "Berre manglande verdiar kan hoppast over.", nb: "Bare manglende verdier kan hoppes over.",
        sv: "Bara saknade värden kan hoppas över.", en: "Only missing values can be skipped."), fixes: ["skip: missing"]
    )
  }

  private func grouped(
    _ operation: CoreAggregate, _ value: TypedNode, _ dimensions: [DimensionID], by: TypedNode, _ kind: ValueKind,
    _ unit: Unit, _ skips: Bool, _ call: CallArguments
  ) throws(CheckFailure) -> TypedNode {
    guard case .member(let into) = by.kind, dimensions.count == 1 else {
      throw failure(
        .kindMismatch, at: by.span,
        Phrase(
          nn: """
            Etter `by` står ein verdi der cellene er kategoriar, over den eine dimensjonen som blir gruppert; \
            dette er \(describe(by.kind, by.unit)).
            """,
          nb: """
            Etter `by` står en verdi der cellene er kategorier, over den ene dimensjonen som blir gruppert; \
            dette er \(describe(by.kind, by.unit)).
            """,
          sv: """
            Efter `by` står ett värde vars celler är kategorier, över den enda dimension som grupperas; detta \
            är \(describe(by.kind, by.unit)).
            """,
          en: """
            After `by` stands a value whose cells are members, over the one dimension that is grouped; this is \
            \(describe(by.kind, by.unit)).
            """)
      )
    }
    return try node(
      .grouped(operation, value.id, over: dimensions[0], by: by.id, into: into, skipMissing: skips), kind: kind,
      unit: unit, at: call.span)
  }

  private func warnOfMean(of value: TypedNode, _ dimensions: [DimensionID], at span: SourceSpan) {
    guard !dimensions.contains(.year), let (above, below) = quotient(value.id), !value.unit.dimension.isNone,
      dimensions.contains(where: { shapes[below.index].has($0) })
    else { return }
    let parts = [above, below].map {
      typed(TypedNode(id: $0, kind: .number, unit: .one, shape: shapes[$0.index], span: span))
    }
    let over = "\(typed(value)) over \(program[dimensions[0]].name)"
    report(
      .meanOfRatio, at: span,
      Phrase(
        nn: """
          \(subject(value, startsSentence: true)) er `\(parts[0]) / \(parts[1])`: i eit vanleg gjennomsnitt \
          tel kvar kategori like mykje, kor stor han enn er.
          """,
        nb: """
          \(subject(value, startsSentence: true)) er `\(parts[0]) / \(parts[1])`: i et vanlig gjennomsnitt \
          teller hver kategori like mye, hvor stor den enn er.
          """,
        sv: """
          \(subject(value, startsSentence: true)) är `\(parts[0]) / \(parts[1])`: i ett vanligt genomsnitt \
          räknas varje kategori lika mycket, hur stor den än är.
          """,
        en: """
          \(subject(value, startsSentence: true)) is `\(parts[0]) / \(parts[1])`: in a plain mean each member \
          counts the same, however large.
          """),
      fixes: ["pooled(\(over))", "mean(\(over), weight: \(parts[1]))"])
  }

  /// `share(x over d)`: each cell's part of the sum, a percent.
  func share(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .verbatim("`share`"))
    let dimensions = try over(call.positional[0], value, call, context)
    let total = try node(
      .aggregate(.sum, value.id, over: dimensions, weight: nil, at: nil, skipMissing: false), kind: .number,
      at: call.span)
    let share = try node(.binary(.divide, value.id, total.id), kind: .number, unit: .percent, at: call.span)
    statedNodes[share.id] = .neither
    return share
  }

  /// `rank(x over d)`: 1 is the largest; `best: lowest` turns it round.
  func rank(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .verbatim("`rank`"))
    let dimensions = try over(call.positional[0], value, call, context)
    let ascending = try choice("best", call, context) == "lowest"
    guard dimensions.count == 1 else {
      throw failure(
        .wrongArguments, at: call.span,
        Phrase(
          nn: "`rank` går langs éin dimensjon.", nb: "`rank` går langs én dimensjon.",
          sv: "`rank` går längs en dimension.", en: "`rank` goes along one dimension."))
    }
    return try node(.rank(value.id, over: dimensions[0], ascending: ascending), kind: .number, at: call.span)
  }
}
