import KvaomDecimal

extension FormulaFunctions {
  /// Functions of interest and payments.
  static let finance: [String: Body] = [
    "PMT": numbers { values in
      guard values.count >= 3 else { return .error(.value) }
      let (rate, count, present) = (values[0], values[1], values[2])
      let (future, isEarly) = (values.count > 3 ? values[3] : 0, values.count > 4 && values[4] != 0)
      if count == 0 { return .error(.number) }
      if rate == 0 { return .finite(-(present + future) / count) }
      guard let growth = FormulaArithmetic.power(1 + rate, count) else { return .error(.number) }
      return .finite(-rate * (present * growth + future) / ((growth - 1) * (isEarly ? 1 + rate : 1)))
    },
    "NPV": { arguments in
      guard let rate = arguments.value(0).asNumber else { return FormulaMatrix(.error(.value)) }
      switch arguments.numbers(from: 1) {
      case .failure(let failure): return FormulaMatrix(.error(failure.error))
      case .success(let numbers):
        var (sum, factor) = (0.0, 1.0)
        for number in numbers {
          factor *= 1 + rate
          if factor == 0 { return FormulaMatrix(.error(.division)) }
          sum += number / factor
        }
        return FormulaMatrix(.finite(sum))
      }
    },
  ]

  private static func numbers(_ body: @escaping @Sendable ([Double]) -> FormulaValue) -> Body {
    { arguments in
      var values: [Double] = []
      for index in arguments.values.indices {
        let value = arguments.value(index)
        if let error = value.failure { return FormulaMatrix(.error(error)) }
        guard let number = value.asNumber else { return FormulaMatrix(.error(.value)) }
        values.append(number)
      }
      return FormulaMatrix(body(values))
    }
  }
}
