import KvaomDecimal

/// A formula of a plan that is made of a workbook's.
indirect enum PlanExpression: Hashable, Sendable {
  /// A number.
  case number(Decimal)
  /// A text.
  case text(String)
  /// Yes or no.
  case truth(Bool)
  /// No value.
  case missing
  /// A value of the plan.
  case value(PlanReference)
  /// Two sides with an operator between.
  case binary(Sign, PlanExpression, PlanExpression)
  /// The opposite of a number.
  case negated(PlanExpression)
  /// The opposite of a truth.
  case not(PlanExpression)
  /// Whether there is no value.
  case isMissing(PlanExpression)
  /// One of two.
  case choice(PlanExpression, PlanExpression, PlanExpression)
  /// A function of its arguments, some with a name.
  case call(String, [Argument])
  /// A function over a list of values without years: `sum([a, b])`.
  case list(String, [PlanExpression], skipsMissing: Bool)
  /// A function over some years of a value: `sum(x[2026..2028] over year)`.
  case overYears(String, definition: Int, ClosedRange<Int>)
  /// So many days.
  case days(PlanExpression)
  /// The day from which serial numbers of days count, so that number 61 is 1 March 1900.
  case dayOne

  /// An argument of a function.
  struct Argument: Hashable, Sendable {
    /// Its name; nil for one that has none.
    var name: String?
    /// What it is.
    let value: PlanExpression
  }

  /// The operators.
  enum Sign: String, Hashable, Sendable {
    /// The right side where the left is missing.
    case otherwise
    /// Truths.
    case or, and
    /// Comparison.
    case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">",
      greaterOrEqual = ">="
    /// Arithmetic.
    case add = "+", subtract = "-", multiply = "*", divide = "/", power = "^"

    /// How tightly it binds.
    var precedence: Int {
      switch self {
      case .otherwise: 1
      case .or: 2
      case .and: 3
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 5
      case .add, .subtract: 6
      case .multiply, .divide: 7
      case .power: 9
      }
    }
  }

  /// A function of arguments without names.
  static func call(_ name: String, _ arguments: PlanExpression...) -> PlanExpression {
    .call(name, arguments.map { Argument(value: $0) })
  }

  /// The values it is made of.
  var references: [PlanReference] {
    var found: [PlanReference] = []
    visit { found.append($0) }
    return found
  }

  /// The formula with other values in the places of its own.
  func mapped(_ body: (PlanReference) -> PlanReference) -> PlanExpression {
    switch self {
    case .value(let reference): .value(body(reference))
    case .binary(let sign, let left, let right):
      .binary(sign, left.mapped(body), right.mapped(body))
    case .negated(let operand): .negated(operand.mapped(body))
    case .not(let operand): .not(operand.mapped(body))
    case .isMissing(let operand): .isMissing(operand.mapped(body))
    case .days(let operand): .days(operand.mapped(body))
    case .choice(let condition, let yes, let no):
      .choice(condition.mapped(body), yes.mapped(body), no.mapped(body))
    case .call(let name, let arguments):
      .call(name, arguments.map { Argument(name: $0.name, value: $0.value.mapped(body)) })
    // A list has no values over years.
    case .list, .number, .text, .truth, .missing, .dayOne, .overYears: self
    }
  }

  private func visit(_ body: (PlanReference) -> Void) {
    switch self {
    case .value(let reference): body(reference)
    case .overYears(_, let definition, let years): for year in years { body(.at(definition, year)) }
    case .binary(_, let left, let right):
      left.visit(body)
      right.visit(body)
    case .negated(let operand), .not(let operand), .isMissing(let operand), .days(let operand):
      operand.visit(body)
    case .choice(let condition, let yes, let no):
      condition.visit(body)
      yes.visit(body)
      no.visit(body)
    case .call(_, let arguments): for argument in arguments { argument.value.visit(body) }
    case .list(_, let items, _): for item in items { item.visit(body) }
    case .number, .text, .truth, .missing, .dayOne: break
    }
  }

  /// Whether it has a value for each year.
  var isOverYears: Bool {
    references.contains { if case .lagged = $0 { true } else { false } }
  }

  /// Whether it names a value in a certain year.
  var namesYears: Bool {
    references.contains { if case .at = $0 { true } else { false } }
  }

  /// How many parts it has.
  var size: Int {
    switch self {
    case .number, .text, .truth, .missing, .value, .overYears, .dayOne: 1
    case .binary(_, let left, let right): left.size + right.size + 1
    case .negated(let operand), .not(let operand), .isMissing(let operand), .days(let operand):
      operand.size + 1
    case .choice(let condition, let yes, let no): condition.size + yes.size + no.size + 1
    case .call(_, let arguments): arguments.reduce(1) { $0 + $1.value.size }
    case .list(_, let items, _): items.reduce(1) { $0 + $1.size }
    }
  }

  /// How deep its parts lie inside each other.
  var depth: Int {
    switch self {
    case .number, .text, .truth, .missing, .value, .overYears, .dayOne: 1
    case .binary(let sign, let left, let right):
      // A chain is no deeper for being long.
      if case .binary(let other, _, _) = left, other.precedence == sign.precedence {
        max(left.depth, right.depth + 1)
      } else {
        max(left.depth, right.depth) + 1
      }
    case .negated(let operand), .not(let operand), .isMissing(let operand), .days(let operand):
      operand.depth + 1
    case .choice(let condition, let yes, let no): max(condition.depth, yes.depth, no.depth) + 1
    case .call(_, let arguments): (arguments.map { $0.value.depth }.max() ?? 0) + 1
    case .list(_, let items, _): (items.map { $0.depth }.max() ?? 0) + 1
    }
  }
}

