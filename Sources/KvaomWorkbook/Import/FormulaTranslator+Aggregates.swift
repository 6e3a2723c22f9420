import KvaomDecimal

extension FormulaTranslator {
  /// Functions of many numbers; nil for any other.
  func aggregate(_ name: String, _ given: SymbolicArguments) throws(ImportRefusal) -> SymbolicValue? {
    let all = given.values.compactMap { $0 }
    switch name {
    case "SUM": return .number(try Self.sum(Self.numbers(all)))
    case "PRODUCT":
      return .number(
        try Self.chain(
          .multiply,
          Self.numbers(all).map { (value) throws(ImportRefusal) in try value.asNumber() }, "product"
        ))
    case "SUMSQ":
      return .number(
        try Self.sum(
          Self.numbers(all).map { (value) throws(ImportRefusal) in
            .number(.binary(.power, try value.asNumber(), .number(2)))
          }))
    case "MIN", "MAX":
      return .number(try Self.extreme(name == "MIN" ? "min" : "max", Self.numbers(all)))
    case "AVERAGE": return .number(try Self.mean(Self.numbers(all)))
    case "MEDIAN": return .number(try Self.overList("median", Self.numbers(all)))
    case "STDEV", "STDEV.S", "VAR", "VAR.S", "STDEVP", "STDEV.P", "VARP", "VAR.P":
      let spread = try Self.spread(Self.numbers(all), ofAll: name.hasSuffix("P"))
      return .number(name.hasPrefix("VAR") ? spread : .call("sqrt", spread))
    case "COUNT": return .number(try Self.count(Self.numbers(all)))
    case "COUNTA":
      return .number(Decimal(all.reduce(0) { $0 + $1.values.count { $0.kind != .blank } }))
    case "COUNTBLANK":
      let values = all.flatMap { $0.values }
      let fixed = values.count { $0.kind == .blank || $0.kind == .nothing }
      let asked = values.filter { $0.kind == .number && ($0.mayBeEmpty || $0.isAsked) }.map {
        PlanExpression.lacks($0.expression)
      }
      return .number(try Self.added(fixed, asked))
    case "AND", "OR":
      var result = PlanExpression.truth(name == "AND")
      for matrix in all {
        for value in matrix.values {
          if matrix.isReference, !matrix.isSingle, value.kind == .text || value.kind == .blank {
            continue
          }
          let truth = try value.asTruth()
          result =
            name == "AND"
            ? PlanExpression.both(result, truth) : PlanExpression.either(result, truth)
        }
      }
      return .truth(result)
    case "SUMPRODUCT": return .number(try Self.sumOfProducts(all))
    case "AGGREGATE", "SUBTOTAL":
      let which = try given.fixed(0, of: name)
      let kind = Int((which.wholeNumber ?? 0) % 100)
      var matrices = Array(all.dropFirst(name == "AGGREGATE" ? 2 : 1))
      if name == "SUBTOTAL" {
        let skipsHidden = which > 100
        matrices = try matrices.map { (matrix) throws(ImportRefusal) in
          try withoutSubtotals(matrix, skipsHidden: skipsHidden)
        }
      }
      let numbers = try Self.numbers(matrices)
      if name == "AGGREGATE", given.value(1).fixedNumber == 6 {
        // Errors are passed over.
        let skipping = numbers.map { value in
          var value = value
          value.mayBeEmpty = true
          return value
        }
        return try .number(Self.aggregate(kind, skipping))
      }
      return try .number(Self.aggregate(kind, numbers))
    default: return nil
    }
  }

  /// A subtotal passes over the subtotals among its cells, and some of them over hidden rows; where rows are hidden and
  /// it is not known by what, the subtotal is not known either.
  private func withoutSubtotals(
    _ matrix: SymbolicMatrix, skipsHidden: Bool
  ) throws(ImportRefusal) -> SymbolicMatrix {
    guard matrix.isReference else { return matrix }
    var values: [SymbolicValue] = []
    for value in matrix.values {
      guard case .value(let reference) = value.expression else {
        values.append(value)
        continue
      }
      let definition = layout.definitions[reference.definition]
      let cells = definition.cells.compactMap { cell in
        layout.workbook.sheets[definition.sheet].cells[
          ReadWorkbook.Place(row: definition.row, column: cell.column)]
      }
      let isHidden = cells.contains { $0.isHidden }
      if isHidden, !skipsHidden { throw ImportRefusal(.notFixed("SUBTOTAL")) }
      let isSubtotal = cells.contains {
        if case .call("SUBTOTAL", _)? = $0.formula { true } else { false }
      }
      values.append(isSubtotal || isHidden ? .blank : value)
    }
    var kept = SymbolicMatrix(rows: matrix.rows, columns: matrix.columns, values: values)
    kept.isReference = true
    return kept
  }

