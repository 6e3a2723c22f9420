import KvaomDecimal

/// What can be said of a condition before any cell is known.
struct FormulaCondition {
  /// Two sides held against each other, the cells on the left where there are any.
  private struct Comparison: Hashable {
    let left: FormulaTree
    let sign: FormulaOperator
    let right: FormulaTree

    /// The comparison that holds where this one does not.
    var negated: Comparison {
      let sign: FormulaOperator =
        switch sign {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        default: .less
        }
      return Comparison(left: left, sign: sign, right: right)
    }

    /// Whether it says what the sign says of the order of its sides.
    func allows(_ order: Int) -> Bool {
      switch sign {
      case .equal: order == 0
      case .notEqual: order != 0
      case .less: order < 0
      case .lessOrEqual: order <= 0
      case .greater: order > 0
      default: order >= 0
      }
    }
  }

  /// Whether a formula has a condition that is always the same, or branches that are.
  static func isFixed(in tree: FormulaTree) -> Bool { FormulaCondition().hasFixed(tree, known: []) }

  private func hasFixed(_ tree: FormulaTree, known: [Comparison]) -> Bool {
    switch tree {
    case .prefix(_, let operand), .percent(let operand): return hasFixed(operand, known: known)
    case .binary(_, let left, let right): return hasFixed(left, known: known) || hasFixed(right, known: known)
    case .call("IF", let arguments):
      guard let first = arguments.first ?? nil else { return false }
      if truth(of: first) != nil || arguments.count == 3 && arguments[1] != nil && arguments[1] == arguments[2] {
        return true
      }
      if let own = comparison(first), contradict(known + [own]) || contradict(known + [own.negated]) { return true }
      let (yes, no) = (all(of: first, "AND"), all(of: first, "OR").map(\.negated))
      let branches = arguments.dropFirst().enumerated()
      return hasFixed(first, known: known)
        || branches.contains { place, branch in
          branch.map { hasFixed($0, known: known + (place == 0 ? yes : no)) } ?? false
        }
    case .call(_, let arguments): return arguments.contains { $0.map { hasFixed($0, known: known) } ?? false }
    default: return false
    }
  }

  /// What is known where a condition holds (`AND`), or, turned round, where it does not (`OR`).
  private func all(of condition: FormulaTree, _ name: String) -> [Comparison] {
    if case .call(name, let arguments) = condition { return arguments.compactMap { $0.flatMap { comparison($0) } } }
    return comparison(condition).map { [$0] } ?? []
  }

  // MARK: Truth

  /// What a condition always is; nil where it depends on cells.
  private func truth(of tree: FormulaTree) -> Bool? {
    if let value = closed(tree) { return value.asTruth }
    switch tree {
    case .call("NOT", let arguments): return (arguments.first ?? nil).flatMap { truth(of: $0) }.map { !$0 }
    case .call("AND", let arguments): return joined(arguments.compactMap { $0 }, decides: false)
    case .call("OR", let arguments): return joined(arguments.compactMap { $0 }, decides: true)
    case .binary(let sign, let left, let right) where sign.precedence == 1:
      if left == right { return [.equal, .lessOrEqual, .greaterOrEqual].contains(sign) }
      if let one = closed(left), let other = closed(right) {
        return FormulaArithmetic.apply(sign, one, other).asTruth
      }
      return comparison(tree).flatMap { bounded($0) }
    default: return nil
    }
  }

  /// Several conditions of which one of the value `decides` is enough.
  private func joined(_ parts: [FormulaTree], decides: Bool) -> Bool? {
    let truths = parts.map { truth(of: $0) }
    if truths.contains(decides) { return decides }
    if !truths.isEmpty, truths.allSatisfy({ $0 == !decides }) { return !decides }
    let comparisons = parts.compactMap { comparison($0) }.map { decides ? $0.negated : $0 }
    return contradict(comparisons) ? decides : nil
  }

