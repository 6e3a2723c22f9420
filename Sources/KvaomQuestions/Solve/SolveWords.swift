import KvaomRender
import KvaomWords
/// The words of `solve`.
struct SolveWords: Sendable {
  /// Headline: `{input}` so that `{equation}`.
  let title: String
  /// The range `{range}` of the plan.
  let stated: String
  /// The range `{range}` that was tried for want of one.
  let unstated: String
  /// The range `{range}` that was asked for.
  let asked: String
  /// The range `{range}` that was asked for, and that of the plan, `{planned}`.
  let askedBeside: String
  /// What lies outside the range `{planned}` of the plan.
  let outsidePlan: String
  /// The column of the only solution.
  let solution: String
  /// The column of solution `{number}` of several.
  let numbered: String
  /// More digits of the value.
  let precisely: String
  /// Put back, it fits exactly.
  let exact: String
  /// Put back, less than `{rest}` is left.
  let inexact: String
  /// It holds up to another value `{value}` too.
  let stretch: String
  /// Closing sentence of one solution.
  let sentence: String
  /// Closing sentence of several.
  let several: String
  /// What `{item}` shall be: `{amount}`.
  let becomes: String
  /// What `{item}` shall be: the same as `{other}`.
  let equals: String
  /// There is none in the range.
  let none: String
  /// Where the sides come nearest.
  let nearest: String
  /// Beyond the range there is one: `{value}`.
  let beyond: String
  /// Beyond the range there is none either.
  let nowhere: String
  /// `{item}` does not depend on `{input}`.
  let independent: String
  /// The distance of `{item}` and `{other}` does not depend on `{input}`.
  let independentGap: String
  /// What settles the input instead.
  let settled: String
  /// It holds whatever the input is.
  let always: String
  /// Numbers are missing.
  let missing: String
  /// Headline of other inputs.
  let others: String
  /// The column of the value today.
  let today: String
  /// The column of the value it would have to be.
  let needed: String
  /// The column of the range.
  let range: String
  /// Within the range.
  let inside: String
  /// Outside it.
  let outside: String
  /// Other inputs that cannot do it alone.
  let powerless: String
  /// No other input either.
  let noOthers: String
  /// No indicator uses the input.
  let noIndicator: String
  /// `in {scenario}` after a sentence.
  let inScenario: String
}

extension SolveWords {
  /// The words of a language.
  init(_ locale: Locale) {
    switch locale {
    case .nn: self = .nynorsk
    case .nb: self = .bokmal
    case .sv: self = .swedish
    case .en: self = .english
    }
  }
}
