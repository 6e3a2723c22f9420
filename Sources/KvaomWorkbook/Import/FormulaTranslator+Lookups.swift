import KvaomDecimal

extension FormulaTranslator {
  /// Functions that find values among others; nil for any other.
  mutating func lookup(_ name: String, _ given: SymbolicArguments) throws(ImportRefusal)
    -> SymbolicMatrix?
  {
    switch name {
    case "INDEX": return try index(given)
    case "MATCH":
      guard let keys = given.matrix(1) else { return SymbolicMatrix(.nothing) }
      let mode = try given.fixed(2, of: name, otherwise: 1)
      let found = try matches(given.value(0), keys.values, mode)
      return SymbolicMatrix(.number(found.picking { .number(Decimal($0 + 1)) }))
    case "VLOOKUP", "HLOOKUP":
      guard let table = given.matrix(1) else { return SymbolicMatrix(.nothing) }
      let isNear = given.has(3) ? given.value(3).fixedNumber.map { !$0.isZero } : true
      guard let isNear, let line = given.value(2).fixedNumber?.truncated.wholeNumber else {
        throw ImportRefusal(.notFixed(name))
      }
      let isDown = name == "VLOOKUP"
      guard line >= 1, line <= (isDown ? table.columns : table.rows) else {
        return SymbolicMatrix(.nothing)
      }
      let keys =
        isDown
        ? (0..<table.rows).map { table.value($0, 0) }
        : (0..<table.columns).map { table.value(0, $0) }
      let results = keys.indices.map {
        isDown ? table.value($0, Int(line) - 1) : table.value(Int(line) - 1, $0)
      }
      return SymbolicMatrix(
        try pick(matches(given.value(0), keys, isNear ? 1 : 0), results, otherwise: .nothing))
    case "LOOKUP":
      guard let keys = given.matrix(1) else { return SymbolicMatrix(.nothing) }
      let results = given.matrix(2) ?? keys
      guard results.values.count == keys.values.count, keys.rows == 1 || keys.columns == 1 else {
        throw ImportRefusal(.function(name))
      }
      return SymbolicMatrix(
        try pick(matches(given.value(0), keys.values, 1), results.values, otherwise: .nothing))
    case "XLOOKUP":
      guard let keys = given.matrix(1), let results = given.matrix(2),
        results.values.count == keys.values.count,
        try given.fixed(4, of: name, otherwise: .zero).isZero
      else { throw ImportRefusal(.notFixed(name)) }
      let none = given.has(3) ? given.value(3) : .nothing
      return SymbolicMatrix(
        try pick(matches(given.value(0), keys.values, 0), results.values, otherwise: none))
    default: return nil
    }
  }

  private func index(_ given: SymbolicArguments) throws(ImportRefusal) -> SymbolicMatrix {
    guard let matrix = given.matrix(0) else { return SymbolicMatrix(.nothing) }
    var (row, column) = (given.value(1), given.has(2) ? given.value(2) : .blank)
    if matrix.rows == 1, !given.has(2) { (row, column) = (.number(1), row) }
    if !given.has(2), matrix.columns == 1 { column = .number(1) }
    let fixed = [row.fixedNumber?.truncated.wholeNumber, column.fixedNumber?.truncated.wholeNumber]
    if let down = fixed[0], let across = fixed[1] {
      guard down >= 0, across >= 0, down <= matrix.rows, across <= matrix.columns else {
        return SymbolicMatrix(.nothing)
      }
      let rows = down == 0 ? 0..<matrix.rows : Int(down) - 1..<Int(down)
      let columns = across == 0 ? 0..<matrix.columns : Int(across) - 1..<Int(across)
      var values: [SymbolicValue] = []
      for row in rows { for column in columns { values.append(matrix.value(row, column)) } }
      var part = SymbolicMatrix(rows: rows.count, columns: columns.count, values: values)
      part.isReference = matrix.isReference
      return part
    }
    if let across = fixed[1] {
      guard across <= matrix.columns, across > 0 || matrix.columns == 1 else {
        throw ImportRefusal(.notFixed("INDEX"))
      }
      let values = (0..<matrix.rows).map { matrix.value($0, max(0, Int(across) - 1)) }
      return SymbolicMatrix(try pick(row.asNumber(), among: values))
    }
    if let down = fixed[0] {
      guard down <= matrix.rows, down > 0 || matrix.rows == 1 else {
        throw ImportRefusal(.notFixed("INDEX"))
      }
      let values = (0..<matrix.columns).map { matrix.value(max(0, Int(down) - 1), $0) }
      return SymbolicMatrix(try pick(column.asNumber(), among: values))
    }
    var rows: [SymbolicValue] = []
    for row in 0..<matrix.rows {
      rows.append(
        try pick(column.asNumber(), among: (0..<matrix.columns).map { matrix.value(row, $0) }))
    }
    return SymbolicMatrix(try pick(row.asNumber(), among: rows))
  }

