import KvaomDecimal

/// Finds which rows are sums or results of others: by arithmetic, where labels only say which row of a relation is
/// the total.
///
/// Rows stand on a stack of open items. A row that equals the signed sum of the last items closes them and is one item
/// itself, so that results of results are found. Rows that begin with *herav* are a part of the row above and never
/// addends. A sum may also stand above its parts.
struct RowRelations {
  /// How much a label says of being a total.
  enum LabelStrength: Int, Comparable {
    /// Nothing.
    case none
    /// A word that results often have: *netto*, *resultat*; or bold type.
    case weak
    /// A word of sums, or a formula.
    case strong

    static func < (left: LabelStrength, right: LabelStrength) -> Bool { left.rawValue < right.rawValue }
  }
  /// A row to be explained.
  struct Candidate {
    /// Its figures, missing where there is none.
    let values: [Decimal]
    /// What its label says.
    let strength: LabelStrength
    /// Whether its label says that it is a part of the row above.
    let isPart: Bool
    /// How far its label is moved in.
    let indent: Int
    /// Whether it takes no part: figures of another unit.
    let isAside: Bool
    /// Whether the planner says that its figures are its own.
    var isKept = false
    /// Whether its label says that it is gross: what is taken from it follows, and the net behind that.
    var isGross = false
    /// Whether the planner has said what it is.
    var isAnswered = false
    /// The rows of other blocks that it adds up, where its block is their total: every `Utgifter` below `Totalt`.
    var acrossBlocks: [Term] = []
  }
  /// An addend.
  struct Term: Hashable, Sendable {
    /// The row, by its place among the candidates.
    let row: Int
    /// Whether it is taken from the others.
    let isNegative: Bool
  }
  /// What was found of a relation.
  struct Relation: Sendable {
    /// What the row is the sum of.
    var terms: [Term]
    /// Whether the terms are all rows since the last sum, all of them added: the plain `=`.
    var isSinceLast: Bool
    /// Whether the sum stands above its parts.
    var isAbove = false
    /// How strongly the figures say so.
    var bits: Double
    /// The columns whose figures do not agree, by position.
    var wrong: [Int] = []
    /// Whether rounding explains a difference.
    var isRounded = false
  }
  /// What a row is.
  enum Role: Sendable {
    /// Figures of its own.
    case data
    /// A part of an earlier row.
    case part(of: Int)
    /// The sum or result of others; `isLabelled` where its label says so, too.
    case sum(Relation, isLabelled: Bool)
    /// Perhaps a sum: neither figures nor label decide.
    case doubtful(Relation)
    /// A sum but for a figure or two.
    case misprint(Relation)
    /// Called a sum, and nothing adds up to it.
    case unexplained(Relation?)
    /// Of another unit: it takes no part.
    case aside
  }

  private(set) var rows: [Candidate]
  private(set) var roles: [Role]
  /// Rows that are called sums, and whose parts are not in the table: a result takes them as figures.
  var wholes: [Int] = []
  private var open: [Int] = []
  /// The sums of what is open.
  private var sums: RunningSums
  /// Where in `open` the items since the last sum begin.
  private var since = 0
  /// How strongly the figures of each row could speak for it at most, were they explained by the best of the others.
  private let mostBits: [Double]
  /// The furthest back a sum is looked for.
  static let reach = 80

  /// Explains rows, one after the other.
  init(_ rows: [Candidate]) {
    self.init(explaining: rows)
    lookAgain()
    dropDoubts()
  }

  /// Explains rows once, without a second look at what is called a sum and is none.
  init(explaining rows: [Candidate]) {
    self.rows = rows
    sums = RunningSums(columnCount: rows.map { $0.values.count }.max() ?? 0)
    roles = Array(repeating: .data, count: rows.count)
    let finest = Evidence.unit(of: rows.flatMap { $0.values })
    mostBits = rows.map {
      Evidence.bits($0.values.filter { !$0.isMissing }, unit: finest, slack: .zero, tried: 1)
    }
    var next = 0
    while next < rows.count {
      next += take(next)
    }
  }

  /// Drops the doubt of a row that a sum below takes together with what the row would be made of.
  private mutating func dropDoubts() {
    // The labelled sums that take a row.
    var takers: [Int: Set<Int>] = [:]
    for (sum, role) in roles.enumerated() {
      guard case .sum(let relation, true) = role else { continue }
      for term in relation.terms { takers[term.row, default: []].insert(sum) }
    }
    for row in rows.indices {
      guard case .doubtful(let relation) = roles[row], let sums = takers[row],
        relation.terms.contains(where: { takers[$0.row].map { !$0.isDisjoint(with: sums) } ?? false })
      else { continue }
      roles[row] = .data
    }
  }

