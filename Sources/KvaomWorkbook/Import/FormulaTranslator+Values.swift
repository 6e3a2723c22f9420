import KvaomDecimal

extension FormulaTranslator {
  /// Functions of one value or two; nil for any other.
  static func byValue(_ name: String, _ given: SymbolicArguments) throws(ImportRefusal)
    -> SymbolicMatrix?
  {
    if let result = try rounded(name, given) { return result }
    if let result = try asked(name, given) { return result }
    switch name {
    case "ABS": return try each(given) { .call("abs", $0) }
    case "SQRT": return try each(given) { .call("sqrt", $0) }
    case "EXP": return try each(given) { .call("exp", $0) }
    case "LN": return try each(given) { .call("ln", $0) }
    case "LOG10":
      return try each(given) { .binary(.divide, .call("ln", $0), .call("ln", .number(10))) }
    case "LOG":
      let base = given.has(1) ? try given.number(1) : .number(10)
      return try each(given) { .binary(.divide, .call("ln", $0), .call("ln", base)) }
    case "SIGN":
      return try each(given) { number in
        .choice(
          .binary(.greater, number, .number(.zero)), .number(1),
          .choice(.binary(.less, number, .number(.zero)), .number(-1), .number(.zero)))
      }
    case "POWER": return try SymbolicMatrix(combined(.power, given.value(0), given.value(1)))
    case "MOD":
      let (a, b) = (try given.number(0), try given.number(1))
      return SymbolicMatrix(
        .number(
          .binary(.subtract, a, .binary(.multiply, b, .call("floor", .binary(.divide, a, b))))))
    case "PI": return SymbolicMatrix(.number(Decimal(parsing: "3.14159265358979") ?? .zero))
    case "NA": return SymbolicMatrix(.nothing)
    case "TRUE": return SymbolicMatrix(.truth(.truth(true)))
    case "FALSE": return SymbolicMatrix(.truth(.truth(false)))
    case "NOT":
      return try (given.matrix(0) ?? SymbolicMatrix(.nothing)).map {
        (value) throws(ImportRefusal) in
        let truth = try value.asTruth()
        return .truth(
          truth == .truth(true)
            ? .truth(false) : truth == .truth(false) ? .truth(true) : .not(truth))
      }
    case "N", "VALUE": return SymbolicMatrix(.number(try given.number(0)))
    case "ROW":
      return SymbolicMatrix(.number(Decimal((given.matrix(0)?.origin?.row ?? given.place.row) + 1)))
    case "COLUMN":
      return SymbolicMatrix(
        .number(Decimal((given.matrix(0)?.origin?.column ?? given.place.column) + 1)))
    case "ROWS": return SymbolicMatrix(.number(Decimal(given.matrix(0)?.rows ?? 0)))
    case "COLUMNS": return SymbolicMatrix(.number(Decimal(given.matrix(0)?.columns ?? 0)))
    case "EXACT":
      let (left, right) = (given.value(0), given.value(1))
      if let a = left.fixedValue, let b = right.fixedValue {
        return SymbolicMatrix(.truth(.truth(a.asText == b.asText)))
      }
      return try SymbolicMatrix(combined(.equal, left, right))
    case "CONCATENATE":
      var text = SymbolicValue.blank
      for place in given.values.indices { text = try combined(.join, text, given.value(place)) }
      return SymbolicMatrix(text)
    default: return try day(name, given)
    }
  }

  private static func each(
    _ given: SymbolicArguments, _ body: (PlanExpression) -> PlanExpression
  ) throws(ImportRefusal) -> SymbolicMatrix {
    guard let first = given.matrix(0) else { return SymbolicMatrix(.nothing) }
    let values = first.isReference && !first.isSingle ? SymbolicMatrix(given.value(0)) : first
    return try values.map { (value) throws(ImportRefusal) in .number(body(try value.asNumber())) }
  }

  // MARK: Rounding

