/// Numbers that look random and are the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(roll() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True in so many of a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<T>(_ list: [T]) -> T { list[number(0...(list.count - 1))] }
}

/// A table of which it is known what it says. All figures are invented.
struct TableModel {
  var years: [String] = []
  /// Labels and figures in the last printed digit.
  var rows: [(label: String, values: [Int])] = []
  /// How many digits stand after the decimal sign.
  var decimals = 0

  /// What a reading must give back: label, year and figure of every cell.
  var facts: [String] {
    rows.flatMap { row in
      zip(years, row.values).map { "\(row.label)|\($0)|\(Self.plain($1, decimals))" }
    }.sorted()
  }

  /// A figure as a plan writes it.
  static func plain(_ value: Int, _ decimals: Int) -> String {
    var digits = String(abs(value))
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    let sign = value < 0 ? "-" : ""
    guard decimals > 0 else { return sign + whole }
    var fraction = String(digits.suffix(decimals))
    while fraction.last == "0" { fraction.removeLast() }
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

/// Tables in which no row is the sum of others but by chance.
enum PlainTables {
  static let kinds = ["counts", "positions", "amounts", "hundreds", "thousands", "zeros", "growth", "likenesses"]

  /// A table of one kind as it would be pasted.
  static func table(_ kind: String, _ dice: inout Dice) -> String {
    let rows = dice.number(2...14)
    let columns = dice.number(1...6)
    var lines = ["\t" + (0..<columns).map { "\(2015 + $0)" }.joined(separator: "\t")]
    for row in 0..<rows {
      var cells: [String] = []
      let base = dice.number(1...30)
      for column in 0..<columns {
        switch kind {
        case "counts": cells.append("\(dice.number(0...20))")
        case "positions": cells.append("\(dice.number(0...40)),\(dice.pick([0, 2, 5, 8]))")
        case "hundreds": cells.append("\(dice.number(1...60) * 100)")
        case "thousands": cells.append("\(dice.number(1...40) * 1000)")
        case "zeros": cells.append(dice.chance(50) ? "0" : "\(dice.number(1...9))")
        case "growth": cells.append("\(base * 100 + column * base)")
        case "likenesses": cells.append("\(base + dice.number(0...1))")
        default: cells.append("\(dice.number(10...50_000))")
        }
      }
      lines.append("Post \(row)\t" + cells.joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A known table in one of many layouts.
enum Layouts {
  private static let labels = [
    "Barnehage", "Grunnskule", "SFO", "Barnevern", "Helsestasjon", "Heimetenester", "Institusjon", "Kultur",
    "Bibliotek",
    "Vegar", "Brann", "Vatn og avløp", "Plan", "Næring", "Kyrkje", "Sosial", "Psykisk helse", "Fysioterapi",
  ]

  /// Rolls a model and a layout; gives both.
  static func make(_ dice: inout Dice) -> (model: TableModel, text: String) {
    var model = TableModel()
    let years = dice.number(1...5)
    let first = dice.number(2015...2022)
    let heads = dice.pick([
      ["Rekneskap", "Budsjett", "Økonomiplan"], ["Regnskap", "Budsjett", "Budsjett"], ["Utfall", "Budget", "Plan"],
      ["", "", ""],
      ["R", "B", "P"],
    ])
    let letters = heads[0].isEmpty ? ["", "", ""] : ["R", "B", heads[2] == "Budsjett" ? "B" : "P"]
    model.years = (0..<years).map { letters[min($0, 2)] + "\(first + $0)" }
    model.decimals = dice.pick([0, 0, 0, 1])
    let groups = dice.number(1...3)
    let figures = Figures(dice: dice, decimals: model.decimals)
    let isNegative = dice.chance(20)
    var blocks: [[(label: String, values: [Int])]] = []
    var free = labels[...]
    for _ in 0..<groups {
      let count = dice.number(2...5)
      var block: [(label: String, values: [Int])] = []
      for label in free.prefix(count) {
        let sign = isNegative && blocks.count == 1 ? -1 : 1
        block.append((label, (0..<years).map { _ in sign * dice.number(101...99_999) }))
      }
      free = free.dropFirst(count)
      blocks.append(block)
    }
    model.rows = blocks.flatMap { $0 }
    var lines = heading(heads, first, years, &dice)
    let columns = sumColumn(years, &dice)
    lines[lines.count - 1] += columns.head
    func line(_ label: String, _ values: [Int]) -> String {
      let cells = values.map { figures.written($0) } + columns.cells(values).map { figures.written($0) }
      return label + "\t" + cells.joined(separator: "\t") + columns.tail
    }
    let withSums = dice.chance(70)
    let isAbove = withSums && dice.chance(15)
    let bare = dice.chance(15)
    for (index, block) in blocks.enumerated() {
      let sum = (0..<years).map { column in block.reduce(0) { $0 + $1.values[column] } }
      let label =
        bare ? "Område \(index + 1)" : dice.pick(["Sum", "Sum område", "Totalt område", "Summa"]) + " \(index + 1)"
      if isAbove { lines.append(line(label, sum)) }
      lines += block.map { line($0.label, $0.values) }
      if withSums, !isAbove { lines.append(line(label, sum)) }
      if dice.chance(20) { lines.append(String(repeating: "\t", count: dice.number(0...3))) }
    }
    if withSums, groups > 1, dice.chance(70) {
      let all = (0..<years).map { column in model.rows.reduce(0) { $0 + $1.values[column] } }
      lines.append(line(dice.pick(["SUM", "Totalt", "Sum i alt", "Netto", "Nettokostnad"]), all))
    }
    if dice.chance(25) { lines.append(dice.pick(["* Inkluderer 3 prosjekt", "Kjelde: økonomiplan", "1) Sjå side 4"])) }
    let separator = dice.pick(["\n", "\r\n"])
    return (model, lines.joined(separator: separator) + separator)
  }

  private static func heading(_ heads: [String], _ first: Int, _ years: Int, _ dice: inout Dice) -> [String] {
    var lines: [String] = []
    if dice.chance(20) {
      lines.append(dice.pick(["Driftsrammer", "Barnevern, tal i heile tusen", "Tabell 4: Budsjett per område"]))
    }
    let corner = dice.pick(["", "", "Post", "Teneste", "Kommune", "Tal i 1000 kr", "(tkr)"])
    let words = (0..<years).map { heads[min($0, 2)] }
    let isShort = heads[0].count == 1
    if !heads[0].isEmpty, !isShort, years > 1, dice.chance(20) {
      // Two lines of heads; the upper ones stand for what follows to their right.
      var upper: [String] = []
      for (index, word) in words.enumerated() { upper.append(index > 0 && words[index - 1] == word ? "" : word) }
      lines.append("\t" + upper.joined(separator: "\t"))
      lines.append(corner + "\t" + (0..<years).map { "\(first + $0)" }.joined(separator: "\t"))
      return lines
    }
    let mark = dice.chance(15) ? dice.pick(["*", " 1)", "¹"]) : ""
    var texts: [String] = []
    for index in 0..<years {
      let word = words[index].isEmpty || isShort ? words[index] : words[index] + " "
      texts.append(word + String(first + index) + (index == 0 ? mark : ""))
    }
    // Without a corner the heads begin in the first column, as some pages are copied.
    let isBare = corner.isEmpty && !heads[0].isEmpty && dice.chance(20)
    lines.append((isBare ? "" : corner + "\t") + texts.joined(separator: "\t"))
    return lines
  }

  /// A column made of the others.
  private struct SumColumn {
    var head = ""
    var tail = ""
    var kind = 0

    func cells(_ values: [Int]) -> [Int] {
      switch kind {
      case 1: [values.reduce(0, +)]
      case 2: [values[1] - values[0]]
      default: []
      }
    }
  }

  private static func sumColumn(_ years: Int, _ dice: inout Dice) -> SumColumn {
    var column = SumColumn()
    if dice.chance(15) { column.tail = "\t" }
    guard years > 1 else { return column }
    if dice.chance(15) {
      column.kind = 1
      column.head = "\t" + dice.pick(["Sum", "I alt", "Totalt", "Sum perioden"])
    } else if dice.chance(15) {
      column.kind = 2
      column.head = "\t" + dice.pick(["Endring", "Avvik", "Diff."])
    }
    return column
  }

  /// How figures are written in a table.
  private struct Figures {
    let group: String
    let decimal: String
    let minus: Int
    let decimals: Int

    init(dice: Dice, decimals: Int) {
      var dice = dice
      group = dice.pick([" ", "\u{A0}", "\u{202F}", "", "."])
      decimal = group == "." ? "," : dice.pick([",", ","])
      minus = dice.number(0...3)
      self.decimals = decimals
    }

    func written(_ value: Int) -> String {
      var digits = String(abs(value))
      while digits.count <= decimals { digits = "0" + digits }
      var whole = String(digits.dropLast(decimals))
      if whole.count > 3 { whole = whole.dropLast(3) + group + whole.suffix(3) }
      if whole.count > 7, !group.isEmpty { whole = whole.dropLast(7) + group + whole.suffix(7) }
      let text = whole + (decimals > 0 ? decimal + digits.suffix(decimals) : "")
      guard value < 0 else { return text }
      switch minus {
      case 0: return "-" + text
      case 1: return "−" + text
      case 2: return "(" + text + ")"
      default: return text + "-"
      }
    }
  }
}
