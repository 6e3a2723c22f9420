import KvaomSource

/// What `review` prints: what a plan may say and what looks wrong nevertheless, worst first.
public struct ReviewReport: Sendable {
  /// One finding, with the names and figures it is about, written as output has them.
  public enum Finding: Sendable {
    /// A cell that is ten, a hundred or a thousand times its neighbours, or that part of them.
    case magnitude(cell: String, value: String, neighbours: String)
    /// A cell with another sign than all others of its row.
    case sign(cell: String, value: String)
    /// A number whose digits are written as none is: groups that are not of three, a zero before other digits.
    case oddDigits(number: String, isGroup: Bool)
    /// The columns of a table do not follow the years.
    case yearOrder(name: String, years: String)
    /// Amounts written in units of different size in one sum.
    case mixedUnits(name: String, units: String)
    /// `1 + x` of a number that is no share.
    case plainRate(name: String, value: String)
    /// A count below zero, in a world or in the base.
    case belowZero(cell: String, value: String, world: String?)
    /// A row that is the sum of those above and counts as one more.
    case unmarkedSum(row: String, table: String)
    /// Years for which no case of a definition says anything.
    case uncovered(name: String, years: String)
    /// A target that its indicator can never have.
    case targetOutside(name: String, target: String, range: String)
    /// A target that is worse than what has been reached.
    case targetBehind(name: String, target: String, result: String)
    /// Two digits of a cell that, the other way round, make a printed sum exact.
    case swapped(cell: String, written: String, turned: String, sum: String)
    /// An input's range whose ends are far apart.
    case wideRange(name: String, low: String, high: String)
    /// A scenario that differs from what it extends in nothing.
    case sameScenario(name: String, parent: String)
    /// A measure in no scenario.
    case forgotten(name: String)
    /// A definition that nothing reads.
    case unread(name: String)
    /// One figure typed at two places from one source.
    case typedTwice(names: String, value: String, source: String)
    /// A figure that is typed into the text of a document, and that an answer has, or nearly has.
    case typedInText(written: String, value: String, name: String, expression: String, isEqual: Bool)
    /// A source whose text says one passage twice, as a text does that was imported twice.
    case saidTwice(name: String, passage: String)
    /// A source older than the plan says it is from.
    case oldSource(name: String, source: String, date: String)
    /// A source nobody has checked.
    case unchecked(name: String, source: String)
    /// A figure without a source.
    case noSource(name: String)
    /// What does not hang together, or is said at two places and not the same way at both.
    case doubt(Doubt)
  }

  /// A finding and where it is answered.
  public struct Line: Sendable {
    /// What was found.
    public let finding: Finding
    /// `file:line`.
    public let place: String

    /// A finding at a place.
    public init(finding: Finding, place: String) {
      self.finding = finding
      self.place = place
    }
  }

  /// More findings, each where it belongs among the others.
  public mutating func add(_ more: [Line]) {
    lines = (lines + more).enumerated().sorted {
      ($0.element.finding.rank, $0.offset) < ($1.element.finding.rank, $1.offset)
    }.map { $0.element }
  }

  /// The plan's file.
  public var title: String
  /// What was found, worst first.
  public var lines: [Line]
  /// How many findings `@reviewed` silences.
  public var reviewedCount: Int
  /// The places of `@reviewed` that silence nothing.
  public var idleNotes: [String]
}

extension ReviewReport.Finding {
  /// What programs call it, the same in every language.
  var code: String {
    switch self {
    case .magnitude: "magnitude"
    case .sign: "sign"
    case .oddDigits: "oddDigits"
    case .yearOrder: "yearOrder"
    case .mixedUnits: "mixedUnits"
    case .plainRate: "plainRate"
    case .belowZero: "belowZero"
    case .unmarkedSum: "unmarkedSum"
    case .uncovered: "uncovered"
    case .targetOutside: "targetOutside"
    case .targetBehind: "targetBehind"
    case .swapped: "swapped"
    case .wideRange: "wideRange"
    case .sameScenario: "sameScenario"
    case .forgotten: "forgotten"
    case .unread: "unread"
    case .typedTwice: "typedTwice"
    case .typedInText: "typedInText"
    case .saidTwice: "saidTwice"
    case .oldSource: "oldSource"
    case .unchecked: "unchecked"
    case .noSource: "noSource"
    case .doubt(let doubt): doubt.code
    }
  }

  /// How bad it is: what makes a figure wrong comes before what makes it hard to defend.
  var rank: Int {
    switch self {
    case .magnitude: 0
    case .sign: 1
    case .oddDigits: 2
    case .yearOrder: 3
    case .mixedUnits: 4
    case .plainRate: 5
    case .belowZero: 6
    case .unmarkedSum: 7
    case .uncovered: 8
    case .targetOutside: 9
    case .targetBehind: 10
    case .swapped: 11
    case .wideRange: 12
    case .sameScenario: 13
    case .forgotten: 14
    case .unread: 15
    case .typedTwice: 16
    case .saidTwice: 17
    case .typedInText: 18
    case .oldSource: 19
    case .unchecked: 20
    case .noSource: 21
    case .doubt(let doubt): doubt.rank
    }
  }
}
