import KvaomDecimal

extension FormulaTree {
  /// The formula as a workbook holds it: English names, commas, no equals sign before it.
  public var text: String {
    var printer = FormulaPrinter()
    printer.write(self, within: 0)
    return printer.text
  }
}

/// Writes a tree with as few parentheses as the grammar of Excel needs.
private struct FormulaPrinter {
  private(set) var text = ""

  /// Functions that the format keeps under a longer name: they came after Excel 2007.
  private static let later: Set<String> = ["AGGREGATE", "IFNA"]
  /// How tightly a sign binds: tighter than any operator, so that `-2^2` is 4.
  private static let prefixPrecedence = 6

  /// Writes a tree where operators looser than `level` need parentheses.
  mutating func write(_ tree: FormulaTree, within level: Int) {
    switch tree {
    case .number(let value):
      // A sign is an operator here: the base of a power must be inside parentheses.
      if value.isNegative, !value.isZero, level > 0 {
        parenthesized { $0.text += FormulaNumber.text(of: value) }
      } else {
        text += FormulaNumber.text(of: value)
      }
    case .text(let value):
      // Scalar by scalar: a quote with an accent behind it is no quote to a search for characters.
      text += "\""
      for scalar in value.unicodeScalars {
        if scalar == "\"" { text += "\"" }
        text.unicodeScalars.append(scalar)
      }
      text += "\""
    case .truth(let value): text += value ? "TRUE" : "FALSE"
    case .error(let error): text += error.rawValue
    case .cell(let cell): text += CellReference.prefix(of: cell.sheet) + cell.text
    case .area(let area): text += CellReference.prefix(of: area.first.sheet) + area.first.text + ":" + area.last.text
    case .name(let name), .unread(let name): text += name
    case .prefix(let sign, let operand):
      // Nothing is tighter, but a power with a sign before it reads as its opposite elsewhere: it stays apart.
      if level > 0 { text += "(" }
      text += sign.rawValue
      write(operand, within: Self.prefixPrecedence)
      if level > 0 { text += ")" }
    case .percent(let operand):
      write(operand, within: Self.prefixPrecedence)
      text += "%"
    case .binary(let sign, let left, let right):
      let own = sign.precedence
      if own < level { text += "(" }
      write(left, within: own)
      text += sign.rawValue
      write(right, within: own + 1)
      if own < level { text += ")" }
    case .call(let name, let arguments):
      text += (Self.later.contains(name) ? "_xlfn." : "") + name + "("
      for (place, argument) in arguments.enumerated() {
        if place > 0 { text += "," }
        if let argument { write(argument, within: 0) }
      }
      text += ")"
    }
  }

  private mutating func parenthesized(_ body: (inout FormulaPrinter) -> Void) {
    text += "("
    body(&self)
    text += ")"
  }
}

/// Numbers as a workbook keeps them.
enum FormulaNumber {
  /// How many digits a number of a workbook has.
  static let digits = 15

  /// The number that is written, where a workbook can hold it: nil for other texts, and for what lies beyond binary
  /// numbers, which no workbook takes for a number.
  static func read(_ bytes: some Sequence<UInt8>) -> Decimal? {
    guard let value = Decimal(parsing: Array(bytes)), value.doubleValue.isFinite else { return nil }
    return value
  }

  /// The whole number that a function takes an argument for, what stands behind the point left out. Nothing in a sheet
  /// has a place beyond 10^9, and no number is rounded to as many: what lies beyond is taken for that.
  static func whole(_ number: Double) -> Int { number.isNaN ? 0 : Int(max(-1e9, min(1e9, number))) }

  /// The number with at most 15 digits, exact where it has no more.
  static func rounded(_ value: Decimal) -> Decimal {
    if value.isMissing || value.digits <= digits { return value }
    return value.quantized(exponent: value.adjustedExponent - digits + 1)
  }

  /// The number as a workbook shows it beside texts: up to twenty digits without an exponent.
  static func shown(_ value: Decimal) -> String {
    let kept = rounded(value).reduced
    if kept.isZero { return "0" }
    return (-20...19).contains(kept.adjustedExponent) ? kept.exactText() : kept.scientificDescription
  }

  /// The number as XML and formulas have it.
  static func text(of value: Decimal) -> String {
    let kept = rounded(value).reduced
    if kept.isZero { return "0" }
    if kept.exponent > 6 || kept.adjustedExponent < -6 { return kept.scientificDescription }
    return kept.exactText()
  }
}
