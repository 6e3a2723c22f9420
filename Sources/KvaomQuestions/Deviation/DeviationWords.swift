import KvaomWords

/// The words of `deviation`.
enum DeviationWords {
  /// Headline of budget against accounts.
  static let deviationTitle = Phrase(
    nn: "Budsjettavvik", nb: "Budsjettavvik", sv: "Budgetavvikelse", en: "Budget deviation")
  /// The column of the budget minus the accounts.
  static let deviation = Phrase(nn: "avvik", nb: "avvik", sv: "avvikelse", en: "deviation")
  /// Accounts in percent of the budget.
  static let used = Phrase(
    nn: "forbruk i\u{A0}%", nb: "forbruk i\u{A0}%", sv: "förbrukat i\u{A0}%", en: "spent,\u{A0}%")
  /// Less used than budgeted.
  static let underspent = Phrase(nn: "mindreforbruk", nb: "mindreforbruk", sv: "överskott", en: "underspending")
  /// More used than budgeted.
  static let overspent = Phrase(nn: "meirforbruk", nb: "merforbruk", sv: "underskott", en: "overspending")
  /// Less income than budgeted.
  static let lessIncome = Phrase(nn: "mindreinntekt", nb: "mindreinntekt", sv: "lägre intäkt", en: "less income")
  /// More income than budgeted.
  static let moreIncome = Phrase(nn: "meirinntekt", nb: "merinntekt", sv: "högre intäkt", en: "more income")
  /// Exactly as budgeted.
  static let asBudgeted = Phrase(nn: "som budsjettert", nb: "som budsjettert", sv: "enligt budget", en: "as budgeted")
  /// The convention of signs.
  static let deviationRule = Phrase(
    nn: "avvik = budsjett − rekneskap; + mindreforbruk, − meirforbruk.",
    nb: "avvik = budsjett − regnskap; + mindreforbruk, − merforbruk.",
    sv: "avvikelse = budget − utfall; + överskott, − underskott mot budget.",
    en: "deviation = budget − accounts; + underspending, − overspending.")
  /// The convention of signs of income.
  static let incomeRule = Phrase(
    nn: "Inntekter: avvik = rekneskap − budsjett; + meirinntekt, − mindreinntekt.",
    nb: "Inntekter: avvik = regnskap − budsjett; + merinntekt, − mindreinntekt.",
    sv: "Intäkter: avvikelse = utfall − budget; + högre, − lägre intäkt.",
    en: "Income: deviation = accounts − budget; + more, − less income.")
  /// Income is printed without its minus.
  static let incomeTurned = Phrase(
    nn: "Inntekter er snudde: viste utan minus; + meirinntekt, − mindreinntekt.",
    nb: "Inntekter er snudd: vist uten minus; + merinntekt, − mindreinntekt.",
    sv: "Intäkter är vända: visas utan minus; + högre, − lägre intäkt.",
    en: "Income is turned: shown without minus; + more, − less income.")
}
