extension Command.Verb {
  /// The words that begin the clauses of this verb.
  public var clauseWords: [String] {
    switch self {
    case .show: ["in", "with", "as", "to", "total", "where"]
    case .compare: ["in", "with", "as", "to"]
    case .check: ["in", "within"]
    case .test, .sources: []
    case .goals: ["in"]
    case .deviation: ["in", "as", "to"]
    case .why: ["in", "with", "against", "depth", "as", "to", "draws", "seed"]
    case .bridge: ["from", "in", "with", "as", "to"]
    case .measures: ["in", "for", "as", "to"]
    case .solve: ["for", "in", "with"]
    case .when: ["in", "with"]
    case .sweep: ["with", "in", "as", "to"]
    case .tornado: ["in", "with", "as", "to"]
    case .simulate: ["in", "with", "as", "to", "draws", "seed"]
    case .optimise: ["with", "for", "choose", "in", "as"]
    case .correlate: ["at"]
    }
  }

  /// A form of each clause of this verb, for messages.
  public var clauseForms: [String] {
    clauseWords.map { word in
      switch word {
      case "in": self == .goals ? "in plan, in 2018" : self == .deviation ? "in 2018"
        : self == .solve ? "in plan, in -5%..10%" : "in base, plan"
      case "with": self == .sweep || self == .optimise ? "with wage_growth = 0%..5% step 0.5%"
        : self == .show ? "with change, with sparklines, with wage_growth += 1 pp" : "with wage_growth += 1 pp"
      case "as": "as mkr"
      case "to": "to 1 decimal"
      case "total": "total post"
      case "where": "where x > 0 kr"
      case "within": "within 1 tkr"
      case "from": "from 2017 to 2018"
      case "for": self == .measures ? "for net_cost, on_time" : self == .solve ? "for gap[2020] = 0 tkr" : "for gap[2020] <= 0 tkr"
      case "against": "against strict"
      case "depth": "depth 6"
      case "draws": "10_000 draws"
      case "seed": "seed 7"
      case "choose": "choose lowest, choose highest"
      case "at": "at 0.6"
      default: word
      }
    }
  }
}

extension Command.Clause {
  /// The word it begins with; nil for the text at the end of a check.
  public var word: String? {
    switch self {
    case .inWorlds, .inYear, .range: "in"
    case .with, .withChange, .withSparklines, .withRange: "with"
    case .unit: "as"
    case .decimals: "to"
    case .total: "total"
    case .condition: "where"
    case .within: "within"
    case .message: nil
    case .fromTo, .fromFile: "from"
    case .forItems: "for"
    case .against: "against"
    case .draws: "draws"
    case .seed: "seed"
    case .named(let name, _): name.text
    }
  }
}
