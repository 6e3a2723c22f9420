public import KvaomDecimal

/// What a statement makes of the cells below it, where it reads nothing but those and numbers: `x += 2 from 2018`,
/// `x[Klepp] *= 1.01`. It is done in place, in the cells it names and no others, by the operations that a register
/// program of the same statement has: ten thousand statements that each change a cell of ten thousand fill one column.
public struct CellChange: Sendable {
  /// What a cell becomes where the statement is in force.
  public indirect enum Value: Sendable {
    /// The cell below.
    case below
    /// A number.
    case number(Decimal)
    /// The opposite of a value.
    case negated(Value)
    /// Two values, by an operation that `computes` says it knows; `core` is the node of missing cells born here.
    case binary(BinaryOpcode, Value, Value, core: UInt32)
  }

  /// Whether changes know an operation.
  public static func computes(_ opcode: BinaryOpcode) -> Bool {
    switch opcode {
    case .add, .subtract, .multiply: true
    default: false
    }
  }

  /// What a cell becomes.
  public let value: Value
  /// The places of the cells that are named; nil is all.
  public let cells: Gather?
  /// How much of the time the statement is in force in each of the outermost members of the cells named, in parts of
  /// `whole`; empty is always.
  public let weights: [Decimal]
  /// The parts of the whole time.
  public let whole: Decimal
  /// The node of the statement.
  public let core: UInt32

  /// A change.
  public init(value: Value, cells: Gather?, weights: [Decimal], whole: Decimal, core: UInt32) {
    self.value = value
    self.cells = cells
    self.weights = weights
    self.whole = whole
    self.core = core
  }

  /// Changes the cells of a column.
  public func apply(to column: inout [Decimal]) {
    let count = cells?.count ?? column.count
    let inner = weights.isEmpty ? count : count / weights.count
    guard let cells else {
      for index in column.indices {
        column[index] = changed(column[index], weights.isEmpty ? nil : weights[index / inner])
      }
      return
    }
    var next = 0
    cells.forEachOffset { offset in
      if let offset { column[offset] = changed(column[offset], weights.isEmpty ? nil : weights[next / inner]) }
      next += 1
    }
  }

  private func changed(_ below: Decimal, _ weight: Decimal?) -> Decimal {
    let new = Self.value(value, below)
    guard let weight else { return new }
    return Decimal.blended(below, new, weight: weight, of: whole, at: core)
  }

  private static func value(_ value: Value, _ below: Decimal) -> Decimal {
    switch value {
    case .below: return below
    case .number(let number): return number
    case .negated(let operand): return -Self.value(operand, below)
    case .binary(let opcode, let first, let second, let core):
      let (left, right) = (Self.value(first, below), Self.value(second, below))
      switch opcode {
      case .add: return Decimal.settle(left + right, left, right, at: core)
      case .subtract: return Decimal.settle(left - right, left, right, at: core)
      case .multiply: return Decimal.settle(left * right, left, right, at: core)
      default: preconditionFailure("a change by an operation it does not know")
      }
    }
  }
}
