import KvaomRender
import KvaomWords
/// The words of `optimise`.
struct OptimiseWords: Sendable {
  /// Headline where the lowest is wanted.
  let lowest: String
  /// Headline where the highest is wanted.
  let highest: String
  /// The headline's part with the conditions.
  let suchThat: String
  /// Headline of the choice.
  let choice: String
  /// A chosen measure.
  let with: String
  /// A measure that is not chosen.
  let without: String
  /// The column of what is chosen.
  let chosen: String
  /// The column of what a measure does alone.
  let alone: String
  /// The column without measures.
  let before: String
  /// The column with the choice.
  let after: String
  /// The column of the nearest any choice comes.
  let nearest: String
  /// The column of what is demanded.
  let demand: String
  /// A condition some choice meets.
  let reachable: String
  /// A condition no choice meets.
  let unreachable: String
  /// Measures `{names}` that move nothing here.
  let withoutEffect: String
  /// Measures `{first}` and `{second}` that exclude each other.
  let exclusive: String
  /// The choice `{names}`.
  let choose: String
  /// The choice of no measure.
  let chooseNone: String
  /// `{input}` at `{value}`.
  let setting: String
  /// What the figure becomes.
  let result: String
  /// All choices were gone through.
  let proven: String
  /// The same where inputs lie on a grid.
  let provenOnGrid: String
  /// Between the points of the grid.
  let refined: String
  /// The next best choice.
  let second: String
  /// No choice meets all conditions.
  let impossible: String
  /// Conditions no choice can meet.
  let never: String
  /// Each can be met, but not together.
  let notTogether: String
}

extension OptimiseWords {
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
