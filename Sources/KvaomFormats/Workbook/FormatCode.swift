import KvaomTables

/// Reads a number format as Excel writes it, such as `#,##0.0 %` or `yyyy-mm-dd`.
enum FormatCode {
  /// What the code shows, judged by its first section, which is for positive numbers.
  static func format(_ code: String) -> SourceNumberFormat {
    var format = SourceNumberFormat()
    format.code = code
    if code.isEmpty || code.lowercased() == "general" || code == "Standard" { return format }
    var reader = Section(Array(code.unicodeScalars))
    reader.read()
    format.decimals = reader.decimals
    format.groupsThousands = reader.groups
    format.thousands = reader.thousands
    format.unit = reader.unit
    format.kind = reader.kind
    return format
  }

  /// The first section of a code.
  private struct Section {
    private let signs: [Unicode.Scalar]
    private var hasDay = false
    private var hasHour = false
    private var hasMonthOrMinute = false
    private var isElapsed = false
    private var isPercent = false
    private var isText = false
    private var isScientific = false
    private var isFraction = false
    private var isMoney = false
    private var hasDigits = false
    private var decimalDigits: Int?
    private var commasAfterDigit = 0
    private(set) var groups = false
    private(set) var unit = ""

    init(_ signs: [Unicode.Scalar]) { self.signs = signs }

    var decimals: Int? { hasDigits && !isFraction ? decimalDigits ?? 0 : nil }
    var thousands: Int { commasAfterDigit }

    var kind: SourceNumberFormat.Kind {
      if isElapsed { return .duration }
      if hasDay { return hasHour ? .dateTime : .date }
      if hasHour { return .time }
      if hasMonthOrMinute { return .date }
      if isText { return .text }
      if isPercent { return .percent }
      if isScientific { return .scientific }
      if isFraction { return .fraction }
      if isMoney { return .currency }
      return hasDigits ? .number : .general
    }

    mutating func read() {
      var index = 0
      while index < signs.count, signs[index] != ";" { index = step(index) }
      while unit.unicodeScalars.last == " " { unit.unicodeScalars.removeLast() }
      while unit.unicodeScalars.first == " " { unit.unicodeScalars.removeFirst() }
    }

    /// Takes the sign at a position and returns the next position.
    private mutating func step(_ index: Int) -> Int {
      let sign = signs[index]
      switch sign {
      case "\"": return quoted(index)
      case "\\":
        if index + 1 < signs.count { unit.unicodeScalars.append(signs[index + 1]) }
        return index + 2
      case "_", "*": return index + 2
      case "[": return bracket(index)
      case "y", "Y", "d", "D": hasDay = true
      case "h", "H", "s", "S": hasHour = true
      case "m", "M": hasMonthOrMinute = true
      case "A", "a":
        guard let count = halfDayCount(index) else { break }
        hasHour = true
        return index + count
      case "G", "g":
        if signs[index...].count >= 7, signs[index + 1] == "e", signs[index + 2] == "n" { return index + 7 }
      case "0", "#", "?":
        hasDigits = true
        if commasAfterDigit > 0 {
          groups = true
          commasAfterDigit = 0
        }
        if let count = decimalDigits { decimalDigits = count + 1 }
      case ".":
        if hasDigits || (index + 1 < signs.count && "0#?".unicodeScalars.contains(signs[index + 1])) {
          decimalDigits = decimalDigits ?? 0
        }
      case ",": if hasDigits { commasAfterDigit += 1 }
      case "%": isPercent = true
      case "@": isText = true
      case "E": isScientific = hasDigits
      case "/": isFraction = hasDigits && !hasDay
      case "$", "€", "£", "¥":
        isMoney = true
        unit.unicodeScalars.append(sign)
      default: if sign.properties.isAlphabetic || sign == " " { unit.unicodeScalars.append(sign) }
      }
      return index + 1
    }

    /// A text in quotes.
    private mutating func quoted(_ start: Int) -> Int {
      var index = start + 1
      while index < signs.count, signs[index] != "\"" {
        unit.unicodeScalars.append(signs[index])
        index += 1
      }
      if unit.contains("kr") || unit.contains("Kr") { isMoney = true }
      return index + 1
    }

    /// A colour, a condition, an elapsed time or a currency: `[Red]`, `[>=100]`, `[h]`, `[$kr-414]`.
    private mutating func bracket(_ start: Int) -> Int {
      let end = signs[start...].firstIndex(of: "]") ?? signs.count - 1
      let inside = signs[(start + 1)..<max(start + 1, end)]
      if inside.first == "$" {
        var name = String.UnicodeScalarView()
        name.append(contentsOf: inside.dropFirst().prefix { $0 != "-" })
        if !name.isEmpty {
          isMoney = true
          unit += String(name)
        }
      } else if let first = inside.first, "hHmMsS".unicodeScalars.contains(first), inside.allSatisfy({ $0 == first }) {
        isElapsed = true
      }
      return end + 1
    }

    /// How many signs `AM/PM` or `A/P` has at a position; nil where neither stands there.
    private func halfDayCount(_ index: Int) -> Int? {
      var text = ""
      text.unicodeScalars.append(contentsOf: signs[index...].prefix(5))
      let upper = text.uppercased()
      return upper == "AM/PM" ? 5 : upper.hasPrefix("A/P") ? 3 : nil
    }
  }

  /// The codes of the formats that a workbook refers to by number alone (ECMA-376, part 1, 18.8.30).
  static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "\"$\"#,##0_);(\"$\"#,##0)",
    6: "\"$\"#,##0_);[Red](\"$\"#,##0)", 7: "\"$\"#,##0.00_);(\"$\"#,##0.00)",
    8: "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
    42: "_(\"$\"* #,##0_);_(\"$\"* \\(#,##0\\);_(\"$\"* \"-\"_);_(@_)",
    43: "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
    44: "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mmss.0", 48: "##0.0E+0", 49: "@",
  ]
}