/// A value of the plan as a formula names it; definitions by their number.
enum PlanReference: Hashable, Sendable {
  /// A value without years.
  case plain(Int)
  /// A value so many years before: 0 is the year itself.
  case lagged(Int, Int)
  /// A value in a certain year.
  case at(Int, Int)

  /// The definition.
  var definition: Int {
    switch self {
    case .plain(let definition), .lagged(let definition, _), .at(let definition, _): definition
    }
  }
}

/// Writes formulas of a plan with as few parentheses as its grammar needs.
struct PlanPrinter {
  /// The names of the definitions, by their number.
  let names: [String]

  /// A formula as text.
  func text(of expression: PlanExpression) -> String {
    var text = ""
    write(expression, within: 0, to: &text)
    return text
  }

  private static let negation = 8, comparison = 5, negatedTruth = 4

  private func write(_ expression: PlanExpression, within level: Int, to text: inout String) {
    func enclosed(_ own: Int, _ body: (inout String) -> Void) {
      if own < level { text += "(" }
      body(&text)
      if own < level { text += ")" }
    }
    switch expression {
    case .number(let number):
      enclosed(number.isNegative && !number.isZero ? Self.negation : 10) {
        $0 += Self.written(number)
      }
    case .text(let value): text += PlanText.quoted(value)
    case .truth(let truth): text += truth ? "true" : "false"
    case .missing: text += "missing"
    case .value(let reference): text += self.text(of: reference)
    case .binary(let sign, let left, let right):
      let own = sign.precedence
      enclosed(own) { text in
        // Comparisons do not chain, and a power stands apart.
        let alone = own == Self.comparison || sign == .power
        write(left, within: alone ? own + 1 : own, to: &text)
        text += " \(sign.rawValue) "
        write(right, within: own + 1, to: &text)
      }
    case .negated(let operand):
      enclosed(Self.negation) { text in
        text += "-"
        write(operand, within: Self.negation + 1, to: &text)
      }
    case .not(let operand):
      enclosed(Self.negatedTruth) { text in
        text += "not "
        write(operand, within: Self.negatedTruth + 1, to: &text)
      }
    case .isMissing(let operand):
      enclosed(Self.comparison) { text in
        write(operand, within: Self.comparison + 1, to: &text)
        text += " is missing"
      }
    case .choice(let condition, let yes, let no):
      enclosed(0) { text in
        text += "if "
        write(condition, within: 1, to: &text)
        text += " then "
        write(yes, within: 1, to: &text)
        text += " else "
        write(no, within: 0, to: &text)
      }
    case .call(let name, let arguments):
      text += name + "("
      for (place, argument) in arguments.enumerated() {
        if place > 0 { text += ", " }
        if let name = argument.name { text += name + ": " }
        write(argument.value, within: 0, to: &text)
      }
      text += ")"
    case .list(let name, let items, let skipsMissing):
      text += name + "(["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        write(item, within: 0, to: &text)
      }
      text += skipsMissing ? "], skip: missing)" : "])"
    case .overYears(let name, let definition, let years):
      text += "\(name)(\(names[definition])[\(years.lowerBound)..\(years.upperBound)] over year)"
    case .days(let operand):
      enclosed(PlanExpression.Sign.multiply.precedence) { text in
        write(operand, within: PlanExpression.Sign.multiply.precedence, to: &text)
        text += " * 1 day"
      }
    case .dayOne: text += "1900-03-01"
    }
  }

  private func text(of reference: PlanReference) -> String {
    switch reference {
    case .plain(let definition): return names[definition]
    case .at(let definition, let year): return "\(names[definition])[\(year)]"
    case .lagged(let definition, let years):
      return String(repeating: "prev(", count: years) + names[definition]
        + String(repeating: ")", count: years)
    }
  }

  /// A number as plans have it: a decimal point, no exponent where it can be helped.
  static func written(_ number: Decimal) -> String {
    let kept = number.reduced
    if kept.isZero { return "0" }
    return kept.exponent > 12 || kept.adjustedExponent < -12
      ? kept.scientificDescription : plain(kept)
  }

  /// A number without an exponent.
  static func plain(_ number: Decimal) -> String { number.exactText() }
}

/// Texts in a plan.
enum PlanText {
  /// A text between quotes; quotes in it become curly ones, which stand for themselves, and line breaks blanks.
  static func quoted(_ text: String) -> String {
    // Line breaks are one character, `\r\n`; a quote with an accent behind it is none among characters.
    var quoted = "\""
    for scalar in String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }).unicodeScalars {
      quoted.unicodeScalars.append(scalar == "\"" ? "”" : scalar == "\\" ? "/" : scalar)
    }
    return quoted + "\""
  }
}