  /// The role of every row.
  var result: [Role] { roles }

  /// Takes a row, and those below it that it sums; gives their number.
  private mutating func take(_ row: Int) -> Int {
    let candidate = rows[row]
    if candidate.isAside {
      roles[row] = .aside
      return 1
    }
    if candidate.isPart, let whole = (0..<row).last(where: { isData($0) || isSum(roles[$0]) }) {
      roles[row] = .part(of: whole)
      return 1
    }
    if candidate.isKept {
      opens(row)
      return 1
    }
    // It stands beside the blocks that it adds up, which stay open: a sum below takes those.
    if !candidate.acrossBlocks.isEmpty,
      let found = relation(row, candidate.acrossBlocks, 1, isSinceLast: false, always: true),
      found.wrong.count <= 1
    {
      let isLabelled = candidate.strength > .none
      roles[row] = found.wrong.isEmpty ? .sum(found, isLabelled: isLabelled) : .misprint(found)
      return 1
    }
    // What is told below as its parts, every one of them, needs no rows before it.
    if candidate.strength == .strong, isWholeOfParts(row) {
      opens(row)
      return 1
    }
    if let role = closing(row), !isAbove(row) || isSum(role) {
      roles[row] = role
      switch role {
      case .doubtful(let relation) where overTerms(relation, row) != nil:
        guard let turned = overTerms(relation, row) else { break }
        roles[row] = .data
        roles[turned.row] = .doubtful(turned.relation)
        opens(row)
      case .sum(let relation, _), .misprint(let relation): close(relation, by: row)
      case .unexplained: since = open.count
      default: opens(row)
      }
      return 1
    }
    if let found = above(row) ?? nearlyAbove(row) {
      roles[row] = found.wrong.isEmpty ? .sum(found, isLabelled: true) : .misprint(found)
      opens(row)
      since = open.count
      var taken = 1
      while row + taken <= found.terms.last?.row ?? row {
        if rows[row + taken].isPart { roles[row + taken] = .part(of: row + taken - 1) }
        if rows[row + taken].isAside { roles[row + taken] = .aside }
        taken += 1
      }
      return taken
    }
    if candidate.strength == .strong {
      roles[row] = .unexplained(nil)
      since = open.count
      return 1
    }
    opens(row)
    return 1
  }

  /// Puts a row on the stack.
  private mutating func opens(_ row: Int) {
    open.append(row)
    sums.append(rows[row].values)
  }

  private func isData(_ row: Int) -> Bool { if case .data = roles[row] { true } else { false } }

  func isSum(_ role: Role) -> Bool { if case .sum = role { true } else { false } }

  private mutating func close(_ relation: Relation, by row: Int) {
    let first = relation.terms.map { $0.row }.min() ?? row
    let taken = Set(relation.terms.map { $0.row })
    // The rows on the stack ascend.
    let kept = open.reversed().prefix { $0 >= first }.reversed().filter { !taken.contains($0) }
    while let last = open.last, last >= first { open.removeLast() }
    sums.keep(open.count)
    for item in kept { opens(item) }
    opens(row)
    since = open.count
  }

  private func isAbove(_ row: Int) -> Bool { above(row) != nil }

  /// A row that is the first item less the ones between makes the first the sum of those below it, which is how
  /// tables are: the question is about that one then. Nil where the relation is another.
  private func overTerms(_ relation: Relation, _ row: Int) -> (row: Int, relation: Relation)? {
    guard rows[row].strength == .none, let first = relation.terms.first, !first.isNegative, relation.terms.count > 1,
      relation.terms.dropFirst().allSatisfy({ $0.isNegative }), isData(first.row), !rows[first.row].isKept
    else { return nil }
    var turned = relation
    turned.terms = (relation.terms.dropFirst().map { $0.row } + [row]).map { Term(row: $0, isNegative: false) }
    turned.isAbove = true
    return (first.row, turned)
  }

  /// How strongly figures say that the first row is the sum of those below it, where the last of them was found to be
  /// the first less the others; 0 where it was not.
  private func bitsTurned(_ found: Relation, _ row: Int, _ tried: Int) -> Double {
    guard let turned = overTerms(found, row) else { return 0 }
    return relation(turned.row, turned.relation.terms, tried, isSinceLast: false)?.bits ?? 0
  }

  // MARK: Sums below their parts

