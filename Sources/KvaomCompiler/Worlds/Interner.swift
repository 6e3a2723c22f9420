/// Gives equal values one number, counting from 0.
struct Interner<Value: Hashable> {
  /// The values by number.
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// The number of `value`, new or known.
  mutating func intern(_ value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The value with a number.
  subscript(_ number: Int) -> Value { values[number] }
}