  private static func aggregate(_ kind: Int, _ numbers: [SymbolicValue]) throws(ImportRefusal)
    -> PlanExpression
  {
    switch kind {
    case 1: return try mean(numbers)
    case 2: return try count(numbers)
    case 4: return try extreme("max", numbers)
    case 5: return try extreme("min", numbers)
    case 9: return try sum(numbers)
    case 12: return try overList("median", numbers)
    default: throw ImportRefusal(.function("AGGREGATE(\(kind))"))
    }
  }

  /// What sums see: in cells texts, truths and empty cells are passed over.
  static func numbers(_ matrices: [SymbolicMatrix]) throws(ImportRefusal) -> [SymbolicValue] {
    var numbers: [SymbolicValue] = []
    for matrix in matrices {
      for value in matrix.values {
        switch value.kind {
        case .number: numbers.append(value)
        case .nothing:
          if !matrix.isReference, !value.mayBeEmpty || matrix.isSingle { numbers.append(value) }
        default:
          if !matrix.isReference, matrix.isSingle { numbers.append(.number(try value.asNumber())) }
        }
      }
    }
    return numbers
  }

  /// The number of a value in a sum: nothing where the empty text may stand.
  private static func inSum(_ value: SymbolicValue) throws(ImportRefusal) -> PlanExpression {
    value.mayBeEmpty || value.isAsked
      ? .binary(.otherwise, value.expression, .number(.zero)) : try value.asNumber()
  }

  /// The sum of values.
  static func sum(_ values: [SymbolicValue]) throws(ImportRefusal) -> PlanExpression {
    if let years = years(values) {
      return .overYears("sum", definition: years.definition, years.range)
    }
    var terms: [PlanExpression] = []
    for value in values { terms.append(try inSum(value)) }
    return try chain(.add, terms, "sum")
  }

  /// The years of one value that the values are, in their order; nil where they are anything else.
  private static func years(_ values: [SymbolicValue]) -> (
    definition: Int, range: ClosedRange<Int>
  )? {
    guard values.count > 2, case .value(.at(let definition, let first))? = values.first?.expression
    else { return nil }
    for (offset, value) in values.enumerated() {
      guard value.expression == .value(.at(definition, first + offset)), !value.mayBeEmpty,
        !value.isAsked
      else {
        return nil
      }
    }
    return (definition, first...(first + values.count - 1))
  }

  /// How many operators a formula may chain.
  private static let mostChained = 900

  /// Values with an operator between them, or in a list where they are many: a list has no values over years.
  static func chain(
    _ sign: PlanExpression.Sign, _ terms: [PlanExpression], _ name: String
  ) throws(ImportRefusal) -> PlanExpression {
    guard let first = terms.first else { return .number(.zero) }
    if terms.count > 12, !terms.contains(where: { $0.isOverYears }) {
      return .list(name, terms, skipsMissing: false)
    }
    guard terms.count <= mostChained else { throw ImportRefusal(.tooLarge) }
    return terms.dropFirst().reduce(first) { .binary(sign, $0, $1) }
  }

  private static func overList(_ name: String, _ values: [SymbolicValue]) throws(ImportRefusal)
    -> PlanExpression
  {
    if values.isEmpty { return .missing }
    let skips = values.contains { $0.mayBeEmpty || $0.isAsked }
    if !skips, let years = years(values) {
      return .overYears(name, definition: years.definition, years.range)
    }
    var items: [PlanExpression] = []
    for value in values { items.append(skips ? value.expression : try value.asNumber()) }
    if items.contains(where: { $0.isOverYears }) { throw ImportRefusal(.notFixed(name)) }
    return .list(name, items, skipsMissing: skips)
  }

