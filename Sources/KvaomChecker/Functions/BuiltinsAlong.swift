import KvaomWords

/// A plan for the examples of functions along a dimension.
private let partners = """
  dim d = A, B, C
  x = table by d { A 1
    B 2
    C 6 }
  w = table by d { A 2
    B 2
    C 4 }

  """

/// A plan for the examples of functions along the years.
private let threeYears = """
  years 2017..2019
  x[2017] = 100
  x[from 2018] = prev(x) * 1.1

  """

/// Functions along a dimension, and along the years.
extension Builtin {
  private static let skip = Parameter.named("skip")

  /// One figure for what was a dimension, or a place in one.
  static let alongDimensions: [Builtin] = [
    Builtin(
      "sum", [.grouped("x"), skip],
      Phrase(
        nn: "summen over ein dimensjon", nb: "summen over en dimensjon", sv: "summan över en dimension",
        en: "the sum over a dimension"),
      example: Example("sum(x over d)", "9", in: partners),
      rule: aggregate(.sum)),
    Builtin(
      "mean", [.grouped("x"), .named("weight", "w"), .named("skip", "missing")],
      Phrase(nn: "gjennomsnittet", nb: "gjennomsnittet", sv: "genomsnittet", en: "the mean"),
      example: Example("mean(x over d, weight: w)", "3.75", in: partners),
      rule: aggregate(.mean)),
    Builtin(
      "min", [.grouped("x"), skip],
      Phrase(nn: "det minste", nb: "det minste", sv: "det minsta", en: "the least"),
      example: Example("min(3, 2 ^ 2)", "3"),
      rule: extreme(.minimum)),
    Builtin(
      "max", [.grouped("x"), skip],
      Phrase(nn: "det største", nb: "det største", sv: "det största", en: "the greatest"),
      example: Example("max(3, 2 ^ 2)", "4"),
      rule: extreme(.maximum)),
    Builtin(
      "count", [.grouped("x"), skip],
      Phrase(nn: "talet på celler", nb: "antall celler", sv: "antalet celler", en: "the number of cells"),
      example: Example("count(x > 1 over d)", "2", in: partners),
      rule: aggregate(.count)),
    Builtin(
      "median", [.grouped("x"), skip], Phrase(nn: "medianen", nb: "medianen", sv: "medianen", en: "the median"),
      example: Example("median(x over d)", "2", in: partners),
      rule: aggregate(.median)),
    Builtin(
      "quantile", [.grouped("x"), .named("at", "0.25"), skip],
      Phrase(nn: "kvantilen", nb: "kvantilen", sv: "kvantilen", en: "the quantile"),
      example: Example("quantile(x over d, at: 0.25)", "1.5", in: partners),
      rule: aggregate(.quantile)),
    Builtin(
      "product", [.grouped("x"), skip], isListed: false,
      Phrase(
        nn: "produktet av reine tal", nb: "produktet av rene tall", sv: "produkten av rena tal",
        en: "the product of plain numbers"),
      example: Example("product(x over d)", "12", in: partners),
      rule: aggregate(.product)),
    Builtin(
      "all", [.grouped("x"), skip], isListed: false,
      Phrase(nn: "om alle er sanne", nb: "om alle er sanne", sv: "om alla är sanna", en: "whether all are true"),
      example: Example("all(x > 0 over d)", "true", in: partners),
      rule: aggregate(.all)),
    Builtin(
      "any", [.grouped("x"), skip], isListed: false,
      Phrase(
        nn: "om nokon er sann", nb: "om noen er sann", sv: "om någon är sann", en: "whether any is true"),
      example: Example("any(x > 6 over d)", "false", in: partners),
      rule: aggregate(.any)),
    Builtin(
      "rank", [.over("x"), .named("best", choices: ["lowest", "highest"])],
      Phrase(nn: "plassen i rekkja", nb: "plassen i rekken", sv: "platsen i ordningen", en: "the place in order"),
      example: Example("rank(x over d)[d: C]", "1", in: partners),
      rule: Checker.rank),
    Builtin(
      "share", [.over("x")],
      Phrase(
        nn: "delen av summen", nb: "andelen av summen", sv: "andelen av summan", en: "the share of the sum"),
      example: Example("share(w over d)[d: C]", "50%", in: partners),
      rule: Checker.share),
    Builtin(
      "pooled", [.over("x"), skip],
      Phrase(
        nn: "summane delte på kvarandre: rett gjennomsnitt av ein einingskostnad",
        nb: "summene delt på hverandre: rett gjennomsnitt av en enhetskostnad",
        sv: "kvoten av summorna: rätt genomsnitt av en styckkostnad",
        en: "the ratio of sums: the right mean of a unit cost"),
      example: Example("pooled(x / w over d)", "1.125", in: partners),
      rule: Checker.pooled),
    Builtin(
      "allocate", [.value("total"), .over("w"), .named("to", "1 tkr")],
      Phrase(
        nn: "deler ein sum etter vekter, summen står", nb: "deler en sum etter vekter, summen står",
        sv: "delar en summa efter vikter, summan står", en: "splits a total by weights, keeping the sum"),
      example: Example("allocate(10, w over d, to: 1)[d: C]", "5", in: partners),
      rule: Checker.allocate),
  ]