  private static func rounded(_ name: String, _ given: SymbolicArguments) throws(ImportRefusal)
    -> SymbolicMatrix?
  {
    func step(_ places: Decimal) throws(ImportRefusal) -> Decimal {
      guard let whole = places.truncated.wholeNumber, whole.magnitude < 30 else {
        throw ImportRefusal(.notFixed(name))
      }
      return Decimal(coefficient: 1, exponent: -Int(whole))
    }
    switch name {
    case "INT": return try each(given) { .call("floor", $0) }
    case "ROUND":
      let step = try step(given.fixed(1, of: name, otherwise: .zero))
      return try each(given) { Self.call("round", $0, to: step) }
    case "TRUNC", "ROUNDDOWN":
      let step = try step(given.fixed(1, of: name, otherwise: .zero))
      return try each(given) { Self.call("truncate", $0, to: step) }
    case "ROUNDUP":
      let step = try step(given.fixed(1, of: name, otherwise: .zero))
      return try each(given) { number in
        .choice(
          .binary(.less, number, .number(.zero)), Self.call("floor", number, to: step),
          Self.call("ceiling", number, to: step))
      }
    case "CEILING", "FLOOR", "MROUND":
      let step = try given.fixed(1, of: name, otherwise: 1)
      if step.isZero { return name == "FLOOR" ? SymbolicMatrix(.nothing) : SymbolicMatrix(.number(.zero)) }
      // A negative step turns the direction, and takes no numbers above 0.
      let words = ["CEILING": ["ceiling", "floor"], "FLOOR": ["floor", "ceiling"]][name] ?? ["round", "round"]
      return try each(given) { number in
        let rounded = Self.call(words[step.isNegative ? 1 : 0], number, to: step.magnitude)
        if !step.isNegative { return rounded }
        let isAbove = PlanExpression.compared(.greater, number, .number(.zero))
        return PlanExpression.chosen(isAbove, .missing, rounded)
      }
    default: return nil
    }
  }

  private static func call(_ name: String, _ value: PlanExpression, to step: Decimal)
    -> PlanExpression
  {
    if step == 1 { return .call(name, value) }
    return .call(
      name,
      [
        PlanExpression.Argument(value: value),
        PlanExpression.Argument(name: "to", value: .number(step)),
      ])
  }

  // MARK: Questions

  private static func asked(_ name: String, _ given: SymbolicArguments) throws(ImportRefusal)
    -> SymbolicMatrix?
  {
    let body: (SymbolicValue) -> PlanExpression
    switch name {
    case "ISBLANK":
      body = { value in
        value.kind == .blank
          ? .truth(true) : value.isAsked ? PlanExpression.lacks(value.expression) : .truth(false)
      }
    case "ISNA", "ISERROR", "ISERR":
      body = { value in
        switch value.kind {
        case .blank: .truth(false)
        case .nothing: .truth(!value.mayBeEmpty)
        default: value.isAsked ? .truth(false) : PlanExpression.lacks(value.expression)
        }
      }
    case "ISNUMBER":
      body = { value in
        value.kind == .number ? Self.negated(PlanExpression.lacks(value.expression)) : .truth(false)
      }
    case "ISTEXT": body = { .truth($0.kind == .text || ($0.kind == .nothing && $0.mayBeEmpty)) }
    case "ISNONTEXT": body = { .truth($0.kind != .text) }
    case "ISLOGICAL": body = { .truth($0.kind == .truth) }
    default: return nil
    }
    return try (given.matrix(0) ?? SymbolicMatrix(.blank)).map { (value) throws(ImportRefusal) in
      .truth(body(value))
    }
  }

  private static func negated(_ truth: PlanExpression) -> PlanExpression {
    if case .truth(let fixed) = truth { return .truth(!fixed) }
    return .not(truth)
  }

  // MARK: Days

  /// The number by which workbooks count the first day that plans count from.
  private static let firstDay = Decimal(61)

  /// A day of a plan from the number a workbook has for it.
  private static func day(_ serial: PlanExpression) -> PlanExpression {
    .binary(.add, .dayOne, .days(.binary(.subtract, .call("floor", serial), .number(firstDay))))
  }

  /// The number a workbook has for a day of a plan.
  private static func serial(_ day: PlanExpression) -> SymbolicValue {
    .number(
      .binary(
        .add, .binary(.divide, .binary(.subtract, day, .dayOne), .days(.number(1))),
        .number(firstDay)))
  }

  private static func day(_ name: String, _ given: SymbolicArguments) throws(ImportRefusal)
    -> SymbolicMatrix?
  {
    let parts = ["YEAR": "year_of", "MONTH": "month_of", "DAY": "day_of"]
    if let part = parts[name] {
      let serial = try given.number(0)
      if let fixed = serial.fixedNumber {
        guard WorkbookDate.serials.contains(fixed.doubleValue) else { return SymbolicMatrix(.nothing) }
        let day = WorkbookDate(serial: fixed.doubleValue)
        return SymbolicMatrix(
          .number(Decimal(name == "YEAR" ? day.year : name == "MONTH" ? day.month : day.day)))
      }
      return SymbolicMatrix(.number(.call(part, day(serial))))
    }
    switch name {
    case "DATE": return SymbolicMatrix(try date(given))
    case "EDATE", "EOMONTH":
      let (day, months) = (day(try given.number(0)), try given.number(1))
      let month = PlanExpression.binary(.add, .call("month_of", day), months)
      if name == "EOMONTH" {
        let next = PlanExpression.binary(.add, month, .number(1))
        let first = serial(.call("date_of", .call("year_of", day), next, .number(1)))
        return SymbolicMatrix(.number(.binary(.subtract, first.expression, .number(1))))
      }
      return SymbolicMatrix(
        serial(.call("date_of", .call("year_of", day), month, .call("day_of", day))))
    case "DAYS":
      return SymbolicMatrix(.number(.binary(.subtract, try given.number(0), try given.number(1))))
    default: return nil
    }
  }

