import KvaomSource

/// Calls of Excel with their own arguments, as they are written here.
extension Parser {
  /// The line with the call of Excel that stands here in our words; nil for a function whose arguments say too little,
  /// and where more is wrong with the line.
  func lineWithOurCall() -> Fix? {
    guard !isTrial, tree.diagnostics.count == errorsBeforeStatement, isInShortRow(current.start),
      let call = excelCall()
    else { return nil }
    let given = call.arguments
    let ours: String
    switch (text(current).lowercased(), given.count) {
    case ("if", 2...3), ("hvis", 2...3), ("om", 2...3), ("viss", 2...3):
      ours = "if \(given[0]) then \(given[1]) else \(given.count == 3 ? given[2] : "missing")"
    case ("iferror", 2), ("hvisfeil", 2), ("omfel", 2): ours = "\(given[0]) otherwise \(given[1])"
    default: return nil
    }
    var start = lineStart(of: current.start)
    while lexer.bytes[start] == Byte.space || lexer.bytes[start] == Byte.tab { start += 1 }
    let line = text(start, current.start) + ours + text(call.end, call.endOfLine)
    return isRead(line) ? Fix(line) : nil
  }

  /// The arguments of the call that stands here, with our signs, where it ends, and where its line does; nil where it
  /// is not closed on its line.
  private func excelCall() -> (arguments: [String], end: Int, endOfLine: Int)? {
    let bytes = lexer.bytes
    let endOfLine = bytes[current.start...].firstIndex(of: Byte.newline) ?? bytes.count
    var place = current.end
    var (start, depth, isText) = (place + 1, 0, false)
    var arguments: [String] = []
    while place < endOfLine {
      switch UnicodeScalar(bytes[place]) {
      case "\"": isText.toggle()
      case "(" where !isText: depth += 1
      case ")" where !isText:
        depth -= 1
        if depth == 0 {
          arguments.append(inOurSigns(text(start, place)))
          return (arguments, place + 1, endOfLine)
        }
      case ";" where !isText && depth == 1, "," where !isText && depth == 1 && !isBetweenDigits(place):
        arguments.append(inOurSigns(text(start, place)))
        start = place + 1
      default: break
      }
      place += 1
    }
    return nil
  }

  private func isBetweenDigits(_ place: Int) -> Bool {
    place > 0 && Byte.isDigit(lexer.bytes[place - 1]) && Byte.isDigit(lexer.byte(at: place + 1))
  }

  /// An argument with `==` and `!=` for what Excel has, and decimal points.
  private func inOurSigns(_ argument: String) -> String {
    var written = ""
    var last: Character = " "
    let signs = Array(argument)
    for (index, sign) in signs.enumerated() {
      let next = index + 1 < signs.count ? signs[index + 1] : " "
      switch sign {
      case "<" where next == ">": written += "!"
      case ">" where last == "<": written += "="
      case "=" where !"<>=!".contains(last) && next != "=": written += "=="
      case "," where last.isNumber && next.isNumber: written += "."
      default: written.append(sign)
      }
      last = sign
    }
    while written.first == " " { written.removeFirst() }
    while written.last == " " { written.removeLast() }
    return written
  }
}
