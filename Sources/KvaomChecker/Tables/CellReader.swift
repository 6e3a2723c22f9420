import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What the cells of a row, a column or a whole table turned into.
struct TableCells {
  /// What they are.
  var kind: ValueKind
  /// Their unit.
  var unit: Unit
  /// Canonical values.
  var values: [Decimal]
  /// The numbers as printed, for the check of published sums; missing where there is none.
  var printed: [Decimal]
}

/// Reading table cells of one unit or kind.
extension Checker {
  /// Reads cells that belong together. `unit` is the row's or the table's, nil where none is written; `dimension` makes
  /// the cells members of it.
  func read(
    _ cells: [TableStatement.Cell], unit declared: Unit?, dimension: DimensionID? = nil, dashIsZero: Bool
  ) throws(CheckFailure) -> TableCells {
    if let dimension { return try readMembers(cells, dimension) }
    var hasText = false
    var hasDate = false
    var percents = 0
    var numbers = 0
    for cell in cells {
      switch cell.value {
      case .text: hasText = true
      case .date: hasDate = true
      case .number(_, let percent):
        numbers += 1
        percents += percent ? 1 : 0
      case .missing: break
      case .hole: throw .reported
      }
    }
    if numbers > 0, hasText || hasDate { throw mixedKinds(cells, numbers: numbers) }
    if hasText || hasDate { return try readWords(cells, asDates: hasDate && !hasText) }
    return try readNumbers(cells, declared, percents: percents, numbers: numbers, dashIsZero: dashIsZero)
  }

  private func readNumbers(
    _ cells: [TableStatement.Cell], _ declared: Unit?, percents: Int, numbers: Int, dashIsZero: Bool
  ) throws(CheckFailure) -> TableCells {
    let unit = declared ?? (percents > 0 ? .percent : .one)
    if declared == nil, percents > 0, percents < numbers, let bare = cells.first(where: Self.isBareNumber) {
      throw failure(
        .mixedPercent, at: bare.span, TableWords.percentMissing,
        fixes: [
          Fix("\(Self.figure(of: bare))%", remark: TableWords.whereItIsPercent),
          Fix("name \"label\": %", remark: TableWords.whereAllArePercents),
        ])
    }
    if percents > 0, unit.tag != .percent, let cell = cells.first(where: Self.isPercent) {
      throw failure(
        .wrongCell, at: cell.span, TableWords.percentAmong(unit.inWords),
        fixes: [
          .advice(TableWords.percentIsCalculated),
          Fix("table across year { name: % … }", remark: TableWords.quantityOfItsOwn),
        ])
    }
    var result = TableCells(kind: .number, unit: unit, values: [], printed: [])
    for cell in cells {
      switch cell.value {
      case .number(let value, _):
        result.values.append(scaled(value, unit))
        result.printed.append(value)
      case .missing(let sign) where dashIsZero && Self.dashes.contains(sign):
        result.values.append(.zero)
        result.printed.append(.zero)
      default:
        result.values.append(.missing(0))
        result.printed.append(.missing(0))
      }
    }
    return result
  }

  /// The number of a cell, as it could be typed.
  private static func figure(of cell: TableStatement.Cell) -> String {
    if case .number(let value, let isPercent) = cell.value {
      return ((isPercent ? value * Decimal(100) : value).reduced).description
    }
    return ""
  }

  private static func isBareNumber(_ cell: TableStatement.Cell) -> Bool {
    if case .number(_, percent: false) = cell.value { true } else { false }
  }

  private static func isPercent(_ cell: TableStatement.Cell) -> Bool {
    if case .number(_, percent: true) = cell.value { true } else { false }
  }

  /// Reports words among numbers in cells some of which could not be read.
  func reportOddCells(_ cells: [TableStatement.Cell]) {
    let numbers = cells.count { if case .number = $0.value { true } else { false } }
    guard numbers > 0, cells.contains(where: { Self.isWord($0) }) else { return }
    _ = mixedKinds(cells.filter { !$0.isHole }, numbers: numbers)
  }

  private static func isWord(_ cell: TableStatement.Cell) -> Bool {
    switch cell.value {
    case .text, .date: true
    default: false
    }
  }

  /// Reports the cells of the kind that is rarer, words among numbers or numbers among words: each word once, and of
  /// numbers the first.
  private func mixedKinds(_ cells: [TableStatement.Cell], numbers: Int) -> CheckFailure {
    let words = cells.filter { Self.isWord($0) }
    guard words.count <= numbers else {
      let first = cells.first { if case .number = $0.value { true } else { false } }
      return failure(
        .wrongCell, at: (first ?? cells[0]).span, TableWords.isNumber,
        fixes: [Fix("\"…\"", remark: TableWords.aText)])
    }
    var seen: Set<String> = []
    for word in words where seen.count < Self.mostWords {
      if case .text(let text) = word.value, !seen.insert(text).inserted { continue }
      if case .date = word.value, !seen.insert("").inserted { continue }
      report(.wrongCell, at: word.span, TableWords.noNumber, fixes: [Fix("-", remark: TableWords.noFigure)])
    }
    return .reported
  }

  /// How many words among numbers are reported: more are no slips.
  private static var mostWords: Int { 4 }

  private func readWords(
    _ cells: [TableStatement.Cell], asDates: Bool
  ) throws(CheckFailure) -> TableCells {
    var result = TableCells(kind: asDates ? .date : .text, unit: .one, values: [], printed: [])
    for cell in cells {
      switch cell.value {
      case .date(let date) where asDates: result.values.append(Decimal(date.firstDay))
      case .text(let text) where !asDates: result.values.append(Decimal(program.index(ofText: text)))
      case .missing:
        result.values.append(.missing(0))
      default:
        throw failure(
          .wrongCell, at: cell.span, TableWords.aDate, fixes: [Fix("\"…\"", remark: TableWords.aText)])
      }
      result.printed.append(.missing(0))
    }
    return result
  }

  private func readMembers(_ cells: [TableStatement.Cell], _ dimension: DimensionID) throws(CheckFailure) -> TableCells
  {
    var result = TableCells(kind: .member(dimension), unit: .one, values: [], printed: [])
    for cell in cells {
      result.printed.append(.missing(0))
      let label: String
      switch cell.value {
      case .text(let text): label = text
      case .number(let value, _): label = value.wholeNumber.map { String($0) } ?? value.description
      case .missing:
        result.values.append(.missing(0))
        continue
      default:
        throw failure(.wrongCell, at: cell.span, TableWords.aMember(of: program[dimension].name))
      }
      guard let position = position(of: label, in: dimension) else {
        throw failure(
          .unknownLabel, at: cell.span, TableWords.noMember(label, of: program[dimension].name),
          fixes: nearest(to: label, among: program[dimension].members.map { $0.name })
            + program[dimension].members.prefix(5).map { Fix($0.name) })
      }
      result.values.append(Decimal(position))
    }
    return result
  }
}