  /// The mean square distance of numbers from their mean; of a sample the sum is shared among one less.
  private static func spread(
    _ values: [SymbolicValue], ofAll: Bool
  ) throws(ImportRefusal) -> PlanExpression {
    var squares: [SymbolicValue] = []
    for value in values {
      var square = SymbolicValue.number(.binary(.power, try value.asNumber(), .number(2)))
      square.mayBeEmpty = value.mayBeEmpty
      squares.append(square)
    }
    let (sum, count) = (try sum(values), try count(values))
    let distances = PlanExpression.binary(
      .subtract, try self.sum(squares), .binary(.divide, .binary(.power, sum, .number(2)), count))
    let shares = ofAll ? count : .binary(.subtract, count, .number(1))
    if let fixed = shares.fixedNumber { return fixed <= .zero ? .missing : .binary(.divide, distances, .number(fixed)) }
    return .binary(.divide, distances, shares)
  }

  private static func extreme(_ name: String, _ values: [SymbolicValue]) throws(ImportRefusal)
    -> PlanExpression
  {
    if values.isEmpty { return .number(.zero) }
    if values.count == 1, !values[0].mayBeEmpty { return try values[0].asNumber() }
    let skips = values.contains { $0.mayBeEmpty || $0.isAsked }
    let isOverYears = values.contains { $0.expression.isOverYears }
    if skips || years(values) != nil || (values.count > 6 && !isOverYears) {
      return try overList(name, values)
    }
    var arguments: [PlanExpression.Argument] = []
    for value in values { arguments.append(PlanExpression.Argument(value: try value.asNumber())) }
    return .call(name, arguments)
  }

  /// The mean of values: their sum by their number.
  static func mean(_ values: [SymbolicValue]) throws(ImportRefusal) -> PlanExpression {
    if values.isEmpty { return .missing }
    if values.contains(where: { $0.mayBeEmpty || $0.isAsked }) {
      if values.contains(where: { $0.expression.isOverYears }) {
        return .binary(.divide, try sum(values), try count(values))
      }
      return try overList("mean", values)
    }
    return .binary(.divide, try sum(values), .number(Decimal(values.count)))
  }

  /// How many values there are: those that may be empty are asked.
  private static func count(_ values: [SymbolicValue]) throws(ImportRefusal) -> PlanExpression {
    let asked = values.filter { $0.mayBeEmpty || $0.isAsked }.map { value in
      PlanExpression.not(PlanExpression.lacks(value.expression))
    }
    return try added(values.count - asked.count, asked)
  }

  /// A number and how many of some conditions hold.
  static func added(_ number: Int, _ conditions: [PlanExpression]) throws(ImportRefusal)
    -> PlanExpression
  {
    let fixed = number + conditions.count { $0 == .truth(true) }
    let open = conditions.filter { $0 != .truth(true) && $0 != .truth(false) }
    if open.isEmpty { return .number(Decimal(fixed)) }
    let count =
      open.contains { $0.isOverYears }
      ? try chain(.add, open.map { .chosen($0, .number(1), .number(.zero)) }, "sum")
      : .list("count", open, skipsMissing: false)
    return fixed == 0 ? count : .binary(.add, count, .number(Decimal(fixed)))
  }

  private static func sumOfProducts(_ factors: [SymbolicMatrix]) throws(ImportRefusal)
    -> PlanExpression
  {
    guard let first = factors.first,
      factors.allSatisfy({ $0.rows == first.rows && $0.columns == first.columns })
    else { return .missing }
    var terms: [PlanExpression] = []
    for place in first.values.indices {
      var product: PlanExpression?
      var isNothing = false
      for factor in factors {
        let value = factor.values[place]
        guard value.kind == .number || value.kind == .nothing else {
          isNothing = true
          break
        }
        let number = value.mayBeEmpty ? try inSum(value) : try value.asNumber()
        product = product.map { .binary(.multiply, $0, number) } ?? number
      }
      guard !isNothing, let product = product?.withoutOnes else { continue }
      terms.append(product)
    }
    return try chain(.add, terms, "sum")
  }
}

extension PlanExpression {
  /// A product without factors that are 1; nil where one of them is 0.
  fileprivate var withoutOnes: PlanExpression? {
    switch self {
    case .number(let number): return number.isZero ? nil : self
    case .binary(.multiply, let left, let right):
      guard let left = left.withoutOnes, let right = right.withoutOnes else { return nil }
      if left == .number(1) { return right }
      if right == .number(1) { return left }
      return .binary(.multiply, left, right)
    default: return self
    }
  }
}