  /// Where a value stands among keys: the first of the conditions that holds says which.
  struct Matches {
    /// The conditions, each with a place; nil where what is wanted then stands nowhere.
    var found: [(condition: PlanExpression, place: Int?)] = []

    /// What is made of the place that is found; missing where none is.
    func picking(_ body: (Int) -> PlanExpression, otherwise: PlanExpression = .missing)
      -> PlanExpression
    {
      found.reversed().reduce(otherwise) { PlanExpression.chosen($1.condition, $1.place.map(body) ?? otherwise, $0) }
    }
  }

  private func pick(
    _ matches: Matches, _ results: [SymbolicValue], otherwise: SymbolicValue
  ) throws(ImportRefusal) -> SymbolicValue {
    if let first = matches.found.first, first.condition == .truth(true) {
      return first.place.map { results[$0] } ?? otherwise
    }
    var values = [otherwise]
    for match in matches.found { values.append(match.place.map { results[$0] } ?? otherwise) }
    let (found, expressions) = try SymbolicValue.unified(values, preferring: kind)
    var result = expressions[0]
    for (match, expression) in zip(matches.found, expressions.dropFirst()).reversed() {
      result = PlanExpression.chosen(match.condition, expression, result)
    }
    return SymbolicValue(
      expression: result, kind: found, mayBeEmpty: values.contains { $0.mayBeEmpty })
  }

  /// Where a value stands among keys: the same (0), the last not above (1), the last not below (-1).
  private func matches(
    _ wanted: SymbolicValue, _ keys: [SymbolicValue], _ mode: Decimal
  ) throws(ImportRefusal) -> Matches {
    if mode < .zero { return try descent(wanted, keys) }
    var matches = Matches()
    let isText = wanted.kind == .text
    let pattern =
      wanted.expression.isFixedText && mode.isZero
      ? FormulaCriterion(.text(wanted.fixedText ?? "")) : nil
    for place in mode.isZero ? Array(keys.indices) : keys.indices.reversed() {
      let key = keys[place]
      guard (key.kind == .text) == isText, key.kind != .blank, key.kind != .nothing else {
        continue
      }
      let condition: PlanExpression
      if let pattern, let text = key.fixedText {
        condition = .truth(pattern.holds(for: .text(text)))
      } else {
        condition = try Self.compared(
          mode.isZero ? .equal : .greaterOrEqual, wanted, key)
      }
      if condition == .truth(false) { continue }
      matches.found.append((condition, place))
      if condition == .truth(true) { break }
      if matches.found.count > Self.mostChoices { throw ImportRefusal(.tooLarge) }
    }
    return matches
  }

  /// Where a value stands among keys that fall: the last before the first that is lower, or the first that is the same.
  private func descent(
    _ wanted: SymbolicValue, _ keys: [SymbolicValue]
  ) throws(ImportRefusal) -> Matches {
    var matches = Matches()
    var before: Int?
    let isText = wanted.kind == .text
    for (place, key) in keys.enumerated()
    where (key.kind == .text) == isText && key.kind != .blank && key.kind != .nothing {
      let isLower = try Self.compared(.greater, wanted, key)
      let isSame = try Self.compared(.equal, wanted, key)
      if isLower != .truth(false) { matches.found.append((isLower, before)) }
      if isLower == .truth(true) { return matches }
      if isSame != .truth(false) { matches.found.append((isSame, place)) }
      if isSame == .truth(true) { return matches }
      if matches.found.count > Self.mostChoices { throw ImportRefusal(.tooLarge) }
      before = place
    }
    matches.found.append((.truth(true), before))
    return matches
  }

  // MARK: Conditions

