import KvaomDecimal
import KvaomTables

/// How far sums reach: figures they end before, and headings they begin with.
extension FormulaAudit {
  /// Looks at what stands right before and after the cells of a sum.
  mutating func lookBeyond(_ line: SumLine, isRunning: Bool) {
    guard tree.isSum, let span = line.span else { return }
    if line.isVertical, isHeading(line) { add(.headingInSum, .suspicion, "\(line.places[0].text) · =\(tree.text)") }
    let isBeside = line.sheet.name == sheet.name && line.isInLine(place)
    let missing = isBeside ? beside(line, span) : isRunning ? nil : elsewhere(line, span)
    if let missing {
      let name = line.sheet.name == sheet.name ? nil : line.sheet.name
      add(.leftOut, .suspicion, "\(CellReference.prefix(of: name))\(missing.text) · =\(tree.text)")
    }
  }

  /// A figure; nil for what is none.
  private func figure(_ place: ReadWorkbook.Place?, _ line: SumLine) -> (cell: ReadWorkbook.Cell, number: Double)? {
    guard let place, place.row >= 0, place.column >= 0, let cell = line.sheet.cells[place],
      case .number(let number)? = cell.value
    else { return nil }
    return (cell, number)
  }

  /// A figure as those of the sum.
  private func isOneMore(_ place: ReadWorkbook.Place?, beside inner: ReadWorkbook.Place?, _ line: SumLine) -> Bool {
    guard let (cell, number) = figure(place, line), let (other, _) = figure(inner, line), cell.formula?.isSum != true,
      (cell.formula == nil) == (other.formula == nil), cell.format.family == other.format.family,
      !Self.isYear(number)
    else { return false }
    return true
  }

  /// Whether the same columns are filled to the left of two cells: where another block begins a label stands.
  private func isLabelledAlike(_ one: ReadWorkbook.Place?, _ other: ReadWorkbook.Place?, _ line: SumLine) -> Bool {
    guard let one, let other, line.isVertical else { return !line.isVertical }
    return (max(0, one.column - 12)..<one.column).allSatisfy { column in
      (line.sheet.cells[ReadWorkbook.Place(row: one.row, column: column)] == nil)
        == (line.sheet.cells[ReadWorkbook.Place(row: other.row, column: column)] == nil)
    }
  }

  /// Whether a figure that was typed is the sum of the line: a total.
  private func isTotal(_ place: ReadWorkbook.Place?, of line: SumLine) -> Bool {
    guard let (cell, number) = figure(place, line), cell.formula == nil else { return false }
    let sum = line.places.reduce(0) { $0 + (figure($1, line)?.number ?? 0) }
    return (number - sum).magnitude <= 1e-9 * sum.magnitude
  }

  private static func isYear(_ number: Double) -> Bool {
    number >= 1900 && number <= 2199 && number == FormulaArithmetic.floor(number)
  }

  /// In the column or the row of the sum: figures between its last cell and the sum, or right beside its first, or
  /// last, where the sum stands on the other side.
  private func beside(_ line: SumLine, _ span: ClosedRange<Int>) -> ReadWorkbook.Place? {
    let own = line.number(place)
    let (first, last) = (line.place(span.lowerBound), line.place(span.upperBound))
    let (before, after) = (line.place(span.lowerBound - 1), line.place(span.upperBound + 1))
    if !line.isVertical {
      // Along a row all up to the sum must be of the same kind, and what stands before the first may be a number of
      // anything.
      guard span.count > 1, span.upperBound + 1 < own, own - span.upperBound < 40 else { return nil }
      return ((span.upperBound + 1)..<own).allSatisfy { isOneMore(line.place($0), beside: last, line) } ? after : nil
    }
    if span.upperBound < own {
      if span.upperBound + 1 < own, let (cell, _) = figure(after, line), cell.formula?.isSum != true { return after }
      return span.count > 1 && isOneMore(before, beside: first, line) && !isTotal(before, of: line) ? before : nil
    }
    guard span.lowerBound == own + 1, span.count > 1, isOneMore(after, beside: last, line), !isTotal(after, of: line),
      isLabelledAlike(last, after, line)
    else { return nil }
    return figure(line.place(span.upperBound + 2), line) == nil ? after : nil
  }

  /// Elsewhere: the sum has all of a block of figures but one at its end.
  private func elsewhere(_ line: SumLine, _ span: ClosedRange<Int>) -> ReadWorkbook.Place? {
    guard span.count > 2, line.places.allSatisfy({ figure($0, line) != nil }) else { return nil }
    let (first, last) = (line.place(span.lowerBound), line.place(span.upperBound))
    let (before, after) = (line.place(span.lowerBound - 1), line.place(span.upperBound + 1))
    if figure(before, line) == nil, isOneMore(after, beside: last, line), !isTotal(after, of: line),
      isLabelledAlike(last, after, line),
      figure(line.place(span.upperBound + 2), line) == nil
    {
      return after
    }
    if line.isVertical, figure(after, line) == nil, isOneMore(before, beside: first, line), !isTotal(before, of: line),
      isLabelledAlike(first, before, line),
      figure(line.place(span.lowerBound - 2), line) == nil
    {
      return before
    }
    return nil
  }

  /// Whether the first cell is a year among others of its row, and the next is none.
  private func isHeading(_ line: SumLine) -> Bool {
    guard line.places.count > 1, let (cell, number) = figure(line.places[0], line), Self.isYear(number),
      !cell.format.groupsThousands, let (_, next) = figure(line.places[1], line), !Self.isYear(next)
    else { return false }
    return [-1, 1].contains { step in
      figure(line.places[0].moved(0, step), line).map { $0.number == number + Double(step) } ?? false
    }
  }
}

extension FormulaTree {
  /// The formula without what only rounds it, or gives it a sign that changes nothing.
  var unrounded: FormulaTree {
    switch self {
    case .call("ROUND", let arguments):
      if case let inner?? = arguments.first { inner.unrounded } else { self }
    case .prefix(.plus, let operand): operand.unrounded
    default: self
    }
  }

  /// Whether the formula is a sum and nothing else.
  var isSum: Bool {
    switch unrounded {
    case .call("SUM", _): true
    case .call("SUBTOTAL", let arguments): arguments.first == .number(9) || arguments.first == .number(109)
    default: false
    }
  }

  /// What a sum adds: the arguments of its functions and the sides of its plus signs; a formula that is none is itself.
  var terms: [FormulaTree] {
    switch unrounded {
    case .binary(.add, let left, let right): left.terms + right.terms
    case .call("SUM", let arguments): arguments.compactMap { $0 }
    case .call("SUBTOTAL", let arguments): arguments.dropFirst().compactMap { $0 }
    case let other: [other]
    }
  }
}

extension AreaReference {
  /// Whether one corner stays and the other goes along where the formula is copied: a sum so far.
  var isRunning: Bool { first.keepsRow != last.keepsRow || first.keepsColumn != last.keepsColumn }

  /// Whether it has a cell in common with another.
  func meets(_ other: AreaReference) -> Bool {
    first.sheet == other.first.sheet && first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }
}
