import KvaomChecker
import KvaomRuntime

extension CoreUnary {
  /// The machine's name of the operation.
  var opcode: UnaryOpcode {
    switch self {
    case .negate: .negate
    case .not: .not
    case .isMissing: .isMissing
    case .absolute: .absolute
    case .floor: .floor
    case .ceiling: .ceiling
    case .truncate: .truncate
    case .squareRoot: .squareRoot
    case .logarithm: .logarithm
    case .exponential: .exponential
    case .yearOfDate: .yearOfDate
    case .monthOfDate: .monthOfDate
    case .dayOfDate: .dayOfDate
    }
  }
}

extension CoreBinary {
  /// The machine's name of the operation.
  var opcode: BinaryOpcode {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .remainder: .remainder
    case .minimum: .minimum
    case .maximum: .maximum
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .and: .and
    case .or: .or
    case .otherwise: .otherwise
    }
  }
}

extension CoreAggregate {
  /// The machine's name of the operation.
  var opcode: ReduceOpcode {
    switch self {
    case .sum: .sum
    case .mean: .mean
    case .minimum: .minimum
    case .maximum: .maximum
    case .count: .count
    case .median: .median
    case .quantile: .quantile
    case .product: .product
    case .all: .all
    case .any: .any
    }
  }
}