  /// What the open items say of a row; nil where they say nothing.
  private func closing(_ row: Int) -> Role? {
    let candidate = rows[row]
    guard !open.isEmpty else { return nil }
    // Without a word for it, only figures say so: its own, or those of the row it is what is left of. Small counts
    // cannot, however well they add up: an extract of 100 000 rows in which the debits and credits of all before were
    // added for each took minutes.
    if candidate.strength == .none, mostBits[row] < Evidence.asked,
      !open.suffix(SumProbe.mostSigned).contains(where: { mostBits[$0] >= Evidence.asked })
    {
      return nil
    }
    var tried = 0
    var doubtful: Relation?
    var misprint: Relation?
    func judge(_ terms: [Term], isSinceLast: Bool) -> Role? {
      tried += 1
      guard let relation = relation(row, terms, tried, isSinceLast: isSinceLast) else { return nil }
      if relation.wrong.isEmpty {
        let isSigned = terms.contains { $0.isNegative }
        if relation.bits >= threshold(candidate, relation, terms.count) {
          guard candidate.strength == .none, isSigned else {
            return .sum(relation, isLabelled: candidate.strength > .none)
          }
          doubtful = doubtful ?? relation
        } else if candidate.strength == .none
          // A row that is the first less the others makes the first their sum: that is the figure which is explained.
          ? (relation.bits >= Evidence.asked || isSigned && bitsTurned(relation, row, tried) >= Evidence.asked)
            && !isRound(row, terms) : relation.bits >= Evidence.labelled / 2
        {
          doubtful = doubtful ?? relation
        }
      } else if relation.bits >= Evidence.alone, !isRound(row, terms) {
        misprint = misprint ?? relation
      }
      return nil
    }
    let probe = SumProbe(candidate.values, behind: sums)
    func judgeLast(_ count: Int, isSinceLast: Bool) -> Role? {
      guard probe.mayBe(last: count, of: sums), probe.allows(probe.tail(count, of: sums), of: count) else {
        tried += 1
        return nil
      }
      return judge(open.suffix(count).map { Term(row: $0, isNegative: false) }, isSinceLast: isSinceLast)
    }
    let last = open.count - min(since, open.count)
    // A result stands again behind nothing: `Årets resultat`.
    let isSumAgain = last == 0 && candidate.strength == .weak && open.last.map { isSum(roles[$0]) } == true
    if isSumAgain, let found = judgeLast(1, isSinceLast: false) { return found }
    if last > 1 || last == 1 && candidate.strength == .strong, let found = judgeLast(last, isSinceLast: true) {
      return found
    }
    if open.count > 1, open.count != last, let found = judgeLast(open.count, isSinceLast: false) { return found }
    for count in 2...max(2, min(open.count, Self.reach)) where count < open.count && count != last {
      if let found = judgeLast(count, isSinceLast: false) { return found }
    }
    for count in 2...max(2, min(open.count, SumProbe.mostSigned)) where count <= open.count {
      let before = tried
      var patterns = probe.patterns(count, of: sums)
      let tails = patterns == 0 ? [] : probe.tails(sums, atMost: count)
      while patterns != 0 {
        let pattern = patterns.trailingZeroBitCount
        patterns &= patterns - 1
        guard probe.allows(probe.signed(tails, count, pattern), of: count) else { continue }
        // Those that were passed over count as tried, too.
        tried = before + pattern - 1
        let terms = open.suffix(count).enumerated().map { Term(row: $1, isNegative: pattern >> $0 & 1 == 1) }
        if let found = judge(terms, isSinceLast: false) { return found }
      }
      tried = before + (1 << count) - 2
    }
    if let misprint { return .misprint(misprint) }
    if let doubtful { return .doubtful(doubtful) }
    if candidate.strength == .strong {
      let terms = open.suffix(last).map { Term(row: $0, isNegative: false) }
      return .unexplained(terms.isEmpty ? nil : relation(row, terms, 1, isSinceLast: true, always: true))
    }
    return nil
  }

  private func threshold(_ candidate: Candidate, _ relation: Relation, _ count: Int) -> Double {
    switch candidate.strength {
    case .strong: relation.isRounded ? Evidence.labelled : -.infinity
    case .weak: Evidence.labelled * 2
    case .none: isRound(relation.terms) ? .infinity : Evidence.alone
    }
  }

  /// Whether all figures of a relation are round thousands, which add up too easily.
  private func isRound(_ row: Int, _ terms: [Term]) -> Bool {
    Evidence.areThousands([[row], terms.map { $0.row }].joined().lazy.flatMap { rows[$0].values })
  }

  private func isRound(_ terms: [Term]) -> Bool {
    Evidence.areThousands(terms.lazy.flatMap { rows[$0.row].values })
  }
}
