import KvaomDecimal

/// Whether points and commas before three digits group thousands, judged column by column of a table.
///
/// `29.492` can be either. Another figure of the column with the same sign (`29.5`) says that it is a decimal sign; a
/// decimal sign of the other kind in the table says that it is none. Where nothing says anything, all figures of a
/// column
/// that look like that are most likely thousands, and some of them may be.
struct ThousandsJudge {
  /// What a column has.
  private struct Column {
    let key: Int
    var unclear: [Range<Int>] = []
    var unclearSign: UInt8 = 0
    var decimalSigns: [UInt8] = []
  }

  /// A column whose figures are unclear.
  struct Finding {
    /// The first of them.
    let first: Range<Int>
    /// How many there are.
    let count: Int
    /// Why.
    let reason: UnclearThousands
  }

  private var columns: [Column] = []
  private var decimalSigns: [UInt8] = []
  /// How many figures of each column are clear, zeros left out.
  private var clear: [Int32] = []
  private var rows = 0

  /// The key of a row whose figures decide among themselves, since each row has a unit of its own.
  mutating func keyOfRow() -> Int {
    rows += 1
    return 1000 + rows
  }

  /// Takes a figure of a column.
  mutating func add(_ number: CellNumber, _ range: Range<Int>, _ column: Int) {
    guard number.sign != 0 else {
      if number.value.map({ !$0.isZero }) ?? true { count(column) }
      return
    }
    let index = columns.firstIndex { $0.key == column } ?? columns.count
    if index == columns.count { columns.append(Column(key: column)) }
    if number.isAmbiguous {
      columns[index].unclear.append(range)
      columns[index].unclearSign = number.sign
    } else {
      if !columns[index].decimalSigns.contains(number.sign) { columns[index].decimalSigns.append(number.sign) }
      if !decimalSigns.contains(number.sign) { decimalSigns.append(number.sign) }
      count(column)
    }
  }

  private mutating func count(_ column: Int) {
    if column >= clear.count { clear.append(contentsOf: repeatElement(0, count: column - clear.count + 1)) }
    clear[column] += 1
  }

  /// The columns that are unclear.
  var findings: [Finding] {
    columns.compactMap { column in
      guard let first = column.unclear.first, !column.decimalSigns.contains(column.unclearSign) else { return nil }
      let isOther = decimalSigns.contains { $0 != column.unclearSign }
      let isWhole = column.key >= clear.count || clear[column.key] == 0
      return Finding(
        first: first, count: column.unclear.count,
        reason: isOther ? .otherDecimals : isWhole ? .wholeColumn : .someOfColumn)
    }
  }
}

/// Why points or commas before three digits can group thousands.
enum UnclearThousands {
  /// The table has decimal signs of the other kind.
  case otherDecimals
  /// All figures of the column look like that.
  case wholeColumn
  /// Some figures of the column look like that.
  case someOfColumn
}