  /// Sums, counts and means of the values whose keys meet conditions.
  mutating func conditional(_ name: String, _ arguments: [FormulaTree?]) throws(ImportRefusal)
    -> SymbolicValue
  {
    let isMany = name.hasSuffix("S")
    let isCount = name.hasPrefix("COUNT")
    let first = isMany && !isCount ? 1 : 0
    var tests: [(keys: SymbolicMatrix, criterion: ImportCriterion)] = []
    let last = isMany ? arguments.count - 1 : min(arguments.count - 1, 1)
    for place in stride(from: first, to: last, by: 2) {
      guard let keys = arguments[place], let wanted = arguments[place + 1] else { return .nothing }
      tests.append((try matrix(keys), try criterion(wanted)))
    }
    guard let head = tests.first?.keys else { return .nothing }
    var values: SymbolicMatrix?
    if isMany, !isCount, let tree = arguments.first ?? nil { values = try matrix(tree) }
    if !isMany, !isCount {
      values = try widened(arguments.count > 2 ? arguments[2] : arguments[0], as: head)
    }
    var counted: [PlanExpression] = []
    var summed: [(condition: PlanExpression, value: SymbolicValue)] = []
    for row in 0..<head.rows {
      for column in 0..<head.columns {
        var condition = PlanExpression.truth(true)
        for test in tests {
          condition = PlanExpression.both(
            condition, try test.criterion.holds(for: numbered(test.keys.value(row, column))))
        }
        if condition == .truth(false) { continue }
        counted.append(condition)
        guard let value = values?.value(row, column), value.kind == .number else { continue }
        summed.append((condition, value))
      }
    }
    if isCount { return .number(try Self.added(0, counted)) }
    var terms: [SymbolicValue] = []
    for (condition, value) in summed {
      let number =
        value.mayBeEmpty
        ? .binary(.otherwise, value.expression, .number(.zero)) : try value.asNumber()
      terms.append(.number(PlanExpression.chosen(condition, number, .number(.zero))))
    }
    let sum = try Self.sum(terms)
    if name.hasPrefix("SUM") { return .number(sum) }
    return .number(.binary(.divide, sum, try Self.added(0, summed.map { $0.condition })))
  }

  /// The values of `SUMIF`: as many as there are keys, from the first cell on.
  private mutating func widened(
    _ tree: FormulaTree?, as keys: SymbolicMatrix
  ) throws(ImportRefusal) -> SymbolicMatrix? {
    let first: CellReference
    switch tree {
    case .cell(let cell): first = cell
    case .area(let area): first = area.first
    case let tree?: return try matrix(tree)
    case nil: return nil
    }
    var last = first
    (last.row, last.column) = (first.row + keys.rows - 1, first.column + keys.columns - 1)
    return try matrix(.area(AreaReference(first, last)))
  }

  private mutating func criterion(_ tree: FormulaTree) throws(ImportRefusal) -> ImportCriterion {
    if case .binary(.join, .text(let text), let rest) = tree,
      let sign = FormulaOperator(rawValue: text),
      sign.precedence == 1
    {
      return ImportCriterion(sign: sign, wanted: single(try matrix(rest)))
    }
    let value = single(try matrix(tree))
    if case .value(.plain(let definition)) = value.expression, let text = givenCriterion(definition) {
      return ImportCriterion(written: .text(text))
    }
    if let text = value.fixedText { return ImportCriterion(written: .text(text)) }
    if value.kind == .blank { return ImportCriterion(written: .number(0)) }
    if value.kind == .nothing { return ImportCriterion(written: .text("")) }
    if case .number(let number) = value.expression {
      return ImportCriterion(written: .number(number.doubleValue))
    }
    return ImportCriterion(sign: .equal, wanted: value)
  }
}

extension FormulaTranslator {
  /// A key as it stands there, where it is a text in a cell that is a number: conditions take it for the number.
  private func numbered(_ key: SymbolicValue) -> SymbolicValue {
    guard key.kind == .text, case .value(.plain(let definition)) = key.expression,
      let text = givenCriterion(definition), Decimal(parsing: text) != nil
    else { return key }
    return .text(text)
  }

  /// A text in a cell that says more than what it is, such as `>5`: it stands in the formula as it was.
  private func givenCriterion(_ number: Int) -> String? {
    let definition = layout.definitions[number]
    let place = ReadWorkbook.Place(row: definition.row, column: definition.cells[0].column)
    guard let cell = layout.workbook.sheets[definition.sheet].cells[place], cell.formula == nil,
      case .text(let text)? = cell.value
    else { return nil }
    let says =
      text.first.map { "<>=".contains($0) } ?? false || text.contains("*") || text.contains("?")
    let isTruth = ["TRUE", "FALSE"].contains(text.uppercased())
    return says || isTruth || Decimal(parsing: text) != nil ? text : nil
  }
}

extension SymbolicValue {
  /// The text that it is without anything being computed.
  var fixedText: String? { if case .text(let text) = expression { text } else { nil } }

  /// The value that it is without anything being computed.
  var fixedValue: FormulaValue? {
    switch expression {
    case .text(let text): .text(text)
    case .number(let number): .number(number.doubleValue)
    case .truth(let truth): .truth(truth)
    default:
      kind == .blank
        ? .blank : kind == .nothing ? (mayBeEmpty ? .text("") : .error(.notAvailable)) : nil
    }
  }
}