  /// `DATE`: a year below 1900 counts from there, and days count on from the first of the month, beyond its end too.
  private static func date(_ given: SymbolicArguments) throws(ImportRefusal) -> SymbolicValue {
    let parts = [try given.number(0), try given.number(1), try given.number(2)]
    let fixed = parts.map { $0.fixedNumber?.floor.wholeNumber }
    if let year = fixed[0], let month = fixed[1], let day = fixed[2] {
      guard year >= 0, year < 10_000, month.magnitude < 120_000, day.magnitude < 3_000_000 else { return .nothing }
      let serial = WorkbookDate.serial(year: Int(year), month: Int(month), day: Int(day))
      return WorkbookDate.serials.contains(serial) ? .number(Decimal(serial)) : .nothing
    }
    func whole(_ place: Int) -> PlanExpression {
      fixed[place].map { .number(Decimal($0)) } ?? .call("floor", parts[place])
    }
    let year: PlanExpression
    if let known = fixed[0] {
      year = .number(Decimal(known < 1900 ? known + 1900 : known))
    } else {
      let isShort = PlanExpression.compared(.less, whole(0), .number(1900))
      year = PlanExpression.chosen(isShort, .binary(.add, whole(0), .number(1900)), whole(0))
    }
    let first = serial(.call("date_of", year, whole(1), .number(1))).expression
    if fixed[2] == 1 { return .number(first) }
    return .number(.binary(.subtract, .binary(.add, first, whole(2)), .number(1)))
  }

  // MARK: Interest

  /// Functions of interest and payments; nil for any other.
  static func finance(_ name: String, _ given: SymbolicArguments) throws(ImportRefusal)
    -> SymbolicValue?
  {
    switch name {
    case "PMT", "PV", "FV":
      let (rate, count, third) = (try given.number(0), try given.number(1), try given.number(2))
      let fourth = given.has(3) ? try given.number(3) : .number(.zero)
      let isEarly = try !given.fixed(4, of: name, otherwise: .zero).isZero
      return .number(annuity(name, rate, count, third, fourth, isEarly: isEarly))
    case "SLN":
      return .number(
        .binary(
          .divide, .binary(.subtract, try given.number(0), try given.number(1)), try given.number(2)
        ))
    case "NPV":
      let rate = PlanExpression.binary(.add, .number(1), try given.number(0))
      let values = try numbers(given.values.dropFirst().compactMap { $0 })
      var terms: [SymbolicValue] = []
      for (place, value) in values.enumerated() {
        let power = place == 0 ? rate : .binary(.power, rate, .number(Decimal(place + 1)))
        terms.append(.number(.binary(.divide, try value.asNumber(), power)))
      }
      return .number(try sum(terms))
    default: return nil
    }
  }

  private static func annuity(
    _ name: String, _ rate: PlanExpression, _ count: PlanExpression, _ third: PlanExpression,
    _ fourth: PlanExpression,
    isEarly: Bool
  ) -> PlanExpression {
    let growth = PlanExpression.binary(.power, .binary(.add, .number(1), rate), count)
    let early = isEarly ? PlanExpression.binary(.add, .number(1), rate) : nil
    func times(_ left: PlanExpression, _ right: PlanExpression) -> PlanExpression {
      .binary(.multiply, left, right)
    }
    func plus(_ left: PlanExpression, _ right: PlanExpression) -> PlanExpression {
      right == .number(.zero) ? left : .binary(.add, left, right)
    }
    /// What a payment of 1 a period has grown to in the end.
    let saved = PlanExpression.binary(.divide, .binary(.subtract, growth, .number(1)), rate)
    let worth = early.map { times(saved, $0) } ?? saved
    let (usual, still): (PlanExpression, PlanExpression) =
      switch name {
      case "PMT":
        (
          .binary(.divide, plus(times(third, growth), fourth), worth),
          .binary(.divide, plus(third, fourth), count)
        )
      case "FV":
        (plus(times(third, worth), times(fourth, growth)), plus(times(third, count), fourth))
      default:
        (
          .binary(.divide, plus(times(third, worth), fourth), growth),
          plus(times(third, count), fourth)
        )
      }
    return .negated(
      PlanExpression.chosen(PlanExpression.compared(.equal, rate, .number(.zero)), still, usual))
  }
}
