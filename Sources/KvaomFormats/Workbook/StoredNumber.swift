/// A number as a workbook stores it. Excel calculates in binary and shows at most 15 digits, and stores what binary
/// made of the number: `0.07` stands as `0.07000000000000001`. Rounded to 15 digits it is what was meant.
enum StoredNumber {
  /// The number as plain decimal text of at most `digits` significant digits; nil where the bytes are no number.
  static func decimal(_ text: some Collection<UInt8>, digits limit: Int = 15) -> [UInt8]? {
    let bytes = Array(text)
    return isPlain(bytes, limit) ? bytes : rounded(bytes, limit)
  }

  /// Whether a number stands as it would be written: a digit that is no zero first, one point at most with digits on
  /// both sides of it, no zero at the end of decimals, and no more digits than count.
  private static func isPlain(_ text: [UInt8], _ limit: Int) -> Bool {
    guard !text.isEmpty, text.count <= limit else { return false }
    let first = text[0] == minus ? 1 : 0
    guard first < text.count, text[first] > zero, text[first] <= zero + 9 else { return false }
    var hasPoint = false
    for index in (first + 1)..<max(first + 1, text.count) {
      if text[index] == dot, !hasPoint {
        hasPoint = true
      } else if text[index] < zero || text[index] > zero + 9 {
        return false
      }
    }
    return !hasPoint || text[text.count - 1] != zero && text[text.count - 1] != dot
  }

  private static func rounded(_ text: [UInt8], _ limit: Int) -> [UInt8]? {
    var digits: [UInt8] = []
    // The power of ten of the first digit's place, were it to stand right before the point.
    var point: Int?
    var isNegative = false
    var exponent = 0
    var index = 0
    if let sign = text.first, sign == minus || sign == plus {
      isNegative = sign == minus
      index = 1
    }
    var sawDigit = false
    var place = 0
    while index < text.count {
      let byte = text[index]
      if byte >= zero, byte <= zero + 9 {
        sawDigit = true
        if byte != zero || !digits.isEmpty {
          digits.append(byte - zero)
        } else if point != nil {
          place -= 1
        }
        if point == nil, !digits.isEmpty { place += 1 }
      } else if byte == dot, point == nil {
        point = digits.count
      } else if byte | 0x20 == UInt8(ascii: "e"), sawDigit {
        guard let power = power(text[(index + 1)...]) else { return nil }
        exponent = power
        break
      } else {
        return nil
      }
      index += 1
    }
    guard sawDigit else { return nil }
    return plain(digits, place: place + exponent, isNegative: isNegative, limit: limit)
  }

  /// The digits, the first of which stands `place` places before the point, rounded half up and without zeros at the
  /// end.
  private static func plain(_ digits: [UInt8], place: Int, isNegative: Bool, limit: Int) -> [UInt8]? {
    var digits = digits
    var place = place
    if digits.count > limit {
      let roundsUp = digits[limit] >= 5
      digits.removeLast(digits.count - limit)
      if roundsUp {
        var index = limit - 1
        while index >= 0, digits[index] == 9 {
          digits[index] = 0
          index -= 1
        }
        if index >= 0 {
          digits[index] += 1
        } else {
          digits.insert(1, at: 0)
          place += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    guard !digits.isEmpty else { return [zero] }
    guard place > -400, place < 400 else { return nil }
    var text: [UInt8] = isNegative ? [minus] : []
    if place <= 0 {
      text += [zero, dot] + [UInt8](repeating: zero, count: -place) + digits.map { $0 + zero }
    } else {
      for index in 0..<max(place, digits.count) {
        if index == place { text.append(dot) }
        text.append(index < digits.count ? digits[index] + zero : zero)
      }
    }
    return text
  }

  /// A power of ten behind an `e`; nil where it is none.
  private static func power(_ text: ArraySlice<UInt8>) -> Int? {
    var isNegative = false
    var power = 0
    var count = 0
    for (index, byte) in text.enumerated() {
      if index == 0, byte == minus || byte == plus {
        isNegative = byte == minus
        continue
      }
      guard byte >= zero, byte <= zero + 9, power < 100_000 else { return nil }
      power = power * 10 + Int(byte - zero)
      count += 1
    }
    return count > 0 ? (isNegative ? -power : power) : nil
  }

  private static let zero = UInt8(ascii: "0")
  private static let dot = UInt8(ascii: ".")
  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
}
