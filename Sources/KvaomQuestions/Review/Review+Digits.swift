import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Numbers that are written as none is, and amounts a thousand times those they stand for.
extension ReviewQuestion {
  // MARK: Digits

  /// Numbers with groups of digits that are not three, `484_00`, or with a zero before other digits, `025`: a digit or
  /// a point was lost. Texts, comments, dates and the labels of rows are left out.
  func digitFindings() -> [Found] {
    trees.flatMap { tree -> [Found] in
      let source = asking.sources[tree.source]
      return oddNumbers(in: source.bytes).map { range, isGroup in
        Found(
          finding: .oddDigits(number: source.text(range), isGroup: isGroup),
          span: SourceSpan(source: tree.source, start: range.lowerBound, end: range.upperBound),
          answers: answersAround(range.lowerBound, in: tree))
      }
    }
  }

  /// The `@reviewed` of the statement at a place, those of its rows included.
  private func answersAround(_ place: Int, in tree: SyntaxTree) -> [SourceSpan] {
    let statement = tree.statements.first { Int($0.span.start) <= place && place < Int($0.span.end) }
    guard let statement else { return [] }
    var notes = answers(statement.decorations)
    if case .table(let table) = statement.kind {
      let row = table.rows.first { Int($0.span.start) <= place && place < Int($0.span.end) }
      notes = (row.map { answers($0.decorations) } ?? []) + notes
    }
    return notes
  }

  private func oddNumbers(in bytes: [UInt8]) -> [(range: Range<Int>, isGroup: Bool)] {
    var found: [(range: Range<Int>, isGroup: Bool)] = []
    var place = 0
    var isLabel = true
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\n"):
        isLabel = true
        place += 1
      case UInt8(ascii: "#"): place = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      case UInt8(ascii: "\""):
        let end = bytes[(place + 1)...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") }
        place = min(bytes.count, (end ?? bytes.count) + (end.map { bytes[$0] == UInt8(ascii: "\"") ? 1 : 0 } ?? 0))
        isLabel = false
      case UInt8(ascii: " "), UInt8(ascii: "\t"): place += 1
      default:
        let start = place
        while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
        if place == start { place += 1 }
        if !isLabel, let isGroup = Self.oddity(bytes[start..<place]) { found.append((start..<place, isGroup)) }
        isLabel = false
      }
    }
    return found
  }

  /// What a run of characters that belong together may be made of.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }

  /// Whether a word is a number with odd groups (true) or with a zero before other digits (false); nil for all else.
  private static func oddity(_ word: ArraySlice<UInt8>) -> Bool? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var rest = word
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix { digits ~= $0 || $0 == UInt8(ascii: "_") }
    let after = rest.dropFirst(whole.count)
    guard let first = whole.first, digits ~= first else { return nil }
    // After the whole part a point and decimals may stand, or nothing: dates, ranges and names with digits are others.
    if let sign = after.first {
      let decimals = after.dropFirst()
      guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ","), !decimals.isEmpty,
        decimals.allSatisfy({ digits ~= $0 || $0 == UInt8(ascii: "_") })
      else { return nil }
    }
    if first == UInt8(ascii: "0"), whole.count > 1, whole.contains(where: { $0 != UInt8(ascii: "_") && $0 != first }) {
      return false
    }
    let groups = whole.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    if groups.count > 1 {
      return groups[0].count > 3 || groups.dropFirst().contains { $0.count != 3 } ? true : nil
    }
    return first == UInt8(ascii: "0") && whole.count > 1 ? false : nil
  }

  // MARK: Units

  /// Numbers of the cases of one definition in units of different size: `538_000 kr` beside `521_000 tkr`.
  func caseUnitFindings(_ definition: Definition) -> [Placed] {
    guard case .cases(let cases, _) = program[definition.body].operation else { return [] }
    let written = cases.compactMap { own in program.writtenUnit(of: bare(own.value)) }.filter { isMoney($0) }
    guard let first = written.first, let other = written.first(where: { $0.scale != first.scale }) else { return [] }
    return [
      (
        .mixedUnits(
          name: definition.label ?? definition.name, units: "\(first.display.text), \(other.display.text)"),
        definition.span
      )
    ]
  }

  /// An amount that a statement sets, in another unit than what it changes and a thousand times away from it.
  func unitFindings(_ statement: CheckedStatement) -> [Placed] {
    let target = program[statement.target]
    guard case .blend(_, let new, _, _) = program[statement.value].operation,
      let unit = program.writtenUnit(of: bare(new)), isMoney(unit), isMoney(target.unit),
      unit.scale != target.unit.scale, case .constant(let number) = program[bare(new)].operation,
      isFar(number, from: statement.target)
    else { return [] }
    return [
      (
        .mixedUnits(
          name: target.label ?? target.name, units: "\(target.unit.display.text), \(unit.display.text)"),
        statement.span
      )
    ]
  }

  /// Names of one sum that are amounts in units of different size, where one is a thousand times the other.
  func mixedNames(_ ids: [DefinitionID]) -> String? {
    for first in ids where isMoney(program[first].unit) {
      for second in ids where isMoney(program[second].unit) && program[first].unit.scale < program[second].unit.scale {
        guard let one = largest(first), let other = largest(second), !one.isZero, one * 300 <= other else { continue }
        return "\(program[first].unit.display.text), \(program[second].unit.display.text)"
      }
    }
    return nil
  }

  /// An amount that is added or taken away, in a smaller unit than what it changes, and a thousandth of it.
  func changeUnitFindings(_ statement: CheckedStatement) -> [Placed] {
    let target = program[statement.target]
    guard let form = statement.form, form.action == .add || form.action == .subtract,
      case .number(let number, let unit?) = form.value, isMoney(unit), isMoney(target.unit),
      unit.scale < target.unit.scale, !number.isZero, let own = largest(statement.target),
      number.magnitude * unit.scale * 1000 <= own
    else { return [] }
    return [
      (
        .mixedUnits(
          name: target.label ?? target.name, units: "\(target.unit.display.text), \(unit.display.text)"),
        statement.span
      )
    ]
  }

  private func bare(_ core: CoreID) -> CoreID {
    switch program[core].operation {
    case .broadcast(let inner, _), .unary(.negate, let inner): bare(inner)
    default: core
    }
  }

  /// Whether a unit is of amounts, or of amounts per something.
  func isMoney(_ unit: Unit) -> Bool { unit.unitClass == .money || unit.unitClass == .moneyRate }

  private func largest(_ id: DefinitionID) -> Decimal? {
    let cells = (try? asking.evaluator.value(of: id, in: asking.base))?.cells.filter { !$0.isMissing }
    return cells.flatMap { $0.isEmpty ? nil : $0.reduce(Decimal.zero) { Decimal.maximum($0, $1.magnitude) } }
  }

  private func isFar(_ number: Decimal, from id: DefinitionID) -> Bool {
    guard let own = largest(id), !own.isZero, !number.isZero else { return false }
    return number.magnitude * 300 <= own || own * 300 <= number.magnitude
  }
}