  /// Each year from the years before it.
  static let alongYears: [Builtin] = [
    Builtin(
      "prev", [.value("x")], Phrase(nn: "året før", nb: "året før", sv: "året före", en: "the year before"),
      example: Example("prev(x)[2019]", "110", in: threeYears),
      rule: Checker.previous),
    Builtin(
      "cumulative", [.value("x")],
      Phrase(
        nn: "summen til og med året", nb: "summen til og med året", sv: "summan till och med året",
        en: "the running sum"),
      example: Example("cumulative(x)[2019]", "331", in: threeYears),
      rule: Checker.cumulative),
    Builtin(
      "change", [.value("x")],
      Phrase(
        nn: "endringa frå året før", nb: "endringen fra året før", sv: "förändringen från året före",
        en: "the change from the year before"),
      example: Example("change(x)[2019]", "11", in: threeYears),
      rule: Checker.change),
    Builtin(
      "growth", [.value("x")],
      Phrase(
        nn: "veksten frå året før", nb: "veksten fra året før", sv: "tillväxten från året före",
        en: "the growth from the year before"),
      example: Example("growth(x)[2019]", "10%", in: threeYears),
      rule: Checker.growth),
    Builtin(
      "chain", [.value("rates"), .named("base", "2017")],
      Phrase(
        nn: "indeks av vekstratar", nb: "indeks av vekstrater", sv: "index av tillväxttakter",
        en: "an index of growth rates"),
      example: Example("chain(growth(x), base: 2017)[2019]", "1.21", in: threeYears),
      rule: Checker.chain),
    Builtin(
      "in_force", [.named("from", "2016-09"), .named("until")],
      Phrase(
        nn: "delen av året det gjeld", nb: "delen av året det gjelder", sv: "delen av året det gäller",
        en: "the share of the year in force"),
      example: Example("in_force(from: 2017-07)[2017]", "0.5", in: threeYears),
      rule: Checker.inForce),
  ]

  private static func aggregate(_ operation: CoreAggregate) -> Rule {
    { checker in { (call, context) throws(CheckFailure) in try checker.aggregate(operation, call, context) } }
  }

  /// `min(x over d)`, and `min(a, b)` cell by cell.
  private static func extreme(_ operation: CoreAggregate) -> Rule {
    { checker in
      { (call, context) throws(CheckFailure) in
        guard call.positional.count > 1 else { return try checker.aggregate(operation, call, context) }
        return try checker.extreme(operation == .minimum ? .minimum : .maximum, call, context)
      }
    }
  }
}
