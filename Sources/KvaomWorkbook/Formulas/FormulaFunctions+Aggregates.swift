import KvaomDecimal

extension FormulaFunctions {
  /// Functions of many numbers.
  static let aggregates: [String: Body] = [
    "SUM": ofNumbers { .finite($0.reduce(0, +)) },
    "PRODUCT": ofNumbers { $0.isEmpty ? .number(0) : .finite($0.reduce(1, *)) },
    "MIN": ofNumbers { .number($0.min() ?? 0) },
    "MAX": ofNumbers { .number($0.max() ?? 0) },
    "AVERAGE": ofNumbers { $0.isEmpty ? .error(.division) : .finite($0.reduce(0, +) / Double($0.count)) },
    "MEDIAN": ofNumbers { quantile($0, at: 0.5) },
    "STDEV": ofNumbers { spread($0, ofAll: false, isSquare: false) },
    "STDEV.S": ofNumbers { spread($0, ofAll: false, isSquare: false) },
    "STDEVP": ofNumbers { spread($0, ofAll: true, isSquare: false) },
    "STDEV.P": ofNumbers { spread($0, ofAll: true, isSquare: false) },
    "VAR": ofNumbers { spread($0, ofAll: false, isSquare: true) },
    "VAR.S": ofNumbers { spread($0, ofAll: false, isSquare: true) },
    "VARP": ofNumbers { spread($0, ofAll: true, isSquare: true) },
    "VAR.P": ofNumbers { spread($0, ofAll: true, isSquare: true) },
    "PERCENTILE": { arguments in
      guard let share = arguments.value(1).asNumber else { return FormulaMatrix(.error(.value)) }
      let numbers = FormulaArguments(values: [arguments.values.first ?? nil], place: arguments.place).numbers()
      switch numbers {
      case .success(let numbers): return FormulaMatrix(quantile(numbers, at: share))
      case .failure(let failure): return FormulaMatrix(.error(failure.error))
      }
    },
    "COUNT": { arguments in
      let counts = arguments.values.compactMap { $0 }.map { matrix in
        matrix.values.count { value in
          switch value {
          case .number: true
          case .truth: !matrix.isReference
          case .text: !matrix.isReference && value.asNumber != nil
          default: false
          }
        }
      }
      return FormulaMatrix(.number(Double(counts.reduce(0, +))))
    },
    "COUNTA": { arguments in
      let counts = arguments.values.compactMap { $0 }.map { matrix in
        matrix.values.count { !matrix.isReference || $0 != .blank }
      }
      return FormulaMatrix(.number(Double(counts.reduce(0, +))))
    },
    "COUNTBLANK": { arguments in
      FormulaMatrix(
        .number(Double((arguments.values.first ?? nil)?.values.count { $0 == .blank || $0 == .text("") } ?? 0)))
    },
    "AND": logic { $0.allSatisfy { $0 } },
    "OR": logic { $0.contains(true) },
    "SUMPRODUCT": sumOfProducts,
    "AGGREGATE": aggregate,
  ]

  private static func quantile(_ numbers: [Double], at share: Double) -> FormulaValue {
    guard !numbers.isEmpty, share >= 0, share <= 1 else { return .error(.number) }
    let sorted = numbers.sorted()
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    if below + 1 >= sorted.count { return .number(sorted[sorted.count - 1]) }
    return .number(sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below]))
  }

  private static func spread(_ numbers: [Double], ofAll: Bool, isSquare: Bool) -> FormulaValue {
    let shares = Double(ofAll ? numbers.count : numbers.count - 1)
    guard shares > 0 else { return .error(.division) }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let square = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / shares
    return .finite(isSquare ? square : square.squareRoot())
  }

  private static func logic(_ body: @escaping @Sendable ([Bool]) -> Bool) -> Body {
    { arguments in
      var truths: [Bool] = []
      for case let matrix? in arguments.values {
        for value in matrix.values {
          if let error = value.failure { return FormulaMatrix(.error(error)) }
          switch value {
          case .text where matrix.isReference, .blank: continue
          default:
            guard let truth = value.asTruth else { return FormulaMatrix(.error(.value)) }
            truths.append(truth)
          }
        }
      }
      return FormulaMatrix(truths.isEmpty ? .error(.value) : .truth(body(truths)))
    }
  }

  private static let sumOfProducts: Body = { arguments in
    let factors = arguments.values.compactMap { $0 }
    guard let first = factors.first else { return FormulaMatrix(.error(.value)) }
    guard factors.allSatisfy({ $0.rows == first.rows && $0.columns == first.columns }) else {
      return FormulaMatrix(.error(.value))
    }
    var sum = 0.0
    for place in first.values.indices {
      var product = 1.0
      for factor in factors {
        switch factor.values[place] {
        case .number(let number): product *= number
        case .error(let error): return FormulaMatrix(.error(error))
        default: product = 0
        }
      }
      sum += product
    }
    return FormulaMatrix(.finite(sum))
  }

  /// `AGGREGATE(function, 6, …)`: errors are passed over.
  private static let aggregate: Body = { arguments in
    guard let which = arguments.value(0).asNumber else { return FormulaMatrix(.error(.value)) }
    var numbers: [Double] = []
    for case let matrix? in arguments.values.dropFirst(2) {
      for case .number(let number) in matrix.values { numbers.append(number) }
    }
    switch FormulaNumber.whole(which) {
    case 1:
      return FormulaMatrix(numbers.isEmpty ? .error(.division) : .number(numbers.reduce(0, +) / Double(numbers.count)))
    case 2: return FormulaMatrix(.number(Double(numbers.count)))
    case 4: return FormulaMatrix(.number(numbers.max() ?? 0))
    case 5: return FormulaMatrix(.number(numbers.min() ?? 0))
    case 6: return FormulaMatrix(.number(numbers.reduce(1, *)))
    case 9: return FormulaMatrix(.number(numbers.reduce(0, +)))
    case 12: return FormulaMatrix(quantile(numbers, at: 0.5))
    default: return FormulaMatrix(.error(.value))
    }
  }
}
