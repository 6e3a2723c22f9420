/// What a plan says at two places, and not the same way at both: words and formula, a year and the years beside it.
extension ReviewReport {
  /// One conflict, with the names and figures it is about, written as output has them.
  public enum Conflict: Sendable {
    /// A growth that is taken away, where growth is added; or loans taken from a debt.
    case growthTaken(name: String, growth: String)
    /// A change of a kind that lasts, or one of several that last, that ends after one year.
    case oneYearOnly(layer: String, target: String, year: String)
    /// A change that begins in another year than those it belongs with.
    case startsApart(layer: String, target: String, year: String, others: String)
    /// An item of a question with other years than all others.
    case itemYears(item: String, years: String, others: String)
    /// A year in a name's words, and another in its formula.
    case yearInWords(name: String, said: String, read: String)
    /// A year, or an end, in the words of a change, and another in its date.
    case changeInWords(target: String, said: String, date: String)
    /// A name that says it is what is left, or missing, and whose formula only adds.
    case differenceAdds(name: String)
    /// A name that says it is the whole, and whose formula takes one of its parts away.
    case totalSubtracts(name: String, part: String)
    /// A name that says it is a part, and whose formula multiplies.
    case shareMultiplies(name: String)
    /// A part of something that is more than all of it, or less than nothing.
    case shareOutside(name: String, value: String)
    /// A figure whose words have the same digits in another order, or ten times as large.
    case figureInWords(name: String, figure: String, said: String)
    /// A change by another percent than its words say.
    case percentInWords(target: String, figure: String, said: String)
    /// A change whose words say more where it takes away, or less where it adds.
    case wayInWords(target: String, said: String)
    /// A change that multiplies by a number below zero.
    case negativeFactor(target: String, factor: String)
    /// A figure that grows year by year from a number below zero.
    case growsFromNegative(name: String, value: String)
    /// Persons, positions or hours below zero in a formula.
    case negativeCount(name: String, number: String)
    /// Years counted from one in which nothing else begins; or a line from the value of another year.
    case countsFrom(name: String, year: String, others: String)
    /// A cell of which two digits the other way round fit the others.
    case digitsTurned(cell: String, written: String, turned: String, others: String)
    /// More hours than a day or a year has, more days than a year has.
    case moreThanThereIs(name: String, number: String)
    /// An amount divided by the part of a year that something is in force.
    case dividedByYear(name: String, part: String)
    /// What an hour, or a position, costs, and never can.
    case rateOutside(name: String, value: String)
    /// Typed numbers that come to nothing, or to less.
    case nothingLeft(name: String, value: String)
    /// A row whose label has the figures of its cells, but for one.
    case cellInLabel(row: String, written: String, said: String)
    /// The limits of an indicator that leave no room between them.
    case sameLimits(name: String, limit: String)
    /// An input far from the value its draws lie around.
    case farFromDraws(name: String, value: String, mode: String)
    /// What one name is divided, or multiplied, by: ten times as much at one place as at another.
    case otherDivisor(name: String, of: String, number: String, other: String)
  }
}

extension ReviewReport.Conflict {
  /// What programs call it, the same in every language.
  var code: String {
    switch self {
    case .growthTaken: "growthTaken"
    case .oneYearOnly: "oneYearOnly"
    case .startsApart: "startsApart"
    case .itemYears: "itemYears"
    case .yearInWords: "yearInWords"
    case .changeInWords: "changeInWords"
    case .differenceAdds: "differenceAdds"
    case .totalSubtracts: "totalSubtracts"
    case .shareMultiplies: "shareMultiplies"
    case .shareOutside: "shareOutside"
    case .figureInWords: "figureInWords"
    case .percentInWords: "percentInWords"
    case .wayInWords: "wayInWords"
    case .negativeFactor: "negativeFactor"
    case .growsFromNegative: "growsFromNegative"
    case .negativeCount: "negativeCount"
    case .countsFrom: "countsFrom"
    case .digitsTurned: "digitsTurned"
    case .moreThanThereIs: "moreThanThereIs"
    case .dividedByYear: "dividedByYear"
    case .rateOutside: "rateOutside"
    case .nothingLeft: "nothingLeft"
    case .cellInLabel: "cellInLabel"
    case .sameLimits: "sameLimits"
    case .farFromDraws: "farFromDraws"
    case .otherDivisor: "otherDivisor"
    }
  }

  /// How bad it is, on the scale of all findings.
  var rank: Int {
    switch self {
    case .negativeFactor, .negativeCount, .growsFromNegative, .nothingLeft: 1
    case .moreThanThereIs, .rateOutside: 4
    case .figureInWords, .percentInWords, .otherDivisor, .growthTaken, .wayInWords, .dividedByYear, .cellInLabel: 7
    case .differenceAdds, .totalSubtracts, .shareMultiplies, .shareOutside: 7
    case .oneYearOnly, .startsApart, .itemYears, .yearInWords, .changeInWords, .countsFrom: 8
    case .sameLimits, .farFromDraws: 10
    case .digitsTurned: 11
    }
  }
}
