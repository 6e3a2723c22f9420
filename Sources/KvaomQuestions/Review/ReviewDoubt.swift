/// What looks wrong in how figures and formulas of a plan hang together: nothing here is wrong for certain.
extension ReviewReport {
  /// One doubt, with the names and figures it is about, written as output has them.
  public enum Doubt: Sendable {
    /// A cell, or how many times the other the second figure of a row is, far from the others, which lie close
    /// together.
    case amongMembers(cell: String, value: String, others: String)
    /// A row, or a column, of parts that add up to another whole than the others of the table do.
    case partsOfWhole(name: String, sum: String, whole: String)
    /// A name that is added to a sum which has it already.
    case countedTwice(name: String, part: String, whole: String)
    /// Two names that are added in one sum, and taken from each other in another.
    case contrarySigns(first: String, second: String, added: String, parted: String)
    /// A rate by which figures grow, `prev(x) * (1 + rate)`, used as a divisor or taken from one.
    case shrinks(name: String, rate: String)
    /// An amount divided by a share, which makes it larger.
    case dividedByShare(name: String, share: String, value: String)
    /// A number below zero that others are divided by.
    case negativeDivisor(name: String, value: String)
    /// A value far from what the goal's result says of the same year.
    case resultApart(name: String, year: String, result: String, value: String)
    /// A result that its goal can never have.
    case resultOutside(name: String, result: String, range: String)
    /// A target many times the result it starts from.
    case targetFar(name: String, target: String, result: String)
    /// An outcome many times the result the goal starts from.
    case actualFar(name: String, actual: String, result: String)
    /// The only one of the plan's typed amounts, or percents, that is below zero.
    case onlyNegative(name: String, value: String)
    /// Two figures that count the same per different numbers: per 1000 and per 100.
    case otherPer(name: String, unit: String, other: String, otherUnit: String)
    /// One part of a sum of parts named alike that is taken away, where the others are added.
    case oneTakenAway(name: String, part: String)
    /// A figure taken from itself, or divided by itself.
    case withItself(name: String, part: String)
    /// A change that multiplies by a number with decimals above three, as a growth rate has with a digit too many.
    case largeFactor(name: String, factor: String)
    /// A change that adds a number below zero.
    case addsNegative(name: String, value: String)
    /// An amount for one of something, written in thousands or millions, that comes to ten million or more.
    case largeRate(name: String, value: String, amount: String)
    /// Shares of draws that do not make a whole together.
    case weights(name: String, sum: String)
    /// A change that multiplies by a rate, `x *= 2 %`, which leaves nearly nothing.
    case multipliedByRate(name: String, rate: String, value: String)
    /// An input that is a small part of what its range allows, or far nearer to one end of it: units, or a digit lost.
    case smallInRange(name: String, value: String, low: String, high: String)
    /// A draw of an input's distribution that its range leaves out.
    case drawsOutside(name: String, value: String, low: String, high: String)
    /// A year that lies behind the plan's last.
    case afterPlan(name: String, year: String, last: String)
    /// A head of a year that is none of the plan's, in a table that lacks one of them.
    case yearBeside(name: String, head: String, year: String)
    /// The members of a header in another order than the dimension has, by one that was moved.
    case memberOrder(name: String, member: String)
  }
}

extension ReviewReport.Doubt {
  /// What programs call it, the same in every language.
  var code: String {
    switch self {
    case .amongMembers: "amongMembers"
    case .partsOfWhole: "partsOfWhole"
    case .countedTwice: "countedTwice"
    case .contrarySigns: "contrarySigns"
    case .shrinks: "shrinks"
    case .dividedByShare: "dividedByShare"
    case .negativeDivisor: "negativeDivisor"
    case .resultApart: "resultApart"
    case .resultOutside: "resultOutside"
    case .targetFar: "targetFar"
    case .actualFar: "actualFar"
    case .onlyNegative: "onlyNegative"
    case .otherPer: "otherPer"
    case .multipliedByRate: "multipliedByRate"
    case .oneTakenAway: "oneTakenAway"
    case .withItself: "withItself"
    case .largeFactor: "largeFactor"
    case .addsNegative: "addsNegative"
    case .largeRate: "largeRate"
    case .weights: "weights"
    case .smallInRange: "smallInRange"
    case .drawsOutside: "drawsOutside"
    case .afterPlan: "afterPlan"
    case .memberOrder: "memberOrder"
    case .yearBeside: "yearBeside"
    }
  }

  /// How bad it is, on the scale of all findings.
  var rank: Int {
    switch self {
    case .amongMembers: 0
    case .negativeDivisor, .onlyNegative: 1
    case .partsOfWhole, .memberOrder, .yearBeside: 3
    case .smallInRange, .otherPer, .largeRate: 4
    case .countedTwice, .contrarySigns, .shrinks, .dividedByShare, .multipliedByRate, .oneTakenAway, .withItself,
      .largeFactor, .addsNegative, .weights:
      7
    case .afterPlan, .drawsOutside: 8
    case .resultApart, .resultOutside, .targetFar, .actualFar: 10
    }
  }
}