  /// What a comparison with a number always is, where its other side cannot be below, or above, another number.
  private func bounded(_ comparison: Comparison) -> Bool? {
    guard let number = closed(comparison.right)?.asNumber else { return nil }
    if let low = low(comparison.left) {
      switch comparison.sign {
      case .greaterOrEqual where low >= number, .greater where low > number, .notEqual where low > number: return true
      case .less where low >= number, .lessOrEqual where low > number, .equal where low > number: return false
      default: break
      }
    }
    return nil
  }

  /// What a value cannot be below; nil where nothing is known.
  private func low(_ tree: FormulaTree) -> Double? {
    switch tree {
    case .call("ABS", _), .call("SQRT", _), .call("LEN", _), .call("COUNT", _), .call("COUNTA", _), .call("COUNTIF", _),
      .call("COUNTIFS", _), .call("COUNTBLANK", _), .call("EXP", _):
      return 0
    case .call("ROW", _), .call("ROWS", _), .call("COLUMN", _), .call("COLUMNS", _): return 1
    case .call("MAX", let arguments):
      return arguments.compactMap { $0.flatMap { closed($0)?.asNumber } }.max()
    case .binary(.power, _, .number(let exponent)): return exponent == 2 || exponent == 4 ? 0 : nil
    case .binary(.multiply, let left, let right): return left == right ? 0 : nil
    default: return nil
    }
  }

  // MARK: Comparisons

  private func comparison(_ tree: FormulaTree) -> Comparison? {
    guard case .binary(let sign, let left, let right) = tree, sign.precedence == 1, left != right else { return nil }
    if closed(left) == nil { return Comparison(left: left, sign: sign, right: right) }
    let turned: FormulaOperator =
      switch sign {
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      default: sign
      }
    return Comparison(left: right, sign: turned, right: left)
  }

  /// Whether comparisons cannot all hold: of each two of the same left side the right sides are looked at, for numbers
  /// on all sides of them.
  private func contradict(_ comparisons: [Comparison]) -> Bool {
    guard comparisons.count > 1, comparisons.count < 20 else { return false }
    for (index, one) in comparisons.enumerated() {
      for other in comparisons[..<index] where other.left == one.left && excludes(one, other) { return true }
    }
    return false
  }

  private func excludes(_ one: Comparison, _ other: Comparison) -> Bool {
    if one.right == other.right { return ![-1, 0, 1].contains { one.allows($0) && other.allows($0) } }
    guard let a = closed(one.right), let b = closed(other.right) else { return false }
    if case .text = a, case .text = b {
      return one.sign == .equal && other.sign == .equal && FormulaArithmetic.compare(a, b) != 0
    }
    guard case .number(let x) = a, case .number(let y) = b else { return false }
    // Below, at, between, at and above the two numbers: no value beside these can tell more.
    let (low, high) = (min(x, y), max(x, y))
    return ![low - 1, low, (low + high) / 2, high, high + 1].contains { value in
      one.allows(value == x ? 0 : value < x ? -1 : 1) && other.allows(value == y ? 0 : value < y ? -1 : 1)
    }
  }

  // MARK: Closed parts

  /// The value of a part in which nothing is computed: numbers, texts and truths, what is said of them and held against
  /// one another; nil for all else. What nothing but numbers is computed of may come from a program.
  private func closed(_ tree: FormulaTree) -> FormulaValue? {
    if case .binary(.multiply, let left, let right) = tree {
      if left == .number(0) || right == .number(0) { return .number(0) }
    }
    let isClosed = tree.parts.allSatisfy { part in
      switch part {
      case .cell, .area, .name, .unread, .error: false
      case .call(let name, _): ["TRUE", "FALSE", "NOT", "AND", "OR"].contains(name)
      case .binary(let sign, _, _): sign.precedence == 1
      default: true
      }
    }
    guard isClosed else { return nil }
    return FormulaCalculator(surroundings: NoCells(), place: (0, 0)).value(of: tree)
  }
}

/// A workbook without cells.
private struct NoCells: FormulaSurroundings {
  func value(of cell: CellReference) -> FormulaValue { .blank }
  func formula(named name: String) -> FormulaTree? { nil }
  func extent(of sheet: String?) -> (row: Int, column: Int) { (0, 0) }
}
